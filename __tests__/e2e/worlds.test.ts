import { describe, expect, it } from '@jest/globals'

import { addRoute, addRouteTable, addSubnet, addVpc } from '../../dev/emulators/ec2/world/build-world.ts'
import { addInstance, attachInterface } from '../../dev/emulators/ec2/world/instances.ts'
import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import type { RouteTable, World } from '../../dev/emulators/ec2/world/world.ts'
import { kubernetesTable, only, runOn, worker } from '../fixtures/run/scenario.ts'

const actions = (requests: readonly string[]): (string | undefined)[] =>
  requests.map((line) => line.split(' ')[0])
const id = (world: World, index: number): string => worker(world, index).instanceId

describe('several route tables', () => {
  function twoTables(): { world: World; zoneB: RouteTable } {
    const world = lab({ workers: 3 })
    const zoneB = addRouteTable(world, only(world.vpcs), {
      name: 'kubernetes-b',
      subnets: [addSubnet(world, only(world.vpcs), '172.20.2.0/24')],
    })
    return { world, zoneB }
  }

  it.each([
    ['a list of names', 'kubernetes, kubernetes-b'],
    ['names in lines', 'kubernetes\nkubernetes-b'],
    ['a pattern', 'kube*'],
    ['a name and a pattern that matches it too', 'kubernetes,kubernetes*'],
  ])("all get every worker's route: %s", async (_, names) => {
    const { world, zoneB } = twoTables()
    const run = await runOn(world, { inputs: { 'route-table-name': names } })

    expect(run.exitCode).toBe(0)
    expect(run.writes).toHaveLength(6)
    for (const table of [kubernetesTable(world), zoneB]) {
      expect(table.routes.map(({ destination }) => destination)).toEqual(
        expect.arrayContaining(['172.22.0.0/24', '172.22.1.0/24', '172.22.2.0/24']),
      )
      expect(run.summary).toContain(
        `#### Route table ${table.routeTableId} (${table.tags['Name']}): 3 of 3 validated, 3 created\n`,
      )
    }
    expect(run.outputs).toMatchObject({ 'created-count': '6', validated: 'true' })
    expect(JSON.parse(run.outputs['route-table-ids'] ?? '')).toEqual([
      kubernetesTable(world).routeTableId,
      zoneB.routeTableId,
    ])
  })

  it("do not stop each other: one table's failure leaves the others whole", async () => {
    const { world, zoneB } = twoTables()
    zoneB.routeQuota = 2
    const run = await runOn(world, { inputs: { 'route-table-name': 'kube*' } })

    expect(run.exitCode).toBe(1)
    expect(run.summary).toContain('### ❌ 4 of 6 worker routes validated')
    expect(kubernetesTable(world).routes).toHaveLength(5)
    expect(run.summary).toContain(
      `${kubernetesTable(world).routeTableId} (kubernetes): 3 of 3 validated, 3 created\n`,
    )
    expect(run.summary).toContain(
      `${zoneB.routeTableId} (kubernetes-b): 1 of 3 validated, 1 created, 2 failed\n`,
    )
    expect(run.findings.map(({ code }) => code)).toEqual(['route-quota'])
    expect(run.findings[0]?.message).toContain(` in ${zoneB.routeTableId}: `)
  })

  it('must each be found: a name that no table has, and a pattern that none matches', async () => {
    const { world } = twoTables()
    const run = await runOn(world, {
      inputs: { 'route-table-name': 'kubernetes,missing,zone-*', 'wait-timeout': '0' },
    })

    expect(run.writes).toEqual([])
    expect(run.findings.map(({ message }) => message)).toEqual([
      'No route table has "missing" in its tag "Name"; check route-table-name, route-table-tag, aws-region and vpc-id.',
      'No route table matches "zone-*" in its tag "Name"; check route-table-name, route-table-tag, aws-region and vpc-id.',
    ])
  })

  it("must be in the workers' VPC when they are given by ID", async () => {
    const { world } = twoTables()
    const foreign = addRouteTable(world, addVpc(world, '10.0.0.0/16'))
    const run = await runOn(world, {
      inputs: { 'route-table-ids': `${kubernetesTable(world).routeTableId} ${foreign.routeTableId}` },
    })

    expect(run.writes).toEqual([])
    expect(run.findings.map(({ message }) => message)).toEqual([
      `Route table ${foreign.routeTableId} is in ${foreign.vpcId}, the workers are in ${only(world.vpcs).vpcId}; take it out of route-table-ids.`,
    ])
  })
})

