import { afterEach, describe, expect, it } from '@jest/globals'

import { startEc2Emulator } from '../../dev/emulators/ec2/server.ts'
import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import {
  JOB_TOKEN,
  ROLE_CREDENTIALS,
  startOidcEmulator,
  type OidcEmulator,
  type OidcOptions,
} from '../../dev/emulators/oidc/server.ts'
import { runAction } from '../../dev/harness/run-action.ts'

const ROLE = 'arn:aws:iam::111122223333:role/kthw-routes'
/** As a job without a credentials step leaves it. */
const NO_CREDENTIALS = {
  AWS_ACCESS_KEY_ID: undefined,
  AWS_SECRET_ACCESS_KEY: undefined,
  AWS_SESSION_TOKEN: undefined,
}

let oidc: OidcEmulator | undefined

afterEach(async () => {
  await oidc?.close()
})

async function runWithRole(
  options: OidcOptions & { inputs?: Record<string, string>; env?: Record<string, string | undefined> } = {},
) {
  oidc = await startOidcEmulator(options)
  const ec2 = await startEc2Emulator(lab())
  try {
    const run = await runAction({
      inputs: { 'worker-count': '3', 'role-to-assume': ROLE, ...options.inputs },
      endpoint: ec2.url,
      env: { ...NO_CREDENTIALS, ...oidc.env, GITHUB_RUN_ID: '4711', ...options.env },
    })
    const keys = ec2.journal.entries.map(({ credentialScope }) => credentialScope?.accessKeyId)
    return { ...run, requests: oidc.requests, keys }
  } finally {
    await ec2.close()
  }
}

describe('role-to-assume', () => {
  it("exchanges the job's token for the role's credentials, once, and calls EC2 with them", async () => {
    const run = await runWithRole()

    expect(run.exitCode).toBe(0)
    expect(run.requests).toEqual([
      'GET /token audience=sts.amazonaws.com',
      `AssumeRoleWithWebIdentity RoleArn=${ROLE} RoleSessionName=kthw-routes-4711`,
    ])
    expect(run.keys).toHaveLength(6)
    expect(new Set(run.keys)).toEqual(new Set([ROLE_CREDENTIALS.AccessKeyId]))
  })

  it('takes a session name', async () => {
    const run = await runWithRole({ inputs: { 'role-session-name': 'bootstrap' } })

    expect(run.requests[1]).toBe(`AssumeRoleWithWebIdentity RoleArn=${ROLE} RoleSessionName=bootstrap`)
  })

  it('counts before credentials that the job has', async () => {
    const run = await runWithRole({
      env: { AWS_ACCESS_KEY_ID: 'AKIAAMBIENT', AWS_SECRET_ACCESS_KEY: 'ambient' },
    })

    expect(new Set(run.keys)).toEqual(new Set([ROLE_CREDENTIALS.AccessKeyId]))
  })

  it('masks every secret before anything else is logged, and leaves none to later steps', async () => {
    const { log, summary, outputs } = await runWithRole()
    const secrets = [JOB_TOKEN, ...Object.values(ROLE_CREDENTIALS)]
    const lines = log.split('\n')

    for (const secret of secrets) {
      expect(lines).toContain(`::add-mask::${secret}`)
      expect(lines.filter((line) => line.includes(secret) && !line.startsWith('::add-mask::'))).toEqual([])
      expect(summary + JSON.stringify(outputs)).not.toContain(secret)
    }
  })

  it('says that the job lacks id-token: write', async () => {
    const run = await runWithRole({
      env: { ACTIONS_ID_TOKEN_REQUEST_URL: undefined, ACTIONS_ID_TOKEN_REQUEST_TOKEN: undefined },
    })

    expect(run.exitCode).toBe(1)
    expect(run.keys).toEqual([])
    expect(run.log).toContain(
      '::error title=no-job-token::The job got no OIDC token, which role-to-assume needs; give the job "permissions: id-token: write". The runner said: Error message: Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable\n',
    )
  })

  it.each([
    {
      code: 'AccessDenied',
      name: 'AccessDenied',
      message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
    },
    {
      code: 'InvalidIdentityToken',
      // The SDK's name for an error that its model of STS knows.
      name: 'InvalidIdentityTokenException',
      message: 'No OpenIDConnect provider found in your account',
    },
  ])('says what to look at when STS answers $code', async ({ name, ...refusal }) => {
    const run = await runWithRole({ refusal })

    expect(run.exitCode).toBe(1)
    expect(run.keys).toEqual([])
    expect(run.log).toContain(
      `::error title=role-not-assumed::AWS does not let this job assume the role in role-to-assume; check the role's ARN, and that its trust policy names GitHub's OIDC provider and this repository. AWS said ${name}: ${refusal.message}\n`,
    )
  })
})
