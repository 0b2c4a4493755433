import { newId } from './ids.ts'
import { existing } from './lookup.ts'
import { everywhere } from './security-groups.ts'
import type { NetworkAcl, NetworkAclEntry, Subnet, Vpc, World } from './world.ts'

/** Allows all traffic; has separate entries for IPv6 if the VPC has IPv6 (VPC user guide, default network ACL). */
export function addDefaultNetworkAcl(world: World, vpc: Vpc): NetworkAcl {
  const entries = everywhere(vpc).flatMap((cidr, index) => [
    allowAll('ingress', 100 + index, cidr),
    allowAll('egress', 100 + index, cidr),
  ])
  return makeNetworkAcl(world, vpc, true, entries)
}

/** A new network ACL denies all traffic until it has entries (VPC user guide, custom network ACLs). */
export function addNetworkAcl(world: World, vpc: Vpc, entries: NetworkAclEntry[] = []): NetworkAcl {
  return makeNetworkAcl(world, vpc, false, entries)
}

/** Replaces the subnet's network ACL: a subnet always has exactly one. */
export function associateNetworkAcl(world: World, acl: NetworkAcl, { subnetId }: Subnet): void {
  for (const each of world.networkAcls) {
    each.associations = each.associations.filter((association) => association.subnetId !== subnetId)
  }
  acl.associations.push({ networkAclAssociationId: newId(world, 'aclassoc'), subnetId })
}

export function defaultNetworkAcl(world: World, { vpcId }: Vpc): NetworkAcl {
  const found = world.networkAcls.find((acl) => acl.vpcId === vpcId && acl.isDefault)
  return existing(found, `default network ACL of ${vpcId}`)
}

export function allowAll(
  direction: NetworkAclEntry['direction'],
  ruleNumber: number,
  cidr: string,
): NetworkAclEntry {
  return { protocol: 'all', ruleNumber, direction, action: 'allow', cidr }
}

function makeNetworkAcl(world: World, vpc: Vpc, isDefault: boolean, entries: NetworkAclEntry[]): NetworkAcl {
  const acl: NetworkAcl = {
    networkAclId: newId(world, 'acl'),
    vpcId: vpc.vpcId,
    isDefault,
    associations: [],
    entries,
  }
  world.networkAcls.push(acl)
  return acl
}
