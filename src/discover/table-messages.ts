import { escapeFilterValue, isPattern } from '../model/filters.ts'
import { error, formatList, warning, type Finding } from '../model/finding.ts'
import { tableName, type RouteTable } from '../model/route-table.ts'
import type { Worker } from '../model/worker.ts'

export function noVpcHoldsBoth(workerVpcs: readonly string[], tableVpcs: readonly string[]): Finding {
  return error(
    'vpc-mismatch',
    `The workers are in ${formatList(workerVpcs)}, the route table is in ${formatList(tableVpcs)}; no VPC holds both, so check the names and their tags, or set vpc-id.`,
    [...workerVpcs, ...tableVpcs],
  )
}

export function severalVpcsHoldBoth(vpcIds: readonly string[]): Finding {
  return error(
    'vpc-ambiguous',
    `Workers and a route table with these names are in ${vpcIds.length} VPCs (${formatList(vpcIds)}); set vpc-id to the one that is meant.`,
    vpcIds,
  )
}

/** If the first is missing, the instances may be numbered from 1, or otherwise named. */

export function tableIdMissing(routeTableId: string): Finding {
  return error(
    'route-table-missing',
    `Route table ${routeTableId} does not exist here; check route-table-ids, aws-region and vpc-id.`,
  )
}

/** `vpcId` is where the workers are. */
export function tableIdInOtherVpc({ routeTableId, vpcId: actual }: RouteTable, vpcId: string): Finding {
  return error(
    'vpc-mismatch',
    `Route table ${routeTableId} is in ${actual}, the workers are in ${vpcId}; take it out of route-table-ids.`,
  )
}

export function tableNameMissing(name: string, tag: string): Finding {
  const has = isPattern(name) ? 'matches' : 'has'
  return error(
    'route-table-missing',
    `No route table ${has} "${name}" in its tag "${tag}"; check route-table-name, route-table-tag, aws-region and vpc-id, or give the table's ID in route-table-ids, because a VPC's main table has no tags unless you add them, and the tags of a shared VPC's tables are visible only to its owner.`,
  )
}

/** `vpcId` is where the workers are. */
export function tableNameInOtherVpc(name: string, tables: readonly RouteTable[], vpcId: string): Finding {
  const places = placesOf(tables)
  return error(
    'vpc-mismatch',
    `No route table named "${name}" is in ${vpcId}, where the workers are (${formatList(places)}); check route-table-name, or set vpc-id.`,
    places,
  )
}

/** Renaming is no advice: the tag may be one of ownership, or somebody else's (`kubernetes.io/cluster/prod: owned`). */
export function tableDuplicate(name: string, tag: string, tables: readonly RouteTable[]): Finding {
  const places = placesOf(tables)
  const pattern = `${escapeFilterValue(name)}*`.replaceAll(',', '\\,')
  const fix =
    new Set(tables.map(({ vpcId }) => vpcId)).size > 1
      ? 'set vpc-id'
      : `write ${pattern} in route-table-name to manage every table whose tag starts with ${name}`
  return error(
    'route-table-duplicate',
    `${tables.length} route tables have "${name}" in their tag "${tag}" (${formatList(places)}); list the ones to manage in route-table-ids, or ${fix}.`,
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
      `${formatList(names)} ${are} in ${subnetId}, which uses ${which}: what ${their} pods send does not meet these routes; associate the subnet with one of the tables that are given, or give ${associated.routeTableId} too.`,
      names,
    ),
    about: [subnetId, associated.routeTableId],
  }
}
