import { networkOf } from '../model/destination.ts'
import type { Finding } from '../model/finding.ts'
import { NO_SIZES, type ListSizes } from '../model/prefix-list.ts'
import { isPropagated, type RouteTable } from '../model/route-table.ts'
import { defaultQuotaExceeded, quotaExceeded, quotaUncertain } from './quota-messages.ts'
import type { Change } from './plan.ts'

/** Non-propagated routes in a table, counted separately for IPv4 and IPv6 (VPC user guide, "Amazon VPC quotas"). */
const DEFAULT_QUOTA = 500
const LARGEST_QUOTA = 1000

/** With this many routes or fewer, prefix lists need hundreds of entries to reach the quota. So such a run doesn't make a call for them. */
const FEW_ROUTES = DEFAULT_QUOTA / 2

type Count = { readonly version: 4 | 6; readonly routes: number }

/**
 * The prefix lists whose size can decide whether a table that gets new routes stays within the quota. A route to a
 * customer-managed list counts as the list's maximum entries (VPC user guide, "Amazon VPC quotas"), one to an AWS-managed
 * list as its weight.
 */
export function listsToCount(tables: readonly RouteTable[], changes: readonly Change[]): string[] {
  return [...new Set(tables.flatMap((table) => listsThatDecide(table, counts(table, changes))))]
}

/** Compares the quota with the largest number of routes that each table would hold, before stale routes are deleted. */
export function checkQuota(
  tables: readonly RouteTable[],
  changes: readonly Change[],
  { sizes, problems }: ListSizes = NO_SIZES,
): Finding[] {
  return tables.flatMap((table) => {
    const { routeTableId } = table
    const counted = counts(table, changes)
    const lists = listsThatDecide(table, counted)
    const unsized = lists.filter((id) => !sizes.has(id))
    const uncertain = unsized.length === 0 ? [] : [quotaUncertain(routeTableId, unsized, problems)]
    const exceeded = counted.flatMap(({ version, routes }) => {
      const sized = lists.flatMap((id) => {
        const size = sizes.get(id)
        return size?.version === version ? [{ id, entries: size.entries }] : []
      })
      const total = sized.reduce((sum, { entries }) => sum + entries, routes)
      if (total <= DEFAULT_QUOTA) return []
      return total > LARGEST_QUOTA
        ? [quotaExceeded(routeTableId, total, version, LARGEST_QUOTA, sized)]
        : [defaultQuotaExceeded(routeTableId, total, version, DEFAULT_QUOTA, sized)]
    })
    return [...exceeded, ...uncertain]
  })
}

/** How many routes the table would hold of each IP version that gets new ones, without prefix lists. */
function counts({ routeTableId, routes }: RouteTable, changes: readonly Change[]): Count[] {
  return ([4, 6] as const).flatMap((version) => {
    const created = changes.filter(
      (change) =>
        change.action === 'create' &&
        change.routeTableId === routeTableId &&
        change.podCidr.version === version,
    ).length
    const existing = routes.filter(
      (route) => !isPropagated(route) && networkOf(route.destination)?.version === version,
    ).length
    return created === 0 ? [] : [{ version, routes: created + existing }]
  })
}

function listsThatDecide({ routes }: RouteTable, counted: readonly Count[]): string[] {
  const canDecide = counted.some((count) => count.routes > FEW_ROUTES && count.routes <= LARGEST_QUOTA)
  return routes.flatMap((route) =>
    canDecide && route.destination.kind === 'prefix-list' && !isPropagated(route)
      ? [route.destination.prefixListId]
      : [],
  )
}
