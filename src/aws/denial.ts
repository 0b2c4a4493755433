import type { AwsError } from './aws-error.ts'

/** What EC2's refusal says: the permission, the resource, the caller, and the policy. Any of them may be missing. */
export type Denial = {
  /** `ec2:CreateRoute` */
  readonly permission: string
  /** An ARN. */
  readonly resource: string | undefined
  /** The ARN of a user or of a role's session. */
  readonly caller: string | undefined
  /** Begins with a comma and a space. Empty if the role's own policy lacks the allow statement: then the fix is enough. */
  readonly reason: string
  /** Without the final period. */
  readonly fix: string
  /** Whether an allow statement is missing. Otherwise, a deny statement applies. */
  readonly lacksAllow: boolean
}

/** EC2 names the action and the resource in the middle of its message. The encoded message at its end goes to the log only. */
export function readDenial({ call, message }: AwsError): Denial {
  return {
    permission: /not authorized to perform: ([\w:-]+)/.exec(message)?.[1] ?? `ec2:${call}`,
    resource: /on resource: (\S+)/.exec(message)?.[1],
    // Asterisks may replace the digits of the account.
    caller: /User: (arn:[\w-]+:(?:iam|sts)::[\d*]*:[\w+=,.@/-]+) is not/.exec(message)?.[1],
    ...policyOf(message),
  }
}

/** The role of a session's ARN; undefined for a user. */
export function roleOf(caller: string | undefined): string | undefined {
  return /:assumed-role\/([^/]+)\//.exec(caller ?? '')?.[1]
}

/** The fix for each type of policy that lacks an allow statement (IAM user guide, "Troubleshoot access denied error messages"). */
const ALLOWING = new Map([
  ['permissions boundary', "Allow it in the role's permissions boundary"],
  [
    'session policy',
    'Allow it in the session policy, such as inline-session-policy of aws-actions/configure-aws-credentials',
  ],
  ['service control policy', 'Ask the administrators of your organization to allow it'],
  ['resource control policy', 'Ask the administrators of your organization to allow it'],
  ['VPC endpoint policy', "Allow it in the policy of the VPC endpoint in the runner's network"],
])

function policyOf(message: string): Pick<Denial, 'reason' | 'fix' | 'lacksAllow'> {
  const [missing, allower = ''] =
    /because no ([\w -]{1,40}?) allows the [\w:*-]{1,100} action/.exec(message) ?? []
  const fix = ALLOWING.get(allower)
  if (missing !== undefined && fix !== undefined) return { reason: `, ${missing}`, fix, lacksAllow: true }
  const [denied, denier = ''] =
    /with an explicit deny in an? ([\w -]{1,40}\w)(?:: arn:[^\s.]{1,200})?/.exec(message) ?? []
  if (denied === undefined) return { reason: '', fix: "Allow it in the role's policy", lacksAllow: true }
  const isOrganizations = /^(?:service|resource) control policy/.test(denier)
  return {
    reason: `, ${denied}`,
    fix: isOrganizations
      ? 'Ask the administrators of your organization to exempt the role'
      : `Change the deny statement in that ${denier.endsWith('policy') ? 'policy' : 'boundary'}, or the condition that it depends on`,
    lacksAllow: false,
  }
}
