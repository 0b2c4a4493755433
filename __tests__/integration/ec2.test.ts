import {
  CreateRouteCommand,
  DeleteRouteCommand,
  DescribeInstancesCommand,
  DescribeNetworkAclsCommand,
  DescribeRouteTablesCommand,
  DescribeSecurityGroupsCommand,
  EC2Client,
  GetManagedPrefixListEntriesCommand,
  type Instance,
  ModifyInstanceAttributeCommand,
  ModifyNetworkInterfaceAttributeCommand,
  ReplaceRouteCommand,
  type Route,
  type RouteTableAssociation,
} from '@aws-sdk/client-ec2'
import { beforeEach, describe, expect, it } from '@jest/globals'
import { mockClient } from 'aws-sdk-client-mock'

import { AwsError } from '../../src/aws/aws-error.ts'
import { connectEc2 } from '../../src/aws/ec2.ts'
import { cidr } from '../../src/model/cidr.ts'
import { readDestination } from '../../src/model/destination.ts'
import { Cancellation } from '../../src/runtime/cancellation.ts'
import { allowOut, rule } from '../fixtures/packets/packet-rules.ts'
import { fakeClock } from '../fixtures/run/clock.ts'
import { recordingRunner } from '../fixtures/run/runner.ts'
import { tcp } from '../fixtures/worlds/traffic.ts'

const sdk = mockClient(EC2Client)
const pods = cidr('172.22.0.0/24')
const toInstance = { kind: 'instance', instanceId: 'i-1' } as const
const clock = fakeClock()
const ec2 = connectEc2({
  region: 'us-west-2',
  maxAttempts: 1,
  credentials: undefined,
  proxyEnvironment: {},
  clock,
  cancellation: new Cancellation(clock),
  log: recordingRunner().runner,
})

beforeEach(() => {
  sdk.reset()
})

async function describedInstance(instance: Instance) {
  sdk.on(DescribeInstancesCommand).resolves({ Reservations: [{ Instances: [instance] }] })
  const [described] = await ec2.describeInstances([])
  return described
}

async function describedRoute(route: Route) {
  sdk.on(DescribeRouteTablesCommand).resolves({ RouteTables: [{ RouteTableId: 'rtb-1', Routes: [route] }] })
  const [table] = await ec2.describeRouteTables([])
  return table?.routes[0]
}

describe('DescribeInstances', () => {
  it('sends the filters, asks for the largest pages, and follows them over all reservations', async () => {
    sdk
      .on(DescribeInstancesCommand, { NextToken: undefined })
      .resolves({
        Reservations: [{ Instances: [{ InstanceId: 'i-1' }, { InstanceId: 'i-2' }] }],
        NextToken: 'more',
      })
      .on(DescribeInstancesCommand, { NextToken: 'more' })
      .resolves({ Reservations: [{ Instances: [{ InstanceId: 'i-3' }] }, {}] })

    const instances = await ec2.describeInstances([{ name: 'tag:Name', values: ['worker-0', 'worker-1'] }])

    expect(instances.map(({ instanceId }) => instanceId)).toEqual(['i-1', 'i-2', 'i-3'])
    expect(sdk.commandCalls(DescribeInstancesCommand)).toHaveLength(2)
    expect(sdk.commandCalls(DescribeInstancesCommand)[0]?.args[0].input).toMatchObject({
      Filters: [{ Name: 'tag:Name', Values: ['worker-0', 'worker-1'] }],
      MaxResults: 1000,
    })
  })

  it('narrows an instance to what counts', async () => {
    expect(
      await describedInstance({
        InstanceId: 'i-1',
        State: { Name: 'running' },
        VpcId: 'vpc-1',
        SubnetId: 'subnet-1',
        PrivateIpAddress: '172.20.1.20',
        Tags: [{ Key: 'Name', Value: 'worker-0' }],
        SourceDestCheck: true,
        NetworkInterfaces: [
          {
            NetworkInterfaceId: 'eni-1',
            Attachment: { DeviceIndex: 1 },
            SubnetId: 'subnet-2',
            Groups: [{ GroupId: 'sg-1' }, {}, { GroupId: 'sg-2' }],
            SourceDestCheck: true,
          },
          { NetworkInterfaceId: 'eni-0', Attachment: { DeviceIndex: 0 }, SourceDestCheck: false },
        ],
      }),
    ).toEqual({
      instanceId: 'i-1',
      state: 'running',
      vpcId: 'vpc-1',
      subnetId: 'subnet-1',
      privateIp: '172.20.1.20',
      tags: new Map([['Name', 'worker-0']]),
      sourceDestCheck: true,
      networkInterfaces: [
        {
          networkInterfaceId: 'eni-1',
          deviceIndex: 1,
          subnetId: 'subnet-2',
          groupIds: ['sg-1', 'sg-2'],
          sourceDestCheck: true,
        },
        {
          networkInterfaceId: 'eni-0',
          deviceIndex: 0,
          subnetId: '',
          groupIds: [],
          sourceDestCheck: false,
        },
      ],
    })
  })

  it('takes a terminated instance, which has lost its VPC and its interfaces', async () => {
    expect(await describedInstance({ InstanceId: 'i-1', State: { Name: 'terminated' } })).toMatchObject({
      state: 'terminated',
      vpcId: '',
      networkInterfaces: [],
    })
  })

  it('calls a state that EC2 may add one day unknown', async () => {
    const state = { Name: 'dreaming' } as unknown as NonNullable<Instance['State']>
    expect(await describedInstance({ InstanceId: 'i-1', State: state })).toMatchObject({ state: 'unknown' })
  })
})

