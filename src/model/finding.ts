/**
 * What a run has to tell about the world, in the order in which it was found. `code` is stable: it names the
 * finding in the `findings` output and in docs/troubleshooting.md; `message` is one sentence for people
 * that names the input or the tag to mend.
 */
export type Finding = {
  readonly severity: 'error' | 'warning' | 'notice'
  readonly code: FindingCode
  readonly message: string
  /** AWS CLI commands that mend it, ready to copy; nobody runs them but the reader. */
  readonly commands?: readonly string[]
}

/** How many commands of one finding log and summary show; all are in the output findings. */
export const SHOWN_COMMANDS = 20

export type FindingCode =
  | 'invalid-input'
  | 'worker-missing'
  | 'worker-duplicate'
  | 'worker-not-running'
  | 'worker-surplus'
  | 'no-worker-matches'
  | 'pod-cidr-missing'
  | 'pod-cidr-invalid'
  | 'pod-cidr-host-bits'
  | 'pod-cidr-overlap'
  | 'pod-cidr-in-vpc'
  | 'pod-cidr-reserved'
  | 'pod-cidr-outside-cluster'
  | 'route-table-missing'
  | 'route-table-duplicate'
  | 'vpc-mismatch'
  | 'vpc-ambiguous'
  | 'route-conflict'
  | 'route-blackhole'
  | 'route-shadowed'
  | 'route-missing'
  | 'route-not-seen'
  | 'route-not-active'
  | 'route-not-gone'
  | 'subnet-not-governed'
  | 'source-dest-check'
  | 'source-dest-check-not-off'
  | 'security-group'
  | 'network-acl'
  | 'address-family'
  | 'reachability-unknown'
  | 'route-quota'
  | 'no-credentials'
  | 'no-job-token'
  | 'role-not-assumed'
  | 'expired-credentials'
  | 'rejected-credentials'
  | 'permission-denied'
  | 'region-not-enabled'
  | 'endpoint-unreachable'
  | 'aws-error'
  | 'cancelled'
  | 'time-up'
  | 'pull-request-comment'
  | 'runner-file'
  | 'internal-error'

export function error(code: FindingCode, message: string): Finding {
  return { severity: 'error', code, message }
}

export function warning(code: FindingCode, message: string): Finding {
  return { severity: 'warning', code, message }
}

export function notice(code: FindingCode, message: string): Finding {
  return { severity: 'notice', code, message }
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error')
}

/** How many names a sentence lists. */
const LISTED = 5

/** `worker-0, worker-1, worker-2, worker-3, worker-4 and 7 more`: each name once, a sentence's worth of them. */
export function formatList(names: readonly string[]): string {
  const unique = [...new Set(names)]
  const rest = unique.length - LISTED
  return rest > 0 ? `${unique.slice(0, LISTED).join(', ')} and ${rest} more` : unique.join(', ')
}
