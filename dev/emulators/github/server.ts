import type { IncomingMessage, ServerResponse } from 'node:http'
import { json } from 'node:stream/consumers'

import { serve } from '../loopback.ts'
import { execute, githubSchema, operationOf } from './graphql.ts'
import { rootFor, type Comment, type PullRequest, type Viewer } from './pull-request.ts'

/** The operation is the root field: `repository`, `addComment` or `updateIssueComment`. */
export type GitHubRequest = {
  readonly path: string
  readonly authorization: string | undefined
  readonly operation: string
}

/** Another answer, no answer, or a connection that breaks after the request took effect. */
export type Fault =
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly body: string | object
      /** Such as `location` or `retry-after`. */
      readonly headers?: Readonly<Record<string, string>>
    }
  | { readonly kind: 'hang' }
  | { readonly kind: 'lost' }

export type GitHubOptions = {
  /** The path of the REST API: `/api/v3` on GitHub Enterprise Server. */
  basePath?: '' | '/api/v3'
  comments?: readonly Comment[]
  /** The commit that merged the pull request. */
  mergeCommit?: string
  /** The owner of TOKEN. */
  viewer?: Viewer
  /** Called with every request and its number, from 1. */
  intercept?: (request: GitHubRequest, ordinal: number) => Fault | undefined
}

export type GitHubEmulator = {
  /** For GITHUB_API_URL. */
  readonly apiUrl: string
  /** The object that requests change. Read it, or change it between requests. */
  readonly pullRequest: PullRequest
  readonly requests: readonly GitHubRequest[]
  readonly close: () => Promise<void>
}

export const TOKEN = 'ghs_exampleTokenOfTheJob0000000000000000'
export const ACTIONS: Viewer = { login: 'github-actions', access: 'write' }
export const WEB_URL = 'https://github.com'

/**
 * The part of GitHub's GraphQL API that reads, adds and updates the comments of pull request 7 of `org/cluster`, on
 * 127.0.0.1. It answers 200 even for errors. As on GitHub, its path is `/graphql`, or `/api/graphql` on GitHub Enterprise Server.
 */
export async function startGitHubEmulator(options: GitHubOptions = {}): Promise<GitHubEmulator> {
  const { basePath = '', viewer = ACTIONS, intercept } = options
  const pullRequest: PullRequest = {
    owner: 'org',
    repository: 'cluster',
    number: 7,
    comments: (options.comments ?? []).map((comment) => ({ ...comment })),
    mergeCommit: options.mergeCommit,
  }
  // It takes a quarter of a second, which no run should wait for.
  githubSchema()
  const root = rootFor(pullRequest, viewer, WEB_URL)
  const graphqlPath = basePath === '' ? '/graphql' : '/api/graphql'
  const requests: GitHubRequest[] = []

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? ''
    const { authorization } = request.headers
    const { query, variables = {} } = (await json(request)) as { query: string; variables?: object }
    const arrived = { path, authorization, operation: operationOf(query) }
    requests.push(arrived)
    const fault = intercept?.(arrived, requests.length)
    if (fault?.kind === 'hang') return
    if (fault?.kind === 'answer') {
      for (const [name, value] of Object.entries(fault.headers ?? {})) response.setHeader(name, value)
      send(response, fault.status, fault.body)
      return
    }
    if (path !== graphqlPath || request.method !== 'POST') send(response, 404, { message: 'Not Found' })
    else if (authorization !== `token ${TOKEN}`) send(response, 401, { message: 'Bad credentials' })
    else {
      const executed = await execute(query, variables, root)
      if (fault?.kind === 'lost') response.destroy()
      else send(response, 200, executed)
    }
  }

  const { url, close } = await serve(answer)
  return { apiUrl: url + basePath, pullRequest, requests, close }
}

function send(response: ServerResponse, status: number, body: string | object): void {
  const isText = typeof body === 'string'
  response
    .writeHead(status, { 'content-type': isText ? 'text/html' : 'application/json; charset=utf-8' })
    .end(isText ? body : JSON.stringify(body))
}
