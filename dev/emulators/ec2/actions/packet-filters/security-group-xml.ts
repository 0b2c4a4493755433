import { versionOf } from '../../world/cidr.ts'
import { permissionProtocol } from './protocols.ts'
import type { SecurityGroup, SecurityGroupRule, World } from '../../world/world.ts'
import { set, type Xml } from '../../query-api/xml.ts'

/** EC2 API reference, SecurityGroup. */
export function securityGroupXml(world: World, group: SecurityGroup): Xml {
  const { groupId, groupName, vpcId, ingress, egress } = group
  return {
    ownerId: world.accountId,
    groupId,
    groupName,
    groupDescription: descriptionOf(group),
    vpcId,
    securityGroupArn: `arn:aws:ec2:${world.region}:${world.accountId}:security-group/${groupId}`,
    ipPermissions: permissionSet(world, ingress),
    ipPermissionsEgress: permissionSet(world, egress),
    tagSet: set([]),
  }
}

/** CreateSecurityGroup requires a description; in this world it's the group's name. */
export function descriptionOf({ groupName }: SecurityGroup): string {
  return groupName === 'default' ? 'default VPC security group' : groupName
}

/** Rules with the same protocol and ports form one permission, which lists all their peers. */
function permissionSet(world: World, rules: readonly SecurityGroupRule[]): Xml {
  const permissions = Map.groupBy(rules, (rule) => JSON.stringify(permissionProtocol(rule)))
  return set([...permissions.values()].map((sameProtocol) => permissionXml(world, sameProtocol)))
}

function permissionXml(world: World, rules: readonly SecurityGroupRule[]): Xml {
  const [rule] = rules
  const groups: Xml[] = []
  const ipRanges: Xml[] = []
  const ipv6Ranges: Xml[] = []
  const prefixListIds: Xml[] = []
  for (const { peer } of rules) {
    switch (peer.kind) {
      case 'security-group':
        groups.push({ userId: world.accountId, groupId: peer.groupId, ...peer.peering })
        break
      case 'prefix-list':
        prefixListIds.push({ prefixListId: peer.prefixListId })
        break
      case 'cidr':
        if (versionOf(peer.cidr) === 6) ipv6Ranges.push({ cidrIpv6: peer.cidr })
        else ipRanges.push({ cidrIp: peer.cidr })
    }
  }
  return {
    ...(rule === undefined ? {} : permissionProtocol(rule)),
    groups: set(groups),
    ipRanges: set(ipRanges),
    ipv6Ranges: set(ipv6Ranges),
    prefixListIds: set(prefixListIds),
  }
}
