import { escapeFilterValue, isPattern, matchesPattern, type Filter } from '../model/filters.ts'
import type { RouteTableSelection } from '../github/selection-inputs.ts'
import type { Finding } from '../model/finding.ts'
import type { RouteTable } from '../model/route-table.ts'
import {
  tableDuplicate,
  tableIdInOtherVpc,
  tableIdMissing,
  tableNameInOtherVpc,
  tableNameMissing,
} from './table-messages.ts'

/** The filters of the one DescribeRouteTables call that finds the tables. */
export function routeTableFilters(selection: RouteTableSelection, vpcId: string | undefined): Filter[] {
  const inVpc = vpcId === undefined ? [] : [{ name: 'vpc-id', values: [vpcId] }]
  return selection.by === 'id'
    ? [{ name: 'route-table-id', values: selection.ids }, ...inVpc]
    : [{ name: `tag:${selection.tag}`, values: selection.names.map(toFilterValue) }, ...inVpc]
}

function toFilterValue(name: string): string {
  return isPattern(name) ? name : escapeFilterValue(name)
}

/** The selected tables. `vpcId` is undefined while no VPC has both tables and workers. */
export function selectRouteTables(
  selection: RouteTableSelection,
  described: readonly RouteTable[],
  vpcId: string | undefined,
): SelectedTables {
  const here = described.filter((table) => vpcId === undefined || table.vpcId === vpcId)
  return selection.by === 'id'
    ? selectById(selection.ids, here, described, vpcId)
    : selectByName(selection, here, described, vpcId)
}

type SelectedTables = { readonly tables: readonly RouteTable[]; readonly findings: readonly Finding[] }

function selectById(
  ids: readonly string[],
  here: readonly RouteTable[],
  described: readonly RouteTable[],
  vpcId: string | undefined,
): SelectedTables {
  const tables = ids.flatMap((id) => here.find(({ routeTableId }) => routeTableId === id) ?? [])
  const findings = ids
    .filter((id) => !tables.some(({ routeTableId }) => routeTableId === id))
    .map((id) => {
      const elsewhere = described.find(({ routeTableId }) => routeTableId === id)
      return elsewhere === undefined ? tableIdMissing(id) : tableIdInOtherVpc(elsewhere, String(vpcId))
    })
  return { tables, findings }
}

/** A literal name selects exactly one table, a pattern at least one. */
function selectByName(
  { names, tag }: Extract<RouteTableSelection, { by: 'name' }>,
  here: readonly RouteTable[],
  described: readonly RouteTable[],
  vpcId: string | undefined,
): SelectedTables {
  const tables = new Set<RouteTable>()
  const findings: Finding[] = []
  for (const name of names) {
    const matching = here.filter((table) => isNamed(table, tag, name))
    const elsewhere = described.filter((table) => isNamed(table, tag, name))
    if (matching.length === 0)
      findings.push(
        elsewhere.length === 0
          ? tableNameMissing(name, tag)
          : tableNameInOtherVpc(name, elsewhere, String(vpcId)),
      )
    else if (matching.length > 1 && !isPattern(name)) findings.push(tableDuplicate(name, tag, matching))
    else for (const table of matching) tables.add(table)
  }
  return { tables: [...tables], findings }
}

/** Compares again, because a name without wildcards is literal, and EC2 expands `*` and `?` in filters. */
function isNamed({ tags }: RouteTable, tag: string, name: string): boolean {
  const actual = tags.get(tag)
  return actual !== undefined && (isPattern(name) ? matchesPattern(name, actual) : actual === name)
}
