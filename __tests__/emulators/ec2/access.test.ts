import { CreateRouteCommand, DescribeInstancesCommand, DescribeRouteTablesCommand } from '@aws-sdk/client-ec2'
import { describe, expect, it } from '@jest/globals'

import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { emulated, kubernetesTable, named, post, refusal } from './emulated.ts'

const caller = 'arn:aws:sts::111122223333:assumed-role/kthw-routes/GitHubActions'

async function emulatedLab() {
  const world = lab({ workers: 1 })
  const { ec2 } = await emulated(world)
  const route = {
    RouteTableId: kubernetesTable(world).routeTableId,
    DestinationCidrBlock: '172.22.0.0/24',
    InstanceId: named(world, 'worker-0').instanceId,
  }
  return {
    world,
    read: () => ec2.send(new DescribeInstancesCommand({})),
    write: (DryRun = false, more = {}) => ec2.send(new CreateRouteCommand({ ...route, DryRun, ...more })),
    dryRead: () => ec2.send(new DescribeRouteTablesCommand({ DryRun: true })),
  }
}

describe('access', () => {
  it('is refused without credentials', async () => {
    const { emulator } = await emulated()
    const { status, xml } = await post(emulator.url, { Action: 'DescribeInstances' }, {})
    expect(status).toBe(403)
    expect(xml).toContain('<Code>MissingAuthenticationToken</Code>')
  })

  it('is refused with expired or unknown credentials', async () => {
    const { world, read } = await emulatedLab()
    world.credentials = 'expired'
    expect(await refusal(read())).toEqual({
      code: 'RequestExpired',
      message: 'Request has expired.',
      status: 400,
    })
    world.credentials = 'invalid'
    expect(await refusal(read())).toEqual({
      code: 'AuthFailure',
      message: 'AWS was not able to validate the provided access credentials',
      status: 401,
    })
  })

  it('is refused in a Region that the account has not enabled', async () => {
    const { world, read } = await emulatedLab()
    world.regionEnabled = false
    expect(await refusal(read())).toEqual({
      code: 'OptInRequired',
      message: 'You are not subscribed to this service. Please go to http://aws.amazon.com to subscribe.',
      status: 401,
    })
  })

  it('to a read is refused without naming a resource', async () => {
    const { world, read } = await emulatedLab()
    world.denied.push('ec2:DescribeInstances')
    expect(await refusal(read())).toEqual({
      code: 'UnauthorizedOperation',
      message: `You are not authorized to perform this operation. User: ${caller} is not authorized to perform: ec2:DescribeInstances because no identity-based policy allows the ec2:DescribeInstances action`,
      status: 403,
    })
  })

  it('to a write is refused with the resource and an encoded explanation', async () => {
    const { world, write } = await emulatedLab()
    world.denied.push('ec2:CreateRoute')
    const { routeTableId } = kubernetesTable(world)
    const { code, message, status } = await refusal(write())

    expect({ code, status }).toEqual({ code: 'UnauthorizedOperation', status: 403 })
    const [sentence, explanation] = message.split('. Encoded authorization failure message: ')
    expect(sentence).toBe(
      `You are not authorized to perform this operation. User: ${caller} is not authorized to perform: ec2:CreateRoute on resource: arn:aws:ec2:us-west-2:111122223333:route-table/${routeTableId} because no identity-based policy allows the ec2:CreateRoute action`,
    )
    expect(explanation).toMatch(/^[\w-]{100,}$/)
    expect(kubernetesTable(world).routes).toHaveLength(2)
  })

  it('is not asked about for a request that lacks a needed parameter', async () => {
    const { world, emulator } = await emulated()
    world.denied.push('ec2:CreateRoute')
    const { xml } = await post(emulator.url, { Action: 'CreateRoute' })
    expect(xml).toContain('<Code>MissingParameter</Code>')
  })

  it('is refused by a service control policy in words of its own', async () => {
    const { world, write } = await emulatedLab()
    world.deniedByServiceControlPolicy.push('ec2:CreateRoute')
    expect((await refusal(write())).message).toMatch(/ with an explicit deny in a service control policy/)
  })
})

describe('a dry run', () => {
  it('of an allowed write would have succeeded, and changes nothing', async () => {
    const { world, write, dryRead } = await emulatedLab()
    const allowed = {
      code: 'DryRunOperation',
      message: 'Request would have succeeded, but DryRun flag is set.',
      status: 412,
    }
    expect(await refusal(write(true))).toEqual(allowed)
    expect(await refusal(dryRead())).toEqual(allowed)
    expect(kubernetesTable(world).routes).toHaveLength(2)
  })

  it('asks about the permission alone', async () => {
    const { world, write } = await emulatedLab()
    expect((await refusal(write(true, { InstanceId: 'i-00000000000000001' }))).code).toBe('DryRunOperation')
    world.denied.push('ec2:CreateRoute')
    expect((await refusal(write(true))).code).toBe('UnauthorizedOperation')
  })
})
