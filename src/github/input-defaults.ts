import type { Environment } from '../aws/credential-source.ts'

/**
 * The defaults in action.yml. The runner uses them only for inputs that the workflow doesn't set, and a reusable workflow
 * passes on as `''` what its caller doesn't set. Not of `mode`: an expression that gives nothing must not write.
 */
export const INPUT_DEFAULTS: ReadonlyMap<string, string> = new Map([
  ['worker-name-prefix', 'worker-'],
  ['worker-name-tag', 'Name'],
  ['pod-cidr-tag', 'pod_cidr'],
  ['route-table-name', 'kubernetes'],
  ['route-table-tag', 'Name'],
  ['on-conflict', 'fail'],
  ['prune', 'false'],
  ['source-dest-check', 'warn'],
  ['reachability', 'off'],
  ['max-attempts', '10'],
])

/**
 * Whether a shell between the runner and Node removed inputs. `dash`, which is `sh` on Debian and Ubuntu, passes on no
 * variable with a hyphen in its name, and the runner sets `INPUT_WORKER-COUNT` also if it is empty.
 */
export function areInputsDropped(read: (name: string) => string, env: Environment): boolean {
  return (
    [...INPUT_DEFAULTS.keys()].every((name) => !name.includes('-') || read(name) === '') &&
    !Object.keys(env).some((name) => /^INPUT_.*-/i.test(name))
  )
}
