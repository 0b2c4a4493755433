import type { DescribeRouteTablesCommandInput } from '@aws-sdk/client-ec2'
import { describe, expect, it } from '@jest/globals'

import { addPropagatedRoute, addRoute, addVpc } from '../../../dev/emulators/ec2/world/build-world.ts'
import { attachInterface, detachInterface, terminate } from '../../../dev/emulators/ec2/world/instances.ts'
import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { first, instanceNamed } from '../../../dev/emulators/ec2/world/lookup.ts'
import type { World } from '../../../dev/emulators/ec2/world/world.ts'
import { emulated, expectFilters, kubernetesTable, type FilterRow } from './emulated.ts'

async function described(world: World, input: DescribeRouteTablesCommandInput = {}) {
  const { ec2 } = await emulated(world)
  const { RouteTables = [] } = await ec2.describeRouteTables(input)
  return RouteTables
}

const by = (Name: string, value: string) => ({ Filters: [{ Name, Values: [value] }] })
const kubernetes = by('tag:Name', 'kubernetes')

async function routeTo(world: World, destination: string) {
  const [table] = await described(world, kubernetes)
  return table?.Routes?.find((route) => route.DestinationCidrBlock === destination)
}

const routedLab = () => {
  const world = lab({ workers: 1, routed: 1 })
  return { world, worker: instanceNamed(world, 'worker-0') }
}

