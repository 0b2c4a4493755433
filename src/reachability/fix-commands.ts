import { mergeCidr } from 'cidr-tools'

import { cidr, contains, overlaps, type Cidr } from '../model/cidr.ts'
import { destinationText, networkOf, readDestination, type Destination } from '../model/destination.ts'
import type { NetworkAcl } from '../model/network-acl.ts'
import type { Route } from '../model/route-table.ts'
import type { Direction } from '../model/security-group.ts'
import type { WorkerTarget } from '../model/worker.ts'
import type { Endpoint } from './endpoints.ts'

/** The reader's default Region may be another one. */
export function inRegion(command: string, region: string): string {
  return command.replaceAll('aws ec2 ', `aws ec2 --region ${quoted(region)} `)
}

/** EC2 API reference, CreateNetworkAclEntry. */
const HIGHEST_RULE_NUMBER = 32_766

/** Which addresses to allow: of pods, and of workers, which may masquerade them, or be controllers. */
export type Remotes = {
  readonly podCidrs: readonly Cidr[]
  readonly nodeCidrs: readonly Cidr[]
  /** A security group of each worker whose address it is; empty if EC2 describes none for one of them. */
  readonly nodeGroupIds: readonly string[]
}

export function remotesOf(remotes: Iterable<Endpoint>, clusterCidrs: readonly Cidr[]): Remotes {
  const [nodes, pods] = [true, false].map((isNode) =>
    [...remotes].filter(({ own }) => (own !== undefined) === isNode),
  )
  const cidrsOf = (endpoints: readonly Endpoint[] = []): Cidr[] => endpoints.map(({ cidr }) => cidr)
  const groups = (nodes ?? []).map(({ groupIds: [groupId] }) => groupId)
  return {
    podCidrs: rangesOf(cidrsOf(pods), clusterCidrs),
    nodeCidrs: rangesOf(cidrsOf(nodes), []),
    nodeGroupIds: [...new Set(groups.includes(undefined) ? [] : groups)].flatMap((each) => each ?? []),
  }
}

/** Allows all traffic of the pods; only the reader knows which part of it is needed. */
export function openSecurityGroup(
  groupId: string,
  direction: Direction,
  { podCidrs, nodeCidrs, nodeGroupIds }: Remotes,
): string {
  const cidrs = nodeGroupIds.length > 0 ? podCidrs : [...podCidrs, ...nodeCidrs]
  const ofRanges = ([4, 6] as const).flatMap((version) => {
    const ranges = cidrs.filter((each) => each.version === version)
    const [list, field] = version === 4 ? ['IpRanges', 'CidrIp'] : ['Ipv6Ranges', 'CidrIpv6']
    return ranges.length === 0
      ? []
      : [`IpProtocol=-1,${list}=[${ranges.map(({ text }) => `{${field}=${text}}`).join(',')}]`]
  })
  const pairs = nodeGroupIds.map((each) => `{GroupId=${each}}`).join(',')
  const permissions = [...ofRanges, ...(pairs === '' ? [] : [`IpProtocol=-1,UserIdGroupPairs=[${pairs}]`])]
  return `${aws(`authorize-security-group-${direction}`, { 'group-id': groupId })} --ip-permissions ${permissions.map(quoted).join(' ')}`
}

