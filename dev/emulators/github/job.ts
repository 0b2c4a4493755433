import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { WEB_URL } from './server.ts'

export const HEAD_SHA = '0123456789abcdef0123456789abcdef01234567'

/** For a pull request, GitHub runs the workflow on the merge of its head into the base. */
export const MERGE_SHA = 'fedcba9876543210fedcba9876543210fedcba98'

export type JobOptions = {
  apiUrl: string
  /** Where to write the event's file. */
  folder: string
  event?: string
  /** The event's own fields. Default: those of a pull request. */
  payload?: object
  /** The commit that the run is for. */
  sha?: string
  /** The repository of the branch; null if the fork was deleted. */
  headRepository?: string | null
  runId?: string
  attempt?: string
}

/** Writes the event of pull request 7 of `org/cluster` to a file, and returns the runner's variables. */
export async function pullRequestJob({
  apiUrl,
  folder,
  event = 'pull_request',
  payload,
  sha = MERGE_SHA,
  headRepository = 'org/cluster',
  runId = '4711',
  attempt = '1',
}: JobOptions): Promise<Record<string, string>> {
  const file = join(folder, 'event.json')
  const head = {
    sha: HEAD_SHA,
    ref: 'more-workers',
    repo: headRepository === null ? null : { full_name: headRepository },
  }
  await writeFile(
    file,
    JSON.stringify(payload ?? { action: 'synchronize', number: 7, pull_request: { number: 7, head } }),
  )
  return {
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: file,
    GITHUB_REPOSITORY: 'org/cluster',
    GITHUB_SERVER_URL: WEB_URL,
    GITHUB_API_URL: apiUrl,
    GITHUB_SHA: sha,
    GITHUB_RUN_ID: runId,
    GITHUB_RUN_ATTEMPT: attempt,
    GITHUB_WORKFLOW: 'Plan pod routes',
    GITHUB_JOB: 'plan',
  }
}