describe('DescribeRouteTables', () => {
  it('follows the pages', async () => {
    sdk
      .on(DescribeRouteTablesCommand, { NextToken: undefined })
      .resolves({
        RouteTables: [{ RouteTableId: 'rtb-1', VpcId: 'vpc-1', OwnerId: '111122223333' }],
        NextToken: 'more',
      })
      .on(DescribeRouteTablesCommand, { NextToken: 'more' })
      .resolves({ RouteTables: [{ RouteTableId: 'rtb-2' }] })

    expect(await ec2.describeRouteTables([])).toMatchObject([
      { routeTableId: 'rtb-1', vpcId: 'vpc-1', ownerId: '111122223333', routes: [] },
      { routeTableId: 'rtb-2' },
    ])
  })

  it.each<[string, RouteTableAssociation[], object]>([
    ['the main table', [{ Main: true }], { isMain: true, subnetIds: [] }],
    [
      'a table with subnets of its own',
      [
        { Main: false, SubnetId: 'subnet-1' },
        { Main: false, SubnetId: 'subnet-2' },
      ],
      { isMain: false, subnetIds: ['subnet-1', 'subnet-2'] },
    ],
    [
      'the main table, also of one subnet by name',
      [{ Main: true }, { SubnetId: 'subnet-1' }],
      { isMain: true, subnetIds: ['subnet-1'] },
    ],
    ['a table of a gateway only', [{ Main: false, GatewayId: 'igw-1' }], { isMain: false, subnetIds: [] }],
    ['a table of nobody', [], { isMain: false, subnetIds: [] }],
  ])('tells which subnets use it: %s', async (_, Associations, expected) => {
    sdk.on(DescribeRouteTablesCommand).resolves({ RouteTables: [{ RouteTableId: 'rtb-1', Associations }] })
    expect(await ec2.describeRouteTables([])).toMatchObject([expected])
  })

  it('asks for the largest pages, with the filters', async () => {
    sdk.on(DescribeRouteTablesCommand).resolves({ RouteTables: [] })
    await ec2.describeRouteTables([{ name: 'vpc-id', values: ['vpc-1'] }])
    expect(sdk.commandCalls(DescribeRouteTablesCommand)[0]?.args[0].input).toMatchObject({
      Filters: [{ Name: 'vpc-id', Values: ['vpc-1'] }],
      MaxResults: 100,
    })
  })

  it.each<[string, Route, object]>([
    [
      'an instance, with the interface behind it',
      { InstanceId: 'i-1', InstanceOwnerId: '111122223333', NetworkInterfaceId: 'eni-1' },
      { kind: 'instance', instanceId: 'i-1', networkInterfaceId: 'eni-1' },
    ],
    [
      'an interface alone',
      { NetworkInterfaceId: 'eni-1' },
      { kind: 'network-interface', networkInterfaceId: 'eni-1' },
    ],
    ['the VPC itself', { GatewayId: 'local' }, { kind: 'gateway', gatewayId: 'local' }],
    ['a NAT gateway', { NatGatewayId: 'nat-1' }, { kind: 'other', id: 'nat-1' }],
    ['a transit gateway', { TransitGatewayId: 'tgw-1' }, { kind: 'other', id: 'tgw-1' }],
    ['a peering connection', { VpcPeeringConnectionId: 'pcx-1' }, { kind: 'other', id: 'pcx-1' }],
    ['an egress-only gateway', { EgressOnlyInternetGatewayId: 'eigw-1' }, { kind: 'other', id: 'eigw-1' }],
    ['a local gateway', { LocalGatewayId: 'lgw-1' }, { kind: 'other', id: 'lgw-1' }],
    ['a carrier gateway', { CarrierGatewayId: 'cagw-1' }, { kind: 'other', id: 'cagw-1' }],
    ['a core network', { CoreNetworkArn: 'arn:core' }, { kind: 'other', id: 'arn:core' }],
    ['an ODB network', { OdbNetworkArn: 'arn:odb' }, { kind: 'other', id: 'arn:odb' }],
    ['nothing, as some blackholes', { State: 'blackhole' }, { kind: 'none' }],
  ])('tells a route to %s', async (_, route, target) => {
    expect(await describedRoute({ DestinationCidrBlock: '10.0.0.0/8', ...route })).toMatchObject({ target })
  })

  it.each<[string, Route]>([
    ['10.0.0.0/8', { DestinationCidrBlock: '10.0.0.0/8' }],
    ['fd00::/64', { DestinationIpv6CidrBlock: 'fd00::/64' }],
    ['pl-1', { DestinationPrefixListId: 'pl-1' }],
  ])('reads the destination %s from where EC2 puts it', async (destination, route) => {
    expect(await describedRoute({ ...route, State: 'active', Origin: 'CreateRoute' })).toMatchObject({
      destination: readDestination(destination),
      state: 'active',
      origin: 'CreateRoute',
    })
  })
})

