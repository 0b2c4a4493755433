import { getOctokit } from '@actions/github'

import type { Clock } from '../runtime/clock.ts'
import type { PullRequest } from './event.ts'

// The only file that imports octokit, which is large. The action loads it only to write a comment.

/** As for EC2, a hung server can't block the job. */
const CALL_MS = 10_000

/** A proxy can respond with a whole page. */
const SAID_LENGTH = 300
const URL_LENGTH = 256
const CODE_LENGTH = 256

/** The result of a call, or the reason for a failure: a missing permission, a possibly temporary error, or another error. */
export type Answer<T> =
  | { readonly kind: 'answer'; readonly value: T }
  /** `said` is a sentence without its final period: GitHub's message, if there is one. */
  | { readonly kind: 'denied' | 'passing' | 'refused'; readonly said: string }

/** The comments of a pull request. No call rejects. */
export type Comments = {
  /** The oldest comment that begins with this text and is by this token's identity, and the pull request's node ID. */
  readonly find: (
    beginning: string,
  ) => Promise<Answer<{ readonly pullRequestId: string; readonly commentId: string | undefined }>>
  /** Both return the comment's URL. */
  readonly add: (pullRequestId: string, body: string) => Promise<Answer<string>>
  readonly update: (commentId: string, body: string) => Promise<Answer<string>>
}

export type GitHubConnection = {
  readonly token: string
  /** The REST address in GITHUB_API_URL, from which octokit derives the GraphQL address, also on GitHub Enterprise Server. */
  readonly apiUrl: string
  readonly pullRequest: PullRequest
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
  const { token, apiUrl, pullRequest, clock, signal, foreignText } = connection
  const { owner, repository, number } = pullRequest
  const { graphql } = getOctokit(token, { baseUrl: apiUrl })

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
    try {
      // A redirect would send the token to another host.
      const request = { signal: end, log: SILENT, redirect: 'manual' as const }
      return picked(await graphql(query, { ...variables, request }), pick)
    } catch (cause) {
      return end.aborted ? { kind: 'passing', said: String(end.reason) } : failure(cause, foreignText)
    } finally {
      clear()
    }
  }

  const url = (comment: { url: string }): string => foreignText(comment.url, URL_LENGTH)

  async function find(beginning: string, after: string | null): ReturnType<Comments['find']> {
    const variables = { owner, name: repository, number, after }
    const page = await call(COMMENTS, variables, (answer) => {
      const { id, comments } = (answer as CommentPage).repository.pullRequest
      const own = comments.nodes.find(
        ({ body, viewerDidAuthor }) => viewerDidAuthor && body.startsWith(beginning),
      )
      const { hasNextPage, endCursor } = comments.pageInfo
      return { pullRequestId: id, commentId: own?.id, next: hasNextPage ? endCursor : null }
    })
    if (page.kind !== 'answer') return page
    const { commentId, next } = page.value
    return commentId === undefined && next !== null ? find(beginning, next) : page
  }

  return {
    find: (beginning) => find(beginning, null),
    add: (pullRequestId, body) =>
      call(ADD, { pullRequestId, body }, (answer) => url((answer as Added).addComment.commentEdge.node)),
    update: (commentId, body) =>
      call(UPDATE, { commentId, body }, (answer) => url((answer as Updated).updateIssueComment.issueComment)),
  }
}

/** Keeps octokit from printing the server's deprecation notices to the console. */
const SILENT = { warn: () => undefined }

type CommentPage = {
  repository: {
    pullRequest: {
      id: string
      comments: {
        /** Oldest first. */
        nodes: { id: string; body: string; viewerDidAuthor: boolean }[]
        pageInfo: { hasNextPage: boolean; endCursor: string | null }
      }
    }
  }
}
type Added = { addComment: { commentEdge: { node: { url: string } } } }
type Updated = { updateIssueComment: { issueComment: { url: string } } }

const COMMENTS = `query ($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      id
      comments(first: 100, after: $after) {
        nodes { id body viewerDidAuthor }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`
const ADD = `mutation ($pullRequestId: ID!, $body: String!) {
  addComment(input: { subjectId: $pullRequestId, body: $body }) { commentEdge { node { url } } }
}`
const UPDATE = `mutation ($commentId: ID!, $body: String!) {
  updateIssueComment(input: { id: $commentId, body: $body }) { issueComment { url } }
}`

/** Octokit returns a proxy's page, or an incomplete response, as a result without data. */
function picked<T>(answer: unknown, pick: (answer: unknown) => T): Answer<T> {
  try {
    return { kind: 'answer', value: pick(answer) }
  } catch {
    return { kind: 'passing', said: "The response didn't come from GitHub" }
  }
}

/** Octokit's errors have `errors` from GraphQL, in a response with status 200, or `status` and, if GitHub responded, `response`. */
function failure(cause: unknown, foreignText: GitHubConnection['foreignText']): Answer<never> {
  const { errors, status, response, message } = cause as {
    errors?: { type?: string; message: string }[]
    status?: number
    response?: object
    message: string
  }
  const words = foreignText(errors?.map((each) => each.message).join('; ') ?? message, SAID_LENGTH)
  if (errors === undefined && response === undefined)
    return { kind: 'passing', said: `GitHub can't be reached (${words})` }
  const code = errors === undefined ? status : foreignText(errors[0]?.type ?? 'error', CODE_LENGTH)
  return { kind: kindOf(code, words), said: `GitHub returned ${code}: ${words}` }
}

function kindOf(code: string | number | undefined, words: string): 'denied' | 'passing' | 'refused' {
  // GitHub also returns 403 for too many calls (GitHub docs, "Rate limits and query limits for the GraphQL API").
  if ((code === 403 || code === 'FORBIDDEN') && !/rate limit/i.test(words)) return 'denied'
  // A GraphQL error without a type is a GitHub failure.
  return code === 'error' || Number(code) >= 500 ? 'passing' : 'refused'
}
