import { describe, expect, it } from '@jest/globals'

import { explain, explainOne } from '../../../src/aws/explain-error.ts'
import { error } from '../../../src/model/finding.ts'
import { awsError, unauthorized } from '../../fixtures/results/aws-errors.ts'

const expired = error(
  'expired-credentials',
  'The AWS credentials have expired; run aws-actions/configure-aws-credentials right before this step, or raise its role-duration-seconds.',
)

it.each<[string, string, string]>([
  [
    'CredentialsProviderError',
    'no-credentials',
    'No AWS credentials; set role-to-assume or run aws-actions/configure-aws-credentials before this step, in a job with "permissions: id-token: write", or give the runner a role of its own.',
  ],
  [
    'IdTokenUnavailable',
    'no-job-token',
    'The job got no OIDC token, which role-to-assume needs; give the job "permissions: id-token: write". The runner said: Sorry',
  ],
  [
    'IDPRejectedClaimException',
    'role-not-assumed',
    "AWS does not let this job assume the role in role-to-assume; check the role's ARN, and that its trust policy names GitHub's OIDC provider and this repository. AWS said IDPRejectedClaimException: Sorry",
  ],
  ['ExpiredToken', 'expired-credentials', expired.message],
  [
    'AuthFailure',
    'rejected-credentials',
    "AWS does not accept the credentials in us-west-2; check the key and its session token, the runner's clock, and that the Region is enabled for the account. AWS said AuthFailure: Sorry",
  ],
  [
    'OptInRequired',
    'region-not-enabled',
    "Region us-west-2 is not enabled for this account; enable it in the account's settings, or mend aws-region.",
  ],
  [
    'RouteLimitExceeded',
    'route-quota',
    'The route table has as many routes as its quota allows; raise "Routes per route table" in Service Quotas, or delete routes. AWS said RouteLimitExceeded: Sorry',
  ],
  [
    'ENOTFOUND',
    'endpoint-unreachable',
    "EC2 in us-west-2 cannot be reached (ENOTFOUND: Sorry); check aws-region and the runner's network and proxy.",
  ],
  [
    'AbortError',
    'cancelled',
    'CreateRoute was given up when the run was ended; whether it took effect is not known.',
  ],
  ['InvalidInstanceID', 'aws-error', 'CreateRoute failed. AWS said InvalidInstanceID: Sorry'],
])('%s is explained as %s', (code, findingCode, message) => {
  expect(explainOne(awsError(code, 'Sorry'), 'us-west-2')).toEqual(error(findingCode, message))
})

it('an unreachable endpoint of AWS STS is not one of EC2', () => {
  const { message } = explainOne(awsError('ENOTFOUND', 'Sorry', 'AssumeRoleWithWebIdentity'), 'us-west-2')
  expect(message).toMatch(/^AWS STS in us-west-2 cannot be reached/)
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
    expect(explain(awsError('ExpiredToken'), 'us-west-2')).toEqual([expired])
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
