import type * as Sdk from '@aws-sdk/client-ec2'

import { cidr } from '../model/cidr.ts'
import type { NetworkAcl, NetworkAclEntry } from '../model/network-acl.ts'
import type { Peer, SecurityGroup, SecurityGroupRule } from '../model/security-group.ts'
import { ALL_TRAFFIC, icmpTraffic, NO_TRAFFIC, protocolTraffic, type Traffic } from '../model/traffic.ts'

export function toSecurityGroup(group: Sdk.SecurityGroup): SecurityGroup {
  return {
    groupId: group.GroupId ?? '',
    ingress: (group.IpPermissions ?? []).flatMap(toRules),
    egress: (group.IpPermissionsEgress ?? []).flatMap(toRules),
  }
}

/** One permission is a rule for each of its peers. */
function toRules(permission: Sdk.IpPermission): SecurityGroupRule[] {
  const { IpProtocol, FromPort, ToPort } = permission
  const protocol = PROTOCOLS[IpProtocol ?? ''] ?? Number(IpProtocol)
  const traffic = isIcmp(protocol)
    ? icmpTraffic(protocol, FromPort, ToPort)
    : toTraffic(protocol, FromPort, ToPort)
  const peers: Peer[] = [
    ...(permission.IpRanges ?? []).map(({ CidrIp }) => CidrIp),
    ...(permission.Ipv6Ranges ?? []).map(({ CidrIpv6 }) => CidrIpv6),
  ].map((text) => ({ kind: 'cidr', cidr: cidr(text ?? '') }))
  const lists = (permission.PrefixListIds ?? []).map(({ PrefixListId = '' }): Peer => ({
    kind: 'prefix-list',
    prefixListId: PrefixListId,
  }))
  const groups = (permission.UserIdGroupPairs ?? []).map(({ GroupId = '' }): Peer => ({
    kind: 'security-group',
    groupId: GroupId,
  }))
  return [...peers, ...lists, ...groups].map((peer) => ({ traffic, peer }))
}

export function toNetworkAcl(acl: Sdk.NetworkAcl): NetworkAcl {
  return {
    networkAclId: acl.NetworkAclId ?? '',
    subnetIds: (acl.Associations ?? []).flatMap(({ SubnetId }) => SubnetId ?? []),
    entries: (acl.Entries ?? []).map(toEntry),
  }
}

function toEntry(entry: Sdk.NetworkAclEntry): NetworkAclEntry {
  const { Protocol, PortRange, IcmpTypeCode, CidrBlock, Ipv6CidrBlock } = entry
  const protocol = Number(Protocol)
  return {
    ruleNumber: entry.RuleNumber ?? 0,
    direction: entry.Egress === true ? 'egress' : 'ingress',
    action: entry.RuleAction === 'allow' ? 'allow' : 'deny',
    traffic: isIcmp(protocol)
      ? icmpTraffic(protocol, IcmpTypeCode?.Type, IcmpTypeCode?.Code)
      : toTraffic(protocol, PortRange?.From, PortRange?.To),
    cidr: cidr(CidrBlock ?? Ipv6CidrBlock ?? ''),
  }
}

/** EC2 names these four in security groups and takes numbers for all others (EC2 API reference, IpPermission). */
const PROTOCOLS: Readonly<Record<string, number>> = { tcp: 6, udp: 17, icmp: 1, icmpv6: 58 }

const ALL_PROTOCOLS = -1

function isIcmp(protocol: number): boolean {
  return protocol === 1 || protocol === 58
}

/** Ports count with TCP and UDP only: a rule for another protocol holds for all of it (same page). */
function toTraffic(protocol: number, fromPort: number | undefined, toPort: number | undefined): Traffic {
  if (protocol === ALL_PROTOCOLS) return ALL_TRAFFIC
  if (!Number.isInteger(protocol)) return NO_TRAFFIC
  const hasPorts = (protocol === 6 || protocol === 17) && fromPort !== undefined && fromPort !== -1
  return hasPorts ? protocolTraffic(protocol, fromPort, toPort) : protocolTraffic(protocol)
}
