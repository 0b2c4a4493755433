/** `Action` is one action or a list. */
export type Statement = {
  Sid: string
  Effect: string
  Action: string | string[]
  Resource: string
  Condition?: Record<string, Record<string, string>>
}

/** An IAM policy. */
export type Policy = { Version: string; Statement: Statement[] }

/**
 * For EC2 calls, moto (iam/access_control.py) compares `Resource` with "*" only, so ARNs never match. It also treats every
 * `Condition` as met, so the documented conditions aren't tested here. permission-tests.ts notices if a later version of
 * moto changes either.
 */
export function forMoto(policy: Policy): Policy {
  return { ...policy, Statement: policy.Statement.map((statement) => ({ ...statement, Resource: '*' })) }
}

/** A policy's JSON text. In a condition, one value is the same as a list with only this value. */
export function parsePolicy(text: string): unknown {
  return JSON.parse(text, (key, value: unknown) =>
    key.includes(':') && Array.isArray(value) && value.length === 1 ? (value[0] as unknown) : value,
  )
}