describe('DescribeSecurityGroups', () => {
  it('sends the filters, asks for the largest pages, and follows them', async () => {
    sdk
      .on(DescribeSecurityGroupsCommand, { NextToken: undefined })
      .resolves({
        SecurityGroups: [
          {
            GroupId: 'sg-1',
            IpPermissions: [
              { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp: '10.0.0.0/8' }] },
            ],
          },
        ],
        NextToken: 'more',
      })
      .on(DescribeSecurityGroupsCommand, { NextToken: 'more' })
      .resolves({ SecurityGroups: [{ GroupId: 'sg-2' }] })

    expect(await ec2.describeSecurityGroups([{ name: 'group-id', values: ['sg-1', 'sg-2'] }])).toEqual([
      { groupId: 'sg-1', ingress: [rule('10.0.0.0/8', tcp(22))], egress: [] },
      { groupId: 'sg-2', ingress: [], egress: [] },
    ])
    expect(sdk.commandCalls(DescribeSecurityGroupsCommand)).toHaveLength(2)
    expect(sdk.commandCalls(DescribeSecurityGroupsCommand)[0]?.args[0].input).toMatchObject({
      Filters: [{ Name: 'group-id', Values: ['sg-1', 'sg-2'] }],
      MaxResults: 1000,
    })
  })
})

describe('DescribeNetworkAcls', () => {
  it('sends the filters, asks for the largest pages, and follows them', async () => {
    sdk
      .on(DescribeNetworkAclsCommand, { NextToken: undefined })
      .resolves({
        NetworkAcls: [
          {
            NetworkAclId: 'acl-1',
            Associations: [{ SubnetId: 'subnet-1' }],
            Entries: [
              { RuleNumber: 7, Egress: true, RuleAction: 'allow', Protocol: '-1', CidrBlock: '10.0.0.0/8' },
            ],
          },
        ],
        NextToken: 'more',
      })
      .on(DescribeNetworkAclsCommand, { NextToken: 'more' })
      .resolves({ NetworkAcls: [{ NetworkAclId: 'acl-2' }] })

    expect(await ec2.describeNetworkAcls([{ name: 'association.subnet-id', values: ['subnet-1'] }])).toEqual([
      { networkAclId: 'acl-1', subnetIds: ['subnet-1'], entries: [allowOut(7, '10.0.0.0/8')] },
      { networkAclId: 'acl-2', subnetIds: [], entries: [] },
    ])
    expect(sdk.commandCalls(DescribeNetworkAclsCommand)).toHaveLength(2)
    expect(sdk.commandCalls(DescribeNetworkAclsCommand)[0]?.args[0].input).toMatchObject({
      Filters: [{ Name: 'association.subnet-id', Values: ['subnet-1'] }],
      MaxResults: 1000,
    })
  })
})

