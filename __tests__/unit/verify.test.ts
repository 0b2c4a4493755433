import { describe, expect, it } from '@jest/globals'

import type { Result } from '../../src/apply.ts'
import { error } from '../../src/findings.ts'
import type { RouteTable } from '../../src/route-tables.ts'
import { look, unproven, verifyRoutes } from '../../src/verify.ts'
import { awsError } from '../fixtures/aws-errors.ts'
import { fakeClock } from '../fixtures/clock.ts'
import { alreadyThere, created, failed, inConflict, notTried, unchanged } from '../fixtures/results.ts'
import {
  propagatedRoute,
  route,
  routeTable,
  routeTableWith,
  toGateway,
  toInstance,
  toNetworkInterface,
  workerRoute,
} from '../fixtures/route-tables.ts'
import { worker } from '../fixtures/workers.ts'

const worker0 = worker()
const worker1 = worker({ name: 'worker-1' })
const without = routeTable()
const blackhole = routeTableWith(workerRoute(worker0, { state: 'blackhole' }))
const active = routeTableWith(workerRoute(worker0))
const other = route({ target: toInstance('i-9', 'eni-9') })

/** Verifies against an EC2 that answers with one of `reads` after the other, and with the last ever after. */
async function verify(
  results: readonly Result[],
  {
    first,
    written = true,
    timeoutMs = 120_000,
  }: { first: RouteTable; written?: boolean; timeoutMs?: number },
  ...reads: readonly RouteTable[][]
) {
  const clock = fakeClock()
  const seen: string[] = []
  let count = 0
  const { tables, sightings } = await verifyRoutes(
    results,
    { tables: [first], written },
    () => Promise.resolve(reads[Math.min(count++, reads.length - 1)] ?? []),
    { clock, timeoutMs, onRead: (now) => seen.push(now.map(({ kind }) => kind).join(' ')) },
  )
  return { tables, sightings, seen, reads: count, slept: clock.slept }
}

describe('reading the routes back', () => {
  it('reads once after a write and is done when the route is seen active', async () => {
    expect(await verify([created(worker0)], { first: without }, [active])).toEqual({
      tables: [active],
      sightings: [{ kind: 'active' }],
      seen: ['active'],
      reads: 1,
      slept: [],
    })
  })

  it('takes no read before the last write for a proof', async () => {
    const { reads, sightings } = await verify([created(worker0)], { first: active, timeoutMs: 0 }, [without])
    expect([reads, sightings]).toEqual([1, [{ kind: 'missing' }]])
  })

  it('does not read again when nothing was written and all is there', async () => {
    const { reads, sightings } = await verify([unchanged(worker0)], { first: active, written: false }, [
      without,
    ])
    expect([reads, sightings]).toEqual([0, [{ kind: 'active' }]])
  })

  it('waits, twice as long each time and 5 seconds at most, until EC2 shows the route active', async () => {
    const late = [[without], [], [blackhole], [blackhole], [without], [without], [without], [active]]
    const { sightings, seen, slept } = await verify([created(worker0)], { first: without }, ...late)
    expect(sightings).toEqual([{ kind: 'active' }])
    expect(seen).toEqual([
      'missing',
      'missing',
      'not-active',
      'not-active',
      'missing',
      'missing',
      'missing',
      'active',
    ])
    expect(slept).toEqual([250, 500, 1000, 2000, 4000, 5000, 5000])
  })

  it('waits for a blackhole of a worker that has just started', async () => {
    const first = { first: blackhole, written: false }
    const { sightings, reads } = await verify([unchanged(worker0)], first, [blackhole], [active])
    expect([sightings, reads]).toEqual([[{ kind: 'active' }], 2])
  })

  it('gives up when the time is up, after a last look at that very moment', async () => {
    const { sightings, slept } = await verify([created(worker0)], { first: without, timeoutMs: 1000 }, [
      without,
    ])
    expect(sightings).toEqual([{ kind: 'missing' }])
    expect(slept).toEqual([250, 500, 250])
  })

  it('looks once when it may not wait', async () => {
    const { reads, slept } = await verify([created(worker0)], { first: without, timeoutMs: 0 }, [blackhole])
    expect([reads, slept]).toEqual([1, []])
  })

  it.each([
    ['was refused', failed(awsError('InvalidParameterValue'), worker0)],
    ['was not tried', notTried(worker0)],
    ['is in conflict', inConflict(other, worker0)],
  ])('does not wait for a route that %s', async (_, result) => {
    const { reads, slept, sightings } = await verify([result], { first: without }, [without])
    expect([reads, slept, sightings]).toEqual([1, [], [{ kind: 'missing' }]])
  })

  it('does not wait while the route leads elsewhere: nothing will bring it back', async () => {
    const { slept, sightings } = await verify([alreadyThere(worker0)], { first: without }, [
      routeTableWith(other),
    ])
    expect([slept, sightings]).toEqual([[], [{ kind: 'elsewhere', current: other }]])
  })

  it('keeps a table that EC2 leaves out in its place, with no route seen', async () => {
    const second = routeTable({ routeTableId: 'rtb-2', routes: [workerRoute(worker0)] })
    const results = [created(worker0, 'rtb-1'), created(worker0, 'rtb-2')]
    const { tables, sightings } = await verifyRoutes(
      results,
      { tables: [active, second], written: true },
      () => Promise.resolve([second]),
      { clock: fakeClock(), timeoutMs: 0, onRead: () => undefined },
    )
    expect(tables).toEqual([routeTable({ routes: [] }), second])
    expect(sightings).toEqual([{ kind: 'missing' }, { kind: 'active' }])
  })

  it('fails when EC2 does not answer', async () => {
    const refusal = awsError('InternalError')
    await expect(
      verifyRoutes([created(worker0)], { tables: [without], written: true }, () => Promise.reject(refusal), {
        clock: fakeClock(),
        timeoutMs: 1000,
        onRead: () => undefined,
      }),
    ).rejects.toBe(refusal)
  })
})

