import type { CreateRouteCommandInput } from '@aws-sdk/client-ec2'
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
  terminate,
} from '../../../dev/emulators/ec2/world/instances.ts'
import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { first, instanceNamed } from '../../../dev/emulators/ec2/world/lookup.ts'
import type { World } from '../../../dev/emulators/ec2/world/world.ts'
import { emulated, kubernetesTable, refusal } from './emulated.ts'

type Input = Omit<CreateRouteCommandInput, 'RouteTableId'>

/** CreateRoute in the lab's table, to worker-0 unless another target is given. */
async function create(world: World, destination: Input, target: Input = byInstance(world)) {
  const { ec2 } = await emulated(world)
  const { routeTableId: RouteTableId } = kubernetesTable(world)
  return ec2.createRoute({ RouteTableId, ...destination, ...target })
}

const to = (cidr: string): Input =>
  cidr.includes(':') ? { DestinationIpv6CidrBlock: cidr } : { DestinationCidrBlock: cidr }
const podCidr = to('172.22.0.0/24')

const worker = (world: World) => instanceNamed(world, 'worker-0')
const primary = (world: World) => first(worker(world).networkInterfaces)
const secondary = (world: World) =>
  attachInterface(world, worker(world), { subnet: first(world.subnets), privateIpAddress: '172.20.1.200' })

const detached = (world: World) => {
  const attached = secondary(world)
  detachInterface(world, worker(world), attached)
  return attached
}

const byInstance = (world: World) => ({ InstanceId: worker(world).instanceId })
const byGateway = (world: World) => ({ GatewayId: first(world.internetGateways).internetGatewayId })

describe('a destination of CreateRoute', () => {
  it.each([
    ['100.68.0.18/18', '100.68.0.0/18', 'without host bits'],
    ['2001:0DB8:0000::00ff/64', '2001:db8::/64', 'in its shortest form'],
    ['172.20.1.0/24', '172.20.1.0/24', 'as a whole subnet of the VPC'],
    ['172.16.0.0/12', '172.16.0.0/12', 'although it contains the CIDR of the VPC'],
    ['169.254.172.0/22', '169.254.172.0/22', 'next to a reserved range'],
    ['169.254.0.0/16', '169.254.0.0/16', 'although it contains a reserved range'],
  ])('%s is stored as %s, %s', async (cidr, stored) => {
    const world = lab()
    expect(await create(world, to(cidr))).toMatchObject({ Return: true })
    expect(kubernetesTable(world).routes.at(-1)).toEqual({
      destination: stored,
      target: primary(world).networkInterfaceId,
      origin: 'CreateRoute',
    })
  })

  it.each([
    ...['::/0', '10.0.0.0', '10.0.0/8', '10.0.0.0/33', '256.0.0.0/8', 'all'].map(
      (cidr) => ['destinationCidrBlock', cidr, { DestinationCidrBlock: cidr }] as const,
    ),
    ...['10.0.0.0/8', '2001:db8::/129'].map(
      (cidr) => ['destinationIpv6CidrBlock', cidr, { DestinationIpv6CidrBlock: cidr }] as const,
    ),
  ])('is refused as %s if it is %s', async (parameter, cidr, destination) => {
    expect(await refusal(create(lab(), destination))).toEqual({
      code: 'InvalidParameterValue',
      message: `Value (${cidr}) for parameter ${parameter} is invalid. This is not a valid CIDR block.`,
      status: 400,
    })
  })

  it.each([
    ['172.20.5.0/24', 'it is inside the VPC and not a subnet'],
    ['172.20.1.0/25', 'it is a part of a subnet'],
    ['100.64.7.0/24', 'it is inside a secondary CIDR of the VPC'],
    ['2001:db8:1:2::/64', 'it is inside the IPv6 CIDR of the VPC'],
    ['169.254.168.0/22', 'it is reserved'],
    ['169.254.169.254/32', 'it is inside a reserved range'],
    ['fd00:ec2::/32', 'it is reserved'],
    ['fd00:ec2::254/128', 'it is inside a reserved range'],
  ])('%s is refused, because %s', async (cidr) => {
    const world = lab()
    first(world.vpcs).cidrBlocks.push('100.64.0.0/16', '2001:db8:1::/56')
    expect((await refusal(create(world, to(cidr)))).code).toBe('InvalidParameterValue')
  })

  it.each([
    ['172.22.0.99/24', '172.22.0.0/24'],
    ['2001:db8:0::/64', '2001:db8::/64'],
    ['172.20.0.0/16', '172.20.0.0/16'],
  ])('%s is refused if there is a static or local route to %s', async (cidr, existing) => {
    const world = lab({ routed: 1 })
    addRoute(kubernetesTable(world), '2001:db8::/64', worker(world))
    expect(await refusal(create(world, to(cidr)))).toEqual({
      code: 'RouteAlreadyExists',
      message: `The route identified by ${existing} already exists.`,
      status: 400,
    })
  })

  it('can have a propagated route too', async () => {
    const world = lab()
    addPropagatedRoute(world, kubernetesTable(world), '172.22.0.0/24')
    await create(world, podCidr)
    expect(kubernetesTable(world).routes.slice(2)).toMatchObject([
      { origin: 'EnableVgwRoutePropagation' },
      { origin: 'CreateRoute' },
    ])
  })

  it('is required once, and so is the target', async () => {
    const world = lab()
    const code = async (destination: Input, target?: Input) =>
      (await refusal(create(world, destination, target))).code

    expect(await code({})).toBe('MissingParameter')
    expect(await code(podCidr, {})).toBe('MissingParameter')
    const both = { ...podCidr, ...to('2001:db8::/64') }
    expect(await code(both)).toBe('InvalidParameterCombination')
    const twoTargets = { ...byInstance(world), ...byGateway(world) }
    expect(await code(podCidr, twoTargets)).toBe('InvalidParameterCombination')
  })
})

