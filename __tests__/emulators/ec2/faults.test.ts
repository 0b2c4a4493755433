import { setTimeout as wait } from 'node:timers/promises'

import { EC2ServiceException } from '@aws-sdk/client-ec2'
import { describe, expect, it } from '@jest/globals'

import type { Fault, FaultRule } from '../../../dev/emulators/ec2/faults/faults.ts'
import type { EmulatorOptions } from '../../../dev/emulators/ec2/options.ts'
import { addRoute } from '../../../dev/emulators/ec2/world/build-world.ts'
import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { first, instanceNamed } from '../../../dev/emulators/ec2/world/lookup.ts'
import { emulated, kubernetesTable, post } from './emulated.ts'

const unavailable = { kind: 'error', code: 'Unavailable', message: 'Try again.', status: 503 } as const
const error503 = { status: 503, errorCode: 'Unavailable' }

/** A lab of one worker whose route is missing, and the write that creates it. */
async function withOptions(options: EmulatorOptions) {
  const { ec2, emulator, world } = await emulated(lab({ workers: 1 }), options)
  const route = {
    RouteTableId: kubernetesTable(world).routeTableId,
    DestinationCidrBlock: '172.22.0.0/24',
    InstanceId: instanceNamed(world, 'worker-0').instanceId,
  }
  return {
    emulator,
    world,
    create: () => outcome(ec2.createRoute(route)),
    read: () => outcome(ec2.describeInstances()),
    exists: () => kubernetesTable(world).routes.some(({ destination }) => destination === '172.22.0.0/24'),
    journal: () =>
      emulator.journal.entries.map(({ status, errorCode, fault, tookEffect }) => {
        return { status, errorCode, fault, tookEffect }
      }),
  }
}

const withFaults = (...faults: FaultRule[]) => withOptions({ faults })
const onCreate = (fault: Fault): FaultRule => ({ action: 'CreateRoute', when: 'always', fault })

async function outcome(call: Promise<unknown>): Promise<string> {
  try {
    await call
    return 'ok'
  } catch (error) {
    if (error instanceof EC2ServiceException) return `${error.name}: ${error.message}`
    return error instanceof Error ? error.message.replace(/^.*(ECONNRESET).*$/, '$1') : 'not an error'
  }
}

async function outcomes(calls: (() => Promise<string>)[]): Promise<string[]> {
  const all: string[] = []
  for (const call of calls) all.push(await call())
  return all
}

describe('a fault', () => {
  it.each<[Fault, answer: string, tookEffect: boolean, journal: object]>([
    [unavailable, 'Unavailable: Try again.', false, error503],
    [{ ...unavailable, afterWrite: true }, 'Unavailable: Try again.', true, error503],
    [{ kind: 'bad-gateway' }, 'Unknown: Unknown', false, { status: 502 }],
    [{ kind: 'bad-gateway', afterWrite: true }, 'Unknown: Unknown', true, { status: 502 }],
    [{ kind: 'reset-before' }, 'ECONNRESET', false, {}],
    [{ kind: 'reset-after' }, 'ECONNRESET', true, {}],
    [{ kind: 'latency', ms: 1 }, 'ok', true, { status: 200 }],
    [{ kind: 'foreign-body', body: '<a/>' }, 'ok', false, { status: 200 }],
    [
      { kind: 'foreign-body', body: '<a/>', status: 403, afterWrite: true },
      'Unknown: Unknown',
      true,
      { status: 403 },
    ],
    [{ kind: 'other-action', action: 'DescribeInstances' }, 'ok', false, { status: 200 }],
  ])('%j answers "%s" to a write; the write takes effect: %s', async (fault, answer, tookEffect, entry) => {
    const { create, exists, journal } = await withFaults(onCreate(fault))
    expect(await create()).toBe(answer)
    expect(exists()).toBe(tookEffect)
    expect(journal()).toEqual([{ ...entry, fault: fault.kind, tookEffect }])
  })

  it('that loses the answer of a refused write has no effect', async () => {
    const { world, create, journal } = await withFaults(onCreate({ kind: 'reset-after' }))
    world.denied.push('ec2:CreateRoute')
    expect(await create()).toBe('ECONNRESET')
    expect(journal()).toEqual([{ fault: 'reset-after', tookEffect: false }])
  })

  it.each([false, true])('that hangs gives no answer; the write takes effect: %s', async (afterWrite) => {
    const { emulator, create, exists, journal } = await withFaults(onCreate({ kind: 'hang', afterWrite }))
    let isOver = false
    const answer = create().finally(() => (isOver = true))
    await wait(100)
    expect(isOver).toBe(false)
    expect(exists()).toBe(afterWrite)
    expect(journal()).toEqual([{ fault: 'hang', tookEffect: afterWrite }])

    await emulator.close()
    expect(await answer).not.toBe('ok')
  })

  it.each<[Fault, isNew: boolean]>([
    [{ kind: 'endless-pages', token: 'same' }, false],
    [{ kind: 'endless-pages', token: 'new' }, true],
    [{ kind: 'changed', change: (content) => ({ ...content, nextToken: 'b' }) }, false],
  ])('%j answers a read with the same page again, and a new token: %s', async (fault, isNew) => {
    const { ec2 } = await emulated(lab({ workers: 1 }), {
      faults: [{ action: 'DescribeInstances', when: 'always', fault }],
    })
    const first = await ec2.describeInstances()
    const second = await ec2.describeInstances({ NextToken: first.NextToken })
    expect(second.Reservations).toEqual(first.Reservations)
    expect(first.NextToken !== second.NextToken).toBe(isNew)
    expect(second.NextToken).toMatch(/./)
  })

  it("of a load balancer is an HTML page without EC2's request ID", async () => {
    const { emulator } = await withFaults({
      action: 'any',
      when: 'always',
      fault: { kind: 'bad-gateway' },
    })
    const { headers } = await fetch(emulator.url)
    expect((await post(emulator.url, {})).xml).toMatch(/^<html>[^]*<h1>502 Bad Gateway<\/h1>/)
    expect(headers.get('content-type')).toBe('text/html')
    expect(headers.get('x-amzn-requestid')).toBeNull()
  })
})

