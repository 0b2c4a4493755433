import { error, formatList, type Finding } from '../model/finding.ts'
import { certificateFix, networkFix, proxyFix } from '../model/network.ts'
import { NO_ANSWER } from '../runtime/cancellation.ts'
import { denial, proxyStatus } from './aws-error-kind.ts'
import { isTooLong, type AwsError, type CredentialsError } from './aws-error.ts'
import { AUDIENCE, HOUR_SECONDS } from './credential-source.ts'

export function noCredentials(): Finding {
  return error(
    'no-credentials',
    'No AWS credentials found. Set role-to-assume, or run aws-actions/configure-aws-credentials before this step, in a job with "permissions: id-token: write". On a self-hosted EC2 runner, you can give the instance a role instead.',
  )
}

/** The action didn't call EC2. The message quotes the provider: STS, a process, or a service on this machine. */
export function credentialsFailed(failure: CredentialsError): Finding {
  const { provider } = failure
  const said = words(failure)
  switch (provider.kind) {
    case 'profile': {
      const profile = `profile ${provider.name ?? 'default'}${provider.name === undefined ? '' : ' (AWS_PROFILE)'}`
      return failed(
        `The AWS ${profile} provided no credentials (${said}). Fix the profile in the runner's AWS config files, or ${provider.name === undefined ? 'set role-to-assume' : 'unset AWS_PROFILE'}.`,
      )
    }
    case 'web-identity':
      return failed(
        `The web identity token provided no credentials (${said}). Check AWS_WEB_IDENTITY_TOKEN_FILE, AWS_ROLE_ARN, and the role's trust policy.`,
      )
    case 'container':
      return failed(
        `The container's credentials endpoint provided no credentials (${said}). Check the address in ${provider.variable} and the agent that serves it, such as EKS Pod Identity, or unset the variable.`,
      )
    case 'metadata':
      return error(
        'no-credentials',
        `No AWS credentials found, and the instance metadata service provided none (${said}). Set role-to-assume, or run aws-actions/configure-aws-credentials before this step. On a self-hosted EC2 runner, you can give the instance a role instead and, for containers, a metadata hop limit of 2.`,
      )
  }
}

function failed(message: string): Finding {
  return error('credentials-failed', message)
}

/** Leaves out the code if it's the SDK's own, or if the message begins with it. */
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
      `GitHub's token service returned no OIDC token, which role-to-assume needs (${said}). Check the runner's network and proxy, then rerun the job.`,
    )
  }
  return error(
    'no-job-token',
    `The job got no OIDC token, which role-to-assume needs. Give the job "permissions: id-token: write". The runner reported: ${message}`,
  )
}

export function roleNotAssumed(cause: AwsError): Finding {
  const { audience = AUDIENCE, durationSeconds = HOUR_SECONDS } = cause.role ?? {}
  const trusted = `GitHub's OIDC provider and this repository${audience === AUDIENCE ? '' : ` with the audience ${audience}`}`
  const problem = isTooLong(cause)
    ? `role-duration-seconds is ${durationSeconds}, which is longer than the maximum session duration of the role in role-to-assume. Lower role-duration-seconds, or raise that maximum.`
    : /token audience/i.test(cause.message)
      ? `AWS STS doesn't accept ${audience}, the audience of the job's OIDC token. Add it to the audiences of the account's OIDC provider for GitHub, or set audience to one of them.`
      : `AWS doesn't let this job assume the role in role-to-assume. Check the role's ARN, and make sure its trust policy names ${trusted}.`
  return error('role-not-assumed', `${problem} ${response(cause)}`)
}

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

/** EC2 names the action and the resource in the middle of its message. The encoded message at its end goes to the log only. */
export function permissionDenied({ call, message }: AwsError): Finding {
  const action = /not authorized to perform: ([\w:-]+)/.exec(message)?.[1] ?? `ec2:${call}`
  const { reason, fix } = denial(message)
  // One policy statement covers many instances, so the message leaves out the ID.
  const resource = /on resource: (\S+)/
    .exec(message)?.[1]
    ?.replace(/(instance|network-interface)\/\S+/, '$1/*')
  const where = resource === undefined ? '' : ` on ${resource}`
  return error('permission-denied', `The credentials lack the permission ${action}${where}${reason}. ${fix}.`)
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

function response({ code, message }: AwsError): string {
  return `AWS returned ${code}: ${message}`
}
