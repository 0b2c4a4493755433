import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import { JOB_TOKEN, startOidcEmulator, type OidcEmulator } from '../../dev/emulators/oidc/server.ts'
import { runOn } from '../fixtures/run/scenario.ts'
import { temporaryFolder } from '../fixtures/run/temporary-folder.ts'

const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
const { version } = JSON.parse(manifest) as { version: string }
const ROLE = 'arn:aws:iam::111122223333:role/kthw-routes'
const withoutKeys = {
  AWS_ACCESS_KEY_ID: undefined,
  AWS_SECRET_ACCESS_KEY: undefined,
  AWS_SESSION_TOKEN: undefined,
}
let oidc: OidcEmulator
let folder: string

beforeEach(async () => {
  folder = temporaryFolder()
  oidc = await startOidcEmulator()
})

afterEach(async () => {
  await oidc.close()
})

/** The user agent of the SDK, and at its end this action's. */
const ours = expect.stringMatching(
  new RegExp(`^aws-sdk-js/\\S+ .* kthw-routes/${version.replaceAll('.', '\\.')}$`),
)

describe('CloudTrail shows the name and the version of the action', () => {
  it('for each call to EC2', async () => {
    const { actions, userAgents } = await runOn(lab())

    expect(new Set(actions)).toEqual(new Set(['DescribeInstances', 'DescribeRouteTables', 'CreateRoute']))
    expect(userAgents).toEqual([ours])
  })

  it("for the call to AWS STS with the job's token", async () => {
    const run = await runOn(lab(), {
      inputs: { 'role-to-assume': ROLE },
      env: { ...withoutKeys, ...oidc.env },
    })

    expect([run.exitCode, run.userAgents, oidc.userAgents]).toEqual([0, [ours], [ours]])
  })

  it("for the call to AWS STS with the runner's web identity", async () => {
    writeFileSync(join(folder, 'token'), JOB_TOKEN)
    const run = await runOn(lab(), {
      env: {
        ...withoutKeys,
        ...oidc.env,
        AWS_ROLE_ARN: ROLE,
        AWS_WEB_IDENTITY_TOKEN_FILE: join(folder, 'token'),
      },
    })

    expect([run.exitCode, run.userAgents, oidc.userAgents]).toEqual([0, [ours], [ours]])
  })

  it("for the call to AWS STS of a profile's role", async () => {
    writeFileSync(
      join(folder, 'config'),
      `[profile ci]\nrole_arn = ${ROLE}\nsource_profile = base\n[profile base]\naws_access_key_id = AKIABASE\naws_secret_access_key = base\n`,
    )
    // STS refuses it, because it isn't the job's token.
    await runOn(lab(), {
      env: { ...withoutKeys, ...oidc.env, AWS_PROFILE: 'ci', AWS_CONFIG_FILE: join(folder, 'config') },
    })

    expect(oidc.userAgents).toEqual([ours])
  })
})