describe('a worker whose subnet uses another table', () => {
  it('is told from the main table, at the price of one more call', async () => {
    const world = lab({ workers: 3 })
    const subnet = addSubnet(world, only(world.vpcs), '172.20.2.0/24')
    addInstance(world, {
      name: 'worker-3',
      subnet,
      privateIpAddress: '172.20.2.20',
      tags: { pod_cidr: '172.22.3.0/24' },
      sourceDestCheck: false,
    })
    const main = world.routeTables.find(({ associations }) =>
      associations.some(({ kind }) => kind === 'main'),
    )
    const run = await runOn(world, { inputs: { 'worker-count': '4' } })

    expect(run.exitCode).toBe(0)
    expect(actions(run.requests).filter((action) => action === 'DescribeRouteTables')).toHaveLength(3)
    expect(run.requests[2]).toBe(
      `DescribeRouteTables Filter.1.Name=vpc-id Filter.1.Value.1=${only(world.vpcs).vpcId} MaxResults=100`,
    )
    expect(run.findings).toEqual([
      {
        severity: 'warning',
        code: 'subnet-not-governed',
        message: `worker-3 is in ${subnet.subnetId}, which uses the VPC's main table ${main?.routeTableId}: what its pods send does not meet these routes; associate the subnet with one of the tables that are given, or give ${main?.routeTableId} too.`,
      },
    ])
  })

  it('is told when its subnet has a table of its own', async () => {
    const world = lab({ workers: 3, routed: 3 })
    const table = kubernetesTable(world)
    const theirs = addRouteTable(world, only(world.vpcs), { name: 'theirs' })
    theirs.associations.push(...table.associations.splice(0))
    const run = await runOn(world)

    expect(run.requests).toHaveLength(3)
    expect(run.findings.map(({ message }) => message)).toEqual([
      `worker-0, worker-1, worker-2 are in ${only(world.subnets).subnetId}, which uses ${theirs.routeTableId} (theirs): what their pods send does not meet these routes; associate the subnet with one of the tables that are given, or give ${theirs.routeTableId} too.`,
    ])
  })

  it('is no finding when the main table is the managed one', async () => {
    const world = lab({ workers: 3 })
    const table = kubernetesTable(world)
    const main = world.routeTables.find(({ associations }) =>
      associations.some(({ kind }) => kind === 'main'),
    )
    main?.associations.splice(0)
    table.associations.splice(0, 1, { kind: 'main', associationId: 'rtbassoc-0123456789abcdef0' })
    const run = await runOn(world)

    expect(run.exitCode).toBe(0)
    expect(run.findings).toEqual([])
  })
})

