import { describe, expect, it } from '@jest/globals'

import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import type { World } from '../../dev/emulators/ec2/world/world.ts'
import { kubernetesTable, runOn, worker } from '../fixtures/run/scenario.ts'

type Case = {
  when: string
  spoil?: (world: World) => void
  env?: Record<string, string>
  code: string
  says: string[]
}

describe('what stands between the run and EC2 is said in one sentence, before any write', () => {
  it.each<Case>([
    {
      when: 'there are no credentials',
      env: { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', AWS_SESSION_TOKEN: '' },
      code: 'no-credentials',
      says: [
        'No AWS credentials; set role-to-assume or run aws-actions/configure-aws-credentials before this step, in a job with "permissions: id-token: write", or give the runner a role of its own.',
      ],
    },
    {
      when: 'the credentials have expired',
      spoil: (world) => {
        world.credentials = 'expired'
      },
      code: 'expired-credentials',
      says: [
        'The AWS credentials have expired; run aws-actions/configure-aws-credentials right before this step, or raise its role-duration-seconds.',
      ],
    },
    {
      when: 'AWS does not know the credentials',
      spoil: (world) => {
        world.credentials = 'invalid'
      },
      code: 'rejected-credentials',
      says: [
        "AWS does not accept the credentials in us-west-2; check the key and its session token, the runner's clock, and that the Region is enabled for the account. AWS said AuthFailure: AWS was not able to validate the provided access credentials",
      ],
    },
    {
      when: 'the Region is not enabled',
      spoil: (world) => {
        world.regionEnabled = false
      },
      code: 'region-not-enabled',
      says: [
        "Region us-west-2 is not enabled for this account; enable it in the account's settings, or mend aws-region.",
      ],
    },
    {
      when: 'both reads are denied',
      spoil: (world) => {
        world.denied = ['ec2:DescribeInstances', 'ec2:DescribeRouteTables']
      },
      code: 'permission-denied',
      says: ['ec2:DescribeInstances', 'ec2:DescribeRouteTables'].map(
        (action) => `The credentials lack the permission ${action}; allow it in the role's policy.`,
      ),
    },
  ])('when $when', async ({ spoil, env = {}, code, says }) => {
    const world = lab()
    spoil?.(world)
    const run = await runOn(world, { env })

    expect(run.exitCode).toBe(1)
    expect(run.findings).toEqual(says.map((message) => ({ severity: 'error', code, message })))
    expect(run.summary).toContain('### ❌ 0 of 3 worker routes validated')
    expect(run.writes).toEqual([])
  })
})

describe('when a write is refused, what was done before is shown', () => {
  it('names the permission and the route table that is to be allowed, and does not try the rest', async () => {
    const world = lab({ workers: 30, routed: 1 })
    world.denied = ['ec2:CreateRoute']
    const run = await runOn(world, { inputs: { 'worker-count': '30' } })
    const table = kubernetesTable(world).routeTableId

    expect(run.exitCode).toBe(1)
    expect(run.findings).toEqual([
      {
        severity: 'error',
        code: 'permission-denied',
        message: expect.stringMatching(
          new RegExp(
            `^worker-1, worker-2, .* in ${table}: The credentials lack the permission ec2:CreateRoute on arn:aws:ec2:us-west-2:111122223333:route-table/${table}; allow it in the role's policy\\.$`,
          ),
        ) as unknown as string,
      },
    ])
    expect(run.writes.length).toBeLessThan(29)
    expect(run.rows[0]?.slice(3)).toEqual(['active', 'worker-0', 'unchanged'])
    expect(run.rows[29]?.slice(3)).toEqual(['missing', 'worker-29', 'not created'])
    expect(run.outputs).toMatchObject({ validated: 'false', 'unchanged-count': '1', 'failed-count': '29' })
  })

  it('says that a service control policy denies it', async () => {
    const world = lab()
    world.deniedByServiceControlPolicy = ['ec2:CreateRoute']
    const run = await runOn(world)

    expect(run.findings[0]?.message).toContain('a policy denies it explicitly, so ask who owns that policy.')
  })

  it('names the quota and shows the routes that found room', async () => {
    const world = lab({ workers: 3 })
    // Two routes are there from the start: the local one and the one to the internet gateway.
    kubernetesTable(world).routeQuota = 4
    const run = await runOn(world)

    expect(run.exitCode).toBe(1)
    expect(run.findings.map(({ code }) => code)).toEqual(['route-quota'])
    expect(run.findings[0]?.message).toMatch(
      /^worker-\d in rtb-\w+: The route table has as many routes as its quota allows; raise "Routes per route table" in Service Quotas, or delete routes\. AWS said RouteLimitExceeded: /,
    )
    expect(run.summary).toContain('### ❌ 2 of 3 worker routes validated')
    expect(
      run.rows
        .map((row) => row[5])
        .filter((change) => change !== '')
        .sort(),
    ).toEqual(['created', 'created', 'failed'])
    expect(run.outputs).toMatchObject({ 'created-count': '2', 'failed-count': '1', 'has-changes': 'true' })
  })
})

it('counts a route as there already when another run has created it in between', async () => {
  const world = lab()
  const other = worker(world, 1)
  const run = await runOn(world, {
    intercept: ({ action, params }) => {
      const podCidr = params['DestinationCidrBlock']
      if (action !== 'CreateRoute' || podCidr !== '172.22.1.0/24') return undefined
      kubernetesTable(world).routes.push({
        destination: podCidr,
        target: other.networkInterfaces[0]?.networkInterfaceId ?? '',
        origin: 'CreateRoute',
      })
      return undefined
    },
  })

  expect(run.exitCode).toBe(0)
  expect(run.outputs).toMatchObject({ 'created-count': '2', 'unchanged-count': '1', validated: 'true' })
})

it('says so when the read back is denied: created, and not validated', async () => {
  const world = lab()
  const run = await runOn(world, {
    intercept: ({ action, ordinal }) =>
      action === 'DescribeRouteTables' && ordinal > 2
        ? { kind: 'error', code: 'UnauthorizedOperation', message: 'You are not authorized.', status: 403 }
        : undefined,
  })

  expect(run.exitCode).toBe(1)
  expect(run.outputs).toMatchObject({ 'created-count': '3', validated: 'false' })
  expect(run.summary).toContain('### ❌ 0 of 3 worker routes validated')
  expect(run.rows[0]?.slice(3)).toEqual(['not read back', 'worker-0', 'created'])
})
