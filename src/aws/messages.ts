import { error, formatList, type Finding } from '../model/finding.ts'
import { certificateFix, networkFix, proxyFix } from '../model/network.ts'
import { proxyStatus } from './aws-error-kind.ts'
import type { AwsError } from './aws-error.ts'
import { readDenial } from './denial.ts'

export function expiredCredentials(): Finding {
  return error(
    'expired-credentials',
    'The AWS credentials have expired. Run aws-actions/configure-aws-credentials right before this step, or increase its role-duration-seconds.',
  )
}

export function rejectedCredentials(cause: AwsError, region: string): Finding {
  return error(
    'rejected-credentials',
    `AWS doesn't accept the credentials in ${region}. Check the access key, its session token, the runner's clock, and whether the Region is enabled for the account. ${response(cause)}`,
  )
}

/** One policy statement covers many instances, so the message leaves out the ID. */
export function permissionDenied(cause: AwsError): Finding {
  const { permission, resource, reason, fix } = readDenial(cause)
  const covered = resource?.replace(/(instance|network-interface)\/\S+/, '$1/*')
  const where = covered === undefined ? '' : ` on ${covered}`
  return error(
    'permission-denied',
    `The credentials lack the permission ${permission}${where}${reason}. ${fix}.`,
  )
}

export function regionNotEnabled(region: string): Finding {
  return error(
    'region-not-enabled',
    `Region ${region} isn't enabled for this account. Enable it in the account settings, or change aws-region.`,
  )
}

export function stsNotActivated(cause: AwsError, region: string): Finding {
  return error(
    'sts-not-activated',
    `AWS STS isn't activated in ${region} for this account. Activate it in the IAM account settings, or change aws-region. ${response(cause)}`,
  )
}

/** Signatures contain the time, and AWS accepts a difference of five minutes. */
export function clockSkewed(cause: AwsError): Finding {
  return error(
    'clock-skewed',
    `The runner's clock differs too much from AWS's clock. Synchronize the runner's clock, for example with NTP. ${response(cause)}`,
  )
}

/** Node's message names the host and the proxy, without its user and password. */
export function proxyRefused(cause: AwsError, region: string): Finding {
  return error(
    'proxy-refused',
    `The proxy didn't connect to ${addressed(cause, region)} (${cause.message}). ${proxyFix(proxyStatus(cause))}.`,
  )
}

export function certificateNotTrusted(cause: AwsError, region: string): Finding {
  const { code, message } = cause
  return error(
    'certificate-not-trusted',
    `The certificate of ${addressed(cause, region)} isn't trusted (${code}: ${message}). ${certificateFix(cause.network)}.`,
  )
}

/** AWS's default endpoints mostly have IPv4 addresses only (AWS SDKs guide, "Dual-stack and FIPS endpoints"). */
export function endpointUnreachable(cause: AwsError, region: string, isIpv6Only = false): Finding {
  const { code, message } = cause
  return error(
    'endpoint-unreachable',
    `${addressed(cause, region)} can't be reached (${code}: ${message}). ${networkFix(cause.network, cause.endpoint, isIpv6Only)}.`,
  )
}

/** The error's message names the evidence. */
export function foreignAnswer({ call, message }: AwsError): Finding {
  return error(
    'foreign-answer',
    `The response to ${call} didn't come from EC2 (${message}). It might be a proxy's sign-in page. Check https_proxy, no_proxy, and AWS_ENDPOINT_URL, and whether the runner's network requires a sign-in.`,
  )
}

export function answerTooLarge({ call, message }: AwsError): Finding {
  return error(
    'answer-too-large',
    `${call} returned more than ${message}, which is the action's limit. Set vpc-id, or narrow worker-filters or route-table-name.`,
  )
}

export function quotaReached(cause: AwsError): Finding {
  return error(
    'route-quota',
    `The route table has as many routes as its quota allows. Increase "Routes per route table" in Service Quotas, or delete routes. ${response(cause)}`,
  )
}

export function callGivenUp({ call }: AwsError): Finding {
  return error(
    'cancelled',
    `${call} was still in progress when the run ended, and might have taken effect. Rerun the job to check.`,
  )
}

export function callFailed(cause: AwsError): Finding {
  return error('aws-error', `${cause.call} failed. ${response(cause)}`)
}

/** Sentences for the finding of a check that continues without these reads. */
export function readsLate(calls: readonly string[]): string {
  return `EC2 didn't respond to ${formatList(calls)} in time. Rerun the job.`
}

function addressed({ service, endpoint }: AwsError, region: string): string {
  return endpoint === undefined
    ? `${service} in ${region}`
    : `${service} at ${endpoint.url} (${endpoint.source})`
}

/** The end of a message that quotes AWS. */
export function response({ code, message }: AwsError): string {
  return `AWS returned ${code}: ${message}`
}
