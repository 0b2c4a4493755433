import { NO_ANSWER } from '../runtime/cancellation.ts'
import {
  ACCOUNT_NOT_ALLOWED,
  ANSWER_TOO_LARGE,
  codeOf,
  CredentialsError,
  DEFECT,
  FOREIGN_ANSWER,
  GIVEN_UP,
  isTooLong,
  NOT_STARTED,
  type AwsError,
} from './aws-error.ts'

/** The code of the finding for an AWS error. */
export type AwsErrorKind =
  | 'no-credentials'
  | 'no-job-token'
  | 'credentials-failed'
  | 'role-not-assumed'
  | 'expired-credentials'
  | 'rejected-credentials'
  | 'clock-skewed'
  | 'permission-denied'
  | 'region-not-enabled'
  | 'sts-not-activated'
  | 'endpoint-unreachable'
  | 'proxy-refused'
  | 'certificate-not-trusted'
  | 'foreign-answer'
  | 'answer-too-large'
  | 'account-not-allowed'
  | 'route-quota'
  | 'aws-error'
  | 'cancelled'
  | 'internal-error'

/** Error codes of EC2, STS, IAM, and the SDK (EC2 API reference, "Error codes"), and Node's codes for network errors. */
export const KINDS: ReadonlyMap<string, AwsErrorKind> = new Map<string, AwsErrorKind>([
  ['CredentialsProviderError', 'no-credentials'],
  ['IdTokenUnavailable', 'no-job-token'],
  ['InvalidIdentityTokenException', 'role-not-assumed'],
  ['IDPRejectedClaimException', 'role-not-assumed'],
  ['IDPCommunicationErrorException', 'role-not-assumed'],
  ['RegionDisabledException', 'sts-not-activated'],
  ['MissingAuthenticationToken', 'no-credentials'],
  ['RequestExpired', 'expired-credentials'],
  ['ExpiredToken', 'expired-credentials'],
  ['ExpiredTokenException', 'expired-credentials'],
  ['AuthFailure', 'rejected-credentials'],
  ['InvalidClientTokenId', 'rejected-credentials'],
  ['SignatureDoesNotMatch', 'rejected-credentials'],
  ['IncompleteSignature', 'rejected-credentials'],
  ['UnrecognizedClientException', 'rejected-credentials'],
  ['RequestTimeTooSkewed', 'clock-skewed'],
  ['RequestInTheFuture', 'clock-skewed'],
  ['UnauthorizedOperation', 'permission-denied'],
  ['AccessDenied', 'permission-denied'],
  ['AccessDeniedException', 'permission-denied'],
  ['OptInRequired', 'region-not-enabled'],
  ['RouteLimitExceeded', 'route-quota'],
  [NOT_STARTED, 'cancelled'],
  [GIVEN_UP, 'cancelled'],
  [FOREIGN_ANSWER, 'foreign-answer'],
  [ANSWER_TOO_LARGE, 'answer-too-large'],
  [ACCOUNT_NOT_ALLOWED, 'account-not-allowed'],
  ['ENOTFOUND', 'endpoint-unreachable'],
  ['EAI_AGAIN', 'endpoint-unreachable'],
  ['ECONNREFUSED', 'endpoint-unreachable'],
  ['ECONNRESET', 'endpoint-unreachable'],
  ['ETIMEDOUT', 'endpoint-unreachable'],
  ['TimeoutError', 'endpoint-unreachable'],
  [NO_ANSWER, 'endpoint-unreachable'],
  ['EHOSTUNREACH', 'endpoint-unreachable'],
  ['ENETUNREACH', 'endpoint-unreachable'],
  ['EPIPE', 'endpoint-unreachable'],
  ['EPROTO', 'endpoint-unreachable'],
  ['ERR_PROXY_TUNNEL', 'proxy-refused'],
  // Node.js documentation, TLS, "X509 certificate error codes".
  ['SELF_SIGNED_CERT_IN_CHAIN', 'certificate-not-trusted'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate-not-trusted'],
  ['UNABLE_TO_GET_ISSUER_CERT', 'certificate-not-trusted'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'certificate-not-trusted'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate-not-trusted'],
  ['CERT_HAS_EXPIRED', 'certificate-not-trusted'],
  ['CERT_NOT_YET_VALID', 'certificate-not-trusted'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate-not-trusted'],
])

export function kindOf(error: AwsError): AwsErrorKind {
  const { call, code } = error
  if (error instanceof CredentialsError) return kindOfProvider(error)
  // STS returns AccessDenied if the trust policy doesn't match, and also if the role doesn't exist.
  if (call === 'AssumeRoleWithWebIdentity' && code === 'AccessDenied') return 'role-not-assumed'
  if (isTooLong(error)) return 'role-not-assumed'
  if (code === DEFECT) return 'internal-error'
  // AWS's codes are in camel case. Only the codes of Node and OpenSSL (for certificates) are in capitals.
  const isOfNode = /^[A-Z][A-Z0-9_]+$/.test(code)
  return (
    KINDS.get(code) ??
    (isOfNode ? (code.includes('CERT') ? 'certificate-not-trusted' : 'endpoint-unreachable') : 'aws-error')
  )
}

/** A profile and a web identity call STS through the runner's network and proxy. */
function kindOfProvider({ provider, code }: CredentialsError): AwsErrorKind {
  // A profile might also wait for a process.
  if (code === NO_ANSWER) return 'credentials-failed'
  const kind = KINDS.get(code)
  const asksSts = provider.kind === 'profile' || provider.kind === 'web-identity'
  return asksSts && kind !== undefined && OF_STS.has(kind) ? kind : 'credentials-failed'
}

const OF_STS = new Set<AwsErrorKind>([
  'sts-not-activated',
  'endpoint-unreachable',
  'proxy-refused',
  'certificate-not-trusted',
  'clock-skewed',
])

/** The other writes that would fail the same way: all writes of the run, writes that need the permission, new routes in the table, or none. */
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
    case 'clock-skewed':
    case 'sts-not-activated':
    case 'proxy-refused':
    case 'certificate-not-trusted':
    case 'foreign-answer':
    case 'answer-too-large':
    case 'account-not-allowed':
      return 'run'
    // A policy can allow one action or resource and deny another.
    case 'permission-denied':
      return 'permission'
    case 'route-quota':
      return 'table-full'
    case 'endpoint-unreachable':
    case 'internal-error':
    case 'aws-error':
      return 'route'
  }
}

/** The status of the proxy's response when it refused a tunnel, from Node's message. */
export function proxyStatus({ code, message }: { code: string; message: string }): number | undefined {
  const status = code === 'ERR_PROXY_TUNNEL' ? /: HTTP\/1\.\d (\d{3})/.exec(message)?.[1] : undefined
  return status === undefined ? undefined : Number(status)
}

/** Temporary errors that the SDK doesn't retry: a proxy that gets no response, or STS that gets none from GitHub. */
export function passes(cause: Error): boolean {
  const { message } = cause
  const code = codeOf(cause)
  if (code.startsWith('IDPCommunicationError')) return true
  // Reported for aws-actions/configure-aws-credentials, issues 348 and 457.
  if (code.startsWith('InvalidIdentityToken') && /verification key/i.test(message)) return true
  return [502, 503, 504].includes(proxyStatus({ code, message }) ?? 0)
}
