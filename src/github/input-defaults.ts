import type { Environment } from '../aws/credential-source.ts'

/**
 * The defaults in action.yml. The runner uses them only for inputs that the workflow doesn't set, but a reusable workflow
 * passes inputs that its caller doesn't set as `''`. `mode` has no default here, because a run must not write if an
 * expression for `mode` has no value.
 */
export const INPUT_DEFAULTS: ReadonlyMap<string, string> = new Map([
  ['worker-name-prefix', 'worker-'],
  ['worker-name-tag', 'Name'],
  ['pod-cidr-tag', 'pod_cidr'],
  ['route-table-name', 'kubernetes'],
  ['route-table-tag', 'Name'],
  ['on-conflict', 'fail'],
  ['prune', 'false'],
  ['check-permissions', 'false'],
  ['source-dest-check', 'warn'],
  ['reachability', 'off'],
  ['masquerade', 'false'],
  ['api-port', '6443'],
  ['max-attempts', '10'],
  ['mask-aws-account-id', 'false'],
  ['summary', 'true'],
  ['comment', 'auto'],
])

/**
 * Whether a shell between the runner and Node removed inputs. `dash`, which is `sh` on Debian and Ubuntu, removes variables
 * with a hyphen in their names. Otherwise, `INPUT_WORKER-COUNT` is always set, because the runner also sets empty inputs.
 */
export function areInputsDropped(read: (name: string) => string, env: Environment): boolean {
  return (
    [...INPUT_DEFAULTS.keys()].every((name) => !name.includes('-') || read(name) === '') &&
    !Object.keys(env).some((name) => /^INPUT_.*-/i.test(name))
  )
}
