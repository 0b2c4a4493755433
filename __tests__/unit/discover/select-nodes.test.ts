import { describe, expect, it } from '@jest/globals'

import * as messages from '../../../src/discover/node-messages.ts'
import { selectNodes } from '../../../src/discover/select-nodes.ts'
import type { Mode } from '../../../src/github/inputs.ts'
import { cidr } from '../../../src/model/cidr.ts'
import type { ClusterNode, NodeList } from '../../../src/model/cluster-node.ts'
import { notice, type Finding } from '../../../src/model/finding.ts'
import { candidate, instance, TERMINATED, twoInterfaces } from '../../fixtures/worlds/workers.ts'

const podCidrsOf = (...texts: readonly string[]) => ({
  pods: { kind: 'cidrs', podCidrs: texts.map(cidr) } as const,
})

/** worker-0 with the lab's pod CIDR, found by its address. */
function node(wanted: Partial<ClusterNode> = {}): ClusterNode {
  const name = wanted.name ?? 'worker-0'
  return {
    name,
    instanceId: undefined,
    addresses: [],
    hostNames: [name],
    ...podCidrsOf('172.22.0.0/24'),
    ...wanted,
  }
}

const NO_POD_CIDR = { pods: { kind: 'none' } } as const

function select(
  nodes: readonly ClusterNode[],
  candidates: Parameters<typeof selectNodes>[1],
  { mode = 'apply', findings = [] }: { mode?: Mode; findings?: NodeList['findings'] } = {},
) {
  const list = { nodes, findings }
  const selection = { by: 'node', file: 'nodes.json', list, nameTag: 'Name', podCidrTag: 'pod_cidr' } as const
  const {
    workers,
    missingWorkers,
    findings: found,
    reserved,
  } = selectNodes(selection, candidates, 'vpc-1', mode)
  return {
    workers: workers.map(({ name, instanceId, podCidrs }) => [
      name,
      instanceId,
      ...podCidrs.map(({ text }) => text),
    ]),
    missingWorkers,
    findings: found,
    reserved: reserved.map(({ text }) => text),
  }
}

const untagged = (name: string) => candidate({ name, tags: {} })
const worker0 = ['worker-0', 'i-0', '172.22.0.0/24']
const worker1 = ['worker-1', 'i-1', '172.22.1.0/24']
const node1 = node({ name: 'worker-1', ...podCidrsOf('172.22.1.0/24') })
const nothingElse = { missingWorkers: 0, findings: [], reserved: [] }

