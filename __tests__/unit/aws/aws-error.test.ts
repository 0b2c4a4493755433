import { expect, it } from '@jest/globals'

import { codeOf, CredentialsError } from '../../../src/aws/aws-error.ts'
import { failureScope, kindOf } from '../../../src/aws/aws-error-kind.ts'
import { awsError } from '../../fixtures/results/aws-errors.ts'

const unreachable = [...['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'TimeoutError']]

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
  ['region-not-enabled', 'run', ['OptInRequired', 'RegionDisabledException']],
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
