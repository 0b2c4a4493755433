import { setTimeout as wait } from 'node:timers/promises'

import { CreateRouteCommand, DescribeInstancesCommand, DescribeRouteTablesCommand } from '@aws-sdk/client-ec2'
import { describe, expect, it } from '@jest/globals'

import { addRoute } from '../../../dev/emulators/ec2/world/build-world.ts'
import type { Fault, FaultRule } from '../../../dev/emulators/ec2/faults/faults.ts'
import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { emulated, kubernetesTable, named, post, refusal } from './emulated.ts'

const unavailable = { kind: 'error', code: 'Unavailable', message: 'Try again.', status: 503 } as const

/** A lab of one worker whose route is missing, and the write that creates it. */
async function withFaults(...faults: FaultRule[]) {
  const { ec2, emulator, world } = await emulated(lab({ workers: 1 }), { faults })
  const route = {
    RouteTableId: kubernetesTable(world).routeTableId,
    DestinationCidrBlock: '172.22.0.0/24',
    InstanceId: named(world, 'worker-0').instanceId,
  }
  return {
    emulator,
    route: { Action: 'CreateRoute', ...route },
    create: () => ec2.send(new CreateRouteCommand(route)),
    readInstances: () => ec2.send(new DescribeInstancesCommand({})),
    readTables: () => ec2.send(new DescribeRouteTablesCommand({})),
    exists: () => kubernetesTable(world).routes.some(({ destination }) => destination === '172.22.0.0/24'),
    written: () =>
      emulator.journal.entries.map(({ status, errorCode, fault, tookEffect }) => {
        return { status, errorCode, fault, tookEffect }
      }),
  }
}

async function codes(calls: (() => Promise<unknown>)[]): Promise<string[]> {
  const answers: string[] = []
  for (const call of calls) {
    answers.push(
      await call().then(
        () => 'ok',
        (error: unknown) => (error instanceof Error ? error.name : 'not an error'),
      ),
    )
  }
  return answers
}

describe('an error by rule', () => {
  it('meets the first n calls of its action and no others', async () => {
    const { readInstances, readTables } = await withFaults({
      action: 'DescribeInstances',
      when: { first: 2 },
      fault: unavailable,
    })
    expect(await codes([readInstances, readTables, readInstances, readInstances])).toEqual([
      'Unavailable',
      'ok',
      'Unavailable',
      'ok',
    ])
  })

  it('meets every k-th call', async () => {
    const { readInstances: read } = await withFaults({
      action: 'DescribeInstances',
      when: { every: 3 },
      fault: unavailable,
    })
    expect(await codes([read, read, read, read, read, read])).toEqual([
      'ok',
      'ok',
      'Unavailable',
      'ok',
      'ok',
      'Unavailable',
    ])
  })

  it('meets all calls of any action, with its code, message and status', async () => {
    const { create, readTables } = await withFaults({ action: 'any', when: 'always', fault: unavailable })
    const { code, message, status } = unavailable
    expect(await refusal(create())).toEqual({ code, message, status })
    expect(await refusal(readTables())).toEqual({ code, message, status })
  })

  it('comes from the first rule that applies, while the others go on counting', async () => {
    const error = (code: string): Fault => ({ ...unavailable, code })
    const { readInstances: read } = await withFaults(
      { action: 'DescribeInstances', when: { first: 1 }, fault: error('First') },
      { action: 'any', when: { every: 2 }, fault: error('Second') },
    )
    expect(await codes([read, read, read, read])).toEqual(['First', 'Second', 'ok', 'Second'])
  })

  it('can hide a write that took effect', async () => {
    const { create, exists, written } = await withFaults({
      action: 'CreateRoute',
      when: { first: 1 },
      fault: { ...unavailable, afterWrite: true },
    })
    expect(await codes([create, create])).toEqual(['Unavailable', 'RouteAlreadyExists'])
    expect(exists()).toBe(true)
    expect(written()).toEqual([
      { status: 503, errorCode: 'Unavailable', fault: 'error', tookEffect: true },
      { status: 400, errorCode: 'RouteAlreadyExists', tookEffect: false },
    ])
  })
})

