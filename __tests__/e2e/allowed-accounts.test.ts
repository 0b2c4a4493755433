import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it, jest } from '@jest/globals'

import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import { JOB_TOKEN, startOidcEmulator } from '../../dev/emulators/oidc/server.ts'
import { kubernetesTable, runOn, tableId } from '../fixtures/run/scenario.ts'
import { temporaryFolder } from '../fixtures/run/temporary-folder.ts'

jest.setTimeout(30_000)

const [OURS, THEIRS] = ['111122223333', '444455556666']
const notAllowed = (subject: string, fix: string): string =>
  `${subject}, which isn't in allowed-account-ids. ${fix}, or add the account.`

describe('allowed-account-ids', () => {
  it.each([OURS, `${THEIRS}, ${OURS}`, `${THEIRS}\n${OURS}\n`])(
    'allow the owner of the table: %j',
    async (ids) => {
      const run = await runOn(lab(), { inputs: { 'allowed-account-ids': ids } })

      expect([run.exitCode, run.findings, run.outputs['created-count']]).toEqual([0, [], '3'])
    },
  )

  it.each(['apply', 'plan', 'verify', 'destroy'])(
    'fail a run in mode %s before any write if the owner is another account',
    async (mode) => {
      const world = lab({ workers: 3, routed: mode === 'verify' ? 3 : 1 })
      const run = await runOn(world, {
        inputs: { mode, 'allowed-account-ids': THEIRS, 'source-dest-check': 'ignore' },
      })

      expect(run.exitCode).toBe(1)
      expect(run.writes).toEqual([])
      expect(run.findings).toMatchObject([
        {
          severity: 'error',
          code: 'account-not-allowed',
          message: notAllowed(
            `${tableId(world)} (kubernetes) belongs to account ${OURS}`,
            'Check the credentials and aws-region',
          ),
        },
      ])
    },
  )

  it('must also hold the account of the credentials, which is that of the workers', async () => {
    const world = lab({ workers: 3, routed: 3 })
    kubernetesTable(world).ownerId = THEIRS
    const inputs = { mode: 'verify', 'route-table-ids': tableId(world) }
    const [one, both] = await Promise.all([
      runOn(world, { inputs: { ...inputs, 'allowed-account-ids': THEIRS } }),
      runOn(world, { inputs: { ...inputs, 'allowed-account-ids': `${OURS} ${THEIRS}` } }),
    ])

    expect(one.messages).toEqual([
      notAllowed(
        `The credentials belong to account ${OURS}`,
        'Check the step or profile that provides the credentials',
      ),
    ])
    expect([both.exitCode, both.findings]).toEqual([0, []])
  })

  it('fail before any call if the role in role-to-assume belongs to another account', async () => {
    const role = `arn:aws:iam::${OURS}:role/kthw-routes`
    const run = await runOn(lab(), { inputs: { 'role-to-assume': role, 'allowed-account-ids': THEIRS } })

    expect(run.requests).toEqual([])
    expect(run.codes).toEqual(['account-not-allowed'])
    expect(run.messages).toEqual([
      notAllowed(`The role in role-to-assume belongs to account ${OURS}`, 'Set a role of an allowed account'),
    ])
  })

  it('fail before any call to EC2 if STS answers with credentials of another account', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'token'), JOB_TOKEN)
    const sts = await startOidcEmulator()
    const env = {
      AWS_ACCESS_KEY_ID: undefined,
      AWS_SECRET_ACCESS_KEY: undefined,
      AWS_SESSION_TOKEN: undefined,
      AWS_ROLE_ARN: `arn:aws:iam::${OURS}:role/pod`,
      AWS_WEB_IDENTITY_TOKEN_FILE: join(folder, 'token'),
      AWS_ENDPOINT_URL_STS: sts.env['AWS_ENDPOINT_URL_STS'],
    }
    const [theirs, ours] = await Promise.all(
      [THEIRS, OURS].map((id) => runOn(lab(), { inputs: { 'allowed-account-ids': id }, env })),
    )
    await sts.close()

    expect(theirs?.requests).toEqual([])
    expect(theirs?.messages).toEqual([
      notAllowed(
        `The credentials belong to account ${OURS}`,
        'Check the step or profile that provides the credentials',
      ),
    ])
    expect([ours?.exitCode, ours?.outputs['created-count']]).toEqual([0, '3'])
  })

  it('do not take the variable AWS_ACCOUNT_ID for the account of the credentials', async () => {
    const run = await runOn(lab(), {
      inputs: { 'allowed-account-ids': OURS },
      env: { AWS_ACCOUNT_ID: THEIRS },
    })

    expect([run.exitCode, run.findings]).toEqual([0, []])
  })

  it.each([
    ['12345678901', '12345678901'],
    ['1111-2222-3333', '1111-2222-3333'],
    // As two expressions give that are both empty.
    [', ', ','],
  ])('are 12 digits each, and not %j', async (ids, shown) => {
    const run = await runOn(lab(), { inputs: { 'allowed-account-ids': ids } })

    expect([run.exitCode, run.requests]).toEqual([1, []])
    expect(run.findings).toMatchObject([
      {
        code: 'invalid-input',
        message: `allowed-account-ids contains "${shown}", which isn't an account ID. Use 12 digits, in quotation marks if the ID begins with 0.`,
      },
    ])
  })
})
