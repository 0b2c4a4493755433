import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { startEc2Emulator } from '../../dev/emulators/ec2/server.ts'
import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import { startOidcEmulator } from '../../dev/emulators/oidc/server.ts'
import { runAction } from '../../dev/harness/run-action.ts'
import { runOn, shownLines, type ScenarioRun } from '../fixtures/run/scenario.ts'
import { temporaryFolder } from '../fixtures/run/temporary-folder.ts'

const role = { 'role-to-assume': 'arn:aws:iam::111122223333:role/kthw-routes' }

/** A step whose EC2 is where the environment says. */
function runWith(
  env: Record<string, string | undefined>,
  inputs: Record<string, string> = {},
): Promise<ScenarioRun> {
  return runOn(lab(), {
    inputs: { 'max-attempts': '1', ...inputs },
    env: { AWS_ENDPOINT_URL_EC2: undefined, ...env },
  })
}

describe('an endpoint that an earlier step left', () => {
  it.each([
    ['AWS_ENDPOINT_URL', undefined],
    ['AWS_ENDPOINT_URL_EC2', 'http://elsewhere.example'],
  ])("is in the log's second line, without its password: %s", async (variable, other) => {
    const emulator = await startEc2Emulator(lab())
    const { host } = new URL(emulator.url)
    const run = await runAction({
      inputs: { 'worker-count': '3' },
      endpoint: emulator.url,
      env: {
        AWS_ENDPOINT_URL_EC2: undefined,
        AWS_ENDPOINT_URL: other,
        [variable]: `http://ci:hunter2@${host}/`,
      },
    })
    await emulator.close()

    expect(run.exitCode).toBe(0)
    expect(shownLines(run.log)[1]).toBe(
      `Using the EC2 endpoint http://${host} (from ${variable}) instead of AWS's default.`,
    )
    expect(shownLines(run.log).join()).not.toContain('hunter2')
  })

  it('is in the log too if the AWS config files of the runner have it', async () => {
    const emulator = await startEc2Emulator(lab())
    const config = join(temporaryFolder(), 'config')
    writeFileSync(config, `[profile local]\nendpoint_url = ${emulator.url}\n`)
    const run = await runWith({ AWS_CONFIG_FILE: config, AWS_PROFILE: 'local' })
    await emulator.close()

    expect(run.exitCode).toBe(0)
    expect(run.log).toContain(
      `Using the EC2 endpoint ${emulator.url} (from endpoint_url in the AWS config files) instead of AWS's default.\n`,
    )
  })

  it.each(['AWS_ENDPOINT_URL', 'AWS_ENDPOINT_URL_EC2'])(
    'is named if nothing answers there: %s',
    async (name) => {
      const run = await runWith({ [name]: 'http://127.0.0.1:9' })

      expect(run.exitCode).toBe(1)
      expect(run.messages).toEqual([
        `EC2 at http://127.0.0.1:9 (${name}) can't be reached (ECONNREFUSED: connect ECONNREFUSED 127.0.0.1:9). Check the address in ${name}, or unset it to use AWS's default endpoint.`,
      ])
    },
  )

  it.each(['AWS_ENDPOINT_URL', 'AWS_ENDPOINT_URL_STS'])('is named if it is that of STS: %s', async (name) => {
    const oidc = await startOidcEmulator()
    const env = { ...oidc.env, AWS_ENDPOINT_URL_STS: undefined }
    const run = await runOn(lab(), { inputs: role, env: { ...env, [name]: 'http://127.0.0.1:9' } })
    await oidc.close()

    expect(run.messages).toEqual([
      `AWS STS at http://127.0.0.1:9 (${name}) can't be reached (ECONNREFUSED: connect ECONNREFUSED 127.0.0.1:9). Check the address in ${name}, or unset it to use AWS's default endpoint.`,
    ])
    expect(run.log).toContain(
      `Using the AWS STS endpoint http://127.0.0.1:9 (from ${name}) instead of AWS's default.\n`,
    )
  })

  it.each([
    ['AWS_ENDPOINT_URL', 'localhost:4566', {}],
    ['AWS_ENDPOINT_URL_EC2', 'ci:hunter2@localstack', {}],
    ['AWS_ENDPOINT_URL_STS', 'sts.us-west-2.amazonaws.com', role],
  ])('calls nobody if it has no scheme, and is named: %s=%s', async (name, value, inputs) => {
    const run = await runWith(
      {
        AWS_ENDPOINT_URL_EC2: 'http://127.0.0.1:9',
        [name]: value,
        ...(name === 'AWS_ENDPOINT_URL' ? { AWS_ENDPOINT_URL_EC2: undefined } : {}),
      },
      inputs,
    )

    expect(run.requests).toEqual([])
    expect(run.findings).toEqual([
      {
        severity: 'error',
        code: 'invalid-input',
        message: `${name} isn't an endpoint URL. Write it as https://host:port, or unset it to use AWS's default endpoint.`,
      },
    ])
    expect(shownLines(run.log).join()).not.toContain(value)
  })

  it('is ignored if AWS_IGNORE_CONFIGURED_ENDPOINT_URLS says so', async () => {
    const run = await runWith({
      AWS_ENDPOINT_URL: 'localhost:4566',
      AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'TRUE',
      https_proxy: 'http://127.0.0.1:9',
    })

    expect(run.messages).toEqual([
      expect.stringMatching(/^EC2 in us-west-2 can't be reached \(ECONNREFUSED: /),
    ])
  })
})

describe('the kind of endpoint', () => {
  it.each(['AWS_USE_FIPS_ENDPOINT', 'AWS_USE_DUALSTACK_ENDPOINT'])(
    'is true or false, in any case, in %s',
    async (name) => {
      const invalid = await runWith({ [name]: '1' })
      expect(invalid.messages).toEqual([`${name} is "1". Set it to true or false.`])
      expect(invalid.requests).toEqual([])

      for (const value of ['FALSE', ''])
        expect(await runOn(lab(), { env: { [name]: value } })).toMatchObject({ exitCode: 0, messages: [] })
    },
  )

  it.each(['AWS_USE_FIPS_ENDPOINT', 'AWS_USE_DUALSTACK_ENDPOINT'])(
    'is named if it does not exist in the Region: %s',
    async (name) => {
      const run = await runWith({ [name]: 'True', https_proxy: 'http://127.0.0.1:9' })

      expect(run.messages).toEqual([
        expect.stringMatching(
          new RegExp(
            `^EC2 in us-west-2 can't be reached \\(.*\\)\\. Check whether the Region has the endpoint type that ${name} selects, or unset it\\. Check aws-region and the runner's network and proxy\\.$`,
          ),
        ),
      ])
    },
  )
})
