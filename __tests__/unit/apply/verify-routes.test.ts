import { describe, expect, it } from '@jest/globals'

import { drift, isVerified, look, unverified, verifyRoutes } from '../../../src/apply/verify-routes.ts'
import type { Result } from '../../../src/apply/write-routes.ts'
import { error } from '../../../src/model/finding.ts'
import type { RouteTable } from '../../../src/model/route-table.ts'
import { WaitBudget } from '../../../src/runtime/wait-budget.ts'
import { awsError } from '../../fixtures/results/aws-errors.ts'
import {
  alreadyApplied,
  alreadyThere,
  conflictWith,
  create,
  created,
  done,
  failed,
  inConflict,
  keep,
  stillAbsent,
  excluded,
  notTried,
  prune,
  refused,
  remove,
  replace,
  unchanged,
} from '../../fixtures/results/results.ts'
import { fakeClock, never } from '../../fixtures/run/clock.ts'
import {
  propagatedRoute,
  route,
  routeTable,
  routeTableWith,
  toGateway,
  toInstance,
  toNetworkInterface,
  workerRoute,
} from '../../fixtures/worlds/route-tables.ts'
import { worker } from '../../fixtures/worlds/workers.ts'

const worker0 = worker()
const worker1 = worker({ name: 'worker-1' })
const without = routeTable()
const blackhole = routeTableWith(workerRoute(worker0, { state: 'blackhole' }))
const active = routeTableWith(workerRoute(worker0))
const other = route({ target: toInstance('i-9', 'eni-9') })

/** Verifies against an EC2 that answers with one of `reads` after the other, and with the last ever after. */
async function verify(
  results: readonly Result[],
  { first, written = true, seconds = 120 }: { first: RouteTable; written?: boolean; seconds?: number },
  ...reads: readonly RouteTable[][]
) {
  const clock = fakeClock()
  const seen: string[] = []
  let count = 0
  const { tables, sightings } = await verifyRoutes(
    results,
    { tables: [first], written },
    () => Promise.resolve(reads[Math.min(count++, reads.length - 1)] ?? []),
    new WaitBudget(clock, seconds, never()),
    (now) => seen.push(now.map(({ kind }) => kind).join(' ')),
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
    const { reads, sightings } = await verify([created(worker0)], { first: active, seconds: 0 }, [without])
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
    const { sightings, slept } = await verify([created(worker0)], { first: without, seconds: 1 }, [without])
    expect(sightings).toEqual([{ kind: 'missing' }])
    expect(slept).toEqual([250, 500, 250])
  })

  it('looks once when it may not wait', async () => {
    const { reads, slept } = await verify([created(worker0)], { first: without, seconds: 0 }, [blackhole])
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

  it.each([
    ['a worker’s route that was deleted', done(remove(worker0))],
    ['a worker’s route that was gone already', alreadyApplied(remove(worker0))],
    ['a stale route that was deleted', done(prune(workerRoute(worker0)))],
    ['a worker that had no route to lose', stillAbsent(worker0)],
  ])('waits until %s is not seen any more', async (_, result) => {
    const { seen, slept, sightings } = await verify(
      [result],
      { first: active },
      [active],
      [active],
      [without],
    )
    expect(sightings).toEqual([{ kind: 'gone' }])
    expect([seen, slept]).toEqual([
      ['still-there', 'still-there', 'gone'],
      [250, 500],
    ])
  })

  it.each([
    ['was not deleted', excluded(remove(worker0))],
    ['could not be deleted', refused(prune(workerRoute(worker0)), awsError('InternalError'))],
  ])('does not wait for a route to go that %s', async (_, result) => {
    const { slept, sightings } = await verify([result], { first: active }, [active])
    expect([slept, sightings]).toEqual([[], [{ kind: 'still-there' }]])
  })

  it('shares its patience with whatever the run has waited for before', async () => {
    const clock = fakeClock()
    const waitBudget = new WaitBudget(clock, 1, never())
    const earlier = waitBudget.backoff()
    await earlier()
    await earlier()
    await verifyRoutes(
      [created(worker0)],
      { tables: [without], written: true },
      () => Promise.resolve([without]),
      waitBudget,
      () => undefined,
    )
    expect(clock.slept).toEqual([250, 500, 250])
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
      new WaitBudget(fakeClock(), 0, never()),
      () => undefined,
    )
    expect(tables).toEqual([routeTable({ routes: [] }), second])
    expect(sightings).toEqual([{ kind: 'missing' }, { kind: 'active' }])
  })

  it('fails when EC2 does not answer', async () => {
    const refusal = awsError('InternalError')
    await expect(
      verifyRoutes(
        [created(worker0)],
        { tables: [without], written: true },
        () => Promise.reject(refusal),
        new WaitBudget(fakeClock(), 1, never()),
        () => undefined,
      ),
    ).rejects.toBe(refusal)
  })
})

