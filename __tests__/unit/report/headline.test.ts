import { describe, expect, it } from '@jest/globals'

import { error } from '../../../src/model/finding.ts'
import { headline } from '../../../src/report/headline.ts'
import { NOTHING_YET } from '../../../src/report/run-result.ts'
import { judged, presented } from '../../fixtures/results/reachability.ts'
import {
  create,
  delivered,
  done,
  notTried,
  planned,
  prune,
  remove,
  replace,
  stillAbsent,
  unchanged,
} from '../../fixtures/results/results.ts'
import { labResult, resultOn, runResult } from '../../fixtures/results/run-result.ts'
import { route, workerRoute } from '../../fixtures/worlds/route-tables.ts'
import { worker, workers } from '../../fixtures/worlds/workers.ts'

const worker0 = worker()
const findings = [error('internal-error', 'a defect')]
const toCreate = planned(create(worker0))
const toReplace = planned(replace(route(), worker0))
const plan = [toCreate, toCreate, toCreate, toReplace, toReplace, planned(prune(route()))]

describe('the headline', () => {
  it.each([
    ['✅ 3 of 3 worker routes validated', labResult()],
    ['✅ 1 of 1 worker route validated', labResult(1)],
    ['❌ 3 of 4 worker routes validated', { ...labResult(), expectedRoutes: 4 }],
    ['❌ 3 of 3 worker routes validated', { ...labResult(), findings }],
    ['✅ 3 of 3 worker routes validated', { ...labResult(), mode: 'verify' as const }],
    ['❌ 0 of 1 worker route validated', runResult({ mode: 'verify', results: [notTried(worker0)] })],
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
    ['❌ Nothing was done', { ...NOTHING_YET, findings }],
    ['❌ Nothing was done', { ...NOTHING_YET, mode: 'plan' as const, findings }],
  ])('is "%s"', (expected, run) => {
    expect(headline(run)).toBe(expected)
  })

  it('ends with the pods that can talk', () => {
    const reachability = presented(judged(workers(3)))
    const pods = '; 6 of 6 pairs of workers can talk'
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
