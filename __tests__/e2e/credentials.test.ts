import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterEach, expect, it } from '@jest/globals'

import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import { serve, type Listening } from '../../dev/emulators/loopback.ts'
import { startOidcEmulator, type OidcOptions } from '../../dev/emulators/oidc/server.ts'
import { runOn, shownLines, type ScenarioRun } from '../fixtures/run/scenario.ts'
import { temporaryFolder } from '../fixtures/run/temporary-folder.ts'

const ROLE = 'arn:aws:iam::111122223333:role/runner'
const open: Pick<Listening, 'close'>[] = []

afterEach(async () => {
  await Promise.all(open.splice(0).map(({ close }) => close()))
})

/** A job without keys, on a runner with this AWS configuration and environment. */
function runWithoutKeys(env: Record<string, string | undefined>, config = ''): Promise<ScenarioRun> {
  const folder = temporaryFolder()
  const files = { config: join(folder, 'config'), token: join(folder, 'token') }
  writeFileSync(files.config, config)
  writeFileSync(files.token, 'token-of-the-pod')
  return runOn(lab(), {
    env: {
      AWS_ACCESS_KEY_ID: undefined,
      AWS_SECRET_ACCESS_KEY: undefined,
      AWS_SESSION_TOKEN: undefined,
      AWS_CONFIG_FILE: files.config,
      AWS_SHARED_CREDENTIALS_FILE: join(folder, 'credentials'),
      ...env,
      ...(env['AWS_WEB_IDENTITY_TOKEN_FILE'] === '' ? { AWS_WEB_IDENTITY_TOKEN_FILE: files.token } : {}),
    },
  })
}

async function sts(refusal: NonNullable<OidcOptions['refusal']>): Promise<{ AWS_ENDPOINT_URL_STS: string }> {
  const emulator = await startOidcEmulator({ refusal })
  open.push(emulator)
  return { AWS_ENDPOINT_URL_STS: emulator.env['AWS_ENDPOINT_URL_STS'] ?? '' }
}

async function service(status: number, body = ''): Promise<string> {
  const server = await serve(async (_, response) => {
    response.writeHead(status).end(body)
    return Promise.resolve()
  })
  open.push(server)
  return server.url
}

function matching(message: string | RegExp): unknown {
  // A matcher isn't an assertion.
  // oxlint-disable-next-line jest/no-conditional-expect
  return typeof message === 'string' ? message : expect.stringMatching(message)
}

const denied = 'User: arn:aws:iam::111122223333:user/ci is not authorized to perform: sts:AssumeRole'

