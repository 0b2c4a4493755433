import type { PullRequestUnknown } from '../github/pull-request/event.ts'
import { error, formatList, type Finding } from '../model/finding.ts'

/** Both are hashes of plans that write something. */
export function planNotReviewed(hash: string, expected: string): Finding {
  return error(
    'plan-not-reviewed',
    `The plan has the hash ${hash}, but expected-plan-hash is ${expected}. Something changed since the review. Run with mode: plan, review the plan, and set expected-plan-hash to its plan-hash.`,
  )
}

/** The same for a plan in a comment. `changes` are those that nobody reviewed; empty if the comment doesn't list its changes. */
export function changesNotReviewed(
  number: number,
  hash: string,
  reviewed: string,
  changes: readonly string[],
): Finding {
  const list = changes.length === 0 ? '' : ` Nobody reviewed: ${formatList(changes)}.`
  return error(
    'plan-not-reviewed',
    `The plan has the hash ${hash}, but the comment on #${number} has the plan ${reviewed}.${list} Run with mode: plan on #${number}, review the plan, and rerun this job.`,
    changes,
  )
}

/** For plans that write something, here and in the next two functions. */
export function reviewedPlanMissing(number: number, what: 'no comment' | 'no plan'): Finding {
  const problem =
    what === 'no comment'
      ? `#${number} has no comment with the plan for these inputs`
      : `The comment on #${number} contains no plan, because its run failed or used an older version`
  return error(
    'reviewed-plan-missing',
    `${problem}. Run with mode: plan, the same inputs, and a github-token of the same identity on #${number}. Review the plan, and rerun this job.`,
  )
}

/** `number` is undefined if it isn't known. `response` is GitHub's, or says why there is none. */
export function reviewedPlanNotRead(number: number | undefined, response: string): Finding {
  const where = number === undefined ? '' : ` on #${number}`
  return error(
    'reviewed-plan-missing',
    `Can't read the reviewed plan from the comment${where}. Rerun the job, and make sure that it has "permissions: pull-requests: write". ${response}`,
  )
}

export function pullRequestNotFound(why: PullRequestUnknown): Finding {
  return error(
    'reviewed-plan-missing',
    `Can't find the pull request with the reviewed plan: ${reasonFor(why)}. Set pull-request-number.`,
  )
}

function reasonFor(why: PullRequestUnknown): string {
  switch (why.kind) {
    case 'none':
      return 'github-token is empty'
    case 'unreadable':
      return "the file in GITHUB_EVENT_PATH doesn't contain its number"
    case 'no-pull-request':
      return `the event ${why.eventName} has none`
    case 'merged-by':
      return `github-token can't read commit ${why.commit}, or no pull request of this repository merged it`
  }
}
