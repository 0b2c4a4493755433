import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { pullRequestJob } from '../../emulators/github/job.ts'
import { startGitHubEmulator, TOKEN } from '../../emulators/github/server.ts'
import { JOB_TOKEN, ROLE_CREDENTIALS, startOidcEmulator } from '../../emulators/oidc/server.ts'
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

const DEADLINE = { seconds: 60, because: 'a run ends a minute after wait-timeout, which is 0 here' }
const COMMENT = { seconds: 35, because: 'a comment gets 30 seconds in all' }

const ROLE = 'arn:aws:iam::111122223333:role/kthw-routes'
const AMBIENT = {
  AWS_ACCESS_KEY_ID: 'AKIA_EXAMPLE_OF_THE_JOB',
  AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG_secret+key=EXAMPLE',
  AWS_SESSION_TOKEN: 'FwoG_session+token/of_the_job=EXAMPLE==',
}
const NO_KEYS = {
  AWS_ACCESS_KEY_ID: undefined,
  AWS_SECRET_ACCESS_KEY: undefined,
  AWS_SESSION_TOKEN: undefined,
}
const PROXY_PASSWORD = 'proxy_pass-word_EXAMPLE'
const CONTAINER_TOKEN = 'container_token=EXAMPLE'
const POD_TOKEN = 'eyJhbGciOiJub25lIn0.pod_token_EXAMPLE.c2lnbmF0dXJl'
const REQUEST_TOKEN = 'job-request-token'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const ec2Refuses: Refuse = (code, message) => ({
  status: 400,
  body: `<Response><Errors><Error><Code>${escaped(code)}</Code><Message>${escaped(message)}</Message></Error></Errors><RequestID>r</RequestID></Response>`,
})
const stsRefuses: Refuse = (code, message) => ({
  status: 400,
  body: `<ErrorResponse><Error><Type>Sender</Type><Code>${escaped(code)}</Code><Message>${escaped(message)}</Message></Error></ErrorResponse>`,
})
const jsonRefuses: Refuse = (Code, Message) => ({
  status: 400,
  body: JSON.stringify({ Code, Message, message: Message }),
})

const keysOfJob = ({ liar }: Place): Promise<Job> =>
  Promise.resolve({ env: { ...AMBIENT, AWS_ENDPOINT_URL_EC2: liar } })

async function roleOfJob(change: (oidc: Record<string, string>) => Record<string, string>): Promise<Job> {
  const { env, close } = await startOidcEmulator()
  return { env: { ...NO_KEYS, ...env, ...change(env) }, close }
}

const ec2 = {
  job: keysOfJob,
  secrets: Object.values(AMBIENT),
  refuse: ec2Refuses,
  waits: DEADLINE,
  names: /EC2|Describe|CreateRoute|DeleteRoute/,
  exitCode: 1,
} as const

const role = { 'role-to-assume': ROLE }
const prune = { prune: 'true', 'cluster-cidr': '172.22.0.0/16' }
const destroy = { mode: 'destroy' }