describe('GetManagedPrefixListEntries', () => {
  it('names the list, asks for the largest pages, and follows them', async () => {
    sdk
      .on(GetManagedPrefixListEntriesCommand, { NextToken: undefined })
      .resolves({
        Entries: [{ Cidr: '10.0.0.0/8', Description: 'office' }, { Cidr: 'fd00::/48' }],
        NextToken: 'more',
      })
      .on(GetManagedPrefixListEntriesCommand, { NextToken: 'more' })
      .resolves({ Entries: [{ Cidr: '172.22.0.0/16' }] })

    expect(await ec2.getManagedPrefixListEntries('pl-1')).toEqual(
      ['10.0.0.0/8', 'fd00::/48', '172.22.0.0/16'].map(cidr),
    )
    expect(sdk.commandCalls(GetManagedPrefixListEntriesCommand)).toHaveLength(2)
    expect(sdk.commandCalls(GetManagedPrefixListEntriesCommand)[0]?.args[0].input).toMatchObject({
      PrefixListId: 'pl-1',
      MaxResults: 100,
    })
  })
})

it.each([
  ['groups', () => ec2.describeSecurityGroups([])],
  ['ACLs', () => ec2.describeNetworkAcls([])],
  ['entries', () => ec2.getManagedPrefixListEntries('pl-1')],
])('an answer without %s holds none', async (_, asking) => {
  sdk.on(DescribeSecurityGroupsCommand).resolves({})
  sdk.on(DescribeNetworkAclsCommand).resolves({})
  sdk.on(GetManagedPrefixListEntriesCommand).resolves({})
  expect(await asking()).toEqual([])
})

describe('CreateRoute', () => {
  it('names an instance for IPv4', async () => {
    sdk.on(CreateRouteCommand).resolves({ Return: true })
    await ec2.createRoute('rtb-1', cidr('172.22.0.0/24'), { kind: 'instance', instanceId: 'i-1' })

    expect(sdk.commandCalls(CreateRouteCommand)[0]?.args[0].input).toEqual({
      RouteTableId: 'rtb-1',
      DestinationCidrBlock: '172.22.0.0/24',
      InstanceId: 'i-1',
    })
  })

  it('names an interface, and gives IPv6 in its own field', async () => {
    sdk.on(CreateRouteCommand).resolves({ Return: true })
    await ec2.createRoute('rtb-1', cidr('fd00::/64'), {
      kind: 'network-interface',
      networkInterfaceId: 'eni-1',
    })

    expect(sdk.commandCalls(CreateRouteCommand)[0]?.args[0].input).toEqual({
      RouteTableId: 'rtb-1',
      DestinationIpv6CidrBlock: 'fd00::/64',
      NetworkInterfaceId: 'eni-1',
    })
  })
})

describe('ReplaceRoute and DeleteRoute', () => {
  it.each([
    [cidr('172.22.0.0/24'), { DestinationCidrBlock: '172.22.0.0/24' }],
    [cidr('fd00::/64'), { DestinationIpv6CidrBlock: 'fd00::/64' }],
  ])('name the route by its table and destination', async (destination, named) => {
    sdk.on(ReplaceRouteCommand).resolves({})
    sdk.on(DeleteRouteCommand).resolves({})
    await ec2.replaceRoute('rtb-1', destination, { kind: 'network-interface', networkInterfaceId: 'eni-1' })
    await ec2.replaceRoute('rtb-1', destination, { kind: 'instance', instanceId: 'i-1' })
    await ec2.deleteRoute('rtb-2', destination)

    expect(sdk.commandCalls(ReplaceRouteCommand).map(({ args: [{ input }] }) => input)).toEqual([
      { RouteTableId: 'rtb-1', ...named, NetworkInterfaceId: 'eni-1' },
      { RouteTableId: 'rtb-1', ...named, InstanceId: 'i-1' },
    ])
    expect(sdk.commandCalls(DeleteRouteCommand).map(({ args: [{ input }] }) => input)).toEqual([
      { RouteTableId: 'rtb-2', ...named },
    ])
  })
})

