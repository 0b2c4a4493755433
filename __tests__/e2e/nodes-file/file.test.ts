import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { addInstance } from '../../../dev/emulators/ec2/world/instances.ts'
import { apiList, ciliumNodeObject, internalIp, list } from '../../fixtures/nodes/node-objects.ts'
import { nodeObjects, nodesOf, runOnNodes, untaggedLab } from '../../fixtures/nodes/run-on-nodes.ts'
import { only, runOn } from '../../fixtures/run/scenario.ts'

const world = untaggedLab()
const nodes = nodeObjects(world)
const ciliumNodes = nodesOf(world).map((instance, index) =>
  ciliumNodeObject({
    name: `node-${index}`,
    addresses: [{ type: 'InternalIP', ip: internalIp(instance).address }],
    podCIDRs: [`172.22.${index}.0/24`],
  }),
)
const inLines = (...values: readonly object[]) => values.map((value) => JSON.stringify(value)).join('\n')
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')

describe('nodes-file', () => {
  it.each<[string, object | string | Buffer]>([
    ['a List', list(...nodes)],
    ['a NodeList of the API', apiList('NodeList', ...nodes)],
    ['a List of CiliumNodes', list(...ciliumNodes)],
    ['a CiliumNodeList of the API', apiList('CiliumNodeList', ...ciliumNodes)],
    ['an array', nodes],
    ['objects one after another', nodes.map((node) => JSON.stringify(node, null, 2)).join('')],
    ['an object on each line', inLines(...nodes)],
    ['several Lists', nodes.map((node) => JSON.stringify(list(node), null, 2)).join('\n')],
    ['UTF-8 with a byte order mark', `\uFEFF${JSON.stringify(list(...nodes))}`],
    ['UTF-16, as PowerShell writes it', utf16(JSON.stringify(list(...nodes)))],
    ['UTF-16 in the other byte order', utf16(JSON.stringify(list(...nodes))).swap16()],
    ['UTF-16 without a byte order mark', Buffer.from(JSON.stringify(list(...nodes)), 'utf16le')],
  ])('can be %s', async (_, content) => {
    const run = await runOnNodes(world, content, { inputs: { mode: 'plan' } })

    expect(run.messages).toEqual([])
    expect(run.exitCode).toBe(0)
    expect(run.outputs['created-count']).toBe('3')
  })

  it.each(['kubectl-nodes.json', 'api-nodes.json'])(
    'can be what kube-apiserver 1.34.2 returns, printed by kubectl or as it is: %s',
    async (name) => {
      const content = readFileSync(join(import.meta.dirname, '..', '..', 'fixtures', 'nodes', name))
      const run = await runOnNodes(world, content, { inputs: { mode: 'plan' } })

      expect(run.messages).toEqual([])
      expect(run.rows.slice(0, 3).map((row) => [row[0], row[4]])).toEqual([
        ['172.22.0.0/24', 'node-a'],
        ['fd00:0:0:1::/64', 'node-a'],
        ['172.22.1.0/24', 'node-b'],
      ])
    },
  )

  it('can be one object', async () => {
    const run = await runOnNodes(world, nodes[0] ?? {}, { inputs: { mode: 'plan' } })

    expect(run.outputs['created-count']).toBe('1')
  })

  it.each<[string, object | string, string]>([
    ['empty', '', 'is empty. Check the step that runs kubectl get nodes -o json to write it.'],
    ['white space', ' \n', 'is empty. Check the step that runs kubectl get nodes -o json to write it.'],
    [
      'YAML',
      'apiVersion: v1\nitems:\n- apiVersion: v1\n',
      'isn\'t JSON: "apiVersion: v1 items: - apiVersion: v1". Write it with kubectl get nodes -o json.',
    ],
    [
      'a table',
      'NAME     STATUS   ROLES\nnode-0   Ready    <none>\n',
      'isn\'t JSON: "NAME STATUS ROLES node-0 Ready <none>". Write it with kubectl get nodes -o json.',
    ],
    [
      "kubectl's error",
      'Error from server (Forbidden): nodes is forbidden',
      'isn\'t JSON: "Error from server (Forbidden): nodes is forbidden". Write it with kubectl get nodes -o json.',
    ],
    [
      'truncated',
      JSON.stringify(list(...nodes), null, 4).slice(0, -50),
      'ends inside a JSON object. Check that kubectl get nodes -o json finished and succeeded.',
    ],
    [
      'an error of the API',
      { kind: 'Status', apiVersion: 'v1', status: 'Failure', message: 'nodes is forbidden', code: 403 },
      'contains an error of the Kubernetes API: "nodes is forbidden". Fix the error, and write the file again.',
    ],
    [
      'a List without nodes',
      list(),
      'contains no nodes. Write it with kubectl get nodes -o json, and check the context and the selector.',
    ],
    [
      'objects of other kinds',
      list({ kind: 'Pod', metadata: { name: 'a' } }, { kind: 'NodeClaim', metadata: { name: 'b' } }),
      'contains no Node or CiliumNode, only NodeClaim, Pod. Write it with kubectl get nodes -o json, and check the context and the selector.',
    ],
  ])('cannot be %s', async (_, content, end) => {
    const run = await runOnNodes(world, content)

    expect(run.exitCode).toBe(1)
    expect(run.requests).toEqual([])
    expect(run.codes).toEqual(['invalid-input'])
    expect(run.messages[0]?.replace(/^nodes-file is \S+, which /, '')).toBe(end)
  })

  it.each([
    ['no-such-file.json', 'ENOENT'],
    ['.', 'not a file'],
  ])('cannot be %s', async (file, why) => {
    const run = await runOn(world, { inputs: { 'worker-count': '', 'nodes-file': file } })

    expect(run.exitCode).toBe(1)
    expect(run.messages).toEqual([
      `nodes-file is ${file}, which can't be read (${why}). Write it in an earlier step of this job with kubectl get nodes -o json, and set nodes-file to its path in the workspace.`,
    ])
  })

  it.each<[Record<string, string>, string]>([
    [
      { 'worker-count': '3' },
      "nodes-file is set, so worker-count doesn't apply. Remove worker-count, or remove nodes-file.",
    ],
    [
      { 'worker-filters': 'tag:cluster=prod', 'worker-name-prefix': 'node-', 'worker-name-tag': 'host' },
      "nodes-file is set, so worker-filters, worker-name-prefix, worker-name-tag don't apply. Remove them, or remove nodes-file.",
    ],
  ])('contradicts %j', async (inputs, message) => {
    const run = await runOnNodes(world, list(...nodes), { inputs })

    expect(run.exitCode).toBe(1)
    expect(run.requests).toEqual([])
    expect(run.messages).toEqual([message])
  })

  it('can hold 5,000 nodes in 20 MB, whose routes exceed the quota before any write', async () => {
    const large = untaggedLab()
    const [subnet, [node]] = [only(large.subnets), nodes]
    const padding = Object.fromEntries(
      Array.from({ length: 40 }, (_, n) => [`example.com/${n}`, 'x'.repeat(60)]),
    )
    const many = Array.from({ length: 5000 }, (_, n) => {
      const privateIpAddress = `172.20.${100 + (n >> 8)}.${n & 255}`
      const instance = addInstance(large, { subnet, privateIpAddress, sourceDestCheck: false })
      return {
        ...node,
        metadata: { ...node?.metadata, name: `node-${n}`, uid: `${n}`, annotations: padding },
        spec: {
          podCIDRs: [`10.${n >> 8}.${n & 255}.0/24`],
          ...(n % 2 === 0 ? { providerID: instance.instanceId } : {}),
        },
        status: { addresses: [internalIp(instance)] },
      }
    })
    const text = JSON.stringify(list(...many), null, 4)
    expect(text.length).toBeGreaterThan(20e6)
    const started = performance.now()
    const run = await runOnNodes(large, text, { inputs: { reachability: 'warn' } })

    expect(performance.now() - started).toBeLessThan(20_000)
    expect(run.log).toContain('nodes-file holds 5,000 nodes.')
    expect(run.exitCode).toBe(1)
    expect(run.codes).toEqual(['route-quota', 'reachability-unknown'])
    expect(run.messages[1]).toBe(
      'Skipped the reachability check: there are 5,000 workers, and a route table can have routes to at most 2,000 (1,000 for each IP version). Select fewer workers, or set reachability: off.',
    )
    expect(run.outputs['reachable']).toBe('unknown')
    expect(run.writes).toEqual([])
    expect(run.actions.filter((action) => action === 'DescribeInstances').length).toBe(26)
  }, 60_000)
})
