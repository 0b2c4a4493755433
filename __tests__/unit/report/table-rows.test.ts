import { describe, expect, it } from '@jest/globals'

import { observe } from '../../../src/apply/route-result.ts'
import { cidr } from '../../../src/model/cidr.ts'
import type { RunResult } from '../../../src/report/run-result.ts'
import { changeLabel, tableRows } from '../../../src/report/table-rows.ts'
import { awsError } from '../../fixtures/results/aws-errors.ts'
import {
  alreadyApplied,
  alreadyThere,
  create,
  created,
  delivered,
  done,
  excluded,
  inConflict,
  notTried,
  planned,
  prune,
  refused,
  remove,
  replace,
  stillAbsent,
  unchanged,
} from '../../fixtures/results/results.ts'
import { resultOn, runResult, unreadResult } from '../../fixtures/results/run-result.ts'
import {
  localRoute,
  propagatedRoute,
  route,
  routeTable,
  toGateway,
  toInstance,
  workerRoute,
} from '../../fixtures/worlds/route-tables.ts'
import { worker } from '../../fixtures/worlds/workers.ts'

const [worker0, worker1] = [worker(), worker({ name: 'worker-1' })]
const stale = route({ destination: '172.22.9.0/24', target: toInstance('i-old') })

function rowsOf({ tables, results }: RunResult) {
  return tables.flatMap((table) => tableRows(results, table))
}

describe('the rows of a table', () => {
  it('are the worker routes in worker order, then other routes, then deleted stale routes', () => {
    const routes = [propagatedRoute('172.22.0.0/24'), workerRoute(worker1), localRoute()]
    const run = resultOn(routes, done(prune(stale)), created(worker0), unchanged(worker1))
    const cells = rowsOf(run).map((row) => [
      row.destination,
      row.target,
      row.state,
      row.workerName,
      row.change,
      row.route,
    ])
    expect(cells).toEqual([
      ['172.22.0.0/24', toInstance('i-0'), 'missing', 'worker-0', 'created', undefined],
      ['172.22.1.0/24', toInstance('i-1', 'eni-1'), 'active', 'worker-1', 'unchanged', routes[1]],
      ['172.22.0.0/24', toGateway('vgw-1'), 'active', undefined, undefined, routes[0]],
      ['172.20.0.0/16', toGateway('local'), 'active', undefined, undefined, routes[2]],
      ['172.22.9.0/24', toInstance('i-old'), 'gone', undefined, 'deleted', undefined],
    ])
  })

  it('are only those of the table', () => {
    const tables = [routeTable({ routes: [] }), routeTable({ routeTableId: 'rtb-2', routes: [] })]
    const { results } = runResult({
      tables,
      results: [created(worker0), done(prune(stale)), notTried(worker0, 'rtb-2')],
    })
    expect(tables.map((table) => tableRows(results, table).map(({ change }) => change))).toEqual([
      ['created', 'deleted'],
      ['not created'],
    ])
  })

  it('are two for a worker with two pod CIDRs', () => {
    const dual = worker({ podCidr: '172.22.0.0/24 fd00::/64' })
    const routes = [workerRoute(dual), workerRoute(dual, { destination: 'fd00::/64' })]
    const run = resultOn(routes, created(dual), created(dual, 'rtb-1', cidr('fd00::/64')))
    expect(rowsOf(run)).toMatchObject([
      { destination: '172.22.0.0/24', state: 'active', workerName: 'worker-0' },
      { destination: 'fd00::/64', state: 'active', workerName: 'worker-0' },
    ])
  })
})

describe('the row of a change', () => {
  const other = workerRoute(worker0, { target: toInstance('i-9') })

  it.each([
    ['the state from EC2', [workerRoute(worker0, { state: 'blackhole' })], created(worker0), 'blackhole'],
    ['"missing" if the route does not exist', [], created(worker0), 'missing'],
    ['"gone" if the route was deleted', [], done(remove(worker0)), 'gone'],
    [
      'the state from EC2 if the deletion failed',
      [workerRoute(worker0)],
      excluded(remove(worker0)),
      'active',
    ],
    ['the state from EC2 before a stale route is deleted', [stale], planned(prune(stale)), 'active'],
  ])('has %s', (_, routes, result, state) => {
    expect(rowsOf(resultOn(routes, result))).toMatchObject([{ state }])
  })

  it('has "not read back" if the run ended before', () => {
    const tables = [routeTable({ routes: [] })]
    expect(rowsOf(unreadResult({ tables, results: [created(worker0)] }))).toMatchObject([
      { workerName: 'worker-0', state: 'not read back' },
    ])
  })

  it('has the current target of a conflicting route', () => {
    expect(rowsOf(resultOn([other], inConflict(other, worker0)))).toMatchObject([
      { workerName: 'worker-0', target: toInstance('i-9'), change: 'conflict', route: other },
    ])
  })

  it('is separate from a route of the pod CIDR to another target if the worker has no route to delete', () => {
    expect(rowsOf(resultOn([other], stillAbsent(worker0)))).toMatchObject([
      { workerName: 'worker-0', target: toInstance('i-0'), state: 'gone', route: undefined },
      { workerName: undefined, target: toInstance('i-9'), change: undefined, route: other },
    ])
  })

  it.each([
    ['deleted', done(remove(worker0)), 'worker-0', toInstance('i-0')],
    ['stale', done(prune(workerRoute(worker0))), undefined, toInstance('i-0', 'eni-0')],
  ])('is separate from a route that replaced the %s one', (_, result, workerName, target) => {
    const rows = rowsOf(resultOn([other], result))
    expect(rows).toHaveLength(2)
    expect(rows).toContainEqual(
      expect.objectContaining({ workerName, target, state: 'gone', change: 'deleted', attention: 'change' }),
    )
    expect(rows).toContainEqual(
      expect.objectContaining({ workerName: undefined, target: toInstance('i-9'), change: undefined }),
    )
  })

  it('has the route that the worker got although it had none to delete', () => {
    expect(rowsOf(resultOn([workerRoute(worker0)], stillAbsent(worker0)))).toMatchObject([
      { workerName: 'worker-0', state: 'active', change: 'already absent', attention: 'problem' },
    ])
  })

  it('has the route of the plan until the routes are read back', () => {
    const tables = [routeTable({ routes: [other] })]
    expect(rowsOf(unreadResult({ tables, results: [excluded(replace(other, worker0))] }))).toMatchObject([
      { workerName: 'worker-0', target: toInstance('i-9'), state: 'active', change: 'not replaced' },
    ])
  })
})

