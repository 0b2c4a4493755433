import { describe, expect, it } from '@jest/globals'

import {
  ciliumNodeObject,
  internalIp,
  list,
  nodeObject,
  providerId,
} from '../../fixtures/nodes/node-objects.ts'
import { nodeObjects, nodesOf, runOnNodes, untaggedLab } from '../../fixtures/nodes/run-on-nodes.ts'

const shown = (rows: readonly string[][]) => rows.map((row) => [row[0], row[4], row[5]])

describe('the pod CIDRs of a node', () => {
  it('are those of the list, IPv4 and IPv6, or the single one of an old cluster', async () => {
    const world = untaggedLab()
    const [a, b] = nodesOf(world).map(providerId)
    const run = await runOnNodes(
      world,
      list(
        nodeObject({
          name: 'a',
          providerID: String(a),
          podCIDRs: ['172.22.0.0/24', 'fd00::/64'],
          podCIDR: '172.22.0.0/24',
        }),
        nodeObject({ name: 'b', providerID: String(b), podCIDR: '172.22.1.0/24' }),
      ),
    )

    expect(run.messages).toEqual([])
    expect(shown(run.rows).slice(0, 3)).toEqual([
      ['172.22.0.0/24', 'a', 'created'],
      ['fd00::/64', 'a', 'created'],
      ['172.22.1.0/24', 'b', 'created'],
    ])
  })

  it('are those of its CiliumNode if there is one too, whose pools can have several of one family', async () => {
    const world = untaggedLab()
    const nodes = nodeObjects(world)
    const cilium = [
      ciliumNodeObject({ name: 'node-0', podCIDRs: ['10.200.0.0/24'] }),
      ciliumNodeObject({
        name: 'node-1',
        pools: { default: ['10.200.1.0/27', '10.200.1.64/27'], mars: ['10.201.1.0/27'] },
      }),
    ]
    const run = await runOnNodes(world, list(...nodes, ...cilium), { inputs: { reachability: 'fail' } })
    const verified = await runOnNodes(world, list(...nodes, ...cilium), { inputs: { mode: 'verify' } })

    expect(shown(run.rows).slice(0, 5)).toEqual([
      ['10.200.0.0/24', 'node-0', 'created'],
      ['10.200.1.0/27', 'node-1', 'created'],
      ['10.200.1.64/27', 'node-1', 'created'],
      ['10.201.1.0/27', 'node-1', 'created'],
      ['172.22.2.0/24', 'node-2', 'created'],
    ])
    expect(verified.outputs).toMatchObject({ validated: 'true', 'unchanged-count': '5' })
  })

  it('are missing: the node is skipped with a warning, and fails verify', async () => {
    const world = untaggedLab()
    const nodes = nodeObjects(world)
    delete nodes[1]?.spec.podCIDR
    delete nodes[1]?.spec.podCIDRs
    const run = await runOnNodes(world, list(...nodes))
    const verified = await runOnNodes(world, list(...nodes), { inputs: { mode: 'verify' } })

    const message =
      'Skipped nodes without a pod CIDR: node-1. Let the controller manager assign pod CIDRs (--allocate-node-cidrs), or if Cilium assigns them, add the CiliumNode objects to nodes-file.'
    expect(run.findings).toMatchObject([{ severity: 'warning', code: 'node-without-pod-cidr', message }])
    expect(run.outputs).toMatchObject({ validated: 'true', 'created-count': '2' })
    expect(verified.findings).toMatchObject([{ severity: 'error', message }])
    expect(verified.exitCode).toBe(1)
  })

  it.each([
    ['0.0.0.0/0', 'it is wider than /8'],
    ['127.1.0.0/16', 'it overlaps 127.0.0.0/8 (loopback addresses)'],
    ['ten', 'write it like 172.22.0.0/24'],
  ])('cannot be %s', async (podCidr, why) => {
    const world = untaggedLab()
    const nodes = nodeObjects(world)
    Object.assign(nodes[1]?.spec ?? {}, { podCIDRs: [podCidr] })
    const run = await runOnNodes(world, list(...nodes))

    expect(run.exitCode).toBe(1)
    expect(run.writes).toEqual([])
    expect(run.messages).toEqual([
      `The node node-1 has "${podCidr}" in nodes-file, which can't be a pod CIDR: ${why}. Check the pod CIDRs in the configuration of the controller manager or CNI.`,
    ])
  })

  it('have a warning if they have host bits, and one if the tag differs, which is not followed', async () => {
    const world = untaggedLab()
    const nodes = nodeObjects(world)
    Object.assign(nodes[0]?.spec ?? {}, { podCIDRs: ['172.22.0.9/24'] })
    const [first, second, third] = nodesOf(world)
    Object.assign(first?.tags ?? {}, { pod_cidr: '172.22.0.0/24' })
    Object.assign(second?.tags ?? {}, { pod_cidr: '172.22.9.0/24,fd00::/64' })
    Object.assign(third?.tags ?? {}, { pod_cidr: 'ten' })
    const run = await runOnNodes(world, list(...nodes))

    expect(run.exitCode).toBe(0)
    expect(
      shown(run.rows)
        .slice(0, 3)
        .map(([podCidr]) => podCidr),
    ).toEqual(['172.22.0.0/24', '172.22.1.0/24', '172.22.2.0/24'])
    expect(run.messages).toEqual([
      'The node node-0 has the pod CIDR "172.22.0.9/24" in nodes-file, which has host bits set. The action uses its network 172.22.0.0/24.',
      'The tag "pod_cidr" differs from the node object: node-1 (node object 172.22.1.0/24, tag 172.22.9.0/24,fd00::/64), node-2 (node object 172.22.2.0/24, tag ten). The routes use the node object. Correct or remove the tag.',
    ])
  })
})

