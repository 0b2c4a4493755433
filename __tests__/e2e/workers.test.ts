import { describe, expect, it } from '@jest/globals'

import { addRoute, addRouteTable, addSubnet, addVpc } from '../../dev/emulators/ec2/world/build-world.ts'
import { attachInterface, stop, terminate } from '../../dev/emulators/ec2/world/instances.ts'
import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import { groupNamed } from '../../dev/emulators/ec2/world/lookup.ts'
import type { World } from '../../dev/emulators/ec2/world/world.ts'
import {
  addOther,
  byNumber,
  interfaceId,
  kubernetesTable,
  only,
  runOn,
  tableId,
  vpcId,
  worker,
  workerId,
} from '../fixtures/run/scenario.ts'

describe('a worker', () => {
  it('is the running instance if a stopped and a terminated one have its name', async () => {
    const world = lab()
    stop(addOther(world, { name: 'worker-1', tags: { pod_cidr: '172.22.9.0/24' } }))
    terminate(world, addOther(world, { name: 'worker-2' }))
    const run = await runOn(world)

    expect(run.exitCode).toBe(0)
    expect(run.rows[1]).toEqual(['172.22.1.0/24', workerId(world, 1), '', 'active', 'worker-1', 'created'])
  })

  it('is the route target by its primary network interface if it has several', async () => {
    const world = lab()
    attachInterface(world, worker(world, 1), { subnet: only(world.subnets), privateIpAddress: '172.20.1.99' })
    const run = await runOn(world)

    expect(run.exitCode).toBe(0)
    expect(run.writes).toContain(
      `CreateRoute DestinationCidrBlock=172.22.1.0/24 NetworkInterfaceId=${interfaceId(world, 1)} RouteTableId=${tableId(world)}`,
    )
  })

  it('with several network cards is the target, is checked, and sends by the interface at card 0 and index 0', async () => {
    const world = lab({ routed: 1 })
    for (const index of [0, 1]) {
      const { networkInterfaces } = worker(world, index)
      only(networkInterfaces).sourceDestCheck = true
      const subnet = only(world.subnets)
      const efa = { subnet, privateIpAddress: '', interfaceType: 'efa-only' } as const
      attachInterface(world, worker(world, index), { ...efa, networkCardIndex: 1, sourceDestCheck: false })
      const address = { subnet, privateIpAddress: `172.20.1.9${index}`, sourceDestCheck: false }
      attachInterface(world, worker(world, index), { ...address, networkCardIndex: 2 })
    }
    // addRoute() and interfaceId() take the first.
    const [primary0, primary1] = [interfaceId(world, 0), interfaceId(world, 1)]
    for (const index of [0, 1]) worker(world, index).networkInterfaces.reverse()
    const run = await runOn(world, { inputs: { 'source-dest-check': 'disable', reachability: 'fail' } })

    expect(run.messages).toEqual([])
    expect(run.exitCode).toBe(0)
    expect(run.writes.filter((line) => line.includes('eni-')).sort()).toEqual([
      `CreateRoute DestinationCidrBlock=172.22.1.0/24 NetworkInterfaceId=${primary1} RouteTableId=${tableId(world)}`,
      ...[primary0, primary1]
        .sort()
        .map((id) => `ModifyNetworkInterfaceAttribute NetworkInterfaceId=${id} SourceDestCheck.Value=false`),
    ])
    expect(run.outputs).toMatchObject({ 'unchanged-count': '1', reachable: 'true' })
  })

  it('does not have its route while that targets its efa-only interface, which has no address', async () => {
    const world = lab({ workers: 1 })
    const { networkInterfaceId } = attachInterface(world, worker(world, 0), {
      subnet: only(world.subnets),
      privateIpAddress: '',
      networkCardIndex: 1,
      interfaceType: 'efa-only',
    })
    addRoute(kubernetesTable(world), '172.22.0.0/24', networkInterfaceId)
    const inputs = { 'worker-count': '1' }
    const refused = await runOn(world, { inputs })
    const run = await runOn(world, { inputs: { ...inputs, 'on-conflict': 'replace' } })

    expect(refused.messages).toEqual([
      `In ${tableId(world)}, 172.22.0.0/24 targets ${networkInterfaceId} instead of worker-0 (${workerId(world, 0)}). Set on-conflict: replace to repoint the route to the worker, or fix the worker's pod CIDR tag.`,
    ])
    expect(run.outputs).toMatchObject({ validated: 'true', 'replaced-count': '1' })
    expect(only(run.writes)).toContain(`NetworkInterfaceId=${interfaceId(world, 0)} `)
  })

  it('is not an instance whose name only matches as a pattern', async () => {
    const world = lab()
    addOther(world, { name: 'w*r-0', tags: { pod_cidr: '172.22.9.0/24' } })
    const run = await runOn(world, { inputs: { 'worker-count': '1', 'worker-name-prefix': 'w*r-' } })

    expect(run.exitCode).toBe(0)
    expect(run.rows[0]?.[0]).toBe('172.22.9.0/24')
    expect(run.requests[0]).toContain('Filter.1.Value.1=w\\*r-0')
  })

  it('is in the only VPC that has both workers and the table', async () => {
    const world = lab()
    const subnet = addSubnet(world, addVpc(world, '10.0.0.0/16'), '10.0.0.0/24')
    addOther(world, { name: 'worker-0', subnet })
    addRouteTable(world, addVpc(world, '10.1.0.0/16'), { name: 'kubernetes' })
    const run = await runOn(world)

    expect(run.exitCode).toBe(0)
    expect(run.rows[0]?.[1]).toBe(workerId(world, 0))
  })

  it('is found by other tags, and the table by its ID', async () => {
    const world = lab()
    for (const index of [0, 1, 2]) {
      const { tags } = worker(world, index)
      Object.assign(tags, { role: `node${index}`, 'k8s/pods': tags['pod_cidr'] ?? '' })
      delete tags['pod_cidr']
    }
    const inVpc = `Filter.2.Name=vpc-id Filter.2.Value.1=${vpcId(world)}`
    const run = await runOn(world, {
      inputs: {
        'worker-name-tag': 'role',
        'worker-name-prefix': 'node',
        'pod-cidr-tag': 'k8s/pods',
        'route-table-ids': tableId(world),
        'vpc-id': vpcId(world),
      },
    })

    expect(run.exitCode).toBe(0)
    expect(run.outputs['created-count']).toBe('3')
    expect(run.requests.slice(0, 2)).toEqual([
      `DescribeInstances Filter.1.Name=tag:role Filter.1.Value.1=node0 Filter.1.Value.2=node1 Filter.1.Value.3=node2 ${inVpc} MaxResults=1000`,
      `DescribeRouteTables Filter.1.Name=route-table-id Filter.1.Value.1=${tableId(world)} ${inVpc} MaxResults=100`,
    ])
  })

  it('is awaited while it is pending', async () => {
    const world = lab()
    worker(world, 1).state = 'pending'
    let reads = 0
    const run = await runOn(world, {
      intercept: ({ action }) => {
        if (action === 'DescribeInstances' && ++reads === 3) worker(world, 1).state = 'running'
        return undefined
      },
    })

    expect(run.exitCode).toBe(0)
    expect(reads).toBe(3)
    expect(run.outputs['created-count']).toBe('3')
  })
})

