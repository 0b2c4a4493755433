import assert from 'node:assert/strict'

import { lab } from '../../emulators/ec2/world/lab.ts'
import { JOB_TOKEN, ROLE_CREDENTIALS, startOidcEmulator } from '../../emulators/oidc/server.ts'
import type { Case } from './case.ts'
import { routesToInstances, stepOf, workerRoutes } from './what-happened.ts'

/** The environment of a job without a credentials step. */
const noCredentials = {
  AWS_ACCESS_KEY_ID: undefined,
  AWS_SECRET_ACCESS_KEY: undefined,
  AWS_SESSION_TOKEN: undefined,
}

/** act has no OIDC tokens. */
export const roleCases: readonly Case[] = [
  {
    name: 'reports that the job has no token for role-to-assume, and makes no call',
    workflow: 'assume-a-role.yml',
    world: () => lab(),
    check: async (run, emulator) => {
      const done = await run({ env: noCredentials })
      assert.equal(done.exitCode, 1)
      assert.deepEqual(stepOf(done, 'routes').commands[0], {
        command: 'error',
        title: 'no-job-token',
        message:
          'The job got no OIDC token, which role-to-assume needs. Give the job "permissions: id-token: write". The runner reported: Error message: Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable',
      })
      assert.deepEqual(emulator.journal.entries, [])
    },
  },
  {
    name: 'assumes the role with the job token, and exposes no credentials to later steps or the log',
    workflow: 'assume-a-role.yml',
    world: () => lab(),
    check: async (run, emulator) => {
      const oidc = await startOidcEmulator()
      try {
        const done = await run({ env: { ...noCredentials, ...oidc.env } })
        assert.equal(done.exitCode, 0)
        assert.deepEqual(routesToInstances(emulator.world), workerRoutes(3))
        assert.deepEqual(oidc.requests, [
          'GET /token audience=sts.amazonaws.com',
          'AssumeRoleWithWebIdentity RoleArn=arn:aws:iam::111122223333:role/kthw-routes RoleSessionName=kthw-routes-1',
        ])
        const keys = emulator.journal.entries.map(({ credentialScope }) => credentialScope?.accessKeyId)
        assert.deepEqual(new Set(keys), new Set([ROLE_CREDENTIALS.AccessKeyId]))
        for (const secret of [JOB_TOKEN, ...Object.values(ROLE_CREDENTIALS)])
          assert.ok(!done.log.includes(secret))
        // act shows a secret in a later step's environment as ***.
        const { printed } = stepOf(done, 'look')
        assert.ok(printed.some((line) => line.startsWith('GITHUB_JOB=')))
        assert.deepEqual(
          printed.filter((line) => line.includes('***')),
          [],
        )
      } finally {
        await oidc.close()
      }
    },
  },
]
