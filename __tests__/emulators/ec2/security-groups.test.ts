import {
  DescribeSecurityGroupsCommand,
  paginateDescribeSecurityGroups,
  type DescribeSecurityGroupsCommandInput,
} from '@aws-sdk/client-ec2'
import { describe, expect, it } from '@jest/globals'

import { addVpc, emptyWorld } from '../../../dev/emulators/ec2/world/build-world.ts'
import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { addPrefixList, addSecurityGroup, allFrom } from '../../../dev/emulators/ec2/world/security-groups.ts'
import type { SecurityGroup, SecurityGroupRule, World } from '../../../dev/emulators/ec2/world/world.ts'
import { emulated, found, refusal } from './emulated.ts'

async function described(world: World, input: DescribeSecurityGroupsCommandInput = {}) {
  const { ec2 } = await emulated(world)
  const { SecurityGroups = [] } = await ec2.send(new DescribeSecurityGroupsCommand(input))
  return SecurityGroups
}

function groupNamed(world: World, name: string): SecurityGroup {
  return found(
    world.securityGroups.find(({ groupName }) => groupName === name),
    name,
  )
}

/** The permissions of a group that has these rules, inbound. */
async function shown(...ingress: SecurityGroupRule[]) {
  const world = emptyWorld()
  const group = addSecurityGroup(world, addVpc(world, '10.0.0.0/16'), { name: 'tried', ingress })
  const [only] = await described(world, { GroupIds: [group.groupId] })
  return only?.IpPermissions
}

const nobody = { UserIdGroupPairs: [], IpRanges: [], Ipv6Ranges: [], PrefixListIds: [] }
const from = (cidr: string) => ({ peer: { kind: 'cidr', cidr } as const })

