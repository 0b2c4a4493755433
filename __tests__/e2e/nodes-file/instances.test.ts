import { describe, expect, it } from '@jest/globals'

import { addSubnet, addVpc } from '../../../dev/emulators/ec2/world/build-world.ts'
import { attachInterface, stop, terminate } from '../../../dev/emulators/ec2/world/instances.ts'
import type { Instance, World } from '../../../dev/emulators/ec2/world/world.ts'
import {
  ciliumNodeObject,
  dnsName,
  internalIp,
  list,
  nodeObject,
  providerId,
} from '../../fixtures/nodes/node-objects.ts'
import { nodeObjects, nodesOf, runOnNodes, untaggedLab } from '../../fixtures/nodes/run-on-nodes.ts'
import { addOther, only, vpcId } from '../../fixtures/run/scenario.ts'

/** What the summary says of each worker's route. */
const routes = (rows: readonly string[][]) => rows.slice(0, 3).map((row) => [row[0], row[1], row[4], row[5]])

const expectedRoutes = (world: World, nameOf = (index: number): string => `node-${index}`) =>
  nodesOf(world).map(({ instanceId }, index) => [
    `172.22.${index}.0/24`,
    instanceId,
    nameOf(index),
    'created',
  ])

const podCIDRs = (index: number) => [`172.22.${index}.0/24`]

describe('the instance of a node', () => {
  it.each<[string, (instance: Instance) => string]>([
    ['with a zone', providerId],
    ['without a zone', ({ instanceId }) => `aws:////${instanceId}`],
    ['with the zone as host', ({ instanceId }) => `aws://us-west-2a/${instanceId}`],
    ['that is the ID alone', ({ instanceId }) => instanceId],
  ])('is found by a provider ID %s, with two reads of EC2 in all', async (_, providerID) => {
    const world = untaggedLab()
    const nodes = nodesOf(world).map((instance, index) =>
      nodeObject({ name: `node-${index}`, providerID: providerID(instance), podCIDRs: podCIDRs(index) }),
    )
    const first = await runOnNodes(world, list(...nodes))
    const second = await runOnNodes(world, list(...nodes))

    expect(first.messages).toEqual([])
    expect(routes(first.rows)).toEqual(expectedRoutes(world))
    expect(second.outputs).toMatchObject({ validated: 'true', 'unchanged-count': '3' })
    expect(second.actions).toEqual(['DescribeInstances', 'DescribeRouteTables'])
  })

  it.each(['', 'k3s://node', 'rke2://node', 'microk8s://node', undefined])(
    'is found by its InternalIP if the provider ID is %j',
    async (providerID) => {
      const world = untaggedLab()
      const nodes = nodesOf(world).map((instance, index) =>
        nodeObject({
          name: `node-${index}`,
          ...(providerID === undefined ? {} : { providerID }),
          podCIDRs: podCIDRs(index),
          addresses: [internalIp(instance)],
        }),
      )
      const run = await runOnNodes(world, list(...nodes))

      expect(run.messages).toEqual([])
      expect(routes(run.rows)).toEqual(expectedRoutes(world))
      expect(run.requests[0]).toContain('Filter.1.Name=network-interface.addresses.private-ip-address')
    },
  )

  it('is found by any address of any of its interfaces, IPv6 included, and two of them are one instance', async () => {
    const world = untaggedLab()
    const [first, second, third] = nodesOf(world)
    if (first === undefined || second === undefined || third === undefined) throw new TypeError('No lab')
    const subnet = only(world.subnets)
    attachInterface(world, first, { subnet, privateIpAddress: '172.20.1.90', sourceDestCheck: false })
    Object.assign(only(second.networkInterfaces), { secondaryAddresses: ['172.20.1.91'] })
    Object.assign(only(third.networkInterfaces), { secondaryAddresses: ['2600:1f14::7'] })
    const ips = (...addresses: readonly string[]) => ({
      addresses: addresses.map((address) => ({ type: 'InternalIP', address })),
    })
    const run = await runOnNodes(
      world,
      list(
        nodeObject({ name: 'node-0', podCIDRs: podCIDRs(0), ...ips('172.20.1.90', '172.20.1.20') }),
        nodeObject({ name: 'node-1', podCIDRs: podCIDRs(1), ...ips('203.0.113.9', '172.20.1.91') }),
        nodeObject({ name: 'node-2', podCIDRs: podCIDRs(2), ...ips('2600:1F14:0:0::7') }),
      ),
    )

    expect(run.messages).toEqual([])
    expect(run.rows.slice(0, 3).map((row) => row[4])).toEqual(['node-0', 'node-1', 'node-2'])
    expect(run.outputs).toMatchObject({ validated: 'true', 'created-count': '3' })
  })

  it.each<[string, (world: World, instance: Instance) => string]>([
    ['whole', dnsName],
    ['without its domain', (world, instance) => dnsName(world, instance).replace(/\..*/, '')],
  ])('is found by its private DNS name, %s, if no instance has its address', async (_, nameOf) => {
    const world = untaggedLab()
    const names = nodesOf(world).map((instance) => nameOf(world, instance))
    const run = await runOnNodes(
      world,
      list(...names.map((name, index) => nodeObject({ name, podCIDRs: podCIDRs(index) }))),
    )

    expect(run.messages).toEqual([])
    expect(routes(run.rows)).toEqual(expectedRoutes(world, (index) => String(names[index])))
  })

  it('is in the VPC of the route table if another VPC has its address too', async () => {
    const world = untaggedLab()
    const subnet = addSubnet(world, addVpc(world, '172.20.0.0/16'), '172.20.1.0/24')
    addOther(world, { subnet, privateIpAddress: '172.20.1.20' })
    const nodes = nodesOf(world, 4).filter(
      (each) => only(each.networkInterfaces).subnetId !== subnet.subnetId,
    )
    const run = await runOnNodes(
      world,
      list(
        ...nodes.map((instance, index) =>
          nodeObject({ name: `node-${index}`, podCIDRs: podCIDRs(index), addresses: [internalIp(instance)] }),
        ),
      ),
    )

    expect(run.messages).toEqual([])
    expect(run.outputs).toMatchObject({ validated: 'true', 'created-count': '3' })
  })

  it('is found by the InternalIP of a CiliumNode, not by the address that Cilium has in the pod CIDR', async () => {
    const world = untaggedLab()
    const nodes = nodesOf(world).map((instance, index) =>
      ciliumNodeObject({
        name: `node-${index}`,
        addresses: [
          { type: 'CiliumInternalIP', ip: `172.22.${index}.5` },
          { type: 'InternalIP', ip: internalIp(instance).address },
        ],
        podCIDRs: podCIDRs(index),
      }),
    )
    const run = await runOnNodes(world, list(...nodes))

    expect(run.messages).toEqual([])
    expect(routes(run.rows)).toEqual(expectedRoutes(world))
    expect(run.requests[0]).not.toContain('172.22.0.5')
  })
})