describe('a node that needs no route', () => {
  it.each([
    'aws:///us-west-2b/8f2c3f1a-6f6b-4f62-9f0b-0d3f2f1b7a11/fargate-ip-172-20-1-77.us-west-2.compute.internal',
    'eks-hybrid:///us-west-2/prod/mi-0123456789abcdef0',
    'eks-hybrid:///us-west-2/prod/i-0123456789abcdef0',
    'gce://project/us-central1-a/node-9',
  ])('is one that is not on EC2: %s', async (providerID) => {
    const world = untaggedLab()
    const other = nodeObject({ name: 'other', providerID, podCIDRs: ['172.22.9.0/24'] })
    const run = await runOnNodes(world, list(...nodeObjects(world), other), { inputs: { mode: 'apply' } })
    const verified = await runOnNodes(world, list(...nodeObjects(world), other), {
      inputs: { mode: 'verify' },
    })

    expect(run.findings).toMatchObject([
      {
        severity: 'notice',
        code: 'node-skipped',
        message: `Skipped nodes that aren't EC2 instances: other (${providerID}). To hide this notice, leave them out of nodes-file.`,
      },
    ])
    expect(run.outputs).toMatchObject({ validated: 'true', 'created-count': '3' })
    expect(verified.exitCode).toBe(0)
  })

  it.each<[string, object]>([
    ['its spec', { 'vpc-id': 'vpc-1', 'first-interface-index': 0 }],
    ['its spec, with the instance', { 'vpc-id': 'vpc-1', 'instance-id': 'i-0123456789abcdef0' }],
  ])("is one whose pods have addresses of the VPC, in Cilium's ENI mode: %s", async (_, eni) => {
    const world = untaggedLab()
    const other = ciliumNodeObject({ name: 'eni-node', podCIDRs: ['10.77.0.0/16'], eni })
    const run = await runOnNodes(world, list(...nodeObjects(world), other))

    expect(run.findings).toMatchObject([
      {
        severity: 'notice',
        code: 'node-skipped',
        message:
          "Skipped nodes whose pods have VPC addresses (Cilium's ENI mode), which need no route: eni-node. To hide this notice, leave them out of nodes-file.",
      },
    ])
    expect(run.exitCode).toBe(0)
  })
})

describe('all nodes of the file', () => {
  it('make an error if none can have a route, also with prune, which would delete everything', async () => {
    const world = untaggedLab()
    await runOnNodes(world, list(...nodeObjects(world)))
    const eni = ciliumNodeObject({ name: 'eni-node', eni: { 'vpc-id': 'vpc-1' } })
    const run = await runOnNodes(world, list(eni), {
      inputs: { prune: 'true', 'cluster-cidr': '172.22.0.0/16' },
    })

    expect(run.exitCode).toBe(1)
    expect(run.writes).toEqual([])
    expect(run.messages).toContain(
      'No node in nodes-file has both a pod CIDR and a running EC2 instance. Check the file, aws-region, and vpc-id.',
    )
  })

  it('are counted in the log, with those of the control plane, and with objects of other kinds', async () => {
    const world = untaggedLab()
    const nodes = nodeObjects(world)
    Object.assign(nodes[0]?.metadata.labels ?? {}, { 'node-role.kubernetes.io/control-plane': '' })
    const volume = { apiVersion: 'v1', kind: 'PersistentVolume', metadata: { name: 'pv-1' } }
    const run = await runOnNodes(world, list(...nodes, volume, volume))

    expect(run.exitCode).toBe(0)
    expect(run.log).toContain(
      'nodes-file holds 3 nodes, 1 of them of the control plane, which get routes like the others. Skipped 2 objects of other kinds: PersistentVolume.\n',
    )
  })

  it('have their routes deleted by destroy, also those of stopped instances', async () => {
    const world = untaggedLab()
    await runOnNodes(world, list(...nodeObjects(world)))
    const [first] = nodesOf(world)
    if (first !== undefined) first.state = 'stopped'
    const run = await runOnNodes(world, list(...nodeObjects(world)), { inputs: { mode: 'destroy' } })

    expect(run.outputs).toMatchObject({ validated: 'true', 'deleted-count': '3' })
  })

  it('of a name that comes twice count once, unless they differ', async () => {
    const world = untaggedLab()
    const nodes = nodeObjects(world)
    const [first] = nodes
    const twice = await runOnNodes(world, [list(...nodes), list(...nodes)])
    const other = nodeObject({ name: 'node-0', uid: 'other', podCIDRs: ['172.22.9.0/24'] })
    const differing = await runOnNodes(world, list(first ?? {}, other))

    expect(twice.messages).toEqual([])
    expect(twice.outputs).toMatchObject({ validated: 'true' })
    expect(differing.exitCode).toBe(1)
    expect(differing.messages).toContain(
      'nodes-file contains two different objects for the node node-0. Write each node once, and only nodes of one cluster.',
    )
  })

  it('are harmless in the log and the summary, whatever their names are', async () => {
    const world = untaggedLab()
    const [first] = nodesOf(world)
    if (first === undefined) throw new TypeError('No lab')
    const name = 'node\n::error::x | <img src=x> ::add-mask::y'
    const node = nodeObject({ name, podCIDRs: ['172.22.0.0/24'], addresses: [internalIp(first)] })
    const run = await runOnNodes(world, list(node))

    expect(run.exitCode).toBe(0)
    expect(run.log).not.toMatch(/^\s*::error::x/m)
    expect(run.summary).not.toContain('<img')
  })
})
