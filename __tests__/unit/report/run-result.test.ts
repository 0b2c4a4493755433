import { describe, expect, it } from '@jest/globals'

import { observe } from '../../../src/apply/route-result.ts'
import { cidr } from '../../../src/model/cidr.ts'
import { error, warning } from '../../../src/model/finding.ts'
import { changeLabel } from '../../../src/report/change-label.ts'
import { otherLines, tableLines, workerLines } from '../../../src/report/log-lines.ts'
import { countResults, hasChanges, isSuccess, isValidated } from '../../../src/report/run-result.ts'
import { awsError } from '../../fixtures/results/aws-errors.ts'
import { labResult, runResult, unreadResult } from '../../fixtures/results/run-result.ts'
import {
  alreadyApplied,
  alreadyThere,
  checkOf,
  create,
  created,
  done,
  failed,
  inConflict,
  stillAbsent,
  excluded,
  notTried,
  planned,
  prune,
  refused,
  remove,
  replace,
  switchedOff,
  unchanged,
} from '../../fixtures/results/results.ts'
import {
  route,
  routeTable,
  routeTableWith,
  toGateway,
  toInstance,
  workerRoute,
} from '../../fixtures/worlds/route-tables.ts'
import { worker, workers } from '../../fixtures/worlds/workers.ts'

const worker0 = worker()
const worker1 = worker({ name: 'worker-1' })
const worker2 = worker({ name: 'worker-2' })
const worker3 = worker({ name: 'worker-3' })
const elsewhere = route({ target: toGateway('igw-1') })
const stale = route({ destination: '172.22.9.0/24', target: toInstance('i-old') })
const refusal = awsError('InternalError')

/** One worker of each outcome in one table: what there can be in a run that went badly. */
function mixedReport() {
  const toGw = workerRoute(worker3, { target: toGateway('igw-1') })
  return runResult({
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
    ['to create', planned(create(worker0)), routeTable()],
    ['replaced', done(replace(elsewhere, worker0)), routeTableWith(workerRoute(worker0))],
    ['to replace', planned(replace(elsewhere, worker0)), routeTableWith(elsewhere)],
    ['not replaced', excluded(replace(elsewhere, worker0)), routeTableWith(elsewhere)],
    ['failed', refused(replace(elsewhere, worker0), refusal), routeTableWith(elsewhere)],
    ['deleted', done(remove(worker0)), routeTable()],
    ['to delete', planned(remove(worker0)), routeTableWith(workerRoute(worker0))],
    ['not deleted', excluded(remove(worker0)), routeTableWith(workerRoute(worker0))],
    ['unchanged', alreadyApplied(remove(worker0)), routeTable()],
    ['unchanged', stillAbsent(worker0), routeTable()],
    ['deleted', done(prune(stale)), routeTable()],
    ['to delete', planned(prune(stale)), routeTableWith(stale)],
    ['not deleted', excluded(prune(stale)), routeTableWith(stale)],
    ['unchanged', alreadyApplied(prune(stale)), routeTable()],
    ['failed', refused(prune(stale), refusal), routeTableWith(stale)],
  ])('is called %s', (label, result, table) => {
    expect(observe([result], [table]).map(changeLabel)).toEqual([label])
  })

  it('is called unchanged where EC2 had it already and it was not read back', () => {
    expect(changeLabel(alreadyThere(worker0))).toBe('unchanged')
  })

  it('is counted', () => {
    const none = { created: 0, replaced: 0, deleted: 0, unchanged: 0, failed: 0, validated: 0 }
    expect(countResults(mixedReport().results)).toEqual({
      ...none,
      created: 1,
      unchanged: 2,
      failed: 3,
      validated: 3,
    })
    expect(countResults([])).toEqual(none)
  })

  it('is counted where routes are replaced and stale ones deleted, which are nobody’s to validate', () => {
    const tables = [routeTableWith(workerRoute(worker0), workerRoute(worker1))]
    const results = [
      done(replace(elsewhere, worker0)),
      unchanged(worker1),
      done(prune(stale)),
      refused(prune(stale), refusal),
    ]
    expect(countResults(runResult({ tables, results }).results)).toEqual({
      created: 0,
      replaced: 1,
      deleted: 1,
      unchanged: 1,
      failed: 1,
      validated: 2,
    })
  })

  it('is counted in a plan as what it would do', () => {
    const results = [
      planned(create(worker0)),
      planned(replace(elsewhere, worker1)),
      planned(prune(stale)),
      unchanged(worker2),
      inConflict(elsewhere, worker3),
    ]
    expect(countResults(runResult({ mode: 'plan', results }).results)).toMatchObject({
      created: 1,
      replaced: 1,
      deleted: 1,
      unchanged: 1,
      failed: 1,
    })
  })

  it('is counted where routes are taken away', () => {
    const results = [done(remove(worker0)), stillAbsent(worker1), excluded(remove(worker2))]
    const tables = [routeTableWith(workerRoute(worker2))]
    expect(countResults(runResult({ mode: 'destroy', tables, results }).results)).toEqual({
      created: 0,
      replaced: 0,
      deleted: 1,
      unchanged: 1,
      failed: 1,
      validated: 2,
    })
  })
})

