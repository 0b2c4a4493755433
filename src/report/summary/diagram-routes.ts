import type { RouteResult } from '../../apply/route-result.ts'
import { describeTarget, targets, type Route, type RouteTable } from '../../model/route-table.ts'
import type { Worker } from '../../model/worker.ts'
import type { RunResult } from '../run-result.ts'
import { resultRow, type Row } from '../table-rows.ts'

/** Routes of one table with the same problem, or the same target until now. */
export type RouteGroup = Pick<DiagramRoute, 'table' | 'words' | 'status'> & {
  readonly destinations: readonly string[]
  /** Whether they exist. */
  readonly exist: boolean
  /** The target that they have instead of their owners. */
  readonly instead: Worker | string | undefined
  /** The targets that they should have, or had before. */
  readonly owners: readonly (Worker | string)[]
}

/** A worker's route, whether it exists or not, or a stale route. */
export type DiagramRoute = {
  readonly table: RouteTable
  /** Canonical. */
  readonly destination: string
  /** The change and EC2's state, which may be any text; empty if the route is fine and unchanged. */
  readonly words: readonly string[]
  /** The route's target if the route exists: a worker, or the ID of another target. */
  readonly target: Worker | string | undefined
  /** The target that it should have, or had before, unless that's the current target. */
  readonly expected: Worker | string | undefined
  readonly status: RouteStatus
}

export type RouteStatus =
  | 'ok'
  | 'planned'
  | 'deleted'
  /** It doesn't exist, and shouldn't. */
  | 'absent'
  | 'broken'
  /** It wasn't read back. */
  | 'unknown'

/** The routes that are broken, unknown, or repointed by the plan. The table shows all others well enough. */
export function routeGroups(run: Pick<RunResult, 'tables' | 'results'>): RouteGroup[] {
  const workers = run.results.flatMap(({ change }) => (change.action === 'prune' ? [] : [change.worker]))
  const routes = diagramRoutes(run, [...new Set(workers)]).filter(isDrawn)
  return [...Map.groupBy(routes, groupKey).values()].flatMap((alike) => {
    const [first] = alike
    if (first === undefined) return []
    const { table, words, status } = first
    return {
      ...{ table, words, status },
      destinations: alike.map(({ destination }) => destination),
      exist: first.target !== undefined,
      instead: insteadOf(first),
      owners: [...new Set(alike.flatMap(({ expected, target }) => expected ?? target ?? []))],
    }
  })
}

function isDrawn({ status, target, expected }: DiagramRoute): boolean {
  const isRepointed = target !== undefined && expected !== undefined
  return status === 'broken' || status === 'unknown' || (status === 'planned' && isRepointed)
}

function insteadOf({ target, expected }: DiagramRoute): Worker | string | undefined {
  return expected === undefined ? undefined : target
}

function groupKey(route: DiagramRoute): string {
  const { table, status, words, target } = route
  const instead = insteadOf(route)
  return JSON.stringify([table.routeTableId, status, words, target === undefined, instead && endId(instead)])
}

/** Identifies a target: names may be equal. */
export function endId(end: Worker | string): string {
  return typeof end === 'string' ? end : end.instanceId
}

export function diagramRoutes(
  { tables, results }: Pick<RunResult, 'tables' | 'results'>,
  workers: readonly Worker[],
): DiagramRoute[] {
  return tables.flatMap((table) =>
    results.flatMap((result) =>
      result.change.routeTableId === table.routeTableId ? diagramRoute(result, table, workers) : [],
    ),
  )
}

function diagramRoute(result: RouteResult, table: RouteTable, workers: readonly Worker[]): DiagramRoute[] {
  const { change } = result
  const targetOf = (route: Route): Worker | string =>
    workers.find((worker) => targets(route, worker)) ?? describeTarget(route.target)
  const row = resultRow(result)
  const intended = change.action === 'prune' ? targetOf(change.current) : change.worker
  const withoutRoute = row.state === 'delivered' ? intended : undefined
  const target = row.route === undefined ? withoutRoute : targetOf(row.route)
  const expected = intended === target ? undefined : intended
  const route = {
    table,
    destination: row.destination,
    target,
    expected,
    ...describeStatus(row, expected === undefined),
  }
  // A worker without a route is worth drawing; a stale route that another run deleted isn't.
  return change.action === 'prune' && route.status === 'absent' ? [] : [route]
}

function describeStatus({ state, change }: Row, isOnTarget: boolean): Pick<DiagramRoute, 'words' | 'status'> {
  const isNews = change !== undefined && change !== 'unchanged' && change !== 'already absent'
  const changed = isNews ? [change] : []
  const [label] = changed
  if (label?.startsWith('to ') === true) return { status: 'planned', words: changed }
  if (state === 'delivered') return { status: 'ok', words: changed }
  if (state === 'gone') return { status: label === undefined ? 'absent' : 'deleted', words: changed }
  const shouldExist = change === 'unchanged' || change === 'created' || change === 'replaced'
  if (isOnTarget && state === 'active' && shouldExist) return { status: 'ok', words: changed }
  return {
    status: state === 'not read back' ? 'unknown' : 'broken',
    // The state of a conflicting route matters only if it isn't active.
    words:
      label === 'conflict' && state === 'active'
        ? changed
        : [...changed, state].filter((word) => word !== ''),
  }
}
