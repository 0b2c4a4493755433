import { describe, expect, it } from '@jest/globals'

import { InputReader } from '../../../src/github/input-reader.ts'
import * as messages from '../../../src/github/messages.ts'
import { readNetwork } from '../../../src/github/network-inputs.ts'
import type { Network } from '../../../src/model/network.ts'
import { inputs, network } from '../../fixtures/run/inputs.ts'

const job = inputs().credentials
const role = { kind: 'job-token', roleArn: 'arn', sessionName: 'me' } as const
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
        [messages.endpointMalformed('AWS_ENDPOINT_URL')],
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
