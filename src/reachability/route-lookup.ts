import { overlaps, type Cidr } from '../model/cidr.ts'
import { isPropagated, targets, type Route, type RouteTable, type RouteTarget } from '../model/route-table.ts'
import { deliveringInterface, primaryInterface, type Worker } from '../model/worker.ts'
import { partition, isAddressIn, type RangeMap } from '../traffic/address-ranges.ts'
import type { Endpoint } from './endpoints.ts'
import type { PrefixLists } from '../traffic/packet-filters.ts'

/** Where a route table sends an address of an endpoint. */
export type NextHop =
  | { readonly kind: 'worker'; readonly networkInterfaceId: string }
  /** To another target, or to one that no longer exists (a blackhole). */
  | { readonly kind: 'elsewhere'; readonly route: Route; readonly destination: Cidr }
  | { readonly kind: 'nowhere' }
  /** The address may be in a prefix list or destination that couldn't be read, or EC2 describes no interface. */
  | { readonly kind: 'unknown' }

/**
 * Where a table sends each range of an endpoint's addresses: the longest prefix wins, whatever its origin. Among equal
 * prefixes, a static route comes first, then one for a prefix list, then a propagated one (VPC user guide, "Route
 * priority").
 */
export function nextHops(
  table: RouteTable,
  { worker, cidr, own }: Endpoint,
  prefixLists: PrefixLists,
): RangeMap<NextHop> {
  const routes = table.routes.map((route) => ({ route, destinations: destinationsOf(route, prefixLists) }))
  // An unread one may have a longer prefix than any other route.
  if (routes.some(({ destinations }) => destinations === undefined))
    return partition(cidr, [], () => ({ kind: 'unknown' }))
  const candidates = routes.flatMap(({ route, destinations = [] }) =>
    destinations
      .filter((destination) => overlaps(destination, cidr))
      .map((destination) => ({ route, destination })),
  )
  return partition(
    cidr,
    candidates.map(({ destination }) => destination),
    (address) => {
      const [best] = candidates
        .filter(({ destination }) => isAddressIn(destination, cidr.version, address))
        .sort((a, b) => b.destination.prefix - a.destination.prefix || rank(a.route) - rank(b.route))
      if (best === undefined) return { kind: 'nowhere' }
      const { route } = best
      const delivering = isLocal(route) ? (own ?? deliveringInterface(worker, cidr)) : undefined
      if (delivering !== undefined)
        return { kind: 'worker', networkInterfaceId: delivering.networkInterfaceId }
      if (route.state !== 'active' || !targets(route, worker)) return { kind: 'elsewhere', ...best }
      const networkInterfaceId = receivingInterface(route, worker)
      return networkInterfaceId === undefined ? { kind: 'unknown' } : { kind: 'worker', networkInterfaceId }
    },
  )
}

/** The prefix lists that can contain pods. */
export function prefixListsOf({ routes }: RouteTable): string[] {
  return routes.flatMap(({ destination, target }) =>
    destination.kind === 'prefix-list' && !isGatewayEndpoint(target) ? [destination.prefixListId] : [],
  )
}

/** Undefined if they couldn't be read. */
function destinationsOf(
  { destination, target }: Route,
  prefixLists: PrefixLists,
): readonly Cidr[] | undefined {
  switch (destination.kind) {
    case 'cidr':
      return [destination.cidr]
    case 'prefix-list':
      return isGatewayEndpoint(target) ? [] : prefixLists.get(destination.prefixListId)
    case 'unknown':
      return undefined
  }
}

/** Its prefix list holds the addresses of an AWS service, never those of pods. */
function isGatewayEndpoint(target: RouteTarget): boolean {
  return target.kind === 'gateway' && target.gatewayId.startsWith('vpce-')
}

/** EC2 delivers what matches it within the VPC, to delegated prefixes too. */
function isLocal({ target }: Route): boolean {
  return target.kind === 'gateway' && target.gatewayId === 'local'
}

function rank(route: Route): number {
  if (route.destination.kind === 'prefix-list') return 1
  return isPropagated(route) ? 2 : 0
}

/** With an instance, EC2 describes the interface that the route uses. Without one, it's known only for an only interface. */
function receivingInterface({ target }: Route, worker: Worker): string | undefined {
  const named =
    target.kind === 'instance' || target.kind === 'network-interface' ? target.networkInterfaceId : undefined
  return named ?? (worker.networkInterfaces.length > 1 ? undefined : primaryInterface(worker))
}