describe('DescribeSecurityGroups', () => {
  it('shows the lab’s groups: the VPC’s default one and the workers’', async () => {
    const world = lab()
    const [vpc, ofDefault, ofWorkers] = [
      found(world.vpcs[0]),
      groupNamed(world, 'default'),
      groupNamed(world, 'kubernetes'),
    ]
    const arn = (groupId: string) => `arn:aws:ec2:us-west-2:111122223333:security-group/${groupId}`

    expect(await described(world)).toEqual([
      {
        OwnerId: '111122223333',
        GroupId: ofDefault.groupId,
        GroupName: 'default',
        Description: 'default VPC security group',
        VpcId: vpc.vpcId,
        SecurityGroupArn: arn(ofDefault.groupId),
        IpPermissions: [
          {
            ...nobody,
            IpProtocol: '-1',
            UserIdGroupPairs: [{ UserId: '111122223333', GroupId: ofDefault.groupId }],
          },
        ],
        IpPermissionsEgress: [{ ...nobody, IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
        Tags: [],
      },
      {
        OwnerId: '111122223333',
        GroupId: ofWorkers.groupId,
        GroupName: 'kubernetes',
        Description: 'kubernetes',
        VpcId: vpc.vpcId,
        SecurityGroupArn: arn(ofWorkers.groupId),
        IpPermissions: [
          {
            ...nobody,
            IpProtocol: '-1',
            IpRanges: [{ CidrIp: '172.20.0.0/16' }, { CidrIp: '172.22.0.0/15' }, { CidrIp: '172.24.0.0/15' }],
            Ipv6Ranges: [{ CidrIpv6: 'fd00::/48' }],
          },
        ],
        IpPermissionsEgress: [
          {
            ...nobody,
            IpProtocol: '-1',
            IpRanges: [{ CidrIp: '0.0.0.0/0' }],
            Ipv6Ranges: [{ CidrIpv6: '::/0' }],
          },
        ],
        Tags: [],
      },
    ])
  })

  it('joins rules of the same protocol and ports, and no others, into one permission', async () => {
    const world = emptyWorld()
    const list = addPrefixList(world, 'offices', '198.51.100.0/24')
    const vpc = addVpc(world, '10.0.0.0/16')
    const group = addSecurityGroup(world, vpc, { name: 'web' })
    const https = { protocol: 'tcp', fromPort: 443, toPort: 443 } as const
    group.ingress.push(
      { ...https, ...from('10.1.0.0/16') },
      { ...https, toPort: 444, ...from('10.1.0.0/16') },
      { ...https, ...from('2001:db8::/32') },
      { ...https, protocol: 'udp', ...from('10.2.0.0/16') },
      { ...https, peer: { kind: 'security-group', groupId: group.groupId } },
      { ...https, peer: { kind: 'prefix-list', prefixListId: list.prefixListId } },
      { ...https, ...from('10.3.0.0/16') },
    )
    const [only] = await described(world, { GroupIds: [group.groupId] })

    expect(only?.IpPermissions).toEqual([
      {
        IpProtocol: 'tcp',
        FromPort: 443,
        ToPort: 443,
        UserIdGroupPairs: [{ UserId: '111122223333', GroupId: group.groupId }],
        IpRanges: [{ CidrIp: '10.1.0.0/16' }, { CidrIp: '10.3.0.0/16' }],
        Ipv6Ranges: [{ CidrIpv6: '2001:db8::/32' }],
        PrefixListIds: [{ PrefixListId: list.prefixListId }],
      },
      { ...nobody, IpProtocol: 'tcp', FromPort: 443, ToPort: 444, IpRanges: [{ CidrIp: '10.1.0.0/16' }] },
      { ...nobody, IpProtocol: 'udp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '10.2.0.0/16' }] },
    ])
  })

  it('shows ICMP’s type and code in the place of ports, and other protocols by number without any', async () => {
    const ranges = { ...nobody, IpRanges: [{ CidrIp: '10.0.0.0/8' }] }
    const v6Ranges = { ...nobody, Ipv6Ranges: [{ CidrIpv6: '::/0' }] }

    expect(
      await shown(
        { protocol: 'icmp', type: 8, code: 0, ...from('10.0.0.0/8') },
        { protocol: 'icmp', type: 3, code: -1, ...from('10.0.0.0/8') },
        { protocol: 'icmp', type: -1, code: -1, ...from('10.0.0.0/8') },
        { protocol: 'icmpv6', type: 128, code: -1, ...from('::/0') },
        { protocol: 4, ...from('10.0.0.0/8') },
      ),
    ).toEqual([
      { ...ranges, IpProtocol: 'icmp', FromPort: 8, ToPort: 0 },
      { ...ranges, IpProtocol: 'icmp', FromPort: 3, ToPort: -1 },
      { ...ranges, IpProtocol: 'icmp', FromPort: -1, ToPort: -1 },
      { ...v6Ranges, IpProtocol: 'icmpv6', FromPort: 128, ToPort: -1 },
      { ...ranges, IpProtocol: '4' },
    ])
  })

  it('shows a group without rules with empty lists, and lets a new one of a dual-stack VPC out', async () => {
    const world = emptyWorld()
    const vpc = addVpc(world, '10.0.0.0/16', '2001:db8::/56')
    addSecurityGroup(world, vpc, { name: 'shut', egress: [] })
    addSecurityGroup(world, vpc, { name: 'new' })
    const [, shut, fresh] = await described(world)

    expect(shut).toMatchObject({ IpPermissions: [], IpPermissionsEgress: [] })
    expect(fresh?.IpPermissions).toEqual([])
    expect(fresh?.IpPermissionsEgress).toEqual([
      {
        ...nobody,
        IpProtocol: '-1',
        IpRanges: [{ CidrIp: '0.0.0.0/0' }],
        Ipv6Ranges: [{ CidrIpv6: '::/0' }],
      },
    ])
  })

  it('filters by the group and by what is among its rules, each way apart', async () => {
    const world = lab()
    const vpc = addVpc(world, '10.9.0.0/16')
    const list = addPrefixList(world, 'offices')
    const web = addSecurityGroup(world, vpc, { name: 'web' })
    web.ingress = [
      { protocol: 'tcp', fromPort: 80, toPort: 90, ...from('10.1.0.0/16') },
      { protocol: 'icmpv6', type: 128, code: 0, ...from('2001:db8::/32') },
      { protocol: 'all', peer: { kind: 'prefix-list', prefixListId: list.prefixListId } },
    ]
    web.egress = [
      { protocol: 50, peer: { kind: 'security-group', groupId: groupNamed(world, 'kubernetes').groupId } },
    ]
    const namesBy = async (...pairs: [string, string][]) => {
      const Filters = pairs.map(([Name, value]) => ({ Name, Values: [value] }))
      return (await described(world, { Filters })).map(({ GroupName }) => GroupName)
    }

    expect(await namesBy(['group-id', web.groupId])).toEqual(['web'])
    expect(await namesBy(['group-name', 'kube*'])).toEqual(['kubernetes'])
    expect(await namesBy(['vpc-id', vpc.vpcId])).toEqual(['default', 'web'])
    expect(await namesBy(['owner-id', '111122223333'])).toHaveLength(4)
    expect(await namesBy(['description', 'default VPC security group'])).toEqual(['default', 'default'])
    expect(await namesBy(['ip-permission.protocol', 'tcp'])).toEqual(['web'])
    expect(await namesBy(['ip-permission.protocol', '50'])).toEqual([])
    expect(await namesBy(['egress.ip-permission.protocol', '50'])).toEqual(['web'])
    expect(await namesBy(['ip-permission.from-port', '80'])).toEqual(['web'])
    expect(await namesBy(['ip-permission.from-port', '90'])).toEqual([])
    expect(await namesBy(['ip-permission.to-port', '90'])).toEqual(['web'])
    expect(await namesBy(['ip-permission.cidr', '172.22.0.0/15'])).toEqual(['kubernetes'])
    expect(await namesBy(['ip-permission.cidr', 'fd00::/48'])).toEqual([])
    expect(await namesBy(['ip-permission.ipv6-cidr', 'fd00::/48'])).toEqual(['kubernetes'])
    expect(await namesBy(['ip-permission.prefix-list-id', list.prefixListId])).toEqual(['web'])
    expect(await namesBy(['egress.ip-permission.prefix-list-id', list.prefixListId])).toEqual([])
    expect(await namesBy(['egress.ip-permission.group-name', 'kubernetes'])).toEqual(['web'])
    expect(await namesBy(['ip-permission.group-id', groupNamed(world, 'default').groupId])).toEqual([
      'default',
    ])
    expect(await namesBy(['egress.ip-permission.user-id', '111122223333'])).toEqual(['web'])
    // Two rules that match one filter each are enough.
    expect(await namesBy(['ip-permission.from-port', '80'], ['ip-permission.protocol', 'icmpv6'])).toEqual([
      'web',
    ])
    expect(await namesBy(['tag:Name', 'web'])).toEqual([])
  })

  it('shows what was asked for by ID once, and refuses IDs that do not exist or are none', async () => {
    const world = lab()
    const { groupId } = groupNamed(world, 'kubernetes')
    const shownTwice = await described(world, { GroupIds: [groupId, groupId] })
    expect(shownTwice.map(({ GroupName }) => GroupName)).toEqual(['kubernetes'])

    const { ec2 } = await emulated(world)
    const asked = (...GroupIds: string[]) =>
      refusal(ec2.send(new DescribeSecurityGroupsCommand({ GroupIds })))
    expect(await asked(groupId, 'sg-00000000000000001')).toEqual({
      code: 'InvalidGroup.NotFound',
      message: "The security group 'sg-00000000000000001' does not exist",
      status: 400,
    })
    expect(await asked('kubernetes')).toEqual({
      code: 'InvalidGroupId.Malformed',
      message: 'Invalid id: "kubernetes" (expecting "sg-...")',
      status: 400,
    })
    expect((await asked('sg-xyz')).message).toBe('Invalid id: "sg-xyz"')
  })

  it('comes in pages of 5 to 1000', async () => {
    const world = lab()
    for (let i = 0; i < 10; i++)
      addSecurityGroup(world, found(world.vpcs[0]), { name: `n${i}`, egress: [allFrom('10.0.0.0/8')] })
    const { ec2 } = await emulated(world)
    const pages: number[] = []
    for await (const page of paginateDescribeSecurityGroups({ client: ec2, pageSize: 5 }, {})) {
      pages.push(page.SecurityGroups?.length ?? 0)
    }
    const size = (MaxResults: number) => refusal(ec2.send(new DescribeSecurityGroupsCommand({ MaxResults })))

    expect(pages).toEqual([5, 5, 2])
    expect((await size(4)).code).toBe('InvalidParameterValue')
    expect((await size(1001)).code).toBe('InvalidParameterValue')
  })

  it('is a read: permissions, faults, dry runs and the journal are the same as ever', async () => {
    const { ec2, emulator, world } = await emulated(lab(), {
      readLag: 60_000,
      faults: [
        {
          action: 'DescribeSecurityGroups',
          when: { first: 1 },
          fault: { kind: 'error', code: 'Unavailable', message: 'Busy.', status: 503 },
        },
      ],
    })
    const ask = (DryRun = false) => ec2.send(new DescribeSecurityGroupsCommand({ DryRun }))
    expect((await refusal(ask())).code).toBe('Unavailable')
    expect((await refusal(ask(true))).code).toBe('DryRunOperation')
    groupNamed(world, 'kubernetes').groupName = 'renamed'
    const { SecurityGroups = [] } = await ask()
    expect(SecurityGroups.map(({ GroupName }) => GroupName)).toEqual(['default', 'kubernetes'])
    world.denied.push('ec2:DescribeSecurityGroups')
    expect(await refusal(ask())).toEqual({
      code: 'UnauthorizedOperation',
      message: `You are not authorized to perform this operation. User: ${world.callerArn} is not authorized to perform: ec2:DescribeSecurityGroups because no identity-based policy allows the ec2:DescribeSecurityGroups action`,
      status: 403,
    })
    expect(emulator.journal.entries.map(({ action, status }) => [action, status])).toEqual(
      [503, 412, 200, 403].map((status) => ['DescribeSecurityGroups', status]),
    )
    expect(emulator.journal.entries[2]).not.toHaveProperty('tookEffect')
  })
})
