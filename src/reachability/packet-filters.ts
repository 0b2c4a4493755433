import type { Cidr } from '../model/cidr.ts'
import type { NetworkAcl } from '../model/network-acl.ts'
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

/** By prefix list ID; one that could not be read is not there. */
export type PrefixLists = ReadonlyMap<string, readonly Cidr[]>

/** What gets through for sure, and what may: more than that where something could not be read. */
export type AllowedTraffic = { readonly definite: Traffic; readonly possible: Traffic }

export const EVERYTHING: AllowedTraffic = { definite: ALL_TRAFFIC, possible: ALL_TRAFFIC }

/**
 * What an interface's groups let through between it and each address of a pod CIDR. They add up: a packet needs one
 * rule of one group (VPC user guide, "Security group rules"). A group that is not described may let through anything.
 */
export function allowedByGroups(
  groups: readonly (SecurityGroup | undefined)[],
  direction: Direction,
  podCidr: Cidr,
  prefixLists: PrefixLists,
): RangeMap<AllowedTraffic> {
  const rules = groups.flatMap((group) => group?.[direction] ?? [])
  const ranges = rules.map((rule) => ({ rule, cidrs: cidrsOf(rule, prefixLists) }))
  const isUnread = groups.includes(undefined) || ranges.some(({ cidrs }) => cidrs === undefined)
  return partition(
    podCidr,
    ranges.flatMap(({ cidrs = [] }) => cidrs),
    (address) => {
      const matching = ranges.filter(({ cidrs = [] }) =>
        cidrs.some((cidr) => isAddressIn(cidr, podCidr.version, address)),
      )
      const definite = union(...matching.map(({ rule }) => rule.traffic))
      return { definite, possible: isUnread && !isAll(definite) ? ALL_TRAFFIC : definite }
    },
  )
}

function cidrsOf({ peer }: SecurityGroupRule, prefixLists: PrefixLists): readonly Cidr[] | undefined {
  switch (peer.kind) {
    case 'cidr':
      return [peer.cidr]
    case 'prefix-list':
      return prefixLists.get(peer.prefixListId)
    case 'security-group':
      return []
  }
}

/**
 * What a subnet's ACL lets through between the subnet and each address of a pod CIDR: of the entries that match, the one
 * with the lowest number decides; what none matches is denied (VPC user guide, "Network ACL rules"). An ACL that is not
 * described may let through anything.
 */
export function allowedByAcl(
  acl: NetworkAcl | undefined,
  direction: Direction,
  podCidr: Cidr,
): RangeMap<AllowedTraffic> {
  if (acl === undefined)
    return partition(podCidr, [], () => ({ definite: NO_TRAFFIC, possible: ALL_TRAFFIC }))
  const entries = acl.entries
    .filter((entry) => entry.direction === direction)
    .toSorted((a, b) => a.ruleNumber - b.ruleNumber)
  return partition(
    podCidr,
    entries.map(({ cidr }) => cidr),
    (address) => {
      let allowed = NO_TRAFFIC
      let undecided = ALL_TRAFFIC
      for (const { action, traffic, cidr } of entries) {
        if (!isAddressIn(cidr, podCidr.version, address)) continue
        if (action === 'allow') allowed = union(allowed, intersection(undecided, traffic))
        undecided = difference(undecided, traffic)
      }
      return { definite: allowed, possible: allowed }
    },
  )
}

/** Between two interfaces of one subnet no ACL stands (VPC user guide, "Network ACLs": they work at the subnet's border). */
export function withoutAcl(podCidr: Cidr): RangeMap<AllowedTraffic> {
  return partition(podCidr, [], () => EVERYTHING)
}
