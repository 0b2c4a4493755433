import { describe, expect, it } from '@jest/globals'

import { cidr } from '../../../src/model/cidr.ts'
import * as messages from '../../../src/nodes/messages.ts'
import { toNodeList } from '../../../src/nodes/node-list.ts'
import type { NodeFacts } from '../../../src/nodes/read-node.ts'

const UNKNOWN = { kind: 'unknown' } as const
const NOT_ON_EC2 = { kind: 'not-on-ec2', providerId: 'gce://a' } as const

function facts(wanted: Partial<NodeFacts> = {}): NodeFacts {
  return {
    kind: 'Node',
    name: 'a',
    uid: 'uid-a',
    provider: UNKNOWN,
    addresses: [],
    hostNames: ['a'],
    podCidrs: ['10.1.0.0/24'],
    isControlPlane: false,
    usesVpcAddresses: false,
    ...wanted,
  }
}

const cilium = (wanted: Partial<NodeFacts> = {}) => facts({ kind: 'CiliumNode', uid: 'cilium-a', ...wanted })
const instanceOf = (instanceId: string) => ({ kind: 'instance', instanceId }) as const
const pods = (...texts: readonly string[]) => ({ kind: 'cidrs', podCidrs: texts.map(cidr) })
const a = { name: 'a', instanceId: undefined, addresses: [], hostNames: ['a'], pods: pods('10.1.0.0/24') }
const twice = { nodes: [], findings: [messages.nodeTwice('a')] }

describe('the objects of one name', () => {
  it('are one node, with what both say', () => {
    const node = facts({ addresses: ['10.0.0.5'], hostNames: ['a', 'a.example'] })
    const other = cilium({ addresses: ['10.0.0.5', 'fd00::5'], podCidrs: ['10.2.0.0/24'] })
    expect(toNodeList([node, other])).toEqual({
      nodes: [
        {
          ...a,
          addresses: ['10.0.0.5', 'fd00::5'],
          hostNames: ['a', 'a.example'],
          pods: pods('10.2.0.0/24'),
        },
      ],
      findings: [],
    })
  })

  it.each<[string, NodeFacts[], string | undefined]>([
    ['the Node', [facts({ provider: instanceOf('i-1') }), cilium({ provider: instanceOf('i-2') })], 'i-1'],
    ['the CiliumNode if the Node has none', [facts(), cilium({ provider: instanceOf('i-2') })], 'i-2'],
    ['neither', [facts(), cilium()], undefined],
  ])('have the instance ID of %s', (_, objects, instanceId) => {
    expect(toNodeList(objects).nodes.map((each) => each.instanceId)).toEqual([instanceId])
  })

  it.each<[string, NodeFacts[]]>([
    ['Nodes with different IDs', [facts(), facts({ uid: 'uid-b' })]],
    ['CiliumNodes with different IDs', [facts(), cilium(), cilium({ uid: 'cilium-b' })]],
    ['Nodes without an ID that differ', [facts({ uid: '' }), facts({ uid: '', addresses: ['10.0.0.6'] })]],
  ])('must be of one node: %s', (_, objects) => {
    expect(toNodeList(objects)).toEqual(twice)
  })

  it.each<[string, NodeFacts[]]>([
    ['the same ID, of which the later is newer', [facts({ podCidrs: [] }), facts()]],
    ['no ID, and everything is equal', [facts({ uid: '' }), facts({ uid: '' })]],
  ])('are the same object if they have %s', (_, objects) => {
    expect(toNodeList(objects)).toEqual({ nodes: [a], findings: [] })
  })
})

it('a node that is no EC2 instance is skipped with a notice, all of them in one', () => {
  const objects = [
    facts({ name: 'b', provider: NOT_ON_EC2 }),
    facts(),
    facts({ name: 'c', provider: NOT_ON_EC2 }),
  ]
  expect(toNodeList(objects)).toEqual({
    nodes: [a],
    findings: [
      messages.nodesNotOnEc2([
        { name: 'b', providerId: 'gce://a' },
        { name: 'c', providerId: 'gce://a' },
      ]),
    ],
  })
})

it('a node whose pods have addresses of the VPC is skipped with a notice, all of them in one', () => {
  const objects = ['b', 'c'].map((name) => cilium({ name, usesVpcAddresses: true }))
  expect(toNodeList([...objects, facts()])).toEqual({
    nodes: [a],
    findings: [messages.nodesWithVpcAddresses(['b', 'c'])],
  })
})

it.each<[string[], object, string[]]>([
  [['10.1.0.0/24', 'fd00::/64'], pods('10.1.0.0/24', 'fd00::/64'), []],
  [['10.1.0.0/24', '10.1.0.0/24'], pods('10.1.0.0/24'), []],
  [[], { kind: 'none' }, []],
  [
    ['10.1.0.7/24'],
    pods('10.1.0.0/24'),
    [messages.nodePodCidrHostBits('a', '10.1.0.7/24', '10.1.0.0/24').message],
  ],
  [
    ['10.1.0.0/24', '0.0.0.0/0'],
    { kind: 'unusable' },
    [messages.nodePodCidrUnusable('a', '0.0.0.0/0', 'it is wider than /8').message],
  ],
  [
    ['10.1.0.0', '10.1.0.0/24'],
    { kind: 'unusable' },
    [messages.nodePodCidrUnusable('a', '10.1.0.0', 'it has no prefix length such as /24').message],
  ],
])('the pod CIDRs %j', (podCidrs, expected, said) => {
  const { nodes, findings } = toNodeList([facts({ podCidrs })])
  expect(nodes).toEqual([{ ...a, pods: expected }])
  expect(findings.map(({ message }) => message)).toEqual(said)
})