describe('a rule', () => {
  const error = (code: string): Fault => ({ ...unavailable, code, message: code })
  const onRead = (when: FaultRule['when'], fault = error('A')): FaultRule => {
    return { action: 'DescribeInstances', when, fault }
  }

  it.each<[string, FaultRule[], expected: string]>([
    ['the first n calls', [onRead({ first: 2 })], 'A A ok ok ok ok'],
    ['every k-th call', [onRead({ every: 3 })], 'ok ok A ok ok A'],
    ['all calls', [onRead('always')], 'A A A A A A'],
    ['no calls of other actions', [{ ...onRead('always'), action: 'CreateRoute' }], 'ok ok ok ok ok ok'],
    ['calls of any action', [{ ...onRead({ every: 2 }), action: 'any' }], 'ok A ok A ok A'],
    [
      'calls that an earlier rule counts too',
      [onRead({ first: 1 }), onRead({ every: 2 }, error('B'))],
      'A B ok B ok B',
    ],
  ])('applies to %s', async (_, faults, expected) => {
    const { read } = await withFaults(...faults)
    const answers = await outcomes(Array.from({ length: 6 }, () => read))
    expect(answers.map((answer) => answer.split(':')[0]).join(' ')).toBe(expected)
  })

  it('does not count the calls of other actions', async () => {
    const { read, create } = await withFaults(onRead({ first: 1 }))
    expect(await outcomes([create, read, read])).toEqual(['ok', 'A: A', 'ok'])
  })
})

describe('an interception', () => {
  it('returns a fault that takes precedence over the rules', async () => {
    const { read, journal } = await withOptions({
      intercept: ({ action, ordinal }) =>
        action === 'DescribeInstances' && ordinal === 2 ? unavailable : undefined,
      faults: [{ action: 'any', when: { every: 2 }, fault: { kind: 'reset-before' } }],
    })
    expect(await outcomes([read, read, read])).toEqual(['ok', 'Unavailable: Try again.', 'ok'])
    expect(journal().map(({ status }) => status)).toEqual([200, 503, 200])
  })

  it('changes the world between a read and the next write, as another actor would', async () => {
    const { create } = await withOptions({
      intercept: (_, world) => {
        addRoute(kubernetesTable(world), '172.22.0.0/24', first(world.instances))
        return undefined
      },
    })
    expect(await create()).toMatch(/^RouteAlreadyExists: /)
  })
})

describe('latency', () => {
  it.each<[string, EmulatorOptions]>([
    ['by a rule', { faults: [{ action: 'any', when: { every: 2 }, fault: { kind: 'latency', ms: 150 } }] }],
    ['by a function of the request', { latencyMs: ({ ordinal }) => (ordinal === 2 ? 150 : 0) }],
  ])('delays chosen answers %s', async (_, options) => {
    const { read } = await withOptions(options)
    expect(await duration(read)).toBeLessThan(140)
    expect(await duration(read)).toBeGreaterThanOrEqual(145)
  })
})

async function duration(call: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await call()
  return performance.now() - start
}
