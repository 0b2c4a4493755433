import { describe, expect, it } from '@jest/globals'

import { addRoute, addRouteTable, addSubnet, addVpc } from '../../dev/emulators/ec2/world/build-world.ts'
import { addInstance, attachInterface, stop, terminate } from '../../dev/emulators/ec2/world/instances.ts'
import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import type { World } from '../../dev/emulators/ec2/world/world.ts'
import { kubernetesTable, runOn, worker } from '../fixtures/run/scenario.ts'

const HEADER = /^\| DestinationCidrBlock \| InstanceId +\| GatewayId +\| State +\| Worker +\| Change +\|$/m

function ids(world: World) {
  return {
    table: kubernetesTable(world).routeTableId,
    workers: [0, 1, 2].map((index) => worker(world, index).instanceId),
    gateway: world.internetGateways[0]?.internetGatewayId ?? '',
  }
}

describe('the lab', () => {
  it("ends with the lab's table, row for row", async () => {
    const world = lab({ workers: 3 })
    const { workers, gateway, table } = ids(world)
    const run = await runOn(world)

    expect(run.exitCode).toBe(0)
    expect(run.summary).toMatch(HEADER)
    expect(run.rows).toEqual([
      ['172.22.0.0/24', workers[0], '', 'active', 'worker-0', 'created'],
      ['172.22.1.0/24', workers[1], '', 'active', 'worker-1', 'created'],
      ['172.22.2.0/24', workers[2], '', 'active', 'worker-2', 'created'],
      ['172.20.0.0/16', '', 'local', 'active', '', ''],
      ['0.0.0.0/0', '', gateway, 'active', '', ''],
    ])
    expect(run.summary).toContain('### ✅ 3 of 3 worker routes validated')
    expect(run.summary).toMatch(
      new RegExp(
        `^Route table ${table} \\(kubernetes\\) · VPC ${kubernetesTable(world).vpcId} · Region us-west-2 · account 111122223333 · \\d+\\.\\d s$`,
        'm',
      ),
    )
  })

  it('logs a line a worker: name, private IP, pod CIDR, what was done', async () => {
    const world = lab({ workers: 3, routed: 1 })
    const { log } = await runOn(world)

    expect(log.trimEnd().split('\n')).toEqual([
      `Route table ${ids(world).table} (kubernetes) in ${kubernetesTable(world).vpcId}, us-west-2`,
      'worker-0  172.20.1.20  172.22.0.0/24  unchanged',
      'worker-1  172.20.1.21  172.22.1.0/24  created',
      'worker-2  172.20.1.22  172.22.2.0/24  created',
      '✅ 3 of 3 worker routes validated',
    ])
  })

  it('sends two reads, the missing routes and one read back, and nothing else', async () => {
    const world = lab({ workers: 3, routed: 1 })
    const { table, workers } = ids(world)
    const { requests } = await runOn(world)

    expect(requests.slice(0, 2)).toEqual([
      'DescribeInstances Filter.1.Name=tag:Name Filter.1.Value.1=worker-0 Filter.1.Value.2=worker-1 Filter.1.Value.3=worker-2 MaxResults=1000',
      'DescribeRouteTables Filter.1.Name=tag:Name Filter.1.Value.1=kubernetes MaxResults=100',
    ])
    expect(requests.slice(2, -1).sort()).toEqual([
      `CreateRoute DestinationCidrBlock=172.22.1.0/24 InstanceId=${workers[1]} RouteTableId=${table}`,
      `CreateRoute DestinationCidrBlock=172.22.2.0/24 InstanceId=${workers[2]} RouteTableId=${table}`,
    ])
    expect(requests.at(-1)).toBe(
      `DescribeRouteTables Filter.1.Name=route-table-id Filter.1.Value.1=${table} MaxResults=100`,
    )
  })

  it('makes exactly two EC2 calls, both reads, when nothing is left to do', async () => {
    const world = lab({ workers: 3 })
    await runOn(world)
    const second = await runOn(world)

    expect(second.requests.map((line) => line.split(' ')[0])).toEqual([
      'DescribeInstances',
      'DescribeRouteTables',
    ])
    expect(second.exitCode).toBe(0)
    expect(second.outputs).toMatchObject({
      validated: 'true',
      'has-changes': 'false',
      'created-count': '0',
      'unchanged-count': '3',
    })
  })

  it('sets every output', async () => {
    const world = lab({ workers: 3, routed: 1 })
    const { table, workers, gateway } = ids(world)
    const { outputs } = await runOn(world)
    const { routes, ...rest } = outputs

    expect(rest).toEqual({
      'route-table-ids': JSON.stringify([table]),
      validated: 'true',
      'has-changes': 'true',
      'created-count': '2',
      'replaced-count': '0',
      'deleted-count': '0',
      'unchanged-count': '1',
      'failed-count': '0',
      findings: '[]',
      reachable: 'unknown',
      reachability: '[]',
    })
    expect(JSON.parse(routes ?? '')).toEqual([
      ...[0, 1, 2].map((index) => ({
        routeTableId: table,
        destinationCidrBlock: `172.22.${index}.0/24`,
        instanceId: workers[index],
        gatewayId: null,
        networkInterfaceId: worker(world, index).networkInterfaces[0]?.networkInterfaceId,
        state: 'active',
        origin: 'CreateRoute',
        worker: `worker-${index}`,
        change: index === 0 ? 'unchanged' : 'created',
      })),
      ...[
        { destinationCidrBlock: '172.20.0.0/16', gatewayId: 'local', origin: 'CreateRouteTable' },
        { destinationCidrBlock: '0.0.0.0/0', gatewayId: gateway, origin: 'CreateRoute' },
      ].map((route) => ({
        routeTableId: table,
        instanceId: null,
        networkInterfaceId: null,
        state: 'active',
        worker: null,
        change: null,
        ...route,
      })),
    ])
  })
})

