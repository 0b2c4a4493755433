import type { Policy } from './readme-policy.ts'

/**
 * moto (iam/access_control.py) compares `Resource` with "*" whatever the EC2 call is for, so that only "*" matches; all
 * else stays as it is. It knows no values for a `Condition`, and takes every one for met: that the README's conditions
 * hold what they should is not seen here. Both are tried in permission-tests.ts, so that this is noticed when moto learns
 * better.
 */
export function forMoto(policy: Policy): Policy {
  return { ...policy, Statement: policy.Statement.map((statement) => ({ ...statement, Resource: '*' })) }
}
