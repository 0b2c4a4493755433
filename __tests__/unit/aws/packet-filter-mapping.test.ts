import { describe, expect, it } from '@jest/globals'

import { toNetworkAcl, toSecurityGroup } from '../../../src/aws/packet-filter-mapping.ts'
import { cidr } from '../../../src/model/cidr.ts'
import { ALL_TRAFFIC, NO_TRAFFIC, protocolTraffic, type Traffic } from '../../../src/model/traffic.ts'
import { rule } from '../../fixtures/packets/packet-rules.ts'
import { icmp, icmpv6, tcp, udp } from '../../fixtures/worlds/traffic.ts'

type Permission = NonNullable<Parameters<typeof toSecurityGroup>[0]['IpPermissions']>[number]
type Entry = NonNullable<Parameters<typeof toNetworkAcl>[0]['Entries']>[number]

const anyone = { IpRanges: [{ CidrIp: '0.0.0.0/0' }] }

describe('a security group', () => {
  it('has its ID, and its rules by direction', () => {
    const group = {
      GroupId: 'sg-1',
      IpPermissions: [{ IpProtocol: 'tcp', FromPort: 1, ToPort: 2, ...anyone }],
      IpPermissionsEgress: [{ IpProtocol: '-1', ...anyone }],
    }
    expect(toSecurityGroup(group)).toEqual({
      groupId: 'sg-1',
      ingress: [rule('0.0.0.0/0', tcp(1, 2))],
      egress: [rule('0.0.0.0/0')],
    })
  })

  it('has a rule for each peer of a permission', () => {
    const permission = {
      IpProtocol: '-1',
      IpRanges: [{ CidrIp: '10.0.0.0/8' }, { CidrIp: '172.22.0.0/16' }],
      Ipv6Ranges: [{ CidrIpv6: 'fd00::/48' }],
      PrefixListIds: [{ PrefixListId: 'pl-1' }],
      UserIdGroupPairs: [{ GroupId: 'sg-2' }],
    }
    expect(toSecurityGroup({ GroupId: 'sg-1', IpPermissions: [permission] }).ingress).toEqual(
      ['10.0.0.0/8', '172.22.0.0/16', 'fd00::/48', 'pl-1', 'sg-2'].map((peer) => rule(peer)),
    )
  })

  it.each<[string, Permission, Traffic]>([
    ['all protocols', { IpProtocol: '-1' }, ALL_TRAFFIC],
    [
      'all protocols, whatever ports stand there',
      { IpProtocol: '-1', FromPort: 22, ToPort: 22 },
      ALL_TRAFFIC,
    ],
    ['TCP ports', { IpProtocol: 'tcp', FromPort: 80, ToPort: 443 }, tcp(80, 443)],
    ['port 0 alone', { IpProtocol: 'tcp', FromPort: 0, ToPort: 0 }, tcp(0)],
    ['all TCP ports, as EC2 writes them', { IpProtocol: 'tcp', FromPort: 0, ToPort: 65_535 }, tcp()],
    ['TCP without ports', { IpProtocol: 'tcp' }, tcp()],
    ['TCP without a first port', { IpProtocol: 'tcp', ToPort: 22 }, tcp()],
    ['TCP with -1 for all ports', { IpProtocol: 'tcp', FromPort: -1, ToPort: -1 }, tcp()],
    ['TCP by its number', { IpProtocol: '6', FromPort: 22, ToPort: 22 }, tcp(22)],
    ['UDP ports', { IpProtocol: 'udp', FromPort: 53, ToPort: 53 }, udp(53)],
    ['ICMP, whole', { IpProtocol: 'icmp', FromPort: -1, ToPort: -1 }, icmp()],
    ['an ICMP type', { IpProtocol: 'icmp', FromPort: 8, ToPort: -1 }, icmp(8)],
    ['an ICMP type and code', { IpProtocol: 'icmp', FromPort: 3, ToPort: 4 }, icmp(3, 4)],
    ['ICMP by its number', { IpProtocol: '1', FromPort: 8, ToPort: 0 }, icmp(8, 0)],
    ['ICMPv6', { IpProtocol: 'icmpv6', FromPort: 128, ToPort: 0 }, icmpv6(128, 0)],
    ['ICMPv6 by its number', { IpProtocol: '58', FromPort: 128, ToPort: 0 }, icmpv6(128, 0)],
    [
      'another protocol, which has no ports',
      { IpProtocol: '47', FromPort: 1, ToPort: 2 },
      protocolTraffic(47),
    ],
    ['a word that we do not know', { IpProtocol: 'carrier-pigeon' }, NO_TRAFFIC],
    ['nothing at all', {}, NO_TRAFFIC],
  ])('has a rule for %s', (_, permission, traffic) => {
    const { egress } = toSecurityGroup({
      GroupId: 'sg-1',
      IpPermissionsEgress: [{ ...permission, ...anyone }],
    })
    expect(egress).toEqual([rule('0.0.0.0/0', traffic)])
  })

  it('may lack any field', () => {
    expect(toSecurityGroup({})).toEqual({ groupId: '', ingress: [], egress: [] })
    expect(toSecurityGroup({ IpPermissions: [{ IpProtocol: '-1' }] }).ingress).toEqual([])
    const nameless = { IpProtocol: '-1', PrefixListIds: [{}], UserIdGroupPairs: [{}] }
    expect(toSecurityGroup({ IpPermissions: [nameless] }).ingress.map(({ peer }) => peer)).toEqual([
      { kind: 'prefix-list', prefixListId: '' },
      { kind: 'security-group', groupId: '' },
    ])
  })
})