describe('a connection', () => {
  it('is reset before the write took effect', async () => {
    const { create, exists, written } = await withFaults({
      action: 'CreateRoute',
      when: { first: 1 },
      fault: { kind: 'reset-before' },
    })
    await expect(create()).rejects.toThrow('read ECONNRESET')
    expect(exists()).toBe(false)
    expect(await codes([create])).toEqual(['ok'])
    expect(written()).toEqual([
      { fault: 'reset-before', tookEffect: false },
      { status: 200, tookEffect: true },
    ])
  })

  it('is reset after the write took effect, and its answer is lost', async () => {
    const { create, exists, written } = await withFaults({
      action: 'CreateRoute',
      when: { first: 1 },
      fault: { kind: 'reset-after' },
    })
    await expect(create()).rejects.toThrow('read ECONNRESET')
    expect(exists()).toBe(true)
    expect(await codes([create])).toEqual(['RouteAlreadyExists'])
    expect(written()[0]).toEqual({ fault: 'reset-after', tookEffect: true })
  })

  it('loses only the answer to what EC2 refused', async () => {
    const { emulator, create, written } = await withFaults({
      action: 'CreateRoute',
      when: 'always',
      fault: { kind: 'reset-after' },
    })
    emulator.world.denied.push('ec2:CreateRoute')
    await expect(create()).rejects.toThrow('read ECONNRESET')
    expect(written()).toEqual([{ fault: 'reset-after', tookEffect: false }])
  })

  it.each([false, true])('hangs without an answer until the emulator closes', async (afterWrite) => {
    const { emulator, create, exists, written } = await withFaults({
      action: 'CreateRoute',
      when: 'always',
      fault: { kind: 'hang', afterWrite },
    })
    let isOver = false
    const outcome = codes([create]).finally(() => (isOver = true))
    await wait(100)
    expect(isOver).toBe(false)
    expect(exists()).toBe(afterWrite)
    expect(written()).toEqual([{ fault: 'hang', tookEffect: afterWrite }])

    await emulator.close()
    expect(await outcome).toEqual(['Error'])
  })
})

describe('a load balancer', () => {
  it.each([false, true])('answers for EC2 with a page of HTML and HTTP 502', async (afterWrite) => {
    const { emulator, route, exists, written } = await withFaults({
      action: 'CreateRoute',
      when: 'always',
      fault: { kind: 'bad-gateway', afterWrite },
    })
    const { status, xml } = await post(emulator.url, route)

    expect(status).toBe(502)
    expect(xml).toMatch(/^<html>[^]*<h1>502 Bad Gateway<\/h1>/)
    expect(exists()).toBe(afterWrite)
    expect(written()).toEqual([{ status: 502, fault: 'bad-gateway', tookEffect: afterWrite }])
  })

  it('names no code that the SDK could read, and says that it sends HTML', async () => {
    const { emulator, readTables } = await withFaults({
      action: 'any',
      when: 'always',
      fault: { kind: 'bad-gateway' },
    })
    await expect(readTables()).rejects.toMatchObject({ $metadata: { httpStatusCode: 502 } })
    const { headers } = await fetch(emulator.url)
    expect(headers.get('content-type')).toBe('text/html')
    expect(headers.get('x-amzn-requestid')).toBeNull()
  })
})

describe('latency', () => {
  it('delays EC2’s own answer to chosen calls', async () => {
    const { create, readTables, written } = await withFaults({
      action: 'CreateRoute',
      when: 'always',
      fault: { kind: 'latency', ms: 150 },
    })
    expect(await duration(readTables)).toBeLessThan(140)
    expect(await duration(create)).toBeGreaterThanOrEqual(145)
    expect(written()[1]).toEqual({ status: 200, fault: 'latency', tookEffect: true })
  })

  it('can be different from request to request', async () => {
    const { ec2 } = await emulated(lab(), { latencyMs: ({ ordinal }) => (ordinal === 2 ? 150 : 0) })
    const read = () => ec2.send(new DescribeInstancesCommand({}))
    expect(await duration(read)).toBeLessThan(140)
    expect(await duration(read)).toBeGreaterThanOrEqual(145)
  })
})

describe('another actor', () => {
  it('takes a destination between a read and the write that follows', async () => {
    const world = lab({ workers: 1 })
    const table = kubernetesTable(world)
    const { ec2 } = await emulated(world, {
      intercept: ({ action }, { instances }) => {
        const [controller] = instances
        if (action === 'CreateRoute' && controller !== undefined) {
          addRoute(table, '172.22.0.0/24', controller)
        }
        return undefined
      },
    })
    const RouteTableId = table.routeTableId
    const { RouteTables } = await ec2.send(new DescribeRouteTablesCommand({ RouteTableIds: [RouteTableId] }))
    expect(RouteTables?.[0]?.Routes).toHaveLength(2)
    const InstanceId = named(world, 'worker-0').instanceId
    const create = new CreateRouteCommand({ RouteTableId, DestinationCidrBlock: '172.22.0.0/24', InstanceId })
    expect((await refusal(ec2.send(create))).code).toBe('RouteAlreadyExists')
  })
})

async function duration(call: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await call()
  return performance.now() - start
}
