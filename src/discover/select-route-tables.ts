import { escapeFilterValue, isPattern, matchesPattern, type Filter } from '../aws/filters.ts'
import type { RouteTableSelection } from '../github/selection-inputs.ts'
import { error, type Finding } from '../model/finding.ts'
import type { RouteTable } from '../model/route-table.ts'

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

/** The tables that are selected, of those described; `vpcId` is undefined while no VPC holds both tables and workers. */
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
      return elsewhere === undefined
        ? error(
            'route-table-missing',
            `Route table ${id} does not exist here; check route-table-ids, aws-region and vpc-id.`,
          )
        : error(
            'vpc-mismatch',
            `Route table ${id} is in ${elsewhere.vpcId}, the workers are in ${String(vpcId)}; take it out of route-table-ids.`,
          )
    })
  return { tables, findings }
}

/** A literal name means exactly one table, a pattern at least one. */
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
      findings.push(elsewhere.length === 0 ? noTable(name, tag) : onlyElsewhere(name, elsewhere, vpcId))
    else if (matching.length > 1 && !isPattern(name)) findings.push(severalTables(name, tag, matching))
    else for (const table of matching) tables.add(table)
  }
  return { tables: [...tables], findings }
}

/** EC2's answer is compared again: its filters know wildcards, and a literal name is meant literally. */
function isNamed({ tags }: RouteTable, tag: string, name: string): boolean {
  const actual = tags.get(tag)
  return actual !== undefined && (isPattern(name) ? matchesPattern(name, actual) : actual === name)
}

function onlyElsewhere(name: string, elsewhere: readonly RouteTable[], vpcId: string | undefined): Finding {
  const places = elsewhere.map(({ routeTableId, vpcId: vpc }) => `${routeTableId} in ${vpc}`).join(', ')
  return error(
    'vpc-mismatch',
    `No route table named "${name}" is in ${String(vpcId)}, where the workers are (${places}); check route-table-name, or set vpc-id.`,
  )
}

function noTable(name: string, tag: string): Finding {
  const has = isPattern(name) ? 'matches' : 'has'
  return error(
    'route-table-missing',
    `No route table ${has} "${name}" in its tag "${tag}"; check route-table-name, route-table-tag, aws-region and vpc-id.`,
  )
}

function severalTables(name: string, tag: string, matching: readonly RouteTable[]): Finding {
  const ids = matching.map(({ routeTableId, vpcId }) => `${routeTableId} in ${vpcId}`).join(', ')
  return error(
    'route-table-duplicate',
    `${matching.length} route tables have "${name}" in their tag "${tag}" (${ids}); give the right one's ID in route-table-ids, or rename the others.`,
  )
}
