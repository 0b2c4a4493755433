import { error, type Finding } from '../model/finding.ts'
import { targets, staticRoute, type Route, type RouteTable } from '../model/route-table.ts'
import { conflict, type Change } from '../plan/plan.ts'
import type { WaitBudget } from '../runtime/wait-budget.ts'
import type { Result } from './write-routes.ts'

/** What the last read says about the route of one change. */
export type ObservedRoute =
  | { readonly kind: 'active' }
  | { readonly kind: 'not-active'; readonly state: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'elsewhere'; readonly current: Route }
  /** It was to go, and is gone. */
  | { readonly kind: 'gone' }
  /** It was to go, and is there. */
  | { readonly kind: 'still-there' }

export type Verification = {
  /** The tables as last read. */
  readonly tables: readonly RouteTable[]
  /** One for each result, in their order. */
  readonly sightings: readonly ObservedRoute[]
}

/**
 * Reads the tables until every route is seen as it has to be, or the patience is at its end. `tables` is the newest
 * read; it counts only when nothing was `written`, because a read before the last write proves nothing.
 */
export async function verifyRoutes(
  results: readonly Result[],
  { tables, written }: { tables: readonly RouteTable[]; written: boolean },
  readAgain: () => Promise<RouteTable[]>,
  waitBudget: WaitBudget,
  onRead: (sightings: readonly ObservedRoute[]) => void,
): Promise<Verification> {
  const pause = waitBudget.backoff()
  let latest = written ? inOrderOf(tables, await readAgain()) : tables
  for (;;) {
    const sightings = look(results, latest)
    onRead(sightings)
    const isSettled = !results.some((result, index) => mayStillCome(result, sightings[index]))
    if (isSettled || !(await pause())) return { tables: latest, sightings }
    latest = inOrderOf(tables, await readAgain())
  }
}

export function look(results: readonly Result[], tables: readonly RouteTable[]): ObservedRoute[] {
  const byId = new Map(tables.map((table) => [table.routeTableId, table]))
  return results.map(({ change }) => {
    const table = byId.get(change.routeTableId)
    return table === undefined ? { kind: 'missing' } : lookFor(change, table)
  })
}

function lookFor(change: Change, table: RouteTable): ObservedRoute {
  switch (change.action) {
    case 'prune': {
      const route = staticRoute(table, change.destination)
      return route !== undefined && sameTarget(route, change.current)
        ? { kind: 'still-there' }
        : { kind: 'gone' }
    }
    case 'delete':
    case 'absent': {
      const route = staticRoute(table, change.podCidr)
      return route !== undefined && targets(route, change.worker) ? { kind: 'still-there' } : { kind: 'gone' }
    }
    case 'keep':
    case 'create':
    case 'replace':
    case 'conflict': {
      const route = staticRoute(table, change.podCidr)
      if (route === undefined) return { kind: 'missing' }
      if (!targets(route, change.worker)) return { kind: 'elsewhere', current: route }
      return route.state === 'active' ? { kind: 'active' } : { kind: 'not-active', state: route.state }
    }
  }
}

export function isVerified(sighting: ObservedRoute | undefined): boolean {
  return sighting?.kind === 'active' || sighting?.kind === 'gone'
}

/** A sentence for every route that is not as it has to be, unless its result has already said why. */
export function unverified(
  results: readonly Result[],
  sightings: readonly ObservedRoute[],
  waitTimeoutSeconds: number,
): Finding[] {
  const waited = ` after ${waitTimeoutSeconds} seconds`
  return results.flatMap((result, index) =>
    isExpected(result) ? verificationFinding(result.change, sightings[index], waited) : [],
  )
}

/** For a run that only looks: a sentence for every worker route that is missing, elsewhere or not active. */
export function drift(results: readonly Result[], sightings: readonly ObservedRoute[]): Finding[] {
  return results.flatMap(({ change }, index) => {
    // The plan has told conflicts already.
    if (change.action === 'conflict') return []
    return sightings[index]?.kind === 'missing'
      ? [error('route-missing', `${nameRoute(change)} is missing; run with mode: apply to create it.`)]
      : verificationFinding(change, sightings[index], '')
  })
}

function verificationFinding(change: Change, sighting: ObservedRoute | undefined, waited: string): Finding[] {
  switch (sighting?.kind) {
    case undefined:
    case 'active':
    case 'gone':
      return []
    case 'missing':
      return [
        error(
          'route-not-seen',
          `${nameRoute(change)} is not seen${waited}; raise wait-timeout if EC2 is slow to show it, or see who deletes it.`,
        ),
      ]
    case 'not-active':
      return [
        error(
          'route-not-active',
          `${nameRoute(change)} is ${sighting.state}, not active${waited}; see that the instance runs and its network interface is attached.`,
        ),
      ]
    case 'still-there':
      return [
        error(
          'route-not-gone',
          `${nameRoute(change)} is still seen${waited}; raise wait-timeout if EC2 is slow to show it, or see who creates it.`,
        ),
      ]
    case 'elsewhere':
      return change.action === 'prune' ? [] : [conflict(change, sighting.current)]
  }
}

function nameRoute(change: Change): string {
  return change.action === 'prune'
    ? `The route ${change.destination.text} in ${change.routeTableId}`
    : `The route ${change.podCidr.text} to ${change.worker.name} (${change.worker.instanceId}) in ${change.routeTableId}`
}

function mayStillCome(result: Result, sighting: ObservedRoute | undefined): boolean {
  return isExpected(result) && !isVerified(sighting) && sighting?.kind !== 'elsewhere'
}

function isExpected({ outcome: { kind } }: Result): boolean {
  return kind === 'unchanged' || kind === 'done' || kind === 'already-applied'
}

function sameTarget(a: Route, b: Route): boolean {
  return JSON.stringify(a.target) === JSON.stringify(b.target)
}

/** A table that EC2 leaves out of an answer keeps its place, without routes: they were not seen. */
function inOrderOf(tables: readonly RouteTable[], read: readonly RouteTable[]): RouteTable[] {
  const byId = new Map(read.map((table) => [table.routeTableId, table]))
  return tables.map((table) => byId.get(table.routeTableId) ?? { ...table, routes: [] })
}