describe('the source/destination check', () => {
  function checked(): World {
    const world = lab({ workers: 3, routed: 1 })
    for (const index of [0, 1]) only(worker(world, index).networkInterfaces).sourceDestCheck = true
    return world
  }
  const message = (world: World): string =>
    `The source/destination check is on for worker-0 (${id(world, 0)}), worker-1 (${id(world, 1)}): EC2 drops their pods' traffic; set source-dest-check: disable, or switch it off yourself.`

  it('warns, without an extra call', async () => {
    const world = checked()
    const run = await runOn(world)

    expect(run.exitCode).toBe(0)
    expect(run.requests).toHaveLength(5)
    expect(run.findings).toEqual([
      { severity: 'warning', code: 'source-dest-check', message: message(world) },
    ])
  })

  it('fails before any write', async () => {
    const world = checked()
    const run = await runOn(world, { inputs: { 'source-dest-check': 'fail' } })

    expect(run.exitCode).toBe(1)
    expect(run.writes).toEqual([])
    expect(run.findings).toEqual([{ severity: 'error', code: 'source-dest-check', message: message(world) }])
  })

  it('is ignored', async () => {
    const run = await runOn(checked(), { inputs: { 'source-dest-check': 'ignore' } })

    expect(run.exitCode).toBe(0)
    expect(run.findings).toEqual([])
  })

  it('is switched off only where it is on, before the routes, and read back', async () => {
    const world = checked()
    const run = await runOn(world, { inputs: { 'source-dest-check': 'disable' } })

    expect(run.exitCode).toBe(0)
    expect(run.writes.slice(0, 2).sort()).toEqual(
      [0, 1]
        .map((index) => `ModifyInstanceAttribute InstanceId=${id(world, index)} SourceDestCheck.Value=false`)
        .sort(),
    )
    expect(actions(run.requests).slice(2)).toEqual([
      'ModifyInstanceAttribute',
      'ModifyInstanceAttribute',
      'CreateRoute',
      'CreateRoute',
      'DescribeRouteTables',
      'DescribeInstances',
    ])
    expect(run.log).toContain('worker-1  source/destination check switched off\n')
    expect(run.outputs['has-changes']).toBe('true')
    const second = await runOn(world, { inputs: { 'source-dest-check': 'disable' } })
    expect(second.requests).toHaveLength(2)
  })

  it('is switched off on the interface that the route leads to when there are several', async () => {
    const world = checked()
    const subnet = only(world.subnets)
    attachInterface(world, worker(world, 1), {
      subnet,
      privateIpAddress: '172.20.1.98',
      sourceDestCheck: true,
    })
    const run = await runOn(world, { inputs: { 'source-dest-check': 'disable' } })

    expect(run.exitCode).toBe(0)
    expect(run.writes.filter((line) => line.startsWith('ModifyNetworkInterfaceAttribute'))).toEqual([
      `ModifyNetworkInterfaceAttribute NetworkInterfaceId=${only(worker(world, 1).networkInterfaces).networkInterfaceId} SourceDestCheck.Value=false`,
    ])
  })

  it('leaves the route of a worker alone whose check cannot be switched off', async () => {
    const world = checked()
    world.denied = ['ec2:ModifyInstanceAttribute']
    const run = await runOn(world, { inputs: { 'source-dest-check': 'disable' } })

    expect(run.exitCode).toBe(1)
    expect(run.writes.filter((line) => line.startsWith('CreateRoute'))).toHaveLength(1)
    expect(run.findings.map(({ code }) => code)).toEqual(['permission-denied'])
    expect(run.findings[0]?.message).toContain(
      'lack the permission ec2:ModifyInstanceAttribute on arn:aws:ec2:us-west-2:111122223333:instance/*; ',
    )
    expect(run.rows.slice(0, 3).map((row) => row[5])).toEqual(['unchanged', 'not created', 'created'])
  })

  it('is shown by a plan as what would be switched off, and fails a verify', async () => {
    const world = checked()
    const planned = await runOn(world, { inputs: { 'source-dest-check': 'disable', mode: 'plan' } })
    const verified = await runOn(lab({ workers: 3, routed: 3, sourceDestCheck: true }), {
      inputs: { 'source-dest-check': 'disable', mode: 'verify' },
    })

    expect(planned.writes).toEqual([])
    expect(planned.log).toContain('worker-0  source/destination check to switch off\n')
    expect(verified.exitCode).toBe(1)
    expect(verified.writes).toEqual([])
    expect(verified.findings.map(({ code }) => code)).toEqual(['source-dest-check'])
  })
})

