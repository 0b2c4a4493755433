import { drawnRoutes, type DrawnRoute, type Look } from './drawn-routes.ts'
import { oneLine } from './foreign-text.ts'
import * as markdown from './markdown.ts'
import type { Report } from './report.ts'
import type { RouteTable } from './route-tables.ts'
import type { Worker } from './workers.ts'

/** More is nothing to take in at a glance, and the table has it all. */
const MOST_WORKERS = 30
const MOST_ROUTES = 100
/** Of the summary's 1,000 KiB. Mermaid draws nothing from more than 50,000 characters (maxTextSize). */
const BYTES = 20_000
/** Of a name or an ID. */
const LABEL_CHARACTERS = 48

/** Room for a line of text each. */
const LAYOUT = { flowchart: { padding: 8, nodeSpacing: 10, rankSpacing: 50, wrappingWidth: 420 } }
/** A red that stands out from white and from black; text and fill stay the theme's. */
const RED = 'stroke:#e5534b,stroke-width:3px'
const SIGNS: Readonly<Partial<Record<Look, string>>> = { broken: '❌ ', 'not-known': '❔ ' }

type IdOf = (of: RouteTable | DrawnRoute | Worker | string) => string

/**
 * The tables, their routes to pod CIDRs and the workers that these lead to, for Mermaid; empty where there is no worker, or
 * too much to see. Decoration: GitHub promises to show tables, and all of it stands in them.
 */
export function renderPicture(report: Report): string {
  const ofWorkers = report.results.flatMap(({ change }) => (change.action === 'prune' ? [] : [change.worker]))
  const workers = [...new Set(ofWorkers)]
  if (workers.length === 0 || workers.length > MOST_WORKERS) return ''
  const routes = drawnRoutes(report, workers)
  if (routes.length > MOST_ROUTES) return ''
  const others = [...new Set(routes.flatMap(({ leads, meant }) => [leads, meant].filter(isOther)))]
  // Of our own making: a tag may be "end" or "click", which Mermaid takes for words of its language.
  const ids = new Map<Parameters<IdOf>[0], string>([
    ...report.tables.map((table, n) => [table, `t${n}`] as const),
    ...routes.map((route, n) => [route, `r${n}`] as const),
    ...workers.map((worker, n) => [worker, `w${n}`] as const),
    ...others.map((other, n) => [other, `o${n}`] as const),
  ])
  const id: IdOf = (of) => ids.get(of) ?? ''
  const links = routes.flatMap((route) => linksOf(route, id(route), id))
  const red = links.flatMap(({ isRed }, index) => (isRed ? [index] : []))
  const picture = markdown.code('mermaid', [
    `%%{init: ${JSON.stringify(LAYOUT)}}%%`,
    'flowchart LR',
    'accTitle: Route tables, their routes to pod CIDRs, and the workers that these lead to',
    ...report.tables.map((table) => `${id(table)}[["${tableLabel(table)}"]]`),
    ...routes.flatMap((route) => (route.look === 'none' ? [] : [`${id(route)}${routeNode(route)}`])),
    ...workers.map((worker) => `${id(worker)}${workerNode(worker, routes)}`),
    ...others.map((other) => `${id(other)}(["${label(other)}"])`),
    ...links.map(({ text }) => text),
    `classDef wrong ${RED}`,
    'classDef dashed stroke-dasharray:4',
    ...(red.length > 0 ? [`linkStyle ${red.join(',')} ${RED}`] : []),
  ])
  return markdown.byteLength(picture) > BYTES ? '' : picture
}

function isOther(to: Worker | string | undefined): to is string {
  return typeof to === 'string'
}

type Link = { readonly text: string; readonly isRed: boolean }

/** From the table to its route, on to where that leads, and to where it has to. What is not there, or is to go, is dotted. */
function linksOf({ look, leads, meant, ...route }: DrawnRoute, id: string, idOf: IdOf): Link[] {
  const table = idOf(route.table)
  // Keeps the worker in its column.
  if (look === 'none')
    return meant === undefined ? [] : [{ text: `${table} ~~~~ ${idOf(meant)}`, isRed: false }]
  const isRed = look in SIGNS
  const isDotted = leads === undefined || (look === 'planned' && meant === undefined)
  const isUseless = isRed && meant === undefined
  const links = [{ text: `${table} ${isDotted ? '-.-' : '---'} ${id}`, isRed: isRed && isDotted }]
  if (leads !== undefined) {
    const line = isDotted ? '-.->' : isUseless ? '--x' : '-->'
    links.push({ text: `${id} ${line} ${idOf(leads)}`, isRed: isUseless })
  }
  if (meant !== undefined) {
    const line = isRed ? '-.-x' : look === 'planned' ? '-.->' : '-.-'
    links.push({ text: `${id} ${line} ${idOf(meant)}`, isRed })
  }
  return links
}

function tableLabel({ routeTableId, tags }: RouteTable): string {
  const name = tags.get('Name') ?? ''
  return [...(name === '' ? [] : [name]), routeTableId].map(label).join('<br/>')
}

/** Nothing is told by colour alone. */
function routeNode({ destination, words, look }: DrawnRoute): string {
  const text = `${SIGNS[look] ?? ''}${[destination, words].filter((part) => part !== '').join(' · ')}`
  const classes = look in SIGNS ? ':::wrong' : look === 'plain' ? '' : ':::dashed'
  return `("${text}")${classes}`
}

function workerNode(worker: Worker, routes: readonly DrawnRoute[]): string {
  const [sign] = routes.flatMap(({ leads, meant, look }) =>
    (meant ?? leads) === worker ? (SIGNS[look] ?? []) : [],
  )
  return sign === undefined ? `["${label(worker.name)}"]` : `["${sign}${label(worker.name)}"]:::wrong`
}

/**
 * Foreign text that Mermaid shows as it stands. What is no letter becomes an entity of its kind (`#35;`), so that nothing
 * ends the label, and nothing in it is HTML or Markdown. Mermaid undoes them before it looks for formulas (`$$`), icons
 * (`:fa-`), line breaks (`\n`) and its own marks for entities (`ﬂ°`): a blank of no width behind each breaks these up.
 */
function label(foreign: string): string {
  const characters = [...oneLine(foreign)]
  const escaped = characters
    .slice(0, LABEL_CHARACTERS)
    .join('')
    .replace(/[^\p{L}\p{M}\p{N} ./_-]|ﬂ/gu, (each) => `#${String(each.codePointAt(0))};#8203;`)
  return `${escaped}${characters.length > LABEL_CHARACTERS ? '…' : ''}`
}