describe('worker-filters', () => {
  it('that keep the quotation marks or the comment of a block match nothing, and a notice says why', async () => {
    const filter = 'tag:role="worker" # prod'
    const run = await runOn(lab(), {
      inputs: { 'worker-count': '', 'worker-filters': filter, 'wait-timeout': '0' },
    })

    expect(run.codes).toEqual(['quotes-or-comment', 'no-worker-matches'])
    expect(run.messages[0]).toBe(
      `worker-filters contains quotation marks or a comment (${filter}), and EC2 treats them as part of the value. Remove them unless they belong to it.`,
    )
  })

  it('selects every running instance that matches, in the order of their names', async () => {
    const world = lab({ workers: 12 })
    for (let index = 0; index < 12; index++) worker(world, index).tags['role'] = 'worker'
    stop(worker(world, 3))
    const run = await runOn(world, {
      inputs: { 'worker-count': '', 'worker-filters': 'tag:role=worker\ninstance-type=t3.micro,t3.small' },
    })

    expect(run.exitCode).toBe(0)
    expect(run.messages).toEqual([
      `worker-3 (${workerId(world, 3)}) matches worker-filters but is stopped, so it gets no route. Start it, or narrow worker-filters.`,
    ])
    expect(run.requests[0]).toBe(
      'DescribeInstances Filter.1.Name=tag:role Filter.1.Value.1=worker Filter.2.Name=instance-type Filter.2.Value.1=t3.micro Filter.2.Value.2=t3.small MaxResults=1000',
    )
    expect(run.rows.slice(0, 11).map((row) => row[4])).toEqual(
      [0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11].map((index) => `worker-${index}`),
    )
  })

  it('selects workers that all have the same name, or none, and shows their IDs', async () => {
    const world = lab({ workers: 4, sourceDestCheck: true })
    const ids = [0, 1, 2, 3].map((index) => workerId(world, index))
    for (const { instanceId, tags } of world.instances) {
      if (!ids.includes(instanceId)) continue
      Object.assign(tags, { Name: 'worker', role: 'worker' })
      if (instanceId === ids[3]) delete tags['Name']
    }
    const tags = { role: 'worker', pod_cidr: '172.22.9.0/24' }
    const replacement = addOther(world, { name: 'only-one', tags })
    terminate(world, addOther(world, { name: 'only-one', tags }))
    const run = await runOn(world, { inputs: { 'worker-count': '', 'worker-filters': 'tag:role=worker' } })

    const twins = ids
      .slice(0, 3)
      .map((id) => `worker (${id})`)
      .toSorted(byNumber)
    const names = [ids[3] ?? '', 'only-one', ...twins]
    expect(run.exitCode).toBe(0)
    expect(run.rows.slice(0, 5).map((row) => row[4])).toEqual(names)
    for (const name of names) expect(run.log).toContain(`\n${name}  172.20.1.`)
    expect(run.messages).toEqual([
      `The source/destination check is enabled for ${[ids[3], `only-one (${replacement.instanceId})`, ...twins].join(', ')}, so EC2 drops pod traffic. Set source-dest-check: disable, or disable the check yourself.`,
    ])
  })

  it('selects by a tag value with a comma, which "\\," writes', async () => {
    const world = lab({ routed: 3 })
    for (const index of [0, 1, 2]) worker(world, index).tags['role'] = 'kube_node, etcd'
    worker(world, 2).tags['role'] = 'etcd'
    const inputs = { 'worker-count': '', mode: 'destroy' }
    const unclear = await runOn(world, {
      inputs: { ...inputs, 'worker-filters': 'tag:role=kube_node, etcd' },
    })
    const clear = await runOn(world, {
      inputs: { ...inputs, 'worker-filters': 'tag:role=kube_node\\, etcd' },
    })

    expect([unclear.codes, unclear.requests]).toEqual([['invalid-input'], []])
    expect(clear.exitCode).toBe(0)
    expect(clear.requests[0]).toContain('Filter.1.Value.1=kube_node, etcd MaxResults')
    expect(clear.outputs['deleted-count']).toBe('2')
  })

  it('narrows the names if worker-count is set too', async () => {
    const world = lab()
    for (const index of [0, 1, 2]) worker(world, index).tags['cluster'] = 'prod'
    addOther(world, { name: 'worker-1', tags: { cluster: 'test', pod_cidr: '172.22.50.0/24' } })
    const run = await runOn(world, { inputs: { 'worker-filters': 'tag:cluster=prod' } })

    expect(run.exitCode).toBe(0)
    expect(run.requests[0]).toBe(
      'DescribeInstances Filter.1.Name=tag:Name Filter.1.Value.1=worker-* Filter.2.Name=tag:cluster Filter.2.Value.1=prod MaxResults=1000',
    )
    expect(run.outputs['created-count']).toBe('3')
  })
})

