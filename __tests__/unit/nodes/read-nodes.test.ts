import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { Finding } from '../../../src/model/finding.ts'
import * as messages from '../../../src/nodes/messages.ts'
import { parseNodes } from '../../../src/nodes/read-nodes.ts'
import { withNodes } from '../../../src/nodes/with-nodes.ts'
import { ciliumNodeObject, list, nodeObject } from '../../fixtures/nodes/node-objects.ts'
import { hostileText } from '../../fixtures/results/hostile-text.ts'
import { inputs } from '../../fixtures/run/inputs.ts'
import { temporaryFolder } from '../../fixtures/run/temporary-folder.ts'

const FILE = 'nodes.json'
const parse = (value: unknown) => parseNodes(FILE, Buffer.from(JSON.stringify(value)))

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

const summaryOf = (value: unknown) => {
  const reading = parse(value)
  return reading.kind === 'nodes' ? reading.summary : reading.finding.message
}
const named = (kind: string, name: string, labels: object = {}) => ({ kind, metadata: { name, labels } })
const controller = { 'node-role.kubernetes.io/control-plane': '' }

it.each<[string, unknown, string]>([
  ['a single object', named('Node', 'a'), 'nodes-file holds 1 node.'],
  ['a list that kubectl prints', list(named('Node', 'a'), named('Node', 'b')), 'nodes-file holds 2 nodes.'],
  ['both objects of a node', list(named('Node', 'a'), named('CiliumNode', 'a')), 'nodes-file holds 1 node.'],
  [
    'a list of the API, whose items have no kind',
    { kind: 'CiliumNodeList', items: [{ metadata: { name: 'a' } }] },
    'nodes-file holds 1 node.',
  ],
  ['lists in arrays', [[list(named('Node', 'a'))], named('Node', 'b')], 'nodes-file holds 2 nodes.'],
  [
    'controllers',
    list(named('Node', 'a', controller), named('CiliumNode', 'a', controller), named('Node', 'b')),
    'nodes-file holds 2 nodes, 1 of them of the control plane, which get routes like the others.',
  ],
  [
    'other objects',
    list(named('Node', 'a'), named('Pod', 'p'), named('Pod', 'q'), { metadata: {} }),
    'nodes-file holds 1 node. Skipped 3 objects of other kinds: Pod, objects without a kind.',
  ],
  [
    'more than five other kinds',
    list(named('Node', 'a'), ...['F', 'E', 'D', 'C', 'B', 'A'].map((kind) => named(kind, 'x'))),
    'nodes-file holds 1 node. Skipped 6 objects of other kinds: A, B, C, D, E.',
  ],
  // A kind whose name merely contains "List" is no list.
  [
    'no list',
    list(named('Node', 'a'), { kind: 'ListOfLists', items: [named('Node', 'b')] }),
    'nodes-file holds 1 node. Skipped 1 object of other kinds: ListOfLists.',
  ],
])('a file with %s has a line in the log', (_, value, line) => {
  expect(summaryOf(value)).toBe(line)
})

it.each<[string, unknown, Finding]>([
  [
    'an error of the API',
    { kind: 'Status', message: 'Unauthorized', reason: 'no' },
    messages.apiFailed(FILE, 'Unauthorized'),
  ],
  [
    'an error without a message',
    list({ kind: 'Status', reason: 'Forbidden' }, named('Node', 'a')),
    messages.apiFailed(FILE, 'Forbidden'),
  ],
  ['no node', list(), messages.fileWithoutNodes(FILE, [])],
  ['a node without a name', list(named('Node', '')), messages.fileWithoutNodes(FILE, [])],
  ['only other objects', list(named('Pod', 'p')), messages.fileWithoutNodes(FILE, ['Pod'])],
  [
    'lists that are deeper than any tool nests them',
    [[[[[named('Node', 'a')]]]]],
    messages.fileWithoutNodes(FILE, []),
  ],
])('a file with %s is refused', (_, value, finding) => {
  expect(parse(value)).toEqual({ kind: 'invalid', finding })
})

it.each<[string, Buffer, Finding]>([
  ['is empty', Buffer.from(' \n'), messages.fileEmpty(FILE)],
  ['ends within JSON', Buffer.from('{"kind":'), messages.fileTruncated(FILE)],
  ['is no JSON', Buffer.from('apiVersion: v1'), messages.fileNotJson(FILE, 'apiVersion: v1')],
])('a file that %s is refused', (_, bytes, finding) => {
  expect(parseNodes(FILE, bytes)).toEqual({ kind: 'invalid', finding })
})

const json = '{"kind":"Node","metadata":{"name":"a"}}'
const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16()

it.each<[string, Buffer]>([
  ['UTF-8', Buffer.from(json)],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${json}`)],
  ['UTF-16', Buffer.from(json, 'utf16le')],
  ['UTF-16 with a mark', Buffer.from(`\uFEFF${json}`, 'utf16le')],
  ['big-endian UTF-16', bigEndian(json)],
  ['big-endian UTF-16 with a mark', bigEndian(`\uFEFF${json}`)],
  ['big-endian UTF-16 that ends within a character', Buffer.concat([bigEndian(json), Buffer.from([0])])],
])('a file can be written in %s', (_, bytes) => {
  expect(parseNodes(FILE, bytes)).toMatchObject({ kind: 'nodes', list: { nodes: [{ name: 'a' }] } })
})

describe('the input nodes-file', () => {
  const given = inputs()
  const tags = { nameTag: 'Name', podCidrTag: 'pod_cidr' }
  const ofFile = (file: string, ...alsoGiven: readonly string[]) =>
    withNodes({ ...given, workers: { by: 'nodes-file', file, alsoGiven, ...tags } })
  const folder = temporaryFolder()
  const file = join(folder, 'nodes.json')
  writeFileSync(file, json)

  it('is replaced by the nodes in it', async () => {
    expect(await ofFile(file)).toMatchObject({
      kind: 'inputs',
      inputs: { mode: 'apply', workers: { by: 'node', file, list: { nodes: [{ name: 'a' }] }, ...tags } },
      summary: 'nodes-file holds 1 node.',
    })
  })

  it('is not read if workers are selected in another way', async () => {
    const workers = { by: 'name', names: ['worker-0'], ...tags } as const
    expect(await withNodes({ ...given, workers })).toEqual({
      kind: 'inputs',
      inputs: { ...given, workers },
      summary: undefined,
    })
  })

  it('is reported together with the inputs that select workers in another way', async () => {
    const absent = join(folder, 'absent.json')
    const twice = messages.workersGivenTwice(['worker-count'])
    expect(await ofFile(file, 'worker-count')).toEqual({ kind: 'invalid', findings: [twice] })
    expect(await ofFile(absent, 'worker-count')).toEqual({
      kind: 'invalid',
      findings: [twice, messages.fileUnreadable(absent, 'ENOENT')],
    })
  })

  it('must name a file', async () => {
    const findings = [messages.fileUnreadable(folder, 'not a file')]
    expect(await ofFile(folder)).toEqual({ kind: 'invalid', findings })
  })

  it('must not name a file of more than 256 MiB', async () => {
    const large = join(folder, 'large.json')
    writeFileSync(large, '')
    truncateSync(large, 256 * 2 ** 20 + 1)
    expect(await ofFile(large)).toEqual({ kind: 'invalid', findings: [messages.fileTooLarge(large, 256)] })
  })
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
