import type { NetworkInterfaceInfo } from 'node:os'

import { describe, expect, it } from '@jest/globals'

import { AwsError, CredentialsError, type CredentialProvider } from '../../../src/aws/aws-error.ts'
import * as credentials from '../../../src/aws/credentials/messages.ts'
import { explain, explainOne, hasIpv6Only } from '../../../src/aws/explain-error.ts'
import * as messages from '../../../src/aws/messages.ts'
import { callerNotAllowed } from '../../../src/model/account.ts'
import { error, type Finding } from '../../../src/model/finding.ts'
import { awsError, unauthorized } from '../../fixtures/results/aws-errors.ts'

it.each<[string, (cause: AwsError) => Finding]>([
  ['CredentialsProviderError', credentials.noCredentials],
  ['IdTokenUnavailable', credentials.noJobToken],
  ['IDPRejectedClaimException', credentials.roleNotAssumed],
  ['ExpiredToken', messages.expiredCredentials],
  ['AuthFailure', (cause) => messages.rejectedCredentials(cause, 'us-west-2')],
  ['RequestTimeTooSkewed', messages.clockSkewed],
  ['RegionDisabledException', (cause) => messages.stsNotActivated(cause, 'us-west-2')],
  ['ERR_PROXY_TUNNEL', (cause) => messages.proxyRefused(cause, 'us-west-2')],
  ['CERT_HAS_EXPIRED', (cause) => messages.certificateNotTrusted(cause, 'us-west-2')],
  ['UnauthorizedOperation', messages.permissionDenied],
  ['OptInRequired', () => messages.regionNotEnabled('us-west-2')],
  ['RouteLimitExceeded', messages.quotaReached],
  ['ENOTFOUND', (cause) => messages.endpointUnreachable(cause, 'us-west-2')],
  ['AbortError', messages.callGivenUp],
  ['ForeignAnswer', messages.foreignAnswer],
  ['AnswerTooLarge', messages.answerTooLarge],
  ['AccountNotAllowed', ({ message }) => callerNotAllowed(message)],
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
      `${service} in us-west-2 can't be reached (ENOTFOUND: Sorry). Check aws-region and the runner's network and proxy.`,
    ),
  )
})

it.each([
  [407, 'Add the proxy user and password to https_proxy, for example http://user:password@host:port.'],
  [403, "Add the host to the proxy's allow list, or to no_proxy if the runner can reach it directly."],
  [502, 'Make sure the proxy can reach the host, then rerun the job.'],
  [400, 'Check the address in https_proxy.'],
])('a proxy that answers %s has its own fix', (status, fix) => {
  const said = `Failed to establish tunnel: HTTP/1.1 ${status} No`
  expect(explainOne(awsError('ERR_PROXY_TUNNEL', said), 'us-west-2').message).toBe(
    `The proxy didn't connect to EC2 in us-west-2 (${said}). ${fix}`,
  )
})

it.each([
  [
    'Error message: Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable',
    /Give the job "permissions: id-token: write"/,
  ],
  [
    'Error message: Failed \n to get',
    /\(Error message: Failed to get\)\. Check the runner's network and proxy/,
  ],
])('no token: %s', (said, message) => {
  expect(explainOne(awsError('IdTokenUnavailable', said, 'GetIDToken'), 'us-west-2').message).toMatch(message)
})

it('an audience that the OIDC provider does not have is named', () => {
  const cause = awsError(
    'InvalidIdentityTokenException',
    'Incorrect token audience',
    'AssumeRoleWithWebIdentity',
  )
  expect(explainOne(cause, 'us-west-2')).toMatchObject({
    code: 'role-not-assumed',
    message: expect.stringContaining("doesn't accept sts.amazonaws.com, the audience") as unknown,
  })
})

it('a session that is longer than the role allows is not what the trust policy says', () => {
  const role = {
    kind: 'job-token',
    roleArn: 'arn:aws:iam::111122223333:role/a',
    sessionName: 'me',
    audience: 'sts.example.com',
  } as const
  const said = 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.'
  const explained = (code: string, message: string, durationSeconds?: number): string =>
    explainOne(
      new AwsError('AssumeRoleWithWebIdentity', code, message, undefined, {
        role: { ...role, durationSeconds },
      }),
      'us-west-2',
    ).message

  expect(explained('ValidationError', said, 7200)).toMatch(/^role-duration-seconds is 7200, /)
  expect(explained('ValidationError', '1 validation error', 7200)).toMatch(
    /^AssumeRoleWithWebIdentity failed\. /,
  )
  expect(explained('AccessDenied', said, 7200)).toMatch(
    /^AWS doesn't let this job .* \(arn:aws:iam::111122223333:role\/a\)\. .* this repository with the audience sts\.example\.com\. /,
  )
})

it('a defect on the way to EC2 is one of this action, and not an error of AWS', () => {
  const defect = new AwsError('CreateRoute', 'Defect', 'x', new TypeError('x is not a function'))
  expect(explainOne(defect, 'us-west-2')).toEqual(
    error('internal-error', 'This is a bug in kthw-routes. Please report it: TypeError: x is not a function'),
  )
})

