import { CredentialsError, GIVEN_UP, NOT_STARTED, type AwsError } from './aws-error.ts'

/** The code of the finding that it becomes. */
export type AwsErrorKind =
  | 'no-credentials'
  | 'no-job-token'
  | 'credentials-failed'
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
export const KINDS: ReadonlyMap<string, AwsErrorKind> = new Map<string, AwsErrorKind>([
  ['CredentialsProviderError', 'no-credentials'],
  ['IdTokenUnavailable', 'no-job-token'],
  ['InvalidIdentityTokenException', 'role-not-assumed'],
  ['IDPRejectedClaimException', 'role-not-assumed'],
  ['IDPCommunicationErrorException', 'role-not-assumed'],
  ['RegionDisabledException', 'region-not-enabled'],
  ['MissingAuthenticationToken', 'no-credentials'],
  ['RequestExpired', 'expired-credentials'],
  ['ExpiredToken', 'expired-credentials'],
  ['ExpiredTokenException', 'expired-credentials'],
  ['AuthFailure', 'rejected-credentials'],
  ['InvalidClientTokenId', 'rejected-credentials'],
  ['SignatureDoesNotMatch', 'rejected-credentials'],
  ['IncompleteSignature', 'rejected-credentials'],
  ['UnrecognizedClientException', 'rejected-credentials'],
  ['UnauthorizedOperation', 'permission-denied'],
  ['AccessDenied', 'permission-denied'],
  ['AccessDeniedException', 'permission-denied'],
  ['OptInRequired', 'region-not-enabled'],
  ['RouteLimitExceeded', 'route-quota'],
  [NOT_STARTED, 'cancelled'],
  [GIVEN_UP, 'cancelled'],
  ['ENOTFOUND', 'endpoint-unreachable'],
  ['EAI_AGAIN', 'endpoint-unreachable'],
  ['ECONNREFUSED', 'endpoint-unreachable'],
  ['ECONNRESET', 'endpoint-unreachable'],
  ['ETIMEDOUT', 'endpoint-unreachable'],
  ['TimeoutError', 'endpoint-unreachable'],
])

export function kindOf(error: AwsError): AwsErrorKind {
  const { call, code } = error
  if (error instanceof CredentialsError) return 'credentials-failed'
  // STS answers AccessDenied both for a trust policy that doesn't match and for a role that doesn't exist.
  if (call === 'AssumeRoleWithWebIdentity' && code === 'AccessDenied') return 'role-not-assumed'
  return KINDS.get(code) ?? 'aws-error'
}

/** Which other writes would get the same answer: all of the run, those that need the permission, new routes in the table, or none. */
export function failureScope(error: AwsError): 'run' | 'permission' | 'table-full' | 'route' {
  switch (kindOf(error)) {
    case 'no-credentials':
    case 'expired-credentials':
    case 'credentials-failed':
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
