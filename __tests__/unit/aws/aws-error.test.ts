import { describe, expect, it } from '@jest/globals'

import { explain, explainOne, failureScope } from '../../../src/aws/aws-error.ts'
import { error } from '../../../src/model/finding.ts'
import { awsError, unauthorized } from '../../fixtures/results/aws-errors.ts'

const noCredentials =
  'No AWS credentials; set role-to-assume or run aws-actions/configure-aws-credentials before this step, in a job with "permissions: id-token: write", or give the runner a role of its own.'
const expired =
  'The AWS credentials have expired; run aws-actions/configure-aws-credentials right before this step, or raise its role-duration-seconds.'
const noJobToken =
  'The job got no OIDC token, which role-to-assume needs; give the job "permissions: id-token: write". The runner said: Sorry'
const notAssumed = (code: string) =>
  `AWS does not let this job assume the role in role-to-assume; check the role's ARN, and that its trust policy names GitHub's OIDC provider and this repository. AWS said ${code}: Sorry`
const rejected = (code: string) =>
  `AWS does not accept the credentials in us-west-2; check the key and its session token, the runner's clock, and that the Region is enabled for the account. AWS said ${code}: Sorry`
const unreachable = (code: string) =>
  `EC2 in us-west-2 cannot be reached (${code}: Sorry); check aws-region and the runner's network and proxy.`

describe('an AWS error', () => {
  it.each([
    ['CredentialsProviderError', 'no-credentials', noCredentials],
    ['MissingAuthenticationToken', 'no-credentials', noCredentials],
    ['IdTokenUnavailable', 'no-job-token', noJobToken],
    ['InvalidIdentityTokenException', 'role-not-assumed', notAssumed('InvalidIdentityTokenException')],
    ['IDPRejectedClaimException', 'role-not-assumed', notAssumed('IDPRejectedClaimException')],
    ['IDPCommunicationErrorException', 'role-not-assumed', notAssumed('IDPCommunicationErrorException')],
    ['RequestExpired', 'expired-credentials', expired],
    ['ExpiredToken', 'expired-credentials', expired],
    ['ExpiredTokenException', 'expired-credentials', expired],
    ['AuthFailure', 'rejected-credentials', rejected('AuthFailure')],
    ['InvalidClientTokenId', 'rejected-credentials', rejected('InvalidClientTokenId')],
    ['SignatureDoesNotMatch', 'rejected-credentials', rejected('SignatureDoesNotMatch')],
    ['UnrecognizedClientException', 'rejected-credentials', rejected('UnrecognizedClientException')],
    [
      'OptInRequired',
      'region-not-enabled',
      "Region us-west-2 is not enabled for this account; enable it in the account's settings, or mend aws-region.",
    ],
    [
      'RegionDisabledException',
      'region-not-enabled',
      "Region us-west-2 is not enabled for this account; enable it in the account's settings, or mend aws-region.",
    ],
    [
      'RouteLimitExceeded',
      'route-quota',
      'The route table has as many routes as its quota allows; raise "Routes per route table" in Service Quotas, or delete routes. AWS said RouteLimitExceeded: Sorry',
    ],
    ['ENOTFOUND', 'endpoint-unreachable', unreachable('ENOTFOUND')],
    ['ECONNREFUSED', 'endpoint-unreachable', unreachable('ECONNREFUSED')],
    ['TimeoutError', 'endpoint-unreachable', unreachable('TimeoutError')],
    [
      'AbortError',
      'cancelled',
      'CreateRoute was given up when the run was ended; whether it took effect is not known.',
    ],
    ['InvalidInstanceID', 'aws-error', 'CreateRoute failed. AWS said InvalidInstanceID: Sorry'],
    ['RequestLimitExceeded', 'aws-error', 'CreateRoute failed. AWS said RequestLimitExceeded: Sorry'],
  ] as const)('%s says what to do', (code, findingCode, message) => {
    expect(explainOne(awsError(code, 'Sorry'), 'us-west-2')).toEqual(error(findingCode, message))
  })

  it.each([
    [
      'a permission that no policy gives, with its resource',
      unauthorized('CreateRoute', { resource: 'arn:aws:ec2:us-west-2:111122223333:route-table/rtb-1' }),
      "The credentials lack the permission ec2:CreateRoute on arn:aws:ec2:us-west-2:111122223333:route-table/rtb-1; allow it in the role's policy.",
    ],
    [
      'a permission on one of many instances, for all of them',
      unauthorized('ModifyInstanceAttribute', {
        resource: 'arn:aws:ec2:us-west-2:111122223333:instance/i-7',
      }),
      "The credentials lack the permission ec2:ModifyInstanceAttribute on arn:aws:ec2:us-west-2:111122223333:instance/*; allow it in the role's policy.",
    ],
    [
      'a permission on one of many interfaces, for all of them',
      unauthorized('ModifyNetworkInterfaceAttribute', {
        resource: 'arn:aws:ec2:us-west-2:111122223333:network-interface/eni-7',
      }),
      "The credentials lack the permission ec2:ModifyNetworkInterfaceAttribute on arn:aws:ec2:us-west-2:111122223333:network-interface/*; allow it in the role's policy.",
    ],
    [
      'a permission without a resource',
      unauthorized('DescribeInstances'),
      "The credentials lack the permission ec2:DescribeInstances; allow it in the role's policy.",
    ],
    [
      'a service control policy',
      unauthorized('CreateRoute', { why: 'with an explicit deny in a service control policy' }),
      'The credentials lack the permission ec2:CreateRoute; a policy denies it explicitly, so ask who owns that policy.',
    ],
    [
      'a message that names no permission',
      awsError('AccessDenied', 'Access denied', 'DescribeRouteTables'),
      "The credentials lack the permission ec2:DescribeRouteTables; allow it in the role's policy.",
    ],
  ])('tells %s', (_, denied, message) => {
    expect(explainOne(denied, 'us-west-2')).toEqual(error('permission-denied', message))
  })
})

