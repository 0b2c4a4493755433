import { absent, type FieldDifference } from './field-difference.ts'

/** In what is said of security groups, network ACLs and prefix lists. */
export const trafficRuleDifferences: readonly FieldDifference[] = [
  ...['FromPort', 'ToPort'].map((field) => ({
    at: `answer.SecurityGroups[].IpPermissions[].${field}`,
    moto: '-1',
    emulator: absent,
    reason: 'A protocol other than TCP, UDP and ICMP has no ports; moto lets none in without.',
  })),
  {
    at: 'message',
    asked: 'a security group ID that nobody has',
    moto: "The security group '{'sg-0123456789abcdef0'}' does not exist",
    emulator: "The security group 'sg-0123456789abcdef0' does not exist",
    reason: 'moto writes a set as Python does.',
  },
  {
    at: 'code',
    asked: 'what is no security group ID',
    moto: 'InvalidGroup.NotFound',
    emulator: 'InvalidGroupId.Malformed',
    reason: 'moto does not look at the form of an ID that it looks for.',
  },
  {
    at: 'message',
    asked: 'what is no security group ID',
    moto: "The security group '{'kubernetes'}' does not exist",
    emulator: 'Invalid id: "kubernetes" (expecting "sg-...")',
    reason: 'moto does not look at the form of an ID that it looks for.',
  },
  {
    at: 'answer.SecurityGroups[5].*',
    asked: 'a page of security groups',
    moto: /./,
    emulator: absent,
    reason: 'moto overlooks MaxResults, and shows all security groups.',
  },
  {
    at: 'answer.NetworkAcls[].Entries[].IcmpTypeCode.*',
    moto: absent,
    emulator: /^-?\d+$/,
    reason: 'moto loses the type and code of an entry on ICMP.',
  },
  {
    at: 'code',
    asked: 'a network ACL ID that nobody has',
    moto: 'InvalidRouteTableID.NotFound',
    emulator: 'InvalidNetworkAclID.NotFound',
    reason: 'moto takes a network ACL for a route table here.',
  },
  {
    at: 'message',
    asked: 'a network ACL ID that nobody has',
    moto: "The routeTable ID 'acl-0123456789abcdef0' does not exist",
    emulator: "The networkAcl ID 'acl-0123456789abcdef0' does not exist",
    reason: 'moto takes a network ACL for a route table here.',
  },
  {
    at: 'answer.Entries[1].Cidr',
    asked: "a page of a prefix list's entries",
    moto: '203.0.113.0/25',
    emulator: absent,
    reason: 'moto overlooks MaxResults, and shows all entries.',
  },
  ...['a page of security groups', "a page of a prefix list's entries"].map((asked) => ({
    at: 'answer.NextToken',
    asked,
    moto: absent,
    emulator: '<any>',
    reason: 'moto has no second page of them.',
  })),
]
