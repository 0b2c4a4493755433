import type { Route as Ec2Route, RouteTable } from '@aws-sdk/client-ec2'

export type Route = { readonly destination: string; readonly target: Target }

export type Target =
  /** The VPC delivers to whichever interface has the address. */
  | { readonly kind: 'local' }
  | { readonly kind: 'interface'; readonly interfaceId: string }
  /** A gateway, whose other side is outside of the lab. */
  | { readonly kind: 'elsewhere' }

/**
 * The routes of a table, one for each destination: static routes are preferred to those of a prefix list, and these to
 * propagated ones (VPC user guide, route priority). The kernel knows by itself that the longest prefix wins.
 */
export function routesOf(
  table: RouteTable | undefined,
  lists: ReadonlyMap<string, readonly string[]>,
): Route[] {
  const routes = (table?.Routes ?? [])
    .filter((route) => !isGatewayEndpoint(route))
    .toSorted((a, b) => rank(a) - rank(b))
  const byDestination = new Map<string, Route>()
  for (const route of routes) {
    for (const destination of destinationsOf(route, lists)) {
      if (!byDestination.has(destination))
        byDestination.set(destination, { destination, target: targetOf(route) })
    }
  }
  return [...byDestination.values()]
}

function destinationsOf(route: Ec2Route, lists: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const { DestinationCidrBlock, DestinationIpv6CidrBlock, DestinationPrefixListId } = route
  if (DestinationPrefixListId !== undefined) return lists.get(DestinationPrefixListId) ?? []
  return [DestinationCidrBlock ?? DestinationIpv6CidrBlock ?? '']
}

function rank({ Origin, DestinationPrefixListId }: Ec2Route): number {
  if (Origin !== 'CreateRouteTable' && Origin !== 'CreateRoute') return 2
  return DestinationPrefixListId === undefined ? 0 : 1
}

/** That of a blackhole is no interface of a running instance, so the lab has no device for it. */
function targetOf({ GatewayId, NetworkInterfaceId }: Ec2Route): Target {
  if (GatewayId === 'local') return { kind: 'local' }
  return NetworkInterfaceId === undefined
    ? { kind: 'elsewhere' }
    : { kind: 'interface', interfaceId: NetworkInterfaceId }
}

/** It's only for the traffic to S3 or DynamoDB (VPC user guide, gateway endpoints), whose addresses no pod has. */
function isGatewayEndpoint({ DestinationPrefixListId, GatewayId }: Ec2Route): boolean {
  return DestinationPrefixListId !== undefined && GatewayId?.startsWith('vpce-') === true
}
