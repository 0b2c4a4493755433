import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { pullRequestJob } from '../../emulators/github/job.ts'
import { TOKEN } from '../../emulators/github/server.ts'
import { JOB_TOKEN } from '../../emulators/oidc/server.ts'
import { EC2_PARTIES } from './ec2-parties.ts'
import type { Refuse } from './manners.ts'
import {
  AMBIENT,
  COMMENT,
  DEADLINE,
  escaped,
  NO_KEYS,
  REQUEST_TOKEN,
  ROLE,
  REVIEW,
  role,
  roleOfJob,
  type Party,
} from './party.ts'

const PROXY_PASSWORD = 'proxy_pass-word_EXAMPLE'
const CONTAINER_TOKEN = 'container_token=EXAMPLE'
const POD_TOKEN = 'eyJhbGciOiJub25lIn0.pod_token_EXAMPLE.c2lnbmF0dXJl'

const stsRefuses: Refuse = (code, message) => ({
  status: 400,
  body: `<ErrorResponse><Error><Type>Sender</Type><Code>${escaped(code)}</Code><Message>${escaped(message)}</Message></Error></ErrorResponse>`,
})
const jsonRefuses: Refuse = (Code, Message) => ({
  status: 400,
  body: JSON.stringify({ Code, Message, message: Message }),
})

export const PARTIES: readonly Party[] = [
  ...EC2_PARTIES,
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
    names: /#7\b/,
    exitCode: 0,
  },
  {
    name: "GitHub's API, asked for the reviewed plan,",
    inputs: { 'expected-plan-hash': 'comment', 'github-token': TOKEN },
    job: async ({ liar, folder }) => ({
      env: { ...AMBIENT, ...(await pullRequestJob({ apiUrl: liar, folder })) },
    }),
    secrets: [TOKEN, ...Object.values(AMBIENT)],
    refuse: (type, message) => ({ status: 200, body: JSON.stringify({ errors: [{ type, message }] }) }),
    waits: REVIEW,
    names: /#7\b/,
    exitCode: 1,
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
