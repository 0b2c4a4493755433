import { expect, it } from '@jest/globals'

import {
  AwsError,
  codeOf,
  CredentialsError,
  messageOf,
  nameOf,
  type CredentialProvider,
} from '../../../src/aws/aws-error.ts'
import { failureScope, kindOf, passes } from '../../../src/aws/aws-error-kind.ts'
import { awsError } from '../../fixtures/results/aws-errors.ts'

const unreachable = [
  ...['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'TimeoutError'],
  // The last one is in no list: it has the form of Node's codes, and AWS's are in camel case.
  ...['EHOSTUNREACH', 'ENETUNREACH', 'EPIPE', 'EPROTO', 'ERR_SSL_WRONG_VERSION_NUMBER'],
]

it.each([
  ['no-credentials', 'run', ['CredentialsProviderError', 'MissingAuthenticationToken']],
  ['no-job-token', 'run', ['IdTokenUnavailable']],
  [
    'role-not-assumed',
    'run',
    ['InvalidIdentityTokenException', 'IDPRejectedClaimException', 'IDPCommunicationErrorException'],
  ],
  ['expired-credentials', 'run', ['RequestExpired', 'ExpiredToken', 'ExpiredTokenException']],
  [
    'rejected-credentials',
    'run',
    [
      ...['AuthFailure', 'InvalidClientTokenId', 'SignatureDoesNotMatch', 'IncompleteSignature'],
      'UnrecognizedClientException',
    ],
  ],
  ['region-not-enabled', 'run', ['OptInRequired']],
  ['sts-not-activated', 'run', ['RegionDisabledException']],
  ['clock-skewed', 'run', ['RequestTimeTooSkewed', 'RequestInTheFuture']],
  ['proxy-refused', 'run', ['ERR_PROXY_TUNNEL']],
  [
    'certificate-not-trusted',
    'run',
    [
      ...['SELF_SIGNED_CERT_IN_CHAIN', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'UNABLE_TO_GET_ISSUER_CERT'],
      ...['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'CERT_HAS_EXPIRED'],
      ...['CERT_NOT_YET_VALID', 'ERR_TLS_CERT_ALTNAME_INVALID', 'CERT_REVOKED'],
    ],
  ],
  ['internal-error', 'route', ['Defect']],
  ['cancelled', 'run', ['NotStarted', 'AbortError']],
  // A policy can allow one action or table, and deny another.
  ['permission-denied', 'permission', ['UnauthorizedOperation', 'AccessDenied', 'AccessDeniedException']],
  ['route-quota', 'table-full', ['RouteLimitExceeded']],
  ['endpoint-unreachable', 'route', unreachable],
  ['aws-error', 'route', ['InvalidParameterValue', 'RequestLimitExceeded', 'InternalError']],
])('%s concerns the %s: %j', (kind, scope, codes) => {
  const errors = codes.map((code) => awsError(code))
  expect(errors.map((error) => [kindOf(error), failureScope(error)])).toEqual(codes.map(() => [kind, scope]))
})

it('STS denies a role that does not exist with the same code as one that does not trust the job', () => {
  const denied = awsError('AccessDenied', 'Sorry', 'AssumeRoleWithWebIdentity')
  expect([kindOf(denied), failureScope(denied)]).toEqual(['role-not-assumed', 'run'])
  expect(kindOf(awsError('InternalError', 'Sorry', 'AssumeRoleWithWebIdentity'))).toBe('aws-error')
})

it.each<[string, CredentialProvider['kind'], string]>([
  ['ENOTFOUND', 'web-identity', 'endpoint-unreachable'],
  ['ERR_PROXY_TUNNEL', 'profile', 'proxy-refused'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'profile', 'certificate-not-trusted'],
  ['RegionDisabledException', 'web-identity', 'sts-not-activated'],
  ['ENOENT', 'web-identity', 'credentials-failed'],
  ['ECONNREFUSED', 'container', 'credentials-failed'],
  ['ECONNREFUSED', 'metadata', 'credentials-failed'],
])('%s of the provider %s is %s: some ask STS over the network', (code, kind, expected) => {
  const provider = { kind, name: undefined, variable: 'AWS_URI' }
  expect(kindOf(new CredentialsError(provider, Object.assign(new Error('No'), { code })))).toBe(expected)
})

it.each<[CredentialProvider, string]>([
  [{ kind: 'profile', name: 'prod' }, 'the AWS profile prod'],
  [{ kind: 'profile', name: undefined }, 'the AWS profile default'],
  [{ kind: 'web-identity' }, 'the web identity token'],
  [{ kind: 'container', variable: 'AWS_URI' }, "the container's credentials endpoint"],
  [{ kind: 'metadata' }, 'the instance metadata service'],
])('the provider %j is %s', (provider, name) => {
  expect(nameOf(provider)).toBe(name)
})

it.each([
  [true, 'IDPCommunicationErrorException', 'No'],
  [true, 'InvalidIdentityTokenException', "Couldn't retrieve verification key from your identity provider"],
  [false, 'InvalidIdentityTokenException', 'No OpenIDConnect provider found'],
  ...[502, 503, 504].map(
    (status) => [true, 'ERR_PROXY_TUNNEL', `via http://proxy/: HTTP/1.1 ${status} Bad`] as const,
  ),
  ...[403, 407].map(
    (status) => [false, 'ERR_PROXY_TUNNEL', `via http://proxy/: HTTP/1.1 ${status} Bad`] as const,
  ),
  [false, 'ENOTFOUND', 'via http://proxy/: HTTP/1.1 502 Bad'],
])('%s: it passes by itself, although the SDK does not try again: %s, %s', (expected, code, message) => {
  expect(passes(Object.assign(new Error(message), { code }))).toBe(expected)
})

it('credentials that a provider does not give concern the run, whatever the code', () => {
  const failure = new CredentialsError(
    { kind: 'web-identity' },
    Object.assign(new Error('No'), { name: 'AccessDenied' }),
  )
  expect([kindOf(failure), failureScope(failure)]).toEqual(['credentials-failed', 'run'])
})

it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('%s is a code like any other', (code) => {
  const error = awsError(code)
  expect([kindOf(error), failureScope(error)]).toEqual(['aws-error', 'route'])
})

it.each([
  ['the code of Node, if the network failed', { code: 'ENOTFOUND' }, 'ENOTFOUND'],
  ['the name that AWS and its SDK give', { name: 'AccessDenied' }, 'AccessDenied'],
  ['the name, if the code is not a text', { name: 'AccessDenied', code: 403 }, 'AccessDenied'],
])('the code of a failure is %s', (_, properties, code) => {
  expect(codeOf(Object.assign(new Error('no'), properties))).toBe(code)
})

it.each([
  ['DescribeInstances', 'EC2', 'http://ec2.test'],
  ['AssumeRoleWithWebIdentity', 'AWS STS', 'http://sts.test'],
])('a failed %s was a call to %s, at %s', (call, service, url) => {
  const endpoint = (url: string) => ({ url, source: 'AWS_ENDPOINT_URL' })
  const network = {
    endpointKinds: [],
    missingCaFile: undefined,
    ec2: endpoint('http://ec2.test'),
    sts: endpoint('http://sts.test'),
  }
  const error = new AwsError(call, 'ECONNREFUSED', 'refused', undefined, { network })
  expect([error.service, error.endpoint?.url, error.isAfterLostAnswer]).toEqual([service, url, false])
})

it.each([
  ['its own', new Error('refused'), 'refused'],
  ['its own, even if it has others', new AggregateError([new Error('a')], 'refused'), 'refused'],
  [
    'those of each address',
    new AggregateError([new Error('connect 10.0.0.1'), 'connect ::1'], ''),
    'connect 10.0.0.1, connect ::1',
  ],
  ['none', new Error(''), ''],
])('an error has the message that is %s', (_, cause, message) => {
  expect(messageOf(cause)).toBe(message)
})