describe('what a read shows of a worker’s route', () => {
  const changes = [
    ['kept', keep(worker0)],
    ['created', create(worker0)],
    ['replaced', replace(other, worker0)],
    ['left in conflict', conflictWith(other, worker0)],
  ] as const

  it.each(changes)('that is to be there: whether it is %s makes no difference', (_, change) => {
    expect([active, blackhole, without].flatMap((table) => look([excluded(change)], [table]))).toEqual([
      { kind: 'active' },
      { kind: 'not-active', state: 'blackhole' },
      { kind: 'missing' },
    ])
  })

  it.each([
    ['deleted', done(remove(worker0))],
    ['left', stillAbsent(worker0)],
  ])('that is to be gone: only one to the worker counts as there when it is %s', (_, result) => {
    const [elsewhere, learned] = [routeTableWith(other), routeTableWith(propagatedRoute('172.22.0.0/24'))]
    const tables = [active, blackhole, without, elsewhere, learned]
    expect(tables.flatMap((table) => look([result], [table])).map(({ kind }) => kind)).toEqual([
      'still-there',
      'still-there',
      'gone',
      'gone',
      'gone',
    ])
  })

  it('that was stale: only the same target counts as there', () => {
    const stale = workerRoute(worker0, { target: toInstance('i-old', 'eni-old') })
    const tables = [routeTableWith(stale), routeTableWith({ ...stale, state: 'blackhole' }), active, without]
    expect(tables.flatMap((table) => look([done(prune(stale))], [table])).map(({ kind }) => kind)).toEqual([
      'still-there',
      'still-there',
      'gone',
      'gone',
    ])
  })

  it('of each pod CIDR by itself', () => {
    const dual = worker({ podCidr: '172.22.0.0/24 fd00::/64' })
    const six = workerRoute(dual, { destination: 'fd00::/64', state: 'blackhole' })
    const results = [created(dual), done(keep(dual, 'rtb-1', six))]
    expect(look(results, [routeTableWith(workerRoute(dual), six)])).toEqual([
      { kind: 'active' },
      { kind: 'not-active', state: 'blackhole' },
    ])
  })

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

describe('a route is proven', () => {
  it.each([
    [{ kind: 'active' }, true],
    [{ kind: 'gone' }, true],
    [{ kind: 'not-active', state: 'blackhole' }, false],
    [{ kind: 'missing' }, false],
    [{ kind: 'elsewhere', current: other }, false],
    [{ kind: 'still-there' }, false],
    [undefined, false],
  ] as const)('when it is seen as it has to be: %j', (sighting, expected) => {
    expect(isVerified(sighting)).toBe(expected)
  })
})

describe('a route that is not proven', () => {
  const toGw = workerRoute(worker0, { target: toGateway('igw-1') })
  const stale = route({ destination: '172.22.9.0/24', target: toInstance('i-old') })
  const its = 'The route 172.22.0.0/24 to worker-0 (i-0) in rtb-1'
  const conflict = error(
    'route-conflict',
    "In rtb-1, 172.22.0.0/24 leads to igw-1, not to worker-0 (i-0); set on-conflict: replace to point it at the worker, or mend the worker's pod CIDR tag.",
  )
  const notSeen = error(
    'route-not-seen',
    `${its} is not seen after 120 seconds; raise wait-timeout if EC2 is slow to show it, or see who deletes it.`,
  )
  const notActive = (state: string, waited: string) =>
    error(
      'route-not-active',
      `${its} is ${state}, not active${waited}; see that the instance runs and its network interface is attached.`,
    )
  const notGone = (which: string) =>
    error(
      'route-not-gone',
      `${which} is still seen after 120 seconds; raise wait-timeout if EC2 is slow to show it, or see who creates it.`,
    )

  it.each([
    { what: 'created and not seen', result: created(worker0), seen: without, finding: notSeen },
    { what: 'there and not seen any more', result: unchanged(worker0), seen: without, finding: notSeen },
    { what: 'replaced and not seen', result: done(replace(other, worker0)), seen: without, finding: notSeen },
    {
      what: 'a blackhole',
      result: created(worker0),
      seen: blackhole,
      finding: notActive('blackhole', ' after 120 seconds'),
    },
    {
      what: 'pointed elsewhere meanwhile',
      result: alreadyThere(worker0),
      seen: routeTableWith(toGw),
      finding: conflict,
    },
    { what: 'deleted and still seen', result: done(remove(worker0)), seen: active, finding: notGone(its) },
    {
      what: 'made by another run meanwhile',
      result: stillAbsent(worker0),
      seen: active,
      finding: notGone(its),
    },
    {
      what: 'stale, deleted and still seen',
      result: done(prune(stale)),
      seen: routeTableWith(stale),
      finding: notGone('The route 172.22.9.0/24 in rtb-1'),
    },
  ])('is reported: $what', ({ result, seen, finding }) => {
    expect(unverified([result], look([result], [seen]), 120)).toEqual([finding])
  })

  it('is not reported again where its result has said why', () => {
    const results = [
      failed(awsError('InternalError'), worker0),
      notTried(worker0),
      inConflict(toGw, worker0),
      excluded(remove(worker0)),
    ]
    expect(unverified(results, look(results, [without]), 120)).toEqual([])
    expect(unverified(results, look(results, [active]), 120)).toEqual([])
  })

  it('is none that is seen as it has to be, and none before any read', () => {
    expect(unverified([created(worker0)], look([created(worker0)], [active]), 120)).toEqual([])
    expect(unverified([done(remove(worker0))], look([done(remove(worker0))], [without]), 120)).toEqual([])
    expect(unverified([created(worker0)], [], 120)).toEqual([])
  })

  it.each([
    {
      what: 'missing',
      change: create(worker0),
      seen: without,
      findings: [error('route-missing', `${its} is missing; run with mode: apply to create it.`)],
    },
    { what: 'a blackhole', change: keep(worker0), seen: blackhole, findings: [notActive('blackhole', '')] },
    {
      what: 'in conflict, which the plan has told',
      change: conflictWith(toGw, worker0),
      seen: routeTableWith(toGw),
      findings: [],
    },
    { what: 'there', change: keep(worker0), seen: active, findings: [] },
  ])('is drift to a run that only looks, without any waiting: $what', ({ change, seen, findings }) => {
    const results = [excluded(change)]
    expect(drift(results, look(results, [seen]))).toEqual(findings)
  })

  it('is told for every table that drifts', () => {
    const results = ['rtb-1', 'rtb-2'].map((table) => excluded(create(worker0, table)))
    const tables = [active, routeTable({ routeTableId: 'rtb-2' })]
    expect(drift(results, look(results, tables)).map(({ message }) => message)).toEqual([
      'The route 172.22.0.0/24 to worker-0 (i-0) in rtb-2 is missing; run with mode: apply to create it.',
    ])
  })
})
