import type { Answer, Comments } from '../github/comments.ts'
import type { PlanComment, PullRequest } from '../github/event.ts'
import type { Inputs } from '../github/inputs.ts'
import { notice, warning, type Finding } from '../model/finding.ts'
import type { Clock } from '../runtime/clock.ts'
import { planMarker, renderComment } from './comment-body.ts'
import type { RunResult } from './run-result.ts'

// Few runs need this file and what it imports, so that the build gives them a bundle of their own; classes of other files
// would be others there, and none is used.

/** All of it: no job waits longer for a comment. */
const WHOLE_MS = 30_000
const TRIES = 3
const PAUSE_MS = 1_000

export type Dependencies = {
  readonly clock: Clock
  /** Its reason is a sentence without its end. */
  readonly cancelled: AbortSignal
  readonly info: (line: string) => void
}

/**
 * Keeps the plan in one comment on the pull request, also one that found errors or failed: an older plan must not stand
 * there as if it were true. What went wrong is a finding and no error.
 */
export async function tellPullRequest(
  result: RunResult,
  inputs: Inputs,
  dependencies: Dependencies,
): Promise<Finding[]> {
  const { planComment } = inputs
  switch (planComment.kind) {
    case 'none':
      return []
    case 'no-pull-request':
      return [
        warning(
          'pull-request-comment',
          'The plan is not told on the pull request, because the file in GITHUB_EVENT_PATH does not say which one it is; look at the job summary, or leave github-token out.',
        ),
      ]
    case 'pull-request': {
      const { pullRequest } = planComment
      // Octokit is built as it is loaded, by variables of the job's: a proxy of a kind that it does not know throws there.
      const written = await keep(result, inputs, planComment, dependencies).catch(
        (cause: unknown): Answer<string> => ({ kind: 'refused', said: String(cause) }),
      )
      if (written.kind !== 'answer') return [explain(written, pullRequest)]
      dependencies.info(`Plan told on pull request #${pullRequest.number}: ${written.value}`)
      return []
    }
  }
}

/** Gives the comment's URL. */
async function keep(
  result: RunResult,
  inputs: Inputs,
  planComment: Extract<PlanComment, { kind: 'pull-request' }>,
  { clock, cancelled }: Dependencies,
): Promise<Answer<string>> {
  const { run, pullRequest } = planComment
  const marker = planMarker(inputs, run)
  const body = renderComment(result, marker, run, pullRequest)
  const { connectComments } = await import('../github/comments.ts')
  const late = new AbortController()
  const clear = clock.after(WHOLE_MS, () => {
    late.abort(`GitHub gave no answer within ${WHOLE_MS / 1000} seconds`)
  })
  const signal = AbortSignal.any([cancelled, late.signal])
  const comments = connectComments({ ...planComment, clock, signal })
  // Each try looks first: what a lost answer has added is found, and not added again.
  for (let tries = 1; ; tries += 1) {
    const found = await comments.find(marker)
    const written = found.kind === 'answer' ? await write(comments, found.value, body) : found
    if (written.kind !== 'passing' || tries === TRIES || signal.aborted) {
      clear()
      return written
    }
    await clock.sleep(tries * PAUSE_MS, signal)
  }
}

function write(
  comments: Comments,
  { pullRequestId, commentId }: { pullRequestId: string; commentId: string | undefined },
  body: string,
): Promise<Answer<string>> {
  return commentId === undefined ? comments.add(pullRequestId, body) : comments.update(commentId, body)
}

function explain(
  { kind, said }: Exclude<Answer<string>, { kind: 'answer' }>,
  { number, isReadOnly }: PullRequest,
): Finding {
  // A list of allowed addresses, or an organization's single sign-on, denies in other words.
  if (kind !== 'denied' || !/not accessible by/i.test(said)) {
    return warning(
      'pull-request-comment',
      `The plan could not be written to pull request #${number}, where an older one may still stand; look at the job summary, and run the step again. ${said}`,
    )
  }
  if (!isReadOnly) {
    return warning(
      'pull-request-comment',
      `github-token may not comment on pull request #${number}, where an older plan may still stand; give the job "permissions: pull-requests: write". ${said}`,
    )
  }
  return notice(
    'pull-request-comment',
    `The plan is not told on pull request #${number}, which comes from a fork: GitHub gives its runs a token that may only read; look at the job summary, or push the branch to this repository.`,
  )
}
