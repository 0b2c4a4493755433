import { describe, expect, it } from '@jest/globals'

import { toManagedPrefixList, toNetworkAcl, toSecurityGroup } from '../../../src/aws/packet-filter-mapping.ts'
import { ALL_TRAFFIC, protocolTraffic, type Traffic } from '../../../src/model/traffic.ts'
import { allowIn, allowOut, denyIn, rule, unreadableIn } from '../../fixtures/packets/packet-rules.ts'
import { icmp, icmpv6, tcp, udp } from '../../fixtures/worlds/traffic.ts'

type Permission = NonNullable<Parameters<typeof toSecurityGroup>[0]['IpPermissions']>[number]
type Entry = NonNullable<Parameters<typeof toNetworkAcl>[0]['Entries']>[number]

const unreadable = { kind: 'unreadable' }
const rulesOf = (permission: Permission) => toSecurityGroup({ IpPermissions: [permission] }).ingress
const entriesOf = (entry: Entry) => toNetworkAcl({ Entries: [entry] }).entries

/** Protocol, first and last port or ICMP type and code, as EC2 describes them. */
const readable: [string, string, number | undefined, number | undefined, Traffic][] = [
  ['all protocols', '-1', undefined, undefined, ALL_TRAFFIC],
  ['all protocols, whatever the ports', '-1', 22, 22, ALL_TRAFFIC],
  ['TCP ports', '6', 80, 443, tcp(80, 443)],
  ['TCP port 0', '6', 0, 0, tcp(0)],
  ['all TCP ports', '6', 0, 65_535, tcp()],
  ['TCP with -1 for all ports', '6', -1, -1, tcp()],
  ['a UDP port', '17', 53, 53, udp(53)],
  ['all ICMP', '1', -1, -1, icmp()],
  ['an ICMP type', '1', 8, -1, icmp(8)],
  ['an ICMP type and code', '1', 3, 4, icmp(3, 4)],
  ['the highest ICMP type and code', '1', 255, 255, icmp(255, 255)],
  ['an ICMPv6 type and code', '58', 128, 0, icmpv6(128, 0)],
  ['another protocol, which has no ports', '47', 1, 2, protocolTraffic(47)],
  ['the first protocol', '0', undefined, undefined, protocolTraffic(0)],
  ['the last protocol', '255', undefined, undefined, protocolTraffic(255)],
]
const unreadableTraffic: [string, string | undefined, number | undefined, number | undefined][] = [
  ['no protocol', undefined, undefined, undefined],
  ['an empty protocol', '', undefined, undefined],
  ['a protocol with an unknown name', 'constructor', undefined, undefined],
  ['a protocol above 255', '256', undefined, undefined],
  ['a protocol that is no whole number', '6.5', undefined, undefined],
  ['TCP without ports', '6', undefined, undefined],
  ['UDP without ports', '17', undefined, undefined],
  ['ICMP without a type', '1', undefined, undefined],
  ['no first port', '6', undefined, 22],
  ['no last port', '6', 22, undefined],
  ['a last port below the first', '6', 80, 79],
  ['a negative port', '17', -2, 22],
  ['a port above 65535', '17', 22, 65_536],
  ['a port that is no whole number', '17', 22, 22.5],
  ['no ICMP code', '1', 8, undefined],
  ['a code for all ICMP types', '1', -1, 3],
  ['an ICMP type above 255', '1', 256, 0],
  ['an ICMPv6 code above 255', '58', 128, 256],
]

describe('a security group', () => {
  it('has its ID and its rules by direction', () => {
    const group = {
      GroupId: 'sg-1',
      IpPermissions: [{ IpProtocol: 'tcp', FromPort: 1, ToPort: 2, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
      IpPermissionsEgress: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '10.0.0.0/8' }] }],
    }
    expect(toSecurityGroup(group)).toEqual({
      groupId: 'sg-1',
      ingress: [rule('0.0.0.0/0', tcp(1, 2))],
      egress: [rule('10.0.0.0/8')],
    })
  })

  it('has a rule for each peer of a permission', () => {
    const permission = {
      IpProtocol: '-1',
      IpRanges: [{ CidrIp: '10.0.0.0/8' }, { CidrIp: '192.168.0.1/31' }],
      Ipv6Ranges: [{ CidrIpv6: 'fd00::/48' }],
      PrefixListIds: [{ PrefixListId: 'pl-1' }],
      UserIdGroupPairs: [{ GroupId: 'sg-2' }],
    }
    expect(rulesOf(permission)).toEqual(
      ['10.0.0.0/8', '192.168.0.0/31', 'fd00::/48', 'pl-1', 'sg-2'].map((peer) => rule(peer)),
    )
  })

  it.each(readable)('has a rule for %s', (_, IpProtocol, FromPort, ToPort, traffic) => {
    const permission = { IpProtocol, FromPort, ToPort, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }
    expect(rulesOf(permission)).toEqual([rule('0.0.0.0/0', traffic)])
  })

  it.each([
    ['tcp', tcp()],
    ['udp', udp()],
    ['icmp', icmp()],
    ['icmpv6', icmpv6()],
  ])('has a rule for the protocol that EC2 names %s', (IpProtocol, traffic) => {
    // Only ICMPv6 needs no range (EC2 API reference, IpPermission).
    const all = IpProtocol === 'icmpv6' ? {} : { FromPort: -1, ToPort: -1 }
    expect(rulesOf({ IpProtocol, ...all, IpRanges: [{ CidrIp: '0.0.0.0/0' }] })).toEqual([
      rule('0.0.0.0/0', traffic),
    ])
  })

  it.each(unreadableTraffic)('has an unreadable rule for %s', (_, IpProtocol, FromPort, ToPort) => {
    const permission = { IpProtocol, FromPort, ToPort, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }
    expect(rulesOf(permission)).toEqual([unreadable])
  })

  it('has an unreadable rule for a peer without a CIDR or ID, and reads the others', () => {
    const permission = {
      IpProtocol: '-1',
      IpRanges: [{ CidrIp: '10.0.0.0/33' }, {}, { CidrIp: '10.0.0.0/8' }],
      Ipv6Ranges: [{}],
      PrefixListIds: [{}],
    }
    expect(rulesOf(permission)).toEqual([unreadable, unreadable, rule('10.0.0.0/8'), unreadable, unreadable])
  })

  it('has no rules without permissions or peers', () => {
    expect(toSecurityGroup({})).toEqual({ groupId: '', ingress: [], egress: [] })
    expect(rulesOf({ IpProtocol: '-1' })).toEqual([])
  })
})

