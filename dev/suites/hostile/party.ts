import { startOidcEmulator } from '../../emulators/oidc/server.ts'
import type { Truth } from './liar.ts'
import type { Manner, Refuse } from './manners.ts'

/** What a job with a liar in it is made of. */
export type Place = { liar: string; folder: string }

/** The rest of the job, which is honest. */
export type Job = {
  env: Record<string, string | undefined>
  comments?: () => readonly string[]
  close?: () => Promise<void>
}

export type Party = {
  /** Begins the sentence "<who> lies: it …". */
  name: string
  inputs: Record<string, string>
  /** Only for EC2: which requests get a lie. The others reach the emulator. */
  lieAbout?: Omit<Truth, 'url'>
  /** Whether these answers have pages. */
  isPaged?: true
  /** Which lies it is left out of, and the reason in a comment. */
  cannot?: (manner: Manner) => boolean
  job: (place: Place) => Promise<Job>
  /** Every secret that such a job has. */
  secrets: readonly string[]
  refuse: Refuse
  /** How long the run may take if no answer comes, in seconds, and why. */
  waits: { seconds: number; because: string }
  /** Whom the report has to name. */
  names: RegExp
  /** A comment that can't be written doesn't fail the run. */
  exitCode: 0 | 1
}

export const DEADLINE = { seconds: 60, because: 'a run ends a minute after wait-timeout, which is 0 here' }
export const COMMENT = { seconds: 35, because: 'a comment gets 30 seconds in all' }

export const REVIEW = { seconds: 65, because: 'the reviewed plan and the comment get 30 seconds each' }

export const ROLE = 'arn:aws:iam::111122223333:role/kthw-routes'
export const AMBIENT = {
  AWS_ACCESS_KEY_ID: 'AKIA_EXAMPLE_OF_THE_JOB',
  AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG_secret+key=EXAMPLE',
  AWS_SESSION_TOKEN: 'FwoG_session+token/of_the_job=EXAMPLE==',
}
export const NO_KEYS = {
  AWS_ACCESS_KEY_ID: undefined,
  AWS_SECRET_ACCESS_KEY: undefined,
  AWS_SESSION_TOKEN: undefined,
}
export const REQUEST_TOKEN = 'job-request-token'

export const role = { 'role-to-assume': ROLE }

export async function roleOfJob(
  change: (oidc: Record<string, string>) => Record<string, string>,
): Promise<Job> {
  const { env, close } = await startOidcEmulator()
  return { env: { ...NO_KEYS, ...env, ...change(env) }, close }
}

/** For XML. */
export const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
