import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { WEB_URL } from './server.ts'

export const HEAD_SHA = '0123456789abcdef0123456789abcdef01234567'

export type JobOptions = {
  apiUrl: string
  /** Takes the event's file. */
  folder: string
  event?: string
  /** Whose branch it is; null where the fork is gone. */
  headRepository?: string | null
  runId?: string
  attempt?: string
}

/** What the runner tells a job about pull request 7 of `org/cluster`: its variables, and the event in a file. */
export async function pullRequestJob({
  apiUrl,
  folder,
  event = 'pull_request',
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
    JSON.stringify({ action: 'synchronize', number: 7, pull_request: { number: 7, head } }),
  )
  return {
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: file,
    GITHUB_REPOSITORY: 'org/cluster',
    GITHUB_SERVER_URL: WEB_URL,
    GITHUB_API_URL: apiUrl,
    GITHUB_RUN_ID: runId,
    GITHUB_RUN_ATTEMPT: attempt,
    GITHUB_WORKFLOW: 'Plan pod routes',
    GITHUB_JOB: 'plan',
  }
}
