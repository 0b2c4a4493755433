import { describe, expect, it } from '@jest/globals'

import {
  currentRoute,
  isVerified,
  observe,
  skipPlan,
  type ObservedRoute,
} from '../../../src/apply/route-result.ts'
import type { Route, RouteTarget } from '../../../src/model/route-table.ts'
import type { Change } from '../../../src/plan/plan.ts'
import {
  absent,
  conflictWith,
  create,
  created,
  delivered,
  excluded,
  inConflict,
  keep,
  planned,
  prune,
  remove,
  replace,
  stillAbsent,
  unchanged,
} from '../../fixtures/results/results.ts'
import {
  propagatedRoute,
  route,
  routeTable,
  routeTableWith,
  toGateway,
  toInstance,
  toNetworkInterface,
  toNothing,
  workerRoute,
} from '../../fixtures/worlds/route-tables.ts'
import { worker } from '../../fixtures/worlds/workers.ts'

const worker0 = worker()
const worker1 = worker({ name: 'worker-1' })
const its = workerRoute(worker0)
const elsewhere = route({ target: toInstance('i-9', 'eni-9') })
const propagated = propagatedRoute('172.22.0.0/24')
const stale = workerRoute(worker0, { target: toInstance('i-old', 'eni-old') })
const blackhole = { state: 'blackhole' }
const [dropping, staleBlackhole] = [
  { ...its, ...blackhole },
  { ...stale, ...blackhole },
]
const filtered = { ...its, state: 'filtered' }
const byInterface = workerRoute(worker0, { target: toNetworkInterface('eni-0') })

const shouldExist = [
  keep(worker0),
  create(worker0),
  replace(elsewhere, worker0),
  conflictWith(elsewhere, worker0),
]
const shouldNotExist = [remove(worker0), absent(worker0)]

describe('a read of a table', () => {
  it.each<[string, readonly Change[], Route[], ObservedRoute]>([
    ['the active route', shouldExist, [its], { kind: 'active', current: its }],
    [
      'a route to the interface of the worker',
      shouldExist,
      [byInterface],
      { kind: 'active', current: byInterface },
    ],
    ['no route where none is needed', [delivered(worker0).change], [], { kind: 'delivered' }],
    ['a blackhole', shouldExist, [dropping], { kind: 'not-active', current: dropping }],
    ['a filtered route', shouldExist, [filtered], { kind: 'not-active', current: filtered }],
    ['no route', shouldExist, [], { kind: 'missing' }],
    ['only the route of another worker', shouldExist, [workerRoute(worker1)], { kind: 'missing' }],
    ['only a propagated route', shouldExist, [propagated], { kind: 'missing' }],
    [
      'a route to something else where none is needed',
      [delivered(worker0).change],
      [elsewhere],
      { kind: 'elsewhere', current: elsewhere },
    ],
    ['a route to something else', shouldExist, [elsewhere], { kind: 'elsewhere', current: elsewhere }],
    ['a route to delete', shouldNotExist, [its], { kind: 'still-there', current: its }],
    ['a blackhole to delete', shouldNotExist, [dropping], { kind: 'still-there', current: dropping }],
    ['no route to delete', shouldNotExist, [], { kind: 'gone' }],
    ['a route to something else, not to the worker', [absent(worker0)], [elsewhere], { kind: 'gone' }],
    [
      'a route to something else, not the deleted one',
      [remove(worker0)],
      [elsewhere],
      { kind: 'recreated', current: elsewhere },
    ],
    ['a propagated route, not a deleted one', shouldNotExist, [propagated], { kind: 'gone' }],
    ['the stale route', [prune(stale)], [stale], { kind: 'still-there', current: stale }],
    [
      'the stale route as a blackhole',
      [prune(stale)],
      [staleBlackhole],
      { kind: 'still-there', current: staleBlackhole },
    ],
    ['another route for the stale destination', [prune(stale)], [its], { kind: 'recreated', current: its }],
    // EC2 drops the instance of a terminated target, and sometimes the interface too.
    ...[toNetworkInterface('eni-old'), toInstance('i-old'), toNothing()].map(
      (target): [string, readonly Change[], Route[], ObservedRoute] => [
        `the route to delete with what EC2 still knows of its target: ${target.kind}`,
        [prune(stale), remove(worker0, 'rtb-1', stale)],
        [{ ...staleBlackhole, target }],
        { kind: 'still-there', current: { ...staleBlackhole, target } },
      ],
    ),
    ['no stale route', [prune(stale)], [], { kind: 'gone' }],
  ])('shows %s', (_, changes, routes, observed) => {
    const results = changes.map(excluded)
    expect(observe(results, [routeTableWith(...routes)])).toEqual(
      results.map((result) => ({ ...result, observed })),
    )
  })

  // Only a target that surely differs makes a route another one: a stale route is then gone, and this one isn't deleted.
  it.each<[string, RouteTarget, RouteTarget, 'recreated' | 'still-there']>([
    ['another gateway', toGateway('igw-1'), toGateway('igw-2'), 'recreated'],
    ['the same gateway', toGateway('igw-1'), toGateway('igw-1'), 'still-there'],
    ['a gateway instead of an instance', toInstance('i-old', 'eni-old'), toGateway('igw-1'), 'recreated'],
    ['another instance', toInstance('i-old'), toInstance('i-new'), 'recreated'],
    ['the same instance', toInstance('i-old'), toInstance('i-old'), 'still-there'],
    ['another interface', toNetworkInterface('eni-old'), toNetworkInterface('eni-new'), 'recreated'],
    [
      'another interface of an instance',
      toInstance('i-old', 'eni-old'),
      toInstance('i-old', 'eni-new'),
      'recreated',
    ],
    [
      'an instance with the same interface',
      toInstance('i-old', 'eni-old'),
      toInstance('i-new', 'eni-old'),
      'still-there',
    ],
    [
      'an interface that may be of the instance',
      toInstance('i-old'),
      toNetworkInterface('eni-new'),
      'still-there',
    ],
    [
      'an instance that may have the interface',
      toNetworkInterface('eni-old'),
      toInstance('i-new'),
      'still-there',
    ],
  ])('after a stale route with %s shows it as %s', (_, before, now, kind) => {
    const change = prune({ ...stale, target: before })
    const [result] = observe([excluded(change)], [routeTableWith({ ...stale, target: now })])
    expect(result?.observed?.kind).toBe(kind)
  })

  it('shows each pod CIDR of a worker by itself', () => {
    const dual = worker({ podCidr: '172.22.0.0/24 fd00::/64' })
    const six = workerRoute(dual, { destination: 'fd00::/64', ...blackhole })
    const results = [keep(dual), keep(dual, 'rtb-1', six)].map(excluded)
    expect(observe(results, [routeTableWith(workerRoute(dual), six)])).toMatchObject([
      { observed: { kind: 'active' } },
      { observed: { kind: 'not-active', current: six } },
    ])
  })

  it.each([
    ['without the table', []],
    ['in which a route has no destination', [routeTableWith(route({ destination: '' }))]],
  ])('shows no route gone %s', (_, tables) => {
    const results = [prune(stale), remove(worker0), absent(worker0)].map(excluded)
    expect(observe(results, tables).map(({ observed }) => observed)).toEqual(
      results.map(() => ({ kind: 'table-not-seen' })),
    )
  })

  it('shows the route gone, even if another one has no destination, when something else has its destination', () => {
    const results = [prune(stale), remove(worker0)].map(excluded)
    const tables = [routeTableWith(route({ destination: '' }), elsewhere)]
    expect(observe(results, tables).map(({ observed }) => observed)).toEqual(
      results.map(() => ({ kind: 'recreated', current: elsewhere })),
    )
  })

  it('shows nothing of a table that was not read', () => {
    expect(observe([created(worker0, 'rtb-2')], [routeTableWith(its)])).toMatchObject([
      { observed: { kind: 'missing' } },
    ])
  })
})

