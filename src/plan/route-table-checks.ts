import { contains, type Cidr } from '../model/cidr.ts'
import { destinationText, networkOf } from '../model/destination.ts'
import { error, warning, type Finding } from '../model/finding.ts'
import { describeTarget, isPropagated, targets, type Route, type RouteTable } from '../model/route-table.ts'
import type { Worker } from '../model/worker.ts'
import type { Change } from './plan.ts'

/** Non-propagated routes a table, IPv4 and IPv6 apart: by default, and at most (VPC user guide, quotas). */
const DEFAULT_QUOTA = 500
const LARGEST_QUOTA = 1000

/** Longest prefix wins: a more specific route takes its part of the pod CIDR elsewhere, whatever its origin. */
export function checkShadows(
  workers: readonly Worker[],
  tables: readonly RouteTable[],
  plan: readonly Change[],
): Finding[] {
  const shortest = Math.min(...workers.flatMap(({ podCidrs }) => podCidrs.map(({ prefix }) => prefix)))
  const pruned = new Set(plan.flatMap((change) => (change.action === 'prune' ? [change.current] : [])))
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
              !targets(route, worker),
          )
          .map(({ route, destination }) =>
            warning('route-shadowed', shadowMessage(routeTableId, { route, destination }, worker, podCidr)),
          ),
      ),
    )
  })
}

/** `destination` is the route's own, or one of its prefix list's. */
export function shadowMessage(
  routeTableId: string,
  { route, destination }: { readonly route: Route; readonly destination: Cidr },
  { name, instanceId }: Worker,
  podCidr: Cidr,
): string {
  const listed = route.destination.kind === 'cidr' ? '' : ` (of ${destinationText(route.destination)})`
  const target = `${describeTarget(route.target)}${route.state === 'blackhole' ? ' (a blackhole)' : ''}`
  return `In ${routeTableId}, ${destination.text}${listed} leads to ${target} and takes its part of ${podCidr.text} away from ${name} (${instanceId}); delete that route, or give the worker another pod CIDR.`
}

/** How many routes each table would have at the plan's fullest, before what is stale is deleted, against what EC2 can hold. */
export function checkQuota(tables: readonly RouteTable[], plan: readonly Change[]): Finding[] {
  return tables.flatMap((table) =>
    ([4, 6] as const).flatMap((version) => {
      const created = plan.filter(
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
      const count = `${table.routeTableId} would hold ${routes} IPv${version} routes`
      return [
        routes > LARGEST_QUOTA
          ? error(
              'route-quota',
              `${count}; EC2 holds at most ${LARGEST_QUOTA} in a table, so use fewer workers a table or larger pod CIDRs.`,
            )
          : warning(
              'route-quota',
              `${count}; the default quota is ${DEFAULT_QUOTA}, so raise "Routes per route table" in Service Quotas if it is not raised yet.`,
            ),
      ]
    }),
  )
}
