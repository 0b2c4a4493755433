import { Ec2Error, invalidParameterValue, missingOneOf } from '../../query-api/errors.ts'
import { findInstance, findInterface } from '../../query-api/find-by-id.ts'
import type { Params } from '../../query-api/query.ts'
import { subnetOf } from '../../world/lookup.ts'
import type { NetworkInterface, RouteTable, World } from '../../world/world.ts'

type TargetReader = (world: World, table: RouteTable, id: string) => string

const targets: Readonly<Record<string, TargetReader>> = {
  InstanceId: instanceTarget,
  NetworkInterfaceId: interfaceTarget,
  GatewayId: gatewayTarget,
  // These exist only as IDs in this world's routes, so they are never found.
  NatGatewayId: absent('InvalidNatGatewayID.NotFound', 'natGateway'),
  TransitGatewayId: absent('InvalidTransitGatewayID.NotFound', 'transitGateway'),
  VpcPeeringConnectionId: absent('InvalidVpcPeeringConnectionID.NotFound', 'vpcPeeringConnection'),
  EgressOnlyInternetGatewayId: absent('InvalidGatewayID.NotFound', 'egressOnlyInternetGateway'),
  VpcEndpointId: absent('InvalidVpcEndpointId.NotFound', 'vpcEndpoint'),
  LocalGatewayId: absent('InvalidLocalGatewayID.NotFound', 'localGateway'),
  CarrierGatewayId: absent('InvalidCarrierGatewayID.NotFound', 'carrierGateway'),
}

/** The target's ID for the route; a request has exactly one target (EC2 API reference, CreateRoute). */
export function readTarget(world: World, table: RouteTable, params: Params): string {
  const given = Object.entries(targets).filter(([name]) => (params[name] ?? '') !== '')
  const [first] = given
  if (first === undefined) {
    // Seen by users, without the targets that EC2 has learned since.
    throw missingOneOf(
      ' gatewayId, natGatewayId, networkInterfaceId, vpcPeeringConnectionId, egressOnlyInternetGatewayId, transitGatewayId, localGatewayId or instanceId',
    )
  }
  if (given.length > 1) {
    const names = given.map(([name]) => name).join(', ')
    throw new Ec2Error('InvalidParameterCombination', `Exactly one target can be specified, not ${names}`)
  }
  const [name, read] = first
  return read(world, table, params[name] ?? '')
}

/**
 * "You can't specify an instance ID unless exactly one network interface is attached" (EC2 API reference,
 * CreateRoute). The message was seen by users: kubernetes #92783. A terminated instance has no interface.
 */
function instanceTarget(world: World, table: RouteTable, instanceId: string): string {
  const { networkInterfaces } = findInstance(world, instanceId)
  const [only, another] = networkInterfaces
  if (only === undefined) {
    // EC2's real message is unknown.
    throw new Ec2Error('InvalidInstanceID', `There is no interface attached to instance '${instanceId}'.`)
  }
  if (another !== undefined) {
    throw new Ec2Error(
      'InvalidInstanceID',
      `There are multiple interfaces attached to instance '${instanceId}'. Please specify an interface ID for the operation instead.`,
    )
  }
  return sameVpc(world, table, only)
}

function interfaceTarget(world: World, table: RouteTable, networkInterfaceId: string): string {
  return sameVpc(world, table, findInterface(world, networkInterfaceId))
}

/** The interface of a stopped instance is accepted too; the route is a blackhole then. */
function sameVpc(world: World, table: RouteTable, target: NetworkInterface): string {
  refuseOtherVpc(table, subnetOf(world, target).vpcId, `interface ${target.networkInterfaceId}`)
  return target.networkInterfaceId
}

function gatewayTarget(world: World, table: RouteTable, gatewayId: string): string {
  const gateway = world.internetGateways.find(({ internetGatewayId }) => internetGatewayId === gatewayId)
  if (gateway === undefined) {
    throw new Ec2Error('InvalidGatewayID.NotFound', `The gateway ID '${gatewayId}' does not exist`)
  }
  refuseOtherVpc(table, gateway.vpcId, `network gateway ${gatewayId}`)
  return gatewayId
}

/** Seen by users: "route table … and … belong to different networks". */
function refuseOtherVpc({ routeTableId, vpcId }: RouteTable, other: string | undefined, what: string): void {
  if (other === vpcId) return
  throw invalidParameterValue(`route table ${routeTableId} and ${what} belong to different networks`)
}

function absent(code: string, kind: string): TargetReader {
  return (_world, _table, id) => {
    throw new Ec2Error(code, `The ${kind} ID '${id}' does not exist`)
  }
}
