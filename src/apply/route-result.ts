import type { AwsError } from '../aws/aws-error.ts'
import {
  belongsTo,
  describeTarget,
  staticRoute,
  targets,
  type Route,
  type RouteTable,
  type RouteTarget,
} from '../model/route-table.ts'
import type { Change } from '../plan/plan.ts'

/** The result of one change, and the state of its route in the last read. */
export type RouteResult = {
  readonly change: Change
  readonly outcome: Outcome
  /** Undefined until the route is read after the last write. */
  readonly observed: ObservedRoute | undefined
}

export type Outcome =
  /** The plan asks for no write. */
  | { readonly kind: 'unchanged' }
  /** EC2 delivers the pod CIDR without a route. */
  | { readonly kind: 'delivered' }
  | { readonly kind: 'done' }
  /** EC2 answered that nothing is left to do. Another run did it, or an earlier try of this run whose answer was lost. The read-back shows the result. */
  | { readonly kind: 'already-applied' }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'failed'; readonly error: AwsError }
  /** Not attempted, because the mode only shows the plan. */
  | { readonly kind: 'planned' }
  /** Not attempted: an earlier error stopped the run, or an earlier answer showed that this write would fail too. */
  | { readonly kind: 'not-tried' }

export type ObservedRoute =
  | { readonly kind: 'active'; readonly current: Route }
  /** No route exists, and none is needed. */
  | { readonly kind: 'delivered' }
  | { readonly kind: 'not-active'; readonly current: Route }
  | { readonly kind: 'missing' }
  /** The route should be deleted, but EC2 doesn't show its table, or not all of the table's routes. */
  | { readonly kind: 'table-not-seen' }
  | { readonly kind: 'elsewhere'; readonly current: Route }
  /** The route should be deleted, and doesn't exist. */
  | { readonly kind: 'gone' }
  /** The route should be deleted, but exists. */
  | { readonly kind: 'still-there'; readonly current: Route }
  /** The route is deleted, but something created another route for its destination. */
  | { readonly kind: 'recreated'; readonly current: Route }

/** A change that hasn't been read back. */
export function unread(change: Change, outcome: Outcome): RouteResult {
  return { change, outcome, observed: undefined }
}

/** The results of a plan that isn't executed: the mode only shows it, or an earlier error stopped the run. */
export function skipPlan(
  changes: readonly Change[],
  tables: readonly RouteTable[],
  kind: 'planned' | 'not-tried',
): RouteResult[] {
  const results = changes.map((change) => unread(change, withoutWriting(change) ?? { kind }))
  return observe(results, tables)
}

/** The outcome of a change that needs no write. */
export function withoutWriting(change: Change): Outcome | undefined {
  switch (change.action) {
    case 'keep':
    case 'absent':
      return { kind: 'unchanged' }
    case 'delivered':
    case 'conflict':
      return { kind: change.action }
    case 'create':
    case 'replace':
    case 'delete':
    case 'prune':
      return undefined
  }
}

/** The results with the state of each route in `tables`, which are all tables of EC2's response. */
export function observe(results: readonly RouteResult[], tables: readonly RouteTable[]): RouteResult[] {
  const read = new Map(tables.map((table) => [table.routeTableId, { table, isWhole: isWhole(table) }]))
  return results.map((result) => {
    const { table, isWhole } = read.get(result.change.routeTableId) ?? {}
    const observed = table === undefined ? notSeen(result.change) : observeIn(table, result.change)
    const isProven = observed.kind !== 'gone' || isWhole === true
    return { ...result, observed: isProven ? observed : { kind: 'table-not-seen' } }
  })
}

/** A route that EC2 shows without a destination can be the deleted one, unless another route has its destination. */
function isWhole({ routes }: RouteTable): boolean {
  return routes.every(({ destination }) => destination.kind !== 'unknown')
}

function notSeen({ action }: Change): ObservedRoute {
  const isToGo = action === 'prune' || action === 'delete' || action === 'absent'
  return { kind: isToGo ? 'table-not-seen' : 'missing' }
}

function observeIn(table: RouteTable, change: Change): ObservedRoute {
  switch (change.action) {
    case 'prune':
    case 'delete': {
      const destination = change.action === 'prune' ? change.destination : change.podCidr
      const current = staticRoute(table, destination)
      if (current === undefined) return { kind: 'gone' }
      return { kind: isAnother(current, change.current) ? 'recreated' : 'still-there', current }
    }
    case 'absent': {
      const current = staticRoute(table, change.podCidr)
      return current !== undefined && belongsTo(current, change.worker)
        ? { kind: 'still-there', current }
        : { kind: 'gone' }
    }
    case 'keep':
    case 'delivered':
    case 'create':
    case 'replace':
    case 'conflict': {
      const current = staticRoute(table, change.podCidr)
      if (current === undefined) return { kind: change.action === 'delivered' ? 'delivered' : 'missing' }
      if (!targets(current, change.worker)) return { kind: 'elsewhere', current }
      return { kind: current.state === 'active' ? 'active' : 'not-active', current }
    }
  }
}

/**
 * Whether this is certainly not the route of the earlier read. If a target is gone, EC2 drops the instance's ID, so a route
 * that shows less of the same target is still the same route.
 */
function isAnother({ target: now }: Route, { target: before }: Route): boolean {
  if (now.kind === 'none') return false
  if (now.kind === 'gateway' || now.kind === 'other') return describeTarget(now) !== describeTarget(before)
  const [interfaceNow, interfaceBefore] = [interfaceOf(now), interfaceOf(before)]
  if (interfaceNow !== undefined && interfaceBefore !== undefined) return interfaceNow !== interfaceBefore
  return now.kind === 'instance' && before.kind === 'instance' && now.instanceId !== before.instanceId
}

function interfaceOf(target: RouteTarget): string | undefined {
  return target.kind === 'instance' || target.kind === 'network-interface'
    ? target.networkInterfaceId
    : undefined
}

/** The route of the change, as last read. Undefined if it doesn't exist, even if something else recreated a deleted one. */
export function currentRoute({ change, observed }: RouteResult): Route | undefined {
  if (observed?.kind === 'recreated') return undefined
  const lastRead = observed ?? change
  return 'current' in lastRead ? lastRead.current : undefined
}

/** The last read shows the state that the change asks for. */
export function isVerified({ observed }: RouteResult): boolean {
  switch (observed?.kind) {
    case 'active':
    case 'delivered':
    case 'gone':
    case 'recreated':
      return true
    case 'not-active':
    case 'missing':
    case 'table-not-seen':
    case 'elsewhere':
    case 'still-there':
    case undefined:
      return false
  }
}
