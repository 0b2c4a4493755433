import { getOctokit } from '@actions/github'
import { throttling } from '@octokit/plugin-throttling'

import type { Clock } from '../../runtime/clock.ts'
import {
  ADD_COMMENT,
  COMMENTS,
  PULL_REQUESTS_OF_COMMIT,
  UPDATE_COMMENT,
  type AddedComment,
  type CommentPage,
  type PullRequestsOfCommit,
  type UpdatedComment,
} from './comment-documents.ts'
import type { GitHubAccess } from './event.ts'
import { failure, type Answer, type Failure } from './github-answer.ts'

// The only file that imports octokit, which is large. The build gives it and its imports a separate bundle, which the action
// loads only for a comment. A class or a variable imported here would differ from that of the main bundle, which knows the
// secrets; functions without state and types are safe.

/** As for EC2, a hung server can't block the job. */
const CALL_MS = 10_000

/** GitHub docs, "Rate limits and query limits for the GraphQL API": wait a minute if the answer has no `retry-after`. */
const UNKNOWN_LIMIT_SECONDS = 60

const URL_LENGTH = 256

/** A comment that the token's own identity wrote. */
export type OwnComment = { readonly id: string; readonly body: string }

export type FoundThread = {
  /** The pull request's node ID. */
  readonly pullRequestId: string
  readonly comment: OwnComment | undefined
}

/** The comments of a repository's pull requests. No call rejects. */
export type Comments = {
  /** The merged pull request of this repository that introduced the commit. */
  readonly pullRequestOf: (commit: string) => Promise<Answer<number | undefined>>
  /** The newest own comment that begins with the first of these texts, or else with the second, and so on. */
  readonly find: (number: number, beginnings: readonly string[]) => Promise<Answer<FoundThread>>
  /** Both return the comment's URL. */
  readonly add: (pullRequestId: string, body: string) => Promise<Answer<string>>
  readonly update: (commentId: string, body: string) => Promise<Answer<string>>
}

export type GitHubConnection = GitHubAccess & {
  readonly clock: Clock
  /** Ends every call. The reason of the signal is the message. */
  readonly signal: AbortSignal
  /** Returns GitHub's text without secrets and with a maximum length. */
  readonly foreignText: (text: string, length: number) => string
}

/**
 * Uses GraphQL, because only GraphQL shows which comments are the token's own (`viewerDidAuthor`). Octokit reads
 * `https_proxy` and `no_proxy`.
 */
export function connectComments(connection: GitHubConnection): Comments {
  const { token, apiUrl, owner, repository: name, clock, signal, foreignText } = connection
  async function call<T>(
    query: string,
    variables: Record<string, unknown>,
    pick: (answer: unknown) => T,
  ): Promise<Answer<T>> {
    const late = new AbortController()
    const clear = clock.after(CALL_MS, () => {
      late.abort(`GitHub didn't respond within ${CALL_MS / 1000} seconds`)
    })
    const end = AbortSignal.any([signal, late.signal])
    let limitedSeconds: number | undefined
    // The plugin recognizes a rate limit and its end. The caller waits, because it must search before it creates again.
    const onLimit = (seconds: number): boolean => {
      limitedSeconds = seconds
      return false
    }
    const throttle = {
      // The plugin pauses for a second between calls with the same ID.
      id: String((calls += 1)),
      fallbackSecondaryRateRetryAfter: UNKNOWN_LIMIT_SECONDS,
      onRateLimit: onLimit,
      onSecondaryRateLimit: onLimit,
    }
    try {
      const { graphql } = getOctokit(token, { baseUrl: apiUrl, log: SILENT, throttle }, throttling)
      // A redirect would send the token to another host.
      const request = { signal: end, log: SILENT, redirect: 'manual' as const }
      return picked(await graphql(query, { ...variables, request }), pick)
    } catch (cause) {
      if (end.aborted) return { kind: 'passing', said: String(end.reason) }
      return limited(failure(cause, foreignText), limitedSeconds)
    } finally {
      clear()
    }
  }

  const url = (comment: { url: string }): string => foreignText(comment.url, URL_LENGTH)

  async function find(
    number: number,
    beginnings: readonly string[],
    before: string | null,
    best: OwnComment | undefined,
  ): Promise<Answer<FoundThread>> {
    const page = await call(COMMENTS, { owner, name, number, before }, (answer) => {
      const { id, comments } = (answer as CommentPage).repository.pullRequest
      const own = comments.nodes.filter(({ viewerDidAuthor }) => viewerDidAuthor).reverse()
      const { hasPreviousPage, startCursor } = comments.pageInfo
      const candidates = best === undefined ? own : [best, ...own]
      return { pullRequestId: id, candidates, before: hasPreviousPage ? startCursor : null }
    })
    if (page.kind !== 'answer') return page
    const { pullRequestId, candidates, before: rest } = page.value
    const [current, ...former] = beginnings.map((beginning) =>
      candidates.find(({ body }) => body.startsWith(beginning)),
    )
    const comment = current ?? former.find((each) => each !== undefined)
    if (current === undefined && rest !== null) return find(number, beginnings, rest, comment)
    return { kind: 'answer', value: { pullRequestId, comment } }
  }

  return {
    pullRequestOf: (commit) =>
      call(PULL_REQUESTS_OF_COMMIT, { owner, name, commit }, (answer) => {
        const { nameWithOwner, object } = (answer as PullRequestsOfCommit).repository
        return object?.associatedPullRequests.nodes.find(
          ({ merged, baseRepository }) => merged && baseRepository?.nameWithOwner === nameWithOwner,
        )?.number
      }),
    find: (number, beginnings) => find(number, beginnings, null, undefined),
    add: (pullRequestId, body) =>
      call(ADD_COMMENT, { pullRequestId, body }, (answer) =>
        url((answer as AddedComment).addComment.commentEdge.node),
      ),
    update: (commentId, body) =>
      call(UPDATE_COMMENT, { commentId, body }, (answer) =>
        url((answer as UpdatedComment).updateIssueComment.issueComment),
      ),
  }
}

/** The plugin's state belongs to the process. */
let calls = 0

/** Keeps octokit from printing the server's deprecation notices to the console. */
const ignore = (): undefined => undefined
const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore }

/** Octokit returns a proxy's page, or an incomplete response, as a result without data. */
function picked<T>(answer: unknown, pick: (answer: unknown) => T): Answer<T> {
  try {
    return { kind: 'answer', value: pick(answer) }
  } catch {
    return { kind: 'passing', said: "The response didn't come from GitHub" }
  }
}

function limited(failed: Failure, seconds: number | undefined): Failure {
  return seconds === undefined ? failed : { kind: 'limited', said: failed.said, seconds }
}
