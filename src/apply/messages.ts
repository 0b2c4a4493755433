import { error, formatList, warning, wholeList, type Finding } from '../model/finding.ts'
import type { Route } from '../model/route-table.ts'
import { nameWithId } from '../model/worker.ts'
import { checkName, targetName } from '../plan/messages.ts'
import type { Change, CheckToDisable, PruneChange } from '../plan/plan.ts'
import { timeLeft } from '../runtime/messages.ts'

export function disablingChecks(count: number): string {
  return `Disabling ${count} source/destination ${count === 1 ? 'check' : 'checks'} …`
}

export function writingRoutes(done: number, count: number): string {
  return `Writing routes: ${done} of ${count} done …`
}

export function readingBack(confirmed: number, count: number, secondsLeft: number): string {
  return `Verifying: ${confirmed} of ${count} routes confirmed, ${timeLeft(secondsLeft)} …`
}

export function routeMissing(change: Change): Finding {
  return error('route-missing', `${routeName(change)} is missing. Run with mode: apply to create it.`)
}

/** `waited` is empty, or ` after 120 seconds` if the run waited that long, here and in the functions that follow. */
export function routeNotSeen(change: Change, waited: string): Finding {
  return error(
    'route-not-seen',
    `${routeName(change)} isn't visible${waited}. If EC2 is slow, increase wait-timeout. Otherwise, find out what deletes the route.`,
  )
}

export function routeNotActive(change: Change, state: string, waited: string): Finding {
  return error(
    'route-not-active',
    `${routeName(change)} has the state ${state} instead of active${waited}. Check that the instance is running and its network interface is attached.`,
  )
}

export function routeNotGone(change: Change, waited: string): Finding {
  return error(
    'route-not-gone',
    `${routeName(change)} is still visible${waited}. If EC2 is slow, increase wait-timeout. Otherwise, find out what creates the route.`,
  )
}

/** An EC2 response without the table doesn't prove that its routes are gone. */
export function tableNotSeen({ routeTableId }: Change, waited: string): Finding {
  return error(
    'route-table-not-seen',
    `EC2 doesn't show the routes of ${routeTableId}${waited}, so the action can't confirm that the deleted routes are gone. Check that the table still exists, then rerun the job.`,
  )
}

/** `current` is the route that exists now. */
export function routeRecreated(
  { routeTableId, destination, current: stale }: PruneChange,
  current: Route,
): Finding {
  return warning(
    'route-not-gone',
    `The stale route ${destination.text} to ${targetName(stale.target)} in ${routeTableId} is gone, but another route for this CIDR targets ${targetName(current.target)}. If no other run or tool was meant to create that route, rerun the job.`,
  )
}

function routeName(change: Change): string {
  return change.action === 'prune'
    ? `The route ${change.destination.text} in ${change.routeTableId}`
    : `The route ${change.podCidr.text} to ${nameWithId(change.worker.name, change.worker.instanceId)} in ${change.routeTableId}`
}

export function checksStillOn(on: readonly CheckToDisable[]): Finding {
  const names = on.map(checkName)
  return error(
    'source-dest-check-not-off',
    `The action disabled the source/destination check for ${formatList(names)}, but EC2 still shows it as enabled. If EC2 is slow, increase wait-timeout. Otherwise, find out what enables the check.`,
    names,
  )
}

/** `hits` are the workers, checks, or stale routes that one AWS error stopped. `tables` are the IDs of their route tables. */
export function writesFailed(hits: readonly string[], tables: readonly string[], refusal: Finding): Finding {
  const where = tables.length === 0 ? '' : ` in ${formatList(tables)}`
  return { ...refusal, message: `${formatList(hits)}${where}: ${refusal.message}`, ...wholeList(hits) }
}