describe('what a read shows of a worker’s route', () => {
  it.each([
    ['active', workerRoute(worker0), { kind: 'active' }],
    [
      'active to the worker’s interface',
      workerRoute(worker0, { target: toNetworkInterface('eni-0') }),
      { kind: 'active' },
    ],
    ['a blackhole', workerRoute(worker0, { state: 'blackhole' }), { kind: 'not-active', state: 'blackhole' }],
    ['filtered', workerRoute(worker0, { state: 'filtered' }), { kind: 'not-active', state: 'filtered' }],
    ['missing: another worker’s', workerRoute(worker1), { kind: 'missing' }],
    ['missing: only propagated', propagatedRoute('172.22.0.0/24'), { kind: 'missing' }],
    ['elsewhere', other, { kind: 'elsewhere', current: other }],
  ])('%s', (_, seen, sighting) => {
    expect(look([created(worker0)], [routeTableWith(seen)])).toEqual([sighting])
  })

  it('nothing, where the table was not read', () => {
    expect(look([created(worker0, 'rtb-2')], [active])).toEqual([{ kind: 'missing' }])
  })
})

describe('a route that is not proven', () => {
  const toGw = workerRoute(worker0, { target: toGateway('igw-1') })

  it.each([
    {
      what: 'created and not seen',
      result: created(worker0),
      seen: without,
      finding: error(
        'route-not-active',
        'The route 172.22.0.0/24 to worker-0 (i-0) in rtb-1 was created but is not seen after 120 seconds; raise wait-timeout if EC2 is slow to show it, or see who deletes it.',
      ),
    },
    {
      what: 'there and not seen any more',
      result: unchanged(worker0),
      seen: without,
      finding: error(
        'route-not-active',
        'The route 172.22.0.0/24 to worker-0 (i-0) in rtb-1 was there but is not seen after 120 seconds; raise wait-timeout if EC2 is slow to show it, or see who deletes it.',
      ),
    },
    {
      what: 'a blackhole',
      result: created(worker0),
      seen: blackhole,
      finding: error(
        'route-not-active',
        'The route 172.22.0.0/24 to worker-0 (i-0) in rtb-1 is blackhole, not active, after 120 seconds; raise wait-timeout if EC2 is slow to show it, or see that the instance runs.',
      ),
    },
    {
      what: 'pointed elsewhere meanwhile',
      result: alreadyThere(worker0),
      seen: routeTableWith(toGw),
      finding: error(
        'route-conflict',
        "In rtb-1, 172.22.0.0/24 leads to igw-1, not to worker-0 (i-0); delete that route, or mend the worker's pod CIDR tag.",
      ),
    },
  ])('is reported: $what', ({ result, seen, finding }) => {
    expect(unproven([result], look([result], [seen]), 120)).toEqual([finding])
  })

  it('is not reported again where its result has said why', () => {
    const results = [failed(awsError('InternalError'), worker0), notTried(worker0), inConflict(toGw, worker0)]
    expect(unproven(results, look(results, [without]), 120)).toEqual([])
  })

  it('is none that is seen active, and none before any read', () => {
    expect(unproven([created(worker0)], look([created(worker0)], [active]), 120)).toEqual([])
    expect(unproven([created(worker0)], [], 120)).toEqual([])
  })
})
