import { warning, type Finding } from '../model/finding.ts'
import { tableName, type RouteTable } from '../model/route-table.ts'
import type { Worker } from '../model/worker.ts'

/** Workers whose subnet none of the tables names as its own; only the VPC's other tables tell which one governs it. */
export function withoutExplicitAssociation(
  workers: readonly Worker[],
  managed: readonly RouteTable[],
): Worker[] {
  const named = new Set(managed.flatMap(({ subnetIds }) => subnetIds))
  return workers.filter(({ subnetId }) => !named.has(subnetId))
}

/**
 * A finding for each subnet with workers that uses a table which is not managed: what their pods send never meets the
 * managed routes. `all` is every table of the VPC.
 */
export function unmanagedSubnets(
  workers: readonly Worker[],
  managed: readonly RouteTable[],
  all: readonly RouteTable[],
): Finding[] {
  const managedIds = new Set(managed.map(({ routeTableId }) => routeTableId))
  return [...Map.groupBy(workers, ({ subnetId }) => subnetId)].flatMap(([subnetId, hit]) => {
    const governing = associatedTable(subnetId, all)
    if (governing === undefined || managedIds.has(governing.routeTableId)) return []
    return [warning('subnet-not-governed', unmanagedSubnetMessage(subnetId, hit, governing))]
  })
}

/** A subnet without an association of its own uses the main table of its VPC. */
export function associatedTable(subnetId: string, all: readonly RouteTable[]): RouteTable | undefined {
  return all.find(({ subnetIds }) => subnetIds.includes(subnetId)) ?? all.find(({ isMain }) => isMain)
}

/** `workers` are all of the subnet. */
export function unmanagedSubnetMessage(
  subnetId: string,
  workers: readonly Worker[],
  governing: RouteTable,
): string {
  const names = workers.map(({ name }) => name).join(', ')
  const which = `${governing.subnetIds.includes(subnetId) ? '' : "the VPC's main table "}${tableName(governing)}`
  const [are, their] = workers.length === 1 ? ['is', 'its'] : ['are', 'their']
  return `${names} ${are} in ${subnetId}, which uses ${which}: what ${their} pods send does not meet these routes; associate the subnet with one of the tables that are given, or give ${governing.routeTableId} too.`
}