describe('a node of the cluster', () => {
  it('is a worker with the pod CIDRs of its node object, whether or not its instance has the tag', () => {
    const nodes = [node(podCidrsOf('172.22.0.0/24', '172.22.9.0/24')), node1]
    expect(select(nodes, [untagged('worker-0'), untagged('worker-1')])).toEqual({
      workers: [[...worker0, '172.22.9.0/24'], worker1],
      ...nothingElse,
    })
  })

  it('has what its file said with it', () => {
    const said = notice('node-skipped', 'Skipped a node.')
    expect(select([node()], [untagged('worker-0')], { findings: [said] }).findings).toEqual([said])
  })

  it('with an instance ID is no other instance that has its address', () => {
    const other = instance({ instanceId: 'i-9', tags: {} })
    const dead = { name: 'worker-0', instance: instance({ ...TERMINATED, tags: {} }) }
    const byId = node({ instanceId: 'i-0' })
    const found = select([byId, node1], [dead, { name: 'worker-0', instance: other }, untagged('worker-1')])
    expect(found).toEqual({
      workers: [worker1],
      missingWorkers: 0,
      findings: [
        messages.nodesWithoutInstance(
          ['worker-0 (i-0 is terminated, and its address is now that of i-9)'],
          'warning',
        ),
      ],
      reserved: ['172.22.0.0/24'],
    })
  })

  it.each<[string, ReturnType<typeof candidate>[], string]>([
    ['no instance', [], 'worker-0 (no instance has one of its addresses or its name)'],
    ['a stopped instance', [candidate({ state: 'stopped' })], 'worker-0 (i-0 is stopped)'],
    ['an instance in another VPC', [candidate({ vpcId: 'vpc-2' })], 'worker-0 (i-0 is in vpc-2)'],
  ])('with %s is skipped, and its pod CIDR is kept from being stale', (_, candidates, why) => {
    expect(select([node(), node1], [...candidates, untagged('worker-1')])).toEqual({
      workers: [worker1],
      missingWorkers: 0,
      findings: [messages.nodesWithoutInstance([why], 'warning')],
      reserved: ['172.22.0.0/24'],
    })
  })

  it('with a stopped instance is a worker if routes are only deleted', () => {
    const { workers } = select([node()], [candidate({ state: 'stopped' })], { mode: 'destroy' })
    expect(workers).toEqual([worker0])
  })

  it('without a pod CIDR is skipped, and its missing instance is not reported too', () => {
    expect(select([node(NO_POD_CIDR), node1], [untagged('worker-1')])).toEqual({
      ...nothingElse,
      workers: [worker1],
      findings: [messages.nodesWithoutPodCidr(['worker-0'], 'warning')],
    })
  })

  it('that is skipped fails mode: verify', () => {
    const nodes = [node(NO_POD_CIDR), node1, node({ name: 'worker-2', ...podCidrsOf('172.22.2.0/24') })]
    expect(select(nodes, [untagged('worker-0'), untagged('worker-1')], { mode: 'verify' }).findings).toEqual([
      messages.nodesWithoutPodCidr(['worker-0'], 'error'),
      messages.nodesWithoutInstance(['worker-2 (no instance has one of its addresses or its name)'], 'error'),
    ])
  })

  it('that several running instances match is an error, however many others match', () => {
    const [one, other] = [instance({ tags: {} }), instance({ instanceId: 'i-9', tags: {} })]
    const stopped = instance({ instanceId: 'i-8', state: 'stopped', tags: {} })
    const candidates = [one, other, stopped].map((each) => ({ name: 'worker-0', instance: each }))
    expect(select([node()], candidates)).toEqual({
      workers: [],
      missingWorkers: 1,
      findings: [messages.nodeOnSeveralInstances('worker-0', [one, other])],
      reserved: [],
    })
  })

  it('that has the instance of another node is an error, once for both', () => {
    const same = { name: 'worker-1', instance: instance({ tags: {} }) }
    expect(select([node(), node1], [untagged('worker-0'), same])).toEqual({
      workers: [],
      missingWorkers: 1,
      findings: [messages.nodesShareInstance(['worker-0', 'worker-1'], 'i-0')],
      reserved: [],
    })
  })

  it('whose primary interface is unknown is missing', () => {
    const networkInterfaces = twoInterfaces().map((each) => ({ ...each, deviceIndex: undefined }))
    const found = select([node()], [candidate({ tags: {}, networkInterfaces })])
    expect(found).toMatchObject({ workers: [], missingWorkers: 1 })
    expect(found.findings.map(({ code }) => code)).toEqual(['primary-interface-unknown'])
  })
})

it('a pod CIDR that overlaps one of a node without an instance is an error', () => {
  const gone = node({ name: 'worker-9', ...podCidrsOf('172.22.0.0/16', '10.9.0.0/24') })
  const { findings, workers, reserved } = select([node(), gone], [untagged('worker-0')])
  expect(findings[0]).toEqual(
    messages.podCidrOfTwoNodes('172.22.0.0/24', 'worker-0 (i-0)', 'worker-9', '172.22.0.0/16'),
  )
  expect(findings).toHaveLength(2)
  expect({ workers, reserved }).toEqual({ workers: [worker0], reserved: ['172.22.0.0/16', '10.9.0.0/24'] })
})

it.each<[string, Finding[]]>([
  ['', []],
  ['   ', []],
  ['172.22.0.0/24', []],
  [
    'fd00:0::/64 , 172.22.0.0/24',
    [
      messages.podCidrTagDiffers(
        ['worker-0 (node object 172.22.0.0/24, tag fd00:0::/64 , 172.22.0.0/24)'],
        'pod_cidr',
      ),
    ],
  ],
  [
    '172.22.5.0/24',
    [messages.podCidrTagDiffers(['worker-0 (node object 172.22.0.0/24, tag 172.22.5.0/24)'], 'pod_cidr')],
  ],
  [
    'no CIDR',
    [messages.podCidrTagDiffers(['worker-0 (node object 172.22.0.0/24, tag no CIDR)'], 'pod_cidr')],
  ],
])('a tag with "%s" is compared with the node object', (value, findings) => {
  expect(select([node()], [candidate({ tags: { pod_cidr: value } })]).findings).toEqual(findings)
})

it('a tag may have the same pod CIDRs in another order and another form', () => {
  const nodes = [node(podCidrsOf('172.22.0.0/24', 'fd00::/64'))]
  const tags = { pod_cidr: 'fd00:0:0::/64,172.22.0.7/24' }
  expect(select(nodes, [candidate({ tags })])).toMatchObject({ findings: [], missingWorkers: 0 })
})

it.each(['apply', 'destroy'] as const)(
  'a file without a node that can have a route fails mode: %s',
  (mode) => {
    const { findings } = select([node(NO_POD_CIDR)], [untagged('worker-0')], { mode })
    expect(findings).toEqual([messages.nodesWithoutPodCidr(['worker-0'], 'warning'), messages.noNodeUsable()])
  },
)
