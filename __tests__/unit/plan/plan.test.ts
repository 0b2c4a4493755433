import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { cidr } from '../../../src/model/cidr.ts'
import type { Route, RouteTable } from '../../../src/model/route-table.ts'
import type { Worker } from '../../../src/model/worker.ts'
import * as plan from '../../../src/plan/plan.ts'
import type { RoutePolicy } from '../../../src/plan/plan.ts'
import { absent, conflictWith, create, keep, prune, remove, replace } from '../../fixtures/results/results.ts'
import { bitsContain, crowdedCidr } from '../../fixtures/worlds/cidrs.ts'
import {
  propagatedRoute,
  route,
  routeTable,
  routeTableWith,
  toGateway,
  toInstance,
  toNetworkInterface,
  toNothing,
  toOther,
  workerRoute,
} from '../../fixtures/worlds/route-tables.ts'
import { instance, networkInterface, twoInterfaces, worker } from '../../fixtures/worlds/workers.ts'

const worker0 = worker()
const worker1 = worker({ name: 'worker-1' })
const dual = worker({ podCidr: '172.22.0.0/24 fd00::/64' })
const [dual4, dual6] = [workerRoute(dual), workerRoute(dual, { destination: 'fd00::/64' })]

const present: RoutePolicy = { goal: 'present', onConflict: 'fail', pruneInside: [] }
const replacing: RoutePolicy = { ...present, onConflict: 'replace' }
const destroying: RoutePolicy = { goal: 'absent' }
const pruning = (...inside: readonly string[]): RoutePolicy => ({
  ...present,
  pruneInside: inside.map((text) => cidr(text)),
})

/** Of workers that are all that matches the selection. */
const planRoutes = (workers: readonly Worker[], tables: readonly RouteTable[], policy: RoutePolicy) =>
  plan.planRoutes({ workers, matching: workers }, tables, policy)

describe('the plan to create routes', () => {
  it('has a change for each table, worker, and pod CIDR, in this order', () => {
    const tables = [routeTable({ routeTableId: 'rtb-2' }), routeTableWith(dual6, workerRoute(worker1))]
    expect(planRoutes([dual, worker1], tables, present)).toEqual([
      create(dual, 'rtb-2'),
      create(dual, 'rtb-2', cidr('fd00::/64')),
      create(worker1, 'rtb-2'),
      create(dual),
      keep(dual, 'rtb-1', dual6),
      keep(worker1),
    ])
  })

  it('never replaces a default route, wherever the pod CIDR comes from', () => {
    const everything = worker({ podCidr: '0.0.0.0/0 ::/0' })
    const defaults = ['0.0.0.0/0', '::/0'].map((destination) =>
      route({ destination, target: toGateway('igw-1') }),
    )
    const [four, six] = planRoutes([everything], [routeTableWith(...defaults)], replacing)
    expect([four?.action, six?.action]).toEqual(['conflict', 'conflict'])
  })

  it('has no route for a pod CIDR in a prefix delegated to an interface of its worker, unless there is one', () => {
    const prefixes = [cidr('172.22.0.0/23')]
    const networkInterfaces = [
      networkInterface(),
      networkInterface({ networkInterfaceId: 'eni-9', prefixes }),
    ]
    const several = worker({ podCidr: '172.22.0.0/24 fd00::/64', networkInterfaces })
    const delivered = { ...create(several), action: 'delivered', networkInterfaceId: 'eni-9' }
    const six = create(several, 'rtb-1', cidr('fd00::/64'))
    const its = workerRoute(several)

    expect(planRoutes([several], [routeTable()], present)).toEqual([delivered, six])
    expect(planRoutes([several], [routeTableWith(its)], present)).toEqual([keep(several), six])
    expect(planRoutes([several], [routeTable()], destroying)).toMatchObject([absent(several), {}])
    // A prefix that is smaller than the pod CIDR delivers only a part.
    const part = worker({ networkInterfaces: [networkInterface({ prefixes: [cidr('172.22.0.0/28')] })] })
    expect(planRoutes([part], [routeTable()], present)).toEqual([create(part)])
  })

  it.each([
    ["has only the worker's interface as its target", toNetworkInterface('eni-0'), 'active'],
    ["targets the worker's second interface", toInstance('i-0', 'eni-9'), 'active'],
    ['is a blackhole while the worker is stopped', toInstance('i-0', 'eni-0'), 'blackhole'],
  ])("keeps a worker's route that %s", (_, target, state) => {
    const several = worker({ networkInterfaces: twoInterfaces() })
    const current = workerRoute(several, { target, state })
    expect(planRoutes([several], [routeTableWith(current)], replacing)).toEqual([
      keep(several, 'rtb-1', current),
    ])
  })

  it.each([
    ['a propagated one', propagatedRoute('172.22.0.0/24')],
    ['an advertised one', route({ target: toNetworkInterface('eni-x'), origin: 'Advertisement' })],
    ['a wider one', route({ destination: '172.22.0.0/16', target: toGateway('igw-1') })],
  ])('creates a route next to %s', (_, other) => {
    expect(planRoutes([worker0], [routeTableWith(other)], replacing)).toEqual([create(worker0)])
  })

  it.each([
    ['another instance', toInstance('i-old', 'eni-old'), 'active'],
    ['a gateway', toGateway('igw-1'), 'active'],
    ['a target that is gone', toNothing(), 'blackhole'],
  ])('replaces a route to %s only if the policy allows it', (_, target, state) => {
    const current = workerRoute(worker0, { target, state })
    const tables = [routeTableWith(current)]
    expect(planRoutes([worker0], tables, replacing)).toEqual([replace(current, worker0)])
    expect(planRoutes([worker0], tables, present)).toEqual([conflictWith(current, worker0)])
    expect(planRoutes([worker0], tables, pruning('172.22.0.0/16'))).toEqual([conflictWith(current, worker0)])
  })
})

