import { describe, expect, it } from '@jest/globals'

import { emulated, kubernetesTable, post, refusal } from './emulated.ts'

const absent = (prefix: string) => `${prefix}-00000000000000001`

/** The answer to a request that has this ID in this parameter, and is complete otherwise. */
async function answerTo(Action: string, parameter: string, id: string) {
  const { emulator, world } = await emulated()
  return post(emulator.url, {
    Action,
    RouteTableId: kubernetesTable(world).routeTableId,
    ...(parameter === 'DestinationPrefixListId' ? {} : { DestinationCidrBlock: '172.22.0.0/24' }),
    'SourceDestCheck.Value': 'false',
    [parameter]: id,
  })
}

describe('an ID', () => {
  it.each([
    ['DescribeInstances', 'InstanceId.1', 'i', 'InvalidInstanceID', 'instance'],
    ['DescribeRouteTables', 'RouteTableId.1', 'rtb', 'InvalidRouteTableID', 'routeTable'],
    ['DescribeNetworkAcls', 'NetworkAclId.1', 'acl', 'InvalidNetworkAclID', 'networkAcl'],
    ['CreateRoute', 'RouteTableId', 'rtb', 'InvalidRouteTableID', 'routeTable'],
    ['CreateRoute', 'InstanceId', 'i', 'InvalidInstanceID', 'instance'],
    ['CreateRoute', 'NetworkInterfaceId', 'eni', 'InvalidNetworkInterfaceID', 'networkInterface'],
    ['CreateRoute', 'GatewayId', 'nat', 'InvalidGatewayID', 'gateway'],
    ['CreateRoute', 'NatGatewayId', 'nat', 'InvalidNatGatewayID', 'natGateway'],
    ['CreateRoute', 'TransitGatewayId', 'tgw', 'InvalidTransitGatewayID', 'transitGateway'],
    ['CreateRoute', 'VpcPeeringConnectionId', 'pcx', 'InvalidVpcPeeringConnectionID', 'vpcPeeringConnection'],
    ['ModifyInstanceAttribute', 'InstanceId', 'i', 'InvalidInstanceID', 'instance'],
    [
      'ModifyNetworkInterfaceAttribute',
      'NetworkInterfaceId',
      'eni',
      'InvalidNetworkInterfaceID',
      'networkInterface',
    ],
  ])('that does not exist is refused by %s in %s', async (action, parameter, prefix, code, kind) => {
    expect(await answerTo(action, parameter, absent(prefix))).toMatchObject({
      status: 400,
      code: `${code}.NotFound`,
      message: `The ${kind} ID '${absent(prefix)}' does not exist`,
    })
  })

  it('that does not exist has other messages for security groups, prefix lists and several instances', async () => {
    expect(await answerTo('DescribeSecurityGroups', 'GroupId.1', absent('sg'))).toMatchObject({
      code: 'InvalidGroup.NotFound',
      message: `The security group '${absent('sg')}' does not exist`,
    })
    // The same ID in two actions, as seen by users of both.
    expect(await answerTo('CreateRoute', 'DestinationPrefixListId', absent('pl'))).toMatchObject({
      code: 'InvalidPrefixListID.NotFound',
      message: `The prefix list ID '${absent('pl')}' does not exist`,
    })
    expect(await answerTo('DescribeManagedPrefixLists', 'PrefixListId.1', absent('pl'))).toMatchObject({
      code: 'InvalidPrefixListID.NotFound',
    })
    expect(await answerTo('GetManagedPrefixListEntries', 'PrefixListId', absent('pl'))).toMatchObject({
      code: 'InvalidPrefixListID.NotFound',
      message: `The prefix list (${absent('pl')}) does not exist.`,
    })
    const { ec2 } = await emulated()
    expect((await refusal(ec2.describeInstances({ InstanceIds: [absent('i'), 'i-00000000'] }))).message).toBe(
      `The instance IDs '${absent('i')}, i-00000000' do not exist`,
    )
  })

  it.each([
    ['DescribeInstances', 'InstanceId.1', 'i-xyz', 'InvalidInstanceID', ''],
    ['DescribeInstances', 'InstanceId.1', 'worker-0', 'InvalidInstanceID', ' (expecting "i-...")'],
    ['DescribeRouteTables', 'RouteTableId.1', absent('vpc'), 'InvalidRouteTableId', ' (expecting "rtb-...")'],
    ['CreateRoute', 'RouteTableId', absent('subnet'), 'InvalidRouteTableId', ' (expecting "rtb-...")'],
    ['DescribeNetworkAcls', 'NetworkAclId.1', 'acl-1', 'InvalidNetworkAclId', ''],
    ['DescribeSecurityGroups', 'GroupId.1', 'sg-xyz', 'InvalidGroupId', ''],
    ['DescribeSecurityGroups', 'GroupId.1', 'group', 'InvalidGroupId', ' (expecting "sg-...")'],
    ['GetManagedPrefixListEntries', 'PrefixListId', 'list', 'InvalidPrefixListId', ' (expecting "pl-...")'],
    ['CreateRoute', 'NetworkInterfaceId', 'eth0', 'InvalidNetworkInterfaceId', ' (expecting "eni-...")'],
  ])('that is malformed is refused by %s in %s: %s', async (action, parameter, id, code, hint) => {
    expect(await answerTo(action, parameter, id)).toMatchObject({
      status: 400,
      code: `${code}.Malformed`,
      message: `Invalid id: "${id}"${hint}`,
    })
  })

  it('is shown once even if it is given twice', async () => {
    const { ec2, world } = await emulated()
    const { networkAclId } = world.networkAcls[0] ?? {}
    const { groupId } = world.securityGroups[0] ?? {}
    const { routeTableId } = kubernetesTable(world)
    const twice = (id = '') => [id, id]

    const acls = await ec2.describeNetworkAcls({ NetworkAclIds: twice(networkAclId) })
    expect(acls.NetworkAcls).toHaveLength(1)
    const groups = await ec2.describeSecurityGroups({ GroupIds: twice(groupId) })
    expect(groups.SecurityGroups).toHaveLength(1)
    const tables = await ec2.describeRouteTables({ RouteTableIds: twice(routeTableId) })
    expect(tables.RouteTables).toHaveLength(1)
  })
})
