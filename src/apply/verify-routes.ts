import type { Finding } from '../model/finding.ts'
import type { RouteTable } from '../model/route-table.ts'
import { routeConflict } from '../plan/messages.ts'
import type { Change } from '../plan/plan.ts'
import type { WaitBudget } from '../runtime/wait-budget.ts'
import {
  routeMissing,
  routeNotActive,
  routeNotGone,
  routeNotSeen,
  routeRecreated,
  tableNotSeen,
} from './messages.ts'
import { isVerified, observe, type ObservedRoute, type RouteResult } from './route-result.ts'

export type Verification = {
  /** As last read. */
  readonly tables: readonly RouteTable[]
  readonly results: readonly RouteResult[]
  /** How long the run waited for the routes. Less than the wait timeout if the run ended early. */
  readonly waitedSeconds: number
}

/**
 * Reads the tables until every route is as expected, or the wait budget is spent. `tables` is the newest read. It
 * applies only if nothing was `written`, because a read before the last write proves nothing.
 */
export async function verifyRoutes(
  results: readonly RouteResult[],
  { tables, written }: { readonly tables: readonly RouteTable[]; readonly written: boolean },
  readAgain: () => Promise<RouteTable[]>,
  waitBudget: WaitBudget,
  onRead: (results: readonly RouteResult[]) => void,
): Promise<Verification> {
  const budget = waitBudget.seconds
  const pause = waitBudget.backoff()
  let latest = written ? await readAgain() : tables
  for (;;) {
    const observed = observe(results, latest)
    onRead(observed)
    if (!observed.some(mayStillChange) || !(await pause())) {
      const waitedSeconds = budget - waitBudget.seconds
      return { tables: inOrderOf(tables, latest), results: observed, waitedSeconds }
    }
    latest = await readAgain()
  }
}

/** If EC2 leaves a table out of a response, the table keeps its place and has no routes, because EC2 showed none. */
function inOrderOf(tables: readonly RouteTable[], read: readonly RouteTable[]): RouteTable[] {
  const byId = new Map(read.map((table) => [table.routeTableId, table]))
  return tables.map((table) => byId.get(table.routeTableId) ?? { ...table, routes: [] })
}

function mayStillChange(result: RouteResult): boolean {
  return isExpected(result) && !isVerified(result) && result.observed?.kind !== 'elsewhere'
}

/** Whether the route should be as the change asks. If not, the result already says why. */
function isExpected({ outcome: { kind } }: RouteResult): boolean {
  return kind === 'unchanged' || kind === 'delivered' || kind === 'done' || kind === 'already-applied'
}

/** A finding for every route that isn't as expected, unless its result already says why. */
export function unverified(results: readonly RouteResult[], waitedSeconds: number): Finding[] {
  const waited = waitedSeconds === 0 ? '' : ` after ${waitedSeconds} second${waitedSeconds === 1 ? '' : 's'}`
  const findings = results
    .filter(isExpected)
    .flatMap(({ change, observed }) => verificationFinding(change, observed, waited))
  // Each table is reported once.
  return [...new Map(findings.map((finding) => [finding.message, finding])).values()]
}

/** For a run that changes nothing: a finding for every route that is missing, is inactive, or targets something else. */
export function drift(results: readonly RouteResult[]): Finding[] {
  return results.flatMap(({ change, observed }) => {
    // The plan already reports conflicts.
    if (change.action === 'conflict') return []
    return observed?.kind === 'missing' ? [routeMissing(change)] : verificationFinding(change, observed, '')
  })
}

function verificationFinding(change: Change, observed: ObservedRoute | undefined, waited: string): Finding[] {
  switch (observed?.kind) {
    case undefined:
    case 'active':
    case 'delivered':
    case 'gone':
      return []
    case 'missing':
      return [routeNotSeen(change, waited)]
    case 'not-active':
      return [routeNotActive(change, observed.current.state, waited)]
    case 'table-not-seen':
      return [tableNotSeen(change, waited)]
    case 'still-there':
      return [routeNotGone(change, waited)]
    case 'recreated':
      return change.action === 'prune' ? [routeRecreated(change, observed.current)] : []
    case 'elsewhere':
      return change.action === 'prune' ? [] : [routeConflict(change, observed.current)]
  }
}
