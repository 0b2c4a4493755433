import { versionOf } from './cidr.ts'
import { newId } from './ids.ts'
import type { PrefixList, SecurityGroup, SecurityGroupRule, Vpc, World } from './world.ts'

/** Allows traffic from its own members, and all outbound traffic (VPC user guide, default security groups). */
export function addDefaultSecurityGroup(world: World, vpc: Vpc): SecurityGroup {
  const group = addSecurityGroup(world, vpc, { name: 'default' })
  group.ingress.push({ protocol: 'all', peer: { kind: 'security-group', groupId: group.groupId } })
  return group
}

/** A new group allows no inbound and all outbound traffic, over IPv6 only if the VPC has IPv6 (VPC user guide, security groups). */
export function addSecurityGroup(
  world: World,
  vpc: Vpc,
  {
    name,
    ingress = [],
    egress,
  }: { name: string; ingress?: SecurityGroupRule[]; egress?: SecurityGroupRule[] },
): SecurityGroup {
  const group: SecurityGroup = {
    groupId: newId(world, 'sg'),
    groupName: name,
    vpcId: vpc.vpcId,
    ingress,
    egress: egress ?? everywhere(vpc).map(allFrom),
  }
  world.securityGroups.push(group)
  return group
}

/** A rule for all protocols and ports, from or to a CIDR. */
export function allFrom(cidr: string): SecurityGroupRule {
  return { protocol: 'all', peer: { kind: 'cidr', cidr } }
}

export function addPrefixList(world: World, name: string, ...entries: string[]): PrefixList {
  const list: PrefixList = {
    prefixListId: newId(world, 'pl'),
    prefixListName: name,
    ownerId: world.accountId,
    entries,
    maxEntries: Math.max(entries.length, 1),
  }
  world.prefixLists.push(list)
  return list
}

/** All addresses of the VPC's address families. */
export function everywhere({ cidrBlocks }: Vpc): string[] {
  return cidrBlocks.some((block) => versionOf(block) === 6) ? ['0.0.0.0/0', '::/0'] : ['0.0.0.0/0']
}
