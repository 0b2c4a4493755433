import { contains, type Cidr } from '../model/cidr.ts'
import { networkOf } from '../model/destination.ts'
import type { Finding } from '../model/finding.ts'
import { isPropagated, targets, type Route, type RouteTable } from '../model/route-table.ts'
import type { Worker } from '../model/worker.ts'
import {
  defaultQuotaExceeded,
  quotaExceeded,
  routeShadowed,
  routeStale,
  tableOfOtherAccount,
} from './messages.ts'
import type { Change } from './plan.ts'
import { staleRoutes } from './stale-routes.ts'

/** Non-propagated routes in a table, counted separately for IPv4 and IPv6 (VPC user guide, "Amazon VPC quotas"). */
const DEFAULT_QUOTA = 500
const LARGEST_QUOTA = 1000

/**
 * The longest prefix wins: a more specific route of any origin sends its part of the pod CIDR elsewhere, or nowhere if
 * it's a blackhole.
 */
export function checkShadows(
  workers: readonly Worker[],
  tables: readonly RouteTable[],
  changes: readonly Change[],
  severity: 'warning' | 'error',
): Finding[] {
  const shortest = Math.min(...workers.flatMap(({ podCidrs }) => podCidrs.map(({ prefix }) => prefix)))
  const pruned = prunedBy(changes)
  return tables.flatMap(({ routeTableId, routes }) => {
    const others = routes.flatMap((route) => {
      const destination = networkOf(route.destination)
      const isNarrow = destination !== undefined && destination.prefix > shortest
      return !isNarrow || pruned.has(route) || route.origin === 'CreateRouteTable'
        ? []
        : [{ route, destination }]
    })
    return workers.flatMap((worker) =>
      worker.podCidrs.flatMap((podCidr) =>
        others
          .filter(
            ({ route, destination }) =>
              destination.prefix > podCidr.prefix &&
              contains(podCidr, destination) &&
              (!targets(route, worker) || route.state === 'blackhole'),
          )
          .map((other) => ({ ...routeShadowed(routeTableId, other, worker, podCidr), severity })),
      ),
    )
  })
}

/** A finding for each stale route to a worker that the run doesn't prune. One that shadows a pod CIDR has been reported. */
export function checkStale(
  workers: readonly Worker[],
  tables: readonly RouteTable[],
  changes: readonly Change[],
  clusterCidrs: readonly Cidr[],
): Finding[] {
  const pruned = prunedBy(changes)
  const podCidrs = workers.flatMap((worker) => worker.podCidrs)
  return tables.flatMap((table) =>
    staleRoutes(table, { workers, matching: [] }, clusterCidrs).flatMap(({ destination, current, worker }) =>
      worker === undefined ||
      pruned.has(current) ||
      podCidrs.some((podCidr) => contains(podCidr, destination))
        ? []
        : [routeStale(table.routeTableId, destination, worker)],
    ),
  )
}

function prunedBy(changes: readonly Change[]): Set<Route> {
  return new Set(changes.flatMap((change) => (change.action === 'prune' ? [change.current] : [])))
}

/** Compares the most routes that each table would hold, before stale routes are deleted, with the quota. */
export function checkQuota(tables: readonly RouteTable[], changes: readonly Change[]): Finding[] {
  return tables.flatMap((table) =>
    ([4, 6] as const).flatMap((version) => {
      const created = changes.filter(
        (change) =>
          change.action === 'create' &&
          change.routeTableId === table.routeTableId &&
          change.podCidr.version === version,
      ).length
      const routes =
        created +
        table.routes.filter(
          (route) => !isPropagated(route) && networkOf(route.destination)?.version === version,
        ).length
      if (created === 0 || routes <= DEFAULT_QUOTA) return []
      return routes > LARGEST_QUOTA
        ? [quotaExceeded(table.routeTableId, routes, version, LARGEST_QUOTA)]
        : [defaultQuotaExceeded(table.routeTableId, routes, version, DEFAULT_QUOTA)]
    }),
  )
}

/** The workers are the caller's own. A table of another account can't be written to. */
export function checkOwner(
  [first]: readonly Worker[],
  tables: readonly RouteTable[],
  changes: readonly Change[],
): Finding[] {
  const account = first?.ownerId ?? ''
  const writes = changes.filter(({ action }) => !/keep|absent|conflict/.test(action))
  return tables
    .filter(({ ownerId }) => ![ownerId, ''].includes(account) && ownerId !== '')
    .filter((table) => writes.some(({ routeTableId }) => routeTableId === table.routeTableId))
    .map((table) => tableOfOtherAccount(table, account))
}
