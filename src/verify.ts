import type { Result } from './apply.ts'
import type { Clock } from './clock.ts'
import type { Finding } from './findings.ts'
import { error } from './findings.ts'
import { conflict } from './plan.ts'
import type { Route, RouteTable } from './route-tables.ts'
import { leadsTo, ownRoute } from './route-tables.ts'

/** What the last read says about one worker's route in one table. */
export type Sighting =
  | { readonly kind: 'active' }
  | { readonly kind: 'not-active'; readonly state: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'elsewhere'; readonly current: Route }

export type Verification = {
  /** The tables as last read. */
  readonly tables: readonly RouteTable[]
  /** One for each result, in their order. */
  readonly sightings: readonly Sighting[]
}

/** EC2 shows a new route within a second as a rule; reported delays go up to minutes. */
const FIRST_WAIT_MS = 250
const LONGEST_WAIT_MS = 5_000

/**
 * Reads the tables until every route that should be there is seen, active and on its worker, or the time is up.
 * `tables` is the newest read; it counts only when `written` is false, because a read before the last write proves nothing.
 */
export async function verifyRoutes(
  results: readonly Result[],
  { tables, written }: { tables: readonly RouteTable[]; written: boolean },
  readAgain: () => Promise<RouteTable[]>,
  {
    clock,
    timeoutMs,
    onRead,
  }: { clock: Clock; timeoutMs: number; onRead: (sightings: readonly Sighting[]) => void },
): Promise<Verification> {
  const deadline = clock.now() + timeoutMs
  let latest = tables
  if (written) latest = inOrderOf(tables, await readAgain())
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    const sightings = look(results, latest)
    onRead(sightings)
    const left = deadline - clock.now()
    if (!results.some((result, index) => mayStillCome(result, sightings[index])) || left <= 0)
      return { tables: latest, sightings }
    await clock.sleep(Math.min(wait, left))
    latest = inOrderOf(tables, await readAgain())
  }
}

export function look(results: readonly Result[], tables: readonly RouteTable[]): Sighting[] {
  const byId = new Map(tables.map((table) => [table.routeTableId, table]))
  return results.map(({ change: { routeTableId, worker } }) => {
    const table = byId.get(routeTableId)
    const route = table === undefined ? undefined : ownRoute(table, worker.podCidr)
    if (route === undefined) return { kind: 'missing' }
    if (!leadsTo(route, worker)) return { kind: 'elsewhere', current: route }
    return route.state === 'active' ? { kind: 'active' } : { kind: 'not-active', state: route.state }
  })
}

/** A sentence for every route that is not proven, unless its result has already said why. */
export function unproven(
  results: readonly Result[],
  sightings: readonly Sighting[],
  waitTimeoutSeconds: number,
): Finding[] {
  return results.flatMap(({ change, outcome }, index) => {
    const sighting = sightings[index]
    if (sighting === undefined || sighting.kind === 'active' || !isExpected(outcome.kind)) return []
    const { routeTableId, worker } = change
    const route = `The route ${worker.podCidr.text} to ${worker.name} (${worker.instanceId}) in ${routeTableId}`
    const patience = `after ${waitTimeoutSeconds} seconds; raise wait-timeout if EC2 is slow to show it`
    switch (sighting.kind) {
      case 'missing':
        return [
          error(
            'route-not-active',
            `${route} was ${outcome.kind === 'created' ? 'created' : 'there'} but is not seen ${patience}, or see who deletes it.`,
          ),
        ]
      case 'not-active':
        return [
          error(
            'route-not-active',
            `${route} is ${sighting.state}, not active, ${patience}, or see that the instance runs.`,
          ),
        ]
      case 'elsewhere':
        return [conflict(routeTableId, worker, sighting.current)]
    }
  })
}

function mayStillCome({ outcome }: Result, sighting: Sighting | undefined): boolean {
  return isExpected(outcome.kind) && (sighting?.kind === 'missing' || sighting?.kind === 'not-active')
}

function isExpected(kind: Result['outcome']['kind']): boolean {
  return kind === 'unchanged' || kind === 'created' || kind === 'already-there'
}

/** A table that EC2 leaves out of an answer keeps its place, without routes: they were not seen. */
function inOrderOf(tables: readonly RouteTable[], read: readonly RouteTable[]): RouteTable[] {
  const byId = new Map(read.map((table) => [table.routeTableId, table]))
  return tables.map((table) => byId.get(table.routeTableId) ?? { ...table, routes: [] })
}
