import { describe, expect, it } from '@jest/globals'

import { readAllowedAccounts, readCredentials, readRegion } from '../../../src/github/aws-inputs.ts'
import { InputReader } from '../../../src/github/input-reader.ts'
import * as access from '../../../src/github/access-messages.ts'
import * as messages from '../../../src/github/messages.ts'
import { accountMalformed, roleNotAllowed } from '../../../src/model/account.ts'
import type { Finding } from '../../../src/model/finding.ts'

/** What `take` reads from a step that sets these inputs, and what is wrong with them. */
function read<T>(set: Readonly<Record<string, string>>, take: (reader: InputReader) => T): [T, Finding[]] {
  const reader = new InputReader((name) => set[name] ?? '')
  return [take(reader), reader.findings]
}

describe('the Region', () => {
  const both = { AWS_REGION: 'eu-west-1', AWS_DEFAULT_REGION: 'us-east-1' }

  it.each([
    ['sa-east-1', both, 'sa-east-1'],
    ['', both, 'eu-west-1'],
    // aws-actions/configure-aws-credentials can write an empty variable.
    ['', { ...both, AWS_REGION: '' }, 'us-east-1'],
    ['us-gov-east-1', {}, 'us-gov-east-1'],
    ['us-isob-east-1', {}, 'us-isob-east-1'],
    ['eusc-de-east-1', {}, 'eusc-de-east-1'],
    ['ap-southeast-15', {}, 'ap-southeast-15'],
  ])('of aws-region "%s" and the environment %j is %s', (region, env, expected) => {
    expect(read({ 'aws-region': region }, (reader) => readRegion(reader, env))).toEqual([expected, []])
  })

  it.each([
    ['aws-region', 'Oregon', {}],
    ['aws-region', 'us-west-2a', {}],
    ['aws-region', 'us-west-200', {}],
    ['aws-region', 'us-west', {}],
    ['aws-region', 'us-2', {}],
    ['aws-region', 'my us-west-2', {}],
    ['aws-region', 'europe-west-2', {}],
    ['AWS_REGION', 'west', { AWS_REGION: 'west' }],
    ['AWS_DEFAULT_REGION', 'west', { AWS_REGION: '', AWS_DEFAULT_REGION: 'west' }],
  ])('is malformed in %s: %s', (name, region, env) => {
    const set = name === 'aws-region' ? { 'aws-region': region } : {}
    const [, findings] = read(set, (reader) => readRegion(reader, env))
    expect(findings).toEqual([access.regionMalformed(name, region)])
  })

  it('is missing if no place names one', () => {
    expect(read({}, (reader) => readRegion(reader, {}))).toEqual(['', [access.regionMissing()]])
  })
})

