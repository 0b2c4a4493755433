import { createHash } from 'node:crypto'

import type { OwnComment } from '../github/pull-request/own-comment.ts'
import type { Finding } from '../model/finding.ts'
import {
  changesNotReviewed,
  pullRequestNotFound,
  reviewedPlanMissing,
  reviewedPlanNotRead,
} from './review-messages.ts'
import { planHash, plannedWrites } from './plan-hash.ts'
import type { Plan } from './preflight.ts'
import type { Writes } from './plan.ts'

/** A plan in a comment. */
export type ReviewedPlan = {
  readonly hash: string
  /** Undefined if there were too many for a comment. */
  readonly changes: ReadonlySet<string> | undefined
}

/** 72 bits in Base64, without padding, so no separator is necessary. The patterns below have the same number. Nobody can choose an instance ID to get an equal hash. */
const CHANGE_LENGTH = 12

/** Half of what a comment holds, which is enough for 2,700 changes. */
const LIST_LENGTH = 32_768

const LINE =
  /^<!-- kthw-routes reviewed v1: (?<hash>[\da-f]{64}) (?<changes>unlisted|(?:[A-Za-z\d+/]{12})*) ?-->$/

/** The second line of a comment, which GitHub doesn't show. Undefined means that a run had no plan. */
export function reviewedLine(plan: Writes | undefined): string {
  if (plan === undefined) return '<!-- kthw-routes reviewed v1: none -->'
  const list = plannedWrites(plan)
    .map(({ line }) => shortHash(line))
    .sort()
    .join('')
  return `<!-- kthw-routes reviewed v1: ${planHash(plan)} ${list.length > LIST_LENGTH ? 'unlisted' : list} -->`
}

/** The second line of a comment that has a plan. */
export function reviewedLineOf(body: string): string | undefined {
  // The web editor writes CRLF.
  const line = body.split(/\r?\n/, 2)[1] ?? ''
  return LINE.test(line) ? line : undefined
}

function parseReviewed(body: string): ReviewedPlan | undefined {
  const { hash, changes } = LINE.exec(reviewedLineOf(body) ?? '')?.groups ?? {}
  if (hash === undefined || changes === undefined) return undefined
  return { hash, changes: changes === 'unlisted' ? undefined : new Set(changes.match(/.{12}/g)) }
}

/** Problems that block a plan that isn't empty: unless the comment's plan contains all of its changes, nothing may be written. */
export function checkReview(plan: Plan, comment: OwnComment): Finding[] {
  switch (comment.kind) {
    case 'failed':
      return [reviewedPlanNotRead(comment.number, comment.failure.said)]
    case 'not-found':
      return [pullRequestNotFound(comment.why)]
    case 'no-comment':
      return [reviewedPlanMissing(comment.number, 'no comment')]
    case 'comment':
      return compare(plan, comment.number, parseReviewed(comment.body))
  }
}

/** A part of the reviewed plan is fine: a rerun after a partial failure has only the rest to do. */
function compare(plan: Plan, number: number, reviewed: ReviewedPlan | undefined): Finding[] {
  if (reviewed === undefined) return [reviewedPlanMissing(number, 'no plan')]
  if (reviewed.hash === plan.hash) return []
  const { hash, changes } = reviewed
  const others = plannedWrites(plan).filter(({ line }) => changes?.has(shortHash(line)) !== true)
  if (others.length === 0) return []
  const labels = changes === undefined ? [] : others.map(({ label }) => label)
  return [changesNotReviewed(number, plan.hash, hash, labels)]
}

function shortHash(line: string): string {
  return createHash('sha256').update(line).digest('base64').slice(0, CHANGE_LENGTH)
}
