import type { Cidr } from './cidr.ts'
import type { Finding } from './finding.ts'

/** A node of the cluster, as its Node object, its CiliumNode object, or both describe it. */
export type ClusterNode = {
  readonly name: string
  /** From its provider ID, and then the only clue that counts. */
  readonly instanceId: string | undefined
  /** Its InternalIPs in canonical form. */
  readonly addresses: readonly string[]
  /** Names that may be the private DNS name of its instance. */
  readonly hostNames: readonly string[]
  readonly pods: NodePods
}

export type NodePods =
  | { readonly kind: 'cidrs'; readonly podCidrs: readonly Cidr[] }
  /** No controller has given it one. */
  | { readonly kind: 'none' }
  /** A finding has said why. */
  | { readonly kind: 'unusable' }

export type NodeList = {
  /** Sorted by name. */
  readonly nodes: readonly ClusterNode[]
  /** Errors, and notices about nodes that can't have a route. */
  readonly findings: readonly Finding[]
}
