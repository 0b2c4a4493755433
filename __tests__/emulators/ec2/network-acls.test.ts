import {
  DescribeNetworkAclsCommand,
  paginateDescribeNetworkAcls,
  type DescribeNetworkAclsCommandInput,
} from '@aws-sdk/client-ec2'
import { describe, expect, it } from '@jest/globals'

import { addSubnet, addVpc, emptyWorld } from '../../../dev/emulators/ec2/world/build-world.ts'
import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { addNetworkAcl, associateNetworkAcl } from '../../../dev/emulators/ec2/world/network-acls.ts'
import type { NetworkAclEntry, World } from '../../../dev/emulators/ec2/world/world.ts'
import { emulated, found, refusal } from './emulated.ts'

async function described(world: World, input: DescribeNetworkAclsCommandInput = {}) {
  const { ec2 } = await emulated(world)
  const { NetworkAcls = [] } = await ec2.send(new DescribeNetworkAclsCommand(input))
  return NetworkAcls
}

const all = (Egress: boolean, RuleAction: string, RuleNumber: number) => {
  return { CidrBlock: '0.0.0.0/0', Egress, Protocol: '-1', RuleAction, RuleNumber }
}
const allV6 = (Egress: boolean, RuleAction: string, RuleNumber: number) => {
  return { Ipv6CidrBlock: '::/0', Egress, Protocol: '-1', RuleAction, RuleNumber }
}
const entry = (ruleNumber: number, more: Partial<NetworkAclEntry> = {}) =>
  ({
    protocol: 'all',
    ruleNumber,
    direction: 'ingress',
    action: 'allow',
    cidr: '10.0.0.0/8',
    ...more,
  }) as NetworkAclEntry

/** The entries that were made by hand for the way in, as they are shown. */
async function shown(...entries: NetworkAclEntry[]) {
  const world = emptyWorld()
  const { networkAclId } = addNetworkAcl(world, addVpc(world, '10.0.0.0/16'), entries)
  const [acl] = await described(world, { NetworkAclIds: [networkAclId] })
  return acl?.Entries?.filter(({ Egress, RuleNumber = 0 }) => Egress === false && RuleNumber < 32767)
}

