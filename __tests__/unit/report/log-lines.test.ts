import { describe, expect, it } from '@jest/globals'

import type { RouteResult } from '../../../src/apply/route-result.ts'
import { cidr } from '../../../src/model/cidr.ts'
import { error } from '../../../src/model/finding.ts'
import { headline, otherLines, startLine, tableLines, workerLines } from '../../../src/report/log-lines.ts'
import { NOTHING_YET } from '../../../src/report/run-result.ts'
import { awsError } from '../../fixtures/results/aws-errors.ts'
import { judged } from '../../fixtures/results/reachability.ts'
import { presented } from '../../fixtures/results/reachability-report.ts'
import {
  checkOf,
  create,
  created,
  delivered,
  done,
  excluded,
  inConflict,
  planned,
  prune,
  remove,
  replace,
  stillAbsent,
  switchedOff,
  unchanged,
} from '../../fixtures/results/results.ts'
import { labResult, resultOn, runResult } from '../../fixtures/results/run-result.ts'
import { inputs } from '../../fixtures/run/inputs.ts'
import {
  route,
  routeTable,
  toGateway,
  toInstance,
  toNothing,
  workerRoute,
} from '../../fixtures/worlds/route-tables.ts'
import { worker, workers } from '../../fixtures/worlds/workers.ts'

const [worker0, worker1] = [worker(), worker({ name: 'worker-1' })]
const stale = route({ destination: '172.22.9.0/24', target: toInstance('i-old') })

describe('the first line', () => {
  it.each([
    [{}, 'wait-timeout 120 seconds (15 for missing workers and tables), max-attempts 10.'],
    [{ waitTimeoutSeconds: 15 }, 'wait-timeout 15 seconds, max-attempts 10.'],
    [{ absentTimeoutSeconds: 120, maxAttempts: 1 }, 'wait-timeout 120 seconds, max-attempts 1.'],
  ])('has the limits of %j', (limits, expected) => {
    expect(startLine(inputs(limits))).toBe(`Mode apply in us-west-2. Limits: ${expected}`)
  })

  it.each(['plan', 'verify', 'destroy'] as const)('has no limit for what is missing in mode %s', (mode) => {
    expect(startLine(inputs({ mode }))).toBe(
      `Mode ${mode} in us-west-2. Limits: wait-timeout 120 seconds, max-attempts 10.`,
    )
  })
})

it('each table has a line', () => {
  const tables = [routeTable(), routeTable({ routeTableId: 'rtb-2', tags: {} })]
  expect(tableLines(runResult({ tables }))).toEqual([
    'Route table rtb-1 (kubernetes) in vpc-1, us-west-2',
    'Route table rtb-2 in vpc-1, us-west-2',
  ])
})

describe('the line of a worker', () => {
  it('has its name, private IP, pod CIDR, and result', () => {
    const results = [created(worker0), inConflict(workerRoute(worker1), worker1)]
    expect(workerLines(runResult({ results }))).toEqual([
      'worker-0  172.20.1.20  172.22.0.0/24  created',
      'worker-1  172.20.1.21  172.22.1.0/24  conflict',
    ])
  })

  it('has the result of each table if they differ', () => {
    const results = [
      created(worker0, 'rtb-1'),
      unchanged(worker1, 'rtb-1'),
      created(worker0, 'rtb-2'),
      created(worker1, 'rtb-2'),
    ]
    expect(workerLines(runResult({ results }))).toEqual([
      'worker-0  172.20.1.20  172.22.0.0/24  created',
      'worker-1  172.20.1.21  172.22.1.0/24  unchanged in rtb-1, created in rtb-2',
    ])
  })

  it('has the result of each of two pod CIDRs if they differ', () => {
    const dual = worker({ podCidr: '172.22.0.0/24 fd00::/64' })
    const six = cidr('fd00::/64')
    expect(workerLines(runResult({ results: [created(dual), created(dual, 'rtb-1', six)] }))).toEqual([
      'worker-0  172.20.1.20  172.22.0.0/24 fd00::/64  created',
    ])
    expect(workerLines(runResult({ results: [unchanged(dual), created(dual, 'rtb-1', six)] }))).toEqual([
      'worker-0  172.20.1.20  172.22.0.0/24 fd00::/64  172.22.0.0/24 unchanged in rtb-1, fd00::/64 created in rtb-1',
    ])
  })

  it('has the target that a replaced route had, and that a planned replacement has', () => {
    const gateway = route({ target: toGateway('igw-1') })
    const lost = route({ target: toNothing(), state: 'blackhole' })
    const change = replace(gateway, worker0)
    const lineOf = (...results: RouteResult[]) =>
      workerLines(runResult({ results })).map((line) => line.slice(38))

    expect(lineOf(done(change))).toEqual(['replaced (was igw-1)'])
    expect(lineOf(planned(change))).toEqual(['to replace (now igw-1)'])
    expect(lineOf(done(replace(lost, worker0)))).toEqual(['replaced (was an unknown resource)'])
    expect(lineOf(excluded(change))).toEqual(['not replaced'])
    expect(lineOf(done(change), created(worker0, 'rtb-2'))).toEqual([
      'replaced (was igw-1) in rtb-1, created in rtb-2',
    ])
  })

  it('is separate for two workers of the same name', () => {
    const twins = [worker({ name: 'node' }), worker({ name: 'node', privateIp: '172.20.1.21' })]
    expect(workerLines(runResult({ results: twins.map((twin) => created(twin)) }))).toEqual([
      'node  172.20.1.20  172.22.0.0/24  created',
      'node  172.20.1.21  172.22.0.0/24  created',
    ])
  })
})