const other = workerRoute(worker0, { target: toGateway('igw-1') })

describe('the attention that a row needs', () => {
  const active = workerRoute(worker0)
  const blackhole = workerRoute(worker0, { state: 'blackhole' })
  const refusal = awsError('InternalError')

  it.each([
    ['none', 'exists', [active], unchanged(worker0)],
    ['none', 'is delivered by EC2', [], delivered(worker0)],
    ['none', 'was absent before', [], stillAbsent(worker0)],
    ['change', 'was created', [active], created(worker0)],
    ['change', 'was replaced', [active], done(replace(other, worker0))],
    ['change', 'was deleted', [], done(remove(worker0))],
    ['change', 'will be created', [], planned(create(worker0))],
    ['change', 'will be replaced', [blackhole], planned(replace(blackhole, worker0))],
    ['change', 'will be deleted', [stale], planned(prune(stale))],
    ['problem', 'is a blackhole', [blackhole], unchanged(worker0)],
    ['problem', 'was created but is missing', [], created(worker0)],
    ['problem', 'was deleted but exists', [active], done(remove(worker0))],
    ['problem', 'targets something else', [other], inConflict(other, worker0)],
    ['problem', 'could not be deleted', [active], refused(remove(worker0), refusal)],
    ['problem', 'was not created', [], notTried(worker0)],
    ['problem', 'was not deleted', [active], excluded(remove(worker0))],
  ])('is "%s" if the route %s', (attention, _, routes, result) => {
    expect(rowsOf(resultOn(routes, result))).toMatchObject([{ attention }])
  })

  it('is a problem if the route was not read back, even if the write succeeded', () => {
    const tables = [routeTable({ routes: [] })]
    expect(rowsOf(unreadResult({ tables, results: [created(worker0)] }))).toMatchObject([
      { attention: 'problem' },
    ])
  })

  it("is a problem for another route only if it isn't active", () => {
    const routes = [localRoute(), route({ destination: '10.9.0.0/24', state: 'blackhole' })]
    expect(rowsOf(resultOn(routes)).map(({ attention }) => attention)).toEqual(['none', 'problem'])
  })
})

describe('the label of a change', () => {
  it.each([
    ['create', create(worker0), ['created', 'to create', 'not created', 'failed']],
    ['replace', replace(other, worker0), ['replaced', 'to replace', 'not replaced', 'failed']],
    ['delete', remove(worker0), ['deleted', 'to delete', 'not deleted', 'failed']],
    ['prune', prune(stale), ['deleted', 'to delete', 'not deleted', 'failed']],
  ])('follows from the outcome: %s', (_, change, labels) => {
    const refusal = awsError('InternalError')
    const results = [done(change), planned(change), excluded(change), refused(change, refusal)]
    expect(results.map(changeLabel)).toEqual(labels)
  })

  it('is the same in every mode if the plan has nothing to write', () => {
    expect(changeLabel(unchanged(worker0))).toBe('unchanged')
    expect(changeLabel(stillAbsent(worker0))).toBe('already absent')
    expect(changeLabel(delivered(worker0))).toBe('delivered by EC2')
    expect(changeLabel(inConflict(other, worker0))).toBe('conflict')
  })

  it.each([
    ['unchanged', 'the route targets the worker', alreadyThere(worker0), [workerRoute(worker0)]],
    ['unchanged', 'the route is missing', alreadyThere(worker0), []],
    ['already absent', 'the deleted route is gone', alreadyApplied(remove(worker0)), []],
    ['conflict', 'the route targets something else', alreadyThere(worker0), [other]],
  ])('is "%s" if EC2 had the change before, and %s', (label, _, result, routes) => {
    expect(observe([result], [routeTable({ routes })]).map(changeLabel)).toEqual([label])
  })

  it('is "unchanged" if EC2 had the change before, and nothing was read back', () => {
    expect(changeLabel(alreadyThere(worker0))).toBe('unchanged')
  })
})