it('a role that may not be assumed, or is not there, is no missing permission of EC2', () => {
  const denied = awsError('AccessDenied', 'Sorry', 'AssumeRoleWithWebIdentity')
  expect(explainOne(denied, 'us-west-2')).toEqual(error('role-not-assumed', notAssumed('AccessDenied')))
  expect(failureScope(denied)).toBe('run')
})

it('names the service that cannot be reached', () => {
  const sts = awsError('ENOTFOUND', 'Sorry', 'AssumeRoleWithWebIdentity')
  expect(explainOne(sts, 'us-west-2').message).toBe(unreachable('ENOTFOUND').replace('EC2', 'AWS STS'))
})

describe('how far an error reaches', () => {
  it.each([
    ['run', 'IdTokenUnavailable'],
    ['run', 'InvalidIdentityTokenException'],
    ['run', 'RequestExpired'],
    ['run', 'AuthFailure'],
    ['run', 'CredentialsProviderError'],
    ['run', 'OptInRequired'],
    ['run', 'NotStarted'],
    ['run', 'AbortError'],
    ['table', 'UnauthorizedOperation'],
    ['table', 'RouteLimitExceeded'],
    ['route', 'InvalidParameterValue'],
    ['route', 'RequestLimitExceeded'],
    ['route', 'ECONNRESET'],
  ])('the %s: %s', (reach, code) => {
    expect(failureScope(awsError(code))).toBe(reach)
  })
})

describe('errors of calls side by side', () => {
  it('are all told', () => {
    const both = new AggregateError(
      ['DescribeInstances', 'DescribeRouteTables'].map((call) => unauthorized(call)),
    )
    expect(explain(both, 'us-west-2').map(({ message }) => message)).toEqual([
      "The credentials lack the permission ec2:DescribeInstances; allow it in the role's policy.",
      "The credentials lack the permission ec2:DescribeRouteTables; allow it in the role's policy.",
    ])
  })

  it('are told once where they say the same', () => {
    const both = new AggregateError([awsError('ExpiredToken'), awsError('RequestExpired')])
    expect(explain(both, 'us-west-2')).toEqual([error('expired-credentials', expired)])
  })

  it.each(['NotStarted', 'AbortError'])('are not told where the run was to end: %s', (code) => {
    const both = new AggregateError([awsError(code), awsError('ExpiredToken')])
    expect(explain(both, 'us-west-2')).toEqual([error('expired-credentials', expired)])
    expect(explain(awsError(code), 'us-west-2')).toEqual([])
  })

  it('are told alone where one failed', () => {
    expect(explain(awsError('ExpiredToken'), 'us-west-2')).toEqual([error('expired-credentials', expired)])
  })
})

it.each([
  [new TypeError('x is not a function'), 'TypeError: x is not a function'],
  ['thrown text', 'thrown text'],
])('anything else is this action’s own defect, and says so: %s', (cause, shown) => {
  expect(explain(cause, 'us-west-2')).toEqual([
    error('internal-error', `This is a defect of kthw-routes, please report it: ${shown}`),
  ])
})
