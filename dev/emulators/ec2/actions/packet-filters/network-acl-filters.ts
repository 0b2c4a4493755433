import type { Filterable } from '../../query-api/filters.ts'
import { shownEntries, type ShownEntry } from './network-acl-xml.ts'
import type { NetworkAcl, World } from '../../world/world.ts'

/** The protocol filter accepts these names too (EC2 API reference, DescribeNetworkAcls). */
const names: Readonly<Record<string, string>> = { '1': 'icmp', '6': 'tcp', '17': 'udp' }

/**
 * The filters of EC2's DescribeNetworkAcls page, as far as this world has the data. A filter on entries or associations
 * selects whole network ACLs in which at least one of them matches.
 */
export function networkAclFilters(world: World): Filterable<NetworkAcl> {
  const onEntries =
    (valueOf: (entry: ShownEntry) => string | number | boolean | undefined) => (acl: NetworkAcl) =>
      shownEntries(world, acl)
        .map(valueOf)
        .filter((value) => value !== undefined)
        .map(String)

  return {
    'network-acl-id': ({ networkAclId }) => [networkAclId],
    'vpc-id': ({ vpcId }) => [vpcId],
    'owner-id': () => [world.accountId],
    default: ({ isDefault }) => [String(isDefault)],
    'association.association-id': ({ associations }) =>
      associations.map(({ networkAclAssociationId }) => networkAclAssociationId),
    'association.network-acl-id': ({ associations, networkAclId }) => associations.map(() => networkAclId),
    'association.subnet-id': ({ associations }) => associations.map(({ subnetId }) => subnetId),
    'entry.cidr': onEntries(({ cidrBlock }) => cidrBlock),
    'entry.ipv6-cidr': onEntries(({ ipv6CidrBlock }) => ipv6CidrBlock),
    'entry.egress': onEntries(({ egress }) => egress),
    'entry.icmp.code': onEntries(({ icmpTypeCode }) => icmpTypeCode?.code),
    'entry.icmp.type': onEntries(({ icmpTypeCode }) => icmpTypeCode?.type),
    'entry.port-range.from': onEntries(({ portRange }) => portRange?.from),
    'entry.port-range.to': onEntries(({ portRange }) => portRange?.to),
    'entry.protocol': (acl) =>
      shownEntries(world, acl).flatMap(({ protocol }) => [protocol, names[protocol] ?? protocol]),
    'entry.rule-action': onEntries(({ ruleAction }) => ruleAction),
    'entry.rule-number': onEntries(({ ruleNumber }) => ruleNumber),
  }
}