describe('a run has changed something', () => {
  it.each([
    ['a route was created', { results: [created(worker0)] }],
    ['a route was replaced', { results: [done(replace(elsewhere, worker0))] }],
    ['a route was deleted', { results: [done(remove(worker0))] }],
    ['a stale route was deleted', { results: [done(prune(stale))] }],
    [
      'a check was switched off',
      { results: [unchanged(worker0)], checkResults: [switchedOff(checkOf(worker0))] },
    ],
    ['a plan would create a route', { mode: 'plan', results: [planned(create(worker0))] }],
    [
      'a plan would switch a check off',
      { mode: 'plan', results: [unchanged(worker0)], checks: [checkOf(worker0)] },
    ],
  ] as const)('when %s', (_, wanted) => {
    expect(hasChanges(runResult(wanted))).toBe(true)
  })

  it.each([
    ['all was there', { results: [unchanged(worker0), alreadyThere(worker1)] }],
    [
      'nothing was there to take away',
      { mode: 'destroy', results: [stillAbsent(worker0), alreadyApplied(remove(worker1))] },
    ],
    ['nothing could be written', { results: [failed(refusal, worker0), notTried(worker1)] }],
    [
      'a check could not be switched off',
      { checks: [checkOf(worker0)], checkResults: [{ check: checkOf(worker0), error: refusal }] },
    ],
    ['a check was not tried', { checks: [checkOf(worker0)] }],
    ['a run only looked', { mode: 'verify', results: [notTried(worker0)], checks: [checkOf(worker0)] }],
  ] as const)('not when %s', (_, wanted) => {
    expect(hasChanges(runResult(wanted))).toBe(false)
  })
})

describe('a run is validated', () => {
  it('when every worker’s route was seen active', () => {
    expect(isValidated(labResult())).toBe(true)
  })

  it('also with warnings', () => {
    const findings = [warning('pod-cidr-host-bits', 'host bits')]
    expect(isValidated({ ...labResult(), findings })).toBe(true)
  })

  it.each([
    ['a worker was asked for and not found', { ...labResult(), expectedRoutes: 4 }],
    ['anything else went wrong', { ...labResult(), findings: [error('worker-missing', 'missing')] }],
    ['no read has shown the routes', unreadResult({ results: workers(3).map((each) => created(each)) })],
    [
      'one route is a blackhole',
      runResult({
        tables: [routeTableWith(workerRoute(worker0, { state: 'blackhole' }))],
        results: [unchanged(worker0)],
      }),
    ],
    ['it went badly', mixedReport()],
    [
      'a stale route is still seen',
      runResult({
        tables: [routeTableWith(workerRoute(worker0), stale)],
        results: [unchanged(worker0), done(prune(stale))],
      }),
    ],
    [
      'a worker’s route is still there to take away',
      runResult({ tables: [routeTableWith(workerRoute(worker0))], results: [done(remove(worker0))] }),
    ],
  ])('not when %s', (_, run) => {
    expect(isValidated(run)).toBe(false)
  })
})

