import { describe, expect, it } from '@jest/globals'

import { error, warning } from '../../../src/model/finding.ts'
import { countResults, hasChanges, isSuccess, isValidated } from '../../../src/report/run-result.ts'
import { awsError } from '../../fixtures/results/aws-errors.ts'
import { labResult, resultOn, runResult, unreadResult } from '../../fixtures/results/run-result.ts'
import {
  alreadyApplied,
  alreadyThere,
  checkOf,
  create,
  delivered,
  created,
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
  switchedOff,
  unchanged,
} from '../../fixtures/results/results.ts'
import { route, toGateway, toInstance, workerRoute } from '../../fixtures/worlds/route-tables.ts'
import { worker, workers } from '../../fixtures/worlds/workers.ts'

const [worker0, worker1] = [worker(), worker({ name: 'worker-1' })]
const other = workerRoute(worker0, { target: toGateway('igw-1') })
const stale = route({ destination: '172.22.9.0/24', target: toInstance('i-old') })
const refusal = awsError('InternalError')
const check = checkOf(worker0)

describe('the counts', () => {
  it('are by label', () => {
    const results = [
      ...[created(worker0), planned(create(worker0))],
      ...[done(replace(other, worker0)), planned(replace(other, worker0))],
      ...[done(remove(worker0)), done(prune(stale)), planned(remove(worker0))],
      delivered(worker0),
      ...[unchanged(worker0), stillAbsent(worker0), alreadyThere(worker0), alreadyApplied(prune(stale))],
      ...[inConflict(other, worker0), failed(refusal, worker0)],
      ...[create(worker0), replace(other, worker0), remove(worker0)].map(excluded),
    ]
    expect(countResults(results)).toEqual({
      created: 2,
      replaced: 2,
      deleted: 3,
      delivered: 1,
      unchanged: 2,
      absent: 2,
      failed: 5,
      validated: 0,
    })
  })

  it('of validated routes include all that were read back as expected, except stale ones', () => {
    const routes = [workerRoute(worker0), workerRoute(worker1, { state: 'blackhole' })]
    const { results } = resultOn(
      routes,
      unchanged(worker0),
      unchanged(worker1),
      stillAbsent(worker({ name: 'worker-2' })),
      done(prune(stale)),
    )
    expect(countResults(results)).toMatchObject({ validated: 2 })
  })
})

describe('a run has changes', () => {
  it.each([
    ['a created route', { results: [created(worker0)] }],
    ['a replaced route', { results: [done(replace(other, worker0))] }],
    ['a deleted route', { results: [done(remove(worker0))] }],
    ['a disabled check', { checkResults: [switchedOff(check)] }],
    ['a route to create in a plan', { mode: 'plan', results: [planned(create(worker0))] }],
    ['a check to disable in a plan', { mode: 'plan', checks: [check] }],
  ] as const)('with %s', (_, wanted) => {
    expect(hasChanges(runResult(wanted))).toBe(true)
  })

  it.each([
    ['routes that existed', { results: [unchanged(worker0), alreadyThere(worker1)] }],
    ['routes that failed', { results: [failed(refusal, worker0), notTried(worker1)] }],
    ['a check that failed', { checks: [check], checkResults: [{ check, error: refusal }] }],
    ['a check that was not tried', { mode: 'verify', checks: [check] }],
  ] as const)('but not with %s', (_, wanted) => {
    expect(hasChanges(runResult(wanted))).toBe(false)
  })
})

describe('a run is validated', () => {
  it.each([
    ['every route was read back active', labResult()],
    ['there are warnings', { ...labResult(), findings: [warning('pod-cidr-host-bits', 'host bits')] }],
    [
      'the only error is about pods',
      { ...labResult(), findings: [{ ...error('security-group', 'closed'), scope: 'pods' as const }] },
    ],
    ['every route was read back gone', resultOn([], done(remove(worker0)), stillAbsent(worker1))],
  ])('if %s', (_, run) => {
    expect(isValidated(run)).toBe(true)
  })

  it.each([
    ['a worker is missing', { ...labResult(), expectedRoutes: 4 }],
    ['an error is about routes', { ...labResult(), findings: [error('worker-missing', 'missing')] }],
    ['nothing was read back', unreadResult({ results: workers(3).map((each) => created(each)) })],
    ['a route is a blackhole', resultOn([workerRoute(worker0, { state: 'blackhole' })], unchanged(worker0))],
    [
      'a stale route still exists',
      resultOn([workerRoute(worker0), stale], unchanged(worker0), done(prune(stale))),
    ],
    ['a deleted route still exists', resultOn([workerRoute(worker0)], done(remove(worker0)))],
  ])('but not if %s', (_, run) => {
    expect(isValidated(run)).toBe(false)
  })
})

describe('a run succeeds', () => {
  const findings = [error('route-conflict', 'in the way')]
  const podFindings = [{ ...error('security-group', 'closed'), scope: 'pods' as const }]

  it.each([
    [true, 'a validated run', labResult()],
    [false, 'a run that is not validated', resultOn([], created(worker0))],
    [false, 'a validated run with an error about pods', { ...labResult(), findings: podFindings }],
    [
      true,
      'a plan, whose routes do not exist yet',
      runResult({ mode: 'plan', results: [planned(create(worker0))] }),
    ],
    [true, 'a plan with warnings', runResult({ mode: 'plan', findings: [warning('route-quota', 'many')] })],
    [false, 'a plan with errors', runResult({ mode: 'plan', findings })],
    [false, 'a verify that finds no route', runResult({ mode: 'verify', results: [notTried(worker0)] })],
    [true, 'a destroy that has nothing to delete', runResult({ mode: 'destroy' })],
  ])('%s: %s', (expected, _, run) => {
    expect(isSuccess(run)).toBe(expected)
  })
})
