import type { RunResult } from '../run-result.ts'
import { routeGroups } from './diagram-routes.ts'
import { diagramSubnets } from './diagram-subnets.ts'
import { inTables, routePart } from './draw-routes.ts'
import { subnetPart, tablePart } from './draw-subnets.ts'
import * as markdown from './markdown.ts'
import type { Link, Node } from './mermaid.ts'

/** A larger diagram is hard to read. */
const MOST_NODES = 60
/** The diagram's part of the summary's 1,000 KiB. Mermaid rejects more than 50,000 characters (maxTextSize). */
const BYTES = 20_000

/** Fits one line of text in each node. */
const LAYOUT = '{"flowchart": {"padding": 8, "nodeSpacing": 10, "rankSpacing": 50, "wrappingWidth": 420}}'
/** Visible on white and on black. Text and fill keep the theme's colors. */
const RED = 'stroke:#e5534b,stroke-width:3px'
/**
 * A Mermaid flowchart of what a table of routes can't show: which route table each worker's subnet uses, and what broken
 * and repointed routes target instead of their workers. Empty if there's neither, or too much to read.
 */
export function renderDiagram(result: RunResult): string {
  // Before Node 21, which can also report that it's too old, Map.groupBy doesn't exist.
  if (result.tables.length === 0) return ''
  const groups = routeGroups(result)
  const subnets = diagramSubnets(result)
  const tables = new Map(
    [...result.tables, ...subnets.flatMap(({ table }) => table ?? [])].map((each) => [
      each.routeTableId,
      each,
    ]),
  )
  const isOneTable = tables.size === 1 && subnets.every(({ table }) => table !== undefined)
  if (groups.length === 0 && (isOneTable || subnets.length === 0)) return ''
  const parts = [
    ...(isOneTable || subnets.length === 0
      ? []
      : [subnetPart(subnets), tablePart([...tables.values()], subnets, result.tables)]),
    routePart(groups, isOneTable ? () => [] : inTables([...tables.values()])),
  ]
  return flowchart(
    parts.flatMap(({ nodes }) => nodes),
    parts.flatMap(({ links }) => links),
  )
}

function flowchart(nodes: readonly Node[], links: readonly Link[]): string {
  // Names can't be IDs: a tag may hold "end" or "click", which are Mermaid keywords.
  const ids = new Map(nodes.map(({ key }, n) => [key, `n${n}`]))
  const red = links.flatMap(({ isRed }, n) => (isRed ? [n] : []))
  const diagram = markdown.code('mermaid', [
    `%%{init: ${LAYOUT}}%%`,
    'flowchart LR',
    'accTitle: Subnets of the workers, their route tables, and the routes that need a look',
    ...nodes.map(({ text }, n) => `n${n}${text}`),
    ...links.map(({ from, arrow, to }) => `${ids.get(from) ?? ''} ${arrow} ${ids.get(to) ?? ''}`),
    `classDef broken ${RED}`,
    'classDef dashed stroke-dasharray:4',
    ...(red.length > 0 ? [`linkStyle ${red.join(',')} ${RED}`] : []),
  ])
  return nodes.length > MOST_NODES || markdown.byteLength(diagram) > BYTES ? '' : diagram
}
