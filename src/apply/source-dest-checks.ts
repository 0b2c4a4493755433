import { failureScope } from '../aws/aws-error-kind.ts'
import type { AwsError } from '../aws/aws-error.ts'
import type { Ec2 } from '../aws/ec2.ts'
import type { Finding } from '../model/finding.ts'
import type { CheckToDisable } from '../plan/plan.ts'
import type { WorkerTarget } from '../model/worker.ts'
import { isOn } from '../plan/source-dest-check.ts'
import type { WaitBudget } from '../runtime/wait-budget.ts'
import { checksStillOn } from './messages.ts'
import type { CheckResult } from './check-result.ts'
import { readInstancesById } from './read-back.ts'
import { retryUntilVisible } from './refusal.ts'
import { CONCURRENT_WRITES, mapWrites } from './write-routes.ts'

/**
 * Disables checks, several at a time. Resolves with a result for each, in order. A policy can allow some of the workers
 * by their tags, so a permission counts as missing only if every answer of a full set of calls denied it.
 */
export async function disableChecks(
  checks: readonly CheckToDisable[],
  ec2: Pick<Ec2, 'disableSourceDestCheck'>,
  waitBudget: WaitBudget,
): Promise<CheckResult[]> {
  let stoppedBy: AwsError | undefined
  // Instances and interfaces need different permissions.
  const answers = { instance: { denied: 0, others: 0 }, 'network-interface': { denied: 0, others: 0 } }
  const deniedBy = new Map<WorkerTarget['kind'], AwsError>()
  return mapWrites(checks, async (check) => {
    const { kind } = check.target
    const stop = stoppedBy ?? deniedBy.get(kind)
    if (stop !== undefined) return { check, error: stop }
    const error = await retryUntilVisible(() => ec2.disableSourceDestCheck(check.target), waitBudget)
    const scope = error === undefined ? 'route' : failureScope(error)
    if (scope === 'run') stoppedBy = error
    answers[kind][scope === 'permission' ? 'denied' : 'others'] += 1
    const { denied, others } = answers[kind]
    if (error !== undefined && denied >= CONCURRENT_WRITES && others === 0) deniedBy.set(kind, error)
    return { check, error }
  })
}

/** Reads the instances until every check is disabled, or the wait budget is spent. */
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