describe('DescribeRouteTables', () => {
  it("shows the lab's table with its worker, local and default route, the longest prefix first", async () => {
    const { world, worker } = routedLab()
    const { routeTableId, associations } = kubernetesTable(world)

    expect(await described(world, kubernetes)).toEqual([
      {
        RouteTableId: routeTableId,
        VpcId: first(world.vpcs).vpcId,
        OwnerId: '111122223333',
        PropagatingVgws: [],
        Tags: [{ Key: 'Name', Value: 'kubernetes' }],
        Associations: [
          {
            RouteTableAssociationId: first(associations).associationId,
            RouteTableId: routeTableId,
            SubnetId: first(world.subnets).subnetId,
            Main: false,
            AssociationState: { State: 'associated' },
          },
        ],
        Routes: [
          {
            DestinationCidrBlock: '172.22.0.0/24',
            InstanceId: worker.instanceId,
            InstanceOwnerId: '111122223333',
            NetworkInterfaceId: first(worker.networkInterfaces).networkInterfaceId,
            Origin: 'CreateRoute',
            State: 'active',
          },
          {
            DestinationCidrBlock: '172.20.0.0/16',
            GatewayId: 'local',
            Origin: 'CreateRouteTable',
            State: 'active',
          },
          {
            DestinationCidrBlock: '0.0.0.0/0',
            GatewayId: first(world.internetGateways).internetGatewayId,
            Origin: 'CreateRoute',
            State: 'active',
          },
        ],
      },
    ])
  })

  it('shows the main association without a subnet', async () => {
    const tables = await described(lab(), by('association.main', 'true'))
    expect(tables).toMatchObject([{ Associations: [{ Main: true }], Routes: [{ GatewayId: 'local' }] }])
    expect(tables[0]?.Associations?.[0]).not.toHaveProperty('SubnetId')
  })

  it.each([
    ['pending', 'active'],
    ['running', 'active'],
    ['stopping', 'active'],
    ['stopped', 'blackhole'],
    ['shutting-down', 'active'],
  ] as const)('shows a route to an instance that is %s as %s', async (state, expected) => {
    const { world, worker } = routedLab()
    worker.state = state
    expect(await routeTo(world, '172.22.0.0/24')).toMatchObject({
      State: expected,
      InstanceId: worker.instanceId,
    })
  })

  it('shows the route to a terminated instance as a blackhole with only the deleted interface', async () => {
    const { world, worker } = routedLab()
    const { networkInterfaceId } = first(worker.networkInterfaces)
    terminate(world, worker)

    expect(await routeTo(world, '172.22.0.0/24')).toEqual({
      DestinationCidrBlock: '172.22.0.0/24',
      NetworkInterfaceId: networkInterfaceId,
      Origin: 'CreateRoute',
      State: 'blackhole',
    })
  })

  it('shows routes to a detached interface or gateway, or a deleted NAT gateway, as blackholes', async () => {
    const { world, worker } = routedLab()
    const subnet = first(world.subnets)
    const second = attachInterface(world, worker, { subnet, privateIpAddress: '172.20.1.200' })
    addRoute(kubernetesTable(world), '172.22.9.0/24', second.networkInterfaceId)
    expect(await routeTo(world, '172.22.9.0/24')).toMatchObject({
      InstanceId: worker.instanceId,
      State: 'active',
    })

    detachInterface(world, worker, second)
    delete first(world.internetGateways).vpcId
    const nat = addRoute(kubernetesTable(world), '10.7.0.0/16', 'nat-00000000000000001')
    expect(await routeTo(world, nat.destination)).toMatchObject({ State: 'active' })
    world.deletedTargets.push(nat.target)
    expect(await routeTo(world, nat.destination)).toMatchObject({
      State: 'blackhole',
      NatGatewayId: nat.target,
    })
    expect(await routeTo(world, '172.22.9.0/24')).toMatchObject({ State: 'blackhole' })
    expect(await routeTo(world, '0.0.0.0/0')).toMatchObject({ State: 'blackhole' })
  })

  it('shows IPv6, propagated and other routes in different fields', async () => {
    const world = lab({ workers: 1 })
    const table = kubernetesTable(world)
    const worker = instanceNamed(world, 'worker-0')
    addRoute(table, '2001:DB8:0:0::1/64', worker)
    const { target } = addPropagatedRoute(world, table, '192.168.0.0/16')
    addRoute(table, '10.7.0.0/16', 'nat-00000000000000001')
    addRoute(table, 'pl-68a54001', 'vpce-00000000000000001')
    // Without a propagated route.
    const idle = 'vgw-00000000000000001'
    table.propagatingGateways = [idle]
    const [shown] = await described(world, kubernetes)

    expect(shown?.PropagatingVgws).toEqual([{ GatewayId: idle }, { GatewayId: target }])
    expect(shown?.Routes).toMatchObject([
      { DestinationCidrBlock: '172.20.0.0/16' },
      { DestinationCidrBlock: '192.168.0.0/16', GatewayId: target, Origin: 'EnableVgwRoutePropagation' },
      { DestinationCidrBlock: '10.7.0.0/16', NatGatewayId: 'nat-00000000000000001' },
      { DestinationCidrBlock: '0.0.0.0/0' },
      { DestinationIpv6CidrBlock: '2001:db8::/64', InstanceId: worker.instanceId },
      { DestinationPrefixListId: 'pl-68a54001', GatewayId: 'vpce-00000000000000001' },
    ])
    expect(shown?.Routes?.[4]).not.toHaveProperty('DestinationCidrBlock')
  })

  it('filters by VPC, ID, association and routes', async () => {
    const { world, worker } = routedLab()
    const { vpcId } = addVpc(world, '10.9.0.0/16')
    const { routeTableId } = kubernetesTable(world)
    const rows: FilterRow[] = [
      ['vpc-id', vpcId, world.routeTables[2]?.routeTableId],
      ['route-table-id', routeTableId, routeTableId],
      ['association.subnet-id', first(world.subnets).subnetId, routeTableId],
      ['route.destination-cidr-block', '172.22.0.0/24', routeTableId],
      ['route.instance-id', worker.instanceId, routeTableId],
      ['route.origin', 'CreateRoute', routeTableId],
      ['route.state', 'blackhole'],
    ]
    await expectFilters(rows, async (filters) =>
      (await described(world, filters)).map(({ RouteTableId }) => RouteTableId),
    )
  })
})
