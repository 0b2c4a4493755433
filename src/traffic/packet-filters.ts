import type { Cidr } from '../model/cidr.ts'
import type { NetworkAcl, NetworkAclEntry } from '../model/network-acl.ts'
import type { Direction, SecurityGroup, SecurityGroupRule } from '../model/security-group.ts'
import {
  ALL_TRAFFIC,
  difference,
  intersection,
  isAll,
  NO_TRAFFIC,
  union,
  type Traffic,
} from '../model/traffic.ts'
import { partition, isAddressIn, type RangeMap } from './address-ranges.ts'

/** The addresses at the other end of the traffic that a packet filter decides about. */
export type Remote = {
  readonly cidr: Cidr
  /** The security groups of the interface that has them; pods have none. */
  readonly groupIds: readonly string[]
}

/** By prefix list ID, without the lists that couldn't be read. */
export type PrefixLists = ReadonlyMap<string, readonly Cidr[]>

/** `possible` is more than `definite` where something couldn't be read. */
export type AllowedTraffic = { readonly definite: Traffic; readonly possible: Traffic }

export const EVERYTHING: AllowedTraffic = { definite: ALL_TRAFFIC, possible: ALL_TRAFFIC }
export const NOTHING: AllowedTraffic = { definite: NO_TRAFFIC, possible: NO_TRAFFIC }
export const UNKNOWN: AllowedTraffic = { definite: NO_TRAFFIC, possible: ALL_TRAFFIC }

const UNREADABLE_RULE: SecurityGroupRule = { kind: 'unreadable' }

/**
 * The traffic that an interface's security groups allow between it and each address at the other end. One matching rule of
 * any group is enough (VPC user guide, "Security group rules"). A group that isn't described may allow anything.
 */
export function allowedByGroups(
  groups: readonly (SecurityGroup | undefined)[],
  direction: Direction,
  remote: Remote,
  prefixLists: PrefixLists,
): RangeMap<AllowedTraffic> {
  const { cidr: network } = remote
  const rules = groups.flatMap((group) => group?.[direction] ?? UNREADABLE_RULE)
  const readable = rules.flatMap((rule) => resolvePeer(rule, remote, prefixLists) ?? [])
  const mayAllowMore = readable.length < rules.length
  return partition(
    network,
    readable.flatMap(({ cidrs }) => cidrs),
    (address) => {
      const matching = readable.filter(({ cidrs }) =>
        cidrs.some((cidr) => isAddressIn(cidr, network.version, address)),
      )
      const definite = union(...matching.map(({ traffic }) => traffic))
      return { definite, possible: mayAllowMore && !isAll(definite) ? ALL_TRAFFIC : definite }
    },
  )
}

/** Undefined for an unreadable rule, and for a prefix list that wasn't read. */
function resolvePeer(
  rule: SecurityGroupRule,
  { cidr, groupIds }: Remote,
  prefixLists: PrefixLists,
): { readonly traffic: Traffic; readonly cidrs: readonly Cidr[] } | undefined {
  if (rule.kind === 'unreadable') return undefined
  const { traffic, peer } = rule
  switch (peer.kind) {
    case 'cidr':
      return { traffic, cidrs: [peer.cidr] }
    case 'prefix-list': {
      const cidrs = prefixLists.get(peer.prefixListId)
      return cidrs && { traffic, cidrs }
    }
    case 'security-group':
      return { traffic, cidrs: groupIds.includes(peer.groupId) ? [cidr] : [] }
  }
}

/**
 * The traffic that a subnet's network ACL allows between the subnet and each address of a network. Of the matching
 * entries, the one with the lowest number decides; without one, the packet is denied (VPC user guide, "Network ACL
 * rules"). An unreadable entry may match anything, so it leaves open everything that lower numbers didn't decide. An ACL
 * that isn't described may allow anything.
 */
export function allowedByAcl(
  acl: NetworkAcl | undefined,
  direction: Direction,
  network: Cidr,
): RangeMap<AllowedTraffic> {
  if (acl === undefined) return partition(network, [], () => UNKNOWN)
  const entries = acl.entries
    .filter((entry) => entry.direction === direction)
    .toSorted((a, b) => a.ruleNumber - b.ruleNumber)
  return partition(
    network,
    entries.flatMap((entry) => (entry.action === 'unreadable' ? [] : [entry.cidr])),
    (address) =>
      decide(
        entries.filter(
          (entry) => entry.action === 'unreadable' || isAddressIn(entry.cidr, network.version, address),
        ),
      ),
  )
}

/** `entries` are those that match an address, by number. */
function decide(entries: readonly NetworkAclEntry[]): AllowedTraffic {
  let allowed = NO_TRAFFIC
  let undecided = ALL_TRAFFIC
  for (const entry of entries) {
    if (entry.action === 'unreadable') return { definite: allowed, possible: union(allowed, undecided) }
    if (entry.action === 'allow') allowed = union(allowed, intersection(undecided, entry.traffic))
    undecided = difference(undecided, entry.traffic)
  }
  return { definite: allowed, possible: allowed }
}
