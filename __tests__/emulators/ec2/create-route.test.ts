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
import { addPrefixList } from '../../../dev/emulators/ec2/world/security-groups.ts'
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
    ['172.20.5.0/24', 'inside the VPC and not a subnet'],
    ['172.20.1.0/25', 'a part of a subnet'],
    ['100.64.7.0/24', 'inside a secondary CIDR of the VPC'],
    ['2001:db8:1:2::/64', 'inside the IPv6 CIDR of the VPC'],
  ])('%s is refused, because it is %s', async (cidr) => {
    const world = lab()
    first(world.vpcs).cidrBlocks.push('100.64.0.0/16', '2001:db8:1::/56')
    expect(await refusal(create(world, to(cidr)))).toMatchObject({
      code: 'InvalidParameterValue',
      message: "Route destination doesn't match any subnet CIDR blocks.",
    })
  })

  it.each([
    ['169.254.168.0/22', 'it is reserved'],
    ['169.254.169.254/32', 'it is inside a reserved range'],
    ['fd00:ec2::/32', 'it is reserved'],
    ['fd00:ec2::254/128', 'it is inside a reserved range'],
  ])('%s is refused, because %s', async (cidr) => {
    expect((await refusal(create(lab(), to(cidr)))).code).toBe('InvalidParameterValue')
  })

  it.each([
    ['172.22.0.99/24', '172.22.0.0/24'],
    ['2001:db8:0::/64', '2001:db8::/64'],
    ['172.20.0.0/16', '172.20.0.0/16'],
  ])(
    '%s is refused if there is a static or local route to %s with another target',
    async (cidr, existing) => {
      const world = lab({ routed: 1 })
      addRoute(kubernetesTable(world), '2001:db8::/64', worker(world))
      const { instanceId: InstanceId } = instanceNamed(world, 'worker-1')
      expect(await refusal(create(world, to(cidr), { InstanceId }))).toEqual({
        code: 'RouteAlreadyExists',
        message: `The route identified by ${existing} already exists.`,
        status: 400,
      })
    },
  )

  it.each([
    ['today', 'succeeds', 'created again'],
    ['in 2019', 'already-exists', 'RouteAlreadyExists'],
  ] as const)('with the same target as its route: EC2 of %s %s', async (_, kind, outcome) => {
    const world = { ...lab({ routed: 1 }), identicalCreateRoute: kind }
    const before = structuredClone(world.routeTables)
    const again = [byInstance(world), { NetworkInterfaceId: primary(world).networkInterfaceId }]
    const answers = again.map((target) =>
      create(world, podCidr, target).then(
        () => 'created again',
        (error: unknown) => error instanceof Error && error.name,
      ),
    )
    expect(await Promise.all(answers)).toEqual([outcome, outcome])
    expect(world.routeTables).toEqual(before)
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
    const refused = (destination: Input, target?: Input) => refusal(create(world, destination, target))
    const code = async (destination: Input, target?: Input) => (await refused(destination, target)).code
    const oneOf = 'The request must contain exactly one of'
    const missing = (message: string) => ({ code: 'MissingParameter', message, status: 400 })

    expect(await refused({})).toEqual(
      missing(`${oneOf}: destinationCidrBlock, destinationIpv6CidrBlock, destinationPrefixListId`),
    )
    expect(await refused(podCidr, {})).toEqual(
      missing(
        `${oneOf} gatewayId, natGatewayId, networkInterfaceId, vpcPeeringConnectionId, egressOnlyInternetGatewayId, transitGatewayId, localGatewayId or instanceId`,
      ),
    )
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
      message:
        "The destination CIDR block 172.20.1.0/24 is equal to or more specific than one of this VPC's CIDR blocks. This route can target only an interface or an instance.",
    })
  })
})

describe('a route table of a shared VPC', () => {
  it('can be read by participants without its tags, and changed only by its owner', async () => {
    const world = lab({ workers: 1, routed: 1 })
    const table = kubernetesTable(world)
    table.ownerId = '444455556666'
    const { ec2 } = await emulated(world)
    const { routeTableId: RouteTableId } = table
    const { RouteTables } = await ec2.describeRouteTables({ RouteTableIds: [RouteTableId] })
    expect(RouteTables).toMatchObject([{ OwnerId: '444455556666', Tags: [] }])
    const byName = { Filters: [{ Name: 'tag:Name', Values: ['kubernetes'] }] }
    expect((await ec2.describeRouteTables(byName)).RouteTables).toEqual([])

    const before = structuredClone(table)
    const route = { RouteTableId, ...podCidr }
    const calls = [
      ec2.createRoute({ RouteTableId, ...to('172.22.1.0/24'), ...byInstance(world) }),
      ec2.replaceRoute({ ...route, ...byGateway(world) }),
      ec2.deleteRoute(route),
    ]
    const codes = await Promise.all(calls.map(async (call) => (await refusal(call)).code))
    expect(codes).toEqual(calls.map(() => 'UnauthorizedOperation'))
    expect(table).toEqual(before)
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

  it('counts a route to a customer-managed prefix list with the maximum of its entries', async () => {
    const world = lab({ workers: 1 })
    const list = addPrefixList(world, 'offices', '198.51.100.0/24')
    addRoute(kubernetesTable(world), list.prefixListId, 'tgw-00000000000000001')
    world.routeQuota = 12
    list.maxEntries = 10
    expect((await refusal(create(world, podCidr))).code).toBe('RouteLimitExceeded')
    expect(await create(world, to('2001:db8::/64'))).toMatchObject({ Return: true })
    list.maxEntries = 9
    expect(await create(world, podCidr)).toMatchObject({ Return: true })
  })

  it('is that of the table if it has one, and else that of the world', async () => {
    const world = lab({ workers: 1 })
    world.routeQuota = 2
    expect((await refusal(create(world, podCidr))).code).toBe('RouteLimitExceeded')
    kubernetesTable(world).routeQuota = 3
    expect(await create(world, podCidr)).toMatchObject({ Return: true })
  })
})
