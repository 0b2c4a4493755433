import pMap from 'p-map'

import { failureScope } from '../aws/aws-error-kind.ts'
import { NOT_STARTED, type AwsError } from '../aws/aws-error.ts'
import type { Ec2Writes } from '../aws/ec2-writes.ts'
import type { Cidr } from '../model/cidr.ts'
import { namedAsWritten } from '../model/destination.ts'
import type { Route } from '../model/route-table.ts'
import { routeTarget, type Worker } from '../model/worker.ts'
import type { Change } from '../plan/plan.ts'
import type { WaitBudget } from '../runtime/wait-budget.ts'
import { refusal, retryUntilVisible } from './refusal.ts'
import { unread, withoutWriting, type Outcome, type RouteResult } from './route-result.ts'

type RouteWriter = Omit<Ec2Writes, 'disableSourceDestCheck'>

/** Fewer than the 50 writes in EC2's token bucket, and enough to hide the round trip to EC2. */
export const CONCURRENT_WRITES = 10

/**
 * More writes than EC2's documented token bucket holds can't be faster than its refill, so few are in flight when the bucket
 * is empty. If EC2 hasn't throttled a run by then, its bucket is larger, and the run sends more writes in parallel.
 */
const STAGES = [
  { until: 60, concurrency: 2 },
  { until: 120, concurrency: 4 },
  { until: Infinity, concurrency: CONCURRENT_WRITES },
]

/** Maps in order, several at a time. `writes` is the number of items that need a write. */
export async function mapWrites<T, R>(
  items: readonly T[],
  write: (item: T) => Promise<R>,
  writes = items.length,
): Promise<R[]> {
  if (writes <= 50) return pMap(items, write, { concurrency: CONCURRENT_WRITES })
  const results: R[] = []
  for (const { until, concurrency } of STAGES) {
    results.push(...(await pMap(items.slice(results.length, until), write, { concurrency })))
  }
  return results
}

/**
 * Writes the changes, except those of `blockedWorkers`. Resolves with a result for every change, in the plan's order,
 * whatever EC2 answers. Calls `onResult` after each.
 */
export async function writeRoutes(
  changes: readonly Change[],
  blockedWorkers: ReadonlySet<Worker>,
  ec2: RouteWriter,
  waitBudget: WaitBudget,
  onResult: () => void,
): Promise<RouteResult[]> {
  let isStopped = false
  const stopped = new Set<string>()

  const write = async (change: Change): Promise<Outcome> => {
    const isBlocked = change.action !== 'prune' && blockedWorkers.has(change.worker)
    if (isStopped || isBlocked || stopped.has(permissionOf(change)) || stopped.has(quotaOf(change)))
      return { kind: 'not-tried' }
    const error = await retryUntilVisible(
      () => (change.action === 'replace' ? replaceOrCreate(change, ec2) : send(change, ec2)),
      waitBudget,
    )
    if (error === undefined) return { kind: 'done' }
    // If an earlier try took effect but its answer was lost, EC2 refuses the repeated write.
    if (isAlreadyApplied(change, error)) return { kind: error.isAfterLostAnswer ? 'done' : 'already-applied' }
    const scope = failureScope(error)
    if (scope === 'run') isStopped = true
    if (scope === 'permission') stopped.add(permissionOf(change))
    if (scope === 'table-full') stopped.add(quotaOf(change))
    return error.code === NOT_STARTED ? { kind: 'not-tried' } : { kind: 'failed', error }
  }

  const writes = changes.filter((change) => withoutWriting(change) === undefined).length
  return mapWrites(
    changes,
    async (change) => {
      const result = unread(change, withoutWriting(change) ?? (await write(change)))
      onResult()
      return result
    },
    writes,
  )
}

/** A policy can allow an action for only some route tables. */
function permissionOf({ action, routeTableId }: Change): string {
  return `${action} in ${routeTableId}`
}

/** Only a new route counts toward the quota of its table. EC2 counts IPv4 and IPv6 routes separately. */
function quotaOf(change: Change): string {
  return change.action === 'create' || change.action === 'replace'
    ? `IPv${change.podCidr.version} in ${change.routeTableId}`
    : ''
}

/** The call that makes a change to the routes as they were read. */
export async function send(change: Change, ec2: RouteWriter): Promise<unknown> {
  switch (change.action) {
    case 'create':
      return ec2.createRoute(change.routeTableId, change.podCidr, routeTarget(change.worker))
    case 'replace':
      return ec2.replaceRoute(
        change.routeTableId,
        asWritten(change, change.podCidr),
        routeTarget(change.worker),
      )
    case 'delete':
      return ec2.deleteRoute(change.routeTableId, asWritten(change, change.podCidr))
    case 'prune':
      return ec2.deleteRoute(change.routeTableId, asWritten(change, change.destination))
    case 'keep':
    case 'delivered':
    case 'absent':
    case 'conflict':
      return undefined
  }
}

/** EC2 refuses to replace a route that was deleted since it was read. A create can't overwrite anything. */
async function replaceOrCreate(
  change: Extract<Change, { action: 'replace' }>,
  ec2: RouteWriter,
): Promise<unknown> {
  const error = await refusal(() => send(change, ec2))
  if (error === undefined) return undefined
  if (error.code !== 'InvalidParameterValue' && error.code !== 'InvalidRoute.NotFound') throw error
  const { routeTableId, podCidr, worker } = change
  const second = await refusal(() => ec2.createRoute(routeTableId, podCidr, routeTarget(worker)))
  if (second !== undefined) throw second.code === 'RouteAlreadyExists' ? error : second
  return undefined
}

function asWritten({ current }: { readonly current: Route }, network: Cidr): Cidr {
  return namedAsWritten(current.destination, network)
}

function isAlreadyApplied({ action }: Change, { code }: AwsError): boolean {
  return action === 'create'
    ? code === 'RouteAlreadyExists'
    : action !== 'replace' && code === 'InvalidRoute.NotFound'
}
