/**
 * A call to AWS that failed after all retries: `call` is the API action, `code` AWS's error code (or the SDK's error name
 * if no answer came), and `message` AWS's message.
 */
export class AwsError extends Error {
  readonly call: string
  readonly code: string
  /** An earlier attempt got no answer, and may have done what this one was refused for. */
  readonly isAfterLostAnswer: boolean

  constructor(call: string, code: string, message: string, cause: unknown, isAfterLostAnswer = false) {
    super(message, { cause })
    this.name = 'AwsError'
    this.call = call
    this.code = code
    this.isAfterLostAnswer = isAfterLostAnswer
  }
}

/** Network failures carry Node's code; errors from AWS and from the SDK have it as their name. */
export function codeOf(cause: Error): string {
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name
}

/** Our own codes, for a call that wasn't started, or was given up, because the run is ending. */
export const NOT_STARTED = 'NotStarted'
export const GIVEN_UP = 'AbortError'

/** The code of the finding that it becomes. */
export type AwsErrorKind =
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

/** Codes as EC2, STS, IAM and the SDK give them (EC2 API reference, "Error codes"; Node's own for the network). */
export const KINDS: Readonly<Record<string, AwsErrorKind>> = {
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

export function kindOf({ call, code }: AwsError): AwsErrorKind {
  // STS answers AccessDenied both for a trust policy that doesn't match and for a role that doesn't exist.
  if (call === 'AssumeRoleWithWebIdentity' && code === 'AccessDenied') return 'role-not-assumed'
  return KINDS[code] ?? 'aws-error'
}

/** Which other writes would get the same answer: all of the run, those that need the permission, new routes in the table, or none. */
export function failureScope(error: AwsError): 'run' | 'permission' | 'table-full' | 'route' {
  switch (kindOf(error)) {
    case 'no-credentials':
    case 'expired-credentials':
    case 'no-job-token':
    case 'role-not-assumed':
    case 'rejected-credentials':
    case 'region-not-enabled':
    case 'cancelled':
      return 'run'
    // A policy may allow one action or resource, and deny another.
    case 'permission-denied':
      return 'permission'
    case 'route-quota':
      return 'table-full'
    case 'endpoint-unreachable':
    case 'aws-error':
      return 'route'
  }
}
