import { warning, type Finding } from './findings.ts'
import { tableName, type RouteTable } from './route-tables.ts'
import type { Worker } from './workers.ts'

/** Workers whose subnet none of the tables names as its own; only the VPC's other tables tell which one governs it. */
export function withoutOwnTable(workers: readonly Worker[], managed: readonly RouteTable[]): Worker[] {
  const named = new Set(managed.flatMap(({ subnetIds }) => subnetIds))
  return workers.filter(({ subnetId }) => !named.has(subnetId))
}

/**
 * A finding for each subnet with workers that uses a table which is not managed: what their pods send never meets the
 * managed routes. `all` is every table of the VPC. A subnet without an association of its own uses the main table.
 */
export function ungoverned(
  workers: readonly Worker[],
  managed: readonly RouteTable[],
  all: readonly RouteTable[],
): Finding[] {
  const managedIds = new Set(managed.map(({ routeTableId }) => routeTableId))
  return [...Map.groupBy(workers, ({ subnetId }) => subnetId)].flatMap(([subnetId, hit]) => {
    const own = all.find(({ subnetIds }) => subnetIds.includes(subnetId))
    const governing = own ?? all.find(({ isMain }) => isMain)
    if (governing === undefined || managedIds.has(governing.routeTableId)) return []
    const names = hit.map(({ name }) => name).join(', ')
    const which = `${own === undefined ? "the VPC's main table " : ''}${tableName(governing)}`
    return [
      warning(
        'subnet-not-governed',
        `${names} ${hit.length === 1 ? 'is' : 'are'} in ${subnetId}, which uses ${which}: what ${hit.length === 1 ? 'its' : 'their'} pods send does not meet these routes; associate the subnet with one of the tables that are given, or give ${governing.routeTableId} too.`,
      ),
    ]
  })
}
