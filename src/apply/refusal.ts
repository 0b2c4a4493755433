import { AwsError } from '../aws/aws-error.ts'
import type { WaitBudget } from '../runtime/wait-budget.ts'

/** A write may not see yet what a read showed a moment ago. */
const NOT_VISIBLE_YET = new Set([
  'InvalidInstanceID.NotFound',
  'InvalidRouteTableID.NotFound',
  'InvalidNetworkInterfaceID.NotFound',
])

/** Repeats a write while its table or target isn't visible yet. Resolves with the last error, if any. */
export async function retryUntilVisible(
  call: () => Promise<unknown>,
  waitBudget: WaitBudget,
): Promise<AwsError | undefined> {
  const pause = waitBudget.backoff()
  for (;;) {
    const error = await refusal(call)
    if (error === undefined || !NOT_VISIBLE_YET.has(error.code) || !(await pause())) return error
  }
}

/** The error that AWS returned for a call. Rejects with any other error. */
export async function refusal(call: () => Promise<unknown>): Promise<AwsError | undefined> {
  try {
    await call()
    return undefined
  } catch (error) {
    if (error instanceof AwsError) return error
    throw error
  }
}
