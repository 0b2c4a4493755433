import type { RouteTable } from '../../model/route-table.ts'
import type { Worker } from '../../model/worker.ts'
import { endId, type RouteGroup, type RouteStatus } from './diagram-routes.ts'
import { fewLines, label, lines, workerLabel, type Link, type Node, type Part } from './mermaid.ts'

/** Color alone must not carry a meaning (WCAG 2.2, 1.4.1). */
const SIGNS: Readonly<Partial<Record<RouteStatus, string>>> = { broken: '❌ ', unknown: '❔ ' }

/** The table of a route as lines of its node, because a third and fourth column would be illegible on a phone. */
export type Where = (table: RouteTable) => string[]

export function inTables(tables: readonly RouteTable[]): Where {
  const nameOf = ({ tags }: RouteTable): string => tags.get('Name') ?? ''
  return (table) => {
    const isUnique = tables.filter((each) => nameOf(each) === nameOf(table)).length === 1
    return [`in ${label(isUnique && nameOf(table) !== '' ? nameOf(table) : table.routeTableId)}`]
  }
}

/** From routes to their current target, and to their workers. What doesn't exist is dotted. */
export function routePart(groups: readonly RouteGroup[], where: Where): Part {
  const key = (n: number): string => `routes ${n}`
  const ends = new Map<string, Node>()
  for (const group of groups) {
    const sign = SIGNS[group.status] ?? ''
    const owners = endKey(group.owners)
    const known = ends.get(owners)
    if (known === undefined || sign !== '')
      ends.set(owners, { key: owners, text: endNode(group.owners, sign) })
  }
  for (const { instead } of groups) {
    if (instead === undefined || ends.has(endKey([instead]))) continue
    ends.set(endKey([instead]), { key: endKey([instead]), text: endNode([instead], '') })
  }
  return {
    nodes: [...groups.map((group, n) => ({ key: key(n), text: routeNode(group, where) })), ...ends.values()],
    links: groups.flatMap((group, n) => linksOf(group, key(n))),
  }
}

function linksOf({ status, exist, instead, owners }: RouteGroup, key: string): Link[] {
  const isWrong = status in SIGNS
  const toOwners = !isWrong ? '-.->' : exist && instead === undefined ? '--x' : '-.-x'
  return [
    ...(instead === undefined ? [] : [{ from: key, arrow: '-->', to: endKey([instead]), isRed: false }]),
    { from: key, arrow: toOwners, to: endKey(owners), isRed: isWrong },
  ]
}

function routeNode({ table, destinations, words, status }: RouteGroup, where: Where): string {
  const [first = '', ...others] = fewLines(destinations)
  const details = words.length === 0 ? [] : [words.map(label).join(', ')]
  const text = lines([`${SIGNS[status] ?? ''}${first}`, ...others, ...details, ...where(table)])
  return `("${text}")${status in SIGNS ? ':::broken' : ':::dashed'}`
}

function endKey(ends: readonly (Worker | string)[]): string {
  return `end ${ends.map(endId).join(' ')}`
}

function endNode(ends: readonly (Worker | string)[], sign: string): string {
  const isOther = ends.every((end) => typeof end === 'string')
  const [first = '', ...others] = fewLines(
    ends.map((end) => (typeof end === 'string' ? label(end) : workerLabel(end))),
  )
  const text = lines([`${sign}${first}`, ...others])
  return `${isOther ? `(["${text}"])` : `["${text}"]`}${sign === '' ? '' : ':::broken'}`
}
