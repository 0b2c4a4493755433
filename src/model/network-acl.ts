import type { Cidr } from './cidr.ts'
import type { Direction } from './security-group.ts'
import type { Traffic } from './traffic.ts'

/** A network ACL as described. */
export type NetworkAcl = {
  readonly networkAclId: string
  readonly subnetIds: readonly string[]
  readonly entries: readonly NetworkAclEntry[]
}

export type NetworkAclEntry = {
  readonly ruleNumber: number
  readonly direction: Direction
  readonly action: 'allow' | 'deny'
  readonly traffic: Traffic
  readonly cidr: Cidr
}
