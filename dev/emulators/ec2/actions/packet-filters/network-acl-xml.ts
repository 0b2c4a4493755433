import { versionOf } from '../../world/cidr.ts'
import { vpcOf } from '../../world/lookup.ts'
import { everywhere } from '../../world/security-groups.ts'
import { entryProtocol, type EntryProtocol } from './protocols.ts'
import type { NetworkAcl, NetworkAclEntry, World } from '../../world/world.ts'
import { set, type Xml } from '../../query-api/xml.ts'

/** EC2 API reference, NetworkAcl. */
export function networkAclXml(world: World, acl: NetworkAcl): Xml {
  const { networkAclId, vpcId, isDefault, associations } = acl
  return {
    networkAclId,
    vpcId,
    default: isDefault,
    entrySet: set(shownEntries(world, acl)),
    associationSet: set(
      associations.map(({ networkAclAssociationId, subnetId }) => {
        return { networkAclAssociationId, networkAclId, subnetId }
      }),
    ),
    tagSet: set([]),
    ownerId: world.accountId,
  }
}

/** An entry under EC2's own names (EC2 API reference, NetworkAclEntry). */
export type ShownEntry = EntryProtocol & {
  ruleNumber: number
  ruleAction: NetworkAclEntry['action']
  egress: boolean
  cidrBlock?: string
  ipv6CidrBlock?: string
}

/** Egress before ingress, each by rule number, as in AWS's example of describe-network-acls (AWS CLI reference). */
export function shownEntries(world: World, acl: NetworkAcl): ShownEntry[] {
  return (['egress', 'ingress'] as const).flatMap((direction) =>
    [...acl.entries, ...closingEntries(world, acl, direction)]
      .filter((entry) => entry.direction === direction)
      .toSorted((a, b) => a.ruleNumber - b.ruleNumber)
      .map(shownEntry),
  )
}

function shownEntry(entry: NetworkAclEntry): ShownEntry {
  const { ruleNumber, action, direction, cidr } = entry
  return {
    ruleNumber,
    ...entryProtocol(entry),
    ruleAction: action,
    egress: direction === 'egress',
    [versionOf(cidr) === 6 ? 'ipv6CidrBlock' : 'cidrBlock']: cidr,
  }
}

/**
 * The rule that the console shows as `*` and that can't be changed: it denies traffic that no other rule matches. IPv6
 * has a separate rule if the VPC has IPv6 (VPC user guide, default network ACL), with the number 32768 in AWS's example
 * of describe-network-acls.
 */
function closingEntries(
  world: World,
  acl: NetworkAcl,
  direction: NetworkAclEntry['direction'],
): NetworkAclEntry[] {
  return everywhere(vpcOf(world, acl)).map((cidr) => ({
    protocol: 'all',
    ruleNumber: versionOf(cidr) === 6 ? 32768 : 32767,
    direction,
    action: 'deny',
    cidr,
  }))
}
