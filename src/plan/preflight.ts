import type { Inputs } from '../github/inputs.ts'
import type { Finding } from '../model/finding.ts'
import type { RouteTable } from '../model/route-table.ts'
import type { Worker } from '../model/worker.ts'
import { routeConflict } from './messages.ts'
import { planRoutes, type Change, type CheckToDisable } from './plan.ts'
import { checkPodCidrs } from './pod-cidr-checks.ts'
import { checkPolicy, routePolicy } from './policy.ts'
import { checkQuota, checkShadows } from './route-table-checks.ts'
import { checksThatAreOn, judgeChecks } from './source-dest-check.ts'

export type Plan = {
  readonly changes: readonly Change[]
  /** Source/destination checks to disable. */
  readonly checks: readonly CheckToDisable[]
  /** Everything wrong, found before the first write. An error keeps the run from writing. */
  readonly findings: readonly Finding[]
}

/** What the run is to change, and every problem with it. */
export function preflight(
  inputs: Inputs,
  { workers, tables }: { readonly workers: readonly Worker[]; readonly tables: readonly RouteTable[] },
): Plan {
  const changes = planRoutes(workers, tables, routePolicy(inputs))
  // What is removed need not be right.
  if (inputs.mode === 'destroy') return { changes, checks: [], findings: [] }
  const on = checksThatAreOn(workers, changes)
  const policy = checkPolicy(inputs)
  return {
    changes,
    checks: policy === 'disable' ? on : [],
    findings: [
      ...checkPodCidrs(workers, tables, inputs.clusterCidrs),
      ...changes.flatMap((change) =>
        change.action === 'conflict' ? [routeConflict(change, change.current)] : [],
      ),
      ...checkShadows(workers, tables, changes),
      ...checkQuota(tables, changes),
      ...judgeChecks(on, policy),
    ],
  }
}