describe('a network ACL', () => {
  const allowAll = {
    RuleNumber: 100,
    Egress: false,
    RuleAction: 'allow',
    Protocol: '-1',
    CidrBlock: '0.0.0.0/0',
  } as const

  it('has its ID, its subnets, and its entries', () => {
    const acl = {
      NetworkAclId: 'acl-1',
      Associations: [{ SubnetId: 'subnet-1' }, {}, { SubnetId: 'subnet-2' }],
      Entries: [
        { ...allowAll, Egress: true },
        { ...allowAll, RuleNumber: 32_767, RuleAction: 'deny', CidrBlock: undefined, Ipv6CidrBlock: '::/0' },
      ] as const,
    }
    expect(toNetworkAcl({ ...acl, Entries: [...acl.Entries] })).toEqual({
      networkAclId: 'acl-1',
      subnetIds: ['subnet-1', 'subnet-2'],
      entries: [allowOut(100, '0.0.0.0/0'), denyIn(32_767, '::/0')],
    })
    expect(toNetworkAcl({})).toEqual({ networkAclId: '', subnetIds: [], entries: [] })
  })

  /** EC2 describes ports and ICMP types in different fields. */
  const fields = (protocol: string | undefined, first: number | undefined, last: number | undefined) =>
    protocol === '1' || protocol === '58'
      ? { Protocol: protocol, IcmpTypeCode: { Type: first, Code: last } }
      : { Protocol: protocol, PortRange: { From: first, To: last } }

  it.each(readable)('has an entry for %s', (_, protocol, first, last, traffic) => {
    expect(entriesOf({ ...allowAll, ...fields(protocol, first, last) })).toEqual([
      allowIn(100, '0.0.0.0/0', traffic),
    ])
  })

  it.each([
    ...unreadableTraffic.map(([what, ...traffic]) => [what, fields(...traffic)] as const),
    ['no CIDR', { CidrBlock: undefined }],
    ['a CIDR without a prefix', { CidrBlock: '0.0.0.0' }],
    ['no action', { RuleAction: undefined }],
    ['an unknown action', { RuleAction: 'count' as 'deny' }],
  ])('has an unreadable entry for %s, which keeps its number', (_, wanted) => {
    expect(entriesOf({ ...allowAll, ...wanted })).toEqual([unreadableIn(100)])
  })

  it('has an unreadable entry before all others where an entry has no number', () => {
    expect(entriesOf({ ...allowAll, RuleNumber: undefined })).toEqual([unreadableIn(0)])
  })

  it('has an unreadable entry in both directions where an entry has none', () => {
    expect(entriesOf({ ...allowAll, Egress: undefined })).toEqual([
      unreadableIn(100),
      { ...unreadableIn(100), direction: 'egress' },
    ])
  })
})

describe('a managed prefix list', () => {
  const own = { PrefixListId: 'pl-1', AddressFamily: 'IPv4', OwnerId: '111122223333', MaxEntries: 20 }
  const aws = (name: string) => ({
    PrefixListId: 'pl-1',
    AddressFamily: 'IPv6',
    OwnerId: 'AWS',
    PrefixListName: `com.amazonaws.${name}`,
  })
  const sizeOf = (list: Parameters<typeof toManagedPrefixList>[0]) => toManagedPrefixList(list).size

  it("counts as its maximum entries, or as its weight if it is AWS's own", () => {
    expect(toManagedPrefixList(own)).toEqual({ prefixListId: 'pl-1', size: { version: 4, entries: 20 } })
    expect(sizeOf({ ...own, AddressFamily: 'IPv6', MaxEntries: 0 })).toEqual({ version: 6, entries: 0 })
    expect(sizeOf(aws('us-west-2.s3'))).toEqual({ version: 6, entries: 1 })
    expect(sizeOf(aws('global.ipv6.cloudfront.origin-facing'))).toEqual({ version: 6, entries: 55 })
    expect(sizeOf({ ...own, PrefixListName: 'com.amazonaws.us-west-2.s3' })?.entries).toBe(20)
  })

  it.each([
    ['without its maximum entries', { ...own, MaxEntries: undefined }],
    ['with a maximum that is no number', { ...own, MaxEntries: Number.NaN }],
    ['with a negative maximum', { ...own, MaxEntries: -1 }],
    ['without its IP version', { ...own, AddressFamily: undefined }],
    ["of AWS's whose weight is not known", aws('us-west-2.constructor')],
    ["of AWS's without a name", { ...aws(''), PrefixListName: undefined }],
  ])('has no known size if it is described %s', (_, list) => {
    expect(toManagedPrefixList(list)).toEqual({ prefixListId: 'pl-1', size: undefined })
  })
})
