import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { parseNodes } from '../../../src/nodes/read-nodes.ts'
import { ciliumNodeObject, list, nodeObject } from '../../fixtures/nodes/node-objects.ts'
import { hostileText } from '../../fixtures/results/hostile-text.ts'

const parse = (value: unknown) => parseNodes('nodes.json', Buffer.from(JSON.stringify(value)))

/** The nodes of a file, with their pod CIDRs as text. */
function read(...objects: readonly object[]) {
  const reading = parse(list(...objects))
  if (reading.kind === 'invalid') throw new TypeError(reading.finding.message)
  return reading.list.nodes.map(({ name, instanceId, addresses, hostNames, pods }) => ({
    name,
    instanceId,
    addresses,
    hostNames,
    pods: pods.kind === 'cidrs' ? pods.podCidrs.map(({ text }) => text) : pods.kind,
  }))
}

const ip = (address: string, type = 'InternalIP') => ({ type, address })

describe('a Node', () => {
  it('has its InternalIPs in canonical form, and the names that can be its private DNS name', () => {
    const addresses = [
      ip('10.0.0.5'),
      ip('FD00:0::5'),
      ip('10.0.0.5'),
      ip('none'),
      ip('203.0.113.9', 'ExternalIP'),
      ip('ip-10-0-0-5.ec2.internal', 'InternalDNS'),
    ]
    expect(read(nodeObject({ name: 'node-a', podCIDRs: ['10.1.0.0/24'], addresses }))).toEqual([
      {
        name: 'node-a',
        instanceId: undefined,
        addresses: ['10.0.0.5', 'fd00::5'],
        hostNames: ['ip-10-0-0-5.ec2.internal', 'node-a'],
        pods: ['10.1.0.0/24'],
      },
    ])
  })

  it('is completed by the CiliumNode of its name, whose pod CIDRs are used, also if there are none', () => {
    const node = nodeObject({ name: 'a', podCIDRs: ['10.1.0.0/24'], providerID: 'i-0123abcd' })
    const cilium = { name: 'a', addresses: [{ type: 'InternalIP', ip: '10.0.0.5' }] }
    expect(read(node, ciliumNodeObject({ ...cilium, podCIDRs: ['10.2.0.0/24'] }))).toMatchObject([
      { instanceId: 'i-0123abcd', addresses: ['10.0.0.5'], pods: ['10.2.0.0/24'] },
    ])
    expect(read(ciliumNodeObject(cilium), node)).toMatchObject([{ pods: 'none' }])
  })

  it('is sorted by its name, with numbers as numbers', () => {
    const names = ['node-10', 'node-9', 'Node-9a'].map((name) =>
      nodeObject({ name, podCIDRs: ['10.1.0.0/24'] }),
    )
    expect(read(...names).map(({ name }) => name)).toEqual(['node-9', 'Node-9a', 'node-10'])
  })
})

it('a CiliumNode can have an instance ID', () => {
  const node = ciliumNodeObject({ name: 'a', instanceId: 'i-0123456789abcdef0', podCIDRs: ['10.1.0.0/24'] })
  expect(read(node)).toMatchObject([{ instanceId: 'i-0123456789abcdef0', pods: ['10.1.0.0/24'] }])
})

it('more nodes than any cluster has are refused', () => {
  const many = Array.from({ length: 10_001 }, (_, n) => ({ kind: 'Node', metadata: { name: `n${n}` } }))
  expect(parse(many)).toMatchObject({
    finding: {
      message:
        'nodes-file is nodes.json, which contains 10,001 nodes. Select at most 10,000 with a label selector (kubectl get nodes -l).',
    },
  })
})

describe('whatever a file holds', () => {
  const kind = fc.constantFrom('Node', 'CiliumNode', 'List', 'NodeList', 'CiliumNodeList', 'Status', 'x', '')
  const key = fc.constantFrom(
    ...['kind', 'items', 'metadata', 'name', 'uid', 'labels', 'spec', 'status', 'addresses', 'podCIDRs'],
    ...['podCIDR', 'providerID', 'ipam', 'pools', 'allocated', 'cidrs', 'eni', '__proto__', 'constructor'],
  )
  const { anything } = fc.letrec<{ anything: unknown }>((tie) => ({
    anything: fc.oneof(
      { maxDepth: 6, depthSize: 'medium' },
      fc.oneof(kind, hostileText, fc.constantFrom(null, 0, true, '10.1.0.0/24', 'i-0123abcd')),
      fc.array(tie('anything'), { maxLength: 3 }),
      fc.dictionary(key, tie('anything'), { maxKeys: 6 }),
      fc.record({
        kind,
        metadata: fc.record({ name: hostileText }),
        spec: tie('anything'),
        status: tie('anything'),
      }),
    ),
  }))

  it('gives nodes with usable pod CIDRs, or says why not', () => {
    fc.assert(
      fc.property(anything, (value) => {
        const reading = parse(value)
        const code = reading.kind === 'invalid' ? reading.finding.code : 'invalid-input'
        const nodes = reading.kind === 'invalid' ? [] : reading.list.nodes
        const prefixes = nodes.flatMap(({ pods }) =>
          pods.kind === 'cidrs' ? pods.podCidrs.map(({ prefix }) => prefix) : [],
        )
        expect(code).toBe('invalid-input')
        expect(nodes.filter(({ name }) => name === '')).toEqual([])
        expect(prefixes.filter((prefix) => prefix < 8)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('ends in a reading also if it is no JSON at all', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(['nodes', 'invalid']).toContain(parseNodes('nodes.json', Buffer.from(bytes)).kind)
      }),
    )
  })
})
