import { readFileSync } from 'node:fs'

import { hasOtherPages, runUrl } from './docs-link.ts'

/** Where the action shows a plan in addition to the summary. */
export type PlanComment =
  | { readonly kind: 'none' }
  /** The workflow requests a comment, but the event doesn't name the pull request. */
  | { readonly kind: 'no-pull-request' }
  | {
      readonly kind: 'pull-request'
      readonly token: string
      readonly apiUrl: string
      readonly pullRequest: PullRequest
      readonly run: PlanRun
    }

export type PullRequest = {
  readonly owner: string
  readonly repository: string
  readonly number: number
  readonly headSha: string
  /** The pull request is from a fork. Its runs get a read-only token, unless the settings of a private repository allow more. */
  readonly isReadOnly: boolean
}

/** The run that made the plan. The URL is undefined if the environment lacks a part of it. */
export type PlanRun = { readonly workflow: string; readonly job: string; readonly url: string | undefined }

/** The part of the event that the action reads. */
type Event = {
  pull_request?: { number?: unknown; head?: { sha?: unknown; repo?: { full_name?: unknown } | null } }
} | null

/** The events with a `pull_request` that run for its head (GitHub docs, "Events that trigger workflows"). */
const EVENTS = ['pull_request', 'pull_request_target']

/** Returns where to comment, if a token is set and the run is for a pull request. An unreadable event file isn't an error. */
export function planCommentFrom(
  token: string,
  env: Readonly<Record<string, string | undefined>>,
): PlanComment {
  const eventName = env['GITHUB_EVENT_NAME'] ?? ''
  if (token === '' || !EVENTS.includes(eventName)) return { kind: 'none' }

  const fullName = env['GITHUB_REPOSITORY'] ?? ''
  const [, owner, repository] = /^([^/]+)\/([^/]+)$/.exec(fullName) ?? []
  const { number, head } = readEvent(env['GITHUB_EVENT_PATH'] ?? '')?.pull_request ?? {}
  if (owner === undefined || repository === undefined) return { kind: 'no-pull-request' }
  if (typeof number !== 'number' || typeof head?.sha !== 'string') return { kind: 'no-pull-request' }

  // GitHub Enterprise Server has its own addresses.
  const server = setTo(env['GITHUB_SERVER_URL'], 'https://github.com')
  const apiUrl = setTo(env['GITHUB_API_URL'], 'https://api.github.com')
  const { GITHUB_RUN_ID: id = '', GITHUB_RUN_ATTEMPT: attempt = '1' } = env
  return {
    kind: 'pull-request',
    token,
    apiUrl,
    pullRequest: {
      owner,
      repository,
      number,
      headSha: head.sha,
      // A deleted fork is null. With pull_request_target, the token is the repository's own.
      isReadOnly: eventName === 'pull_request' && head.repo?.full_name !== fullName,
    },
    run: {
      workflow: env['GITHUB_WORKFLOW'] ?? '',
      job: env['GITHUB_JOB'] ?? '',
      url: hasOtherPages(env) ? undefined : runUrl(server, fullName, id, attempt),
    },
  }
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
