import type { Cidr } from '../model/cidr.ts'
import { belongsTo, staticRoute, targets, type Route, type RouteTable } from '../model/route-table.ts'
import { deliveringInterface, type Worker, type WorkerTarget } from '../model/worker.ts'
import { staleRoutes, type PodOwners } from './stale-routes.ts'

/** Whether the workers' routes should exist, and what the plan may change for that. */
export type RoutePolicy =
  | {
      readonly goal: 'present'
      readonly onConflict: 'fail' | 'replace'
      /** Stale pod routes inside these CIDRs are deleted. */
      readonly pruneInside: readonly Cidr[]
    }
  | { readonly goal: 'absent' }

/** What the run does about one route of one table. */
export type Change = WorkerChange | PruneChange

export type WorkerChange = {
  readonly routeTableId: string
  readonly worker: Worker
  readonly podCidr: Cidr
} &
  /** The route exists and targets its worker. */
  (
    | { readonly action: 'keep'; readonly current: Route }
    | { readonly action: 'create' }
    /** EC2 delivers the pod CIDR, a delegated prefix of this interface, without a route. */
    | { readonly action: 'delivered'; readonly networkInterfaceId: string }
    | { readonly action: 'replace'; readonly current: Route }
    | { readonly action: 'delete'; readonly current: Route }
    /** The worker has no route to delete. */
    | { readonly action: 'absent' }
    /** The route targets something else, and no input allows replacing it. */
    | { readonly action: 'conflict'; readonly current: Route }
  )

export type PruneChange = {
  readonly action: 'prune'
  readonly routeTableId: string
  readonly destination: Cidr
  readonly current: Route
}

/** A worker's source/destination check to disable: on the instance or, with several interfaces, on one of them. */
export type CheckToDisable = { readonly worker: Worker; readonly target: WorkerTarget }

/** Everything that a run may write. */
export type Writes = {
  readonly changes: readonly Change[]
  /** Source/destination checks to disable. */
  readonly checks: readonly CheckToDisable[]
}

/** For each table in order: a change for each worker's pod CIDRs in worker order, then the stale routes to delete. */
export function planRoutes(owners: PodOwners, tables: readonly RouteTable[], policy: RoutePolicy): Change[] {
  return tables.flatMap((table) => [
    ...owners.workers.flatMap((worker) =>
      worker.podCidrs.map((podCidr) => planRoute(table, worker, podCidr, policy)),
    ),
    ...(policy.goal === 'present' ? prunes(table, owners, policy.pruneInside) : []),
  ])
}

function planRoute(table: RouteTable, worker: Worker, podCidr: Cidr, policy: RoutePolicy): WorkerChange {
  const of = { routeTableId: table.routeTableId, worker, podCidr }
  const current = staticRoute(table, podCidr)
  switch (policy.goal) {
    case 'absent':
      return current !== undefined && belongsTo(current, worker)
        ? { ...of, action: 'delete', current }
        : { ...of, action: 'absent' }
    case 'present':
      if (current === undefined) return withoutRoute(of)
      if (targets(current, worker)) return { ...of, action: 'keep', current }
      return { ...of, action: mayReplace(podCidr, policy.onConflict) ? 'replace' : 'conflict', current }
  }
}

/** A default route is never a pod route, even if a caller passes its CIDR. */
function mayReplace({ prefix }: Cidr, onConflict: 'fail' | 'replace'): boolean {
  return onConflict === 'replace' && prefix > 0
}

function withoutRoute(of: Pick<WorkerChange, 'routeTableId' | 'worker' | 'podCidr'>): WorkerChange {
  const delivering = deliveringInterface(of.worker, of.podCidr)
  return delivering === undefined
    ? { ...of, action: 'create' }
    : { ...of, action: 'delivered', networkInterfaceId: delivering.networkInterfaceId }
}

function prunes(table: RouteTable, owners: PodOwners, inside: readonly Cidr[]): PruneChange[] {
  return staleRoutes(table, owners, inside).map(({ destination, current }) => ({
    action: 'prune',
    routeTableId: table.routeTableId,
    destination,
    current,
  }))
}
