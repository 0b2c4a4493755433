import { error, formatList, type Finding } from '../model/finding.ts'
import { certificateFix, networkFix, proxyFix } from '../model/network.ts'
import { NO_ANSWER } from '../runtime/cancellation.ts'
import { denial, proxyStatus } from './aws-error-kind.ts'
import type { AwsError, CredentialsError } from './aws-error.ts'
import { AUDIENCE } from './credential-source.ts'

export function noCredentials(): Finding {
  return error(
    'no-credentials',
    'No AWS credentials; set role-to-assume or run aws-actions/configure-aws-credentials before this step, in a job with "permissions: id-token: write", or give the runner a role of its own.',
  )
}

/** EC2 wasn't asked. The words are those of the provider: STS, a process, or a service on this machine. */
export function credentialsFailed(failure: CredentialsError): Finding {
  const { provider } = failure
  const said = words(failure)
  switch (provider.kind) {
    case 'profile': {
      const profile = `profile ${provider.name ?? 'default'}${provider.name === undefined ? '' : ' (AWS_PROFILE)'}`
      return failed(
        `The ${profile} of the AWS configuration gave no credentials (${said}); fix the profile in the runner's AWS config files, or ${provider.name === undefined ? 'set role-to-assume' : 'unset AWS_PROFILE'}.`,
      )
    }
    case 'web-identity':
      return failed(
        `The web identity token gave no credentials (${said}); check AWS_WEB_IDENTITY_TOKEN_FILE, AWS_ROLE_ARN, and the trust policy of that role.`,
      )
    case 'container':
      return failed(
        `The container's credentials endpoint gave no credentials (${said}); check the address in ${provider.variable} and the agent that serves it, such as EKS Pod Identity, or unset the variable.`,
      )
    case 'metadata':
      return error(
        'no-credentials',
        `No AWS credentials, and the instance metadata service gave none (${said}); set role-to-assume, run aws-actions/configure-aws-credentials before this step, or give the runner's instance a role and, for containers, a metadata hop limit of 2.`,
      )
  }
}

function failed(message: string): Finding {
  return error('credentials-failed', message)
}

/** The code is left out where it is the SDK's own, or where the message begins with it. */
function words({ code, message, cause }: CredentialsError): string {
  const status = cause instanceof Error && 'statusCode' in cause ? `, HTTP ${String(cause.statusCode)}` : ''
  const isPlain = code === NO_ANSWER || code.endsWith('ProviderError') || message.startsWith(code)
  return `${isPlain ? '' : `${code}: `}${message}${status}`.replace(/\.$/, '')
}

export function noJobToken({ message }: AwsError): Finding {
  // The toolkit's message when the runner didn't offer a token.
  if (!message.includes('Unable to get ACTIONS_ID_TOKEN')) {
    const said = message.replaceAll(/\s+/g, ' ')
    return error(
      'no-job-token',
      `GitHub's token service gave no OIDC token, which role-to-assume needs (${said}); check the runner's network and proxy, then run the step again.`,
    )
  }
  return error(
    'no-job-token',
    `The job got no OIDC token, which role-to-assume needs; give the job "permissions: id-token: write". The runner said: ${message}`,
  )
}

export function roleNotAssumed(cause: AwsError): Finding {
  if (/token audience/i.test(cause.message)) {
    return error(
      'role-not-assumed',
      `AWS STS doesn't accept ${AUDIENCE}, the audience of the job's OIDC token; add it to the audiences of the account's OIDC provider for GitHub. ${response(cause)}`,
    )
  }
  return error(
    'role-not-assumed',
    `AWS does not let this job assume the role in role-to-assume; check the role's ARN, and that its trust policy names GitHub's OIDC provider and this repository. ${response(cause)}`,
  )
}

export function expiredCredentials(): Finding {
  return error(
    'expired-credentials',
    'The AWS credentials have expired; run aws-actions/configure-aws-credentials right before this step, or raise its role-duration-seconds.',
  )
}

export function rejectedCredentials(cause: AwsError, region: string): Finding {
  return error(
    'rejected-credentials',
    `AWS does not accept the credentials in ${region}; check the key and its session token, the runner's clock, and that the Region is enabled for the account. ${response(cause)}`,
  )
}

