import { error, type Finding } from '../model/finding.ts'
import type { AwsError, CredentialsError } from './aws-error.ts'

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
  const isPlain = code.endsWith('ProviderError') || message.startsWith(code)
  return `${isPlain ? '' : `${code}: `}${message}${status}`.replace(/\.$/, '')
}

export function noJobToken({ message }: AwsError): Finding {
  return error(
    'no-job-token',
    `The job got no OIDC token, which role-to-assume needs; give the job "permissions: id-token: write". The runner said: ${message}`,
  )
}

export function roleNotAssumed(cause: AwsError): Finding {
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
  // One policy statement is for many instances, so the resource is named without its ID.
  const resource = /on resource: (\S+)/
    .exec(message)?.[1]
    ?.replace(/(instance|network-interface)\/\S+/, '$1/*')
  const where = resource === undefined ? '' : ` on ${resource}`
  const fix = message.includes('explicit deny')
    ? 'a policy denies it explicitly, so ask who owns that policy'
    : "allow it in the role's policy"
  return error('permission-denied', `The credentials lack the permission ${action}${where}; ${fix}.`)
}

export function regionNotEnabled(region: string): Finding {
  return error(
    'region-not-enabled',
    `Region ${region} is not enabled for this account; enable it in the account's settings, or mend aws-region.`,
  )
}

export function endpointUnreachable({ call, code, message }: AwsError, region: string): Finding {
  const service = call === 'AssumeRoleWithWebIdentity' ? 'AWS STS' : 'EC2'
  return error(
    'endpoint-unreachable',
    `${service} in ${region} cannot be reached (${code}: ${message}); check aws-region and the runner's network and proxy.`,
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

function response({ code, message }: AwsError): string {
  return `AWS said ${code}: ${message}`
}