/** An entry for each CIDR, before the first entry that may deny any of it. None if too few numbers are free. */
export function openNetworkAcl(
  { networkAclId, entries }: NetworkAcl,
  direction: Direction,
  podCidrs: readonly Cidr[],
): string[] {
  const existing = entries.filter(
    (entry) => entry.direction === direction && entry.ruleNumber <= HIGHEST_RULE_NUMBER,
  )
  const taken = new Set(existing.map(({ ruleNumber }) => ruleNumber))
  const denying = existing.filter(
    (entry) =>
      entry.action === 'unreadable' ||
      (entry.action === 'deny' && podCidrs.some((podCidr) => overlaps(entry.cidr, podCidr))),
  )
  const last = Math.min(Math.max(0, ...taken) + podCidrs.length, HIGHEST_RULE_NUMBER)
  const before = Math.min(...denying.map(({ ruleNumber }) => ruleNumber), last + 1)
  const free = Array.from({ length: before - 1 }, (_, i) => before - 1 - i).filter((each) => !taken.has(each))
  if (free.length < podCidrs.length) return []
  return podCidrs.map(({ text, version }, i) =>
    aws('create-network-acl-entry', {
      'network-acl-id': networkAclId,
      [direction]: '',
      'rule-number': String(free[podCidrs.length - 1 - i]),
      protocol: '-1',
      [version === 4 ? 'cidr-block' : 'ipv6-cidr-block']: text,
      'rule-action': 'allow',
    }),
  )
}

/** One command for all instances, and one for all interfaces. */
export function switchChecksOff(targets: readonly WorkerTarget[]): string[] {
  const instances = targets.flatMap((target) => (target.kind === 'instance' ? [target.instanceId] : []))
  const interfaces = targets.flatMap((target) =>
    target.kind === 'network-interface' ? [target.networkInterfaceId] : [],
  )
  return [
    ...forEach(instances, 'modify-instance-attribute', 'instance-id'),
    ...forEach(interfaces, 'modify-network-interface-attribute', 'network-interface-id'),
  ]
}

function forEach(ids: readonly string[], command: string, option: string): string[] {
  const [only, ...others] = ids
  if (only === undefined) return []
  if (others.length === 0) return [`${aws(command, { [option]: only })} --no-source-dest-check`]
  return [
    `for id in ${ids.map(quoted).join(' ')}; do aws ec2 ${command} --${option} "$id" --no-source-dest-check; done`,
  ]
}

export function pointRoute(
  command: 'create-route' | 'replace-route',
  routeTableId: string,
  destination: Cidr,
  target: WorkerTarget,
): string {
  return aws(command, {
    'route-table-id': routeTableId,
    ...destinationOption(readDestination(destination.text)),
    ...(target.kind === 'instance'
      ? { 'instance-id': target.instanceId }
      : { 'network-interface-id': target.networkInterfaceId }),
  })
}

/** None for a route that wasn't created by a call: it disappears with its gateway's advertisement or the VPC's CIDR. */
export function deleteRoute(routeTableId: string, route: Route): string[] {
  if (route.origin !== 'CreateRoute') return []
  return [aws('delete-route', { 'route-table-id': routeTableId, ...destinationOption(route.destination) })]
}

/** The CIDRs to allow: the cluster's if they contain all pod CIDRs, otherwise the pod CIDRs, merged where possible. */
export function rangesOf(podCidrs: readonly Cidr[], clusterCidrs: readonly Cidr[]): Cidr[] {
  const isInCluster = (podCidr: Cidr): boolean => clusterCidrs.some((outer) => contains(outer, podCidr))
  if (podCidrs.every(isInCluster)) {
    return clusterCidrs.filter((outer) => podCidrs.some((podCidr) => contains(outer, podCidr)))
  }
  return mergeCidr(podCidrs.map(({ text }) => text)).map((text) => cidr(text))
}

function destinationOption(destination: Destination): Record<string, string> {
  const text = destination.kind === 'cidr' ? destination.written : destinationText(destination)
  if (destination.kind === 'prefix-list') return { 'destination-prefix-list-id': text }
  const isIpv6 = networkOf(destination)?.version === 6
  return { [isIpv6 ? 'destination-ipv6-cidr-block' : 'destination-cidr-block']: text }
}

/** An option with an empty value is a flag. */
function aws(command: string, options: Readonly<Record<string, string>>): string {
  const words = Object.entries(options).map(([name, value]) =>
    value === '' ? `--${name}` : `--${name} ${quoted(value)}`,
  )
  return ['aws ec2', command, ...words].join(' ')
}

/** One word for a shell, whatever it contains. */
function quoted(word: string): string {
  return /^[\w./:=,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}
