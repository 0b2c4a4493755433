import { contains, type Cidr } from '../model/cidr.ts'
import { networkOf } from '../model/destination.ts'
import type { Finding } from '../model/finding.ts'
import { targets, type Route, type RouteTable } from '../model/route-table.ts'
import type { Worker } from '../model/worker.ts'
import { routeShadowed, routeStale, tableOfOtherAccount } from './messages.ts'
import type { Change } from './plan.ts'
import { staleRoutes } from './stale-routes.ts'

/**
 * The longest prefix wins: a more specific route of any origin takes its part of the pod CIDR away from the worker. If it's
 * a blackhole, EC2 drops the packets.
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

/** A finding for each stale route to a worker that the run doesn't prune. A route that shadows a pod CIDR is already reported. */
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

/** The workers' account is the caller's account. The caller can't write to another account's table. */
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
