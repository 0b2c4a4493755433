import { describe, expect, it } from '@jest/globals'

import { nodeCandidates } from '../../../src/discover/node-instances.ts'
import { cidr } from '../../../src/model/cidr.ts'
import type { ClusterNode } from '../../../src/model/cluster-node.ts'
import type { Filter } from '../../../src/model/filters.ts'
import type { Instance } from '../../../src/model/instance.ts'
import { instance, TERMINATED } from '../../fixtures/worlds/workers.ts'

function node(wanted: Partial<ClusterNode> = {}): ClusterNode {
  return {
    name: 'a',
    instanceId: undefined,
    addresses: [],
    hostNames: ['a'],
    pods: { kind: 'cidrs', podCidrs: [cidr('172.22.0.0/24')] },
    ...wanted,
  }
}

/** What is found of nodes among instances that EC2 shows for any filter, and how many values each call had. */
async function find(
  nodes: readonly ClusterNode[],
  instancesFor: (filter: Filter) => readonly Instance[],
  vpcId?: string,
) {
  const calls: string[] = []
  const candidates = await nodeCandidates(
    {
      describeInstances: ([filter = { name: '', values: [] }, ...others]) => {
        const where = others.map(({ values }) => ` in ${values.join()}`).join('')
        calls.push(`${filter.name} ${filter.values.length}${where}`)
        return Promise.resolve([...instancesFor(filter)])
      },
    },
    nodes,
    vpcId,
  )
  return { calls, found: candidates.map((each) => `${each.name} ${each.instance.instanceId}`) }
}

const [ids, ipv4, ipv6, dns] = [
  'instance-id',
  'network-interface.addresses.private-ip-address',
  'network-interface.ipv6-addresses.ipv6-address',
  'private-dns-name',
]

describe('the instances of nodes', () => {
  it('are asked for with at most 200 values in a call, IDs in any VPC and addresses in one', async () => {
    const many = Array.from({ length: 201 }, (_, n) => ({
      byId: node({ name: `i${n}`, instanceId: `i-${n}` }),
      byAddress: node({ name: `a${n}`, addresses: [`10.0.${n >> 8}.${n & 255}`] }),
    }))
    const all = many.flatMap(({ byId, byAddress }, n) => [
      instance({ instanceId: String(byId.instanceId) }),
      instance({ instanceId: `i-a${n}`, addresses: byAddress.addresses }),
    ])
    const { calls, found } = await find(
      many.flatMap(({ byId, byAddress }) => [byId, byAddress]),
      () => all,
      'vpc-1',
    )
    expect(calls).toEqual([`${ids} 200`, `${ids} 1`, `${ipv4} 200 in vpc-1`, `${ipv4} 1 in vpc-1`])
    expect(found.length).toBe(402)
  })

  it('are looked for by IPv6 address and name only if no instance has their IPv4 address', async () => {
    const nodes = [node({ addresses: ['10.0.0.5', 'fd00::5'], hostNames: ['ip-10-0-0-5', 'a.example.com'] })]
    const other = instance({ addresses: ['fd00::5'] })
    expect(await find(nodes, ({ name }) => (name === ipv4 ? [other] : []))).toEqual({
      calls: [`${ipv4} 1`],
      found: ['a i-0'],
    })
    expect(await find(nodes, ({ name }) => (name === ipv6 ? [other] : []))).toEqual({
      calls: [`${ipv4} 1`, `${ipv6} 1`, `${dns} 2`],
      found: ['a i-0'],
    })
    const named = instance({ privateDnsName: 'ip-10-0-0-5.ec2.internal' })
    expect((await find(nodes, ({ name }) => (name === dns ? [named] : []))).found).toEqual(['a i-0'])
  })

  it('are those of the ID alone, and of the addresses only to explain that the ID is gone', async () => {
    const nodes = [node({ instanceId: 'i-1', addresses: ['10.0.0.5'], hostNames: ['ip-10-0-0-5'] })]
    const successor = instance({ instanceId: 'i-2', addresses: ['10.0.0.5'] })
    const gone = instance({ ...TERMINATED, instanceId: 'i-1', addresses: [] })
    const living = instance({ instanceId: 'i-1', addresses: ['10.0.0.9'] })
    expect(await find(nodes, () => [living, successor])).toEqual({ calls: [`${ids} 1`], found: ['a i-1'] })
    expect(await find(nodes, ({ name }) => (name === ids ? [gone] : [successor]))).toEqual({
      calls: [`${ids} 1`, `${ipv4} 1`],
      found: ['a i-1', 'a i-2'],
    })
  })

  it('are none of a node with another name that only begins alike', async () => {
    const nodes = [node({ hostNames: ['ip-10-0-0-5.eu-west-1.compute.internal'] })]
    const other = instance({ privateDnsName: 'ip-10-0-0-5.us-west-2.compute.internal' })
    expect((await find(nodes, () => [other])).found).toEqual([])
  })
})