it.each([
  ['planned', planned],
  ['not-tried', excluded],
] as const)('a plan that is not carried out: each write is %s, and the rest as it is', (kind, skipped) => {
  const writes = [create(worker1), replace(stale, worker0), remove(worker1), prune(stale)]
  const plan = [keep(worker0), conflictWith(elsewhere, worker0), absent(worker1), ...writes]
  const tables = [routeTable()]
  expect(skipPlan(plan, tables, kind)).toEqual(
    observe(
      [unchanged(worker0), inConflict(elsewhere, worker0), stillAbsent(worker1), ...writes.map(skipped)],
      tables,
    ),
  )
})

it.each([
  [{ kind: 'active', current: its }, true, its],
  [{ kind: 'delivered' }, true, undefined],
  [{ kind: 'gone' }, true, undefined],
  [{ kind: 'not-active', current: dropping }, false, dropping],
  [{ kind: 'missing' }, false, undefined],
  [{ kind: 'elsewhere', current: elsewhere }, false, elsewhere],
  // The route that something else created isn't the deleted one.
  [{ kind: 'recreated', current: elsewhere }, true, undefined],
  [{ kind: 'still-there', current: its }, false, its],
  [{ kind: 'table-not-seen' }, false, undefined],
] as const)('a route observed as %j is verified: %s', (observed, verified, current) => {
  const result = { ...excluded(replace(stale, worker0)), observed }
  expect([isVerified(result), currentRoute(result)]).toEqual([verified, current])
})

it.each([
  [excluded(replace(stale, worker0)), stale],
  [excluded(prune(stale)), stale],
  [created(worker0), undefined],
  [stillAbsent(worker0), undefined],
])('a route that was not read again is as the plan found it: %j', (result, current) => {
  expect([isVerified(result), currentRoute(result)]).toEqual([false, current])
})