describe('a run ends well', () => {
  const problem = [error('route-conflict', 'in the way')]

  it.each([
    [
      'a plan that nothing stands against',
      runResult({ mode: 'plan', results: [planned(create(worker0))] }),
      true,
    ],
    ['a plan with warnings', runResult({ mode: 'plan', findings: [warning('route-quota', 'many')] }), true],
    ['a plan that cannot be carried out', runResult({ mode: 'plan', findings: problem }), false],
    ['an apply that is proven', labResult(), true],
    ['an apply that is not proven', runResult({ results: [created(worker0)] }), false],
    ['a verify of routes that are there', { ...labResult(), mode: 'verify' as const }, true],
    [
      'a verify of routes that are missing',
      runResult({ mode: 'verify', results: [notTried(worker0)] }),
      false,
    ],
    [
      'a destroy when all is gone',
      runResult({ mode: 'destroy', results: [done(remove(worker0)), stillAbsent(worker1)] }),
      true,
    ],
    [
      'a destroy that has nothing to do',
      runResult({ mode: 'destroy', results: [], expectedRoutes: 0 }),
      true,
    ],
    [
      'a destroy when one is there',
      runResult({
        mode: 'destroy',
        tables: [routeTableWith(workerRoute(worker0))],
        results: [done(remove(worker0))],
      }),
      false,
    ],
  ])('%s', (_, run, expected) => {
    expect(isSuccess(run)).toBe(expected)
  })
})

describe('the log', () => {
  it('has a line a table', () => {
    const tables = [routeTable(), routeTable({ routeTableId: 'rtb-2', tags: {} })]
    expect(tableLines(runResult({ tables }))).toEqual([
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
    expect(workerLines(runResult({ tables, results }))).toEqual([
      'worker-0  172.20.1.20  172.22.0.0/24  created',
      'worker-1  172.20.1.21  172.22.1.0/24  unchanged in rtb-1, created in rtb-2',
    ])
  })

  it('has one line a worker with two pod CIDRs, and tells them apart where it has to', () => {
    const [one, two] = [
      worker({ podCidr: '172.22.0.0/24 fd00::/64' }),
      worker({ name: 'worker-1', podCidr: '172.22.1.0/24 fd01::/64' }),
    ]
    const results = [
      created(one),
      created(one, 'rtb-1', cidr('fd00::/64')),
      unchanged(two),
      created(two, 'rtb-1', cidr('fd01::/64')),
    ]
    expect(workerLines(runResult({ results }))).toEqual([
      'worker-0  172.20.1.20  172.22.0.0/24 fd00::/64  created',
      'worker-1  172.20.1.21  172.22.1.0/24 fd01::/64  172.22.1.0/24 unchanged in rtb-1, fd01::/64 created in rtb-1',
    ])
  })

  it('has a line for each of two workers of the same name', () => {
    const twins = [
      worker({ name: 'node' }),
      worker({ name: 'node', instanceId: 'i-1', privateIp: '172.20.1.21' }),
    ]
    expect(workerLines(runResult({ results: twins.map((twin) => created(twin)) }))).toEqual([
      'node  172.20.1.20  172.22.0.0/24  created',
      'node  172.20.1.21  172.22.0.0/24  created',
    ])
  })

  it('has no line a worker for stale routes, but one each after them', () => {
    const results = [created(worker0), done(prune(stale)), planned(prune(stale, 'rtb-2'))]
    expect(workerLines(runResult({ results }))).toHaveLength(1)
    expect(otherLines(runResult({ results }))).toEqual([
      'stale  172.22.9.0/24  deleted in rtb-1',
      'stale  172.22.9.0/24  to delete in rtb-2',
    ])
  })

  it.each([
    [
      'apply',
      [
        'worker-0  source/destination check switched off',
        'worker-1  source/destination check not switched off',
      ],
    ],
    ['verify', []],
  ] as const)('has a line for each check that was tried, in %s', (mode, lines) => {
    const checks = workers(2).map((each) => checkOf(each))
    const [first, second] = checks
    if (first === undefined || second === undefined) throw new TypeError('Two workers are two checks')
    const checkResults = mode === 'apply' ? [switchedOff(first), { check: second, error: refusal }] : []
    expect(otherLines(runResult({ mode, checks, checkResults }))).toEqual(lines)
  })

  it('has a line for each check that a plan would switch off', () => {
    expect(otherLines(runResult({ mode: 'plan', checks: [checkOf(worker0)] }))).toEqual([
      'worker-0  source/destination check to switch off',
    ])
  })
})
