import type { Ec2 } from '../aws/ec2.ts'
import type { Finding } from '../model/finding.ts'
import type { RouteTable } from '../model/route-table.ts'
import type { Worker } from '../model/worker.ts'
import { subnetNotManaged } from './table-messages.ts'

/**
 * The table that a subnet uses: the one with an explicit association, otherwise its VPC's main table. Undefined if that is
 * unknown, because EC2 shows no subnet for the instance, or an association without its subnet.
 */
export function associatedTable(subnetId: string, all: readonly RouteTable[]): RouteTable | undefined {
  if (subnetId === '') return undefined
  const explicit = all.find(({ subnetIds }) => subnetIds.includes(subnetId))
  if (explicit !== undefined || all.some(({ hasUnreadAssociations }) => hasUnreadAssociations))
    return explicit
  return all.find(({ isMain }) => isMain)
}

/** Workers whose subnet has no explicit association with a managed table. The VPC's other tables show which one the subnet uses. */
export function withoutExplicitAssociation(
  workers: readonly Worker[],
  managed: readonly RouteTable[],
): Worker[] {
  const associated = new Set(managed.flatMap(({ subnetIds }) => subnetIds))
  return workers.filter(({ subnetId }) => !associated.has(subnetId))
}

/** Every table that a worker's subnet can use. Reads the VPC's other tables only if the managed tables aren't enough. */
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
