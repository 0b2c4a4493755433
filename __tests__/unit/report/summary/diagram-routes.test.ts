import { describe, expect, it } from '@jest/globals'

import { cidr } from '../../../../src/model/cidr.ts'
import { diagramRoutes, routeGroups } from '../../../../src/report/summary/diagram-routes.ts'
import { awsError } from '../../../fixtures/results/aws-errors.ts'
import {
  alreadyApplied,
  create,
  created,
  delivered,
  done,
  excluded,
  failed,
  inConflict,
  notTried,
  planned,
  prune,
  remove,
  replace,
  stillAbsent,
  unchanged,
} from '../../../fixtures/results/results.ts'
import { resultOn, runResult, unreadResult } from '../../../fixtures/results/run-result.ts'
import {
  route,
  routeTable,
  toGateway,
  toInstance,
  toNothing,
  workerRoute,
} from '../../../fixtures/worlds/route-tables.ts'
import { worker } from '../../../fixtures/worlds/workers.ts'

const [worker0, worker1] = [worker(), worker({ name: 'worker-1' })]
const two = [worker0, worker1]
const active = workerRoute(worker0)
const blackhole = workerRoute(worker0, { state: 'blackhole' })
const toIgw = workerRoute(worker0, { target: toGateway('igw-1') })
const toWorker1 = workerRoute(worker0, { target: toInstance('i-1') })
const toGone = workerRoute(worker0, { target: toNothing(), state: 'blackhole' })
const stale = route({ destination: '172.22.9.0/24', target: toInstance('i-old') })
const staleToWorker = route({ ...stale, target: toInstance('i-1') })

const exists = { target: worker0, expected: undefined }
const missing = { target: undefined, expected: worker0 }
const elsewhere = { target: 'igw-1', expected: worker0 }
const toOther = { target: worker1, expected: worker0 }
const toNone = { target: 'no target', expected: worker0 }
const staleMissing = (expected: unknown) => ({ target: undefined, expected })
const staleExists = { target: 'i-old', expected: undefined }

describe('a route in the diagram', () => {
  it.each([
    ['ok', 'unchanged', '', [active], unchanged(worker0), exists],
    ['ok', 'created', 'created', [active], created(worker0), exists],
    ['ok', 'replaced', 'replaced', [active], done(replace(toIgw, worker0)), exists],
    ['ok', 'delivered by EC2', 'delivered by EC2', [], delivered(worker0), exists],
    ['planned', 'to create', 'to create', [], planned(create(worker0)), missing],
    ['planned', 'to replace', 'to replace', [toIgw], planned(replace(toIgw, worker0)), elsewhere],
    ['planned', 'to delete', 'to delete', [active], planned(remove(worker0)), exists],
    ['planned', 'stale and to delete', 'to delete', [stale], planned(prune(stale)), staleExists],
    ['deleted', 'deleted', 'deleted', [], done(remove(worker0)), missing],
    ['deleted', 'stale and deleted', 'deleted', [], done(prune(stale)), staleMissing('i-old')],
    ['deleted', "a worker's and stale", 'deleted', [], done(prune(staleToWorker)), staleMissing(worker1)],
    ['absent', 'absent', '', [], stillAbsent(worker0), missing],
    ['broken', 'absent before, but not now', 'active', [active], stillAbsent(worker0), exists],
    ['broken', 'not tried', 'not created, missing', [], notTried(worker0), missing],
    ['broken', 'created but missing', 'created, missing', [], created(worker0), missing],
    ['broken', 'not created', 'failed, missing', [], failed(awsError('InternalError'), worker0), missing],
    ['broken', 'a blackhole', 'blackhole', [blackhole], unchanged(worker0), exists],
    ['broken', 'in no known state', '', [workerRoute(worker0, { state: '' })], unchanged(worker0), exists],
    ['broken', 'created as a blackhole', 'created, blackhole', [blackhole], created(worker0), exists],
    ['broken', 'in conflict', 'conflict', [toIgw], inConflict(toIgw, worker0), elsewhere],
    ['broken', "another worker's", 'conflict', [toWorker1], inConflict(toWorker1, worker0), toOther],
    [
      'broken',
      'a blackhole in conflict',
      'conflict, blackhole',
      [toGone],
      inConflict(toGone, worker0),
      toNone,
    ],
    ['broken', 'not yet replaced', 'replaced, active', [toIgw], done(replace(toIgw, worker0)), elsewhere],
    ['broken', 'not yet deleted', 'deleted, active', [active], done(remove(worker0)), exists],
    ['broken', 'stale and not deleted', 'not deleted, active', [stale], excluded(prune(stale)), staleExists],
  ])('is "%s" if it is %s, with the words "%s"', (status, _, words, routes, result, ends) => {
    const [drawn, ...others] = diagramRoutes(resultOn(routes, result), two)
    expect(drawn).toMatchObject({ status, words: words === '' ? [] : words.split(', '), ...ends })
    expect(others).toEqual([])
  })

  it('is unknown if it was not read back', () => {
    const run = unreadResult({ tables: [routeTable({ routes: [] })], results: [created(worker0)] })
    expect(diagramRoutes(run, two)).toMatchObject([
      { status: 'unknown', words: ['created', 'not read back'], ...missing },
    ])
  })

  it('does not show a stale route that another run deleted', () => {
    expect(diagramRoutes(resultOn([], alreadyApplied(prune(stale))), two)).toEqual([])
  })

  it('belongs to the table of its change', () => {
    const tables = ['rtb-1', 'rtb-2'].map((routeTableId) => routeTable({ routeTableId, routes: [active] }))
    const results = [created(worker0, 'rtb-2'), unchanged(worker0, 'rtb-1')]
    expect(diagramRoutes(runResult({ tables, results }), two)).toMatchObject([
      { table: tables[0], destination: '172.22.0.0/24', words: [] },
      { table: tables[1], destination: '172.22.0.0/24', words: ['created'] },
    ])
  })
})

