import { describe, expect, it } from '@jest/globals'

import { cidr } from '../../../src/model/cidr.ts'
import type { Route } from '../../../src/model/route-table.ts'
import type { RunResult } from '../../../src/report/run-result.ts'
import { tableRows, type Row } from '../../../src/report/table-rows.ts'
import { runResult, unreadResult } from '../../fixtures/results/run-result.ts'
import {
  created,
  done,
  inConflict,
  stillAbsent,
  excluded,
  notTried,
  planned,
  prune,
  remove,
  replace,
  unchanged,
} from '../../fixtures/results/results.ts'
import {
  internetRoute,
  localRoute,
  propagatedRoute,
  route,
  routeTable,
  routeTableWith,
  toGateway,
  toInstance,
  workerRoute,
} from '../../fixtures/worlds/route-tables.ts'
import { worker } from '../../fixtures/worlds/workers.ts'

const [worker0, worker1] = [worker(), worker({ name: 'worker-1' })]
const stale = route({ destination: '172.22.9.0/24', target: toInstance('i-old') })
const bare = routeTable({ routes: [] })

/** The rows of the first table. */
const rowsOf = (run: RunResult) => run.tables.slice(0, 1).flatMap((table) => tableRows(run.results, table))

const asRead = (destination: string, route: Route): Row => {
  const { target, state } = route
  return { destination, target, state, workerName: undefined, change: undefined, route }
}

describe('the rows of a table', () => {
  it('are the workers’ routes in worker order, there or not, then its other routes, then what was pruned', () => {
    const table = routeTableWith(propagatedRoute('172.22.0.0/24'), workerRoute(worker1))
    const results = [created(worker0), unchanged(worker1), done(prune(stale))]
    expect(rowsOf(runResult({ tables: [table], results }))).toEqual([
      {
        destination: '172.22.0.0/24',
        target: toInstance('i-0'),
        state: 'missing',
        workerName: 'worker-0',
        change: 'created',
        route: undefined,
      },
      { ...asRead('172.22.1.0/24', workerRoute(worker1)), workerName: 'worker-1', change: 'unchanged' },
      asRead('172.22.0.0/24', propagatedRoute('172.22.0.0/24')),
      asRead('172.20.0.0/16', localRoute()),
      asRead('0.0.0.0/0', internetRoute()),
      {
        destination: '172.22.9.0/24',
        target: toInstance('i-old'),
        state: 'gone',
        workerName: undefined,
        change: 'deleted',
        route: undefined,
      },
    ])
  })

  it.each([
    [
      'as EC2 has it',
      { tables: [routeTableWith(workerRoute(worker0, { state: 'blackhole' }))] },
      'blackhole',
    ],
    ['missing where the last read shows no route', { tables: [bare] }, 'missing'],
  ])('tell the state of a worker’s route: %s', (_, seen, state) => {
    expect(rowsOf(runResult({ ...seen, results: [created(worker0)] }))[0]).toMatchObject({
      workerName: 'worker-0',
      state,
    })
  })

  it('say "not read back" if no read followed the writes', () => {
    expect(rowsOf(unreadResult({ tables: [bare], results: [created(worker0)] }))).toMatchObject([
      { workerName: 'worker-0', state: 'not read back' },
    ])
  })

  it('tell that a route which was taken away is gone', () => {
    expect(
      rowsOf(runResult({ tables: [bare], results: [done(remove(worker0)), stillAbsent(worker1)] })),
    ).toMatchObject([
      { destination: '172.22.0.0/24', target: toInstance('i-0'), state: 'gone', change: 'deleted' },
      { destination: '172.22.1.0/24', target: toInstance('i-1'), state: 'gone', change: 'unchanged' },
    ])
  })

  it('tell that a route which was to go is there', () => {
    const tables = [routeTable({ routes: [workerRoute(worker0), stale] })]
    expect(
      rowsOf(runResult({ tables, results: [excluded(remove(worker0)), planned(prune(stale))] })),
    ).toMatchObject([
      { workerName: 'worker-0', state: 'active', change: 'not deleted', route: workerRoute(worker0) },
      {
        destination: '172.22.9.0/24',
        workerName: undefined,
        state: 'active',
        change: 'to delete',
        route: stale,
      },
    ])
  })

  it('show a stranger’s route of a pod CIDR as the stranger’s where the worker has nothing to lose', () => {
    const other = workerRoute(worker0, { target: toInstance('i-9') })
    expect(
      rowsOf(runResult({ tables: [routeTable({ routes: [other] })], results: [stillAbsent(worker0)] })),
    ).toMatchObject([
      { workerName: 'worker-0', state: 'gone', route: undefined },
      {
        destination: '172.22.0.0/24',
        target: toInstance('i-9'),
        workerName: undefined,
        change: undefined,
        route: other,
      },
    ])
  })

  it('show what a pod CIDR leads to where it does not lead to the worker, once', () => {
    const other = workerRoute(worker0, { target: toGateway('igw-1') })
    const tables = [routeTable({ routes: [other] })]
    expect(rowsOf(runResult({ tables, results: [inConflict(other, worker0)] }))).toMatchObject([
      { workerName: 'worker-0', target: toGateway('igw-1'), change: 'conflict', route: other },
    ])
    expect(rowsOf(runResult({ tables, results: [planned(replace(other, worker0))] }))).toMatchObject([
      { workerName: 'worker-0', target: toGateway('igw-1'), change: 'to replace' },
    ])
  })

  it('are two for a worker with two pod CIDRs', () => {
    const dual = worker({ podCidr: '172.22.0.0/24 fd00::/64' })
    const results = [created(dual), created(dual, 'rtb-1', cidr('fd00::/64'))]
    const tables = [
      routeTable({ routes: [workerRoute(dual), workerRoute(dual, { destination: 'fd00::/64' })] }),
    ]
    expect(rowsOf(runResult({ tables, results }))).toMatchObject([
      { destination: '172.22.0.0/24', state: 'active', workerName: 'worker-0' },
      { destination: 'fd00::/64', state: 'active', workerName: 'worker-0' },
    ])
  })

  it('hold the workers’ routes and stale routes of that table only', () => {
    const [first, second] = [routeTable(), routeTable({ routeTableId: 'rtb-2', routes: [] })]
    const two = runResult({
      tables: [first, second],
      results: [created(worker0, 'rtb-1'), done(prune(stale, 'rtb-1')), notTried(worker0, 'rtb-2')],
    })
    expect(tableRows(two.results, second)).toMatchObject([{ workerName: 'worker-0', change: 'not created' }])
  })
})
