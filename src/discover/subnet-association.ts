import type { Ec2 } from '../aws/ec2.ts'
import type { Finding } from '../model/finding.ts'
import type { RouteTable } from '../model/route-table.ts'
import type { Worker } from '../model/worker.ts'
import { subnetNotManaged } from './table-messages.ts'

/**
 * The table that a subnet uses: the one with an explicit association, else its VPC's main table. Undefined if that isn't
 * known, because EC2 describes no subnet, or an association without what it's about.
 */
export function associatedTable(subnetId: string, all: readonly RouteTable[]): RouteTable | undefined {
  if (subnetId === '') return undefined
  const explicit = all.find(({ subnetIds }) => subnetIds.includes(subnetId))
  if (explicit !== undefined || all.some(({ hasUnreadAssociations }) => hasUnreadAssociations))
    return explicit
  return all.find(({ isMain }) => isMain)
}

/** Workers whose subnet has no explicit association with a managed table. Only the VPC's other tables show what it uses. */
export function withoutExplicitAssociation(
  workers: readonly Worker[],
  managed: readonly RouteTable[],
): Worker[] {
  const associated = new Set(managed.flatMap(({ subnetIds }) => subnetIds))
  return workers.filter(({ subnetId }) => !associated.has(subnetId))
}

/** Every table that a worker's subnet can use. Reads the VPC's other tables only if the managed ones don't settle it. */
export async function readAssociatedTables(
  ec2: Pick<Ec2, 'describeRouteTables'>,
  workers: readonly Worker[],
  managed: readonly RouteTable[],
): Promise<readonly RouteTable[]> {
  const [table] = managed
  if (table === undefined || withoutExplicitAssociation(workers, managed).length === 0) return managed
  return ec2.describeRouteTables([{ name: 'vpc-id', values: [table.vpcId] }])
}

/** A finding for each subnet of a worker that uses a table that isn't managed. `all` is every table of the VPC. */
export function unmanagedSubnets(
  workers: readonly Worker[],
  managed: readonly RouteTable[],
  all: readonly RouteTable[],
): Finding[] {
  const managedIds = new Set(managed.map(({ routeTableId }) => routeTableId))
  const unsettled = withoutExplicitAssociation(workers, managed)
  return [...Map.groupBy(unsettled, ({ subnetId }) => subnetId)].flatMap(([subnetId, inSubnet]) => {
    const associated = associatedTable(subnetId, all)
    if (associated === undefined || managedIds.has(associated.routeTableId)) return []
    return [subnetNotManaged(subnetId, inSubnet, associated)]
  })
}
