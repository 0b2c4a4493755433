import type { Finding, FindingCode } from '../model/finding.ts'
import { error } from '../model/finding.ts'

/**
 * An AWS call that failed for good: `call` is the API action, `code` EC2's error code (or the SDK's own error name
 * where no answer came), `message` what AWS said.
 */
export class AwsError extends Error {
  readonly call: string
  readonly code: string
  /** An earlier try of the call got no answer, and may have done what this one was refused for. */
  readonly isAfterLostAnswer: boolean

  constructor(call: string, code: string, message: string, cause: unknown, isAfterLostAnswer = false) {
    super(message, { cause })
    this.name = 'AwsError'
    this.call = call
    this.code = code
    this.isAfterLostAnswer = isAfterLostAnswer
  }
}

/** Network failures carry Node's code; everything from AWS, and the SDK's own errors, are told by their name. */
export function codeOf(cause: Error): string {
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name
}

/** Codes of ours: a call that was not begun, or was given up, because the run is to end. */
export const NOT_STARTED = 'NotStarted'
export const GIVEN_UP = 'AbortError'

type Kind = Extract<
  FindingCode,
  | 'no-credentials'
  | 'no-job-token'
  | 'role-not-assumed'
  | 'expired-credentials'
  | 'rejected-credentials'
  | 'permission-denied'
  | 'region-not-enabled'
  | 'endpoint-unreachable'
  | 'route-quota'
  | 'aws-error'
  | 'cancelled'
>

/** Codes as EC2, STS, IAM and the SDK give them (EC2 API reference, "Error codes"; Node's own for the network). */
const KINDS: Readonly<Record<string, Kind>> = {
  CredentialsProviderError: 'no-credentials',
  IdTokenUnavailable: 'no-job-token',
  InvalidIdentityTokenException: 'role-not-assumed',
  IDPRejectedClaimException: 'role-not-assumed',
  IDPCommunicationErrorException: 'role-not-assumed',
  RegionDisabledException: 'region-not-enabled',
  MissingAuthenticationToken: 'no-credentials',
  RequestExpired: 'expired-credentials',
  ExpiredToken: 'expired-credentials',
  ExpiredTokenException: 'expired-credentials',
  AuthFailure: 'rejected-credentials',
  InvalidClientTokenId: 'rejected-credentials',
  SignatureDoesNotMatch: 'rejected-credentials',
  IncompleteSignature: 'rejected-credentials',
  UnrecognizedClientException: 'rejected-credentials',
  UnauthorizedOperation: 'permission-denied',
  AccessDenied: 'permission-denied',
  AccessDeniedException: 'permission-denied',
  OptInRequired: 'region-not-enabled',
  RouteLimitExceeded: 'route-quota',
  [NOT_STARTED]: 'cancelled',
  [GIVEN_UP]: 'cancelled',
  ENOTFOUND: 'endpoint-unreachable',
  EAI_AGAIN: 'endpoint-unreachable',
  ECONNREFUSED: 'endpoint-unreachable',
  ECONNRESET: 'endpoint-unreachable',
  ETIMEDOUT: 'endpoint-unreachable',
  TimeoutError: 'endpoint-unreachable',
}

function kindOf({ call, code }: AwsError): Kind {
  // STS says AccessDenied both for a trust policy that does not fit and for a role that is not there.
  if (call === 'AssumeRoleWithWebIdentity' && code === 'AccessDenied') return 'role-not-assumed'
  return KINDS[code] ?? 'aws-error'
}

/** How far a refused write reaches: the next one would meet the same answer in the whole run, in its table, or nowhere. */
export function failureScope(error: AwsError): 'run' | 'table' | 'route' {
  switch (kindOf(error)) {
    case 'no-credentials':
    case 'expired-credentials':
    case 'no-job-token':
    case 'role-not-assumed':
    case 'rejected-credentials':
    case 'region-not-enabled':
    case 'cancelled':
      return 'run'
    // A policy may allow one table and not the next.
    case 'permission-denied':
    case 'route-quota':
      return 'table'
    case 'endpoint-unreachable':
    case 'aws-error':
      return 'route'
  }
}

/**
 * What went wrong, a sentence each that says what to do; the same sentence once. An `AggregateError` stands for
 * calls that failed side by side; anything but an `AwsError` is a defect of this action and says so.
 */
export function explain(cause: unknown, region: string): Finding[] {
  const causes: unknown[] = cause instanceof AggregateError ? cause.errors : [cause]
  // A read that was given up says nothing that the end of the run does not say.
  const findings = causes
    .filter((each) => !(each instanceof AwsError && kindOf(each) === 'cancelled'))
    .map((each) => explainOne(each, region))
  return [...new Map(findings.map((finding) => [finding.message, finding])).values()]
}

export function explainOne(cause: unknown, region: string): Finding {
  if (!(cause instanceof AwsError)) {
    return error('internal-error', `This is a defect of kthw-routes, please report it: ${String(cause)}`)
  }
  const kind = kindOf(cause)
  return error(kind, sentence(kind, cause, region))
}

function sentence(kind: Kind, cause: AwsError, region: string): string {
  const said = `AWS said ${cause.code}: ${cause.message}`
  switch (kind) {
    case 'no-credentials':
      return 'No AWS credentials; set role-to-assume or run aws-actions/configure-aws-credentials before this step, in a job with "permissions: id-token: write", or give the runner a role of its own.'
    case 'no-job-token':
      return `The job got no OIDC token, which role-to-assume needs; give the job "permissions: id-token: write". The runner said: ${cause.message}`
    case 'role-not-assumed':
      return `AWS does not let this job assume the role in role-to-assume; check the role's ARN, and that its trust policy names GitHub's OIDC provider and this repository. ${said}`
    case 'expired-credentials':
      return 'The AWS credentials have expired; run aws-actions/configure-aws-credentials right before this step, or raise its role-duration-seconds.'
    case 'rejected-credentials':
      return `AWS does not accept the credentials in ${region}; check the key and its session token, the runner's clock, and that the Region is enabled for the account. ${said}`
    case 'permission-denied':
      return denied(cause)
    case 'region-not-enabled':
      return `Region ${region} is not enabled for this account; enable it in the account's settings, or mend aws-region.`
    case 'endpoint-unreachable':
      return `${serviceOf(cause)} in ${region} cannot be reached (${cause.code}: ${cause.message}); check aws-region and the runner's network and proxy.`
    case 'route-quota':
      return `The route table has as many routes as its quota allows; raise "Routes per route table" in Service Quotas, or delete routes. ${said}`
    case 'cancelled':
      return `${cause.call} was given up when the run was ended; whether it took effect is not known.`
    case 'aws-error':
      return `${cause.call} failed. ${said}`
  }
}

function serviceOf({ call }: AwsError): 'AWS STS' | 'EC2' {
  return call === 'AssumeRoleWithWebIdentity' ? 'AWS STS' : 'EC2'
}

/** The action and resource stand in the middle of EC2's message; the encoded message behind them is left to the log. */
function denied({ call, message }: AwsError): string {
  const action = /not authorized to perform: ([\w:-]+)/.exec(message)?.[1] ?? `ec2:${call}`
  // Of many instances one line of policy: the resource is named without its ID.
  const resource = /on resource: (\S+)/
    .exec(message)?.[1]
    ?.replace(/(instance|network-interface)\/\S+/, '$1/*')
  const where = resource === undefined ? '' : ` on ${resource}`
  const mend = message.includes('explicit deny')
    ? 'a policy denies it explicitly, so ask who owns that policy'
    : "allow it in the role's policy"
  return `The credentials lack the permission ${action}${where}; ${mend}.`
}
