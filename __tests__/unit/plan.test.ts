import { describe, expect, it } from '@jest/globals'

import { error } from '../../src/findings.ts'
import { conflicts, planRoutes } from '../../src/plan.ts'
import { conflictWith, create, keep } from '../fixtures/results.ts'
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
} from '../fixtures/route-tables.ts'
import { worker, workers } from '../fixtures/workers.ts'

const worker0 = worker()

describe('the plan', () => {
  it('creates the missing routes only', () => {
    const [first, second, third] = [worker(), worker({ name: 'worker-1' }), worker({ name: 'worker-2' })]
    expect(planRoutes([first, second, third], [routeTableWith(workerRoute(second))])).toEqual([
      create(first),
      keep(second),
      create(third),
    ])
  })

  it('goes through the tables in their order, and through the workers in each', () => {
    const [first, second] = [worker(), worker({ name: 'worker-1' })]
    const tables = [routeTable({ routeTableId: 'rtb-2' }), routeTable({ routeTableId: 'rtb-1' })]
    expect(planRoutes([first, second], tables)).toEqual([
      create(first, 'rtb-2'),
      create(second, 'rtb-2'),
      create(first, 'rtb-1'),
      create(second, 'rtb-1'),
    ])
  })

  it('keeps a route to one of the worker’s network interfaces', () => {
    const table = routeTableWith(workerRoute(worker0, { target: toNetworkInterface('eni-0') }))
    expect(planRoutes([worker0], [table])).toEqual([keep(worker0)])
  })

  it('keeps the worker’s own blackhole: it turns active when the instance runs', () => {
    const table = routeTableWith(workerRoute(worker0, { state: 'blackhole' }))
    expect(planRoutes([worker0], [table])).toEqual([keep(worker0)])
  })

  it('creates a route beside a propagated one, and beside a wider one', () => {
    const table = routeTableWith(
      propagatedRoute('172.22.0.0/24'),
      route({ destination: '172.22.0.0/16', target: toGateway('igw-1') }),
    )
    expect(planRoutes([worker0], [table])).toEqual([create(worker0)])
  })

  it.each([
    [
      'the instance that had the pod CIDR before',
      workerRoute(worker0, { target: toInstance('i-old', 'eni-old') }),
    ],
    ['a gateway', workerRoute(worker0, { target: toGateway('igw-1') })],
    ['nothing', workerRoute(worker0, { target: toNothing(), state: 'blackhole' })],
  ])('leaves a route to %s as it is: a conflict', (_, current) => {
    expect(planRoutes([worker0], [routeTableWith(current)])).toEqual([conflictWith(current, worker0)])
  })
})

describe('a conflict', () => {
  it.each([
    [toInstance('i-old'), 'active', 'i-old'],
    [toInstance('i-old'), 'blackhole', 'i-old (a blackhole)'],
    [toNetworkInterface('eni-old'), 'blackhole', 'eni-old (a blackhole)'],
    [toGateway('igw-1'), 'active', 'igw-1'],
    [toOther('pcx-1'), 'active', 'pcx-1'],
    [toNothing(), 'blackhole', 'no target (a blackhole)'],
  ])('with a route to %j that is %s is reported', (target, state, where) => {
    expect(conflicts([conflictWith(workerRoute(worker0, { target, state }), worker0)])).toEqual([
      error(
        'route-conflict',
        `In rtb-1, 172.22.0.0/24 leads to ${where}, not to worker-0 (i-0); delete that route, or mend the worker's pod CIDR tag.`,
      ),
    ])
  })

  it('is all that is reported of a plan', () => {
    expect(conflicts(workers(2).flatMap((worker) => [keep(worker), create(worker)]))).toEqual([])
  })
})
