import { AwsError } from '../aws/aws-error.ts'
import type { WaitBudget } from '../runtime/wait-budget.ts'

/** EC2 may not know yet what it described a moment ago. */
const NOT_VISIBLE_YET = new Set([
  'InvalidInstanceID.NotFound',
  'InvalidRouteTableID.NotFound',
  'InvalidNetworkInterfaceID.NotFound',
])

/** Repeats a write while EC2 doesn't know its table or target yet. Resolves with the error that stays, if any. */
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

/** The error that AWS answered a call with. Rejects with anything else that it throws. */
export async function refusal(call: () => Promise<unknown>): Promise<AwsError | undefined> {
  try {
    await call()
    return undefined
  } catch (error) {
    if (error instanceof AwsError) return error
    throw error
  }
}
