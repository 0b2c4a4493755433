import { versionOf } from '../../world/cidr.ts'
import type { Instance, Route, World } from '../../world/world.ts'

/** A route under EC2's own names (EC2 API reference, Route). */
export type ShownRoute = {
  destinationCidrBlock?: string
  destinationIpv6CidrBlock?: string
  destinationPrefixListId?: string
  gatewayId?: string
  instanceId?: string
  instanceOwnerId?: string
  networkInterfaceId?: string
  natGatewayId?: string
  transitGatewayId?: string
  vpcPeeringConnectionId?: string
  egressOnlyInternetGatewayId?: string
  localGatewayId?: string
  carrierGatewayId?: string
  state: 'active' | 'blackhole'
  origin: Route['origin']
}

/** By the prefix of the target's ID; `local`, igw-, vgw- and vpce- are all shown as `gatewayId`. */
const targetFields: Readonly<Record<string, keyof ShownRoute>> = {
  eni: 'networkInterfaceId',
  nat: 'natGatewayId',
  tgw: 'transitGatewayId',
  pcx: 'vpcPeeringConnectionId',
  eigw: 'egressOnlyInternetGatewayId',
  lgw: 'localGatewayId',
  cagw: 'carrierGatewayId',
}

/** Looks up what all routes need only once, so the world must not change in between. */
export function routeShower(world: World): (route: Route) => ShownRoute {
  const instances = new Map(
    world.instances.flatMap((instance) =>
      instance.networkInterfaces.map(({ networkInterfaceId }) => [networkInterfaceId, instance] as const),
    ),
  )
  const connected = new Set(
    world.internetGateways
      .filter(({ vpcId }) => vpcId !== undefined)
      .map(({ internetGatewayId }) => internetGatewayId),
  )
  // Also NAT gateways turn into blackholes (recorded, in Batfish's AWS networks).
  const deleted = new Set(world.deletedTargets)
  return ({ destination, shownAs = destination, target, origin }) => {
    const instance = instances.get(target)
    const usable = target.startsWith('eni-')
      ? instance !== undefined && forwards(instance)
      : !deleted.has(target) && (!target.startsWith('igw-') || connected.has(target))
    return {
      [destinationField(destination)]: shownAs,
      [targetFields[/^[a-z]+/.exec(target)?.[0] ?? ''] ?? 'gatewayId']: target,
      // A route shows the instance and its interface, whichever it was created with. A deleted or detached interface is
      // shown alone (seen by users: terraform #6076).
      ...(instance === undefined
        ? {}
        : { instanceId: instance.instanceId, instanceOwnerId: world.accountId }),
      state: usable ? 'active' : 'blackhole',
      origin,
    }
  }
}

/**
 * A route becomes a blackhole when its instance has stopped or is terminated, but not while it's stopping or shutting
 * down (seen by users: AWSnycast #21).
 */
function forwards({ state }: Instance): boolean {
  return state !== 'stopped' && state !== 'terminated'
}

function destinationField(destination: string): keyof ShownRoute {
  if (destination.startsWith('pl-')) return 'destinationPrefixListId'
  return versionOf(destination) === 6 ? 'destinationIpv6CidrBlock' : 'destinationCidrBlock'
}
