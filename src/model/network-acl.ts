import { cut, isAddressIn, type Parts } from '../reachability/address-ranges.ts'
import type { Cidr } from './cidr.ts'
import { EVERYTHING, type Admission, type Direction } from './security-group.ts'
import { ALL_TRAFFIC, difference, intersection, NO_TRAFFIC, union, type Traffic } from './traffic.ts'

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

/**
 * What a subnet's ACL lets through between the subnet and each address of a pod CIDR: of the entries that match, the one
 * with the lowest number decides; what none matches is denied (VPC user guide, "Network ACL rules"). An ACL that is not
 * described may let through anything.
 */
export function admittedByAcl(
  acl: NetworkAcl | undefined,
  direction: Direction,
  podCidr: Cidr,
): Parts<Admission> {
  if (acl === undefined) return cut(podCidr, [], () => ({ surely: NO_TRAFFIC, maybe: ALL_TRAFFIC }))
  const entries = acl.entries
    .filter((entry) => entry.direction === direction)
    .toSorted((a, b) => a.ruleNumber - b.ruleNumber)
  return cut(
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
      return { surely: allowed, maybe: allowed }
    },
  )
}

/** Between two interfaces of one subnet no ACL stands (VPC user guide, "Network ACLs": they work at the subnet's border). */
export function withoutAcl(podCidr: Cidr): Parts<Admission> {
  return cut(podCidr, [], () => EVERYTHING)
}
