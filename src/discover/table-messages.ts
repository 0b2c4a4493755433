import { escapeFilterValue, isPattern } from '../model/filters.ts'
import { error, formatList, warning, type Finding } from '../model/finding.ts'
import { tableName, type RouteTable } from '../model/route-table.ts'
import type { Worker } from '../model/worker.ts'

export function noVpcHoldsBoth(workerVpcs: readonly string[], tableVpcs: readonly string[]): Finding {
  return error(
    'vpc-mismatch',
    `The workers are in ${formatList(workerVpcs)}, but the route table is in ${formatList(tableVpcs)}. They must be in the same VPC. Check their names and tags, or set vpc-id.`,
    [...workerVpcs, ...tableVpcs],
  )
}

export function severalVpcsHoldBoth(vpcIds: readonly string[]): Finding {
  return error(
    'vpc-ambiguous',
    `Workers and route tables that match the inputs are in ${vpcIds.length} VPCs (${formatList(vpcIds)}). Set vpc-id to the VPC to use.`,
    vpcIds,
  )
}

export function tableIdMissing(routeTableId: string): Finding {
  return error(
    'route-table-missing',
    `Route table ${routeTableId} was not found. Check route-table-ids, aws-region, and vpc-id.`,
  )
}

/** `vpcId` is where the workers are. */
export function tableIdInOtherVpc({ routeTableId, vpcId: actual }: RouteTable, vpcId: string): Finding {
  return error(
    'vpc-mismatch',
    `Route table ${routeTableId} is in ${actual}, but the workers are in ${vpcId}. Remove it from route-table-ids.`,
  )
}

export function tableNameMissing(name: string, tag: string): Finding {
  const has = isPattern(name) ? 'matches' : 'has'
  return error(
    'route-table-missing',
    `No route table ${has} "${name}" in its tag "${tag}". Check route-table-name, route-table-tag, aws-region, and vpc-id, or set route-table-ids. A VPC's main table has no tags unless you add them, and only the owner of a shared VPC can see the tags of its tables.`,
  )
}

/** `vpcId` is where the workers are. */
export function tableNameInOtherVpc(name: string, tables: readonly RouteTable[], vpcId: string): Finding {
  const places = placesOf(tables)
  return error(
    'vpc-mismatch',
    `No route table named "${name}" is in ${vpcId}, the VPC of the workers (${formatList(places)}). Check route-table-name, or set vpc-id.`,
    places,
  )
}

/** The message doesn't suggest renaming: the tag may be an ownership tag that another tool needs (`kubernetes.io/cluster/prod: owned`). */
export function tableDuplicate(name: string, tag: string, tables: readonly RouteTable[]): Finding {
  const places = placesOf(tables)
  const pattern = `${escapeFilterValue(name)}*`.replaceAll(',', '\\,')
  const fix =
    new Set(tables.map(({ vpcId }) => vpcId)).size > 1
      ? 'set vpc-id'
      : `set route-table-name to ${pattern} to manage every table whose tag starts with ${name}`
  return error(
    'route-table-duplicate',
    `${tables.length} route tables have "${name}" in their tag "${tag}" (${formatList(places)}). List the ones to manage in route-table-ids, or ${fix}.`,
    places,
  )
}

function placesOf(tables: readonly RouteTable[]): string[] {
  return tables.map(({ routeTableId, vpcId }) => `${routeTableId} in ${vpcId}`)
}

/** `workers` are all workers in the subnet, and `associated` is the table that it uses. */
export function subnetNotManaged(
  subnetId: string,
  workers: readonly Worker[],
  associated: RouteTable,
): Finding {
  const names = workers.map(({ name }) => name)
  const which = `${associated.subnetIds.includes(subnetId) ? '' : "the VPC's main table "}${tableName(associated)}`
  const [are, their] = workers.length === 1 ? ['is', 'its'] : ['are', 'their']
  return {
    ...warning(
      'subnet-not-governed',
      `${formatList(names)} ${are} in ${subnetId}, which uses ${which}, so outbound traffic from ${their} pods doesn't use the managed routes. Associate the subnet with a managed route table, or add ${associated.routeTableId} to route-table-ids or its name to route-table-name.`,
      names,
    ),
    about: [subnetId, associated.routeTableId],
  }
}
