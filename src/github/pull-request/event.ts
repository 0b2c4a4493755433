import { readFileSync } from 'node:fs'

import type { Environment } from '../../aws/credential-source.ts'
import { hasOtherPages, runUrl } from '../docs-link.ts'

/** The pull request on which the action comments, and whose comment may hold the reviewed plan. */
export type PullRequestSource =
  /** No token is set. */
  | { readonly kind: 'none' }
  /** The event isn't about a pull request, and no input names one. */
  | { readonly kind: 'no-pull-request'; readonly eventName: string }
  /** The event is about a pull request, but its number can't be read. */
  | { readonly kind: 'unreadable' }
  | {
      readonly kind: 'pull-request'
      readonly access: GitHubAccess
      /** The pull request that merged the commit if its number isn't known yet. */
      readonly pullRequest: PullRequest | MergedBy
      readonly run: CommentRun
    }

/** Why the pull request of a run isn't known. */
export type PullRequestUnknown = Exclude<PullRequestSource, { kind: 'pull-request' }> | MergedBy

export type GitHubAccess = {
  readonly token: string
  /** The REST address in GITHUB_API_URL, from which octokit derives the GraphQL address, also on GitHub Enterprise Server. */
  readonly apiUrl: string
  readonly owner: string
  readonly repository: string
}

export type PullRequest = {
  readonly kind: 'number'
  readonly number: number
  /** The pull request is from a fork. Its runs get a read-only token, unless the settings of a private repository allow more. */
  readonly isReadOnly: boolean
}

export type MergedBy = { readonly kind: 'merged-by'; readonly commit: string }

/** The run that comments. The commit is the head of its pull request or, for other events, the one that the run is for. */
export type CommentRun = {
  readonly workflow: string
  readonly job: string
  /** Undefined if the environment lacks a part of it. */
  readonly url: string | undefined
  readonly commit: string
}

/** The part of the event that the action reads. */
type Event = {
  pull_request?: { number?: unknown; head?: { sha?: unknown; repo?: { full_name?: unknown } | null } }
  issue?: { number?: unknown; pull_request?: unknown }
} | null

/** The events with a `pull_request` that run for its head (GitHub docs, "Events that trigger workflows"). */
const EVENTS = ['pull_request', 'pull_request_target']

/** A commit's name in SHA-1 or SHA-256. GraphQL's type for it accepts nothing else. */
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/

/**
 * Returns the pull request of the run, if a token is set: the one with `number`, from the input pull-request-number, or the
 * event's. `mayBeMerged` also accepts the pull request that merged the run's commit. An unreadable event file isn't an error.
 */
export function pullRequestFrom(
  token: string,
  number: number | undefined,
  mayBeMerged: (eventName: string) => boolean,
  env: Environment,
): PullRequestSource {
  if (token === '') return { kind: 'none' }
  const eventName = env['GITHUB_EVENT_NAME'] ?? ''
  const fullName = env['GITHUB_REPOSITORY'] ?? ''
  const [, owner, repository] = /^([^/]+)\/([^/]+)$/.exec(fullName) ?? []
  if (owner === undefined || repository === undefined) return { kind: 'unreadable' }

  const event = readEvent(env['GITHUB_EVENT_PATH'] ?? '')
  const head = EVENTS.includes(eventName) ? event?.pull_request?.head : undefined
  const commit = typeof head?.sha === 'string' ? head.sha : (env['GITHUB_SHA'] ?? '')
  const own: PullRequest | undefined =
    number === undefined
      ? undefined
      : { kind: 'number', number, isReadOnly: isFromFork(eventName, event, fullName) }
  const merged: MergedBy | undefined =
    mayBeMerged(eventName) && COMMIT.test(commit) ? { kind: 'merged-by', commit } : undefined
  const pullRequest = own ?? ofEvent(eventName, event, fullName) ?? merged
  if (pullRequest === undefined) return { kind: 'no-pull-request', eventName }
  if (pullRequest === 'unreadable') return { kind: 'unreadable' }

  // GitHub Enterprise Server has its own addresses.
  const server = setTo(env['GITHUB_SERVER_URL'], 'https://github.com')
  const apiUrl = setTo(env['GITHUB_API_URL'], 'https://api.github.com')
  const { GITHUB_RUN_ID: id = '', GITHUB_RUN_ATTEMPT: attempt = '1' } = env
  return {
    kind: 'pull-request',
    access: { token, apiUrl, owner, repository },
    pullRequest,
    run: {
      workflow: env['GITHUB_WORKFLOW'] ?? '',
      job: env['GITHUB_JOB'] ?? '',
      url: hasOtherPages(env) ? undefined : runUrl(server, fullName, id, attempt),
      commit,
    },
  }
}

function ofEvent(name: string, event: Event, fullName: string): PullRequest | 'unreadable' | undefined {
  if (EVENTS.includes(name)) {
    const { number, head } = event?.pull_request ?? {}
    if (typeof number !== 'number' || typeof head?.sha !== 'string') return 'unreadable'
    return { kind: 'number', number, isReadOnly: isFromFork(name, event, fullName) }
  }
  const { number, pull_request: pullRequest } = event?.issue ?? {}
  // A comment on an issue has the same event, without this field.
  if (name !== 'issue_comment' || pullRequest === undefined || pullRequest === null) return undefined
  return typeof number === 'number' ? { kind: 'number', number, isReadOnly: false } : 'unreadable'
}

/** A deleted fork is null. With pull_request_target, the token is the repository's own. */
function isFromFork(name: string, event: Event, fullName: string): boolean {
  return name === 'pull_request' && event?.pull_request?.head?.repo?.full_name !== fullName
}

/** Runners other than GitHub's can set a variable to an empty text. */
function setTo(value: string | undefined, otherwise: string): string {
  return value === undefined || value === '' ? otherwise : value
}

function readEvent(path: string): Event {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Event
  } catch {
    return null
  }
}