/** EC2 names the action and the resource in the middle of its message. The encoded message at its end goes to the log only. */
export function permissionDenied({ call, message }: AwsError): Finding {
  const action = /not authorized to perform: ([\w:-]+)/.exec(message)?.[1] ?? `ec2:${call}`
  const { reason, fix } = denial(message)
  // One policy statement is for many instances, so the resource is named without its ID.
  const resource = /on resource: (\S+)/
    .exec(message)?.[1]
    ?.replace(/(instance|network-interface)\/\S+/, '$1/*')
  const where = resource === undefined ? '' : ` on ${resource}`
  return error('permission-denied', `The credentials lack the permission ${action}${where}${reason}; ${fix}.`)
}

export function regionNotEnabled(region: string): Finding {
  return error(
    'region-not-enabled',
    `Region ${region} is not enabled for this account; enable it in the account's settings, or mend aws-region.`,
  )
}

export function stsNotActivated(cause: AwsError, region: string): Finding {
  return error(
    'sts-not-activated',
    `AWS STS is not activated in ${region} for this account; activate it in the account settings of IAM, or change aws-region. ${response(cause)}`,
  )
}

/** Signatures hold the time, and AWS accepts five minutes of difference. */
export function clockSkewed(cause: AwsError): Finding {
  return error(
    'clock-skewed',
    `The runner's clock differs too much from that of AWS; set it, for example with NTP. ${response(cause)}`,
  )
}

/** Node's message names the host and the proxy, without its user and password. */
export function proxyRefused(cause: AwsError, region: string): Finding {
  return error(
    'proxy-refused',
    `The proxy gives no connection to ${addressed(cause, region)} (${cause.message}); ${proxyFix(proxyStatus(cause))}.`,
  )
}

export function certificateNotTrusted(cause: AwsError, region: string): Finding {
  const { code, message } = cause
  return error(
    'certificate-not-trusted',
    `The certificate of ${addressed(cause, region)} is not trusted (${code}: ${message}); ${certificateFix(cause.network)}.`,
  )
}

/** AWS's default endpoints mostly have IPv4 addresses only (AWS SDKs guide, "Dual-stack and FIPS endpoints"). */
export function endpointUnreachable(cause: AwsError, region: string, isIpv6Only = false): Finding {
  const { code, message } = cause
  return error(
    'endpoint-unreachable',
    `${addressed(cause, region)} cannot be reached (${code}: ${message}); ${networkFix(cause.network, cause.endpoint, isIpv6Only)}.`,
  )
}

/** The error's message says what shows it. */
export function foreignAnswer({ call, message }: AwsError): Finding {
  return error(
    'foreign-answer',
    `${call} got an answer that is not EC2's (${message}), for example a proxy's sign-in page; check https_proxy, no_proxy, and AWS_ENDPOINT_URL, and whether the runner's network asks for a sign-in.`,
  )
}

export function answerTooLarge({ call, message }: AwsError): Finding {
  return error(
    'answer-too-large',
    `${call} returned more than ${message}, which is more than this action reads; set vpc-id, or narrow worker-filters or route-table-name.`,
  )
}

export function quotaReached(cause: AwsError): Finding {
  return error(
    'route-quota',
    `The route table has as many routes as its quota allows; raise "Routes per route table" in Service Quotas, or delete routes. ${response(cause)}`,
  )
}

export function callGivenUp({ call }: AwsError): Finding {
  return error(
    'cancelled',
    `${call} was given up when the run was ended; whether it took effect is not known.`,
  )
}

export function callFailed(cause: AwsError): Finding {
  return error('aws-error', `${cause.call} failed. ${response(cause)}`)
}

/** A sentence for the finding of a check that goes on without these reads. */
export function readsLate(calls: readonly string[]): string {
  return `EC2 didn't answer ${formatList(calls)} in time; run the step again.`
}

function addressed({ service, endpoint }: AwsError, region: string): string {
  return endpoint === undefined
    ? `${service} in ${region}`
    : `${service} at ${endpoint.url} (${endpoint.source})`
}

function response({ code, message }: AwsError): string {
  return `AWS said ${code}: ${message}`
}
