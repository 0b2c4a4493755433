import type { Cidr } from './cidr.ts'
import type { Direction } from './security-group.ts'
import type { Traffic } from './traffic.ts'

/** A network ACL as EC2 describes it. */
export type NetworkAcl = {
  readonly networkAclId: string
  readonly subnetIds: readonly string[]
  readonly entries: readonly NetworkAclEntry[]
}

/** The matching entry with the lowest number decides. */
export type NetworkAclEntry = { readonly ruleNumber: number; readonly direction: Direction } & (
  | { readonly action: 'allow' | 'deny'; readonly traffic: Traffic; readonly cidr: Cidr }
  /** It can allow or deny any traffic. */
  | { readonly action: 'unreadable' }
)
