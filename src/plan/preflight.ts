import type { Inputs } from '../github/inputs.ts'
import type { Finding } from '../model/finding.ts'
import type { RouteTable } from '../model/route-table.ts'
import { checkAccounts } from './account-checks.ts'
import { routeConflict } from './messages.ts'
import { planRoutes, type Change, type CheckToDisable } from './plan.ts'
import { checkPodCidrs } from './pod-cidr-checks.ts'
import { checkPolicy, routePolicy } from './policy.ts'
import { checkOwner, checkShadows, checkStale } from './route-table-checks.ts'
import { checksThatAreOn, judgeChecks } from './source-dest-check.ts'
import type { PodOwners } from './stale-routes.ts'

export type Plan = {
  readonly changes: readonly Change[]
  /** Source/destination checks to disable. */
  readonly checks: readonly CheckToDisable[]
  /** Every problem, found before the first write. If one is an error, the run writes nothing. */
  readonly findings: readonly Finding[]
}

/** The run's changes, and every problem that blocks them. */
export function preflight(
  inputs: Inputs,
  world: PodOwners & { readonly tables: readonly RouteTable[] },
): Plan {
  const { workers, tables } = world
  const changes = planRoutes(world, tables, routePolicy(inputs))
  // Deleting a route doesn't require a valid pod CIDR.
  const foreign = [
    ...checkAccounts(inputs.allowedAccountIds, tables, workers),
    ...checkOwner(workers, tables, changes),
  ]
  if (inputs.mode === 'destroy') return { changes, checks: [], findings: foreign }
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
      ...checkShadows(workers, tables, changes, inputs.mode === 'verify' ? 'error' : 'warning'),
      ...checkStale(workers, tables, changes, inputs.clusterCidrs),
      ...foreign,
      ...judgeChecks(on, policy),
    ],
  }
}
