import { overlaps, type Cidr } from '../model/cidr.ts'
import { isPropagated, targets, type Route, type RouteTable } from '../model/route-table.ts'
import { primaryInterface, type Worker } from '../model/worker.ts'
import { partition, isAddressIn, type RangeMap } from './address-ranges.ts'
import type { PrefixLists } from './packet-filters.ts'

/** Where a route table sends an address of a worker's pod CIDR. */
export type NextHop =
  | { readonly kind: 'worker'; readonly networkInterfaceId: string }
  /** To another target, or to one that no longer exists (a blackhole). */
  | { readonly kind: 'elsewhere'; readonly route: Route; readonly destination: Cidr }
  | { readonly kind: 'nowhere' }
  /** The address may be in a prefix list or destination that couldn't be read. */
  | { readonly kind: 'unknown' }

/**
 * Where a table sends each range of a worker's pod CIDR: the longest prefix wins, whatever its origin. Among equal
 * prefixes, a static route comes first, then one for a prefix list, then a propagated one (VPC user guide, "Route
 * priority").
 */
export function nextHops(
  table: RouteTable,
  worker: Worker,
  podCidr: Cidr,
  prefixLists: PrefixLists,
): RangeMap<NextHop> {
  // It may hold a longer prefix than any other route.
  if (table.routes.some((route) => isUnread(route, prefixLists)))
    return partition(podCidr, [], () => ({ kind: 'unknown' }))
  const candidates = table.routes.flatMap((route) =>
    destinationsOf(route, prefixLists)
      .filter((destination) => overlaps(destination, podCidr))
      .map((destination) => ({ route, destination })),
  )
  return partition(
    podCidr,
    candidates.map(({ destination }) => destination),
    (address) => {
      const [best] = candidates
        .filter(({ destination }) => isAddressIn(destination, podCidr.version, address))
        .sort((a, b) => b.destination.prefix - a.destination.prefix || rank(a.route) - rank(b.route))
      if (best === undefined) return { kind: 'nowhere' }
      const { route } = best
      return route.state === 'active' && targets(route, worker)
        ? { kind: 'worker', networkInterfaceId: receivingInterface(route, worker) }
        : { kind: 'elsewhere', ...best }
    },
  )
}

/** The prefix lists that can contain pods. A gateway endpoint's list can't: it holds the AWS service's own addresses. */
export function prefixListsOf({ routes }: RouteTable): string[] {
  return routes.flatMap((route) => routedPrefixList(route) ?? [])
}

function routedPrefixList({ destination, target }: Route): string | undefined {
  const isEndpoint = target.kind === 'gateway' && target.gatewayId.startsWith('vpce-')
  return destination.kind === 'prefix-list' && !isEndpoint ? destination.prefixListId : undefined
}

function isUnread(route: Route, prefixLists: PrefixLists): boolean {
  const list = routedPrefixList(route)
  return route.destination.kind === 'unknown' || (list !== undefined && !prefixLists.has(list))
}

function destinationsOf(route: Route, prefixLists: PrefixLists): readonly Cidr[] {
  const list = routedPrefixList(route)
  if (list !== undefined) return prefixLists.get(list) ?? []
  return route.destination.kind === 'cidr' ? [route.destination.cidr] : []
}

function rank(route: Route): number {
  if (routedPrefixList(route) !== undefined) return 1
  return isPropagated(route) ? 2 : 0
}

/** With an instance, EC2 describes the interface that the route uses. Without one, the primary interface receives. */
function receivingInterface({ target }: Route, worker: Worker): string {
  const named =
    target.kind === 'instance' || target.kind === 'network-interface' ? target.networkInterfaceId : undefined
  return named ?? primaryInterface(worker)
}
