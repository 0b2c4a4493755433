import { contains, type Cidr } from '../model/cidr.ts'
import { networkOf } from '../model/destination.ts'
import { error, type Finding } from '../model/finding.ts'
import { describeTarget, targets, staticRoute, type Route, type RouteTable } from '../model/route-table.ts'
import { routeTarget, type Worker } from '../model/worker.ts'

/** What the workers' routes are to be, and how far the plan may go for it. */
export type RoutePolicy =
  | {
      readonly goal: 'present'
      readonly onConflict: 'fail' | 'replace'
      /** Stale pod routes inside these CIDRs are deleted; none for no CIDR. */
      readonly pruneInside: readonly Cidr[]
    }
  | { readonly goal: 'absent' }

/** What has to happen to one route of one table. */
export type Change = WorkerChange | PruneChange

export type WorkerChange = {
  readonly routeTableId: string
  readonly worker: Worker
  readonly podCidr: Cidr
} &
  /** It is as it has to be: there and on its worker. */
  (
    | { readonly action: 'keep'; readonly current: Route }
    | { readonly action: 'create' }
    | { readonly action: 'replace'; readonly current: Route }
    | { readonly action: 'delete'; readonly current: Route }
    /** There is nothing of the worker's to delete. */
    | { readonly action: 'absent' }
    /** The table sends the pod CIDR elsewhere, and nobody allowed to change that. */
    | { readonly action: 'conflict'; readonly current: Route }
  )

export type PruneChange = {
  readonly action: 'prune'
  readonly routeTableId: string
  readonly destination: Cidr
  readonly current: Route
}

/** For every table, in the order given: a change for each worker's pod CIDRs, in worker order, then what is pruned. */
export function planRoutes(
  workers: readonly Worker[],
  tables: readonly RouteTable[],
  policy: RoutePolicy,
): Change[] {
  return tables.flatMap((table) => [
    ...workers.flatMap((worker) =>
      worker.podCidrs.map((podCidr) => planRoute(table, worker, podCidr, policy)),
    ),
    ...(policy.goal === 'present' ? prunable(table, workers, policy.pruneInside) : []),
  ])
}

function planRoute(table: RouteTable, worker: Worker, podCidr: Cidr, policy: RoutePolicy): WorkerChange {
  const of = { routeTableId: table.routeTableId, worker, podCidr }
  const current = staticRoute(table, podCidr)
  switch (policy.goal) {
    case 'absent':
      return current !== undefined && targets(current, worker)
        ? { ...of, action: 'delete', current }
        : { ...of, action: 'absent' }
    case 'present':
      if (current === undefined) return { ...of, action: 'create' }
      if (targets(current, worker)) return { ...of, action: 'keep', current }
      return { ...of, action: policy.onConflict === 'replace' ? 'replace' : 'conflict', current }
  }
}

/** Routes that somebody made inside the pods' CIDRs, to an instance that is no worker (any more) or that is gone. */
function prunable(table: RouteTable, workers: readonly Worker[], inside: readonly Cidr[]): PruneChange[] {
  const wanted = new Set(workers.flatMap(({ podCidrs }) => podCidrs.map(({ text }) => text)))
  return table.routes.flatMap((current): PruneChange[] => {
    const destination = networkOf(current.destination)
    const isPodRoute =
      destination !== undefined &&
      current.origin === 'CreateRoute' &&
      (current.target.kind === 'instance' ||
        current.target.kind === 'network-interface' ||
        (current.target.kind === 'none' && current.state === 'blackhole')) &&
      inside.some((cidr) => contains(cidr, destination)) &&
      !wanted.has(destination.text)
    const isStale = (): boolean =>
      current.state === 'blackhole' || !workers.some((worker) => targets(current, worker))
    return isPodRoute && isStale()
      ? [{ action: 'prune', routeTableId: table.routeTableId, destination, current }]
      : []
  })
}

/** The tables as they would be with the plan carried out: each new route active on its worker. */
export function tablesAfter(tables: readonly RouteTable[], plan: readonly Change[]): RouteTable[] {
  const byTable = Map.groupBy(plan, ({ routeTableId }) => routeTableId)
  return tables.map((table) => {
    const changes = byTable.get(table.routeTableId) ?? []
    const gone = new Set(changes.flatMap((change) => (isRemoval(change) ? [change.current] : [])))
    const made = changes.flatMap((change) =>
      change.action === 'create' || change.action === 'replace' ? [newRoute(change)] : [],
    )
    return { ...table, routes: [...table.routes.filter((route) => !gone.has(route)), ...made] }
  })
}

function isRemoval(change: Change): change is Extract<Change, { action: 'replace' | 'delete' | 'prune' }> {
  return change.action === 'replace' || change.action === 'delete' || change.action === 'prune'
}

function newRoute({ worker, podCidr }: WorkerChange): Route {
  const { instanceId } = worker
  const target = routeTarget(worker)
  const networkInterfaceId = target.kind === 'network-interface' ? target.networkInterfaceId : undefined
  return {
    destination: { kind: 'cidr', cidr: podCidr },
    target: { kind: 'instance', instanceId, networkInterfaceId },
    state: 'active',
    origin: 'CreateRoute',
  }
}

/** A sentence for every conflict, with what is there and what was wanted. */
export function conflicts(plan: readonly Change[]): Finding[] {
  return plan.flatMap((change) => (change.action === 'conflict' ? [conflict(change, change.current)] : []))
}

export function conflict({ routeTableId, worker, podCidr }: WorkerChange, { target, state }: Route): Finding {
  const wanted = `not to ${worker.name} (${worker.instanceId})`
  return state === 'blackhole'
    ? error(
        'route-blackhole',
        `In ${routeTableId}, ${podCidr.text} leads to ${describeTarget(target)}, which is gone or stopped (a blackhole), ${wanted}; set on-conflict: replace to point it at the worker, or delete that route.`,
      )
    : error(
        'route-conflict',
        `In ${routeTableId}, ${podCidr.text} leads to ${describeTarget(target)}, ${wanted}; set on-conflict: replace to point it at the worker, or mend the worker's pod CIDR tag.`,
      )
}
