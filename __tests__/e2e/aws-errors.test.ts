import { describe, expect, it } from '@jest/globals'

import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import type { World } from '../../dev/emulators/ec2/world/world.ts'
import {
  interfaceId,
  kubernetesTable,
  refusal,
  runOn,
  tableId,
  type ScenarioOptions,
} from '../fixtures/run/scenario.ts'

const lacks = (action: string): string =>
  `The credentials lack the permission ${action}. Allow it in the role's policy.`

type Case = [
  when: string,
  { change?: Partial<World> } & Pick<ScenarioOptions, 'env' | 'intercept'>,
  code: string,
  says: string[],
]

const cases: Case[] = [
  [
    'there are no credentials',
    { env: { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', AWS_SESSION_TOKEN: '' } },
    'no-credentials',
    [
      'No AWS credentials found. Set role-to-assume, or run aws-actions/configure-aws-credentials before this step, in a job with "permissions: id-token: write". On a self-hosted EC2 runner, you can give the instance a role instead.',
    ],
  ],
  [
    'the credentials have expired',
    { change: { credentials: 'expired' } },
    'expired-credentials',
    [
      'The AWS credentials have expired. Run aws-actions/configure-aws-credentials right before this step, or increase its role-duration-seconds.',
    ],
  ],
  [
    'AWS does not know the credentials',
    { change: { credentials: 'invalid' } },
    'rejected-credentials',
    [
      "AWS doesn't accept the credentials in us-west-2. Check the access key, its session token, the runner's clock, and whether the Region is enabled for the account. AWS returned AuthFailure: AWS was not able to validate the provided access credentials",
    ],
  ],
  [
    'AWS does not accept the time of the requests',
    { intercept: () => refusal('RequestTimeTooSkewed', 403, 'The time is too far off') },
    'clock-skewed',
    [
      "The runner's clock differs too much from AWS's clock. Synchronize the runner's clock, for example with NTP. AWS returned RequestTimeTooSkewed: The time is too far off",
    ],
  ],
  [
    'the Region is not enabled',
    { change: { regionEnabled: false } },
    'region-not-enabled',
    [
      "Region us-west-2 isn't enabled for this account. Enable it in the account settings, or change aws-region.",
    ],
  ],
  [
    'both reads are denied',
    { change: { denied: ['ec2:DescribeInstances', 'ec2:DescribeRouteTables'] } },
    'permission-denied',
    [lacks('ec2:DescribeInstances'), lacks('ec2:DescribeRouteTables')],
  ],
]

it.each(cases)(
  'a run fails before it writes anything if %s',
  async (_, { change, ...options }, code, says) => {
    const run = await runOn(Object.assign(lab(), change), options)

    expect(run.exitCode).toBe(1)
    expect(run.findings).toEqual(says.map((message) => ({ severity: 'error', code, message })))
    expect(run.summary).toContain('### ❌ 0 of 3 worker routes validated')
    expect(run.writes).toEqual([])
  },
)

describe('if EC2 refuses a write, the result shows what was done before', () => {
  it('names the missing permission and the route table, and stops writing', async () => {
    const world = lab({ workers: 30, routed: 1 })
    world.denied = ['ec2:CreateRoute']
    const run = await runOn(world, { inputs: { 'worker-count': '30' } })

    const table = `arn:aws:ec2:us-west-2:111122223333:route-table/${tableId(world)}`
    expect(run.exitCode).toBe(1)
    expect(run.codes).toEqual(['permission-denied'])
    expect(run.messages[0]).toMatch(
      new RegExp(`^worker-1, worker-2, .* in ${tableId(world)}: The credentials `),
    )
    expect(run.messages[0]).toContain(`: ${lacks(`ec2:CreateRoute on ${table}`)}`)
    expect(run.writes.length).toBeLessThan(29)
    expect(run.rows[0]?.slice(3)).toEqual(['active', 'worker-0', 'unchanged'])
    expect(run.rows[29]?.slice(3)).toEqual(['missing', 'worker-29', 'not created'])
    expect(run.outputs).toMatchObject({ validated: 'false', 'unchanged-count': '1', 'failed-count': '29' })
  })

  it('reports that a service control policy denies it', async () => {
    const world = lab()
    world.deniedByServiceControlPolicy = ['ec2:CreateRoute']
    const run = await runOn(world)

    expect(run.messages[0]).toContain(
      ', with an explicit deny in a service control policy. Ask the administrators of your organization to exempt the role.',
    )
  })

  it.each([
    ['permissions boundary', "Allow it in the role's permissions boundary."],
    ['VPC endpoint policy', "Allow it in the policy of the VPC endpoint in the runner's network."],
  ])('names the %s that does not allow it', async (policy, fix) => {
    const because = `because no ${policy} allows the ec2:CreateRoute action`
    const said = `You are not authorized to perform this operation. User: arn:aws:iam::111122223333:user/ci is not authorized to perform: ec2:CreateRoute ${because}`
    const run = await runOn(lab(), {
      intercept: ({ action }) =>
        action === 'CreateRoute' ? refusal('UnauthorizedOperation', 403, said) : undefined,
    })

    expect(run.codes).toEqual(['permission-denied'])
    expect(run.messages[0]).toContain(`ec2:CreateRoute, ${because}. ${fix}`)
  })

  it('names the quota, and shows the routes that were created', async () => {
    const world = lab()
    // Two routes exist from the start: the local one and the one to the internet gateway.
    kubernetesTable(world).routeQuota = 4
    const run = await runOn(world)

    expect(run.exitCode).toBe(1)
    expect(run.codes).toEqual(['route-quota'])
    expect(run.messages[0]).toMatch(
      /^worker-\d in rtb-\w+: The route table has as many routes as its quota allows\. Increase "Routes per route table" in Service Quotas, or delete routes\. AWS returned RouteLimitExceeded: /,
    )
    expect(run.summary).toContain('### ❌ 2 of 3 worker routes validated')
    const changes = run.rows.map((row) => row[5]).filter((change) => change !== '')
    expect(changes.sort()).toEqual(['created', 'created', 'failed'])
    expect(run.outputs).toMatchObject({ 'created-count': '2', 'failed-count': '1', 'has-changes': 'true' })
  })
})

it.each([
  ['unchanged if EC2 refuses a second one', 'already-exists', '2'],
  ['created if EC2 accepts it again, as it does today', 'succeeds', '3'],
] as const)('counts a route that another run has created meanwhile as %s', async (_, kind, created) => {
  const world = { ...lab(), identicalCreateRoute: kind }
  const run = await runOn(world, {
    intercept: ({ action, params }) => {
      const destination = params['DestinationCidrBlock']
      if (action === 'CreateRoute' && destination === '172.22.1.0/24')
        kubernetesTable(world).routes.push({
          destination,
          target: interfaceId(world, 1),
          origin: 'CreateRoute',
        })
      return undefined
    },
  })

  expect(run.exitCode).toBe(0)
  expect(run.outputs).toMatchObject({
    'created-count': created,
    'unchanged-count': String(3 - Number(created)),
    validated: 'true',
  })
  const destinations = kubernetesTable(world).routes.map(({ destination }) => destination)
  expect(destinations.filter((each) => each === '172.22.1.0/24')).toHaveLength(1)
})

it('reports routes as created and not validated if the read back is denied', async () => {
  const run = await runOn(lab(), {
    intercept: ({ action, ordinal }) =>
      action === 'DescribeRouteTables' && ordinal > 2 ? refusal('UnauthorizedOperation', 403) : undefined,
  })

  expect(run.exitCode).toBe(1)
  expect(run.outputs).toMatchObject({ 'created-count': '3', validated: 'false' })
  expect(run.summary).toContain('### ❌ 0 of 3 worker routes validated')
  expect(run.rows[0]?.slice(3)).toEqual(['not read back', 'worker-0', 'created'])
})
