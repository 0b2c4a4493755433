import { describe, expect, it } from '@jest/globals'

import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { instanceNamed } from '../../../dev/emulators/ec2/world/lookup.ts'
import { emulated, kubernetesTable, post, refusal } from './emulated.ts'

const caller = 'arn:aws:sts::111122223333:assumed-role/kthw-routes/GitHubActions'

describe('access', () => {
  it.each([
    [{ credentials: 'expired' }, 400, 'RequestExpired', 'Request has expired.'],
    [
      { credentials: 'invalid' },
      401,
      'AuthFailure',
      'AWS was not able to validate the provided access credentials',
    ],
    [
      { regionEnabled: false },
      401,
      'OptInRequired',
      'You are not subscribed to this service. Please go to http://aws.amazon.com to subscribe.',
    ],
  ])('is refused with %j', async (change, status, code, message) => {
    const { ec2, world } = await emulated()
    Object.assign(world, change)
    expect(await refusal(ec2.describeInstances())).toEqual({ code, message, status })
  })

  it('is refused without credentials', async () => {
    const { emulator } = await emulated()
    expect(await post(emulator.url, { Action: 'DescribeInstances' }, {})).toMatchObject({
      status: 403,
      code: 'MissingAuthenticationToken',
    })
  })

  it.each([
    ['read', 'DescribeInstances', ''],
    ['read', 'DescribeRouteTables', ''],
    ['read', 'DescribeSecurityGroups', ''],
    ['read', 'DescribeNetworkAcls', ''],
    ['read', 'DescribeManagedPrefixLists', ''],
    ['read', 'GetManagedPrefixListEntries', 'prefix-list/pl-1'],
    ['write', 'CreateRoute', 'route-table/rtb-1'],
    ['write', 'ReplaceRoute', 'route-table/rtb-1'],
    ['write', 'DeleteRoute', 'route-table/rtb-1'],
    ['write', 'ModifyInstanceAttribute', 'instance/i-1'],
    ['write', 'ModifyNetworkInterfaceAttribute', 'network-interface/eni-1'],
  ])('to the %s %s needs a permission %s', async (effect, action, resource) => {
    const { emulator, world } = await emulated()
    world.denied.push(`ec2:${action}`)
    const ids = {
      RouteTableId: 'rtb-1',
      InstanceId: 'i-1',
      NetworkInterfaceId: 'eni-1',
      PrefixListId: 'pl-1',
    }
    const { status, code, message } = await post(emulator.url, { Action: action, ...ids })

    expect({ status, code }).toEqual({ status: 403, code: 'UnauthorizedOperation' })
    const [sentence, explanation] = message?.split('. Encoded authorization failure message: ') ?? []
    const on = resource === '' ? '' : ` on resource: arn:aws:ec2:us-west-2:111122223333:${resource}`
    expect(sentence).toBe(
      `You are not authorized to perform this operation. User: ${caller} is not authorized to perform: ec2:${action}${on} because no identity-based policy allows the ec2:${action} action`,
    )
    expect(/^[\w-]{100,}$/.test(explanation ?? '')).toBe(resource !== '')
    expect(emulator.journal.entries[0]?.tookEffect).toBe(effect === 'write' ? false : undefined)
  })

  it('is refused by a service control policy with a different reason', async () => {
    const { ec2, world } = await emulated()
    world.deniedByServiceControlPolicy.push('ec2:DescribeInstances')
    expect((await refusal(ec2.describeInstances())).message).toMatch(
      / with an explicit deny in a service control policy$/,
    )
  })

  it('is checked after the required parameters', async () => {
    const { emulator, world } = await emulated()
    world.denied.push('ec2:CreateRoute')
    expect(await post(emulator.url, { Action: 'CreateRoute' })).toMatchObject({ code: 'MissingParameter' })
  })

  it('is all that a dry run checks, and the dry run changes nothing', async () => {
    const { ec2, world } = await emulated(lab({ workers: 1 }))
    const dryRun = (InstanceId: string) =>
      refusal(
        ec2.createRoute({
          RouteTableId: kubernetesTable(world).routeTableId,
          DestinationCidrBlock: '172.22.0.0/24',
          InstanceId,
          DryRun: true,
        }),
      )
    const allowed = {
      code: 'DryRunOperation',
      message: 'Request would have succeeded, but DryRun flag is set.',
      status: 412,
    }

    expect(await dryRun(instanceNamed(world, 'worker-0').instanceId)).toEqual(allowed)
    expect(await dryRun('i-00000000000000001')).toEqual(allowed)
    expect(await refusal(ec2.describeRouteTables({ DryRun: true }))).toEqual(allowed)
    world.denied.push('ec2:CreateRoute')
    expect((await dryRun('i-00000000000000001')).code).toBe('UnauthorizedOperation')
    expect(kubernetesTable(world).routes).toHaveLength(2)
  })
})
