import { describe, expect, it, jest } from '@jest/globals'

import { serve } from '../../dev/emulators/loopback.ts'
import { startEc2Emulator } from '../../dev/emulators/ec2/server.ts'
import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import { TOKEN } from '../../dev/emulators/github/server.ts'
import { JOB_TOKEN, ROLE_CREDENTIALS, startOidcEmulator } from '../../dev/emulators/oidc/server.ts'
import { runAction, type ActionRun } from '../../dev/harness/run-action.ts'
import { startConnectProxy } from '../fixtures/run/connect-proxy.ts'
import { onPullRequest } from '../fixtures/run/pull-request.ts'
import {
  kubernetesTable,
  refusal,
  runInOwnProcesses,
  runOn,
  type ScenarioRun,
} from '../fixtures/run/scenario.ts'

runInOwnProcesses()

jest.setTimeout(30_000)

const { bodies, github, plan, restartGitHub } = onPullRequest()

/** The characters that Markdown escapes, and that the runner's mask then doesn't find. */
const AMBIENT = {
  AWS_ACCESS_KEY_ID: 'ASIAAMBIENTEXAMPLE01',
  AWS_SECRET_ACCESS_KEY: 'wJalr_XUtn*FEMI/K7MDENG/bPxRfiCY+EXAMPLE',
  AWS_SESSION_TOKEN: 'IQoJb3JpZ2luX2VjEXAMPLE//session_token_of_the_job==',
}

/** Everything that others can read of a run; the runner shows `***` for the argument of add-mask. */
function shownBy(run: ActionRun): string {
  const log = run.log.replaceAll(/^::add-mask::.*$/gm, '::add-mask::***')
  return [log, run.summary, run.summaryFile, run.report, JSON.stringify(run.outputs), ...bodies()].join('\n')
}

function expectHidden(run: ActionRun, secrets: readonly string[]): void {
  const shown = shownBy(run)
  const escaped = secrets.map((secret) =>
    secret.replaceAll(/[*_=]/g, (sign) => `&#${String(sign.charCodeAt(0))};`),
  )
  for (const secret of [...secrets, ...escaped, ...secrets.map(encodeURIComponent)])
    expect(shown).not.toContain(secret)
}

describe('a service that quotes the secrets it was sent', () => {
  const quoting = `The canonical string was x-amz-security-token:${AMBIENT.AWS_SESSION_TOKEN} Credential=${AMBIENT.AWS_ACCESS_KEY_ID} ${AMBIENT.AWS_SECRET_ACCESS_KEY} and ${encodeURIComponent(AMBIENT.AWS_SESSION_TOKEN)}`

  it.each(['SignatureDoesNotMatch', 'IncorrectState', AMBIENT.AWS_SESSION_TOKEN])(
    "brings no credential of the job into log, summary, outputs, or comment: EC2's %s",
    async (code) => {
      const run = await plan({
        env: AMBIENT,
        faults: [{ action: 'DescribeInstances', when: 'always', fault: refusal(code, 400, quoting) }],
      })

      expect(run.exitCode).toBe(1)
      expect(run.messages.join()).toContain('***')
      expect(bodies()).toHaveLength(1)
      expectHidden(run, Object.values(AMBIENT))
    },
  )

  it('brings none into the log that is only for administrators, nor into that for debugging', async () => {
    const run = await runOn(lab(), {
      env: { ...AMBIENT, RUNNER_DEBUG: '1' },
      faults: [
        {
          action: 'CreateRoute',
          when: 'always',
          fault: refusal('UnauthorizedOperation', 403, `${quoting} Encoded authorization failure message: x`),
        },
      ],
    })

    expect(run.log).toContain('Encoded authorization failure message: x')
    expectHidden(run, Object.values(AMBIENT))
  })

  it("brings no token of the job and no key of the role: STS's and EC2's answers", async () => {
    const secrets = [JOB_TOKEN, 'job-request-token', ...Object.values(ROLE_CREDENTIALS)]
    const refusals = [
      { code: 'AccessDenied', message: `No trust in ${secrets.slice(0, 2).join(' and ')}` },
      undefined,
    ]
    for (const denied of refusals) {
      const oidc = await startOidcEmulator(denied === undefined ? {} : { refusal: denied })
      const run = await runOn(lab(), {
        inputs: { 'role-to-assume': 'arn:aws:iam::111122223333:role/kthw-routes' },
        env: {
          AWS_ACCESS_KEY_ID: undefined,
          AWS_SECRET_ACCESS_KEY: undefined,
          AWS_SESSION_TOKEN: undefined,
          ...oidc.env,
        },
        faults: [
          {
            action: 'DescribeInstances',
            when: 'always',
            fault: refusal('IncorrectState', 400, secrets.join(' ')),
          },
        ],
      })
      await oidc.close()

      expect(run.messages.join()).toContain('***')
      expectHidden(run, secrets)
    }
  })

  it("brings no token: GitHub's", async () => {
    const said = `Bad token ${TOKEN} of ${AMBIENT.AWS_SESSION_TOKEN}`
    // The cut at the end of a long sentence leaves no half of a token either.
    const message = `${said} ${'x'.repeat(270 - said.length)} ${TOKEN}`
    await restartGitHub({ intercept: () => ({ kind: 'answer', status: 404, body: { message } }) })
    const run = await plan({ env: AMBIENT })

    expect(github().requests).not.toEqual([])
    expect(run.log).toContain('GitHub returned 404: Bad token *** of ***')
    expectHidden(run, [TOKEN, TOKEN.slice(0, 20), AMBIENT.AWS_SESSION_TOKEN])
  })

  it("brings no user and password of a proxy: the proxy's", async () => {
    const [user, password] = ['build_user', 'pass/word*1=']
    const login = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`
    const basic = Buffer.from(`${user}:${password}`).toString('base64')
    const reason = `Sorry ${user} with ${password} or ${login} (Basic ${basic})`
    const proxy = await startConnectProxy(0, undefined, () => `407 ${reason}`)
    const emulator = await startEc2Emulator(lab())
    const run = await runAction({
      inputs: { 'worker-count': '3', 'max-attempts': '1' },
      endpoint: emulator.url,
      env: {
        AWS_ENDPOINT_URL_EC2: undefined,
        https_proxy: `http://${login}@127.0.0.1:${proxy.port}`,
      },
    })
    await Promise.all([emulator.close(), proxy.close()])

    expect(run.exitCode).toBe(1)
    expect(run.summary).toContain('Sorry')
    expectHidden(run, [user, password, encodeURIComponent(password), basic])
  })
})

