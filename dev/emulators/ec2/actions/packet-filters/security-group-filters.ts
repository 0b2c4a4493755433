import { versionOf, type IpVersion } from '../../world/cidr.ts'
import type { Filterable } from '../../query-api/filters.ts'
import { permissionProtocol, type PermissionProtocol } from './protocols.ts'
import { descriptionOf } from './security-group-xml.ts'
import type { SecurityGroup, SecurityGroupRule, World } from '../../world/world.ts'

/**
 * The filters of EC2's DescribeSecurityGroups page, as far as this world has the data. Several filters on rules select a
 * group even if each of them matches a different rule (same page).
 */
export function securityGroupFilters(world: World): Filterable<SecurityGroup> {
  return {
    'group-id': ({ groupId }) => [groupId],
    'group-name': ({ groupName }) => [groupName],
    'vpc-id': ({ vpcId }) => [vpcId],
    'owner-id': () => [world.accountId],
    description: (group) => [descriptionOf(group)],
    ...ruleFilters(world, 'ip-permission', ({ ingress }) => ingress),
    ...ruleFilters(world, 'egress.ip-permission', ({ egress }) => egress),
  }
}

function ruleFilters(
  world: World,
  prefix: string,
  rulesOf: (group: SecurityGroup) => SecurityGroupRule[],
): Filterable<SecurityGroup> {
  const onRules = (values: (rule: SecurityGroupRule) => string[]) => (group: SecurityGroup) =>
    rulesOf(group).flatMap(values)
  const onProtocol = (field: keyof PermissionProtocol) =>
    onRules((rule) => {
      const value = permissionProtocol(rule)[field]
      return value === undefined ? [] : [String(value)]
    })
  const onCidr = (version: IpVersion) =>
    onRules(({ peer }) => (peer.kind === 'cidr' && versionOf(peer.cidr) === version ? [peer.cidr] : []))
  const nameOf = (id: string) =>
    world.securityGroups.filter(({ groupId }) => groupId === id).map(({ groupName }) => groupName)

  return {
    [`${prefix}.protocol`]: onProtocol('ipProtocol'),
    [`${prefix}.from-port`]: onProtocol('fromPort'),
    [`${prefix}.to-port`]: onProtocol('toPort'),
    [`${prefix}.cidr`]: onCidr(4),
    [`${prefix}.ipv6-cidr`]: onCidr(6),
    [`${prefix}.prefix-list-id`]: onRules(({ peer }) =>
      peer.kind === 'prefix-list' ? [peer.prefixListId] : [],
    ),
    [`${prefix}.group-id`]: onRules(({ peer }) => (peer.kind === 'security-group' ? [peer.groupId] : [])),
    [`${prefix}.group-name`]: onRules(({ peer }) =>
      peer.kind === 'security-group' ? nameOf(peer.groupId) : [],
    ),
    [`${prefix}.user-id`]: onRules(({ peer }) => (peer.kind === 'security-group' ? [world.accountId] : [])),
  }
}
