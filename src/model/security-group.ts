import type { Cidr } from './cidr.ts'
import type { Traffic } from './traffic.ts'

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
