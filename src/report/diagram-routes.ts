import type { RouteResult } from '../apply/route-result.ts'
import { describeTarget, targets, type Route, type RouteTable } from '../model/route-table.ts'
import type { Worker } from '../model/worker.ts'
import type { RunResult } from './run-result.ts'
import { resultRow, type Row } from './table-rows.ts'

/** A route in the diagram: the workers' and the stale ones, whether they exist or not. */
export type DrawnRoute = {
  readonly table: RouteTable
  /** Canonical. */
  readonly destination: string
  /** Its result and EC2's state, which may be any word; empty if nothing needs a word. */
  readonly words: readonly string[]
  /** What it targets if it exists: a worker, or the ID of something else. */
  readonly target: Worker | string | undefined
  /** What it should target, or did, if that's something else. */
  readonly expected: Worker | string | undefined
  readonly look: Look
}

export type Look =
  /** Nothing is wrong with it. */
  | 'plain'
  | 'planned'
  | 'taken-away'
  /** It doesn't exist, and shouldn't. */
  | 'none'
  | 'broken'
  | 'not-known'

export function drawnRoutes(
  { tables, results }: Pick<RunResult, 'tables' | 'results'>,
  workers: readonly Worker[],
): DrawnRoute[] {
  return tables.flatMap((table) =>
    results.flatMap((result) =>
      result.change.routeTableId === table.routeTableId ? draw(result, table, workers) : [],
    ),
  )
}

function draw(result: RouteResult, table: RouteTable, workers: readonly Worker[]): DrawnRoute[] {
  const { change } = result
  const targetOf = (route: Route): Worker | string =>
    workers.find((worker) => targets(route, worker)) ?? describeTarget(route.target)
  const row = resultRow(result, table)
  const target = row.route === undefined ? undefined : targetOf(row.route)
  const end = change.action === 'prune' ? targetOf(change.current) : change.worker
  const expected = end === target ? undefined : end
  const drawn = {
    table,
    destination: row.destination,
    target,
    expected,
    ...judge(row, expected === undefined),
  }
  // A worker without a route is worth drawing; a stale route that another run deleted isn't.
  return change.action === 'prune' && drawn.look === 'none' ? [] : [drawn]
}

function judge({ state, change }: Row, isOnTarget: boolean): Pick<DrawnRoute, 'words' | 'look'> {
  const done = change === undefined || change === 'unchanged' ? '' : change
  const words = [done, state].filter((word) => word !== '')
  if (done.startsWith('to ')) return { look: 'planned', words: [done] }
  if (state === 'gone')
    return done === '' ? { look: 'none', words: [] } : { look: 'taken-away', words: [done] }
  const isWell = isOnTarget && state === 'active' && ['', 'created', 'replaced'].includes(done)
  if (isWell) return { look: 'plain', words: done === '' ? [] : [done] }
  // That the conflicting route is active needs no word.
  return {
    look: state === 'not read back' ? 'not-known' : 'broken',
    words: done === 'conflict' && state === 'active' ? [done] : words,
  }
}