it("shows no credentials of the runner's container, which EC2 quotes", async () => {
  const found = {
    AccessKeyId: 'ASIACONTAINEREXAMPLE',
    SecretAccessKey: 'container/secret_access=key/EXAMPLE/0001',
    Token: 'token_of_the_container==',
  }
  const token = 'authorization_of_the_container'
  const agent = await serve(async (_, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ ...found, Expiration: '2099-01-01T00:00:00Z' }))
    return Promise.resolve()
  })
  const said = [...Object.values(found), token].join(' ')
  const run = await runOn(lab(), {
    env: {
      AWS_ACCESS_KEY_ID: undefined,
      AWS_SECRET_ACCESS_KEY: undefined,
      AWS_SESSION_TOKEN: undefined,
      AWS_CONTAINER_CREDENTIALS_FULL_URI: agent.url,
      AWS_CONTAINER_AUTHORIZATION_TOKEN: token,
    },
    faults: [{ action: 'DescribeInstances', when: 'always', fault: refusal('IncorrectState', 400, said) }],
  })
  await agent.close()

  expect(run.messages).toEqual(['DescribeInstances failed. AWS returned IncorrectState: *** *** *** ***'])
  expect(run.log).toContain(`::add-mask::${found.SecretAccessKey}\n`)
  expectHidden(run, [...Object.values(found), token])
})

it('shows no secret that somebody wrote into a tag', async () => {
  const world = lab({ routed: 3 })
  kubernetesTable(world).tags['Name'] = `kubernetes ${AMBIENT.AWS_SESSION_TOKEN}`
  const run: ScenarioRun = await plan({ world, inputs: { 'route-table-name': 'kubernetes*' }, env: AMBIENT })

  expect(run.exitCode).toBe(0)
  expect(run.summary).toContain('kubernetes')
  expect(bodies()).toHaveLength(1)
  expectHidden(run, Object.values(AMBIENT))
})

it("masks the job's own credentials before it logs anything", async () => {
  const run = await runOn(lab(), { env: AMBIENT })
  const lines = run.log.split('\n')

  for (const secret of Object.values(AMBIENT)) expect(lines.slice(0, 3)).toContain(`::add-mask::${secret}`)
})

it('leaves a log readable whose proxy has a short password, or a user that is a usual word', async () => {
  const run = await runOn(lab(), { env: { https_proxy: 'http://worker:3@127.0.0.1:1' } })

  expect(run.exitCode).toBe(0)
  expect(run.summary).toContain('worker-0')
  expect(run.log).not.toContain('***')
})
