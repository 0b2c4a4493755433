import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { OwnComment } from '../../../src/github/pull-request/own-comment.ts'
import * as messages from '../../../src/plan/review-messages.ts'
import { planHash } from '../../../src/plan/plan-hash.ts'
import type { Change, CheckToDisable } from '../../../src/plan/plan.ts'
import type { Plan } from '../../../src/plan/preflight.ts'
import { checkReview, reviewedLine, reviewedLineOf } from '../../../src/plan/reviewed-plan.ts'
import { checkOf, create, keep, prune, replace } from '../../fixtures/results/results.ts'
import { route, toInstance, workerRoute } from '../../fixtures/worlds/route-tables.ts'
import { worker, workers } from '../../fixtures/worlds/workers.ts'

const [worker0, worker1, worker2] = [0, 1, 2].map((n) => worker({ name: `worker-${n}` })) as [
  ReturnType<typeof worker>,
  ReturnType<typeof worker>,
  ReturnType<typeof worker>,
]
const other = route({ target: toInstance('i-9') })

function planOf(changes: readonly Change[], checks: readonly CheckToDisable[] = []): Plan {
  const writes = { changes, checks }
  return { ...writes, hash: planHash(writes), findings: [] }
}

function comment(secondLine: string, lineEnd = '\n'): OwnComment {
  return { kind: 'comment', number: 7, body: ['<!-- first -->', secondLine, '### Plan', ''].join(lineEnd) }
}

const reviewed = (plan: Plan, lineEnd?: string): OwnComment => comment(reviewedLine(plan), lineEnd)

describe('a plan may be applied if the comment', () => {
  const all = planOf([create(worker0), replace(other, worker1)], [checkOf(worker2)])

  it.each<[string, OwnComment]>([
    ['is of the same plan', reviewed(all)],
    ['was saved in a web browser since', reviewed(all, '\r\n')],
    ['is of a plan with more changes', reviewed(planOf([...all.changes, create(worker2)], all.checks))],
  ])('%s', (_, of) => {
    expect(checkReview(all, of)).toEqual([])
  })

  it('lists each change that is left', () => {
    const rest = planOf([keep(worker0, 'rtb-1', workerRoute(worker0)), replace(other, worker1)])
    expect(rest.hash).not.toBe(all.hash)
    expect(checkReview(rest, reviewed(all))).toEqual([])
  })
})

describe('a plan is not reviewed if the comment', () => {
  const plan = planOf([create(worker0), prune(other)], [checkOf(worker1)])

  it.each<[string, Plan]>([
    ['lists another target', planOf([create({ ...worker0, instanceId: 'i-8' }), prune(other)], plan.checks)],
    ['lists another table', planOf([create(worker0, 'rtb-2'), prune(other)], plan.checks)],
    ['lists nothing', planOf([])],
  ])('%s', (_, before) => {
    const [finding] = checkReview(plan, reviewed(before))
    expect(finding).toMatchObject({ code: 'plan-not-reviewed', severity: 'error' })
    expect(finding?.message).toContain(
      `The plan has the hash ${plan.hash}, but the comment on #7 has the plan ${before.hash}.`,
    )
  })

  it('lists some of its changes: the message has the others', () => {
    const before = planOf([create(worker0)])
    expect(checkReview(plan, reviewed(before))).toEqual([
      messages.changesNotReviewed(7, plan.hash, before.hash, [
        'prune 172.22.0.0/24 in rtb-1',
        'disable the source/destination check of worker-1 (i-1)',
      ]),
    ])
    expect(checkReview(planOf([replace(other, worker0)]), reviewed(planOf([])))[0]?.message).toContain(
      ' Nobody reviewed: replace 172.22.0.0/24 to i-0 in rtb-1. ',
    )
  })

  it('has no list, because it was too long, and another hash', () => {
    const huge = planOf(workers(1000).flatMap((each) => [1, 2, 3].map((n) => create(each, `rtb-${n}`))))
    expect(reviewedLine(huge)).toMatch(/^<!-- kthw-routes reviewed v1: [0-9a-f]{64} unlisted -->$/)
    expect(checkReview(huge, reviewed(huge))).toEqual([])
    const rest = planOf(huge.changes.slice(1))
    expect(checkReview(rest, reviewed(huge))).toEqual([
      messages.changesNotReviewed(7, rest.hash, huge.hash, []),
    ])
  })

  it('has a list of 2,700 changes', () => {
    const long = planOf(workers(900).flatMap((each) => [1, 2, 3].map((n) => create(each, `rtb-${n}`))))
    expect(reviewedLine(long).length).toBeLessThan(32_768)
    expect(checkReview(planOf(long.changes.slice(1)), reviewed(long))).toEqual([])
  })
})

describe('a comment', () => {
  const plan = planOf([create(worker0)])
  const line = reviewedLine(plan)

  it.each([
    ['of a run that had no plan', reviewedLine(undefined)],
    ['of the first version', '### ✅ Plan'],
    ['of a later version', line.replace('v1', 'v2')],
    ['with a list that is cut off', line.replace(/. -->$/, ' -->')],
    ['with something after the list', `${line} x`],
    ['with a short hash', line.replace(/v1: ./, 'v1: ')],
  ])('%s has no plan', (_, second) => {
    expect(checkReview(plan, comment(second))).toEqual([messages.reviewedPlanMissing(7, 'no plan')])
    expect(reviewedLineOf(`<!-- first -->\n${second}\n`)).toBeUndefined()
  })

  it('is HTML that ends where its line ends, for any plan', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000), { maxLength: 40 }), (ids) => {
        const second = reviewedLine(planOf(ids.map((id) => create({ ...worker0, instanceId: `i-${id}` }))))
        expect(second.indexOf('--', 4)).toBe(second.length - 3)
        expect(reviewedLineOf(`<!-- first -->\n${second}\n`)).toBe(second)
      }),
    )
  })

  it.each<[string, OwnComment, ReturnType<typeof checkReview>]>([
    ['that is missing', { kind: 'no-comment', number: 7 }, [messages.reviewedPlanMissing(7, 'no comment')]],
    [
      'that cannot be read',
      { kind: 'failed', number: 7, failure: { kind: 'refused', said: 'No.' } },
      [messages.reviewedPlanNotRead(7, 'No.')],
    ],
    [
      'on a pull request that nobody knows',
      { kind: 'not-found', why: { kind: 'no-pull-request', eventName: 'push' } },
      [messages.pullRequestNotFound({ kind: 'no-pull-request', eventName: 'push' })],
    ],
  ])('%s is an error', (_, of, findings) => {
    expect(checkReview(plan, of)).toEqual(findings)
    expect(findings.map(({ severity }) => severity)).toEqual(['error'])
  })
})
