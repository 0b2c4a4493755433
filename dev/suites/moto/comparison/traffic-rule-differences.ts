import { absent, type FieldDifference } from './field-difference.ts'

/** Differences about security groups, network ACLs and prefix lists. */
export const trafficRuleDifferences: readonly FieldDifference[] = [
  ...['FromPort', 'ToPort'].map((field) => ({
    at: `answer.SecurityGroups[].IpPermissions[].${field}`,
    moto: '-1',
    emulator: absent,
    reason: 'Protocols other than TCP, UDP and ICMP have no ports, but moto requires ports.',
  })),
  {
    at: 'message',
    asked: "a security group ID that doesn't exist",
    moto: "The security group '{'sg-0123456789abcdef0'}' does not exist",
    emulator: "The security group 'sg-0123456789abcdef0' does not exist",
    reason: 'moto prints a Python set.',
  },
  {
    at: 'code',
    asked: "text that isn't a security group ID",
    moto: 'InvalidGroup.NotFound',
    emulator: 'InvalidGroupId.Malformed',
    reason: "moto doesn't check the format of IDs.",
  },
  {
    at: 'message',
    asked: "text that isn't a security group ID",
    moto: "The security group '{'kubernetes'}' does not exist",
    emulator: 'Invalid id: "kubernetes" (expecting "sg-...")',
    reason: "moto doesn't check the format of IDs.",
  },
  {
    at: 'answer.SecurityGroups[5].*',
    asked: 'a page of security groups',
    moto: /./,
    emulator: absent,
    reason: 'moto ignores MaxResults and shows all security groups.',
  },
  {
    at: 'answer.NetworkAcls[].Entries[].IcmpTypeCode.*',
    moto: absent,
    emulator: /^-?\d+$/,
    reason: 'moto loses the type and code of ICMP entries.',
  },
  {
    at: 'code',
    asked: "a network ACL ID that doesn't exist",
    moto: 'InvalidRouteTableID.NotFound',
    emulator: 'InvalidNetworkAclID.NotFound',
    reason: 'moto reports a route table here.',
  },
  {
    at: 'message',
    asked: "a network ACL ID that doesn't exist",
    moto: "The routeTable ID 'acl-0123456789abcdef0' does not exist",
    emulator: "The networkAcl ID 'acl-0123456789abcdef0' does not exist",
    reason: 'moto reports a route table here.',
  },
  {
    at: 'answer.Entries[1].Cidr',
    asked: "a page of a prefix list's entries",
    moto: '203.0.113.0/25',
    emulator: absent,
    reason: 'moto ignores MaxResults and shows all entries.',
  },
  ...['a page of security groups', "a page of a prefix list's entries"].map((asked) => ({
    at: 'answer.NextToken',
    asked,
    moto: absent,
    emulator: '<any>',
    reason: 'moto has no second page of them.',
  })),
]