describe('selecting workers', () => {
  it('takes every running instance that matches the filters, in the order of their names', async () => {
    const world = lab({ workers: 12 })
    for (let index = 0; index < 12; index++) worker(world, index).tags['role'] = 'worker'
    worker(world, 3).state = 'stopped'
    const run = await runOn(world, {
      inputs: { 'worker-count': '', 'worker-filters': 'tag:role=worker\ninstance-type=t3.micro,t3.small' },
    })

    expect(run.exitCode).toBe(0)
    expect(run.findings.map(({ message }) => message)).toEqual([
      `worker-3 (${id(world, 3)}) matches worker-filters but is stopped, so that it gets no route; start it, or narrow worker-filters.`,
    ])
    expect(run.requests[0]).toBe(
      'DescribeInstances Filter.1.Name=tag:role Filter.1.Value.1=worker Filter.2.Name=instance-type Filter.2.Value.1=t3.micro Filter.2.Value.2=t3.small MaxResults=1000',
    )
    expect(run.rows.slice(0, 11).map((row) => row[4])).toEqual(
      [0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11].map((index) => `worker-${index}`),
    )
  })

  it('narrows the names by the filters when both are given', async () => {
    const world = lab({ workers: 3 })
    for (const index of [0, 1, 2]) worker(world, index).tags['cluster'] = 'prod'
    addInstance(world, {
      name: 'worker-1',
      subnet: only(world.subnets),
      privateIpAddress: '172.20.1.99',
      tags: { cluster: 'test', pod_cidr: '172.22.50.0/24' },
    })
    const run = await runOn(world, { inputs: { 'worker-filters': 'tag:cluster=prod' } })

    expect(run.exitCode).toBe(0)
    expect(run.requests[0]).toBe(
      'DescribeInstances Filter.1.Name=tag:Name Filter.1.Value.1=worker-* Filter.2.Name=tag:cluster Filter.2.Value.1=prod MaxResults=1000',
    )
    expect(run.outputs['created-count']).toBe('3')
  })

  it.each([
    {
      count: '2',
      says: (world: World) =>
        `worker-count is 2, but worker-filters match 3 workers, also worker-2 (${id(world, 2)}); raise worker-count, or narrow worker-filters.`,
    },
    {
      count: '4',
      says: () =>
        'worker-3 is missing: no instance that matches worker-filters has this name in its tag "Name"; check worker-count, worker-name-prefix, worker-filters and worker-name-tag.',
    },
  ])('asserts the count when both are given: $count for 3 workers', async ({ count, says }) => {
    const world = lab({ workers: 3 })
    const run = await runOn(world, {
      inputs: { 'worker-count': count, 'worker-filters': 'tag:os=linux', 'wait-timeout': '0' },
    })

    expect(run.exitCode).toBe(1)
    expect(run.writes).toEqual([])
    expect(run.findings.map(({ message }) => message)).toEqual([says(world)])
  })

  it('says so when nothing matches', async () => {
    const run = await runOn(lab(), {
      inputs: { 'worker-count': '', 'worker-filters': 'tag:role=worker', 'wait-timeout': '0' },
    })

    expect(run.findings.map(({ message }) => message)).toEqual([
      'No running instance matches worker-filters; check the filters, aws-region and vpc-id.',
    ])
  })

  it('waits for a worker that is pending', async () => {
    const world = lab({ workers: 3 })
    worker(world, 1).state = 'pending'
    let reads = 0
    const run = await runOn(world, {
      intercept: ({ action }) => {
        if (action === 'DescribeInstances' && ++reads === 3) worker(world, 1).state = 'running'
        return undefined
      },
    })

    expect(run.exitCode).toBe(0)
    expect(actions(run.requests).filter((action) => action === 'DescribeInstances')).toHaveLength(3)
    expect(run.outputs['created-count']).toBe('3')
  })

  it('gives up on a pending worker after wait-timeout', async () => {
    const world = lab({ workers: 3 })
    worker(world, 1).state = 'pending'
    const run = await runOn(world, { inputs: { 'wait-timeout': '1' } })

    expect(run.writes).toEqual([])
    expect(run.findings.map(({ message }) => message)).toEqual([
      `worker-1 is not running (${id(world, 1)} is pending); raise wait-timeout, or lower worker-count.`,
    ])
  })
})

