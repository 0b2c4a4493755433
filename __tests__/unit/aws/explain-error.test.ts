import { describe, expect, it } from '@jest/globals'

import { CredentialsError, type AwsError, type CredentialProvider } from '../../../src/aws/aws-error.ts'
import { explain, explainOne } from '../../../src/aws/explain-error.ts'
import * as messages from '../../../src/aws/messages.ts'
import { error, type Finding } from '../../../src/model/finding.ts'
import { awsError, unauthorized } from '../../fixtures/results/aws-errors.ts'

it.each<[string, (cause: AwsError) => Finding]>([
  ['CredentialsProviderError', messages.noCredentials],
  ['IdTokenUnavailable', messages.noJobToken],
  ['IDPRejectedClaimException', messages.roleNotAssumed],
  ['ExpiredToken', messages.expiredCredentials],
  ['AuthFailure', (cause) => messages.rejectedCredentials(cause, 'us-west-2')],
  ['UnauthorizedOperation', messages.permissionDenied],
  ['OptInRequired', () => messages.regionNotEnabled('us-west-2')],
  ['RouteLimitExceeded', messages.quotaReached],
  ['ENOTFOUND', (cause) => messages.endpointUnreachable(cause, 'us-west-2')],
  ['AbortError', messages.callGivenUp],
  ['InvalidInstanceID', messages.callFailed],
])('%s has a finding of its kind', (code, finding) => {
  const cause = awsError(code)
  expect(explainOne(cause, 'us-west-2')).toEqual(finding(cause))
})

it.each([
  ['DescribeInstances', 'EC2'],
  ['AssumeRoleWithWebIdentity', 'AWS STS'],
])('an unreachable endpoint of %s is one of %s', (call, service) => {
  expect(explainOne(awsError('ENOTFOUND', 'Sorry', call), 'us-west-2')).toEqual(
    error(
      'endpoint-unreachable',
      `${service} in us-west-2 cannot be reached (ENOTFOUND: Sorry); check aws-region and the runner's network and proxy.`,
    ),
  )
})

describe('a missing permission', () => {
  const arn = 'arn:aws:ec2:us-west-2:111122223333'

  it.each([
    [
      'on a resource',
      unauthorized('CreateRoute', { resource: `${arn}:route-table/rtb-1` }),
      `ec2:CreateRoute on ${arn}:route-table/rtb-1; allow it in the role's policy.`,
    ],
    [
      'on one of many instances: one statement is for all of them',
      unauthorized('ModifyInstanceAttribute', { resource: `${arn}:instance/i-7` }),
      `ec2:ModifyInstanceAttribute on ${arn}:instance/*; allow it in the role's policy.`,
    ],
    [
      'on one of many interfaces: one statement is for all of them',
      unauthorized('ModifyNetworkInterfaceAttribute', { resource: `${arn}:network-interface/eni-7` }),
      `ec2:ModifyNetworkInterfaceAttribute on ${arn}:network-interface/*; allow it in the role's policy.`,
    ],
    [
      'without a resource',
      unauthorized('DescribeInstances'),
      "ec2:DescribeInstances; allow it in the role's policy.",
    ],
    [
      'that a service control policy denies',
      unauthorized('CreateRoute', { why: 'with an explicit deny in a service control policy' }),
      'ec2:CreateRoute; a policy denies it explicitly, so ask who owns that policy.',
    ],
    [
      'that the message does not name',
      awsError('AccessDenied', 'Access denied', 'DescribeRouteTables'),
      "ec2:DescribeRouteTables; allow it in the role's policy.",
    ],
  ])('%s', (_, denied, rest) => {
    expect(explainOne(denied, 'us-west-2')).toEqual(
      error('permission-denied', `The credentials lack the permission ${rest}`),
    )
  })
})

describe('credentials that a provider does not give', () => {
  it.each<[CredentialProvider, object, string, RegExp]>([
    [
      { kind: 'profile', name: 'ci' },
      { name: 'AccessDenied' },
      'credentials-failed',
      /profile ci \(AWS_PROFILE\) .* \(AccessDenied: No\); .* or unset AWS_PROFILE\.$/,
    ],
    [
      { kind: 'profile', name: undefined },
      { name: 'CredentialsProviderError' },
      'credentials-failed',
      /profile default of .* \(No\); .* or set role-to-assume\.$/,
    ],
    [
      { kind: 'web-identity' },
      { code: 'ENOENT', message: 'ENOENT: no file.' },
      'credentials-failed',
      /\(ENOENT: no file\); check AWS_WEB_IDENTITY_TOKEN_FILE, AWS_ROLE_ARN/,
    ],
    [
      { kind: 'container', variable: 'AWS_URI' },
      { name: 'TimeoutError' },
      'credentials-failed',
      /\(TimeoutError: No\); check the address in AWS_URI/,
    ],
    [
      { kind: 'metadata' },
      { name: 'ProviderError', statusCode: 404 },
      'no-credentials',
      /\(No, HTTP 404\); .* metadata hop limit of 2\.$/,
    ],
  ])('are explained by %j', (provider, properties, code, message) => {
    const failure = new CredentialsError(provider, Object.assign(new Error('No'), properties))
    expect(explainOne(failure, 'us-west-2')).toEqual(
      error(code, expect.stringMatching(message) as unknown as string),
    )
  })
})

describe('calls that failed in parallel', () => {
  it.each([
    [
      'have a finding each',
      [unauthorized('DescribeInstances'), awsError('ExpiredToken')],
      ['permission-denied', 'expired-credentials'],
    ],
    [
      'have one finding if it is the same',
      [awsError('ExpiredToken'), awsError('RequestExpired')],
      ['expired-credentials'],
    ],
    [
      'have none for a call that ended with the run',
      [awsError('NotStarted'), awsError('AbortError'), awsError('ExpiredToken')],
      ['expired-credentials'],
    ],
  ])('%s', (_, errors, codes) => {
    expect(explain(new AggregateError(errors), 'us-west-2').map(({ code }) => code)).toEqual(codes)
  })

  it('are explained as a single one is', () => {
    expect(explain(awsError('ExpiredToken'), 'us-west-2')).toEqual([messages.expiredCredentials()])
    expect(explain(awsError('NotStarted'), 'us-west-2')).toEqual([])
  })
})

it.each([
  [new TypeError('x is not a function'), 'TypeError: x is not a function'],
  ['thrown text', 'thrown text'],
])('anything else is a defect of this action: %s', (cause, shown) => {
  expect(explain(cause, 'us-west-2')).toEqual([
    error('internal-error', `This is a defect of kthw-routes, please report it: ${shown}`),
  ])
})
