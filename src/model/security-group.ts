import type { Cidr } from './cidr.ts'
import type { Traffic } from './traffic.ts'

/** The data about a security group that decides whether pods can communicate. */
export type SecurityGroup = {
  readonly groupId: string
  readonly ingress: readonly SecurityGroupRule[]
  readonly egress: readonly SecurityGroupRule[]
}

export type Direction = 'ingress' | 'egress'

/** Security groups have no rules that deny. */
export type SecurityGroupRule =
  | { readonly kind: 'allow'; readonly traffic: Traffic; readonly peer: Peer }
  /** It can allow any traffic. */
  | { readonly kind: 'unreadable' }

export type Peer =
  | { readonly kind: 'cidr'; readonly cidr: Cidr }
  | { readonly kind: 'prefix-list'; readonly prefixListId: string }
  /** The private addresses of the interfaces that have this group. A pod's address is never one of them, and a masqueraded packet's is. */
  | { readonly kind: 'security-group'; readonly groupId: string }
