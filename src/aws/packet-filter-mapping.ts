import type * as sdk from '@aws-sdk/client-ec2'

import { readCidr, type Cidr } from '../model/cidr.ts'
import type { NetworkAcl, NetworkAclEntry } from '../model/network-acl.ts'
import type { ManagedPrefixList } from '../model/prefix-list.ts'
import type { Direction, Peer, SecurityGroup, SecurityGroupRule } from '../model/security-group.ts'
import { ALL_TRAFFIC, icmpTraffic, PROTOCOLS, protocolTraffic, type Traffic } from '../model/traffic.ts'

export function toSecurityGroup(group: sdk.SecurityGroup): SecurityGroup {
  const { GroupId = '', IpPermissions = [], IpPermissionsEgress = [] } = group
  return {
    groupId: GroupId,
    ingress: IpPermissions.flatMap(toRules),
    egress: IpPermissionsEgress.flatMap(toRules),
  }
}

/** EC2 describes the rules for several peers as one permission. */
function toRules(permission: sdk.IpPermission): SecurityGroupRule[] {
  const { IpProtocol, FromPort, ToPort } = permission
  const protocol = readProtocol(IpProtocol)
  const isWhole = protocol === PROTOCOLS.icmpv6 && FromPort === undefined && ToPort === undefined
  const traffic = isWhole ? protocolTraffic(protocol) : readTraffic(protocol, FromPort, ToPort)
  return readPeers(permission).map((peer) =>
    traffic === undefined || peer === undefined ? { kind: 'unreadable' } : { kind: 'allow', traffic, peer },
  )
}

function readPeers(permission: sdk.IpPermission): (Peer | undefined)[] {
  const { IpRanges = [], Ipv6Ranges = [], PrefixListIds = [], UserIdGroupPairs = [] } = permission
  const ranges = [...IpRanges.map(({ CidrIp }) => CidrIp), ...Ipv6Ranges.map(({ CidrIpv6 }) => CidrIpv6)]
  return [
    ...ranges.map(readNetwork).map((cidr): Peer | undefined => cidr && { kind: 'cidr', cidr }),
    ...PrefixListIds.map(({ PrefixListId: id }): Peer | undefined =>
      id === undefined ? undefined : { kind: 'prefix-list', prefixListId: id },
    ),
    ...UserIdGroupPairs.map(({ GroupId = '' }): Peer => ({ kind: 'security-group', groupId: GroupId })),
  ]
}

export function toNetworkAcl(acl: sdk.NetworkAcl): NetworkAcl {
  const { NetworkAclId = '', Associations = [], Entries = [] } = acl
  return {
    networkAclId: NetworkAclId,
    subnetIds: Associations.flatMap(({ SubnetId }) => SubnetId ?? []),
    entries: Entries.flatMap(toEntries),
  }
}

/** An entry without a direction can apply to both, and an entry without a number can precede all others. */
function toEntries(entry: sdk.NetworkAclEntry): NetworkAclEntry[] {
  const { RuleNumber: ruleNumber = 0, Egress, RuleAction: action, Protocol, PortRange, IcmpTypeCode } = entry
  const protocol = readProtocol(Protocol)
  const traffic = isIcmp(protocol)
    ? readTraffic(protocol, IcmpTypeCode?.Type, IcmpTypeCode?.Code)
    : readTraffic(protocol, PortRange?.From, PortRange?.To)
  const cidr = readNetwork(entry.CidrBlock ?? entry.Ipv6CidrBlock)
  const isReadable = ruleNumber > 0 && Egress !== undefined && (action === 'allow' || action === 'deny')
  const directions: Direction[] =
    Egress === undefined ? ['ingress', 'egress'] : [Egress ? 'egress' : 'ingress']
  return directions.map((direction) =>
    isReadable && traffic !== undefined && cidr !== undefined
      ? { ruleNumber, direction, action, traffic, cidr }
      : { ruleNumber, direction, action: 'unreadable' },
  )
}

/** EC2 stores networks without host bits, so a network with host bits is the same network. */
function readNetwork(text = ''): Cidr | undefined {
  const reading = readCidr(text)
  return reading.kind === 'invalid' ? undefined : reading.cidr
}

const ALL_PROTOCOLS = -1
const NAMED_PROTOCOLS = new Map<string, number>(Object.entries(PROTOCOLS))

/** Security groups name four protocols and number the others (EC2 API reference, IpPermission); ACLs number all. */
function readProtocol(text = ''): number | undefined {
  const named = NAMED_PROTOCOLS.get(text)
  if (named !== undefined) return named
  if (text === String(ALL_PROTOCOLS)) return ALL_PROTOCOLS
  return /^\d+$/.test(text) && Number(text) <= 255 ? Number(text) : undefined
}

function isIcmp(protocol: number | undefined): boolean {
  return protocol === PROTOCOLS.icmp || protocol === PROTOCOLS.icmpv6
}

/**
 * Ports, or ICMP types and codes; -1 is all of them. Rules for other protocols apply to the whole protocol, whatever
 * their ports, and so do security group rules for ICMPv6 without any (EC2 API reference, IpPermission). Undefined for
 * what EC2 doesn't accept in a rule, so a range that it leaves out is never taken for all.
 */
function readTraffic(
  protocol: number | undefined,
  first: number | undefined,
  last: number | undefined,
): Traffic | undefined {
  if (protocol === undefined) return undefined
  if (protocol === ALL_PROTOCOLS) return ALL_TRAFFIC
  const hasPorts = protocol === PROTOCOLS.tcp || protocol === PROTOCOLS.udp
  const isWhole = first === last && first === -1
  if (isWhole || !(hasPorts || isIcmp(protocol))) return protocolTraffic(protocol)
  if (first === undefined || last === undefined) return undefined
  if (hasPorts) {
    const isRange = isWithin(first, 65_535) && isWithin(last, 65_535) && first <= last
    return isRange ? protocolTraffic(protocol, first, last) : undefined
  }
  const isType = isWithin(first, 255) && (last === -1 || isWithin(last, 255))
  return isType ? icmpTraffic(protocol, first, last) : undefined
}

function isWithin(value: number, highest: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= highest
}

export function toManagedPrefixList(list: sdk.ManagedPrefixList): ManagedPrefixList {
  const { PrefixListId = '', AddressFamily, OwnerId, PrefixListName = '', MaxEntries } = list
  const version = AddressFamily === 'IPv4' ? 4 : AddressFamily === 'IPv6' ? 6 : undefined
  const entries = OwnerId === 'AWS' ? weightOf(PrefixListName) : MaxEntries
  const isSized = version !== undefined && entries !== undefined && Number.isInteger(entries) && entries >= 0
  return { prefixListId: PrefixListId, size: isSized ? { version, entries } : undefined }
}

/** EC2 doesn't show the weights of AWS-managed prefix lists (VPC user guide, "AWS-managed prefix lists"). */
const WEIGHTS: ReadonlyMap<string, number> = new Map([
  ['cloudfront.origin-facing', 55],
  ['dynamodb', 1],
  ['ec2-instance-connect', 2],
  ['groundstation', 5],
  ['route53-healthchecks', 25],
  ['s3', 1],
  ['s3express', 6],
  ['vpc-lattice', 10],
])

/** `name` is `com.amazonaws.<Region, or global>.<service>`, with `ipv6.` before the service for lists of IPv6 CIDRs. */
function weightOf(name: string): number | undefined {
  const [, , , ...service] = name.split('.')
  return WEIGHTS.get((service[0] === 'ipv6' ? service.slice(1) : service).join('.'))
}
