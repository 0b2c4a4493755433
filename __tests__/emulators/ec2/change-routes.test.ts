import {
  DeleteRouteCommand,
  ReplaceRouteCommand,
  type DeleteRouteCommandInput,
  type ReplaceRouteCommandInput,
} from '@aws-sdk/client-ec2'
import { describe, expect, it } from '@jest/globals'

import { addPropagatedRoute, addRoute } from '../../../dev/emulators/ec2/world/build-world.ts'
import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import type { World } from '../../../dev/emulators/ec2/world/world.ts'
import { emulated, found, kubernetesTable, named, refusal } from './emulated.ts'

async function replace(world: World, wanted: Omit<ReplaceRouteCommandInput, 'RouteTableId'>) {
  const { ec2 } = await emulated(world)
  const { routeTableId } = kubernetesTable(world)
  return ec2.send(new ReplaceRouteCommand({ RouteTableId: routeTableId, ...wanted }))
}

async function remove(world: World, wanted: Omit<DeleteRouteCommandInput, 'RouteTableId'>) {
  const { ec2 } = await emulated(world)
  const { routeTableId } = kubernetesTable(world)
  return ec2.send(new DeleteRouteCommand({ RouteTableId: routeTableId, ...wanted }))
}

const to = (cidr: string) => ({ DestinationCidrBlock: cidr })
const interfaceOf = (world: World, name: string) =>
  found(named(world, name).networkInterfaces[0]).networkInterfaceId
const targets = (world: World) =>
  Object.fromEntries(kubernetesTable(world).routes.map(({ destination, target }) => [destination, target]))

describe('ReplaceRoute', () => {
  it('points an existing route at another target', async () => {
    const world = lab({ workers: 2, routed: 1 })
    await replace(world, { ...to('172.22.0.7/24'), InstanceId: named(world, 'worker-1').instanceId })
    expect(targets(world)).toMatchObject({ '172.22.0.0/24': interfaceOf(world, 'worker-1') })
    expect(kubernetesTable(world).routes).toHaveLength(3)
  })

  it('refuses a destination that has no route', async () => {
    const world = lab({ workers: 1 })
    const wanted = { ...to('172.22.0.0/24'), InstanceId: named(world, 'worker-0').instanceId }
    expect(await refusal(replace(world, wanted))).toEqual({
      code: 'InvalidParameterValue',
      message: "There is no route defined for '172.22.0.0/24' in the route table. Use CreateRoute instead.",
      status: 400,
    })
    addPropagatedRoute(world, kubernetesTable(world), '172.22.0.0/24')
    expect((await refusal(replace(world, wanted))).code).toBe('InvalidParameterValue')
  })

  it('points the local route at an interface and back, but not at a gateway', async () => {
    const world = lab({ workers: 1 })
    const local = to('172.20.0.0/16')
    const gateway = { GatewayId: found(world.internetGateways[0]).internetGatewayId }

    expect((await refusal(replace(world, { ...local, ...gateway }))).message).toBe(
      'Route target is not supported. This route only supports interface and instance targets.',
    )
    await replace(world, { ...local, NetworkInterfaceId: interfaceOf(world, 'worker-0') })
    expect(targets(world)).toMatchObject({ '172.20.0.0/16': interfaceOf(world, 'worker-0') })
    await replace(world, { ...local, LocalTarget: true })
    expect(targets(world)).toMatchObject({ '172.20.0.0/16': 'local' })
    expect((await refusal(replace(world, { ...to('0.0.0.0/0'), LocalTarget: true }))).code).toBe(
      'InvalidParameterValue',
    )
  })
})

describe('DeleteRoute', () => {
  it('removes the static route and leaves a propagated one of the same CIDR', async () => {
    const world = lab({ workers: 1, routed: 1 })
    addPropagatedRoute(world, kubernetesTable(world), '172.22.0.0/24')
    await remove(world, to('172.22.0.0/24'))
    expect(kubernetesTable(world).routes.map(({ origin }) => origin)).toEqual([
      'CreateRouteTable',
      'CreateRoute',
      'EnableVgwRoutePropagation',
    ])
  })

  it('removes an IPv6 route by its IPv6 destination', async () => {
    const world = lab({ workers: 1 })
    addRoute(kubernetesTable(world), '2001:db8::/64', named(world, 'worker-0'))
    await remove(world, { DestinationIpv6CidrBlock: '2001:db8:0:0::/64' })
    expect(targets(world)).not.toHaveProperty('2001:db8::/64')
  })

  it('refuses a destination that has no route', async () => {
    const world = lab()
    const { routeTableId } = kubernetesTable(world)
    expect(await refusal(remove(world, to('172.22.0.0/24')))).toEqual({
      code: 'InvalidRoute.NotFound',
      message: `no route with destination-cidr-block 172.22.0.0/24 in route table ${routeTableId}`,
      status: 400,
    })
  })

  it('refuses to remove the local route', async () => {
    const world = lab()
    expect((await refusal(remove(world, to('172.20.0.0/16')))).code).toBe('InvalidParameterValue')
    expect(targets(world)).toMatchObject({ '172.20.0.0/16': 'local' })
  })
})
