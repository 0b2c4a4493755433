import { describe, expect, it } from '@jest/globals'

import { error, warning } from '../../src/findings.ts'
import {
  changeLabel,
  countResults,
  emptyReport,
  isValidated,
  tableLines,
  tableRows,
  workerLines,
} from '../../src/report.ts'
import { look } from '../../src/verify.ts'
import { awsError } from '../fixtures/aws-errors.ts'
import { labReport, report } from '../fixtures/report.ts'
import { alreadyThere, created, failed, inConflict, notTried, unchanged } from '../fixtures/results.ts'
import {
  internetRoute,
  localRoute,
  propagatedRoute,
  route,
  routeTable,
  routeTableWith,
  toGateway,
  workerRoute,
} from '../fixtures/route-tables.ts'
import { worker } from '../fixtures/workers.ts'

const worker0 = worker()
const worker1 = worker({ name: 'worker-1' })
const worker2 = worker({ name: 'worker-2' })
const worker3 = worker({ name: 'worker-3' })
const elsewhere = route({ target: toGateway('igw-1') })
const refusal = awsError('InternalError')

/** One worker of each outcome in one table: what there can be in a run that went badly. */
function mixedReport() {
  const toGw = workerRoute(worker3, { target: toGateway('igw-1') })
  return report({
    tables: [routeTableWith(workerRoute(worker0), workerRoute(worker1), workerRoute(worker2), toGw)],
    results: [
      unchanged(worker0),
      created(worker1),
      alreadyThere(worker2),
      inConflict(toGw, worker3),
      failed(refusal, worker({ name: 'worker-4' })),
      notTried(worker({ name: 'worker-5' })),
    ],
  })
}

describe('what became of a worker’s route', () => {
  it.each([
    ['unchanged', unchanged(worker0), routeTableWith(workerRoute(worker0))],
    ['created', created(worker0), routeTableWith(workerRoute(worker0))],
    ['created', created(worker0), routeTable()],
    ['unchanged', alreadyThere(worker0), routeTableWith(workerRoute(worker0))],
    ['conflict', alreadyThere(worker0), routeTableWith(elsewhere)],
    ['conflict', inConflict(elsewhere, worker0), routeTableWith(elsewhere)],
    ['failed', failed(refusal, worker0), routeTable()],
    ['not created', notTried(worker0), routeTable()],
  ])('is called %s', (label, result, table) => {
    expect(changeLabel(result, look([result], [table])[0])).toBe(label)
  })

  it('is called unchanged where EC2 had it already and it was not read back', () => {
    expect(changeLabel(alreadyThere(worker0), undefined)).toBe('unchanged')
  })

  it('is counted', () => {
    expect(countResults(mixedReport())).toEqual({ created: 1, unchanged: 2, failed: 3, validated: 3 })
    expect(countResults(emptyReport())).toEqual({ created: 0, unchanged: 0, failed: 0, validated: 0 })
  })
})

describe('the rows of a table', () => {
  it('are the workers’ routes in worker order, there or not, then its other routes', () => {
    const table = routeTableWith(propagatedRoute('172.22.0.0/24'), workerRoute(worker1))
    const rows = tableRows(
      report({ tables: [table], results: [created(worker0), unchanged(worker1)] }),
      table,
    )
    expect(rows).toMatchObject([
      { kind: 'worker', worker: worker0, route: undefined, change: 'created' },
      { kind: 'worker', worker: worker1, route: workerRoute(worker1), change: 'unchanged' },
      { kind: 'other', route: propagatedRoute('172.22.0.0/24') },
      { kind: 'other', route: localRoute() },
      { kind: 'other', route: internetRoute() },
    ])
  })

  it.each([
    [
      'as EC2 has it',
      { tables: [routeTableWith(workerRoute(worker0, { state: 'blackhole' }))] },
      'blackhole',
    ],
    ['missing where the last read shows no route', { tables: [routeTable()] }, 'missing'],
    [
      'not read back while no read followed the writes',
      { tables: [routeTable()], sightings: [] },
      'not read back',
    ],
  ])('tell the state of a worker’s route: %s', (_, seen, state) => {
    const run = report({ ...seen, results: [created(worker0)] })
    expect(run.tables.flatMap((table) => tableRows(run, table))[0]).toMatchObject({ kind: 'worker', state })
  })

  it('hold the workers’ routes of that table only', () => {
    const [first, second] = [routeTable(), routeTable({ routeTableId: 'rtb-2', routes: [] })]
    const two = report({
      tables: [first, second],
      results: [created(worker0, 'rtb-1'), notTried(worker0, 'rtb-2')],
    })
    expect(tableRows(two, second)).toMatchObject([{ kind: 'worker', change: 'not created' }])
  })
})

describe('a run is validated', () => {
  it('when every worker’s route was seen active', () => {
    expect(isValidated(labReport())).toBe(true)
  })

  it('also with warnings', () => {
    const findings = [warning('pod-cidr-host-bits', 'host bits')]
    expect(isValidated({ ...labReport(), findings })).toBe(true)
  })

  it.each([
    ['a worker was asked for and not found', { ...labReport(), wanted: 4 }],
    ['anything else went wrong', { ...labReport(), findings: [error('worker-missing', 'missing')] }],
    ['no read has shown the routes', { ...labReport(), sightings: [] }],
    ['one route is a blackhole', mixedReport()],
  ])('not when %s', (_, run) => {
    expect(isValidated(run)).toBe(false)
  })
})

describe('the log', () => {
  it('has a line a table', () => {
    const tables = [routeTable(), routeTable({ routeTableId: 'rtb-2', tags: {} })]
    expect(tableLines(report({ tables }))).toEqual([
      'Route table rtb-1 (kubernetes) in vpc-1, us-west-2',
      'Route table rtb-2 in vpc-1, us-west-2',
    ])
  })

  it('has a line a worker: name, private IP, pod CIDR, what was done', () => {
    expect(workerLines(mixedReport())).toEqual([
      'worker-0  172.20.1.20  172.22.0.0/24  unchanged',
      'worker-1  172.20.1.21  172.22.1.0/24  created',
      'worker-2  172.20.1.22  172.22.2.0/24  unchanged',
      'worker-3  172.20.1.23  172.22.3.0/24  conflict',
      'worker-4  172.20.1.24  172.22.4.0/24  failed',
      'worker-5  172.20.1.25  172.22.5.0/24  not created',
    ])
  })

  it('has one line a worker also where it has a route in several tables', () => {
    const tables = [routeTable(), routeTable({ routeTableId: 'rtb-2' })]
    const results = [
      created(worker0, 'rtb-1'),
      unchanged(worker1, 'rtb-1'),
      created(worker0, 'rtb-2'),
      created(worker1, 'rtb-2'),
    ]
    expect(workerLines(report({ tables, results }))).toEqual([
      'worker-0  172.20.1.20  172.22.0.0/24  created',
      'worker-1  172.20.1.21  172.22.1.0/24  unchanged in rtb-1, created in rtb-2',
    ])
  })
})
