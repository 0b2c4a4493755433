import type { Finding } from './findings.ts'
import { error } from './findings.ts'
import type { Route, RouteTable } from './route-tables.ts'
import { describeTarget, leadsTo, ownRoute } from './route-tables.ts'
import type { Worker } from './workers.ts'

/** What has to happen so that one table sends one worker's pod CIDR to that worker. */
export type Change = { readonly routeTableId: string; readonly worker: Worker } & (
  | { readonly action: 'keep' }
  | { readonly action: 'create' }
  /** The table sends the pod CIDR elsewhere; it is never touched unasked. */
  | { readonly action: 'conflict'; readonly current: Route }
)

/** One change for every worker in every table: tables in the order given, workers in worker order. */
export function planRoutes(workers: readonly Worker[], tables: readonly RouteTable[]): Change[] {
  return tables.flatMap((table) => workers.map((worker) => planRoute(worker, table)))
}

function planRoute(worker: Worker, table: RouteTable): Change {
  const { routeTableId } = table
  const current = ownRoute(table, worker.podCidr)
  if (current === undefined) return { action: 'create', routeTableId, worker }
  return leadsTo(current, worker)
    ? { action: 'keep', routeTableId, worker }
    : { action: 'conflict', routeTableId, worker, current }
}

/** A sentence for every conflict, with what is there and what was wanted. */
export function conflicts(plan: readonly Change[]): Finding[] {
  return plan.flatMap((change) =>
    change.action === 'conflict' ? [conflict(change.routeTableId, change.worker, change.current)] : [],
  )
}

export function conflict(
  routeTableId: string,
  { name, instanceId, podCidr }: Worker,
  current: Route,
): Finding {
  const dead = current.state === 'blackhole' ? ' (a blackhole)' : ''
  return error(
    'route-conflict',
    `In ${routeTableId}, ${podCidr.text} leads to ${describeTarget(current.target)}${dead}, not to ${name} (${instanceId}); delete that route, or mend the worker's pod CIDR tag.`,
  )
}
