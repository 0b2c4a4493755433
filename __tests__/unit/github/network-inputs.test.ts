import { describe, expect, it } from '@jest/globals'

import { InputReader } from '../../../src/github/input-reader.ts'
import * as access from '../../../src/github/access-messages.ts'
import * as messages from '../../../src/github/messages.ts'
import { readNetwork, readProxies } from '../../../src/github/network-inputs.ts'
import type { Network } from '../../../src/model/network.ts'
import { inputs, network } from '../../fixtures/run/inputs.ts'

const job = inputs().credentials
const role = { kind: 'job-token', roleArn: 'arn', sessionName: 'me', audience: 'sts.amazonaws.com' } as const
const profile = { kind: 'ambient', profile: 'ci', hasWebIdentity: false, service: undefined } as const

function read(env: Readonly<Record<string, string>>, credentials: Parameters<typeof readNetwork>[2] = job) {
  const reader = new InputReader(() => '')
  return [readNetwork(reader, env, credentials), reader.findings] as const
}

describe('the way to AWS', () => {
  const source = 'AWS_ENDPOINT_URL'
  const url = 'https://localhost:4566'

  it.each<[Record<string, string>, Parameters<typeof readNetwork>[2], Partial<Network>]>([
    [{}, job, {}],
    [{ AWS_ENDPOINT_URL: '', AWS_ENDPOINT_URL_EC2: '' }, role, {}],
    [{ AWS_ENDPOINT_URL: url }, job, { ec2: { source, url } }],
    [{ AWS_ENDPOINT_URL: url }, profile, { ec2: { source, url }, sts: { source, url } }],
    [
      { AWS_ENDPOINT_URL: url, AWS_ENDPOINT_URL_STS: 'http://sts/a?token=x' },
      role,
      { ec2: { source, url }, sts: { source: 'AWS_ENDPOINT_URL_STS', url: 'http://sts/a' } },
    ],
    [
      { AWS_ENDPOINT_URL: 'x', AWS_ENDPOINT_URL_EC2: 'https://ci:hunter2@ec2/' },
      job,
      { ec2: { source: 'AWS_ENDPOINT_URL_EC2', url: 'https://ec2' } },
    ],
    [{ AWS_ENDPOINT_URL: 'x', AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: ' True' }, role, {}],
    [
      { AWS_USE_FIPS_ENDPOINT: 'TRUE', AWS_USE_DUALSTACK_ENDPOINT: '' },
      job,
      { endpointKinds: ['AWS_USE_FIPS_ENDPOINT'] },
    ],
    [{ NODE_EXTRA_CA_CERTS: import.meta.filename }, job, {}],
    [{ NODE_EXTRA_CA_CERTS: '/no/such.pem' }, job, { missingCaFile: '/no/such.pem' }],
  ])('is in %j', (env, credentials, expected) => {
    expect(read(env, credentials)).toEqual([{ ...network, ...expected }, []])
  })

  it.each(['localhost:4566', '//localhost', 'localhost', 'file:///etc', 'https://', 'https://host:99999'])(
    'reports a malformed endpoint once: %s',
    (value) => {
      expect(read({ AWS_ENDPOINT_URL: value }, role)).toEqual([
        network,
        [access.endpointMalformed('AWS_ENDPOINT_URL')],
      ])
    },
  )

  it('has flags that are neither true nor false', () => {
    expect(read({ AWS_USE_FIPS_ENDPOINT: 'yes', AWS_USE_DUALSTACK_ENDPOINT: '0' })[1]).toEqual([
      messages.notTrueOrFalse('AWS_USE_FIPS_ENDPOINT', 'yes'),
      messages.notTrueOrFalse('AWS_USE_DUALSTACK_ENDPOINT', '0'),
    ])
  })
})

describe('the proxies', () => {
  const take = (env: Readonly<Record<string, string>>) => {
    const reader = new InputReader(() => '')
    return [readProxies(reader, env), reader.findings] as const
  }

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
      expect(take({ [name]: value })).toEqual([{}, [access.proxyMalformed(name)]])
  })
})
