import { DescribeRouteTablesCommand, type DescribeRouteTablesCommandInput } from '@aws-sdk/client-ec2'
import { describe, expect, it } from '@jest/globals'

import {
  addPropagatedRoute,
  addRoute,
  addVpc,
  addSubnet,
} from '../../../dev/emulators/ec2/world/build-world.ts'
import {
  addInstance,
  attachInterface,
  detachInterface,
  stop,
  terminate,
} from '../../../dev/emulators/ec2/world/instances.ts'
import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import type { World } from '../../../dev/emulators/ec2/world/world.ts'
import { emulated, found, kubernetesTable, named, refusal } from './emulated.ts'

async function described(world: World, input: DescribeRouteTablesCommandInput = {}) {
  const { ec2 } = await emulated(world)
  const { RouteTables = [] } = await ec2.send(new DescribeRouteTablesCommand(input))
  return RouteTables
}

const byName = { Filters: [{ Name: 'tag:Name', Values: ['kubernetes'] }] }

async function routeOf(world: World, destination: string) {
  const [table] = await described(world, byName)
  return table?.Routes?.find((route) => route.DestinationCidrBlock === destination)
}

describe('DescribeRouteTables', () => {
  it('shows the lab’s table with its local route, its way out and a worker’s route', async () => {
    const world = lab({ workers: 1, routed: 1 })
    const worker = named(world, 'worker-0')

    expect(await described(world, byName)).toEqual([
      {
        RouteTableId: kubernetesTable(world).routeTableId,
        VpcId: world.vpcs[0]?.vpcId,
        OwnerId: '111122223333',
        PropagatingVgws: [],
        Tags: [{ Key: 'Name', Value: 'kubernetes' }],
        Associations: [
          {
            RouteTableAssociationId: kubernetesTable(world).associations[0]?.associationId,
            RouteTableId: kubernetesTable(world).routeTableId,
            SubnetId: world.subnets[0]?.subnetId,
            Main: false,
            AssociationState: { State: 'associated' },
          },
        ],
        Routes: [
          {
            DestinationCidrBlock: '172.20.0.0/16',
            GatewayId: 'local',
            Origin: 'CreateRouteTable',
            State: 'active',
          },
          {
            DestinationCidrBlock: '0.0.0.0/0',
            GatewayId: world.internetGateways[0]?.internetGatewayId,
            Origin: 'CreateRoute',
            State: 'active',
          },
          {
            DestinationCidrBlock: '172.22.0.0/24',
            InstanceId: worker.instanceId,
            InstanceOwnerId: '111122223333',
            NetworkInterfaceId: worker.networkInterfaces[0]?.networkInterfaceId,
            Origin: 'CreateRoute',
            State: 'active',
          },
        ],
      },
    ])
  })

  it('shows the main table with an association that names no subnet', async () => {
    const tables = await described(lab(), { Filters: [{ Name: 'association.main', Values: ['true'] }] })

    expect(tables).toHaveLength(1)
    expect(tables[0]?.Associations).toHaveLength(1)
    expect(tables[0]?.Associations?.[0]).toMatchObject({ Main: true })
    expect(tables[0]?.Associations?.[0]).not.toHaveProperty('SubnetId')
    expect(tables[0]?.Routes).toHaveLength(1)
  })

  it('shows a route to a stopped instance as a blackhole, and as active once it runs again', async () => {
    const world = lab({ workers: 1, routed: 1 })
    const worker = named(world, 'worker-0')
    stop(worker)
    expect(await routeOf(world, '172.22.0.0/24')).toMatchObject({
      State: 'blackhole',
      InstanceId: worker.instanceId,
    })

    worker.state = 'running'
    expect(await routeOf(world, '172.22.0.0/24')).toMatchObject({ State: 'active' })
  })

  it.each(['pending', 'stopping', 'shutting-down'] as const)(
    'shows a route to a %s instance as active',
    async (state) => {
      const world = lab({ workers: 1, routed: 1 })
      named(world, 'worker-0').state = state
      expect(await routeOf(world, '172.22.0.0/24')).toMatchObject({ State: 'active' })
    },
  )

  it('keeps a terminated instance’s route as a blackhole that points at an interface that is gone', async () => {
    const world = lab({ workers: 1, routed: 1 })
    const worker = named(world, 'worker-0')
    const networkInterfaceId = found(worker.networkInterfaces[0]).networkInterfaceId
    terminate(world, worker)

    expect(await routeOf(world, '172.22.0.0/24')).toEqual({
      DestinationCidrBlock: '172.22.0.0/24',
      NetworkInterfaceId: networkInterfaceId,
      Origin: 'CreateRoute',
      State: 'blackhole',
    })
  })

  it('shows routes to a detached interface or gateway as blackholes', async () => {
    const world = lab({ workers: 1 })
    const worker = named(world, 'worker-0')
    const subnet = found(world.subnets[0])
    const second = attachInterface(world, worker, { subnet, privateIpAddress: '172.20.1.200' })
    addRoute(kubernetesTable(world), '172.22.9.0/24', second.networkInterfaceId)
    expect(await routeOf(world, '172.22.9.0/24')).toMatchObject({
      InstanceId: worker.instanceId,
      State: 'active',
    })

    detachInterface(world, worker, second)
    delete found(world.internetGateways[0]).vpcId
    expect(await routeOf(world, '172.22.9.0/24')).toMatchObject({ State: 'blackhole' })
    expect(await routeOf(world, '0.0.0.0/0')).toMatchObject({ State: 'blackhole' })
  })

  it('shows IPv6, propagated and other gateways’ routes in fields of their own', async () => {
    const world = lab({ workers: 1 })
    const table = kubernetesTable(world)
    addRoute(table, '2001:DB8:0:0::1/64', named(world, 'worker-0'))
    const { target } = addPropagatedRoute(world, table, '192.168.0.0/16')
    addRoute(table, '10.7.0.0/16', 'nat-00000000000000001')
    addRoute(table, 'pl-68a54001', 'vpce-00000000000000001')
    const [shown] = await described(world, byName)

    expect(shown?.PropagatingVgws).toEqual([{ GatewayId: target }])
    expect(shown?.Routes?.slice(2)).toMatchObject([
      { DestinationIpv6CidrBlock: '2001:db8::/64', InstanceId: named(world, 'worker-0').instanceId },
      { DestinationCidrBlock: '192.168.0.0/16', GatewayId: target, Origin: 'EnableVgwRoutePropagation' },
      { DestinationCidrBlock: '10.7.0.0/16', NatGatewayId: 'nat-00000000000000001' },
      { DestinationPrefixListId: 'pl-68a54001', GatewayId: 'vpce-00000000000000001' },
    ])
    expect(shown?.Routes?.[2]).not.toHaveProperty('DestinationCidrBlock')
  })

  it('filters by VPC, ID, association and what is among the routes', async () => {
    const world = lab({ workers: 1, routed: 1 })
    const other = addVpc(world, '10.9.0.0/16')
    const subnet = addSubnet(world, other, '10.9.1.0/24')
    addInstance(world, { subnet, privateIpAddress: '10.9.1.5' })
    const { routeTableId } = kubernetesTable(world)
    const idsBy = async (Name: string, value: string) => {
      const tables = await described(world, { Filters: [{ Name, Values: [value] }] })
      return tables.map((table) => table.RouteTableId)
    }

    expect(await idsBy('vpc-id', other.vpcId)).toEqual([world.routeTables[2]?.routeTableId])
    expect(await idsBy('route-table-id', routeTableId)).toEqual([routeTableId])
    expect(await idsBy('association.subnet-id', found(world.subnets[0]).subnetId)).toEqual([routeTableId])
    expect(await idsBy('route.destination-cidr-block', '172.22.0.0/24')).toEqual([routeTableId])
    expect(await idsBy('route.instance-id', named(world, 'worker-0').instanceId)).toEqual([routeTableId])
    expect(await idsBy('route.state', 'blackhole')).toEqual([])
    stop(named(world, 'worker-0'))
    expect(await idsBy('route.state', 'blackhole')).toEqual([routeTableId])
  })

  it('refuses IDs that do not exist or are none', async () => {
    const { ec2 } = await emulated()
    const asked = (id: string) => refusal(ec2.send(new DescribeRouteTablesCommand({ RouteTableIds: [id] })))

    expect(await asked('rtb-00000000000000001')).toEqual({
      code: 'InvalidRouteTableID.NotFound',
      message: "The routeTable ID 'rtb-00000000000000001' does not exist",
      status: 400,
    })
    expect((await asked('kubernetes')).code).toBe('InvalidRouteTableId.Malformed')
  })
})