it.each<[string, () => Promise<ScenarioRun>, string, string | RegExp]>([
  [
    "STS refuses the role of the runner's profile",
    async () =>
      runWithoutKeys(
        { AWS_PROFILE: 'ci', ...(await sts({ code: 'AccessDenied', message: denied })) },
        `[profile ci]\nrole_arn = ${ROLE}\nsource_profile = base\n[profile base]\naws_access_key_id = AKIABASE\naws_secret_access_key = base\n`,
      ),
    'credentials-failed',
    `The AWS profile ci (AWS_PROFILE) provided no credentials (AccessDenied: ${denied}). Fix the profile in the runner's AWS config files, or unset AWS_PROFILE.`,
  ],
  [
    'the profile does not exist',
    () => runWithoutKeys({ AWS_PROFILE: 'gone' }),
    'credentials-failed',
    "The AWS profile gone (AWS_PROFILE) provided no credentials (Could not resolve credentials using profile: [gone] in configuration/credentials file(s)). Fix the profile in the runner's AWS config files, or unset AWS_PROFILE.",
  ],
  [
    'the credential process of the default profile fails',
    () => runWithoutKeys({}, '[default]\ncredential_process = echo broken >&2; exit 3\n'),
    'credentials-failed',
    /^The AWS profile default provided no credentials \(Command failed: .*broken/s,
  ],
  [
    'the SSO session has expired',
    () =>
      runWithoutKeys(
        { AWS_PROFILE: 'sso' },
        '[profile sso]\nsso_start_url = https://example.awsapps.com/start\nsso_region = us-west-2\nsso_account_id = 111122223333\nsso_role_name = ci\n',
      ),
    'credentials-failed',
    /^The AWS profile sso \(AWS_PROFILE\) provided no credentials \(The SSO session associated with this profile is invalid\. /,
  ],
  [
    "STS refuses a pod's web identity",
    async () =>
      runWithoutKeys({
        AWS_ROLE_ARN: ROLE,
        AWS_WEB_IDENTITY_TOKEN_FILE: '',
        ...(await sts({
          code: 'AccessDenied',
          message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
        })),
      }),
    'credentials-failed',
    "The web identity token provided no credentials (AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity). Check AWS_WEB_IDENTITY_TOKEN_FILE, AWS_ROLE_ARN, and the role's trust policy.",
  ],
  [
    'the file of the web identity is not mounted',
    () => runWithoutKeys({ AWS_ROLE_ARN: ROLE, AWS_WEB_IDENTITY_TOKEN_FILE: '/var/run/no-token' }),
    'credentials-failed',
    "The web identity token provided no credentials (ENOENT: no such file or directory, open '/var/run/no-token'). Check AWS_WEB_IDENTITY_TOKEN_FILE, AWS_ROLE_ARN, and the role's trust policy.",
  ],
  [
    'the web identity has no role',
    () => runWithoutKeys({ AWS_WEB_IDENTITY_TOKEN_FILE: '' }),
    'credentials-failed',
    "The web identity token provided no credentials (Web identity configuration not specified). Check AWS_WEB_IDENTITY_TOKEN_FILE, AWS_ROLE_ARN, and the role's trust policy.",
  ],
  [
    'the EKS Pod Identity agent refuses',
    async () =>
      runWithoutKeys({
        AWS_CONTAINER_CREDENTIALS_FULL_URI: `${await service(403, '{"Code":"AccessDenied","Message":"no association"}')}/v1/credentials`,
      }),
    'credentials-failed',
    /^The container's credentials endpoint provided no credentials \(.*403.*\)\. Check the address in AWS_CONTAINER_CREDENTIALS_FULL_URI and the agent that serves it, such as EKS Pod Identity, or unset the variable\.$/,
  ],
  [
    'the instance has no role',
    async () =>
      runWithoutKeys({
        AWS_EC2_METADATA_DISABLED: undefined,
        AWS_EC2_METADATA_SERVICE_ENDPOINT: await service(404),
      }),
    'no-credentials',
    'No AWS credentials found, and the instance metadata service provided none (Error response received from instance metadata service, HTTP 404). Set role-to-assume, or run aws-actions/configure-aws-credentials before this step. On a self-hosted EC2 runner, you can give the instance a role instead and, for containers, a metadata hop limit of 2.',
  ],
])(
  'names the source of the credentials, and not EC2, if %s',
  async (_, run, code, message) => {
    const { exitCode, requests, findings } = await run()

    expect(exitCode).toBe(1)
    expect(requests).toEqual([])
    expect(findings).toEqual([{ severity: 'error', code, message: matching(message) }])
  },
  20_000,
)

it('uses the credentials of the instance if no other source is set up', async () => {
  const credentials = {
    Code: 'Success',
    AccessKeyId: 'ASIAINSTANCE',
    SecretAccessKey: 'instance',
    Token: 'instance',
    Expiration: '2099-01-01T00:00:00Z',
  }
  const run = await runWithoutKeys({
    AWS_EC2_METADATA_DISABLED: undefined,
    AWS_EC2_METADATA_SERVICE_ENDPOINT: await service(200, JSON.stringify(credentials)),
  })

  expect(run.exitCode).toBe(0)
  expect(run.outputs['created-count']).toBe('3')
})

it('uses the keys of the job if its user has no home folder, and so no AWS config files', async () => {
  // As in a container whose --user is no entry of its /etc/passwd. Elsewhere, os.homedir() always finds one.
  const noPasswdEntry = `import os from 'node:os'; import { syncBuiltinESMExports } from 'node:module'
    os.homedir = () => { throw new Error('A system error occurred: uv_os_homedir returned ENOENT') }
    syncBuiltinESMExports()`
  const run = await runOn(lab(), {
    env: {
      HOME: undefined,
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(noPasswdEntry)}`,
    },
  })

  expect(run.messages).toEqual([])
  expect(run.exitCode).toBe(0)
  expect(run.outputs['created-count']).toBe('3')
})

it.each(['ci', 'gone'])(
  'signs with the keys that an earlier step exported, and reports that AWS_PROFILE (%s) is ignored',
  async (profile) => {
    const run = await runWithoutKeys(
      {
        AWS_PROFILE: profile,
        AWS_ACCESS_KEY_ID: 'AKIAEXPORTED',
        AWS_SECRET_ACCESS_KEY: 'exported',
      },
      '[profile ci]\naws_access_key_id = AKIAPROFILE\naws_secret_access_key = profile\n',
    )

    expect(run.exitCode).toBe(0)
    expect(run.signers).toEqual(['AKIAEXPORTED'])
    expect(run.findings).toEqual([
      {
        severity: 'notice',
        code: 'profile-ignored',
        message: `The credentials of the profile ${profile} (AWS_PROFILE) aren't used, because AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are set and take precedence. Unset AWS_PROFILE or these keys.`,
      },
    ])
  },
)

it.each(['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'])(
  'calls nobody with a secret that was saved with a line break, and names its variable: %s',
  async (name) => {
    const run = await runOn(lab(), { env: { [name]: 'EXAMPLESECRET\n' } })

    expect(run.exitCode).toBe(1)
    expect(run.requests).toEqual([])
    expect(run.messages).toEqual([
      `${name} contains a line break, a space, or another character that AWS keys never contain. Save the secret again without it.`,
    ])
    expect(shownLines(run.log).join() + run.summary + JSON.stringify(run.outputs)).not.toContain(
      'EXAMPLESECRET',
    )
  },
)