describe('a pod CIDR tag', () => {
  it.each([
    ['172.22.2.7/24', '172.22.2.0/24', (index: number) => `172.22.${index}.7/24`],
    ['fd00:0:0:2:0:0:0:7/64', 'fd00:0:0:2::/64', (index: number) => `fd00:0:0:${index}:0:0:0:7/64`],
  ])('with host bits (%s) stands for its network, with a warning', async (tag, network, podCidr) => {
    const world = lab({ podCidr, routed: 3 })
    const run = await runOn(world)

    expect(run.exitCode).toBe(0)
    expect(run.requests).toHaveLength(2)
    expect(run.outputs['unchanged-count']).toBe('3')
    expect(run.rows[2]?.[0]).toBe(network)
    expect(run.codes).toEqual(Array<string>(3).fill('pod-cidr-host-bits'))
    expect(run.log).toContain(
      `::warning title=pod-cidr-host-bits::The tag "pod_cidr" of worker-2 (${workerId(world, 2)}) contains "${tag}", which has host bits set. The action uses the network ${network}. If that's right, set the tag to it.`,
    )
  })

  it('can hold an IPv4 and an IPv6 CIDR, which is compared in canonical form', async () => {
    const world = lab({ podCidr: (index) => `172.22.${index}.0/24,FD00:0:0:${index}::/64` })
    addRoute(kubernetesTable(world), 'fd00:0:0:1::/64', worker(world, 1))
    const run = await runOn(world)

    expect(run.exitCode).toBe(0)
    expect(run.writes.filter((line) => line.includes('Ipv6')).sort()).toEqual(
      [
        ['fd00:0:0:2::/64', 2],
        ['fd00::/64', 0],
      ].map(
        ([podCidr, index]) =>
          `CreateRoute DestinationIpv6CidrBlock=${podCidr} InstanceId=${workerId(world, Number(index))} RouteTableId=${tableId(world)}`,
      ),
    )
    expect(run.rows.slice(0, 4).map((row) => [row[0], row[4], row[5]])).toEqual([
      ['172.22.0.0/24', 'worker-0', 'created'],
      ['fd00::/64', 'worker-0', 'created'],
      ['172.22.1.0/24', 'worker-1', 'created'],
      ['fd00:0:0:1::/64', 'worker-1', 'unchanged'],
    ])
    expect(run.summary).toContain('6 of 6 worker routes validated')
  })
})