describe('IPv6', () => {
  it('has one of each in a dual-stack tag, and compares them in canonical form', async () => {
    const world = lab({ workers: 3, podCidr: (index) => `172.22.${index}.0/24,FD00:0:0:${index}::/64` })
    addRoute(kubernetesTable(world), 'fd00:0:0:1::/64', worker(world, 1))
    const run = await runOn(world)

    expect(run.exitCode).toBe(0)
    expect(run.writes.filter((line) => line.includes('Ipv6')).sort()).toEqual(
      [
        `CreateRoute DestinationIpv6CidrBlock=fd00::/64 InstanceId=${id(world, 0)} RouteTableId=${kubernetesTable(world).routeTableId}`,
        `CreateRoute DestinationIpv6CidrBlock=fd00:0:0:2::/64 InstanceId=${id(world, 2)} RouteTableId=${kubernetesTable(world).routeTableId}`,
      ].sort(),
    )
    expect(run.rows.slice(0, 4).map((row) => [row[0], row[4], row[5]])).toEqual([
      ['172.22.0.0/24', 'worker-0', 'created'],
      ['fd00::/64', 'worker-0', 'created'],
      ['172.22.1.0/24', 'worker-1', 'created'],
      ['fd00:0:0:1::/64', 'worker-1', 'unchanged'],
    ])
    expect(run.summary).toContain('6 of 6 worker routes validated')
  })

  it('alone is fine', async () => {
    const world = lab({ workers: 3, podCidr: (index) => `fd00:0:0:${index}::/64` })
    const run = await runOn(world)

    expect(run.exitCode).toBe(0)
    expect(run.writes.every((line) => line.includes('DestinationIpv6CidrBlock'))).toBe(true)
  })

  it('takes a CIDR that is not canonical for its canonical twin', async () => {
    const world = lab({ workers: 3, podCidr: (index) => `fd00:0:0:${index}:0:0:0:7/64` })
    for (const index of [0, 1, 2])
      addRoute(kubernetesTable(world), `fd00:0:0:${index}::/64`, worker(world, index))
    const run = await runOn(world)

    expect(run.requests).toHaveLength(2)
    expect(run.outputs['unchanged-count']).toBe('3')
    expect(run.findings.map(({ code }) => code)).toEqual(
      Array.from({ length: 3 }, () => 'pod-cidr-host-bits'),
    )
  })

  it('is an error with two CIDRs of one family', async () => {
    const world = lab({ workers: 3, podCidr: (index) => `172.22.${index}.0/25 172.22.${index}.128/25` })
    const run = await runOn(world)

    expect(run.writes).toEqual([])
    expect(run.findings[0]?.message).toBe(
      `worker-0 (${id(world, 0)}) has several IPv4 CIDRs in its tag "pod_cidr"; leave one, or one IPv4 and one IPv6 CIDR.`,
    )
  })
})

describe("a table's quota", () => {
  const fill = (world: World, routes: number): void => {
    for (let index = 0; index < routes; index++) {
      addRoute(
        kubernetesTable(world),
        `10.${Math.floor(index / 256)}.${index % 256}.0/24`,
        'tgw-0123456789abcdef0',
      )
    }
  }

  it('is warned about past 500 routes, IPv6 counted apart', async () => {
    const world = lab({ workers: 3, podCidr: (index) => `172.22.${index}.0/24 fd00:0:0:${index}::/64` })
    world.routeQuota = 1000
    fill(world, 496)
    const run = await runOn(world)

    expect(run.exitCode).toBe(0)
    expect(run.findings).toEqual([
      {
        severity: 'warning',
        code: 'route-quota',
        message: `${kubernetesTable(world).routeTableId} would hold 501 IPv4 routes; the default quota is 500, so raise "Routes per route table" in Service Quotas if it is not raised yet.`,
      },
    ])
  })

  it('is an error past 1,000, before any write', async () => {
    const world = lab({ workers: 3 })
    fill(world, 996)
    const run = await runOn(world)

    expect(run.writes).toEqual([])
    expect(run.findings.map(({ message }) => message)).toEqual([
      `${kubernetesTable(world).routeTableId} would hold 1001 IPv4 routes; EC2 holds at most 1000 in a table, so use fewer workers a table or larger pod CIDRs.`,
    ])
  })

  it('is no word worth while it fits', async () => {
    const world = lab({ workers: 3 })
    fill(world, 495)
    const run = await runOn(world)

    expect(run.exitCode).toBe(0)
    expect(run.findings).toEqual([])
  })
})
