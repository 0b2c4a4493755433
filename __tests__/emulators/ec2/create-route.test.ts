import { CreateRouteCommand, type CreateRouteCommandInput } from '@aws-sdk/client-ec2'
import { describe, expect, it } from '@jest/globals'

import {
  addInternetGateway,
  addPropagatedRoute,
  addRoute,
  addSubnet,
  addVpc,
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

type Wanted = Omit<CreateRouteCommandInput, 'RouteTableId'>

/** CreateRoute in the lab's table, to worker-0 unless another target is given. */
async function create(world: World, wanted: Wanted, target: Wanted = toWorker(world)) {
  const { ec2 } = await emulated(world)
  const { routeTableId } = kubernetesTable(world)
  return ec2.send(new CreateRouteCommand({ RouteTableId: routeTableId, ...wanted, ...target }))
}

const toWorker = (world: World) => ({ InstanceId: named(world, 'worker-0').instanceId })
const toGateway = (world: World) => ({ GatewayId: found(world.internetGateways[0]).internetGatewayId })
const to = (cidr: string) => ({ DestinationCidrBlock: cidr })
const to6 = (cidr: string) => ({ DestinationIpv6CidrBlock: cidr })
const destinations = (world: World) => kubernetesTable(world).routes.map(({ destination }) => destination)

describe('CreateRoute', () => {
  it('says true, and adds a static route to the instance’s interface', async () => {
    const world = lab({ workers: 1 })
    expect(await create(world, to('172.22.0.0/24'))).toMatchObject({ Return: true })
    expect(kubernetesTable(world).routes.at(-1)).toEqual({
      destination: '172.22.0.0/24',
      target: named(world, 'worker-0').networkInterfaces[0]?.networkInterfaceId,
      origin: 'CreateRoute',
    })
  })

  it('takes the interface’s ID in place of the instance’s', async () => {
    const world = lab({ workers: 1 })
    const { networkInterfaceId } = found(named(world, 'worker-0').networkInterfaces[0])
    await create(world, to('172.22.0.0/24'), { NetworkInterfaceId: networkInterfaceId })
    expect(kubernetesTable(world).routes.at(-1)?.target).toBe(networkInterfaceId)
  })

  it('clears the host bits of an IPv4 destination', async () => {
    const world = lab()
    await create(world, to('100.68.0.18/18'))
    expect(destinations(world)).toContain('100.68.0.0/18')
  })

  it('writes an IPv6 destination in its shortest form', async () => {
    const world = lab()
    await create(world, to6('2001:0DB8:0000::00ff/64'))
    expect(destinations(world)).toContain('2001:db8::/64')
  })

  it.each(['::/0', '10.0.0.0', '10.0.0/8', '10.0.0.0/33', '256.0.0.0/8', 'all'])(
    'refuses %s in the IPv4 field',
    async (cidr) => {
      expect(await refusal(create(lab(), to(cidr)))).toEqual({
        code: 'InvalidParameterValue',
        message: `Value (${cidr}) for parameter destinationCidrBlock is invalid. This is not a valid CIDR block.`,
        status: 400,
      })
    },
  )

  it.each(['10.0.0.0/8', '2001:db8::/129'])('refuses %s in the IPv6 field', async (cidr) => {
    expect((await refusal(create(lab(), to6(cidr)))).message).toBe(
      `Value (${cidr}) for parameter destinationIpv6CidrBlock is invalid. This is not a valid CIDR block.`,
    )
  })

  it('takes exactly one destination and exactly one target', async () => {
    const world = lab()
    const code = async (wanted: Wanted, target?: Wanted) =>
      (await refusal(create(world, wanted, target))).code

    expect(await code({})).toBe('MissingParameter')
    expect(await code({ ...to('172.22.0.0/24'), ...to6('2001:db8::/64') })).toBe(
      'InvalidParameterCombination',
    )
    expect(await code(to('172.22.0.0/24'), {})).toBe('MissingParameter')
    expect(await code(to('172.22.0.0/24'), { ...toWorker(world), ...toGateway(world) })).toBe(
      'InvalidParameterCombination',
    )
  })

  it('refuses an instance that has several interfaces, but takes one of these', async () => {
    const world = lab({ workers: 1 })
    const worker = named(world, 'worker-0')
    const subnet = found(world.subnets[0])
    const second = attachInterface(world, worker, { subnet, privateIpAddress: '172.20.1.200' })

    expect(await refusal(create(world, to('172.22.0.0/24')))).toEqual({
      code: 'InvalidInstanceID',
      message: `There are multiple interfaces attached to instance '${worker.instanceId}'. Please specify an interface ID for the operation instead.`,
      status: 400,
    })
    await create(world, to('172.22.0.0/24'), { NetworkInterfaceId: second.networkInterfaceId })
    expect(destinations(world)).toContain('172.22.0.0/24')
  })

  it('refuses a terminated instance, which has no interface left', async () => {
    const world = lab({ workers: 1 })
    terminate(world, named(world, 'worker-0'))
    expect((await refusal(create(world, to('172.22.0.0/24')))).code).toBe('InvalidInstanceID')
  })

  it('takes an interface that is attached to nothing', async () => {
    const world = lab({ workers: 1 })
    const worker = named(world, 'worker-0')
    const subnet = found(world.subnets[0])
    const second = attachInterface(world, worker, { subnet, privateIpAddress: '172.20.1.200' })
    detachInterface(world, worker, second)
    await create(world, to('172.22.0.0/24'), { NetworkInterfaceId: second.networkInterfaceId })
    expect(kubernetesTable(world).routes.at(-1)?.target).toBe(second.networkInterfaceId)
  })

  it('takes a stopped and a pending instance', async () => {
    const world = lab({ workers: 2 })
    stop(named(world, 'worker-0'))
    await create(world, to('172.22.0.0/24'))
    named(world, 'worker-0').state = 'pending'
    await create(world, to('172.22.1.0/24'))
    expect(destinations(world).slice(2)).toEqual(['172.22.0.0/24', '172.22.1.0/24'])
  })

  it('refuses a destination that has a static route, however it is written', async () => {
    const world = lab({ workers: 2, routed: 1 })
    expect(await refusal(create(world, to('172.22.0.99/24')))).toEqual({
      code: 'RouteAlreadyExists',
      message: 'The route identified by 172.22.0.0/24 already exists.',
      status: 400,
    })
    await create(world, to6('2001:db8::/64'))
    expect((await refusal(create(world, to6('2001:db8:0::/64')))).code).toBe('RouteAlreadyExists')
  })

  it('refuses the VPC’s own CIDR, which has the local route', async () => {
    expect(await refusal(create(lab(), to('172.20.0.0/16')))).toMatchObject({
      code: 'RouteAlreadyExists',
      message: 'The route identified by 172.20.0.0/16 already exists.',
    })
  })

  it('lets a static route stand beside a propagated one', async () => {
    const world = lab()
    addPropagatedRoute(world, kubernetesTable(world), '172.22.0.0/24')
    await create(world, to('172.22.0.0/24'))
    expect(
      kubernetesTable(world)
        .routes.slice(2)
        .map(({ origin }) => origin),
    ).toEqual(['EnableVgwRoutePropagation', 'CreateRoute'])
  })

  it('refuses a destination inside the VPC’s CIDR unless it is a whole subnet', async () => {
    const world = lab()
    expect((await refusal(create(world, to('172.20.5.0/24')))).code).toBe('InvalidParameterValue')
    expect((await refusal(create(world, to('172.20.1.0/25')))).code).toBe('InvalidParameterValue')
    await create(world, to('172.20.1.0/24'))
    expect(destinations(world)).toContain('172.20.1.0/24')
  })

  it('refuses a gateway as target inside the VPC’s CIDR', async () => {
    const world = lab()
    expect(await refusal(create(world, to('172.20.1.0/24'), toGateway(world)))).toMatchObject({
      code: 'InvalidParameterValue',
      message: 'Route target is not supported. This route only supports interface and instance targets.',
    })
  })

  it('holds the VPC’s IPv6 and secondary CIDRs to the same rule', async () => {
    const world = lab()
    found(world.vpcs[0]).cidrBlocks.push('100.64.0.0/16', '2001:db8:1::/56')
    expect((await refusal(create(world, to('100.64.7.0/24')))).code).toBe('InvalidParameterValue')
    expect((await refusal(create(world, to6('2001:db8:1:2::/64')))).code).toBe('InvalidParameterValue')
  })

  it('takes a destination that covers the VPC’s CIDR', async () => {
    const world = lab()
    await create(world, to('172.16.0.0/12'))
    expect(destinations(world)).toContain('172.16.0.0/12')
  })

  it.each([to('169.254.168.0/22'), to('169.254.169.254/32'), to6('fd00:ec2::/32'), to6('fd00:ec2::254/128')])(
    'refuses the reserved %j',
    async (wanted) => {
      expect((await refusal(create(lab(), wanted))).code).toBe('InvalidParameterValue')
    },
  )

  it('takes what merely borders on or covers the reserved ranges', async () => {
    const world = lab()
    await create(world, to('169.254.172.0/22'))
    await create(world, to('169.254.0.0/16'))
    expect(destinations(world).slice(2)).toEqual(['169.254.172.0/22', '169.254.0.0/16'])
  })

  it('refuses targets of another VPC', async () => {
    const world = lab()
    const other = addVpc(world, '10.9.0.0/16')
    const subnet = addSubnet(world, other, '10.9.1.0/24')
    const stranger = addInstance(world, { subnet, privateIpAddress: '10.9.1.5' })
    const gateway = addInternetGateway(world, other)
    const { routeTableId } = kubernetesTable(world)
    const { networkInterfaceId } = found(stranger.networkInterfaces[0])

    expect(
      await refusal(create(world, to('172.22.0.0/24'), { InstanceId: stranger.instanceId })),
    ).toMatchObject({
      code: 'InvalidParameterValue',
      message: `route table ${routeTableId} and interface ${networkInterfaceId} belong to different networks`,
    })
    expect(
      (await refusal(create(world, to('10.0.0.0/8'), { GatewayId: gateway.internetGatewayId }))).message,
    ).toMatch(/belong to different networks$/)
  })

  it.each([
    [{ InstanceId: 'i-00000000000000001' }, 'InvalidInstanceID.NotFound'],
    [{ InstanceId: 'worker-0' }, 'InvalidInstanceID.Malformed'],
    [{ NetworkInterfaceId: 'eni-00000000000000001' }, 'InvalidNetworkInterfaceID.NotFound'],
    [{ NetworkInterfaceId: 'eth0' }, 'InvalidNetworkInterfaceId.Malformed'],
    [{ GatewayId: 'nat-0dcad8a11bc5686fa' }, 'InvalidGatewayID.NotFound'],
    [{ NatGatewayId: 'nat-00000000000000001' }, 'InvalidNatGatewayID.NotFound'],
    [{ TransitGatewayId: 'tgw-00000000000000001' }, 'InvalidTransitGatewayID.NotFound'],
    [{ VpcPeeringConnectionId: 'pcx-00000000000000001' }, 'InvalidVpcPeeringConnectionID.NotFound'],
  ])('refuses the target %j with %s', async (target, code) => {
    expect(await refusal(create(lab(), to('172.22.0.0/24'), target))).toMatchObject({ code, status: 400 })
  })

  it('says which gateway does not exist', async () => {
    const target = { GatewayId: 'nat-0dcad8a11bc5686fa' }
    expect((await refusal(create(lab(), to('172.22.0.0/24'), target))).message).toBe(
      "The gateway ID 'nat-0dcad8a11bc5686fa' does not exist",
    )
  })

  it('refuses a table that does not exist', async () => {
    const { ec2, world } = await emulated()
    const wanted = { RouteTableId: 'rtb-00000000000000001', ...to('172.22.0.0/24'), ...toWorker(world) }
    expect((await refusal(ec2.send(new CreateRouteCommand(wanted)))).code).toBe(
      'InvalidRouteTableID.NotFound',
    )
  })

  it('has room for 500 static IPv4 routes a table, and as many of IPv6', async () => {
    const world = lab({ workers: 1 })
    const table = kubernetesTable(world)
    const worker = named(world, 'worker-0')
    for (let i = 2; i < 499; i++) addRoute(table, `10.${i >> 8}.${i & 255}.0/24`, worker)
    for (let i = 0; i < 20; i++) addPropagatedRoute(world, table, `192.168.${i}.0/24`)

    await create(world, to('172.22.0.0/24'))
    expect(await refusal(create(world, to('172.22.1.0/24')))).toMatchObject({
      code: 'RouteLimitExceeded',
      status: 400,
    })
    await create(world, to6('2001:db8::/64'))
    expect(destinations(world)).toContain('2001:db8::/64')
  })

  it('has more room in a table or world whose quota was raised', async () => {
    const world = lab({ workers: 1 })
    world.routeQuota = 2
    expect((await refusal(create(world, to('172.22.0.0/24')))).code).toBe('RouteLimitExceeded')
    kubernetesTable(world).routeQuota = 3
    await create(world, to('172.22.0.0/24'))
    expect(destinations(world)).toContain('172.22.0.0/24')
  })
})
