import { setTimeout as wait } from 'node:timers/promises'

import { describe, expect, it } from '@jest/globals'

import { startEc2Emulator } from '../../../dev/emulators/ec2/server.ts'
import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { emulated, kubernetesTable, post, refusal } from './emulated.ts'

const id = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'

describe("EC2's Query protocol", () => {
  it('answers with a request ID, in different envelopes for results and errors', async () => {
    const { emulator, world } = await emulated(lab({ workers: 1, routed: 1 }))
    const { routeTableId: RouteTableId } = kubernetesTable(world)
    const route = { RouteTableId, DestinationCidrBlock: '172.22.0.0/24' }

    expect((await post(emulator.url, { Action: 'DeleteRoute', ...route })).xml).toMatch(
      new RegExp(
        `^<\\?xml version="1.0" encoding="UTF-8"\\?>\\s*<DeleteRouteResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><requestId>${id}</requestId><return>true</return></DeleteRouteResponse>$`,
      ),
    )
    expect((await post(emulator.url, { Action: 'RunInstances' })).xml).toMatch(
      new RegExp(
        `<Response><Errors><Error><Code>InvalidAction</Code><Message>The action RunInstances is not valid for this web service.</Message></Error></Errors><RequestID>${id}</RequestID></Response>$`,
      ),
    )
  })

  it.each([
    [{}, 'MissingAction'],
    [{ Action: 'DescribeInstances', Version: '2010-01-01' }, 'InvalidAction'],
    [{ Action: 'toString' }, 'InvalidAction'],
    [{ Action: 'CreateRoute' }, 'MissingParameter'],
    [{ Action: 'GetManagedPrefixListEntries' }, 'MissingParameter'],
    [{ Action: 'DescribeInstances', DryRun: 'maybe' }, 'InvalidParameterValue'],
  ])('refuses %j with %s', async (params, code) => {
    const { emulator } = await emulated()
    expect(await post(emulator.url, params)).toMatchObject({ code })
  })
})

describe('the emulator', () => {
  it('records every request in order, without secrets', async () => {
    const { ec2, emulator } = await emulated()
    await ec2.describeInstances({ Filters: [{ Name: 'tag-key', Values: ['pod_cidr'] }] })
    await refusal(ec2.describeRouteTables({ RouteTableIds: ['rtb-00000000000000001'] }))
    await fetch(`${emulator.url}/?Action=DescribeInstances&X-Amz-Security-Token=a-token`)

    const Version = '2016-11-15'
    const filter = { 'Filter.1.Name': 'tag-key', 'Filter.1.Value.1': 'pod_cidr' }
    const credentialScope = { accessKeyId: 'AKIDEXAMPLE', region: 'us-west-2' }
    expect(emulator.journal.entries).toEqual([
      {
        action: 'DescribeInstances',
        params: { Action: 'DescribeInstances', Version, ...filter },
        status: 200,
        credentialScope,
      },
      {
        action: 'DescribeRouteTables',
        params: { Action: 'DescribeRouteTables', Version, 'RouteTableId.1': 'rtb-00000000000000001' },
        status: 400,
        errorCode: 'InvalidRouteTableID.NotFound',
        credentialScope,
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

  it('closes at once, even if a client waits for an answer', async () => {
    const emulator = await startEc2Emulator(lab(), { latencyMs: 60_000 })
    const unanswered = post(emulator.url, { Action: 'DescribeInstances' }).catch(() => 'cut off')
    while (emulator.journal.entries.length === 0) await wait(5)
    const start = performance.now()
    await emulator.close()
    expect(performance.now() - start).toBeLessThan(1000)
    expect(await unanswered).toBe('cut off')
  })
})