describe('the credentials', () => {
  const roleArn = 'arn:aws:iam::111122223333:role/kthw-routes'
  const take = (role: string, session: string, env: Readonly<Record<string, string>> = {}) =>
    read({ 'role-to-assume': role, 'role-session-name': session }, (reader) => readCredentials(reader, env))

  it('are those of the job if no role is given', () => {
    const ambient = {
      kind: 'ambient',
      profile: undefined,
      hasWebIdentity: false,
      service: { kind: 'metadata' },
    }
    expect(take('', '')).toEqual([ambient, []])
    expect(take('', 'me')).toEqual([ambient, [access.roleMissing('role-session-name')]])
  })

  it.each([
    [{ AWS_PROFILE: 'ci' }, { profile: 'ci' }],
    [
      { AWS_PROFILE: '', AWS_ROLE_ARN: '' },
      { profile: undefined, hasWebIdentity: false },
    ],
    [{ AWS_ROLE_ARN: roleArn }, { hasWebIdentity: true }],
    [{ AWS_WEB_IDENTITY_TOKEN_FILE: '/token' }, { hasWebIdentity: true }],
    [{ AWS_EC2_METADATA_DISABLED: 'true' }, { service: undefined }],
    [{ AWS_EC2_METADATA_DISABLED: 'false' }, { service: { kind: 'metadata' } }],
    ...['AWS_CONTAINER_CREDENTIALS_RELATIVE_URI', 'AWS_CONTAINER_CREDENTIALS_FULL_URI'].map(
      (variable) => [{ [variable]: '/v1' }, { service: { kind: 'container', variable } }] as const,
    ),
  ])('are searched for as %j says', (env, expected) => {
    expect(take('', '', env)[0]).toMatchObject(expected)
  })

  const keys = { AWS_ACCESS_KEY_ID: 'AKIA', AWS_SECRET_ACCESS_KEY: 'secret' }

  it('are exported keys, which precede a profile, unless one of the two is missing or a role is given', () => {
    const notices = (role: string, env: Readonly<Record<string, string>>) =>
      read({ 'role-to-assume': role }, (reader) => {
        readCredentials(reader, { AWS_PROFILE: 'ci', ...env })
        return reader.notices
      })[0]
    expect(notices('', keys)).toEqual([access.profileIgnored('ci')])
    expect(notices('', { ...keys, AWS_PROFILE: '' })).toEqual([])
    expect(notices('', { ...keys, AWS_SECRET_ACCESS_KEY: '' })).toEqual([])
    expect(notices(roleArn, keys)).toEqual([])
  })

  it.each(['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'])(
    'cannot be keys with a character that none has in %s, unless a role is given',
    (name) => {
      for (const value of ['key\n', 'key\r\n', ' key', 'kéy', 'k\u200bey']) {
        expect(take('', '', { ...keys, [name]: value })[1]).toEqual([access.keyMalformed(name)])
        expect(take(roleArn, '', { ...keys, [name]: value })[1]).toEqual([])
      }
    },
  )

  it.each([
    [roleArn, '', {}, 'kthw-routes-run'],
    [roleArn, '', { GITHUB_RUN_ID: '123' }, 'kthw-routes-123'],
    [roleArn, 'me@ci', { GITHUB_RUN_ID: '123' }, 'me@ci'],
    ['arn:aws-us-gov:iam::111122223333:role/ci/kthw+=,.@_-', 'x'.repeat(64), {}, 'x'.repeat(64)],
  ])('are those of the role %s with the session "%s" in %j', (role, session, env, sessionName) => {
    expect(take(role, session, env)).toEqual([
      { kind: 'job-token', roleArn: role, sessionName, audience: 'sts.amazonaws.com' },
      [],
    ])
  })

  it("have a token service only if the job's variables name it and hold its token", () => {
    const [url, token] = ['https://token.example.com/?a=b', 'request-token']
    const env = { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token }
    expect(take(roleArn, '', env)[0]).toMatchObject({ tokenService: { url, token } })
    for (const name of Object.keys(env))
      expect(take(roleArn, '', { ...env, [name]: '' })[0]).toMatchObject({ tokenService: undefined })
  })

  it.each([
    'kthw-routes',
    'arn:aws:iam::111122223333:user/kthw-routes',
    'arn:aws:iam::11112222333:role/kthw-routes',
    `my ${roleArn}`,
    `${roleArn} `,
  ])('cannot be those of the role "%s"', (role) => {
    expect(take(role, '')[1]).toEqual([access.roleMalformed(role)])
  })

  it.each(['a b', 'x', 'x'.repeat(65)])('cannot have the session "%s"', (session) => {
    expect(take(roleArn, session)[1]).toEqual([access.sessionNameMalformed(session)])
  })

  it.each([
    [{}, { audience: 'sts.amazonaws.com', durationSeconds: undefined }],
    [
      { audience: 'sts.amazonaws.com.cn', 'role-duration-seconds': '900' },
      { audience: 'sts.amazonaws.com.cn', durationSeconds: 900 },
    ],
    [{ 'role-duration-seconds': '43200' }, { durationSeconds: 43_200 }],
  ])('have the audience and the duration of %j', (set, expected) => {
    const [credentials, findings] = read({ 'role-to-assume': roleArn, ...set }, (reader) =>
      readCredentials(reader, {}),
    )
    expect(credentials).toMatchObject(expected)
    expect(findings).toEqual([])
  })

  it.each(['899', '43201', '1h'])('cannot last %s', (duration) => {
    const set = { 'role-to-assume': roleArn, 'role-duration-seconds': duration }
    expect(read(set, (reader) => readCredentials(reader, {}))[1]).toEqual([
      messages.notWholeNumber('role-duration-seconds', duration, 900, 43_200),
    ])
  })

  it('have neither without a role', () => {
    const set = { audience: 'sts.amazonaws.com', 'role-duration-seconds': '900' }
    expect(read(set, (reader) => readCredentials(reader, {}))[1]).toEqual([
      access.roleMissing('audience'),
      access.roleMissing('role-duration-seconds'),
    ])
  })
})

describe('the allowed accounts', () => {
  const roleArn = 'arn:aws:iam::111122223333:role/kthw-routes'
  const take = (ids: string, role = '') =>
    read({ 'allowed-account-ids': ids, 'role-to-assume': role }, (reader) =>
      readAllowedAccounts(reader, readCredentials(reader, {})),
    )

  it.each([
    ['', []],
    ['111122223333', ['111122223333']],
    [
      ' 111122223333,444455556666 \n 012345678901, 111122223333',
      ['111122223333', '444455556666', '012345678901'],
    ],
  ])('are separated by commas, spaces, or lines: %j', (ids, expected) => {
    expect(take(ids)).toEqual([expected, []])
    expect(take(ids, roleArn)).toEqual([expected, []])
  })

  it.each([
    ['12345678901', ['12345678901']],
    ['1111-2222-3333 me', ['1111-2222-3333', 'me']],
    ['*', ['*']],
    // Of two empty expressions.
    [',', [',']],
  ])('cannot be %j', (ids, malformed) => {
    expect(take(ids, roleArn)[1]).toEqual(malformed.map(accountMalformed))
  })

  it('include that of the role', () => {
    expect(take('444455556666', roleArn)[1]).toEqual([roleNotAllowed('111122223333')])
  })
})
