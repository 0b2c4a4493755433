import { NOT_STARTED, type AwsError } from '../aws/aws-error.ts'
import type { CheckToDisable } from '../plan/plan.ts'

export type CheckResult = { readonly check: CheckToDisable; readonly error: AwsError | undefined }

/** The checks that are disabled now. */
export function checksDisabled(results: readonly CheckResult[]): CheckToDisable[] {
  return results.filter(({ error }) => error === undefined).map(({ check }) => check)
}

/** The checks that the action tried to disable and that may still be enabled, each with the error. */
export function checksFailed(results: readonly CheckResult[]): { check: CheckToDisable; error: AwsError }[] {
  return results.flatMap(({ check, error }) =>
    error === undefined || error.code === NOT_STARTED ? [] : [{ check, error }],
  )
}