describe('a target of CreateRoute', () => {
  it.each(['pending', 'stopped'] as const)('can be an instance that is %s', async (state) => {
    const world = lab({ workers: 1 })
    worker(world).state = state
    await create(world, podCidr)
    expect(kubernetesTable(world).routes.at(-1)?.target).toBe(primary(world).networkInterfaceId)
  })

  it.each([
    ['the only interface', primary],
    ['one of several interfaces', secondary],
    ['a detached interface', detached],
  ])('can be %s', async (_, arrange) => {
    const world = lab({ workers: 1 })
    const { networkInterfaceId } = arrange(world)
    await create(world, podCidr, { NetworkInterfaceId: networkInterfaceId })
    expect(kubernetesTable(world).routes.at(-1)?.target).toBe(networkInterfaceId)
  })

  it('is refused if it is an instance with several interfaces, or with none', async () => {
    const world = lab({ workers: 1 })
    secondary(world)
    expect(await refusal(create(world, podCidr))).toEqual({
      code: 'InvalidInstanceID',
      message: `There are multiple interfaces attached to instance '${worker(world).instanceId}'. Please specify an interface ID for the operation instead.`,
      status: 400,
    })
    terminate(world, worker(world))
    expect((await refusal(create(world, podCidr))).code).toBe('InvalidInstanceID')
  })

  it('is refused in another VPC', async () => {
    const world = lab()
    const vpc = addVpc(world, '10.9.0.0/16')
    const subnet = addSubnet(world, vpc, '10.9.1.0/24')
    const stranger = addInstance(world, { subnet, privateIpAddress: '10.9.1.5' })
    const gateway = addInternetGateway(world, vpc)
    const message = async (target: Input) => (await refusal(create(world, podCidr, target))).message
    const differ = (what: string) =>
      `route table ${kubernetesTable(world).routeTableId} and ${what} belong to different networks`

    const { networkInterfaceId } = first(stranger.networkInterfaces)
    expect(await message({ InstanceId: stranger.instanceId })).toBe(differ(`interface ${networkInterfaceId}`))
    const { internetGatewayId: GatewayId } = gateway
    expect(await message({ GatewayId })).toBe(differ(`network gateway ${GatewayId}`))
  })

  it('is refused if it is a gateway and the destination is inside the VPC', async () => {
    const world = lab()
    expect(await refusal(create(world, to('172.20.1.0/24'), byGateway(world)))).toMatchObject({
      code: 'InvalidParameterValue',
      message: 'Route target is not supported. This route only supports interface and instance targets.',
    })
  })
})

describe('the quota of routes', () => {
  it('is 500 static routes per table, separately for IPv4 and IPv6', async () => {
    const world = lab({ workers: 1 })
    const table = kubernetesTable(world)
    for (let i = 2; i < 499; i++) addRoute(table, `10.${i >> 8}.${i & 255}.0/24`, worker(world))
    for (let i = 0; i < 20; i++) addPropagatedRoute(world, table, `192.168.${i}.0/24`)

    await create(world, podCidr)
    expect(await refusal(create(world, to('172.22.1.0/24')))).toMatchObject({
      code: 'RouteLimitExceeded',
      status: 400,
    })
    expect(await create(world, to('2001:db8::/64'))).toMatchObject({ Return: true })
  })

  it('is that of the table if it has one, and else that of the world', async () => {
    const world = lab({ workers: 1 })
    world.routeQuota = 2
    expect((await refusal(create(world, podCidr))).code).toBe('RouteLimitExceeded')
    kubernetesTable(world).routeQuota = 3
    expect(await create(world, podCidr)).toMatchObject({ Return: true })
  })
})
