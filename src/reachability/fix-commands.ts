import { mergeCidr } from 'cidr-tools'

import { cidr, contains, overlaps, type Cidr } from '../model/cidr.ts'
import { destinationText, networkOf, type Destination } from '../model/destination.ts'
import type { NetworkAcl } from '../model/network-acl.ts'
import type { Route } from '../model/route-table.ts'
import type { Direction } from '../model/security-group.ts'
import type { WorkerTarget } from '../model/worker.ts'

/** The command for one Region, whatever the reader's own one is. */
export function inRegion(command: string, region: string): string {
  return command.replaceAll('aws ec2 ', `aws ec2 --region ${quoted(region)} `)
}

/** The highest number that an ACL's entry can have (EC2 API reference, CreateNetworkAclEntry). */
const LAST_RULE = 32_766

/** Lets pods in or out, whatever they say: what is to be narrower is for the reader to narrow. */
export function openSecurityGroup(groupId: string, direction: Direction, podCidrs: readonly Cidr[]): string {
  const permissions = ([4, 6] as const).flatMap((version) => {
    const ranges = podCidrs.filter((each) => each.version === version)
    const [list, field] = version === 4 ? ['IpRanges', 'CidrIp'] : ['Ipv6Ranges', 'CidrIpv6']
    return ranges.length === 0
      ? []
      : [`IpProtocol=-1,${list}=[${ranges.map(({ text }) => `{${field}=${text}}`).join(',')}]`]
  })
  return `${aws(`authorize-security-group-${direction}`, { 'group-id': groupId })} --ip-permissions ${permissions.map(quoted).join(' ')}`
}

/** An entry for each CIDR, before the first one that denies any of them; none where there is no room for them. */
export function openNetworkAcl(
  { networkAclId, entries }: NetworkAcl,
  direction: Direction,
  podCidrs: readonly Cidr[],
): string[] {
  const there = entries.filter((entry) => entry.direction === direction && entry.ruleNumber <= LAST_RULE)
  const taken = new Set(there.map(({ ruleNumber }) => ruleNumber))
  const denying = there
    .filter(({ action, cidr: range }) => action === 'deny' && podCidrs.some((each) => overlaps(range, each)))
    .map(({ ruleNumber }) => ruleNumber)
  const before = Math.min(...denying, Math.min(Math.max(0, ...taken) + podCidrs.length, LAST_RULE) + 1)
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

/** One command for each kind of thing that the check is switched off on. */
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
    ...destinationOption({ kind: 'cidr', cidr: destination }),
    ...(target.kind === 'instance'
      ? { 'instance-id': target.instanceId }
      : { 'network-interface-id': target.networkInterfaceId }),
  })
}

/** None for a route that nobody made: it goes when its gateway no longer announces it, or with the VPC's CIDR. */
export function deleteRoute(routeTableId: string, route: Route): string[] {
  if (route.origin !== 'CreateRoute') return []
  return [aws('delete-route', { 'route-table-id': routeTableId, ...destinationOption(route.destination) })]
}

/** The CIDRs to open for: the cluster's where it is known to hold them all, else as few as hold exactly them. */
export function rangesOf(podCidrs: readonly Cidr[], clusterCidrs: readonly Cidr[]): Cidr[] {
  const isInside = (podCidr: Cidr): boolean => clusterCidrs.some((outer) => contains(outer, podCidr))
  if (podCidrs.every(isInside)) {
    return clusterCidrs.filter((outer) => podCidrs.some((podCidr) => contains(outer, podCidr)))
  }
  return mergeCidr(podCidrs.map(({ text }) => text)).map((text) => cidr(text))
}

function destinationOption(destination: Destination): Record<string, string> {
  const text = destinationText(destination)
  if (destination.kind === 'prefix-list') return { 'destination-prefix-list-id': text }
  const isIpv6 = networkOf(destination)?.version === 6
  return { [isIpv6 ? 'destination-ipv6-cidr-block' : 'destination-cidr-block']: text }
}

/** Options in order; one without a value is a flag. */
function aws(command: string, options: Readonly<Record<string, string>>): string {
  const words = Object.entries(options).map(([name, value]) =>
    value === '' ? `--${name}` : `--${name} ${quoted(value)}`,
  )
  return ['aws ec2', command, ...words].join(' ')
}

/** As a shell takes it for one word, whatever it holds. */
function quoted(word: string): string {
  return /^[\w./:=,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}