export const PARTIES: readonly Party[] = [
  {
    ...ec2,
    name: 'EC2, asked for the workers with the credentials of a role,',
    inputs: { ...role, ...prune },
    job: ({ liar }) => roleOfJob(() => ({ AWS_ENDPOINT_URL_EC2: liar })),
    secrets: [REQUEST_TOKEN, JOB_TOKEN, ...Object.values(ROLE_CREDENTIALS)],
    lieAbout: { isLiedAbout: ({ action }) => action === 'DescribeInstances' },
    isPaged: true,
  },
  {
    ...ec2,
    name: 'EC2, asked for the second page of the workers,',
    inputs: { 'worker-count': '', 'worker-filters': 'tag:Name=worker-*', ...prune },
    lieAbout: {
      isLiedAbout: ({ action, body }) => action === 'DescribeInstances' && body.includes('NextToken='),
      // The emulator has five instances on a page then.
      ask: (body) => body.replace(/MaxResults=1000/, 'MaxResults=5'),
    },
    isPaged: true,
  },
  {
    ...ec2,
    name: 'EC2, asked for the route tables,',
    inputs: destroy,
    lieAbout: { isLiedAbout: ({ action }) => action === 'DescribeRouteTables' },
    isPaged: true,
  },
  {
    ...ec2,
    name: 'EC2, asked whether the routes are gone,',
    inputs: destroy,
    lieAbout: { isLiedAbout: ({ action, ordinal }) => action === 'DescribeRouteTables' && ordinal > 1 },
    isPaged: true,
  },
  {
    ...ec2,
    name: 'EC2, told to create routes,',
    inputs: prune,
    lieAbout: { isLiedAbout: ({ action }) => action === 'CreateRoute' },
  },
  {
    ...ec2,
    name: 'EC2, told to delete routes,',
    inputs: destroy,
    lieAbout: { isLiedAbout: ({ action }) => action === 'DeleteRoute' },
  },
  {
    ...ec2,
    name: 'EC2, asked for a plan on a pull request,',
    inputs: { mode: 'plan', 'github-token': TOKEN },
    job: async ({ liar, folder }) => {
      const { apiUrl, pullRequest, close } = await startGitHubEmulator()
      const env = await pullRequestJob({ apiUrl, folder })
      const comments = () => pullRequest.comments.map(({ body }) => body)
      return { env: { ...AMBIENT, ...env, AWS_ENDPOINT_URL_EC2: liar }, comments, close }
    },
    secrets: [TOKEN, ...Object.values(AMBIENT)],
    lieAbout: { isLiedAbout: ({ action }) => action === 'DescribeInstances' },
    isPaged: true,
  },
  {
    name: 'STS',
    inputs: role,
    job: ({ liar }) => roleOfJob(() => ({ AWS_ENDPOINT_URL_STS: liar })),
    secrets: [REQUEST_TOKEN, JOB_TOKEN],
    refuse: stsRefuses,
    waits: DEADLINE,
    names: /STS|AssumeRole|role-to-assume/,
    exitCode: 1,
  },
  {
    name: "GitHub's token service",
    inputs: role,
    job: ({ liar }) => roleOfJob(() => ({ ACTIONS_ID_TOKEN_REQUEST_URL: `${liar}/token?v=2` })),
    secrets: [REQUEST_TOKEN],
    refuse: jsonRefuses,
    waits: DEADLINE,
    names: /OIDC token|token service/,
    exitCode: 1,
  },
  {
    name: "GitHub's API",
    inputs: { mode: 'plan', 'github-token': TOKEN },
    job: async ({ liar, folder }) => ({
      env: { ...AMBIENT, ...(await pullRequestJob({ apiUrl: liar, folder })) },
    }),
    secrets: [TOKEN, ...Object.values(AMBIENT)],
    refuse: (type, message) => ({ status: 200, body: JSON.stringify({ errors: [{ type, message }] }) }),
    waits: COMMENT,
    names: /pull request #7/,
    exitCode: 0,
  },
  {
    name: 'the proxy',
    inputs: {},
    // Node's own agent reads them, and doubles its work with each piece until the process crashes (node:https, Agent,
    // read() of a tunnel, in Node 24.21).
    cannot: ({ hasLongHeaders, name }) =>
      hasLongHeaders === true || name.includes('1 MB') || name === 'drips its headers',
    job: ({ liar }) =>
      Promise.resolve({
        env: {
          ...AMBIENT,
          AWS_ENDPOINT_URL_EC2: undefined,
          https_proxy: liar.replace('//', `//ci:${PROXY_PASSWORD}@`),
        },
      }),
    secrets: [PROXY_PASSWORD, ...Object.values(AMBIENT)],
    refuse: (code, message) => ({ status: 403, reason: `${code} ${message}`, body: message }),
    waits: DEADLINE,
    names: /EC2|proxy/,
    exitCode: 1,
  },
  {
    name: 'the instance metadata service',
    inputs: {},
    job: ({ liar }) =>
      Promise.resolve({
        env: {
          ...NO_KEYS,
          AWS_EC2_METADATA_DISABLED: undefined,
          AWS_EC2_METADATA_SERVICE_ENDPOINT: liar,
        },
      }),
    secrets: [],
    refuse: jsonRefuses,
    waits: DEADLINE,
    names: /instance metadata|credentials/,
    exitCode: 1,
  },
  {
    name: "the container's credentials endpoint",
    inputs: {},
    job: ({ liar }) =>
      Promise.resolve({
        env: {
          ...NO_KEYS,
          AWS_CONTAINER_CREDENTIALS_FULL_URI: `${liar}/credentials`,
          AWS_CONTAINER_AUTHORIZATION_TOKEN: CONTAINER_TOKEN,
        },
      }),
    secrets: [CONTAINER_TOKEN],
    refuse: jsonRefuses,
    waits: DEADLINE,
    names: /container's credentials endpoint/,
    exitCode: 1,
  },
  {
    name: 'credential_process',
    inputs: {},
    job: async ({ liar, folder }) => {
      const config = join(folder, 'config')
      const command = [process.execPath, join(import.meta.dirname, 'relay.ts'), liar].join(' ')
      await writeFile(config, `[default]\ncredential_process = ${command}\n`)
      return { env: { ...NO_KEYS, AWS_CONFIG_FILE: config } }
    },
    secrets: [],
    refuse: (code, message) => ({ status: 400, body: `${code}: ${message}` }),
    waits: DEADLINE,
    names: /profile default/,
    exitCode: 1,
  },
  {
    name: "STS, asked with a pod's web identity,",
    inputs: {},
    job: async ({ liar, folder }) => {
      const token = join(folder, 'token')
      await writeFile(token, POD_TOKEN)
      const env = { AWS_ROLE_ARN: ROLE, AWS_WEB_IDENTITY_TOKEN_FILE: token, AWS_ENDPOINT_URL_STS: liar }
      return { env: { ...NO_KEYS, ...env } }
    },
    secrets: [POD_TOKEN],
    refuse: stsRefuses,
    waits: DEADLINE,
    names: /web identity|STS/,
    exitCode: 1,
  },
]
