import { describe, expect, it } from '@jest/globals'

import { JOB_TOKEN, ROLE_CREDENTIALS } from '../../dev/emulators/oidc/server.ts'
import { ROLE, runWithRole } from '../fixtures/run/run-with-role.ts'
import { inOwnProcess } from '../fixtures/run/scenario.ts'

const HOUR_MS = 3_600_000

describe('role-to-assume', () => {
  it.each([
    ['a session name with the run ID', {}, {}, 'kthw-routes-4711'],
    ['the session name in role-session-name', { 'role-session-name': 'bootstrap' }, {}, 'bootstrap'],
    [
      'priority over credentials of the job',
      {},
      { AWS_ACCESS_KEY_ID: 'AKIAAMBIENT', AWS_SECRET_ACCESS_KEY: 'ambient' },
      'kthw-routes-4711',
    ],
  ])("exchanges the job's token once for the role's credentials, with %s", async (_, inputs, env, name) => {
    const run = await runWithRole({ inputs, env })

    expect(run.exitCode).toBe(0)
    expect(run.requests).toEqual([
      'GET /token audience=sts.amazonaws.com',
      `AssumeRoleWithWebIdentity RoleArn=${ROLE} RoleSessionName=${name}`,
    ])
    expect(run.keys).toEqual(Array<string>(6).fill(ROLE_CREDENTIALS.AccessKeyId))
  })

  it.each([3 * HOUR_MS, HOUR_MS - 60_000])(
    'exchanges the token once on a runner whose clock is %i ms ahead, so the credentials look expired',
    async (ms) => {
      const ahead = `const now = Date.now; Date.now = () => now() + ${ms}`
      const run = await runWithRole({
        expiration: new Date(Date.now() + HOUR_MS),
        env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(ahead)}` },
      })

      expect(run.exitCode).toBe(0)
      expect(run.keys).toHaveLength(6)
      expect(run.requests.map((request) => request.split(' ')[0])).toEqual([
        'GET',
        'AssumeRoleWithWebIdentity',
      ])
    },
  )

  it('asks for the audience and the duration in the inputs', async () => {
    const run = await runWithRole({
      inputs: { audience: 'sts.amazonaws.com.cn', 'role-duration-seconds': '900' },
    })

    expect(run.exitCode).toBe(0)
    expect(run.requests).toEqual([
      'GET /token audience=sts.amazonaws.com.cn',
      `AssumeRoleWithWebIdentity RoleArn=${ROLE} RoleSessionName=kthw-routes-4711 DurationSeconds=900`,
    ])
  })

  it('names the longer sessions that the role would have to allow', async () => {
    const inputs = { 'role-duration-seconds': '7200' }
    const run = await runWithRole({ inputs })
    const raised = await runWithRole({ inputs, maxSessionDuration: 7200 })

    expect([run.exitCode, run.keys]).toEqual([1, []])
    expect(run.log).toContain(
      '::error title=role-not-assumed::role-duration-seconds is 7200, which is longer than the maximum session duration of the role in role-to-assume. Lower role-duration-seconds, or raise that maximum. AWS returned ValidationError: The requested DurationSeconds exceeds the MaxSessionDuration set for this role.\n',
    )
    expect(raised.exitCode).toBe(0)
  })

  it.each([
    [
      { audience: 'sts.amazonaws.com', 'role-duration-seconds': '900' },
      [
        'audience is set without role-to-assume. Set both, or remove audience.',
        'role-duration-seconds is set without role-to-assume. Set both, or remove role-duration-seconds.',
      ],
    ],
    [
      { 'role-to-assume': ROLE, 'role-duration-seconds': '43201' },
      ['role-duration-seconds is "43201". Set it to a whole number from 900 to 43200.'],
    ],
  ])('is not asked for anything with %j', async (inputs, sentences) => {
    const run = await runWithRole({ inputs: { 'role-to-assume': '', ...inputs } })

    expect([run.exitCode, run.requests, run.keys]).toEqual([1, [], []])
    for (const sentence of sentences) expect(run.log).toContain(`::error title=invalid-input::${sentence}\n`)
  })

  it('masks every secret before it logs anything else, and leaves none to later steps', async () => {
    // A process masks a secret once.
    const { log, summary, outputs } = await runWithRole(inOwnProcess)
    const lines = log.split('\n')

    for (const secret of [JOB_TOKEN, ...Object.values(ROLE_CREDENTIALS)]) {
      expect(lines.filter((line) => line.includes(secret))).toEqual([`::add-mask::${secret}`])
      expect(summary + JSON.stringify(outputs)).not.toContain(secret)
    }
  })

  it('fails with the missing permission if the job has no id-token: write', async () => {
    const run = await runWithRole({
      env: { ACTIONS_ID_TOKEN_REQUEST_URL: undefined, ACTIONS_ID_TOKEN_REQUEST_TOKEN: undefined },
    })

    expect(run.exitCode).toBe(1)
    expect(run.keys).toEqual([])
    expect(run.log).toContain(
      '::error title=no-job-token::The job got no OIDC token, which role-to-assume needs. Give the job "permissions: id-token: write". The runner reported: Error message: Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable\n',
    )
  })

  it.each([
    [
      'InvalidIdentityToken',
      "Couldn't retrieve verification key from your identity provider, please reference ...",
    ],
    ['IDPCommunicationError', 'Error communicating with the OIDC provider'],
  ])(
    'waits until AWS has reached GitHub: %s, %s',
    async (code, message) => {
      const run = await runWithRole({ refusal: { code, message }, refusals: 4 })

      expect(run.exitCode).toBe(0)
      expect(run.outputs['created-count']).toBe('3')
    },
    30_000,
  )

  it('names what to change if STS is not activated in the Region', async () => {
    const message = 'STS is not activated in this region for account:111122223333.'
    const run = await runWithRole({ refusal: { code: 'RegionDisabledException', message } })

    expect(run.exitCode).toBe(1)
    expect(run.log).toContain(
      `::error title=sts-not-activated::AWS STS isn't activated in us-west-2 for this account. Activate it in the IAM account settings, or change aws-region. AWS returned RegionDisabledException: ${message}\n`,
    )
  })

  it("does not blame id-token: write if GitHub's token service can't be reached", async () => {
    const run = await runWithRole({ env: { ACTIONS_ID_TOKEN_REQUEST_URL: 'http://127.0.0.1:9/token?a=b' } })

    expect(run.exitCode).toBe(1)
    expect(run.log).toMatch(
      /::error title=no-job-token::GitHub's token service returned no OIDC token, which role-to-assume needs \(.*ECONNREFUSED.*\)\. Check the runner's network and proxy, then rerun the job\.\n/,
    )
  }, 30_000)
})
