import { askGitHub, type GitHubDependencies } from '../github/pull-request/ask-github.ts'
import { commentMarkers, firstLine, type Markers } from '../github/pull-request/comment-marker.ts'
import type { Comments } from '../github/pull-request/comments.ts'
import type { CommentRun, PullRequestSource } from '../github/pull-request/event.ts'
import type { Answer, Failure } from '../github/pull-request/github-answer.ts'
import type { Inputs } from '../github/inputs.ts'
import { onPullRequest } from '../github/pull-request/own-comment.ts'
import type { Finding } from '../model/finding.ts'
import { renderComment } from './comment-body.ts'
import {
  commentFromFork,
  commentNotPermitted,
  commentNotWritten,
  notCommented,
  commented,
  pullRequestUnknown,
} from './messages.ts'
import { hasChanges, type RunResult } from './run-result.ts'

export type Dependencies = GitHubDependencies & {
  /** Distinguishes a comment from all others. */
  readonly commentId: string
}

type Source = Extract<PullRequestSource, { kind: 'pull-request' }>

/** A comment that was written, or the reason why none is necessary. */
type Posted = { readonly kind: 'written'; readonly url: string } | { readonly kind: 'not-necessary' }

/**
 * Creates or updates the comment on the pull request, also if the run found errors or failed: an outdated plan must not look
 * current. A failure is never an error, because the job summary has the result too. If there is no comment, the log says why.
 */
export async function postComment(
  result: RunResult,
  inputs: Inputs,
  dependencies: Dependencies,
): Promise<Finding[]> {
  const { comment, pullRequest: source, mode } = inputs
  const { info } = dependencies
  if (source.kind === 'none' || comment === 'off') return []
  if (mode !== 'plan' && mode !== 'apply') {
    info(notCommented({ kind: 'mode', mode }))
    return []
  }
  switch (source.kind) {
    case 'no-pull-request':
      info(notCommented(source))
      return []
    case 'unreadable':
      return [pullRequestUnknown()]
    case 'pull-request':
      return post(result, inputs, source, dependencies)
  }
}

async function post(
  result: RunResult,
  inputs: Inputs,
  source: Source,
  dependencies: Dependencies,
): Promise<Finding[]> {
  const { access, pullRequest, run } = source
  const markers = commentMarkers(result.title, inputs, run)
  const write = writer(result, inputs, { markers, run, id: dependencies.commentId })
  let number = pullRequest.kind === 'number' ? pullRequest.number : undefined
  const posted = await askGitHub(access, dependencies, (comments) =>
    onPullRequest(comments, pullRequest, (found) => {
      number = found
      return write(comments, found)
    }),
  )
  if (posted.kind !== 'answer') return [explain(posted, number, source)]
  if (posted.value === undefined) dependencies.info(notCommented({ kind: 'merged-by', commit: run.commit }))
  else if (posted.value.result.kind === 'written')
    dependencies.info(commented(inputs.mode, posted.value.number, posted.value.result.url))
  else dependencies.info(notCommented({ kind: 'no-changes' }))
  return []
}

/**
 * Returns a task that can be repeated. Each attempt starts with a search, which finds a comment that was created although its
 * answer was lost.
 */
function writer(
  result: RunResult,
  { comment: policy }: Inputs,
  { markers, run, id }: { readonly markers: Markers; readonly run: CommentRun; readonly id: string },
): (comments: Comments, number: number) => Promise<Answer<Posted>> {
  const isNew = policy === 'new'
  return async (comments, number) => {
    const own = firstLine(markers, id)
    const found = await comments.find(number, isNew ? [own, ...markers] : markers)
    if (found.kind !== 'answer') return found
    const { pullRequestId, comment } = found.value
    // With `new`, the comments of other runs stay as they are.
    const replaced = isNew && comment?.body.startsWith(own) !== true ? undefined : comment
    if (replaced === undefined && policy === 'changes-only' && !isNoteworthy(result))
      return { kind: 'answer', value: { kind: 'not-necessary' } }
    const frame = { markers, run, id: isNew ? id : undefined, previous: comment?.body }
    const body = renderComment(result, frame)
    const written = await (replaced === undefined
      ? comments.add(pullRequestId, body)
      : comments.update(replaced.id, body))
    return written.kind === 'answer'
      ? { kind: 'answer', value: { kind: 'written', url: written.value } }
      : written
  }
}

function isNoteworthy(result: RunResult): boolean {
  return hasChanges(result) || result.findings.some(({ severity }) => severity !== 'notice')
}

function explain({ kind, said }: Failure, number: number | undefined, { pullRequest }: Source): Finding {
  // An organization's IP allow list or single sign-on also denies, in other words.
  if (kind !== 'denied' || !/not accessible by/i.test(said)) return commentNotWritten(number, said)
  const isReadOnly = pullRequest.kind === 'number' && pullRequest.isReadOnly
  return isReadOnly ? commentFromFork(number) : commentNotPermitted(number, said)
}