describe('larger clusters', () => {
  it.each([
    { workers: 50, calls: 53 },
    { workers: 250, calls: 254 },
  ])('$workers workers, all missing, take $calls calls', async ({ workers, calls }) => {
    const run = await runOn(lab({ workers }), { inputs: { 'worker-count': String(workers) } })

    expect(run.exitCode).toBe(0)
    expect(run.requests).toHaveLength(calls)
    expect(run.outputs['created-count']).toBe(String(workers))
  })

  it('shows fifty routes and folds the rest away', async () => {
    const run = await runOn(lab({ workers: 60 }), { inputs: { 'worker-count': '60' } })

    expect(run.rows).toHaveLength(50)
    expect(run.summary).toContain('<details><summary>12 more routes</summary>')
    expect(run.summary).toContain('| worker-59 |')
  })
})

describe('the worker that is meant', () => {
  it('is the running one when a stopped and a terminated instance have its name', async () => {
    const world = lab({ workers: 3 })
    const subnet = world.subnets[0]
    if (subnet === undefined) throw new TypeError('The lab has a subnet')
    stop(
      addInstance(world, {
        name: 'worker-1',
        subnet,
        privateIpAddress: '172.20.1.91',
        tags: { pod_cidr: '172.22.9.0/24' },
      }),
    )
    terminate(world, addInstance(world, { name: 'worker-2', subnet, privateIpAddress: '172.20.1.92' }))
    const run = await runOn(world)

    expect(run.exitCode).toBe(0)
    expect(run.rows[1]).toEqual([
      '172.22.1.0/24',
      worker(world, 1).instanceId,
      '',
      'active',
      'worker-1',
      'created',
    ])
  })

  it('is targeted by its primary network interface when it has several', async () => {
    const world = lab({ workers: 3 })
    const subnet = world.subnets[0]
    if (subnet === undefined) throw new TypeError('The lab has a subnet')
    attachInterface(world, worker(world, 1), { subnet, privateIpAddress: '172.20.1.99' })
    const run = await runOn(world)
    const primary = worker(world, 1).networkInterfaces[0]?.networkInterfaceId ?? ''

    expect(run.exitCode).toBe(0)
    expect(run.writes).toContain(
      `CreateRoute DestinationCidrBlock=172.22.1.0/24 NetworkInterfaceId=${primary} RouteTableId=${kubernetesTable(world).routeTableId}`,
    )
  })

  it('is not one whose name only matches as a pattern', async () => {
    const world = lab({ workers: 3 })
    const subnet = world.subnets[0]
    if (subnet === undefined) throw new TypeError('The lab has a subnet')
    addInstance(world, {
      name: 'w*r-0',
      subnet,
      privateIpAddress: '172.20.1.91',
      tags: { pod_cidr: '172.22.9.0/24' },
    })
    const run = await runOn(world, { inputs: { 'worker-count': '1', 'worker-name-prefix': 'w*r-' } })

    expect(run.exitCode).toBe(0)
    expect(run.rows[0]?.slice(0, 1)).toEqual(['172.22.9.0/24'])
    expect(run.requests[0]).toContain('Filter.1.Value.1=w\\*r-0')
  })

  it('is in the only VPC that holds both workers and the table', async () => {
    const world = lab({ workers: 3 })
    const other = addVpc(world, '10.0.0.0/16')
    addInstance(world, {
      name: 'worker-0',
      subnet: addSubnet(world, other, '10.0.0.0/24'),
      privateIpAddress: '10.0.0.9',
    })
    addRouteTable(world, addVpc(world, '10.1.0.0/16'), { name: 'kubernetes' })
    const run = await runOn(world)

    expect(run.exitCode).toBe(0)
    expect(run.rows[0]?.[1]).toBe(worker(world, 0).instanceId)
  })

  it('is found by other tags, and the table by its ID', async () => {
    const world = lab({ workers: 3 })
    for (const index of [0, 1, 2]) {
      const { tags } = worker(world, index)
      Object.assign(tags, { role: `node${index}`, 'k8s/pods': tags['pod_cidr'] ?? '' })
      delete tags['pod_cidr']
    }
    const table = kubernetesTable(world)
    const run = await runOn(world, {
      inputs: {
        'worker-name-tag': 'role',
        'worker-name-prefix': 'node',
        'pod-cidr-tag': 'k8s/pods',
        'route-table-ids': table.routeTableId,
        'vpc-id': table.vpcId,
      },
    })

    expect(run.exitCode).toBe(0)
    expect(run.outputs['created-count']).toBe('3')
    expect(run.requests.slice(0, 2)).toEqual([
      `DescribeInstances Filter.1.Name=tag:role Filter.1.Value.1=node0 Filter.1.Value.2=node1 Filter.1.Value.3=node2 Filter.2.Name=vpc-id Filter.2.Value.1=${table.vpcId} MaxResults=1000`,
      `DescribeRouteTables Filter.1.Name=route-table-id Filter.1.Value.1=${table.routeTableId} Filter.2.Name=vpc-id Filter.2.Value.1=${table.vpcId} MaxResults=100`,
    ])
  })

  it('gets its route in every table that is given by ID', async () => {
    const world = lab({ workers: 3 })
    const vpc = world.vpcs[0]
    if (vpc === undefined) throw new TypeError('The lab has a VPC')
    const second = addRouteTable(world, vpc, { name: 'zone-b' })
    addRoute(second, '172.22.0.0/24', worker(world, 0))
    const run = await runOn(world, {
      inputs: { 'route-table-ids': `${kubernetesTable(world).routeTableId}, ${second.routeTableId}` },
    })

    expect(run.exitCode).toBe(0)
    expect(run.log).toContain(
      `worker-0  172.20.1.20  172.22.0.0/24  created in ${kubernetesTable(world).routeTableId}, unchanged in ${second.routeTableId}\n`,
    )
    expect(run.summary).toContain('6 of 6 worker routes validated')
    expect(run.summary).toContain(`#### Route table ${second.routeTableId} (zone-b)`)
    expect(run.outputs['created-count']).toBe('5')
  })
})

it('lets a propagated route of the same CIDR stand, and creates the static one beside it', async () => {
  const world = lab({ workers: 3 })
  addRoute(kubernetesTable(world), '172.22.1.0/24', 'vgw-0123456789abcdef0', 'EnableVgwRoutePropagation')
  const run = await runOn(world)

  expect(run.exitCode).toBe(0)
  expect(run.writes).toHaveLength(3)
  expect(run.rows).toContainEqual(['172.22.1.0/24', '', 'vgw-0123456789abcdef0', 'active', '', ''])
})

it('warns about host bits in a tag and takes the network', async () => {
  const world = lab({ workers: 3, podCidr: (index) => `172.22.${index}.7/24` })
  const run = await runOn(world)

  expect(run.exitCode).toBe(0)
  expect(run.rows[2]?.[0]).toBe('172.22.2.0/24')
  expect(run.log).toContain(
    `::warning title=pod-cidr-host-bits::worker-2 (${worker(world, 2).instanceId}) has "172.22.2.7/24" in its tag "pod_cidr", which has host bits set; it is taken as its network 172.22.2.0/24.`,
  )
})
