import { describe, expect, it, jest } from '@jest/globals'

import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import { startOidcEmulator } from '../../dev/emulators/oidc/server.ts'
import { onPullRequest } from '../fixtures/run/pull-request.ts'
import { kubernetesTable, refusal, runOn, type ScenarioRun, worker } from '../fixtures/run/scenario.ts'

jest.setTimeout(30_000)

const { bodies, plan } = onPullRequest()

const [OURS, THEIRS] = ['111122223333', '444455556666']
const ROLE = `arn:aws:iam::${OURS}:role/kthw-routes`
const masked = { 'mask-aws-account-id': 'true' }

/** Everything that others can read of a run. */
function shownBy({ log, summary, outputs, report, summaryFile }: ScenarioRun): string {
  return [log, summary, JSON.stringify(outputs), report, summaryFile, ...bodies()].join('\n')
}

/** In Markdown, asterisks are escaped. */
const STARS = '*'.repeat(12)
const ESCAPED = '&#42;'.repeat(12)

describe('mask-aws-account-id', () => {
  it('shows account IDs unless it is true', async () => {
    const run = await runOn(lab())

    expect(run.summary).toContain(`account ${OURS}`)
  })

  it.each(['apply', 'plan', 'verify', 'destroy'])(
    "hides the account of the tables in mode %s, also where somebody's tag repeats it",
    async (mode) => {
      const world = lab({ workers: 3, routed: 2 })
      const name = `kubernetes of ${OURS}, arn:aws:iam::${OURS}:root or 1111-2222-3333?q=%20${OURS}`
      const table = kubernetesTable(world)
      table.tags['Name'] = name
      const workers = [0, 1, 2].map((index) => worker(world, index))
      for (const [index, { tags }] of workers.entries()) tags['Name'] = `node-${OURS}-${index}`
      const inputs = {
        ...masked,
        mode,
        'route-table-ids': table.routeTableId,
        'worker-name-prefix': `node-${OURS}-`,
        'source-dest-check': 'warn',
        reachability: mode === 'destroy' ? 'off' : 'warn',
      }
      const run = await runOn(world, { inputs, env: { RUNNER_DEBUG: '1' } })

      expect(run.exitCode).toBe(mode === 'verify' ? 1 : 0)
      expect(run.summary).toContain(`account ${ESCAPED}`)
      expect(run.log).toContain(`node-${STARS}-0`)
      expect(run.report).toContain(`node-${STARS}-0`)
      expect(shownBy(run)).not.toMatch(/111122223333|1111-2222-3333/)
      // GitHub would drop the outputs that hold it.
      expect(run.log).not.toContain(`::add-mask::${OURS}`)
    },
  )

  it("hides it in the plan's comment", async () => {
    const run = await plan({ inputs: masked })

    expect(bodies()).toEqual([expect.stringContaining(`account ${ESCAPED}`)])
    expect(shownBy(run)).not.toContain(OURS)
  })

  it("hides the accounts in EC2's messages, and leaves the encoded part whole", async () => {
    const encoded = 'Encoded authorization failure message: eyJ0111122223333AbC-_x'
    const run = await runOn(lab(), {
      inputs: masked,
      faults: [
        {
          action: 'CreateRoute',
          when: 'always',
          fault: refusal(
            'UnauthorizedOperation',
            403,
            `You are not authorized to perform this operation. User: arn:aws:sts::${OURS}:assumed-role/ci/me is not authorized to perform: ec2:CreateRoute on resource: arn:aws:ec2:us-west-2:${OURS}:route-table/rtb-1 with an explicit deny in a service control policy: arn:aws:organizations::${THEIRS}:policy/o-1/p-1. ${encoded}`,
          ),
        },
      ],
    })

    expect(run.codes).toContain('permission-denied')
    expect(run.log).toContain(`arn:aws:organizations::${STARS}:policy/o-1/p-1. ${encoded}`)
    expect(run.messages.join()).toContain(`arn:aws:ec2:us-west-2:${STARS}:route-table/`)
    expect(shownBy(run).replaceAll(encoded, '')).not.toMatch(/111122223333|444455556666/)
  })

  it.each([
    [
      'the role is refused',
      { code: 'AccessDenied', message: `Not authorized to assume ${ROLE} of account 1111-2222-3333` },
      {},
      'role-not-assumed',
    ],
    [
      'STS is not activated',
      { code: 'RegionDisabledException', message: `STS is not activated for account:${OURS}.` },
      {},
      'sts-not-activated',
    ],
    [
      'the ARN is malformed',
      undefined,
      { 'role-to-assume': `arn:aws:iam::${OURS}:user/ci` },
      'invalid-input',
    ],
    ['another account is allowed', undefined, { 'allowed-account-ids': THEIRS }, 'account-not-allowed'],
    ['an allowed account is malformed', undefined, { 'allowed-account-ids': `${OURS}x` }, 'invalid-input'],
  ])('hides it if %s', async (_, refused, inputs, code) => {
    const oidc = await startOidcEmulator(refused === undefined ? {} : { refusal: refused })
    const run = await runOn(lab(), {
      inputs: { ...masked, 'role-to-assume': ROLE, ...inputs },
      env: {
        AWS_ACCESS_KEY_ID: undefined,
        AWS_SECRET_ACCESS_KEY: undefined,
        AWS_SESSION_TOKEN: undefined,
        ...oidc.env,
      },
    })
    await oidc.close()

    expect(run.codes).toEqual([code])
    expect(run.log + run.summary).toContain('****')
    expect(shownBy(run)).not.toMatch(/111122223333|444455556666|1111-2222-3333/)
  })

  it('hides it also if true is mistyped, and says so', async () => {
    const run = await runOn(lab(), {
      inputs: { 'mask-aws-account-id': 'ture', 'role-to-assume': `arn:aws:iam::${OURS}:user/ci` },
    })

    expect(run.codes).toEqual(['invalid-input', 'invalid-input'])
    expect(run.messages[0]).toBe('mask-aws-account-id is "ture". Set it to true or false.')
    expect(shownBy(run)).not.toContain(OURS)
  })
})
