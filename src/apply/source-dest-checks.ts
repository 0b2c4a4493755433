import pMap from 'p-map'

import { failureScope, type AwsError } from '../aws/aws-error.ts'
import type { Ec2 } from '../aws/ec2.ts'
import type { Finding } from '../model/finding.ts'
import type { CheckToDisable } from '../plan/plan.ts'
import { isOn } from '../plan/source-dest-check.ts'
import type { WaitBudget } from '../runtime/wait-budget.ts'
import { checksStillOn } from './messages.ts'
import { readInstancesById } from './read-back.ts'
import { retryUntilVisible } from './refusal.ts'
import { CONCURRENT_WRITES } from './write-routes.ts'

export type CheckResult = { readonly check: CheckToDisable; readonly error: AwsError | undefined }

/** The checks that are off now. */
export function checksDisabled(results: readonly CheckResult[]): CheckToDisable[] {
  return results.filter(({ error }) => error === undefined).map(({ check }) => check)
}

/** Disables checks, several at a time. Resolves with a result for each, in order. */
export async function disableChecks(
  checks: readonly CheckToDisable[],
  ec2: Pick<Ec2, 'disableSourceDestCheck'>,
  waitBudget: WaitBudget,
): Promise<CheckResult[]> {
  let stoppedBy: AwsError | undefined
  return pMap(
    checks,
    async (check) => {
      const error =
        stoppedBy ?? (await retryUntilVisible(() => ec2.disableSourceDestCheck(check.target), waitBudget))
      if (error !== undefined && failureScope(error) !== 'route') stoppedBy = error
      return { check, error }
    },
    { concurrency: CONCURRENT_WRITES },
  )
}

/** Reads the instances until every check is off, or the wait budget is spent. */
export async function readBackChecks(
  disabled: readonly CheckToDisable[],
  ec2: Pick<Ec2, 'describeInstances'>,
  waitBudget: WaitBudget,
): Promise<Finding[]> {
  const ids = disabled.map(({ worker }) => worker.instanceId)
  const pause = waitBudget.backoff()
  for (;;) {
    const instances = new Map((await readInstancesById(ec2, ids)).map((each) => [each.instanceId, each]))
    const on = disabled.filter(({ worker, target }) =>
      isOn(instances.get(worker.instanceId) ?? worker, target),
    )
    if (on.length === 0) return []
    if (!(await pause())) return [checksStillOn(on)]
  }
}
