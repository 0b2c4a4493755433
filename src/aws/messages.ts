import { error, type Finding } from '../model/finding.ts'
import type { AwsError } from './aws-error.ts'

export function internalError(cause: unknown): Finding {
  return error('internal-error', `This is a defect of kthw-routes, please report it: ${String(cause)}`)
}

export function noCredentials(): Finding {
  return error(
    'no-credentials',
    'No AWS credentials; set role-to-assume or run aws-actions/configure-aws-credentials before this step, in a job with "permissions: id-token: write", or give the runner a role of its own.',
  )
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
