import type { ObservedRoute } from '../apply/verify-routes.ts'
import type { Result } from '../apply/write-routes.ts'
import { describeTarget, targets, type Route, type RouteTable } from '../model/route-table.ts'
import type { Worker } from '../model/worker.ts'
import type { Report } from './run-result.ts'
import { prunedRow, workerRow, type Row } from './table-rows.ts'

/** A route as the picture has it: the workers' and the stale ones, there or not. */
export type DrawnRoute = {
  readonly table: RouteTable
  /** Canonical. */
  readonly destination: string
  /** What became of it, and how it stands in EC2's word, which may be any; empty where it just is as it has to be. */
  readonly words: readonly string[]
  /** Where it leads if it is there: a worker, or something else by its ID. */
  readonly nextHops: Worker | string | undefined
  /** Where it has to lead, or had, where it does not. */
  readonly meant: Worker | string | undefined
  readonly look: Look
}

export type Look =
  /** Nothing is wrong with it. */
  | 'plain'
  | 'planned'
  | 'taken-away'
  /** There is none, and none is wanted. */
  | 'none'
  | 'broken'
  | 'not-known'

export function drawnRoutes(
  { tables, results, sightings }: Report,
  workers: readonly Worker[],
): DrawnRoute[] {
  return tables.flatMap((table) =>
    results.flatMap((result, index) =>
      result.change.routeTableId === table.routeTableId ? draw(result, sightings[index], table, workers) : [],
    ),
  )
}

function draw(
  result: Result,
  sighting: ObservedRoute | undefined,
  table: RouteTable,
  workers: readonly Worker[],
): DrawnRoute[] {
  const { change } = result
  const target = (route: Route): Worker | string =>
    workers.find((worker) => targets(route, worker)) ?? describeTarget(route.target)
  const [row] = [...workerRow(result, sighting, table), ...prunedRow(result, sighting, table)]
  if (row === undefined) return []
  const nextHops = row.route === undefined ? undefined : target(row.route)
  const end = change.action === 'prune' ? target(change.current) : change.worker
  const meant = end === nextHops ? undefined : end
  const drawn = { table, destination: row.destination, nextHops, meant, ...judge(row, meant === undefined) }
  // A worker without a route is worth a place, what another run has pruned is not.
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
  // That what is in the way is active is nothing to tell.
  return {
    look: state === 'not read back' ? 'not-known' : 'broken',
    words: done === 'conflict' && state === 'active' ? [done] : words,
  }
}
