import { sanitize } from '../github/sanitize.ts'
import type { RouteTable } from '../model/route-table.ts'
import type { Worker } from '../model/worker.ts'
import { drawnRoutes, type DrawnRoute, type Look } from './diagram-routes.ts'
import * as markdown from './markdown.ts'
import type { RunResult } from './run-result.ts'

/** More is nothing to take in at a glance, and the table has it all. */
const MOST_WORKERS = 30
const MOST_ROUTES = 100
/** Of the summary's 1,000 KiB. Mermaid draws nothing from more than 50,000 characters (maxTextSize). */
const BYTES = 20_000
/** Of a name or an ID. */
const LABEL_LENGTH = 48

/** Room for a line of text each. */
const LAYOUT = '{"flowchart": {"padding": 8, "nodeSpacing": 10, "rankSpacing": 50, "wrappingWidth": 420}}'
/** Stands out from white and from black; text and fill stay the theme's. */
const RED = 'stroke:#e5534b,stroke-width:3px'
/** Nothing is told by colour alone. */
const SIGNS: Readonly<Partial<Record<Look, string>>> = { broken: '❌ ', 'not-known': '❔ ' }

type Node = RouteTable | DrawnRoute | Worker | string | undefined

/**
 * The tables, their routes and the workers that these lead to, as a Mermaid flowchart; empty without workers, or with too much
 * to see. Decoration: GitHub promises to show tables, and all of this stands in them.
 */
export function renderPicture(result: RunResult): string {
  const ofWorkers = result.results.flatMap(({ change }) => (change.action === 'prune' ? [] : [change.worker]))
  const workers = [...new Set(ofWorkers)]
  const routes = workers.length > MOST_WORKERS ? [] : drawnRoutes(result, workers)
  if (workers.length === 0 || routes.length === 0 || routes.length > MOST_ROUTES) return ''
  const ends = routes.flatMap(({ target, expected }) => [target, expected])
  const others = [...new Set(ends.filter((end) => typeof end === 'string'))]
  const nodes: readonly Node[] = [...result.tables, ...routes, ...workers, ...others]
  // Never a name: a tag may be "end" or "click", which are words of Mermaid's.
  const id = (node: Node): string => `n${nodes.indexOf(node)}`
  const links = routes.flatMap((route) => linksOf(route, id))
  const crossed = [...links.keys()].filter((index) => links[index]?.includes('x ') === true)
  const picture = markdown.code('mermaid', [
    `%%{init: ${LAYOUT}}%%`,
    'flowchart LR',
    'accTitle: Route tables, their routes, and the workers that these lead to',
    ...result.tables.map((table) => `${id(table)}[["${tableLabel(table)}"]]`),
    ...routes.filter(({ look }) => look !== 'none').map((route) => `${id(route)}${routeNode(route)}`),
    ...workers.map((worker) => `${id(worker)}${workerNode(worker, routes)}`),
    ...others.map((other) => `${id(other)}(["${label(other)}"])`),
    ...links,
    `classDef broken ${RED}`,
    'classDef dashed stroke-dasharray:4',
    ...(crossed.length > 0 ? [`linkStyle ${crossed.join(',')} ${RED}`] : []),
  ])
  return markdown.byteLength(picture) > BYTES ? '' : picture
}

// From the table to its route, on to where it leads, and to where it has to. What is not there, or is to go, is dotted.
function linksOf(route: DrawnRoute, id: (node: Node) => string): string[] {
  const { table, look, target, expected } = route
  // Keeps the worker in its column.
  if (look === 'none') return [`${id(table)} ~~~~ ${id(expected)}`]
  const isWrong = look in SIGNS
  const isDotted = target === undefined || (look === 'planned' && expected === undefined)
  const there = isDotted ? '-.->' : isWrong && expected === undefined ? '--x' : '-->'
  const wanted = isWrong ? '-.-x' : look === 'planned' ? '-.->' : '-.-'
  return [
    `${id(table)} ${isDotted ? '-.-' : '---'} ${id(route)}`,
    ...(target === undefined ? [] : [`${id(route)} ${there} ${id(target)}`]),
    ...(expected === undefined ? [] : [`${id(route)} ${wanted} ${id(expected)}`]),
  ]
}

function tableLabel({ routeTableId, tags }: RouteTable): string {
  const name = tags.get('Name') ?? ''
  return [...(name === '' ? [] : [name]), routeTableId].map(label).join('<br/>')
}

function routeNode({ destination, words, look }: DrawnRoute): string {
  const told = words.length === 0 ? '' : ` · ${words.map(label).join(', ')}`
  const text = `${SIGNS[look] ?? ''}${destination}${told}`
  return `("${text}")${look in SIGNS ? ':::broken' : look === 'plain' ? '' : ':::dashed'}`
}

function workerNode(worker: Worker, routes: readonly DrawnRoute[]): string {
  const own = routes.filter(({ target, expected }) => (expected ?? target) === worker)
  const [sign] = own.flatMap(({ look }) => SIGNS[look] ?? [])
  return `["${sign ?? ''}${label(worker.name)}"]${sign === undefined ? '' : ':::broken'}`
}

// Foreign text that Mermaid shows as it stands. What is no letter becomes an entity of its kind (`#35;`), so that nothing ends
// the label, and nothing in it is HTML or Markdown. Mermaid undoes them before it looks for formulas (`$$`), icons (`:fa-`),
// line breaks (`\n`) and its own marks for entities (`ﬂ°`): a blank of no width behind each breaks these up.
function label(foreign: string): string {
  const text = sanitize(foreign)
  const shown = Array.from(text).slice(0, LABEL_LENGTH).join('')
  const escaped = shown.replace(
    /[^\p{L}\p{M}\p{N} ./_-]|ﬂ/gu,
    (each) => `#${String(each.codePointAt(0))};#8203;`,
  )
  return `${escaped}${shown === text ? '' : '…'}`
}