describe('a network ACL', () => {
  it('has its ID, its subnets and its entries', () => {
    expect(
      toNetworkAcl({
        NetworkAclId: 'acl-1',
        Associations: [{ SubnetId: 'subnet-1' }, {}, { SubnetId: 'subnet-2' }],
        Entries: [
          { RuleNumber: 100, Egress: true, RuleAction: 'allow', Protocol: '-1', CidrBlock: '0.0.0.0/0' },
          { RuleNumber: 32_767, Egress: false, RuleAction: 'deny', Protocol: '-1', Ipv6CidrBlock: '::/0' },
        ],
      }),
    ).toEqual({
      networkAclId: 'acl-1',
      subnetIds: ['subnet-1', 'subnet-2'],
      entries: [
        {
          ruleNumber: 100,
          direction: 'egress',
          action: 'allow',
          traffic: ALL_TRAFFIC,
          cidr: cidr('0.0.0.0/0'),
        },
        {
          ruleNumber: 32_767,
          direction: 'ingress',
          action: 'deny',
          traffic: ALL_TRAFFIC,
          cidr: cidr('::/0'),
        },
      ],
    })
  })

  it.each<[string, Entry, Traffic]>([
    ['all protocols', { Protocol: '-1' }, ALL_TRAFFIC],
    ['TCP ports', { Protocol: '6', PortRange: { From: 80, To: 443 } }, tcp(80, 443)],
    ['TCP without ports', { Protocol: '6' }, tcp()],
    ['UDP ports', { Protocol: '17', PortRange: { From: 53, To: 53 } }, udp(53)],
    ['an ICMP type and code', { Protocol: '1', IcmpTypeCode: { Type: 3, Code: 4 } }, icmp(3, 4)],
    ['an ICMP type', { Protocol: '1', IcmpTypeCode: { Type: 8, Code: -1 } }, icmp(8)],
    ['ICMP, whole', { Protocol: '1', IcmpTypeCode: { Type: -1, Code: -1 } }, icmp()],
    ['ICMP without type', { Protocol: '1' }, icmp()],
    ['ICMPv6', { Protocol: '58', IcmpTypeCode: { Type: 128, Code: 0 } }, icmpv6(128, 0)],
    ['another protocol', { Protocol: '47', PortRange: { From: 1, To: 2 } }, protocolTraffic(47)],
    ['nothing at all', {}, NO_TRAFFIC],
  ])('has an entry for %s', (_, entry, traffic) => {
    const acl = toNetworkAcl({ Entries: [{ CidrBlock: '0.0.0.0/0', ...entry }] })
    expect(acl.entries).toEqual([
      { ruleNumber: 0, direction: 'ingress', action: 'deny', traffic, cidr: cidr('0.0.0.0/0') },
    ])
  })

  it('may lack any field', () => {
    expect(toNetworkAcl({})).toEqual({ networkAclId: '', subnetIds: [], entries: [] })
  })
})