describe('the other lines', () => {
  it('are for stale routes, which no worker has in its line', () => {
    const run = runResult({ results: [created(worker0), done(prune(stale)), planned(prune(stale, 'rtb-2'))] })
    expect(workerLines(run)).toHaveLength(1)
    expect(otherLines(run)).toEqual([
      '172.22.9.0/24 (stale) deleted from rtb-1',
      '172.22.9.0/24 (stale) to delete from rtb-2',
    ])
  })

  it('are for source/destination checks that were tried', () => {
    const checks = [checkOf(worker0), checkOf(worker1)]
    const checkResults = [
      switchedOff(checkOf(worker0)),
      { check: checkOf(worker1), error: awsError('InternalError') },
    ]
    expect(otherLines(runResult({ checks, checkResults }))).toEqual([
      'worker-0  source/destination check disabled',
      'worker-1  source/destination check not disabled',
    ])
  })

  it.each([
    ['plan', ['worker-0  source/destination check to disable']],
    ['apply', []],
    ['verify', []],
  ] as const)('are for checks that were not tried only in a plan: %s', (mode, lines) => {
    expect(otherLines(runResult({ mode, checks: [checkOf(worker0)] }))).toEqual(lines)
  })
})

const findings = [error('internal-error', 'a defect')]
const toCreate = planned(create(worker0))
const toReplace = planned(replace(route(), worker0))
const plan = [toCreate, toCreate, toCreate, toReplace, toReplace, planned(prune(route()))]

describe('the headline', () => {
  it.each([
    ['✅ 3 of 3 worker routes validated', labResult()],
    ['✅ 1 of 1 worker route validated', labResult(1)],
    ['❌ 3 of 4 worker routes validated', { ...labResult(), expectedRoutes: 4 }],
    ['✅ 3 of 3 worker routes validated', { ...labResult(), mode: 'verify' as const }],
    [
      '✅ Plan: 3 to create, 2 to replace, 1 to delete, 0 unchanged; nothing was written',
      runResult({ mode: 'plan', results: plan }),
    ],
    [
      '✅ Plan: 1 to create, 0 to replace, 0 to delete, 0 unchanged, 1 delivered by EC2; nothing was written',
      runResult({ mode: 'plan', results: [toCreate, delivered(worker0)] }),
    ],
    [
      '❌ Plan: 1 to create, 0 to replace, 0 to delete, 1 unchanged; nothing was written',
      runResult({ mode: 'plan', results: [toCreate, unchanged(worker0)], findings }),
    ],
    [
      '✅ 1 deleted, 2 of 2 worker routes gone',
      runResult({ mode: 'destroy', results: [done(remove(worker0)), stillAbsent(worker0)] }),
    ],
    ['✅ 0 deleted, 0 of 0 worker routes gone', runResult({ mode: 'destroy' })],
    [
      '❌ 1 deleted, 0 of 1 worker route gone',
      { ...resultOn([workerRoute(worker0)], done(remove(worker0))), mode: 'destroy' as const },
    ],
    ['❌ No changes were made', { ...NOTHING_YET, findings }],
    [
      '❌ 0 of 3 worker routes validated; no changes were made',
      { ...NOTHING_YET, expectedRoutes: 3, findings },
    ],
    [
      '❌ 0 deleted, 0 of 3 worker routes gone; no changes were made',
      { ...NOTHING_YET, mode: 'destroy' as const, expectedRoutes: 3, findings },
    ],
    [
      '❌ 0 of 3 worker routes validated',
      { ...NOTHING_YET, mode: 'verify' as const, expectedRoutes: 3, findings },
    ],
    [
      '❌ 0 of 3 worker routes validated',
      { ...NOTHING_YET, writing: 'started' as const, expectedRoutes: 3, findings },
    ],
    ['✅ 3 of 3 worker routes validated', { ...labResult(), writing: 'not-started' as const }],
    [
      '❌ 3 of 3 worker routes validated',
      {
        ...labResult(),
        writing: 'not-started' as const,
        findings: [{ ...error('x', 'X.'), scope: 'pods' as const }],
      },
    ],
    [
      '❌ Stopped, because the endpoint ignored DryRun and wrote',
      runResult({ mode: 'plan', writing: 'in-dry-run', results: plan, findings }),
    ],
    ['❌ No changes were made', { ...NOTHING_YET, mode: 'plan' as const, findings }],
  ])('is "%s"', (expected, run) => {
    expect(headline(run)).toBe(expected)
  })

  it('begins with the title, which distinguishes steps', () => {
    expect(headline({ ...labResult(), title: 'blue' })).toBe('✅ blue: 3 of 3 worker routes validated')
    expect(headline({ ...NOTHING_YET, title: 'blue', findings })).toBe('❌ blue: No changes were made')
  })

  it('ends with the pods that can talk', () => {
    const reachability = presented(judged(workers(3)))
    const pods = '; pods can communicate in 6 of 6 pairs of workers'
    expect(headline({ ...labResult(), reachability })).toBe(`✅ 3 of 3 worker routes validated${pods}`)
    expect(headline(runResult({ mode: 'plan', reachability }))).toBe(
      `✅ Plan: 0 to create, 0 to replace, 0 to delete, 0 unchanged; nothing was written${pods}`,
    )
  })

  it('says nothing about pods if there is no pair of workers', () => {
    const reachability = presented(judged([worker0]))
    expect(headline({ ...labResult(1), reachability })).toBe('✅ 1 of 1 worker route validated')
  })
})
