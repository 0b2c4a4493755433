import type { Environment } from '../../aws/credential-source.ts'
import { tokenMissing } from '../access-messages.ts'
import { pullRequestFrom, type PullRequestSource } from './event.ts'
import type { InputReader } from '../input-reader.ts'

/** `changes-only` keeps one comment too, but doesn't create it for a run without changes, errors, and warnings. */
export type CommentPolicy = 'auto' | 'changes-only' | 'new' | 'off'

/** The largest number in GraphQL's type `Int` that the input can hold. */
const MAX_NUMBER = 999_999_999

export function readComment(
  reader: InputReader,
  token: string,
  { isApply, isPlanInComment }: { readonly isApply: boolean; readonly isPlanInComment: boolean },
  env: Environment,
): { comment: CommentPolicy; pullRequest: PullRequestSource } {
  const comment = reader.choice('comment', ['auto', 'changes-only', 'new', 'off'])
  const number =
    reader.text('pull-request-number') === ''
      ? undefined
      : reader.wholeNumber('pull-request-number', 1, MAX_NUMBER)
  if (token === '') {
    if (comment === 'changes-only' || comment === 'new')
      reader.problem(tokenMissing(`comment is ${comment}`, 'comment'))
    if (number !== undefined)
      reader.problem(tokenMissing('pull-request-number is set', 'pull-request-number'))
    if (isPlanInComment) reader.problem(tokenMissing('expected-plan-hash is comment', 'expected-plan-hash'))
  }
  // A schedule also runs for a merged commit, but it isn't about its pull request.
  const mayBeMerged = (eventName: string): boolean => isPlanInComment || (isApply && eventName === 'push')
  return { comment, pullRequest: pullRequestFrom(token, number, mayBeMerged, env) }
}
