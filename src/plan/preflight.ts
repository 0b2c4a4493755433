import type { Inputs } from '../github/inputs.ts'
import type { Finding } from '../model/finding.ts'
import type { RouteTable } from '../model/route-table.ts'
import { checkAccounts } from './account-checks.ts'
import { routeConflict } from './messages.ts'
import { planNotReviewed } from './review-messages.ts'
import { isEmpty, planHash } from './plan-hash.ts'
import { planRoutes, type Writes } from './plan.ts'
import { checkPodCidrs } from './pod-cidr-checks.ts'
import { checkPolicy, routePolicy } from './policy.ts'
import { checkOwner, checkShadows, checkStale } from './route-table-checks.ts'
import { checksThatAreOn, judgeChecks } from './source-dest-check.ts'
import type { PodOwners } from './stale-routes.ts'

export type Plan = Writes & {
  readonly hash: string
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
  if (inputs.mode === 'destroy') return withHash({ changes, checks: [] }, inputs, foreign)
  const on = checksThatAreOn(workers, changes)
  const policy = checkPolicy(inputs)
  return withHash({ changes, checks: policy === 'disable' ? on : [] }, inputs, [
    ...checkPodCidrs(workers, tables, inputs.clusterCidrs),
    ...changes.flatMap((change) =>
      change.action === 'conflict' ? [routeConflict(change, change.current)] : [],
    ),
    ...checkShadows(workers, tables, changes, inputs.mode === 'verify' ? 'error' : 'warning'),
    ...checkStale(workers, tables, changes, inputs.clusterCidrs),
    ...foreign,
    ...judgeChecks(on, policy),
  ])
}

/** A plan without writes is fine whatever was reviewed: a rerun after a complete run has nothing to do. */
function withHash(writes: Writes, { expectedPlan }: Inputs, findings: readonly Finding[]): Plan {
  const hash = planHash(writes)
  const isReviewed = expectedPlan.kind !== 'hash' || expectedPlan.hash === hash || isEmpty(writes)
  return {
    ...writes,
    hash,
    findings: isReviewed ? findings : [...findings, planNotReviewed(hash, expectedPlan.hash)],
  }
}