describe('the plan to destroy', () => {
  it('deletes the routes that target their workers, in every table', () => {
    const tables = ['rtb-1', 'rtb-2'].map((routeTableId) =>
      routeTable({ routeTableId, routes: [dual6, dual4] }),
    )
    expect(planRoutes([dual], tables, destroying)).toEqual([
      remove(dual, 'rtb-1', dual4),
      remove(dual, 'rtb-1', dual6),
      remove(dual, 'rtb-2', dual4),
      remove(dual, 'rtb-2', dual6),
    ])
  })

  it('deletes a blackhole that targets its worker', () => {
    const current = workerRoute(worker0, { state: 'blackhole' })
    expect(planRoutes([worker0], [routeTableWith(current)], destroying)).toEqual([
      remove(worker0, 'rtb-1', current),
    ])
  })

  it.each([
    ['a route to another instance', workerRoute(worker0, { target: toInstance('i-9') })],
    ['a propagated route', workerRoute(worker0, { origin: 'EnableVgwRoutePropagation' })],
    ["a worker's route for another CIDR", workerRoute(worker0, { destination: '172.22.99.0/24' })],
  ])('keeps %s', (_, current) => {
    expect(planRoutes([worker0], [routeTableWith(current)], destroying)).toEqual([absent(worker0)])
  })
})

