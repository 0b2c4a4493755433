import type { Ec2 } from '../aws/ec2.ts'
import type { ClusterNode } from '../model/cluster-node.ts'
import { escapeFilterValue, filtersFor, type Filter } from '../model/filters.ts'
import { mayRunAgain, type Instance } from '../model/instance.ts'
import type { Candidate } from './worker-candidates.ts'

type Reader = Pick<Ec2, 'describeInstances'>

/** By which filter of DescribeInstances nodes are looked up, and the values. */
type Lookup = { readonly filter: string; readonly values: readonly string[]; readonly isInVpc: boolean }

/** `private-ip-address` would find only the primary address of the primary interface (EC2 API reference, DescribeInstances). */
const IPV4 = 'network-interface.addresses.private-ip-address'
const IPV6 = 'network-interface.ipv6-addresses.ipv6-address'

/**
 * The instances of nodes, under the nodes' names: by instance ID, or else by any of a node's addresses, or else by its
 * private DNS name. Where an instance ID is gone, also the instances that have the node's addresses now. One call holds
 * 200 IDs or addresses; only for nodes that aren't found, others follow.
 */
export async function nodeCandidates(
  ec2: Reader,
  nodes: readonly ClusterNode[],
  vpcId: string | undefined,
): Promise<Candidate[]> {
  const instances = new Map<string, Instance>()
  const read = async (lookups: readonly Lookup[]): Promise<void> => {
    const calls = lookups.flatMap((lookup) => filtersOf(lookup, vpcId))
    const answers = await Promise.all(calls.map((filters) => ec2.describeInstances(filters)))
    for (const instance of answers.flat()) instances.set(instance.instanceId, instance)
  }
  const byAddress = nodes.filter(({ instanceId }) => instanceId === undefined)
  await read([
    idLookup(nodes),
    addressLookup(byAddress.filter(hasIpv4), 4),
    addressLookup(
      byAddress.filter((node) => !hasIpv4(node)),
      6,
    ),
  ])
  const found = index(instances.values())
  const missing = nodes.filter((node) => !instancesOf(node, found).some(mayRunAgain))
  const others = missing.filter(({ instanceId }) => instanceId === undefined)
  await read([
    addressLookup(
      missing.filter(({ instanceId }) => instanceId !== undefined),
      4,
    ),
    addressLookup(missing, 6),
    {
      filter: 'private-dns-name',
      values: others.flatMap(({ hostNames }) => hostNames.map(dnsPattern)),
      isInVpc: true,
    },
  ])
  const all = index(instances.values())
  return nodes.flatMap((node) => instancesOf(node, all).map((instance) => ({ name: node.name, instance })))
}

/** By ID in any VPC, because EC2 describes a terminated instance without one; one unknown ID in `InstanceIds` would fail the call. */
function idLookup(nodes: readonly ClusterNode[]): Lookup {
  return {
    filter: 'instance-id',
    values: nodes.flatMap(({ instanceId }) => instanceId ?? []),
    isInVpc: false,
  }
}

function addressLookup(nodes: readonly ClusterNode[], version: 4 | 6): Lookup {
  const values = nodes.flatMap(({ addresses }) => addresses.filter((each) => versionOf(each) === version))
  return { filter: version === 4 ? IPV4 : IPV6, values, isInVpc: true }
}

/** A host name without a domain may be the first part of the private DNS name. */
function dnsPattern(hostName: string): string {
  const name = escapeFilterValue(hostName)
  return hostName.includes('.') ? name : `${name}.*`
}

function filtersOf({ filter, values, isInVpc }: Lookup, vpcId: string | undefined): Filter[][] {
  const inVpc = isInVpc && vpcId !== undefined ? [{ name: 'vpc-id', values: [vpcId] }] : []
  return filtersFor(filter, [...new Set(values)]).map((each) => [each, ...inVpc])
}

function hasIpv4({ addresses }: ClusterNode): boolean {
  return addresses.some((each) => versionOf(each) === 4)
}

function versionOf(address: string): 4 | 6 {
  return address.includes(':') ? 6 : 4
}

type Index = Readonly<Record<'byId' | 'byAddress' | 'byName', ReadonlyMap<string, readonly Instance[]>>>

function index(instances: Iterable<Instance>): Index {
  const all = [...instances]
  const by = (keysOf: (instance: Instance) => readonly string[]) => {
    const pairs = all.flatMap((instance) => keysOf(instance).map((key) => ({ key, instance })))
    const groups = Map.groupBy(pairs, ({ key }) => key)
    return new Map([...groups].map(([key, group]) => [key, group.map(({ instance }) => instance)]))
  }
  return {
    byId: by(({ instanceId }) => [instanceId]),
    byAddress: by(({ addresses }) => addresses),
    byName: by(({ privateDnsName }) => [privateDnsName, privateDnsName.replace(/\..*/, '')]),
  }
}

/** Each once. Of a node with an instance ID, those with its addresses serve to explain that its instance is gone. */
function instancesOf(node: ClusterNode, { byId, byAddress, byName }: Index): Instance[] {
  const ofId = node.instanceId === undefined ? [] : (byId.get(node.instanceId) ?? [])
  if (ofId.some(mayRunAgain)) return [...ofId]
  const ofAddress = node.addresses.flatMap((address) => byAddress.get(address) ?? [])
  if (node.instanceId !== undefined) return [...new Set([...ofId, ...ofAddress])]
  const ofName = node.hostNames.flatMap((name) => byName.get(name) ?? [])
  return [...new Set(ofAddress.length > 0 ? ofAddress : ofName)]
}
