import { describe, expect, it } from '@jest/globals'

import { readCredentials, readProxies, readRegion } from '../../../src/github/aws-inputs.ts'
import { InputReader } from '../../../src/github/input-reader.ts'
import * as messages from '../../../src/github/messages.ts'
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
    expect(findings).toEqual([messages.regionMalformed(name, region)])
  })

  it('is missing if no place names one', () => {
    expect(read({}, (reader) => readRegion(reader, {}))).toEqual(['', [messages.regionMissing()]])
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
    expect(take('', 'me')).toEqual([ambient, [messages.roleMissing()]])
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
    expect(notices('', keys)).toEqual([messages.profileIgnored('ci')])
    expect(notices('', { ...keys, AWS_PROFILE: '' })).toEqual([])
    expect(notices('', { ...keys, AWS_SECRET_ACCESS_KEY: '' })).toEqual([])
    expect(notices(roleArn, keys)).toEqual([])
  })

  it.each(['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'])(
    'cannot be keys with a character that none has in %s, unless a role is given',
    (name) => {
      for (const value of ['key\n', 'key\r\n', ' key', 'kéy', 'k\u200bey']) {
        expect(take('', '', { ...keys, [name]: value })[1]).toEqual([messages.keyMalformed(name)])
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
    expect(take(role, session, env)).toEqual([{ kind: 'job-token', roleArn: role, sessionName }, []])
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
    expect(take(role, '')[1]).toEqual([messages.roleMalformed(role)])
  })

  it.each(['a b', 'x', 'x'.repeat(65)])('cannot have the session "%s"', (session) => {
    expect(take(roleArn, session)[1]).toEqual([messages.sessionNameMalformed(session)])
  })
})

describe('the proxies', () => {
  const take = (env: Readonly<Record<string, string>>) => read({}, (reader) => readProxies(reader, env))

  it('are those of the environment, in either case; an empty one is none', () => {
    const proxies = {
      https_proxy: 'http://proxy:3128',
      HTTP_PROXY: 'http://other:3128',
      NO_PROXY: '*',
    }
    expect(take({ ...proxies, no_proxy: '', HOME: '/root' })).toEqual([proxies, []])
  })

  it.each([
    ['amazonaws.com', 'amazonaws.com,.amazonaws.com'],
    ['.amazonaws.com', 'amazonaws.com,.amazonaws.com'],
    ['*.amazonaws.com', 'amazonaws.com,.amazonaws.com'],
    [' a.com, b.com  c.com,', 'a.com,.a.com,b.com,.b.com,c.com,.c.com'],
    ['*', '*'],
    ['10.0.0.1,fd00::1,[fd00::1],10.0.0.0/8', '10.0.0.1,fd00::1,[fd00::1],10.0.0.0/8'],
    ['a.com:443', 'a.com:443,.a.com:443'],
  ])('are not for a host in no_proxy and all below it: %s', (value, expected) => {
    expect(take({ no_proxy: value })).toEqual([{ no_proxy: expected }, []])
  })

  it.each([
    ['proxy:3128', 'http://proxy:3128'],
    ['10.0.0.1:3128', 'http://10.0.0.1:3128'],
    ['ci:hunter2@proxy:3128', 'http://ci:hunter2@proxy:3128'],
    [' http://proxy ', 'http://proxy'],
    ['https://ci:a%40b@proxy', 'https://ci:a%40b@proxy'],
    ['HTTP://[fd00::1]:3128', 'HTTP://[fd00::1]:3128'],
  ])('may leave out http://: %s', (value, expected) => {
    expect(take({ HTTPS_PROXY: value })).toEqual([{ HTTPS_PROXY: expected }, []])
  })

  it.each(['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY'])('cannot be read in %s', (name) => {
    for (const value of [
      ...['socks5://ci:hunter2@proxy:1080', 'socks5h://proxy', 'http://proxy:99999', 'http://proxy:0'],
      ...['http://', 'http://ci:hunter2@', 'http://ci:%zz@proxy', 'proxy:port', 'pro xy', '://'],
    ])
      expect(take({ [name]: value })).toEqual([{}, [messages.proxyMalformed(name)]])
  })
})
