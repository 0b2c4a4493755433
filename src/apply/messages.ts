import { error, formatList, warning, wholeList, type Finding } from '../model/finding.ts'
import { describeTarget, type Route } from '../model/route-table.ts'
import { nameWithId } from '../model/worker.ts'
import { checkName } from '../plan/messages.ts'
import type { Change, CheckToDisable, PruneChange } from '../plan/plan.ts'
import { timeLeft } from '../runtime/messages.ts'

export function disablingChecks(count: number): string {
  return `Switching off ${count} source/destination checks …`
}

export function writingRoutes(done: number, count: number): string {
  return `Writing routes: ${done} of ${count} done …`
}

export function readingBack(unseen: number, count: number, secondsLeft: number): string {
  return `Reading back: ${unseen} of ${count} routes not seen as they have to be yet, ${timeLeft(secondsLeft)} …`
}

export function routeMissing(change: Change): Finding {
  return error('route-missing', `${routeName(change)} is missing; run with mode: apply to create it.`)
}

/** `waited` is empty, or ` after 120 seconds` if that is how long the run waited. The same goes for the two functions that follow. */
export function routeNotSeen(change: Change, waited: string): Finding {
  return error(
    'route-not-seen',
    `${routeName(change)} is not seen${waited}; raise wait-timeout if EC2 is slow to show it, or see who deletes it.`,
  )
}

export function routeNotActive(change: Change, state: string, waited: string): Finding {
  return error(
    'route-not-active',
    `${routeName(change)} is ${state}, not active${waited}; see that the instance runs and its network interface is attached.`,
  )
}

export function routeNotGone(change: Change, waited: string): Finding {
  return error(
    'route-not-gone',
    `${routeName(change)} is still seen${waited}; raise wait-timeout if EC2 is slow to show it, or see who creates it.`,
  )
}

/** Without its table, an answer of EC2 doesn't show that a route is gone. */
export function tableNotSeen({ routeTableId }: Change, waited: string): Finding {
  return error(
    'route-table-not-seen',
    `EC2 does not describe the routes of ${routeTableId}${waited}, so whether these routes are gone is not known; check that the table still exists, then run the step again.`,
  )
}

/** `current` is the route that is there now. */
export function routeRecreated(
  { routeTableId, destination, current: stale }: PruneChange,
  current: Route,
): Finding {
  return warning(
    'route-not-gone',
    `The stale route ${destination.text} to ${describeTarget(stale.target)} in ${routeTableId} is gone, but another route for it targets ${describeTarget(current.target)}; if no other run or tool was meant to create that route, rerun to judge it again.`,
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
    `The source/destination check was switched off for ${formatList(names)}, but is still seen on; raise wait-timeout, or see who switches it on.`,
    names,
  )
}

/** `hits` are the workers, checks, or stale routes that one refusal of AWS stopped, and the tables where. */
export function writesFailed(hits: readonly string[], tables: readonly string[], refusal: Finding): Finding {
  const where = tables.length === 0 ? '' : ` in ${formatList(tables)}`
  return { ...refusal, message: `${formatList(hits)}${where}: ${refusal.message}`, ...wholeList(hits) }
}