describe('a worker with several pod CIDRs of one IP version', () => {
  const podCidr = (index: number): string => `172.22.${index}.0/24 172.22.${index + 100}.0/24`
  const inputs = { 'cluster-cidr': '172.22.0.0/16' }

  it('gets a route for each of them, which verify expects and destroy deletes', async () => {
    const world = lab({ podCidr })
    addRoute(kubernetesTable(world), '172.22.101.0/24', worker(world, 1))
    const drifted = await runOn(world, { inputs: { mode: 'verify' } })
    const applied = await runOn(world, { inputs: { reachability: 'fail' } })
    const verified = await runOn(world, { inputs: { mode: 'verify' } })
    const destroyed = await runOn(world, { inputs: { mode: 'destroy' } })

    expect(drifted.exitCode).toBe(1)
    expect(drifted.codes).toEqual(Array<string>(5).fill('route-missing'))
    expect(applied.messages).toEqual([])
    expect(applied.outputs).toMatchObject({ 'created-count': '5', 'unchanged-count': '1', reachable: 'true' })
    expect(applied.rows.slice(0, 4).map((row) => [row[0], row[4], row[5]])).toEqual([
      ['172.22.0.0/24', 'worker-0', 'created'],
      ['172.22.100.0/24', 'worker-0', 'created'],
      ['172.22.1.0/24', 'worker-1', 'created'],
      ['172.22.101.0/24', 'worker-1', 'unchanged'],
    ])
    expect(applied.summary).toContain('6 of 6 worker routes validated')
    expect(verified.outputs).toMatchObject({ validated: 'true', 'unchanged-count': '6' })
    expect(destroyed.outputs).toMatchObject({ validated: 'true', 'deleted-count': '6' })
  })

  it('has the route for one that it no longer has pruned, and keeps the others', async () => {
    const world = lab({ podCidr })
    await runOn(world)
    worker(world, 0).tags['pod_cidr'] = '172.22.100.0/24'
    const run = await runOn(world, { inputs: { ...inputs, prune: 'true' } })

    expect(run.exitCode).toBe(0)
    expect(run.writes).toEqual([
      `DeleteRoute DestinationCidrBlock=172.22.0.0/24 RouteTableId=${tableId(world)}`,
    ])
  })

  it('is refused if one is part of another', async () => {
    const world = lab({ workers: 1, podCidr: () => '172.22.0.0/24,172.22.0.128/25' })
    const run = await runOn(world, { inputs: { 'worker-count': '1' } })

    expect(run.exitCode).toBe(1)
    expect(run.writes).toEqual([])
    expect(run.messages).toEqual([
      `The pod CIDR 172.22.0.128/25 of worker-0 (${workerId(world, 0)}) is part of 172.22.0.0/24, which is another pod CIDR of the same worker. Remove one of them.`,
    ])
  })
})