describe('the routes that the diagram draws', () => {
  const third = worker({ name: 'worker-2' })

  it('are broken, unknown, or repointed', () => {
    const fine = [unchanged(worker0), created(worker0)]
    for (const result of fine) expect(routeGroups(resultOn([active], result))).toEqual([])
    for (const result of [delivered(worker0), stillAbsent(worker0)])
      expect(routeGroups(resultOn([], result))).toEqual([])
    expect(routeGroups(resultOn([], planned(create(worker0))))).toEqual([])
    expect(routeGroups(resultOn([stale], planned(prune(stale))))).toEqual([])
    expect(routeGroups(resultOn([toIgw], planned(replace(toIgw, worker0))))).toMatchObject([
      { status: 'planned', words: ['to replace'], exist: true, instead: 'igw-1', owners: [worker0] },
    ])
    expect(routeGroups(unreadResult({ tables: [routeTable()], results: [created(worker0)] }))).toMatchObject([
      { status: 'unknown', exist: false, instead: undefined, owners: [worker0] },
    ])
  })

  it('are one node for those of one table that have the same problem', () => {
    const gone = [worker0, worker1].map((each) => workerRoute(each, { state: 'blackhole' }))
    const run = resultOn(gone, unchanged(worker0), unchanged(worker1), notTried(third))
    expect(routeGroups(run)).toMatchObject([
      {
        words: ['blackhole'],
        destinations: ['172.22.0.0/24', '172.22.1.0/24'],
        exist: true,
        instead: undefined,
        owners: [worker0, worker1],
      },
      { words: ['not created', 'missing'], destinations: ['172.22.2.0/24'], exist: false, owners: [third] },
    ])
  })

  it('are several nodes for several tables, or for several targets', () => {
    const current = [toIgw, workerRoute(worker1, { target: toInstance('i-9') })] as const
    const conflicts = [inConflict(current[0], worker0), inConflict(current[1], worker1)]
    expect(routeGroups(resultOn(current, ...conflicts))).toMatchObject([
      { instead: 'igw-1', owners: [worker0] },
      { instead: 'i-9', owners: [worker1] },
    ])
    const tables = ['rtb-1', 'rtb-2'].map((routeTableId) => routeTable({ routeTableId, routes: [] }))
    const missing = [notTried(worker0, 'rtb-1'), notTried(worker0, 'rtb-2')]
    expect(routeGroups(runResult({ tables, results: missing })).map(({ table }) => table)).toEqual(tables)
  })

  it('have a worker once, also with routes of both IP versions', () => {
    const dual = worker({ podCidr: '172.22.0.0/24 fd00::/64' })
    const run = resultOn([], created(dual), created(dual, 'rtb-1', cidr('fd00::/64')))
    expect(routeGroups(run)).toMatchObject([{ destinations: ['172.22.0.0/24', 'fd00::/64'], owners: [dual] }])
  })
})
