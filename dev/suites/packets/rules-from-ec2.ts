import type { IpPermission, NetworkAclEntry } from '@aws-sdk/client-ec2'

/** The part of a packet that a rule matches in addition to its address. */
export type Protocol =
  | { readonly kind: 'all' }
  | { readonly kind: 'ports'; readonly name: 'tcp' | 'udp'; readonly from: number; readonly to: number }
  /** -1 is all types or all codes. */
  | { readonly kind: 'icmp'; readonly name: 'icmp' | 'icmpv6'; readonly type: number; readonly code: number }
  | { readonly kind: 'number'; readonly number: number }

export type Direction = 'in' | 'out'

/** Allows what has this protocol and one of these addresses at the other end. */
export type GroupRule = {
  readonly direction: Direction
  readonly protocol: Protocol
  readonly peers: readonly string[]
}

export type AclEntry = {
  readonly direction: Direction
  readonly number: number
  readonly isAllowed: boolean
  readonly protocol: Protocol
  readonly cidr: string
}

export function ruleOf(
  direction: Direction,
  permission: IpPermission,
  members: (groupId: string) => readonly string[],
  lists: ReadonlyMap<string, readonly string[]>,
): GroupRule {
  const { IpRanges = [], Ipv6Ranges = [], PrefixListIds = [], UserIdGroupPairs = [] } = permission
  return {
    direction,
    protocol: protocolOf(permission.IpProtocol ?? '', permission.FromPort ?? -1, permission.ToPort ?? -1),
    peers: [
      ...IpRanges.flatMap(({ CidrIp = [] }) => CidrIp),
      ...Ipv6Ranges.flatMap(({ CidrIpv6 = [] }) => CidrIpv6),
      ...PrefixListIds.flatMap(({ PrefixListId = '' }) => lists.get(PrefixListId) ?? []),
      ...UserIdGroupPairs.flatMap(({ GroupId = '' }) => members(GroupId)),
    ],
  }
}

export function entryOf(entry: NetworkAclEntry): AclEntry {
  const { PortRange, IcmpTypeCode } = entry
  return {
    direction: entry.Egress === true ? 'out' : 'in',
    number: entry.RuleNumber ?? 0,
    isAllowed: entry.RuleAction === 'allow',
    protocol: protocolOf(
      entry.Protocol ?? '',
      PortRange?.From ?? IcmpTypeCode?.Type ?? -1,
      PortRange?.To ?? IcmpTypeCode?.Code ?? -1,
    ),
    cidr: entry.CidrBlock ?? entry.Ipv6CidrBlock ?? '',
  }
}

/** Ports, or a type and a code. Rules for other protocols ignore ports (EC2 API reference, IpPermission). */
function protocolOf(protocol: string, from: number, to: number): Protocol {
  switch (protocol) {
    case '-1':
      return { kind: 'all' }
    case 'tcp':
    case '6':
      return { kind: 'ports', name: 'tcp', from, to }
    case 'udp':
    case '17':
      return { kind: 'ports', name: 'udp', from, to }
    case 'icmp':
    case '1':
      return { kind: 'icmp', name: 'icmp', type: from, code: to }
    case 'icmpv6':
    case '58':
      return { kind: 'icmp', name: 'icmpv6', type: from, code: to }
    default:
      return { kind: 'number', number: Number(protocol) }
  }
}
