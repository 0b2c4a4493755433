import type { DescribeSecurityGroupsCommandInput } from '@aws-sdk/client-ec2'
import { describe, expect, it } from '@jest/globals'

import { addVpc, emptyWorld } from '../../../dev/emulators/ec2/world/build-world.ts'
import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { first, groupNamed } from '../../../dev/emulators/ec2/world/lookup.ts'
import { addPrefixList, addSecurityGroup } from '../../../dev/emulators/ec2/world/security-groups.ts'
import type { SecurityGroupRule, World } from '../../../dev/emulators/ec2/world/world.ts'
import { emulated, expectFilters, type FilterRow } from './emulated.ts'

async function described(world: World, input: DescribeSecurityGroupsCommandInput = {}) {
  const { ec2 } = await emulated(world)
  const { SecurityGroups = [] } = await ec2.describeSecurityGroups(input)
  return SecurityGroups
}

const noPeers = { UserIdGroupPairs: [], IpRanges: [], Ipv6Ranges: [], PrefixListIds: [] }
const ranges = (...cidrs: string[]) => ({ ...noPeers, IpRanges: cidrs.map((CidrIp) => ({ CidrIp })) })
const from = (cidr: string) => ({ peer: { kind: 'cidr', cidr } as const })

describe('DescribeSecurityGroups', () => {
  it("shows the lab's groups: the default group of the VPC and the group of the workers", async () => {
    const world = lab()
    const shared = (name: string) => {
      const { groupId } = groupNamed(world, name)
      return {
        OwnerId: '111122223333',
        GroupId: groupId,
        GroupName: name,
        VpcId: first(world.vpcs).vpcId,
        SecurityGroupArn: `arn:aws:ec2:us-west-2:111122223333:security-group/${groupId}`,
        Tags: [],
      }
    }
    const members = [{ UserId: '111122223333', GroupId: groupNamed(world, 'default').groupId }]

    expect(await described(world)).toEqual([
      {
        ...shared('default'),
        Description: 'default VPC security group',
        IpPermissions: [{ ...noPeers, IpProtocol: '-1', UserIdGroupPairs: members }],
        IpPermissionsEgress: [{ ...ranges('0.0.0.0/0'), IpProtocol: '-1' }],
      },
      {
        ...shared('kubernetes'),
        Description: 'kubernetes',
        IpPermissions: [
          {
            ...ranges('172.20.0.0/16', '172.22.0.0/15', '172.24.0.0/15'),
            IpProtocol: '-1',
            Ipv6Ranges: [{ CidrIpv6: 'fd00::/48' }],
          },
        ],
        IpPermissionsEgress: [
          { ...ranges('0.0.0.0/0'), IpProtocol: '-1', Ipv6Ranges: [{ CidrIpv6: '::/0' }] },
        ],
      },
    ])
  })

  it('shows rules with the same protocol and ports as one permission', async () => {
    const world = emptyWorld()
    const { prefixListId } = addPrefixList(world, 'offices', '198.51.100.0/24')
    const group = addSecurityGroup(world, addVpc(world, '10.0.0.0/16'), { name: 'web' })
    const https = { protocol: 'tcp', fromPort: 443, toPort: 443 } as const
    group.ingress.push(
      { ...https, ...from('10.1.0.0/16') },
      { ...https, toPort: 444, ...from('10.1.0.0/16') },
      { ...https, ...from('2001:db8::/32') },
      { ...https, protocol: 'udp', ...from('10.2.0.0/16') },
      { ...https, peer: { kind: 'security-group', groupId: group.groupId } },
      { ...https, peer: { kind: 'prefix-list', prefixListId } },
      { ...https, ...from('10.3.0.0/16') },
    )
    const [only] = await described(world, { GroupIds: [group.groupId] })

    expect(only?.IpPermissions).toEqual([
      {
        ...ranges('10.1.0.0/16', '10.3.0.0/16'),
        IpProtocol: 'tcp',
        FromPort: 443,
        ToPort: 443,
        UserIdGroupPairs: [{ UserId: '111122223333', GroupId: group.groupId }],
        Ipv6Ranges: [{ CidrIpv6: '2001:db8::/32' }],
        PrefixListIds: [{ PrefixListId: prefixListId }],
      },
      { ...ranges('10.1.0.0/16'), IpProtocol: 'tcp', FromPort: 443, ToPort: 444 },
      { ...ranges('10.2.0.0/16'), IpProtocol: 'udp', FromPort: 443, ToPort: 443 },
    ])
  })

  it.each<[SecurityGroupRule, object]>([
    [
      { protocol: 'icmp', type: 8, code: 0, ...from('::/0') },
      { IpProtocol: 'icmp', FromPort: 8, ToPort: 0 },
    ],
    [
      { protocol: 'icmp', type: -1, code: -1, ...from('::/0') },
      { IpProtocol: 'icmp', FromPort: -1, ToPort: -1 },
    ],
    [
      { protocol: 'icmpv6', type: 128, code: -1, ...from('::/0') },
      { IpProtocol: 'icmpv6', FromPort: 128, ToPort: -1 },
    ],
    [
      { protocol: 'icmp', type: 15, code: -1, ...from('::/0') },
      { IpProtocol: 'icmp', FromPort: 15, ToPort: -1 },
    ],
    [{ protocol: 4, ...from('::/0') }, { IpProtocol: '4' }],
    [
      { protocol: 50, fromPort: 0, ...from('::/0') },
      { IpProtocol: '50', FromPort: 0 },
    ],
  ])('shows %j as the permission %j', async (rule, permission) => {
    const world = emptyWorld()
    addSecurityGroup(world, addVpc(world, '10.0.0.0/16'), { name: 'one-rule', ingress: [rule] })
    const [, { IpPermissions } = {}] = await described(world)
    expect(IpPermissions).toEqual([{ ...noPeers, ...permission, Ipv6Ranges: [{ CidrIpv6: '::/0' }] }])
  })

  it('shows host bits of a CIDR, and the peering connection of a group in another VPC', async () => {
    const world = emptyWorld()
    const peering = {
      vpcId: 'vpc-00000000000000001',
      vpcPeeringConnectionId: 'pcx-00000000000000001',
      peeringStatus: 'active',
    }
    const peer = { kind: 'security-group', groupId: 'sg-00000000000000001', peering } as const
    const ingress: SecurityGroupRule[] = [
      { protocol: 'all', ...from('192.168.0.1/31') },
      { protocol: 'all', peer },
    ]
    addSecurityGroup(world, addVpc(world, '10.0.0.0/16'), { name: 'peered', ingress })
    const [, { IpPermissions } = {}] = await described(world)
    const { vpcId: VpcId, vpcPeeringConnectionId: VpcPeeringConnectionId, peeringStatus } = peering
    const pair = { GroupId: peer.groupId, VpcId, VpcPeeringConnectionId, PeeringStatus: peeringStatus }
    expect(IpPermissions).toMatchObject([{ ...ranges('192.168.0.1/31'), UserIdGroupPairs: [pair] }])
  })

  it('shows a group without rules with empty lists, and a new group that allows all outbound traffic', async () => {
    const world = emptyWorld()
    const vpc = addVpc(world, '10.0.0.0/16', '2001:db8::/56')
    addSecurityGroup(world, vpc, { name: 'closed', egress: [] })
    addSecurityGroup(world, vpc, { name: 'new' })
    const everywhere = { ...ranges('0.0.0.0/0'), IpProtocol: '-1', Ipv6Ranges: [{ CidrIpv6: '::/0' }] }

    expect((await described(world)).slice(1)).toMatchObject([
      { IpPermissions: [], IpPermissionsEgress: [] },
      { IpPermissions: [], IpPermissionsEgress: [everywhere] },
    ])
  })

  it('filters by group and by rules, separately for each direction', async () => {
    const world = lab()
    const vpc = addVpc(world, '10.9.0.0/16')
    const { prefixListId } = addPrefixList(world, 'offices')
    const web = addSecurityGroup(world, vpc, { name: 'web' })
    web.ingress = [
      { protocol: 'tcp', fromPort: 80, toPort: 90, ...from('10.1.0.0/16') },
      { protocol: 'icmpv6', type: 128, code: 0, ...from('2001:db8::/32') },
      { protocol: 'all', peer: { kind: 'prefix-list', prefixListId } },
    ]
    const { groupId } = groupNamed(world, 'kubernetes')
    web.egress = [{ protocol: 50, peer: { kind: 'security-group', groupId } }]
    const rows: FilterRow[] = [
      ['group-id', web.groupId, 'web'],
      ['group-name', 'kube*', 'kubernetes'],
      ['vpc-id', vpc.vpcId, 'default', 'web'],
      ['owner-id', '111122223333', 'default', 'kubernetes', 'default', 'web'],
      ['description', 'default VPC security group', 'default', 'default'],
      ['ip-permission.protocol', 'tcp', 'web'],
      ['ip-permission.protocol', '50'],
      ['egress.ip-permission.protocol', '50', 'web'],
      ['ip-permission.from-port', '80', 'web'],
      ['ip-permission.from-port', '90'],
      ['ip-permission.to-port', '90', 'web'],
      ['ip-permission.cidr', '172.22.0.0/15', 'kubernetes'],
      ['ip-permission.cidr', 'fd00::/48'],
      ['ip-permission.ipv6-cidr', 'fd00::/48', 'kubernetes'],
      ['ip-permission.prefix-list-id', prefixListId, 'web'],
      ['egress.ip-permission.prefix-list-id', prefixListId],
      ['egress.ip-permission.group-name', 'kubernetes', 'web'],
      ['ip-permission.group-id', groupNamed(world, 'default').groupId, 'default'],
      ['egress.ip-permission.user-id', '111122223333', 'web'],
      ['tag:Name', 'web'],
    ]
    const namesBy = async (input: DescribeSecurityGroupsCommandInput) =>
      (await described(world, input)).map(({ GroupName }) => GroupName)
    await expectFilters(rows, namesBy)
    // Different rules may match the two filters.
    const port = { Name: 'ip-permission.from-port', Values: ['80'] }
    const protocol = { Name: 'ip-permission.protocol', Values: ['icmpv6'] }
    expect(await namesBy({ Filters: [port, protocol] })).toEqual(['web'])
  })
})

