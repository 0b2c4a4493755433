import type { DescribeNetworkAclsCommandInput } from '@aws-sdk/client-ec2'
import { describe, expect, it } from '@jest/globals'

import { addSubnet, addVpc, emptyWorld } from '../../../dev/emulators/ec2/world/build-world.ts'
import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { first } from '../../../dev/emulators/ec2/world/lookup.ts'
import { addNetworkAcl, associateNetworkAcl } from '../../../dev/emulators/ec2/world/network-acls.ts'
import type { Protocol, World } from '../../../dev/emulators/ec2/world/world.ts'
import { emulated, expectFilters, type FilterRow } from './emulated.ts'

async function described(world: World, input: DescribeNetworkAclsCommandInput = {}) {
  const { ec2 } = await emulated(world)
  const { NetworkAcls = [] } = await ec2.describeNetworkAcls(input)
  return NetworkAcls
}

const inbound = { direction: 'ingress', action: 'allow', cidr: '10.0.0.0/8' } as const
const all = (Egress: boolean, RuleAction: string, RuleNumber: number) => {
  const cidr = [101, 32768].includes(RuleNumber) ? { Ipv6CidrBlock: '::/0' } : { CidrBlock: '0.0.0.0/0' }
  return { ...cidr, Egress, Protocol: '-1', RuleAction, RuleNumber }
}

describe('DescribeNetworkAcls', () => {
  it("shows the lab's default network ACL, which allows all traffic, and its subnet", async () => {
    const world = lab()
    const { networkAclId, associations } = first(world.networkAcls)
    expect(await described(world)).toEqual([
      {
        NetworkAclId: networkAclId,
        VpcId: first(world.vpcs).vpcId,
        OwnerId: '111122223333',
        IsDefault: true,
        Associations: [
          {
            NetworkAclAssociationId: first(associations).networkAclAssociationId,
            NetworkAclId: networkAclId,
            SubnetId: first(world.subnets).subnetId,
          },
        ],
        Entries: [true, false].flatMap((egress) => [all(egress, 'allow', 100), all(egress, 'deny', 32767)]),
        Tags: [],
      },
    ])
  })

  it('shows separate rules for IPv6 if the VPC has IPv6, and a new network ACL that denies all', async () => {
    const world = emptyWorld()
    addNetworkAcl(world, addVpc(world, '10.0.0.0/16', '2001:db8::/56'))
    const closing = (egress: boolean) => [all(egress, 'deny', 32767), all(egress, 'deny', 32768)]
    const opening = (egress: boolean) => [all(egress, 'allow', 100), all(egress, 'allow', 101)]

    expect(await described(world)).toMatchObject([
      { Entries: [true, false].flatMap((egress) => [...opening(egress), ...closing(egress)]) },
      { IsDefault: false, Associations: [], Entries: [true, false].flatMap(closing) },
    ])
  })

  it.each<[Protocol, object]>([
    [{ protocol: 'all' }, { Protocol: '-1' }],
    [
      { protocol: 'udp', fromPort: 53, toPort: 54 },
      { Protocol: '17', PortRange: { From: 53, To: 54 } },
    ],
    [
      { protocol: 'tcp', fromPort: 80, toPort: 90 },
      { Protocol: '6', PortRange: { From: 80, To: 90 } },
    ],
    [
      { protocol: 'icmp', type: 3, code: -1 },
      { Protocol: '1', IcmpTypeCode: { Type: 3, Code: -1 } },
    ],
    [
      { protocol: 'icmpv6', type: 128, code: 0 },
      { Protocol: '58', IcmpTypeCode: { Type: 128, Code: 0 } },
    ],
    [{ protocol: 50 }, { Protocol: '50' }],
  ])('shows %j as %j, before entries with higher numbers', async (protocol, shown) => {
    const world = emptyWorld()
    addNetworkAcl(world, addVpc(world, '10.0.0.0/16'), [
      { ...inbound, ruleNumber: 200, protocol: 'all' },
      { ...inbound, ruleNumber: 90, ...protocol },
    ])
    const [, acl] = await described(world)
    expect(acl?.Entries?.slice(1)).toEqual([
      { CidrBlock: '10.0.0.0/8', Egress: false, RuleAction: 'allow', RuleNumber: 90, ...shown },
      { CidrBlock: '10.0.0.0/8', Egress: false, RuleAction: 'allow', RuleNumber: 200, Protocol: '-1' },
      all(false, 'deny', 32767),
    ])
  })

  it('filters by ID, VPC, subnet and entries', async () => {
    const world = lab()
    const vpc = addVpc(world, '10.0.0.0/16', '2001:db8::/56')
    const subnet = addSubnet(world, vpc, '10.0.1.0/24')
    const custom = addNetworkAcl(world, vpc, [
      { ...inbound, ruleNumber: 7, protocol: 'tcp', fromPort: 80, toPort: 90 },
      { ...inbound, ruleNumber: 8, protocol: 'icmpv6', type: 128, code: 3, cidr: '2001:db8::/32' },
    ])
    associateNetworkAcl(world, custom, subnet)
    const [ofLab = '', ofVpc = '', only = ''] = world.networkAcls.map(({ networkAclId }) => networkAclId)
    const { networkAclAssociationId } = first(custom.associations)
    const rows: FilterRow[] = [
      ['network-acl-id', ofVpc, ofVpc],
      ['vpc-id', vpc.vpcId, ofVpc, only],
      ['owner-id', '111122223333', ofLab, ofVpc, only],
      ['default', 'true', ofLab, ofVpc],
      ['association.subnet-id', subnet.subnetId, only],
      ['association.network-acl-id', ofVpc],
      ['association.network-acl-id', ofLab, ofLab],
      ['association.association-id', networkAclAssociationId, only],
      ['entry.cidr', '10.0.0.0/8', only],
      ['entry.cidr', '::/0'],
      ['entry.ipv6-cidr', '2001:db8::/32', only],
      ['entry.ipv6-cidr', '::/0', ofVpc, only],
      ['entry.egress', 'true', ofLab, ofVpc, only],
      ['entry.icmp.type', '128', only],
      ['entry.icmp.code', '3', only],
      ['entry.icmp.code', '128'],
      ['entry.port-range.from', '80', only],
      ['entry.port-range.to', '90', only],
      ['entry.port-range.to', '80'],
      ['entry.protocol', '6', only],
      ['entry.protocol', 'tcp', only],
      ['entry.protocol', 'udp'],
      ['entry.rule-action', 'allow', ofLab, ofVpc, only],
      ['entry.rule-number', '7', only],
      ['entry.rule-number', '32767', ofLab, ofVpc, only],
    ]
    await expectFilters(rows, async (filters) =>
      (await described(world, filters)).map(({ NetworkAclId }) => NetworkAclId),
    )
  })
})
