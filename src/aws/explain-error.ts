import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os'

import { callerNotAllowed } from '../model/account.ts'
import type { Finding } from '../model/finding.ts'
import { internalError } from '../runtime/messages.ts'
import { kindOf } from './aws-error-kind.ts'
import { AwsError, CredentialsError } from './aws-error.ts'
import * as credentials from './credentials/messages.ts'
import * as messages from './messages.ts'

/**
 * Returns a finding for each failure, and one finding for failures with the same message. An `AggregateError` contains calls
 * that failed in parallel. Any error other than an `AwsError` is a bug in this action.
 */
export function explain(cause: unknown, region: string): Finding[] {
  const causes: unknown[] = cause instanceof AggregateError ? cause.errors : [cause]
  // A read that the ending run interrupted adds nothing to the finding for the end of the run.
  const findings = causes
    .filter((each) => !(each instanceof AwsError && kindOf(each) === 'cancelled'))
    .map((each) => explainOne(each, region))
  return [...new Map(findings.map((finding) => [finding.message, finding])).values()]
}

export function explainOne(cause: unknown, region: string): Finding {
  if (!(cause instanceof AwsError)) return internalError(cause)
  switch (kindOf(cause)) {
    case 'no-credentials':
      return credentials.noCredentials()
    case 'credentials-failed':
      return cause instanceof CredentialsError
        ? credentials.credentialsFailed(cause)
        : messages.callFailed(cause)
    case 'no-job-token':
      return credentials.noJobToken(cause)
    case 'role-not-assumed':
      return credentials.roleNotAssumed(cause)
    case 'expired-credentials':
      return messages.expiredCredentials()
    case 'rejected-credentials':
      return messages.rejectedCredentials(cause, region)
    case 'clock-skewed':
      return messages.clockSkewed(cause)
    case 'permission-denied':
      return messages.permissionDenied(cause)
    case 'region-not-enabled':
      return messages.regionNotEnabled(region)
    case 'sts-not-activated':
      return messages.stsNotActivated(cause, region)
    case 'proxy-refused':
      return messages.proxyRefused(cause, region)
    case 'certificate-not-trusted':
      return messages.certificateNotTrusted(cause, region)
    case 'endpoint-unreachable':
      return messages.endpointUnreachable(cause, region, hasIpv6Only())
    case 'foreign-answer':
      return messages.foreignAnswer(cause)
    case 'answer-too-large':
      return messages.answerTooLarge(cause)
    case 'account-not-allowed':
      return callerNotAllowed(cause.message)
    case 'route-quota':
      return messages.quotaReached(cause)
    case 'cancelled':
      return messages.callGivenUp(cause)
    case 'internal-error':
      return internalError(cause.cause)
    case 'aws-error':
      return messages.callFailed(cause)
  }
}

/** Every machine has loopback and link-local addresses, which reach no endpoint. */
export function hasIpv6Only(interfaces: NodeJS.Dict<NetworkInterfaceInfo[]> = networkInterfaces()): boolean {
  const outside = Object.values(interfaces).flatMap((addresses = []) =>
    addresses.filter(({ internal, address }) => !internal && !address.startsWith('fe80:')),
  )
  return outside.length > 0 && outside.every(({ family }) => family === 'IPv6')
}
