import { describe, expect, it } from '@jest/globals'

import {
  routeMissing,
  routeNotActive,
  routeNotGone,
  routeNotSeen,
  routeRecreated,
  tableNotSeen,
} from '../../../src/apply/messages.ts'
import { observe, type RouteResult } from '../../../src/apply/route-result.ts'
import { drift, unverified, verifyRoutes } from '../../../src/apply/verify-routes.ts'
import { error, type Finding } from '../../../src/model/finding.ts'
import type { RouteTable } from '../../../src/model/route-table.ts'
import type { Change } from '../../../src/plan/plan.ts'
import { WaitBudget } from '../../../src/runtime/wait-budget.ts'
import { awsError } from '../../fixtures/results/aws-errors.ts'
import {
  absent,
  alreadyApplied,
  alreadyThere,
  conflictWith,
  create,
  created,
  done,
  excluded,
  failed,
  inConflict,
  keep,
  notTried,
  prune,
  refused,
  remove,
  stillAbsent,
  unchanged,
} from '../../fixtures/results/results.ts'
import { fakeClock, never } from '../../fixtures/run/clock.ts'
import {
  route,
  routeTable,
  routeTableWith,
  toGateway,
  toInstance,
  workerRoute,
} from '../../fixtures/worlds/route-tables.ts'
import { worker } from '../../fixtures/worlds/workers.ts'

const worker0 = worker()
const without = routeTable()
const blackhole = routeTableWith(workerRoute(worker0, { state: 'blackhole' }))
const active = routeTableWith(workerRoute(worker0))
const stale = route({ destination: '172.22.9.0/24', target: toInstance('i-old') })
const another = { ...stale, target: toInstance('i-1', 'eni-1') }
const otherTable = routeTable({ routeTableId: 'rtb-2' })
const toGw = workerRoute(worker0, { target: toGateway('igw-1') })

type Verifying = { first?: RouteTable[]; written?: boolean; seconds?: number }

/** Verifies against an EC2 that answers with each of `reads` in turn, and repeats the last one. */
async function verify(
  results: readonly RouteResult[],
  { first = [without], written = true, seconds = 120 }: Verifying,
  ...reads: readonly RouteTable[][]
) {
  const clock = fakeClock()
  const seen: string[] = []
  let count = 0
  const {
    tables,
    results: observed,
    waitedSeconds,
  } = await verifyRoutes(
    results,
    { tables: first, written },
    () => Promise.resolve(reads[Math.min(count++, reads.length - 1)] ?? []),
    new WaitBudget(clock, seconds, never()),
    (now) => seen.push(kinds(now)),
  )
  return { tables, observed, seen, reads: count, slept: clock.slept, waitedSeconds }
}

function kinds(results: readonly RouteResult[]): string {
  return results.map(({ observed }) => observed?.kind).join(' ')
}

describe('reading routes back', () => {
  it('needs one read after a write if it shows the route active', async () => {
    expect(await verify([created(worker0)], {}, [active])).toEqual({
      tables: [active],
      observed: observe([created(worker0)], [active]),
      seen: ['active'],
      reads: 1,
      slept: [],
      waitedSeconds: 0,
    })
  })

  it('counts no read before the last write', async () => {
    expect(await verify([created(worker0)], { first: [active], seconds: 0 }, [without])).toMatchObject({
      seen: ['missing'],
      reads: 1,
      slept: [],
    })
  })

  it('counts the first read if nothing was written', async () => {
    const first = { first: [active], written: false }
    expect(await verify([unchanged(worker0)], first, [without])).toMatchObject({ seen: ['active'], reads: 0 })
  })

  it('waits, twice as long each time and at most 5 seconds, until EC2 shows the route active', async () => {
    const reads = [[without], [], [blackhole], [blackhole], [without], [without], [without], [active]]
    const { seen, slept } = await verify([created(worker0)], {}, ...reads)
    expect(seen.join(' ')).toBe('missing missing not-active not-active missing missing missing active')
    expect(slept).toEqual([250, 500, 1000, 2000, 4000, 5000, 5000])
  })

  it('gives up when the time is up, after a last read at that moment', async () => {
    expect(await verify([created(worker0)], { seconds: 1 }, [without])).toMatchObject({
      seen: ['missing', 'missing', 'missing', 'missing'],
      slept: [250, 500, 250],
      waitedSeconds: 1,
    })
  })

  it.each([
    ['an existing route is a blackhole', unchanged(worker0), [blackhole], [active], 'active'],
    ['a route is still there that was deleted', done(remove(worker0)), [active], [without], 'gone'],
    ['a route is still there that was gone', alreadyApplied(remove(worker0)), [active], [without], 'gone'],
    ['a stale route is still there', done(prune(workerRoute(worker0))), [active], [without], 'gone'],
    ['a route was created that should not exist', stillAbsent(worker0), [active], [without], 'gone'],
  ])('waits while %s', async (_, result, first, last, observed) => {
    const { seen, slept } = await verify([result], { first, written: false }, first, last)
    expect([seen.at(-1), slept]).toEqual([observed, [250, 500]])
  })

  it.each([
    ['was refused', failed(awsError('InvalidParameterValue'), worker0), [without]],
    ['was not tried', notTried(worker0), [without]],
    ['is in conflict', inConflict(toGw, worker0), [without]],
    ['was not deleted', excluded(remove(worker0)), [active]],
    ['could not be deleted', refused(prune(workerRoute(worker0)), awsError('InternalError')), [active]],
    ['targets something else by now', alreadyThere(worker0), [routeTableWith(toGw)]],
  ])('does not wait for a route that %s', async (_, result, read) => {
    expect(await verify([result], {}, read)).toMatchObject({
      observed: observe([result], read),
      reads: 1,
      slept: [],
    })
  })

  it('keeps the position of a table that EC2 leaves out, without routes', async () => {
    const second = { ...active, routeTableId: 'rtb-2' }
    const results = [created(worker0, 'rtb-1'), created(worker0, 'rtb-2')]
    const { tables, seen } = await verify(results, { first: [active, second], seconds: 0 }, [second])
    expect([tables, seen]).toEqual([[{ ...active, routes: [] }, second], ['missing active']])
  })
})

