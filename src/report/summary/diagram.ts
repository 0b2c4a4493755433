import { sanitize } from '../../github/sanitize.ts'
import type { RouteTable } from '../../model/route-table.ts'
import type { Worker } from '../../model/worker.ts'
import { diagramRoutes, type DiagramRoute, type RouteStatus } from './diagram-routes.ts'
import * as markdown from './markdown.ts'
import type { RunResult } from '../run-result.ts'

/** A larger diagram is hard to read, and the tables show everything anyway. */
const MOST_WORKERS = 30
const MOST_ROUTES = 100
/** The diagram's part of the summary's 1,000 KiB. Mermaid rejects more than 50,000 characters (maxTextSize). */
const BYTES = 20_000
/** In characters of a name or an ID. */
const LABEL_LENGTH = 48

/** Fits one line of text in each node. */
const LAYOUT = '{"flowchart": {"padding": 8, "nodeSpacing": 10, "rankSpacing": 50, "wrappingWidth": 420}}'
/** Visible on white and on black. Text and fill keep the theme's colors. */
const RED = 'stroke:#e5534b,stroke-width:3px'
/** Color alone must not carry a meaning (WCAG 2.2, 1.4.1). */
const SIGNS: Readonly<Partial<Record<RouteStatus, string>>> = { broken: '❌ ', unknown: '❔ ' }

type Node = RouteTable | DiagramRoute | Worker | string | undefined

/**
 * A Mermaid flowchart of the tables, their routes, and the targets; empty if there are no workers, or too many nodes to
 * read. It repeats what the tables show, because not every viewer renders Mermaid.
 */
export function renderDiagram(result: RunResult): string {
  const ofWorkers = result.results.flatMap(({ change }) => (change.action === 'prune' ? [] : [change.worker]))
  const workers = [...new Set(ofWorkers)]
  const routes = workers.length > MOST_WORKERS ? [] : diagramRoutes(result, workers)
  if (workers.length === 0 || routes.length === 0 || routes.length > MOST_ROUTES) return ''
  const targets = routes.flatMap(({ target, expected }) => [target, expected])
  const otherTargets = [...new Set(targets.filter((target) => typeof target === 'string'))]
  const nodes: readonly Node[] = [...result.tables, ...routes, ...workers, ...otherTargets]
  // Names can't be IDs: a tag may hold "end" or "click", which are Mermaid keywords.
  const id = (node: Node): string => `n${nodes.indexOf(node)}`
  const links = routes.flatMap((route) => linksOf(route, id))
  const broken = [...links.keys()].filter((index) => links[index]?.includes('x ') === true)
  const diagram = markdown.code('mermaid', [
    `%%{init: ${LAYOUT}}%%`,
    'flowchart LR',
    'accTitle: Route tables, their routes, and the workers that they target',
    ...result.tables.map((table) => `${id(table)}[["${tableLabel(table)}"]]`),
    ...routes.filter(({ status }) => status !== 'absent').map((route) => `${id(route)}${routeNode(route)}`),
    ...workers.map((worker) => `${id(worker)}${workerNode(worker, routes)}`),
    ...otherTargets.map((target) => `${id(target)}(["${label(target)}"])`),
    ...links,
    `classDef broken ${RED}`,
    'classDef dashed stroke-dasharray:4',
    ...(broken.length > 0 ? [`linkStyle ${broken.join(',')} ${RED}`] : []),
  ])
  return markdown.byteLength(diagram) > BYTES ? '' : diagram
}

/** From the table to its route, and from there to the current and the expected target. Missing routes and routes that will be deleted are dotted. */
function linksOf(route: DiagramRoute, id: (node: Node) => string): string[] {
  const { table, status, target, expected } = route
  // An invisible link keeps the worker in its column.
  if (status === 'absent') return [`${id(table)} ~~~~ ${id(expected)}`]
  const isWrong = status in SIGNS
  const isDotted = target === undefined || (status === 'planned' && expected === undefined)
  const toTarget = isDotted ? '-.->' : isWrong && expected === undefined ? '--x' : '-->'
  const toExpected = isWrong ? '-.-x' : status === 'planned' ? '-.->' : '-.-'
  return [
    `${id(table)} ${isDotted ? '-.-' : '---'} ${id(route)}`,
    ...(target === undefined ? [] : [`${id(route)} ${toTarget} ${id(target)}`]),
    ...(expected === undefined ? [] : [`${id(route)} ${toExpected} ${id(expected)}`]),
  ]
}

function tableLabel({ routeTableId, tags }: RouteTable): string {
  const name = tags.get('Name') ?? ''
  return [...(name === '' ? [] : [name]), routeTableId].map(label).join('<br/>')
}

function routeNode({ destination, words, status }: DiagramRoute): string {
  const details = words.length === 0 ? '' : ` · ${words.map(label).join(', ')}`
  const text = `${SIGNS[status] ?? ''}${destination}${details}`
  return `("${text}")${status in SIGNS ? ':::broken' : status === 'ok' ? '' : ':::dashed'}`
}

function workerNode(worker: Worker, routes: readonly DiagramRoute[]): string {
  const own = routes.filter(({ target, expected }) => (expected ?? target) === worker)
  const [sign] = own.flatMap(({ status }) => SIGNS[status] ?? [])
  return `["${sign ?? ''}${workerLabel(worker)}"]${sign === undefined ? '' : ':::broken'}`
}

/** If the name has the ID, the ID appears however long the name is, because it distinguishes workers of the same name. */
function workerLabel({ name, instanceId }: Worker): string {
  const suffix = ` (${instanceId})`
  return name.endsWith(suffix) ? `${label(name.slice(0, -suffix.length))}${label(suffix)}` : label(name)
}

/**
 * Escapes text from outside, so a Mermaid label shows it as plain text. What isn't a letter becomes an entity (`#35;`),
 * which can't end the label or be HTML or Markdown. Mermaid decodes entities before it looks for formulas (`$$`), icons
 * (`:fa-`), line breaks (`\n`), and its own placeholders for entities (`ﬂ°`), so a zero-width space after each entity
 * separates these.
 */
function label(untrusted: string): string {
  const text = sanitize(untrusted)
  const shown = Array.from(text).slice(0, LABEL_LENGTH).join('')
  const escaped = shown.replace(
    /[^\p{L}\p{M}\p{N} ./_-]|ﬂ|\uFE0F/gu,
    (each) => `#${String(each.codePointAt(0))};#8203;`,
  )
  return `${escaped}${shown === text ? '' : '…'}`
}
