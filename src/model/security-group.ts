import { cut, isAddressIn, type Parts } from '../reachability/address-ranges.ts'
import type { Cidr } from './cidr.ts'
import { ALL_TRAFFIC, isAll, union, type Traffic } from './traffic.ts'

/** A security group as described, narrowed to what tells whether pods can talk. */
export type SecurityGroup = {
  readonly groupId: string
  readonly ingress: readonly SecurityGroupRule[]
  readonly egress: readonly SecurityGroupRule[]
}

export type Direction = 'ingress' | 'egress'

export type SecurityGroupRule = { readonly traffic: Traffic; readonly peer: Peer }

export type Peer =
  | { readonly kind: 'cidr'; readonly cidr: Cidr }
  | { readonly kind: 'prefix-list'; readonly prefixListId: string }
  /** The interfaces that have this group, by their own private addresses: a pod's address is none of them. */
  | { readonly kind: 'security-group'; readonly groupId: string }

/** By prefix list ID; one that could not be read is not there. */
export type PrefixLists = ReadonlyMap<string, readonly Cidr[]>

/** What gets through for sure, and what may: more than that where something could not be read. */
export type Admission = { readonly surely: Traffic; readonly maybe: Traffic }

export const EVERYTHING: Admission = { surely: ALL_TRAFFIC, maybe: ALL_TRAFFIC }

/**
 * What an interface's groups let through between it and each address of a pod CIDR. They add up: a packet needs one
 * rule of one group (VPC user guide, "Security group rules"). A group that is not described may let through anything.
 */
export function admittedByGroups(
  groups: readonly (SecurityGroup | undefined)[],
  direction: Direction,
  podCidr: Cidr,
  prefixLists: PrefixLists,
): Parts<Admission> {
  const rules = groups.flatMap((group) => group?.[direction] ?? [])
  const ranges = rules.map((rule) => ({ rule, cidrs: cidrsOf(rule, prefixLists) }))
  const isUnread = groups.includes(undefined) || ranges.some(({ cidrs }) => cidrs === undefined)
  return cut(
    podCidr,
    ranges.flatMap(({ cidrs = [] }) => cidrs),
    (address) => {
      const matching = ranges.filter(({ cidrs = [] }) =>
        cidrs.some((cidr) => isAddressIn(cidr, podCidr.version, address)),
      )
      const surely = union(...matching.map(({ rule }) => rule.traffic))
      return { surely, maybe: isUnread && !isAll(surely) ? ALL_TRAFFIC : surely }
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