describe('a pod CIDR in a prefix that is delegated to an interface of its worker', () => {
  /** Worker 2 has half of its prefix. */
  const delegated = (index: number): string => `172.20.1.${128 + 16 * index}/${index === 2 ? 29 : 28}`

  function delegatedLab(podCidr: (index: number) => string, second = false): World {
    const world = lab({ podCidr, sourceDestCheck: true })
    for (const index of [0, 1, 2]) {
      const { networkInterfaces } = worker(world, index)
      if (second && index === 1)
        attachInterface(world, worker(world, index), {
          subnet: only(world.subnets),
          privateIpAddress: '172.20.1.99',
          securityGroups: [groupNamed(world, 'kubernetes')],
        })
      const prefixes = [`172.20.1.${128 + 16 * index}/28`]
      Object.assign(networkInterfaces.at(-1) ?? {}, { prefixes })
    }
    return world
  }

  it('is delivered by EC2, and the other family gets its routes', async () => {
    const world = delegatedLab((index) => `${delegated(index)} fd00:0:0:${index}::/64`)
    const plan = await runOn(world, { inputs: { mode: 'plan' } })
    const run = await runOn(world)

    expect(plan.summary).toContain(
      '### ✅ Plan: 3 to create, 0 to replace, 0 to delete, 0 unchanged, 3 delivered by EC2; nothing was written',
    )
    expect(run.exitCode).toBe(0)
    expect(run.writes).toHaveLength(3)
    expect(run.writes.join()).not.toContain('172.20.1.')
    expect(run.summary).toContain('### ✅ 6 of 6 worker routes validated')
    expect(run.rows.slice(0, 2)).toEqual([
      [delegated(0), workerId(world, 0), '', 'delivered', 'worker-0', 'delivered by EC2'],
      ['fd00::/64', workerId(world, 0), '', 'active', 'worker-0', 'created'],
    ])
    expect(run.log).toContain(
      `worker-2  172.20.1.22  ${delegated(2)} fd00:0:0:2::/64  ${delegated(2)} delivered by EC2 in ${tableId(world)}, fd00:0:0:2::/64 created in ${tableId(world)}\n`,
    )
    expect(run.outputs).toMatchObject({ validated: 'true', 'created-count': '3', 'unchanged-count': '0' })
    expect((JSON.parse(run.outputs['routes'] ?? '') as object[])[0]).toEqual({
      routeTableId: tableId(world),
      destinationCidrBlock: delegated(0),
      instanceId: workerId(world, 0),
      gatewayId: null,
      networkInterfaceId: interfaceId(world, 0),
      state: 'delivered',
      origin: null,
      worker: 'worker-0',
      change: 'delivered by EC2',
    })
    // Pods with IPv6 addresses are dropped by the check.
    expect(run.codes).toEqual(['source-dest-check'])
  })

  it.each(['verify', 'apply', 'destroy'])('needs no route and no disabled check: %s', async (mode) => {
    const world = delegatedLab(delegated)
    const inputs = { mode, 'source-dest-check': 'disable', reachability: 'fail' }
    const run = await runOn(world, { inputs })

    expect(run.messages).toEqual([])
    expect(run.exitCode).toBe(0)
    expect(run.writes).toEqual([])
    expect(run.outputs['validated']).toBe('true')
    expect(run.outputs['reachable']).toBe(mode === 'destroy' ? 'unknown' : 'true')
  })

  it("is dropped by the check of the primary interface if the prefix is the second one's", async () => {
    const world = delegatedLab(delegated, true)
    const run = await runOn(world, { inputs: { reachability: 'warn' } })

    expect(run.messages).toEqual([
      `The source/destination check is enabled for worker-1 (${interfaceId(world, 1)}), so EC2 drops pod traffic. Set source-dest-check: disable, or disable the check yourself.`,
    ])
    expect(run.writes).toEqual([])
    expect(run.outputs['reachable']).toBe('false')
  })
})
