import { expect, it } from '@jest/globals'

import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import {
  interfaceId,
  kubernetesTable,
  only,
  runOn,
  shownLines,
  tableId,
  vpcId,
  workerId,
} from '../fixtures/run/scenario.ts'

/** Worker 0 has its route already. */
const world = lab({ workers: 3, routed: 1 })
const run = await runOn(world)
const gateway = only(world.internetGateways).internetGatewayId

it("shows the lab's route table in the summary, row for row", () => {
  expect(run.exitCode).toBe(0)
  expect(run.summary).toMatch(
    /^\| DestinationCidrBlock \| InstanceId +\| GatewayId +\| State +\| Worker +\| Change +\|$/m,
  )
  expect(run.rows).toEqual([
    ['172.22.0.0/24', workerId(world, 0), '', 'active', 'worker-0', 'unchanged'],
    ['172.22.1.0/24', workerId(world, 1), '', 'active', 'worker-1', 'created'],
    ['172.22.2.0/24', workerId(world, 2), '', 'active', 'worker-2', 'created'],
    ['172.20.0.0/16', '', 'local', 'active', '', ''],
    ['0.0.0.0/0', '', gateway, 'active', '', ''],
  ])
  expect(run.summary).toContain('### ✅ 3 of 3 worker routes validated')
  const about = `Route table ${tableId(world)} (kubernetes) · VPC ${vpcId(world)} · Region us-west-2 · account 111122223333`
  expect(run.summary).toMatch(new RegExp(`^${about.replace(/[()]/g, '\\$&')} · \\d+\\.\\d s$`, 'm'))
})

it('logs a line for each worker: name, private IP, pod CIDR, and change', () => {
  expect(shownLines(run.log)).toEqual([
    'Mode apply in us-west-2. Limits: wait-timeout 120 seconds (15 for missing workers and tables), max-attempts 10.',
    expect.stringMatching(
      /^Using the EC2 endpoint http:\/\/127\.0\.0\.1:\d+ \(from AWS_ENDPOINT_URL_EC2\) instead of AWS's default\.$/,
    ),
    `Route table ${tableId(world)} (kubernetes) in ${vpcId(world)}, us-west-2`,
    'worker-0  172.20.1.20  172.22.0.0/24  unchanged',
    'worker-1  172.20.1.21  172.22.1.0/24  created',
    'worker-2  172.20.1.22  172.22.2.0/24  created',
    '✅ 3 of 3 worker routes validated',
  ])
})

it('sends two reads, a write for each missing route, one read back, and nothing else', () => {
  expect(run.requests.slice(0, 2)).toEqual([
    'DescribeInstances Filter.1.Name=tag:Name Filter.1.Value.1=worker-0 Filter.1.Value.2=worker-1 Filter.1.Value.3=worker-2 MaxResults=1000',
    'DescribeRouteTables Filter.1.Name=tag:Name Filter.1.Value.1=kubernetes MaxResults=100',
  ])
  expect(run.requests.slice(2, -1).sort()).toEqual(
    [1, 2].map(
      (index) =>
        `CreateRoute DestinationCidrBlock=172.22.${index}.0/24 InstanceId=${workerId(world, index)} RouteTableId=${tableId(world)}`,
    ),
  )
  expect(run.requests.at(-1)).toBe(
    `DescribeRouteTables Filter.1.Name=route-table-id Filter.1.Value.1=${tableId(world)} MaxResults=100`,
  )
})

it('sets every output', () => {
  const { routes = '', ...rest } = run.outputs

  expect(rest).toEqual({
    'route-table-ids': JSON.stringify([tableId(world)]),
    validated: 'true',
    'has-changes': 'true',
    'created-count': '2',
    'replaced-count': '0',
    'deleted-count': '0',
    'unchanged-count': '1',
    'failed-count': '0',
    'plan-hash': expect.stringMatching(/^[0-9a-f]{64}$/),
    findings: '[]',
    reachable: 'unknown',
    reachability: '[]',
    'report-file': expect.stringMatching(/^\/.*\/report\.json$/),
    'summary-file': expect.stringMatching(/^\/.*\/summary\.md$/),
  })
  const nothing = { instanceId: null, gatewayId: null, networkInterfaceId: null, worker: null, change: null }
  const ofTable = { routeTableId: tableId(world), state: 'active' }
  expect(JSON.parse(routes)).toEqual([
    ...[0, 1, 2].map((index) => ({
      ...nothing,
      ...ofTable,
      destinationCidrBlock: `172.22.${index}.0/24`,
      instanceId: workerId(world, index),
      networkInterfaceId: interfaceId(world, index),
      origin: 'CreateRoute',
      worker: `worker-${index}`,
      change: index === 0 ? 'unchanged' : 'created',
    })),
    ...[
      { destinationCidrBlock: '172.20.0.0/16', gatewayId: 'local', origin: 'CreateRouteTable' },
      { destinationCidrBlock: '0.0.0.0/0', gatewayId: gateway, origin: 'CreateRoute' },
    ].map((route) => ({ ...nothing, ...ofTable, ...route })),
  ])
})

it('makes exactly two EC2 calls, both reads, if there is nothing to do', async () => {
  const second = await runOn(world)

  expect(second.exitCode).toBe(0)
  expect(second.actions).toEqual(['DescribeInstances', 'DescribeRouteTables'])
  expect(second.outputs).toMatchObject({
    validated: 'true',
    'has-changes': 'false',
    'created-count': '0',
    'unchanged-count': '3',
  })
})

it.each([
  { workers: 50, calls: 53 },
  { workers: 250, calls: 254 },
])('creates the routes of $workers workers with $calls calls', async ({ workers, calls }) => {
  const large = await runOn(lab({ workers }), { inputs: { 'worker-count': String(workers) } })

  expect(large.exitCode).toBe(0)
  expect(large.requests).toHaveLength(calls)
  expect(large.outputs['created-count']).toBe(String(workers))
  // The summary folds away all routes after the first fifty.
  expect(large.rows).toHaveLength(50)
  expect(large.summary).toContain(`<details><summary>${workers - 48} more routes</summary>`)
  expect(large.summary).toContain(`| worker-${workers - 1} |`)
})

it('creates a static route next to a propagated one of the same CIDR', async () => {
  for (const origin of ['EnableVgwRoutePropagation', 'Advertisement'] as const) {
    const other = lab()
    kubernetesTable(other).routes.push({
      destination: '172.22.1.0/24',
      target: 'vgw-0123456789abcdef0',
      origin,
    })
    const { exitCode, writes, findings, rows } = await runOn(other)

    expect({ exitCode, findings, writes: writes.length }).toEqual({ exitCode: 0, findings: [], writes: 3 })
    expect(rows).toContainEqual(['172.22.1.0/24', '', 'vgw-0123456789abcdef0', 'active', '', ''])
  }
})
