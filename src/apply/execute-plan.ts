import type { Ec2 } from '../aws/ec2.ts'
import { readInstancesById, readTablesById } from '../discover/read-world.ts'
import { error, type Finding } from '../model/finding.ts'
import type { Change } from '../plan/plan.ts'
import { isOn, nameCheck, type CheckToDisable } from '../plan/source-dest-check.ts'
import type { Report } from '../report/run-result.ts'
import { withProgress, type Progress } from '../runtime/progress.ts'
import type { WaitBudget } from '../runtime/wait-budget.ts'
import { failures } from './failures.ts'
import { isVerified, unverified, verifyRoutes } from './verify-routes.ts'
import { applyPlan, disableChecks, type Outcome } from './write-routes.ts'

type Means = {
  readonly ec2: Ec2
  readonly waitBudget: WaitBudget
  readonly progress: Progress
  readonly waitTimeoutSeconds: number
}

/** Writes what the plan asks for: checks first, because a route to a worker that drops its packets is no route. */
export async function writePlan(
  plan: readonly Change[],
  report: Report,
  { ec2, waitBudget, progress }: Means,
): Promise<void> {
  report.checkResults = await withProgress(
    progress,
    () => `Switching off ${report.checks.length} source/destination checks …`,
    () => disableChecks(report.checks, ec2, waitBudget),
  )
  const held = new Set(
    report.checkResults.flatMap(({ check, error }) => (error === undefined ? [] : [check.worker])),
  )
  let done = 0
  report.results = await withProgress(
    progress,
    () => `Writing routes: ${done} of ${plan.length} done …`,
    () => applyPlan(plan, held, ec2, waitBudget, () => (done += 1)),
  )
  report.findings.push(...failures(report.results, report.checkResults, report.region))
}

/** Reads back until everything written is seen, or the patience is at its end, and says what is not. */
export async function readBackRoutes(
  report: Report,
  { ec2, waitBudget, progress, waitTimeoutSeconds }: Means,
): Promise<void> {
  const ids = report.tables.map(({ routeTableId }) => routeTableId)
  let unseen = report.results.length
  const verification = await withProgress(
    progress,
    () => `Reading back: ${unseen} of ${report.results.length} routes not seen as they have to be yet …`,
    () =>
      verifyRoutes(
        report.results,
        { tables: report.tables, written: report.results.some(({ outcome }) => wasSent(outcome)) },
        () => readTablesById(ec2, ids),
        waitBudget,
        (sightings) => (unseen = sightings.filter((sighting) => !isVerified(sighting)).length),
      ),
  )
  report.tables = verification.tables
  report.sightings = verification.sightings
  report.findings.push(...unverified(report.results, report.sightings, waitTimeoutSeconds))

  const disabled = report.checkResults.filter(({ error }) => error === undefined).map(({ check }) => check)
  if (disabled.length > 0) report.findings.push(...(await readBackChecks(disabled, ec2, waitBudget)))
}

/** Also after a refusal: what was read before is not the newest any more. */
function wasSent({ kind }: Outcome): boolean {
  return kind === 'done' || kind === 'already-applied' || kind === 'failed'
}

async function readBackChecks(
  disabled: readonly CheckToDisable[],
  ec2: Ec2,
  waitBudget: WaitBudget,
): Promise<Finding[]> {
  const pause = waitBudget.backoff()
  for (;;) {
    const instances = new Map(
      (
        await readInstancesById(
          ec2,
          disabled.map(({ worker }) => worker.instanceId),
        )
      ).map((instance) => [instance.instanceId, instance]),
    )
    const on = disabled.filter(({ worker, target }) =>
      isOn(instances.get(worker.instanceId) ?? worker, target),
    )
    if (on.length === 0) return []
    if (await pause()) continue
    return [
      error(
        'source-dest-check-not-off',
        `The source/destination check was switched off for ${on.map(nameCheck).join(', ')}, but is still seen on; raise wait-timeout, or see who switches it on.`,
      ),
    ]
  }
}