describe('a managed prefix list', () => {
  it('is described with its maximum of entries, but not if AWS manages it', async () => {
    const world = lab()
    const offices = addPrefixList(world, 'offices', '198.51.100.0/24', '203.0.113.0/24')
    const lattice = addPrefixList(world, 'com.amazonaws.us-west-2.ipv6.vpc-lattice', 'fd00::/64')
    lattice.ownerId = 'AWS'
    const { ec2 } = await emulated(world)
    const { PrefixLists } = await ec2.describeManagedPrefixLists({})
    const common = { State: 'create-complete', Tags: [] }

    expect(PrefixLists).toEqual([
      {
        ...common,
        PrefixListId: offices.prefixListId,
        PrefixListName: 'offices',
        PrefixListArn: `arn:aws:ec2:us-west-2:111122223333:prefix-list/${offices.prefixListId}`,
        AddressFamily: 'IPv4',
        MaxEntries: 2,
        Version: 1,
        OwnerId: '111122223333',
      },
      {
        ...common,
        PrefixListId: lattice.prefixListId,
        PrefixListName: lattice.prefixListName,
        PrefixListArn: `arn:aws:ec2:us-west-2:aws:prefix-list/${lattice.prefixListId}`,
        AddressFamily: 'IPv6',
        OwnerId: 'AWS',
      },
    ])
  })

  it('is filtered by owner, ID, and name', async () => {
    const world = lab()
    const { prefixListId } = addPrefixList(world, 'offices')
    addPrefixList(world, 'com.amazonaws.us-west-2.s3').ownerId = 'AWS'
    const { ec2 } = await emulated(world)
    const found = async (Name: string, value: string) =>
      (await ec2.describeManagedPrefixLists({ Filters: [{ Name, Values: [value] }] })).PrefixLists?.map(
        ({ PrefixListName }) => PrefixListName,
      )

    expect(await found('prefix-list-id', prefixListId)).toEqual(['offices'])
    expect(await found('prefix-list-name', 'off*')).toEqual(['offices'])
    expect(await found('owner-id', 'AWS')).toEqual(['com.amazonaws.us-west-2.s3'])
  })
})
