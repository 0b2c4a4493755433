import type { Ec2 } from '../aws/ec2.ts'
import type { Finding } from '../model/finding.ts'
import type { RouteTable } from '../model/route-table.ts'
import type { Writes } from '../plan/plan.ts'
import { withProgress, type Progress } from '../runtime/progress.ts'
import type { WaitBudget } from '../runtime/wait-budget.ts'
import { checksDisabled, type CheckResult } from './check-result.ts'
import { failures } from './failures.ts'
import { disablingChecks, readingBack, writingRoutes } from './messages.ts'
import { readTablesById } from './read-back.ts'
import { isVerified, type Outcome, type RouteResult } from './route-result.ts'
import { disableChecks, readBackChecks } from './source-dest-checks.ts'
import { unverified, verifyRoutes, type Verification } from './verify-routes.ts'
import { writeRoutes } from './write-routes.ts'

export type Dependencies = {
  readonly ec2: Ec2
  readonly region: string
  readonly waitBudget: WaitBudget
  readonly progress: Progress
}

export type Execution = {
  readonly results: readonly RouteResult[]
  readonly checkResults: readonly CheckResult[]
}

/** Writes the plan. Checks come first, because a route is useless if its worker drops the packets. */
export async function executePlan(
  { changes, checks }: Writes,
  { ec2, region, waitBudget, progress }: Dependencies,
): Promise<Execution & { readonly findings: readonly Finding[] }> {
  const checkResults = await withProgress(
    progress,
    () => disablingChecks(checks.length),
    () => disableChecks(checks, ec2, waitBudget),
  )
  const blockedWorkers = new Set(
    checkResults.flatMap(({ check, error }) => (error === undefined ? [] : [check.worker])),
  )
  let done = 0
  const results = await withProgress(
    progress,
    () => writingRoutes(done, changes.length),
    () => writeRoutes(changes, blockedWorkers, ec2, waitBudget, () => (done += 1)),
  )
  return { results, checkResults, findings: failures(results, checkResults, region) }
}

/** Reads the routes back until all are as expected or the wait budget is spent. */
export async function readBackRoutes(
  { results }: Execution,
  tables: readonly RouteTable[],
  { ec2, waitBudget, progress }: Dependencies,
): Promise<Verification & { readonly findings: readonly Finding[] }> {
  const ids = tables.map(({ routeTableId }) => routeTableId)
  const written = results.some(({ outcome }) => wasSent(outcome))
  let confirmed = 0
  const verification = await withProgress(
    progress,
    () => readingBack(confirmed, results.length, waitBudget.seconds),
    () =>
      verifyRoutes(
        results,
        { tables, written },
        () => readTablesById(ec2, ids),
        waitBudget,
        (observed) => (confirmed = observed.filter(isVerified).length),
      ),
  )
  return { ...verification, findings: unverified(verification.results, verification.waitedSeconds) }
}

/** After a refused write too, the earlier read may be out of date. */
function wasSent({ kind }: Outcome): boolean {
  return kind === 'done' || kind === 'already-applied' || kind === 'failed'
}

export async function readBackDisabledChecks(
  { checkResults }: Execution,
  { ec2, waitBudget }: Dependencies,
): Promise<Finding[]> {
  const disabled = checksDisabled(checkResults)
  return disabled.length === 0 ? [] : readBackChecks(disabled, ec2, waitBudget)
}