describe('pruning', () => {
  const pods = pruning('172.22.0.0/16', 'fd00::/56')
  const stale = route({ destination: '172.22.9.0/24', target: toInstance('i-old', 'eni-old') })

  /** The stale routes to delete from a table with these routes and worker-0's. */
  const prunedOf = (policy: RoutePolicy, ...routes: readonly Route[]) =>
    planRoutes([worker0, worker1], [routeTableWith(...routes, workerRoute(worker0))], policy).filter(
      ({ action }) => action === 'prune',
    )

  it.each([
    ['an instance that is not a worker', stale],
    ['a target that is gone', { ...stale, target: toNothing(), state: 'blackhole' }],
    ['an old worker, as wide as all pods', route({ ...stale, destination: '172.22.0.0/16' })],
    ["a worker's stopped interface", { ...stale, target: toInstance('i-0', 'eni-0'), state: 'blackhole' }],
    ['a worker that has another pod CIDR now', { ...stale, target: toInstance('i-0', 'eni-0') }],
    ["a worker's second interface", { ...stale, target: toNetworkInterface('eni-0') }],
    [
      "a worker, for the other worker's pods",
      route({ destination: '172.22.1.0/25', target: toInstance('i-0') }),
    ],
  ])('deletes a pod route to %s', (_, current) => {
    expect(prunedOf(pods, current)).toEqual([prune(current)])
    expect(prunedOf(present, current)).toEqual([])
    expect(prunedOf(destroying, current)).toEqual([])
  })

  it.each([
    ["wider than the pods' CIDRs", route({ ...stale, destination: '172.16.0.0/12' })],
    [
      'to a worker, for a part of its pod CIDR',
      route({ destination: '172.22.0.0/25', target: toInstance('i-0') }),
    ],
    [
      'to a worker, for several CIDRs and its own',
      route({ destination: '172.22.0.0/20', target: toInstance('i-0') }),
    ],
    ['to a NAT gateway that is gone', { ...stale, target: toOther('nat-1'), state: 'blackhole' }],
    ['that a route server advertises', { ...stale, origin: 'Advertisement' }],
    ['for a prefix list', route({ ...stale, destination: 'pl-1' })],
    ['that is active and whose target EC2 does not name', { ...stale, target: toNothing() }],
    [
      "for a worker's pod CIDR, which is a conflict",
      { ...stale, destination: workerRoute(worker1).destination },
    ],
  ])('keeps a route %s', (_, current) => {
    expect(prunedOf(pods, current)).toEqual([])
  })

  it.each([
    ['a stopped instance', toInstance('i-9', 'eni-9'), 'blackhole'],
    ['a running one without a usable pod CIDR', toInstance('i-9'), 'active'],
    ["a matching instance's interface", toNetworkInterface('eni-9'), 'blackhole'],
  ])('keeps every route to %s that matches the selection', (_, target, state) => {
    const matching = [worker0, instance({ name: 'worker-9', state: 'stopped' })]
    const tables = [routeTableWith(workerRoute(worker0), { ...stale, target, state })]
    expect(plan.planRoutes({ workers: [worker0], matching }, tables, pods)).toEqual([keep(worker0)])
    expect(planRoutes([worker0], tables, pods)).toHaveLength(2)
  })

  it('comes last in each table, in the order of the routes', () => {
    const second = route({ ...stale, destination: '172.22.8.0/24' })
    const tables = ['rtb-1', 'rtb-2'].map((routeTableId) =>
      routeTable({ routeTableId, routes: [stale, second] }),
    )
    expect(planRoutes([worker0], tables, pods)).toEqual(
      ['rtb-1', 'rtb-2'].flatMap((id) => [create(worker0, id), prune(stale, id), prune(second, id)]),
    )
  })

  it('deletes exactly what the rules say, whatever the table holds', () => {
    const targets = [
      { target: toInstance('i-0', 'eni-0'), isWorkers: true, isPruned: true },
      { target: toInstance('i-old', 'eni-old'), isWorkers: false, isPruned: true },
      { target: toNetworkInterface('eni-0'), isWorkers: true, isPruned: true },
      { target: toNetworkInterface('eni-old'), isWorkers: false, isPruned: true },
      { target: toGateway('igw-1'), isWorkers: false, isPruned: false },
      { target: toOther('nat-1'), isWorkers: false, isPruned: false },
    ]
    const anyRoute = fc.record({
      random: crowdedCidr,
      to: fc.constantFrom(...targets),
      state: fc.constantFrom('active', 'blackhole'),
      origin: fc.constantFrom('CreateRoute', 'EnableVgwRoutePropagation', 'CreateRouteTable'),
    })
    fc.assert(
      fc.property(
        fc.array(anyRoute, { maxLength: 8 }),
        fc.array(crowdedCidr, { minLength: 1, maxLength: 2 }),
        crowdedCidr,
        (routes, inside, own) => {
          const pod = worker({ podCidr: own.text })
          const isOwn = (other: typeof own) => bitsContain(own, other) || bitsContain(other, own)
          const described = routes.map(({ random, to, state, origin }) =>
            route({ destination: random.text, target: to.target, state, origin }),
          )
          const expected = routes.flatMap(({ random, to, state, origin }, index) =>
            origin === 'CreateRoute' &&
            to.isPruned &&
            (state === 'blackhole' || !to.isWorkers || !isOwn(random)) &&
            !(bitsContain(own, random) && bitsContain(random, own)) &&
            inside.some((outer) => bitsContain(outer, random))
              ? [described[index]]
              : [],
          )
          const policy = pruning(...inside.map(({ text }) => text))
          const changes = planRoutes([pod], [routeTable({ routes: described })], policy)
          expect(changes.flatMap((change) => (change.action === 'prune' ? [change.current] : []))).toEqual(
            expected,
          )
        },
      ),
      { numRuns: 500 },
    )
  })
})
