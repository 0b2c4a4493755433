import { setTimeout as wait } from 'node:timers/promises'

import { DescribeInstancesCommand, DescribeRouteTablesCommand } from '@aws-sdk/client-ec2'
import { describe, expect, it } from '@jest/globals'

import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { startEc2Emulator } from '../../../dev/emulators/ec2/server.ts'
import { emulated, kubernetesTable, named, post, refusal, signed } from './emulated.ts'

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/.source

describe('EC2’s Query protocol', () => {
  it('answers a write with its request ID and true', async () => {
    const world = lab({ workers: 1 })
    const { emulator } = await emulated(world)
    const { status, xml } = await post(emulator.url, {
      Action: 'CreateRoute',
      RouteTableId: kubernetesTable(world).routeTableId,
      DestinationCidrBlock: '172.22.0.0/24',
      InstanceId: named(world, 'worker-0').instanceId,
    })

    expect(status).toBe(200)
    expect(xml).toMatch(
      new RegExp(
        '^<\\?xml version="1.0" encoding="UTF-8"\\?>\\s*' +
          '<CreateRouteResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">' +
          `<requestId>${uuid}</requestId><return>true</return></CreateRouteResponse>$`,
      ),
    )
  })

  it('answers an error in an envelope of its own', async () => {
    const { emulator } = await emulated()
    const { status, xml } = await post(emulator.url, { Action: 'RunInstances' })

    expect(status).toBe(400)
    expect(xml).toMatch(
      new RegExp(
        '<Response><Errors><Error><Code>InvalidAction</Code>' +
          '<Message>The action RunInstances is not valid for this web service.</Message></Error></Errors>' +
          `<RequestID>${uuid}</RequestID></Response>$`,
      ),
    )
  })

  it('wraps lists in sets of items', async () => {
    const { emulator } = await emulated()
    const { xml } = await post(emulator.url, {
      Action: 'DescribeRouteTables',
      'Filter.1.Name': 'tag:Name',
      'Filter.1.Value.1': 'kubernetes',
    })
    expect(xml).toMatch(/<routeTableSet><item><routeTableId>rtb-[0-9a-f]{17}<\/routeTableId>/)
    expect(xml).toContain(
      '<routeSet><item><destinationCidrBlock>172.20.0.0/16</destinationCidrBlock><gatewayId>local</gatewayId>',
    )
    expect(xml).toContain('<tagSet><item><key>Name</key><value>kubernetes</value></item></tagSet>')
  })

  it('takes parameters from the URL as well', async () => {
    const { emulator } = await emulated()
    const url = `${emulator.url}/?Action=DescribeInstances&Version=2016-11-15`
    const response = await fetch(url, { headers: signed })
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('<DescribeInstancesResponse')
  })

  it('refuses a request without an action, of another version, or without a needed parameter', async () => {
    const { emulator } = await emulated()
    const code = async (params: Record<string, string>) =>
      /<Code>(.*)<\/Code>/.exec((await post(emulator.url, params)).xml)?.[1]

    expect(await code({})).toBe('MissingAction')
    expect(await code({ Action: 'DescribeInstances', Version: '2010-01-01' })).toBe('InvalidAction')
    expect(await code({ Action: 'toString' })).toBe('InvalidAction')
    expect(await code({ Action: 'CreateRoute' })).toBe('MissingParameter')
    expect(await code({ Action: 'DescribeInstances', DryRun: 'maybe' })).toBe('InvalidParameterValue')
  })
})

describe('the emulator', () => {
  it('writes every request down in order, without secrets', async () => {
    const { ec2, emulator } = await emulated()
    await ec2.send(new DescribeInstancesCommand({ Filters: [{ Name: 'tag-key', Values: ['pod_cidr'] }] }))
    await refusal(ec2.send(new DescribeRouteTablesCommand({ RouteTableIds: ['rtb-00000000000000001'] })))
    await fetch(`${emulator.url}/?Action=DescribeInstances&X-Amz-Security-Token=a-token`)

    const scope = { accessKeyId: 'AKIDEXAMPLE', region: 'us-west-2' }
    expect(emulator.journal.entries).toEqual([
      {
        action: 'DescribeInstances',
        params: {
          Action: 'DescribeInstances',
          Version: '2016-11-15',
          'Filter.1.Name': 'tag-key',
          'Filter.1.Value.1': 'pod_cidr',
        },
        status: 200,
        credentialScope: scope,
      },
      {
        action: 'DescribeRouteTables',
        params: {
          Action: 'DescribeRouteTables',
          Version: '2016-11-15',
          'RouteTableId.1': 'rtb-00000000000000001',
        },
        status: 400,
        errorCode: 'InvalidRouteTableID.NotFound',
        credentialScope: scope,
      },
      {
        action: 'DescribeInstances',
        params: { Action: 'DescribeInstances' },
        status: 403,
        errorCode: 'MissingAuthenticationToken',
      },
    ])
    expect(JSON.stringify(emulator.journal)).not.toMatch(/not-a-secret|a-token|Signature/)

    emulator.journal.clear()
    expect(emulator.journal.entries).toEqual([])
  })

  it('answers with an intercepted request’s error in place of its own', async () => {
    const busy = {
      kind: 'error',
      code: 'RequestLimitExceeded',
      message: 'Request limit exceeded.',
      status: 503,
    } as const
    const { ec2, emulator } = await emulated(lab(), {
      intercept: ({ action, ordinal }) =>
        action === 'DescribeInstances' && ordinal === 2 ? busy : undefined,
    })
    const read = () => ec2.send(new DescribeInstancesCommand({}))

    await read()
    expect(await refusal(read())).toEqual({
      code: 'RequestLimitExceeded',
      message: 'Request limit exceeded.',
      status: 503,
    })
    await read()
    expect(emulator.journal.entries.map(({ status }) => status)).toEqual([200, 503, 200])
  })

  it('takes its time when told to', async () => {
    const { ec2 } = await emulated(lab(), { latencyMs: 120 })
    const start = performance.now()
    await ec2.send(new DescribeInstancesCommand({}))
    expect(performance.now() - start).toBeGreaterThanOrEqual(115)
  })

  it('closes at once, whoever keeps a socket open or awaits an answer', async () => {
    const emulator = await startEc2Emulator(lab(), { latencyMs: 60_000 })
    const unanswered = post(emulator.url, { Action: 'DescribeInstances' }).catch(() => 'cut off')
    while (emulator.journal.entries.length === 0) await wait(5)
    const start = performance.now()
    await emulator.close()
    expect(performance.now() - start).toBeLessThan(1000)
    expect(await unanswered).toBe('cut off')
  })

  it('answers the same world with the same bytes', async () => {
    const answers = await Promise.all(
      [1, 2].map(async () => {
        const { emulator } = await emulated(lab({ workers: 4, routed: 2 }))
        return post(emulator.url, { Action: 'DescribeInstances' })
      }),
    )
    expect(answers[0]).toEqual(answers[1])
  })
})