describe('a node without a running instance', () => {
  const fix = 'Start the instance, delete the node from the cluster, or check aws-region and vpc-id.'

  it.each<[string, (world: World, instance: Instance) => string]>([
    [
      'is stopped',
      (_, instance) => {
        stop(instance)
        return `${instance.instanceId} is stopped`
      },
    ],
    [
      'is terminated',
      (world, instance) => {
        terminate(world, instance)
        return `${instance.instanceId} is terminated`
      },
    ],
    [
      'no longer exists, and another one has its address',
      (world, instance) => {
        world.instances = world.instances.filter((each) => each !== instance)
        const { instanceId } = addOther(world, { privateIpAddress: '172.20.1.22' })
        return `${instance.instanceId} doesn't exist, and its address is now that of ${instanceId}`
      },
    ],
  ])('whose instance %s is skipped with a warning, and fails verify', async (_, lose) => {
    const world = untaggedLab()
    const nodes = nodesOf(world).map((instance, index) =>
      nodeObject({
        name: `node-${index}`,
        providerID: providerId(instance),
        podCIDRs: podCIDRs(index),
        addresses: [internalIp(instance)],
      }),
    )
    const [, , instance] = nodesOf(world)
    if (instance === undefined) throw new TypeError('No lab')
    const why = lose(world, instance)
    const run = await runOnNodes(world, list(...nodes))
    const verified = await runOnNodes(world, list(...nodes), { inputs: { mode: 'verify' } })

    const message = `Skipped nodes without a running instance: node-2 (${why}). ${fix}`
    expect(run.findings).toMatchObject([{ severity: 'warning', code: 'node-without-instance', message }])
    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({ validated: 'true', 'created-count': '2' })
    expect(verified.findings).toMatchObject([{ severity: 'error', code: 'node-without-instance', message }])
    expect(verified.exitCode).toBe(1)
  })

  it('is one whose name and addresses no instance has', async () => {
    const world = untaggedLab()
    const stranger = nodeObject({
      name: 'node-9',
      podCIDRs: podCIDRs(9),
      addresses: [{ type: 'InternalIP', address: '10.9.9.9' }],
    })
    const run = await runOnNodes(world, list(...nodeObjects(world), stranger))

    expect(run.messages).toEqual([
      `Skipped nodes without a running instance: node-9 (no instance has one of its addresses or its name). ${fix}`,
    ])
    expect(run.outputs).toMatchObject({ validated: 'true', 'created-count': '3' })
  })

  it('is one whose instance is in another VPC', async () => {
    const world = untaggedLab()
    const subnet = addSubnet(world, addVpc(world, '10.9.0.0/16'), '10.9.1.0/24')
    const other = addOther(world, { subnet, privateIpAddress: '10.9.1.5' })
    const vpc = subnet.vpcId
    const node = nodeObject({ name: 'node-9', podCIDRs: podCIDRs(9), providerID: providerId(other) })
    const run = await runOnNodes(world, list(...nodeObjects(world), node))

    expect(vpc).not.toBe(vpcId(world))
    expect(run.messages).toEqual([
      `Skipped nodes without a running instance: node-9 (${other.instanceId} is in ${vpc}). ${fix}`,
    ])
  })

  it('keeps its route from being pruned, whatever it targets', async () => {
    const world = untaggedLab()
    const nodes = nodeObjects(world)
    await runOnNodes(world, list(...nodes))
    const [, second, third] = nodesOf(world)
    if (second === undefined || third === undefined) throw new TypeError('No lab')
    stop(second)
    const renamed = nodeObject({ name: 'gone', podCIDRs: podCIDRs(2) })
    const run = await runOnNodes(world, list(...nodes.slice(0, 2), renamed), {
      inputs: { prune: 'true', 'cluster-cidr': '172.22.0.0/16' },
    })

    expect(run.codes).toEqual(['node-without-instance'])
    expect(run.writes).toEqual([])
  })
})