describe('DescribeNetworkAcls', () => {
  it('shows the lab’s default network ACL, which lets everything through, and its subnet', async () => {
    const world = lab()
    const acl = found(world.networkAcls[0])

    expect(await described(world)).toEqual([
      {
        NetworkAclId: acl.networkAclId,
        VpcId: world.vpcs[0]?.vpcId,
        OwnerId: '111122223333',
        IsDefault: true,
        Associations: [
          {
            NetworkAclAssociationId: acl.associations[0]?.networkAclAssociationId,
            NetworkAclId: acl.networkAclId,
            SubnetId: world.subnets[0]?.subnetId,
          },
        ],
        Entries: [
          all(true, 'allow', 100),
          all(true, 'deny', 32767),
          all(false, 'allow', 100),
          all(false, 'deny', 32767),
        ],
        Tags: [],
      },
    ])
    expect(acl.associations).toHaveLength(1)
  })

  it('closes with a rule of its own for IPv6 where the VPC has IPv6', async () => {
    const world = emptyWorld()
    const vpc = addVpc(world, '10.0.0.0/16', '2001:db8::/56')
    addNetworkAcl(world, vpc)
    const [ofVpc, custom] = await described(world)

    expect(ofVpc?.Entries).toEqual(
      [true, false].flatMap((egress) => [
        all(egress, 'allow', 100),
        allV6(egress, 'allow', 101),
        all(egress, 'deny', 32767),
        allV6(egress, 'deny', 32768),
      ]),
    )
    expect(custom).toMatchObject({ IsDefault: false, Associations: [] })
    expect(custom?.Entries).toEqual(
      [true, false].flatMap((egress) => [all(egress, 'deny', 32767), allV6(egress, 'deny', 32768)]),
    )
  })

  it('shows protocols by number, ports and ICMP’s types where there are any, in the order of the rules', async () => {
    expect(
      await shown(
        entry(300, { protocol: 'tcp', fromPort: 1024, toPort: 65535 }),
        entry(100, { protocol: 'udp', fromPort: 53, toPort: 53, action: 'deny' }),
        entry(200, { protocol: 'icmp', type: 3, code: -1 }),
        entry(210, { protocol: 'icmpv6', type: 128, code: 0, cidr: '2001:db8::/32' }),
        entry(400, { protocol: 50 }),
        entry(90),
      ),
    ).toEqual([
      { CidrBlock: '10.0.0.0/8', Egress: false, Protocol: '-1', RuleAction: 'allow', RuleNumber: 90 },
      {
        CidrBlock: '10.0.0.0/8',
        Egress: false,
        PortRange: { From: 53, To: 53 },
        Protocol: '17',
        RuleAction: 'deny',
        RuleNumber: 100,
      },
      {
        CidrBlock: '10.0.0.0/8',
        Egress: false,
        IcmpTypeCode: { Type: 3, Code: -1 },
        Protocol: '1',
        RuleAction: 'allow',
        RuleNumber: 200,
      },
      {
        Ipv6CidrBlock: '2001:db8::/32',
        Egress: false,
        IcmpTypeCode: { Type: 128, Code: 0 },
        Protocol: '58',
        RuleAction: 'allow',
        RuleNumber: 210,
      },
      {
        CidrBlock: '10.0.0.0/8',
        Egress: false,
        PortRange: { From: 1024, To: 65535 },
        Protocol: '6',
        RuleAction: 'allow',
        RuleNumber: 300,
      },
      { CidrBlock: '10.0.0.0/8', Egress: false, Protocol: '50', RuleAction: 'allow', RuleNumber: 400 },
    ])
  })

  it('filters by the network ACL, its subnets and what is among its entries', async () => {
    const world = lab()
    const vpc = addVpc(world, '10.0.0.0/16', '2001:db8::/56')
    const subnet = addSubnet(world, vpc, '10.0.1.0/24')
    const custom = addNetworkAcl(world, vpc, [
      entry(7, { protocol: 'tcp', fromPort: 80, toPort: 90 }),
      entry(8, { protocol: 'icmpv6', type: 128, code: 3, cidr: '2001:db8::/32', direction: 'egress' }),
    ])
    associateNetworkAcl(world, custom, subnet)
    const [ofLab, ofVpc] = [
      found(world.networkAcls[0]).networkAclId,
      found(world.networkAcls[1]).networkAclId,
    ]
    const only = [custom.networkAclId]
    const idsBy = async (Name: string, value: string) => {
      const acls = await described(world, { Filters: [{ Name, Values: [value] }] })
      return acls.map(({ NetworkAclId }) => NetworkAclId)
    }

    expect(await idsBy('network-acl-id', ofVpc)).toEqual([ofVpc])
    expect(await idsBy('vpc-id', vpc.vpcId)).toEqual([ofVpc, ...only])
    expect(await idsBy('owner-id', '111122223333')).toHaveLength(3)
    expect(await idsBy('default', 'true')).toEqual([ofLab, ofVpc])
    expect(await idsBy('association.subnet-id', subnet.subnetId)).toEqual(only)
    expect(await idsBy('association.network-acl-id', ofVpc)).toEqual([])
    expect(await idsBy('association.network-acl-id', ofLab)).toEqual([ofLab])
    const [association] = custom.associations
    expect(await idsBy('association.association-id', found(association).networkAclAssociationId)).toEqual(
      only,
    )
    expect(await idsBy('entry.cidr', '10.0.0.0/8')).toEqual(only)
    expect(await idsBy('entry.cidr', '::/0')).toEqual([])
    expect(await idsBy('entry.ipv6-cidr', '2001:db8::/32')).toEqual(only)
    expect(await idsBy('entry.ipv6-cidr', '::/0')).toEqual([ofVpc, ...only])
    expect(await idsBy('entry.egress', 'true')).toHaveLength(3)
    expect(await idsBy('entry.icmp.type', '128')).toEqual(only)
    expect(await idsBy('entry.icmp.code', '3')).toEqual(only)
    expect(await idsBy('entry.icmp.code', '128')).toEqual([])
    expect(await idsBy('entry.port-range.from', '80')).toEqual(only)
    expect(await idsBy('entry.port-range.to', '90')).toEqual(only)
    expect(await idsBy('entry.port-range.to', '80')).toEqual([])
    expect(await idsBy('entry.protocol', '6')).toEqual(only)
    expect(await idsBy('entry.protocol', 'tcp')).toEqual(only)
    expect(await idsBy('entry.protocol', 'udp')).toEqual([])
    expect(await idsBy('entry.rule-action', 'allow')).toHaveLength(3)
    expect(await idsBy('entry.rule-number', '7')).toEqual(only)
    expect(await idsBy('entry.rule-number', '32767')).toHaveLength(3)
  })

  it('shows a subnet at the network ACL that it was given, and at no other', async () => {
    const world = lab()
    const custom = addNetworkAcl(world, found(world.vpcs[0]))
    const subnet = found(world.subnets[0])
    associateNetworkAcl(world, custom, subnet)
    const shown = (await described(world)).map(({ Associations = [] }) =>
      Associations.map(({ SubnetId, NetworkAclId }) => [SubnetId, NetworkAclId]),
    )
    expect(shown).toEqual([[], [[subnet.subnetId, custom.networkAclId]]])
  })

  it('shows what was asked for by ID once, and refuses IDs that do not exist or are none', async () => {
    const world = lab()
    const { networkAclId } = found(world.networkAcls[0])
    expect(await described(world, { NetworkAclIds: [networkAclId, networkAclId] })).toHaveLength(1)

    const { ec2 } = await emulated(world)
    const asked = (...NetworkAclIds: string[]) =>
      refusal(ec2.send(new DescribeNetworkAclsCommand({ NetworkAclIds })))
    expect(await asked(networkAclId, 'acl-00000000000000001')).toEqual({
      code: 'InvalidNetworkAclID.NotFound',
      message: "The networkAcl ID 'acl-00000000000000001' does not exist",
      status: 400,
    })
    expect((await asked('acl-1')).code).toBe('InvalidNetworkAclId.Malformed')
  })

  it('comes in pages of 5 to 1000, to whom may read it', async () => {
    const world = lab()
    for (let i = 0; i < 6; i++) addNetworkAcl(world, found(world.vpcs[0]))
    const { ec2 } = await emulated(world)
    const pages: number[] = []
    for await (const page of paginateDescribeNetworkAcls({ client: ec2, pageSize: 5 }, {})) {
      pages.push(page.NetworkAcls?.length ?? 0)
    }
    const refused = async (MaxResults?: number) =>
      (await refusal(ec2.send(new DescribeNetworkAclsCommand({ MaxResults })))).code

    expect(pages).toEqual([5, 2])
    expect(await refused(4)).toBe('InvalidParameterValue')
    expect(await refused(1001)).toBe('InvalidParameterValue')
    world.denied.push('ec2:DescribeNetworkAcls')
    expect(await refused()).toBe('UnauthorizedOperation')
  })
})