describe('switching a source/destination check off', () => {
  it('asks for the instance, or for one of its interfaces', async () => {
    sdk.on(ModifyInstanceAttributeCommand).resolves({})
    sdk.on(ModifyNetworkInterfaceAttributeCommand).resolves({})
    await ec2.disableSourceDestCheck({ kind: 'instance', instanceId: 'i-1' })
    await ec2.disableSourceDestCheck({ kind: 'network-interface', networkInterfaceId: 'eni-1' })

    expect(sdk.commandCalls(ModifyInstanceAttributeCommand)[0]?.args[0].input).toEqual({
      InstanceId: 'i-1',
      SourceDestCheck: { Value: false },
    })
    expect(sdk.commandCalls(ModifyNetworkInterfaceAttributeCommand)[0]?.args[0].input).toEqual({
      NetworkInterfaceId: 'eni-1',
      SourceDestCheck: { Value: false },
    })
  })
})

describe('a call that fails', () => {
  it.each<[string, Error, string]>([
    [
      "EC2's code",
      Object.assign(new Error('No.'), { name: 'UnauthorizedOperation' }),
      'UnauthorizedOperation',
    ],
    [
      "Node's code where the network failed",
      Object.assign(new Error('no host'), { code: 'ENOTFOUND' }),
      'ENOTFOUND',
    ],
  ])('is told by %s', async (_, cause, code) => {
    sdk.on(DescribeInstancesCommand).rejects(cause)
    const failure = await ec2.describeInstances([]).catch((error: unknown) => error)

    expect(failure).toBeInstanceOf(AwsError)
    expect(failure).toMatchObject({ call: 'DescribeInstances', code, message: cause.message, cause })
  })

  it.each([
    ['CreateRoute', () => ec2.createRoute('rtb-1', pods, toInstance)],
    ['ReplaceRoute', () => ec2.replaceRoute('rtb-1', pods, toInstance)],
    ['DeleteRoute', () => ec2.deleteRoute('rtb-1', pods)],
    ['DescribeRouteTables', () => ec2.describeRouteTables([])],
    ['DescribeSecurityGroups', () => ec2.describeSecurityGroups([])],
    ['DescribeNetworkAcls', () => ec2.describeNetworkAcls([])],
    ['GetManagedPrefixListEntries', () => ec2.getManagedPrefixListEntries('pl-1')],
    ['ModifyInstanceAttribute', () => ec2.disableSourceDestCheck(toInstance)],
    [
      'ModifyNetworkInterfaceAttribute',
      () => ec2.disableSourceDestCheck({ kind: 'network-interface', networkInterfaceId: 'eni-1' }),
    ],
  ])('is told by its name: %s', async (call, failing) => {
    sdk.rejects(Object.assign(new Error('No.'), { name: 'InternalError' }))
    await expect(failing()).rejects.toMatchObject({ call, code: 'InternalError', message: 'No.' })
  })

  it('by an answer that is not EC2’s says so, without the SDK’s advice to developers', async () => {
    const message =
      "char 'H' is not expected.:1:1\n  Deserialization error: to see the raw response, inspect the hidden field {error}.$response on this object."
    sdk.rejects(new SyntaxError(message))
    await expect(ec2.describeInstances([])).rejects.toMatchObject({
      message: "char 'H' is not expected.:1:1 The answer is not EC2's.",
    })
  })

  it('before EC2 was asked keeps what it says itself', async () => {
    const refusal = new AwsError('AssumeRoleWithWebIdentity', 'AccessDenied', 'No.', undefined)
    sdk.on(DescribeInstancesCommand).rejects(refusal)
    await expect(ec2.describeInstances([])).rejects.toBe(refusal)
  })
})