describe('two nodes and instances that can be confused', () => {
  it('are an error if two nodes are one instance, which names both', async () => {
    const world = untaggedLab()
    const [first] = nodesOf(world)
    if (first === undefined) throw new TypeError('No lab')
    const twin = nodeObject({ name: 'twin', podCIDRs: podCIDRs(7), addresses: [internalIp(first)] })
    const run = await runOnNodes(world, list(...nodeObjects(world), twin))

    expect(run.exitCode).toBe(1)
    expect(run.writes).toEqual([])
    expect(run.messages).toEqual([
      `The nodes node-0, twin are the same instance ${first.instanceId}. Delete the node that no longer exists from the cluster, and write nodes-file again.`,
    ])
  })

  it('are an error if a node has the addresses of two instances, which names both', async () => {
    const world = untaggedLab()
    const [first, second] = nodesOf(world)
    if (first === undefined || second === undefined) throw new TypeError('No lab')
    const node = nodeObject({
      name: 'node-0',
      podCIDRs: podCIDRs(0),
      addresses: [internalIp(first), internalIp(second)],
    })
    const run = await runOnNodes(world, list(node))

    expect(run.exitCode).toBe(1)
    expect(run.messages).toEqual([
      `The node node-0 matches several instances by its addresses or name: ${first.instanceId} in ${vpcId(world)}, ${second.instanceId} in ${vpcId(world)}. Set vpc-id if they are in different VPCs, or give the node a provider ID.`,
    ])
  })

  it.each([
    ['172.22.0.0/24', 'is also the pod CIDR of node-0 (OTHER). Give each worker its own pod CIDR.'],
    ['172.22.0.128/25', 'overlaps 172.22.0.0/24 of node-0 (OTHER). Give each worker its own pod CIDR.'],
  ])('are an error if the pod CIDR of another node is %s too', async (podCidr, end) => {
    const world = untaggedLab()
    const [first, second] = nodesOf(world)
    if (first === undefined || second === undefined) throw new TypeError('No lab')
    const [node] = nodeObjects(world)
    const other = nodeObject({ name: 'node-1', podCIDRs: [podCidr], providerID: providerId(second) })
    const run = await runOnNodes(world, list(node ?? {}, other))

    expect(run.exitCode).toBe(1)
    expect(run.messages).toEqual([
      `The pod CIDR ${podCidr} of node-1 (${second.instanceId}) ${end.replace('OTHER', first.instanceId)}`,
    ])
  })

  it('are an error also if one of them has no instance', async () => {
    const world = untaggedLab()
    const [first] = nodesOf(world)
    const gone = nodeObject({ name: 'gone', podCIDRs: ['172.22.0.0/25'] })
    const run = await runOnNodes(world, list(...nodeObjects(world), gone))

    expect(run.exitCode).toBe(1)
    expect(run.messages).toContain(
      `The pod CIDR 172.22.0.0/24 of node-0 (${first?.instanceId}) overlaps 172.22.0.0/25 of the node gone, which has no running instance. Delete the node that no longer exists, or give each node its own pod CIDR.`,
    )
  })
})
