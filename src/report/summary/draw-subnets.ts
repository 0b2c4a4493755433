import type { RouteTable } from '../../model/route-table.ts'
import type { DiagramSubnet } from './diagram-subnets.ts'
import { fewLines, label, lines, workerLabel, type Node, type Part } from './mermaid.ts'

/** From each subnet to the table that it uses. */
export function subnetPart(subnets: readonly DiagramSubnet[]): Part {
  const key = ({ subnetId }: DiagramSubnet): string => `subnet ${subnetId}`
  return {
    nodes: [
      ...subnets.map((subnet) => ({ key: key(subnet), text: `["${subnetLabel(subnet)}"]` })),
      ...(subnets.some(({ table }) => table === undefined)
        ? [{ key: 'table ', text: '[["❔ unknown route table"]]:::broken' }]
        : []),
    ],
    links: subnets.map((subnet) => ({
      from: key(subnet),
      arrow: '-->',
      to: `table ${subnet.table?.routeTableId ?? ''}`,
      isRed: !subnet.isManaged,
    })),
  }
}

function subnetLabel({ subnetId, workers }: DiagramSubnet): string {
  const title = subnetId === '' ? 'unknown subnet' : label(subnetId)
  return lines([title, ...fewLines(workers.map(workerLabel))])
}

/** The tables that the run doesn't manage are marked: their subnets' pods don't use the workers' routes. */
export function tablePart(
  tables: readonly RouteTable[],
  subnets: readonly DiagramSubnet[],
  managed: readonly RouteTable[],
): Part {
  // A subnet whose table is unknown might use any.
  const used = new Set(
    subnets.some(({ table }) => table === undefined) ? tables : subnets.map(({ table }) => table),
  )
  const nodes = tables.map((table): Node => {
    const { routeTableId, tags } = table
    const name = tags.get('Name') ?? ''
    const names = [...(name === '' ? [] : [label(name)]), label(routeTableId)]
    const [first = '', ...others] = names
    const text = managed.includes(table)
      ? `[["${lines([...names, ...(used.has(table) ? [] : ['no worker subnets'])])}"]]`
      : `[["${lines([`⚠️ ${first}`, ...others, 'not managed'])}"]]:::broken`
    return { key: `table ${routeTableId}`, text }
  })
  return { nodes, links: [] }
}
