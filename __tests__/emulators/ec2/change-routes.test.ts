import type { ReplaceRouteCommandInput } from '@aws-sdk/client-ec2'
import { describe, expect, it } from '@jest/globals'

import { addPropagatedRoute, addRoute } from '../../../dev/emulators/ec2/world/build-world.ts'
import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { first, instanceNamed } from '../../../dev/emulators/ec2/world/lookup.ts'
import type { World } from '../../../dev/emulators/ec2/world/world.ts'
import { emulated, kubernetesTable, refusal } from './emulated.ts'

/** worker-0 has a route, worker-1 has none. */
async function changing(world = lab({ workers: 2, routed: 1 })) {
  const { ec2 } = await emulated(world)
  const { routeTableId: RouteTableId } = kubernetesTable(world)
  return {
    world,
    replace: (DestinationCidrBlock: string, target: Omit<ReplaceRouteCommandInput, 'RouteTableId'>) =>
      ec2.replaceRoute({ RouteTableId, DestinationCidrBlock, ...target }),
    remove: (DestinationCidrBlock: string) => ec2.deleteRoute({ RouteTableId, DestinationCidrBlock }),
    removeIpv6: (DestinationIpv6CidrBlock: string) =>
      ec2.deleteRoute({ RouteTableId, DestinationIpv6CidrBlock }),
  }
}

const byInstance = (world: World) => ({ InstanceId: instanceNamed(world, 'worker-1').instanceId })
const interfaceOf = (world: World) =>
  first(instanceNamed(world, 'worker-1').networkInterfaces).networkInterfaceId
const targets = (world: World) =>
  Object.fromEntries(kubernetesTable(world).routes.map(({ destination, target }) => [destination, target]))

describe('ReplaceRoute', () => {
  it('changes the target of a route', async () => {
    const { world, replace } = await changing()
    await replace('172.22.0.7/24', byInstance(world))
    expect(targets(world)).toMatchObject({ '172.22.0.0/24': interfaceOf(world) })
    expect(kubernetesTable(world).routes).toHaveLength(3)
  })

  it('refuses a destination without a static route', async () => {
    const { world, replace } = await changing()
    addPropagatedRoute(world, kubernetesTable(world), '172.22.1.0/24')
    expect(await refusal(replace('172.22.1.0/24', byInstance(world)))).toEqual({
      code: 'InvalidParameterValue',
      message: "There is no route defined for '172.22.1.0/24' in the route table. Use CreateRoute instead.",
      status: 400,
    })
  })

  it('changes the target of the local route to an interface and back, but not to a gateway', async () => {
    const { world, replace } = await changing()
    const local = '172.20.0.0/16'
    const { internetGatewayId: GatewayId } = first(world.internetGateways)

    expect((await refusal(replace(local, { GatewayId }))).message).toBe(
      'Route target is not supported. This route only supports interface and instance targets.',
    )
    await replace(local, { NetworkInterfaceId: interfaceOf(world) })
    expect(targets(world)).toMatchObject({ [local]: interfaceOf(world) })
    await replace(local, { LocalTarget: true })
    expect(targets(world)).toMatchObject({ [local]: 'local' })
    expect((await refusal(replace('0.0.0.0/0', { LocalTarget: true }))).code).toBe('InvalidParameterValue')
  })
})

describe('DeleteRoute', () => {
  it('deletes the static route and keeps a propagated route to the same destination', async () => {
    const { world, remove } = await changing()
    addPropagatedRoute(world, kubernetesTable(world), '172.22.0.0/24')
    await remove('172.22.0.0/24')
    expect(kubernetesTable(world).routes.slice(2)).toMatchObject([{ origin: 'EnableVgwRoutePropagation' }])
  })

  it('deletes an IPv6 route', async () => {
    const { world, removeIpv6 } = await changing()
    addRoute(kubernetesTable(world), '2001:db8::/64', instanceNamed(world, 'worker-0'))
    await removeIpv6('2001:db8:0:0::/64')
    expect(targets(world)).not.toHaveProperty('2001:db8::/64')
  })

  it('refuses a destination without a route, and the local route', async () => {
    const { world, remove } = await changing()
    expect(await refusal(remove('172.22.1.0/24'))).toEqual({
      code: 'InvalidRoute.NotFound',
      message: `no route with destination-cidr-block 172.22.1.0/24 in route table ${kubernetesTable(world).routeTableId}`,
      status: 400,
    })
    expect((await refusal(remove('172.20.0.0/16'))).code).toBe('InvalidParameterValue')
    expect(targets(world)).toMatchObject({ '172.20.0.0/16': 'local' })
  })
})