describe('a finding after the last read', () => {
  const conflict = error(
    'route-conflict',
    "In rtb-1, 172.22.0.0/24 targets igw-1 instead of worker-0 (i-0). Set on-conflict: replace to repoint the route to the worker, or fix the worker's pod CIDR tag.",
  )
  const waited = ' after 120 seconds'

  it.each<[string, RouteResult, RouteTable, Finding[]]>([
    ['created and active', created(worker0), active, []],
    ['deleted and gone', done(remove(worker0)), without, []],
    ['created and not seen', created(worker0), without, [routeNotSeen(create(worker0), waited)]],
    ['not seen any more', unchanged(worker0), without, [routeNotSeen(keep(worker0), waited)]],
    ['a blackhole', created(worker0), blackhole, [routeNotActive(create(worker0), 'blackhole', waited)]],
    ['to something else meanwhile', alreadyThere(worker0), routeTableWith(toGw), [conflict]],
    ['deleted and still seen', done(remove(worker0)), active, [routeNotGone(remove(worker0), waited)]],
    ['created by another run', stillAbsent(worker0), active, [routeNotGone(absent(worker0), waited)]],
    ['stale and still seen', done(prune(stale)), routeTableWith(stale), [routeNotGone(prune(stale), waited)]],
    [
      'stale and replaced by another',
      done(prune(stale)),
      routeTableWith(another),
      [routeRecreated(prune(stale), another)],
    ],
    ['of a table that EC2 leaves out', done(prune(stale)), otherTable, [tableNotSeen(prune(stale), waited)]],
    ['refused, as its result says', failed(awsError('InternalError'), worker0), without, []],
    ['not tried, as its result says', notTried(worker0), without, []],
    ['in conflict, as its result says', inConflict(toGw, worker0), routeTableWith(toGw), []],
  ])('for a route that is %s', (_, result, table, findings) => {
    expect(unverified(observe([result], [table]), 120)).toEqual(findings)
  })

  it('says how long the run waited, and nothing of a wait that it did not have', () => {
    const unseen = observe([created(worker0)], [without])
    expect([0, 1, 7].flatMap((seconds) => unverified(unseen, seconds))).toEqual(
      ['', ' after 1 second', ' after 7 seconds'].map((waited) => routeNotSeen(create(worker0), waited)),
    )
  })

  it('needs a read', () => {
    expect(unverified([created(worker0)], 120)).toEqual([])
  })
})

it.each<[string, Change, RouteTable, Finding[]]>([
  ['missing', create(worker0), without, [routeMissing(create(worker0))]],
  ['a blackhole', keep(worker0), blackhole, [routeNotActive(keep(worker0), 'blackhole', '')]],
  ['in conflict, as the plan says', conflictWith(toGw, worker0), routeTableWith(toGw), []],
  ['there although it should not be', absent(worker0), active, [routeNotGone(absent(worker0), '')]],
  ['as expected', keep(worker0), active, []],
])('a run that changes nothing finds drift for a route that is %s', (_, change, table, findings) => {
  expect(drift(observe([excluded(change)], [table]))).toEqual(findings)
})

// The sentence that no end-to-end test shows.
it.each([
  [remove(worker0), 'The route 172.22.0.0/24 to worker-0 (i-0) in rtb-1'],
  [prune(stale), 'The route 172.22.9.0/24 in rtb-1'],
])('a route that is still seen is named: %j', (change, name) => {
  expect(routeNotGone(change, ' after 20 seconds')).toEqual(
    error(
      'route-not-gone',
      `${name} is still visible after 20 seconds. If EC2 is slow, increase wait-timeout. Otherwise, find out what creates the route.`,
    ),
  )
})
