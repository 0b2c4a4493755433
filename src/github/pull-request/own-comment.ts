import { askGitHub, type GitHubDependencies } from './ask-github.ts'
import { commentMarkers } from './comment-marker.ts'
import type { Comments } from './comments.ts'
import type { MergedBy, PullRequest, PullRequestUnknown } from './event.ts'
import type { Answer, Failure } from './github-answer.ts'
import type { Inputs } from '../inputs.ts'

/** The comment of an earlier run for the same cluster, or the reason why there is none. */
export type OwnComment =
  | { readonly kind: 'comment'; readonly number: number; readonly body: string }
  | { readonly kind: 'no-comment'; readonly number: number }
  | { readonly kind: 'not-found'; readonly why: PullRequestUnknown }
  /** `number` is undefined if the search for the pull request of a commit failed. */
  | { readonly kind: 'failed'; readonly failure: Failure; readonly number: number | undefined }

/** Never rejects. */
export async function readOwnComment(
  title: string,
  inputs: Inputs,
  dependencies: GitHubDependencies,
): Promise<OwnComment> {
  const { pullRequest: source } = inputs
  if (source.kind !== 'pull-request') return { kind: 'not-found', why: source }
  const { access, run, pullRequest } = source
  const markers = commentMarkers(title, inputs, run)
  const answer = await askGitHub(access, dependencies, (comments) =>
    onPullRequest(comments, pullRequest, (number) => comments.find(number, markers)),
  )
  if (answer.kind !== 'answer')
    return {
      kind: 'failed',
      failure: answer,
      number: pullRequest.kind === 'number' ? pullRequest.number : undefined,
    }
  if (answer.value === undefined) return { kind: 'not-found', why: { kind: 'merged-by', commit: run.commit } }
  const { number, result } = answer.value
  return result.comment === undefined
    ? { kind: 'no-comment', number }
    : { kind: 'comment', number, body: result.comment.body }
}

/** Runs a task for the pull request, after a search for it if its number isn't known. Undefined if there is none. */
export async function onPullRequest<T>(
  comments: Comments,
  pullRequest: PullRequest | MergedBy,
  task: (number: number) => Promise<Answer<T>>,
): Promise<Answer<{ readonly number: number; readonly result: T } | undefined>> {
  const found: Answer<number | undefined> =
    pullRequest.kind === 'number'
      ? { kind: 'answer', value: pullRequest.number }
      : await comments.pullRequestOf(pullRequest.commit)
  if (found.kind !== 'answer') return found
  const number = found.value
  if (number === undefined) return { kind: 'answer', value: undefined }
  const answer = await task(number)
  return answer.kind === 'answer' ? { kind: 'answer', value: { number, result: answer.value } } : answer
}
