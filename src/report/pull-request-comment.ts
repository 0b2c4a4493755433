import type { Answer, Comments } from '../github/comments.ts'
import type { PlanComment, PullRequest } from '../github/event.ts'
import type { Finding } from '../model/finding.ts'
import type { Clock } from '../runtime/clock.ts'
import type { RenderedPlan } from './comment-body.ts'
import {
  commentFromFork,
  commentNotPermitted,
  commentNotWritten,
  planPosted,
  pullRequestUnknown,
} from './messages.ts'

// Few runs load this file, so the build gives it and its imports a separate bundle. A class or a variable imported here would
// differ from that of the main bundle, which knows the secrets; functions without state and types are safe.

type PullRequestComment = Extract<PlanComment, { kind: 'pull-request' }>

/** For all attempts together: no job waits longer for a comment. */
const TIMEOUT_MS = 30_000
const MAX_ATTEMPTS = 3
const BACKOFF_MS = 1_000

/** A library's message may hold a whole address or page. */
const SAID_LENGTH = 300

export type Dependencies = {
  readonly clock: Clock
  /** Its reason is a sentence without a period. */
  readonly cancelSignal: AbortSignal
  readonly info: (line: string) => void
  readonly render: (to: PullRequestComment) => RenderedPlan
  readonly foreignText: (text: string, length: number) => string
}

/**
 * Creates or updates the plan's comment on the pull request, also if the run found errors or failed: an outdated plan
 * must not look current. A failure is never an error, because the job summary has the plan too.
 */
export async function postPlan(planComment: PlanComment, dependencies: Dependencies): Promise<Finding[]> {
  switch (planComment.kind) {
    case 'none':
      return []
    case 'no-pull-request':
      return [pullRequestUnknown()]
    case 'pull-request': {
      const { pullRequest } = planComment
      // Octokit reads proxy variables of the job while it loads, and throws if it doesn't support a proxy's protocol.
      const posted = await upsertComment(planComment, dependencies).catch(
        (cause: unknown): Answer<string> => ({
          kind: 'refused',
          said: dependencies.foreignText(String(cause), SAID_LENGTH),
        }),
      )
      if (posted.kind !== 'answer') return [explain(posted, pullRequest)]
      dependencies.info(planPosted(pullRequest, posted.value))
      return []
    }
  }
}

/** Returns the comment's URL. */
async function upsertComment(
  planComment: PullRequestComment,
  { clock, cancelSignal, render, foreignText }: Dependencies,
): Promise<Answer<string>> {
  const { marker, body } = render(planComment)
  const { connectComments } = await import('../github/comments.ts')
  const timeout = new AbortController()
  const clear = clock.after(TIMEOUT_MS, () => {
    timeout.abort(`GitHub didn't respond within ${TIMEOUT_MS / 1000} seconds.`)
  })
  const signal = AbortSignal.any([cancelSignal, timeout.signal])
  const comments = connectComments({ ...planComment, clock, signal, foreignText })
  // Each attempt starts with a search, which finds a comment that was created although its answer was lost.
  for (let attempt = 1; ; attempt += 1) {
    const found = await comments.find(marker)
    const written = found.kind === 'answer' ? await write(comments, found.value, body) : found
    if (written.kind !== 'passing' || attempt === MAX_ATTEMPTS || signal.aborted) {
      clear()
      return written
    }
    await clock.sleep(attempt * BACKOFF_MS, signal)
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
  pullRequest: PullRequest,
): Finding {
  // An organization's IP allow list or single sign-on also denies, in other words.
  if (kind !== 'denied' || !/not accessible by/i.test(said)) return commentNotWritten(pullRequest, said)
  return pullRequest.isReadOnly ? commentFromFork(pullRequest) : commentNotPermitted(pullRequest, said)
}
