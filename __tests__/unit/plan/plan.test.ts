import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { cidr } from '../../../src/model/cidr.ts'
import { error } from '../../../src/model/finding.ts'
import { conflicts, planRoutes, tablesAfter, type RoutePolicy } from '../../../src/plan/plan.ts'
import { conflictWith, create, keep, absent, prune, remove, replace } from '../../fixtures/results/results.ts'
import { bitsContain, crowdedCidr } from '../../fixtures/worlds/cidrs.ts'
import {
  internetRoute,
  localRoute,
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
import { twoInterfaces, worker, workers } from '../../fixtures/worlds/workers.ts'

const worker0 = worker()
const worker1 = worker({ name: 'worker-1' })
const dual = worker({ podCidr: '172.22.0.0/24 fd00::/64' })

const present: RoutePolicy = { goal: 'present', onConflict: 'fail', pruneInside: [] }
const replacing: RoutePolicy = { ...present, onConflict: 'replace' }
const absent: RoutePolicy = { goal: 'absent' }
const pruning = (...inside: readonly string[]): RoutePolicy => ({
  ...present,
  pruneInside: inside.map((text) => cidr(text)),
})

describe('the plan', () => {
  it('creates the missing routes only', () => {
    const third = worker({ name: 'worker-2' })
    expect(planRoutes([worker0, worker1, third], [routeTableWith(workerRoute(worker1))], present)).toEqual([
      create(worker0),
      keep(worker1),
      create(third),
    ])
  })

  it('goes through the tables in their order, and through the workers in each', () => {
    const tables = [routeTable({ routeTableId: 'rtb-2' }), routeTable({ routeTableId: 'rtb-1' })]
    expect(planRoutes([worker0, worker1], tables, present)).toEqual([
      create(worker0, 'rtb-2'),
      create(worker1, 'rtb-2'),
      create(worker0, 'rtb-1'),
      create(worker1, 'rtb-1'),
    ])
  })

  it('has a change for each of two pod CIDRs', () => {
    const table = routeTableWith(workerRoute(dual, { destination: 'fd00::/64' }))
    expect(planRoutes([dual, worker1], [table], present)).toEqual([
      create(dual),
      keep(dual, 'rtb-1', workerRoute(dual, { destination: 'fd00::/64' })),
      create(worker1),
    ])
  })

  it.each([
    ['EC2 shows without its instance', worker0, toNetworkInterface('eni-0')],
    [
      'leads to the worker’s second interface',
      worker({ networkInterfaces: twoInterfaces() }),
      toInstance('i-0', 'eni-9'),
    ],
  ])('keeps a route to the worker that %s', (_, to, target) => {
    const current = workerRoute(to, { target })
    expect(planRoutes([to], [routeTableWith(current)], replacing)).toEqual([keep(to, 'rtb-1', current)])
  })

  it('keeps the worker’s own blackhole: it turns active when the instance runs', () => {
    const current = workerRoute(worker0, { state: 'blackhole' })
    expect(planRoutes([worker0], [routeTableWith(current)], replacing)).toEqual([
      keep(worker0, 'rtb-1', current),
    ])
  })

  it.each([
    ['a propagated one', propagatedRoute('172.22.0.0/24')],
    ['an advertised one', route({ target: toNetworkInterface('eni-x'), origin: 'Advertisement' })],
    ['a wider one', route({ destination: '172.22.0.0/16', target: toGateway('igw-1') })],
  ])('creates a route beside %s', (_, beside) => {
    expect(planRoutes([worker0], [routeTableWith(beside)], replacing)).toEqual([create(worker0)])
  })

  it.each([
    [
      'the instance that had the pod CIDR before',
      workerRoute(worker0, { target: toInstance('i-old', 'eni-old') }),
    ],
    ['a gateway', workerRoute(worker0, { target: toGateway('igw-1') })],
    ['nothing', workerRoute(worker0, { target: toNothing(), state: 'blackhole' })],
  ])('leaves a route to %s as it is, unless it may replace it', (_, current) => {
    const table = routeTableWith(current)
    expect(planRoutes([worker0], [table], present)).toEqual([conflictWith(current, worker0)])
    expect(planRoutes([worker0], [table], replacing)).toEqual([replace(current, worker0)])
  })
})

describe('the plan to destroy', () => {
  it('deletes the workers’ routes that lead to the workers, blackholes too, and leaves everything else', () => {
    const [third, fourth] = [worker({ name: 'worker-2' }), worker({ name: 'worker-3' })]
    const [own, hole] = [workerRoute(worker0), workerRoute(worker1, { state: 'blackhole' })]
    const elsewhere = workerRoute(third, { target: toInstance('i-9') })
    const table = routeTableWith(own, hole, elsewhere, route({ destination: '172.22.99.0/24' }))
    expect(planRoutes([worker0, worker1, third, fourth], [table], absent)).toEqual([
      remove(worker0, 'rtb-1', own),
      remove(worker1, 'rtb-1', hole),
      absent(third),
      absent(fourth),
    ])
  })

  it('leaves a propagated route of a worker’s pod CIDR', () => {
    const learned = workerRoute(worker0, { origin: 'EnableVgwRoutePropagation' })
    expect(planRoutes([worker0], [routeTableWith(learned)], absent)).toEqual([absent(worker0)])
  })

  it('deletes both routes of a worker with two pod CIDRs, in every table', () => {
    const [four, six] = [workerRoute(dual), workerRoute(dual, { destination: 'fd00::/64' })]
    const tables = ['rtb-1', 'rtb-2'].map((routeTableId) => routeTable({ routeTableId, routes: [six, four] }))
    expect(planRoutes([dual], tables, absent)).toEqual([
      remove(dual, 'rtb-1', four),
      remove(dual, 'rtb-1', six),
      remove(dual, 'rtb-2', four),
      remove(dual, 'rtb-2', six),
    ])
  })
})

describe('pruning', () => {
  const pods = pruning('172.22.0.0/16', 'fd00::/56')
  const stale = route({ destination: '172.22.9.0/24', target: toInstance('i-old', 'eni-old') })

  /** What is pruned of a table with these routes beside the lab's and worker-0's. */
  const prunedOf = (policy: RoutePolicy, ...routes: readonly ReturnType<typeof route>[]) =>
    planRoutes([worker0, worker1], [routeTableWith(...routes, workerRoute(worker0))], policy).filter(
      ({ action }) => action === 'prune',
    )

  it.each([
    ['an instance that is no worker', stale],
    ['an instance that is gone', { ...stale, state: 'blackhole' }],
    ['an interface of no worker', { ...stale, target: toNetworkInterface('eni-old') }],
    ['nothing, any more', { ...stale, target: toNothing(), state: 'blackhole' }],
    ['an old worker, as wide as all pods', route({ ...stale, destination: '172.22.0.0/16' })],
    ['an old worker’s IPv6 pods', route({ ...stale, destination: 'fd00:0:0:9::/64' })],
    [
      'a worker’s stopped interface',
      workerRoute(worker0, { destination: '172.22.9.0/24', state: 'blackhole' }),
    ],
  ])('deletes a pod route to %s', (_, current) => {
    expect(prunedOf(pods, current)).toEqual([prune(current)])
  })

  it.each([
    ['outside the pods’ CIDRs', route({ ...stale, destination: '172.23.9.0/24' })],
    ['wider than the pods’ CIDRs', route({ ...stale, destination: '172.16.0.0/12' })],
    ['that is a default route to an appliance', route({ ...stale, destination: '0.0.0.0/0' })],
    ['to a worker, in another of its pod CIDRs', workerRoute(worker0, { destination: '172.22.9.0/24' })],
    ['to a worker’s interface', { ...stale, target: toNetworkInterface('eni-0') }],
    ['to a gateway', { ...stale, target: toGateway('igw-1') }],
    ['to the VPC', { ...stale, target: toGateway('local') }],
    ['to a NAT gateway', { ...stale, target: toOther('nat-1') }],
    ['to a NAT gateway that is gone', { ...stale, target: toOther('nat-1'), state: 'blackhole' }],
    ['that a gateway has learned', { ...stale, origin: 'EnableVgwRoutePropagation' }],
    ['that a route server advertises', { ...stale, origin: 'Advertisement' }],
    ['that came with the table', { ...stale, origin: 'CreateRouteTable' }],
    ['to a prefix list', route({ ...stale, destination: 'pl-1' })],
    ['whose target EC2 does not name, and that is active', { ...stale, target: toNothing() }],
  ])('keeps a route %s', (_, current) => {
    expect(prunedOf(pods, current)).toEqual([])
  })

  it('keeps everything where it was not asked for', () => {
    expect(prunedOf(present, stale)).toEqual([])
    expect(prunedOf(absent, stale)).toEqual([])
  })

  it('leaves a conflict with a worker’s pod CIDR to on-conflict', () => {
    const current = workerRoute(worker0, { target: toInstance('i-old') })
    expect(planRoutes([worker0], [routeTableWith(current)], pods)).toEqual([conflictWith(current, worker0)])
  })

  it('comes last in each table, in EC2’s order', () => {
    const second = route({ ...stale, destination: '172.22.8.0/24' })
    const tables = ['rtb-1', 'rtb-2'].map((routeTableId) =>
      routeTable({ routeTableId, routes: [stale, second] }),
    )
    expect(planRoutes([worker0], tables, pods)).toEqual([
      create(worker0, 'rtb-1'),
      prune(stale, 'rtb-1'),
      prune(second, 'rtb-1'),
      create(worker0, 'rtb-2'),
      prune(stale, 'rtb-2'),
      prune(second, 'rtb-2'),
    ])
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
        (routes, inside) => {
          const described = routes.map(({ random, to, state, origin }) =>
            route({ destination: cidr(random.text).text, target: to.target, state, origin }),
          )
          const expected = routes.flatMap(({ random, to, state, origin }, index) =>
            origin === 'CreateRoute' &&
            to.isPruned &&
            (state === 'blackhole' || !to.isWorkers) &&
            inside.some((outer) => bitsContain(outer, random))
              ? [described[index]]
              : [],
          )
          const policy = pruning(...inside.map(({ text }) => text))
          const plan = planRoutes([worker0], [routeTable({ routes: described })], policy)
          expect(plan.flatMap((change) => (change.action === 'prune' ? [change.current] : []))).toEqual(
            expected,
          )
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('a conflict', () => {
  it.each([
    [toInstance('i-old'), 'i-old'],
    [toNetworkInterface('eni-old'), 'eni-old'],
    [toGateway('igw-1'), 'igw-1'],
    [toOther('pcx-1'), 'pcx-1'],
  ])('with a living route to %j says what is there and what was wanted', (target, where) => {
    expect(conflicts([conflictWith(workerRoute(worker0, { target }), worker0)])).toEqual([
      error(
        'route-conflict',
        `In rtb-1, 172.22.0.0/24 leads to ${where}, not to worker-0 (i-0); set on-conflict: replace to point it at the worker, or mend the worker's pod CIDR tag.`,
      ),
    ])
  })

  it.each([
    [toInstance('i-old'), 'i-old'],
    [toNetworkInterface('eni-old'), 'eni-old'],
    [toNothing(), 'no target'],
  ])('with a blackhole to %j is told apart', (target, where) => {
    const current = workerRoute(worker0, { target, state: 'blackhole' })
    expect(conflicts([conflictWith(current, worker0, 'rtb-2')])).toEqual([
      error(
        'route-blackhole',
        `In rtb-2, 172.22.0.0/24 leads to ${where}, which is gone or stopped (a blackhole), not to worker-0 (i-0); set on-conflict: replace to point it at the worker, or delete that route.`,
      ),
    ])
  })

  it('is all that is reported of a plan', () => {
    const stranger = route({ target: toInstance('i-old') })
    const plan = workers(2).flatMap((worker) => [
      keep(worker),
      create(worker),
      replace(stranger, worker),
      remove(worker),
      absent(worker),
      prune(stranger),
    ])
    expect(conflicts(plan)).toEqual([])
  })
})

it('a table without any pod route has nothing to prune', () => {
  const table = routeTable({ routes: [localRoute(), internetRoute()] })
  expect(planRoutes([], [table], pruning('128.0.0.0/1'))).toEqual([])
})

describe('the tables after the plan', () => {
  const stranger = workerRoute(worker1, { target: toInstance('i-9') })
  const stale = route({ destination: '172.22.9.0/24', target: toInstance('i-old') })
  const made = (worker: typeof worker0) => workerRoute(worker, { target: toInstance(worker.instanceId) })

  it('have what it creates, active on the workers, behind what was there', () => {
    const table = routeTable({ routes: [localRoute()] })
    expect(tablesAfter([table], [create(worker0), create(dual, 'rtb-1', cidr('fd00::/64'))])).toEqual([
      { ...table, routes: [localRoute(), made(worker0), route({ ...made(dual), destination: 'fd00::/64' })] },
    ])
  })

  it('have what it replaces once, on the worker', () => {
    const table = routeTableWith(stranger)
    expect(tablesAfter([table], [replace(stranger, worker1)])).toEqual([
      { ...table, routes: [localRoute(), internetRoute(), made(worker1)] },
    ])
  })

  it('lack what it deletes and prunes', () => {
    const own = workerRoute(worker0)
    const table = routeTableWith(own, stale, stranger)
    expect(tablesAfter([table], [remove(worker0, 'rtb-1', own), prune(stale)])).toEqual([
      routeTableWith(stranger),
    ])
  })

  it('are as before where nothing is to change', () => {
    const own = workerRoute(worker0, { state: 'blackhole' })
    const table = routeTableWith(own, stranger)
    const plan = [keep(worker0, 'rtb-1', own), conflictWith(stranger, worker1), absent(dual)]
    expect(tablesAfter([table], plan)).toEqual([table])
    expect(tablesAfter([table], [])).toEqual([table])
  })

  it('are changed each by its own part of the plan', () => {
    const tables = ['rtb-1', 'rtb-2', 'rtb-3'].map((routeTableId) =>
      routeTable({ routeTableId, routes: [stale] }),
    )
    const after = tablesAfter(tables, [create(worker0, 'rtb-1'), prune(stale, 'rtb-2')])
    expect(after.map(({ routeTableId, routes }) => [routeTableId, routes])).toEqual([
      ['rtb-1', [stale, made(worker0)]],
      ['rtb-2', []],
      ['rtb-3', [stale]],
    ])
  })

  it('lead to the primary interface of a worker that has several', () => {
    const several = worker({ networkInterfaces: twoInterfaces().reverse() })
    expect(tablesAfter([routeTable({ routes: [] })], [create(several)])[0]?.routes).toEqual([
      workerRoute(several, { target: toInstance('i-0', 'eni-0') }),
    ])
  })
})