describe('a missing permission', () => {
  const arn = 'arn:aws:ec2:us-west-2:111122223333'

  it.each([
    [
      'on a resource',
      unauthorized('CreateRoute', { resource: `${arn}:route-table/rtb-1` }),
      `ec2:CreateRoute on ${arn}:route-table/rtb-1. Allow it in the role's policy.`,
    ],
    [
      'on one of many instances: one statement is for all of them',
      unauthorized('ModifyInstanceAttribute', { resource: `${arn}:instance/i-7` }),
      `ec2:ModifyInstanceAttribute on ${arn}:instance/*. Allow it in the role's policy.`,
    ],
    [
      'on one of many interfaces: one statement is for all of them',
      unauthorized('ModifyNetworkInterfaceAttribute', { resource: `${arn}:network-interface/eni-7` }),
      `ec2:ModifyNetworkInterfaceAttribute on ${arn}:network-interface/*. Allow it in the role's policy.`,
    ],
    [
      'without a resource',
      unauthorized('DescribeInstances'),
      "ec2:DescribeInstances. Allow it in the role's policy.",
    ],
    [
      'that a service control policy denies',
      unauthorized('CreateRoute', { why: 'with an explicit deny in a service control policy' }),
      'ec2:CreateRoute, with an explicit deny in a service control policy. Ask the administrators of your organization to exempt the role.',
    ],
    ...(
      [
        ['permissions boundary', "Allow it in the role's permissions boundary."],
        [
          'session policy',
          'Allow it in the session policy, such as inline-session-policy of aws-actions/configure-aws-credentials.',
        ],
        ['service control policy', 'Ask the administrators of your organization to allow it.'],
        ['resource control policy', 'Ask the administrators of your organization to allow it.'],
        ['VPC endpoint policy', "Allow it in the policy of the VPC endpoint in the runner's network."],
      ] as const
    ).map(([policy, fix]): [string, AwsError, string] => {
      const why = `because no ${policy} allows the ec2:CreateRoute action`
      return [
        `that no ${policy} allows`,
        unauthorized('CreateRoute', { why }),
        `ec2:CreateRoute, ${why}. ${fix}`,
      ]
    }),
    ...(
      [
        ['a resource control policy', 'Ask the administrators of your organization to exempt the role.'],
        [
          'an identity-based policy: arn:aws:iam::111122223333:policy/guard',
          'Change the deny statement in that policy, or the condition that it depends on.',
        ],
        [
          'a permissions boundary',
          'Change the deny statement in that boundary, or the condition that it depends on.',
        ],
        [
          'a VPC endpoint policy',
          'Change the deny statement in that policy, or the condition that it depends on.',
        ],
      ] as const
    ).map(([policy, fix]): [string, AwsError, string] => {
      const why = `with an explicit deny in ${policy}`
      return [
        `with a deny in ${policy}`,
        unauthorized('CreateRoute', { why }),
        `ec2:CreateRoute, ${why}. ${fix}`,
      ]
    }),
    [
      'that the message does not name',
      awsError('AccessDenied', 'Access denied', 'DescribeRouteTables'),
      "ec2:DescribeRouteTables. Allow it in the role's policy.",
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
      /profile ci \(AWS_PROFILE\) .* \(AccessDenied: No\)\. .* or unset AWS_PROFILE\.$/,
    ],
    [
      { kind: 'profile', name: undefined },
      { name: 'CredentialsProviderError' },
      'credentials-failed',
      /The AWS profile default provided no credentials \(No\)\. .* or set role-to-assume\.$/,
    ],
    [
      { kind: 'web-identity' },
      { code: 'ENOENT', message: 'ENOENT: no file.' },
      'credentials-failed',
      /\(ENOENT: no file\)\. Check AWS_WEB_IDENTITY_TOKEN_FILE, AWS_ROLE_ARN/,
    ],
    [
      { kind: 'container', variable: 'AWS_URI' },
      { name: 'TimeoutError' },
      'credentials-failed',
      /\(TimeoutError: No\)\. Check the address in AWS_URI/,
    ],
    [
      { kind: 'metadata' },
      { name: 'ProviderError', statusCode: 404 },
      'no-credentials',
      /\(No, HTTP 404\)\. .* metadata hop limit of 2\.$/,
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
  [new Error('Invalid URL: http://ci:hunter2@proxy:99999'), 'Error: Invalid URL: http://***@proxy:99999'],
])('anything else is a defect of this action: %s', (cause, shown) => {
  expect(explain(cause, 'us-west-2')).toEqual([
    error('internal-error', `This is a bug in kthw-routes. Please report it: ${shown}`),
  ])
})

const address = (family: 'IPv4' | 'IPv6', address: string, internal = false): NetworkInterfaceInfo =>
  // The scope of an IPv6 address doesn't matter here.
  ({ family, address, internal, netmask: '', mac: '', cidr: null, scopeid: 0 })
const loopback = [address('IPv4', '127.0.0.1', true), address('IPv6', '::1', true)]
const [ipv4, ipv6, linkLocal] = [
  address('IPv4', '10.0.0.1'),
  address('IPv6', '2001:db8::1'),
  address('IPv6', 'fe80::1'),
]

it.each<[string, NodeJS.Dict<NetworkInterfaceInfo[]>, boolean]>([
  ['an IPv6 address', { lo: loopback, eth0: [linkLocal, ipv6] }, true],
  ['both addresses', { lo: loopback, eth0: [ipv6, ipv4] }, false],
  ['both addresses on different interfaces', { eth0: [ipv6], eth1: [ipv4], eth2: undefined }, false],
  ['an IPv4 address', { lo: loopback, eth0: [linkLocal, ipv4] }, false],
  ['a link-local address', { lo: loopback, eth0: [linkLocal] }, false],
  ['no interface', { lo: loopback }, false],
])('whether a machine with %s has only IPv6', (_, interfaces, expected) => {
  expect(hasIpv6Only(interfaces)).toBe(expected)
})
