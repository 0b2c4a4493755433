import type { Cidr } from '../model/cidr.ts'
import { isPropagated, targets, type Route, type RouteTable } from '../model/route-table.ts'
import { primaryInterface } from '../model/worker.ts'
import type { Worker } from '../model/worker.ts'
import { partition, isAddressIn, type RangeMap } from './address-ranges.ts'
import type { PrefixLists } from './packet-filters.ts'
import { RouteIndex } from './route-index.ts'

/** Where a table sends an address of a worker's pod CIDR. */
export type NextHop =
  | { readonly kind: 'worker'; readonly networkInterfaceId: string }
  /** To another target, or to one that is gone (a blackhole). */
  | { readonly kind: 'elsewhere'; readonly route: Route; readonly destination: Cidr }
  | { readonly kind: 'nowhere' }
  /** A prefix list that could not be read may hold the address. */
  | { readonly kind: 'unknown' }

/**
 * Where a table sends each part of a worker's pod CIDR: the longest prefix wins, whatever the origin; of equal ones a
 * static route, then one by prefix list, then a propagated one (VPC user guide, "Route priority").
 */
export function nextHops(
  table: RouteTable,
  worker: Worker,
  podCidr: Cidr,
  prefixLists: PrefixLists,
): RangeMap<NextHop> {
  const candidates = indexOf(table, prefixLists).touching(podCidr)
  const isUnsure = table.routes.some((route) => isUnread(route, prefixLists))
  return partition(
    podCidr,
    candidates.map(({ destination }) => destination),
    (address) => {
      const [best] = candidates
        .filter(({ destination }) => isAddressIn(destination, podCidr.version, address))
        .sort((a, b) => b.destination.prefix - a.destination.prefix || rank(a.route) - rank(b.route))
      if (isUnsure) return { kind: 'unknown' }
      if (best === undefined) return { kind: 'nowhere' }
      const { route } = best
      const to =
        route.state === 'active' && targets(route, worker) ? receivingInterface(route, worker) : undefined
      return to === undefined ? { kind: 'elsewhere', ...best } : { kind: 'worker', networkInterfaceId: to }
    },
  )
}

/** The prefix lists of the routes that can matter: a gateway endpoint's list holds an AWS service's own addresses. */
export function prefixListsOf({ routes }: RouteTable): string[] {
  return routes.flatMap((route) => routedPrefixList(route) ?? [])
}

function routedPrefixList({ destination, target }: Route): string | undefined {
  const isEndpoint = target.kind === 'gateway' && target.gatewayId.startsWith('vpce-')
  return destination.kind === 'prefix-list' && !isEndpoint ? destination.prefixListId : undefined
}

function isUnread(route: Route, prefixLists: PrefixLists): boolean {
  const list = routedPrefixList(route)
  return list !== undefined && !prefixLists.has(list)
}

function destinationsOf(route: Route, prefixLists: PrefixLists): readonly Cidr[] {
  const list = routedPrefixList(route)
  if (list !== undefined) return prefixLists.get(list) ?? []
  return route.destination.kind === 'cidr' ? [route.destination.cidr] : []
}

const indexes = new WeakMap<RouteTable, { readonly index: RouteIndex; readonly of: PrefixLists }>()

/** Asked for once a worker: it is made once a table. */
function indexOf(table: RouteTable, prefixLists: PrefixLists): RouteIndex {
  const known = indexes.get(table)
  if (known?.of === prefixLists) return known.index
  const index = new RouteIndex(
    table.routes.flatMap((route) =>
      destinationsOf(route, prefixLists).map((destination) => ({ route, destination })),
    ),
  )
  indexes.set(table, { index, of: prefixLists })
  return index
}

function rank(route: Route): number {
  if (routedPrefixList(route) !== undefined) return 1
  return isPropagated(route) ? 2 : 0
}

/** EC2 shows an instance's primary interface with it, or the one that the route was made for. */
function receivingInterface({ target }: Route, worker: Worker): string {
  const named =
    target.kind === 'instance' || target.kind === 'network-interface' ? target.networkInterfaceId : undefined
  return named ?? primaryInterface(worker)
}
