import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'

import type * as Ambient from '../../../../src/aws/credentials/ambient-credentials.ts'
import type { CredentialSource } from '../../../../src/aws/credential-source.ts'
import type * as Oidc from '../../../../src/aws/credentials/oidc.ts'
import { Cancellation } from '../../../../src/runtime/cancellation.ts'
import { fakeClock } from '../../../fixtures/run/clock.ts'
import { network } from '../../../fixtures/run/inputs.ts'

const requestJobToken = jest.fn<typeof Oidc.requestJobToken>()
const assumeRole = jest.fn<typeof Oidc.assumeRole>()
const searchCredentials = jest.fn<typeof Ambient.searchCredentials>()
jest.unstable_mockModule('../../../../src/aws/credentials/ambient-credentials.ts', () => ({
  searchCredentials,
}))
jest.unstable_mockModule('../../../../src/aws/credentials/oidc.ts', () => ({ requestJobToken, assumeRole }))

const { credentialsFrom } = await import('../../../../src/aws/credentials/credentials.ts')
const { AwsError } = await import('../../../../src/aws/aws-error.ts')

const role = {
  roleArn: 'arn:aws:iam::111122223333:role/kthw-routes',
  sessionName: 'kthw-routes-1',
  audience: 'sts.amazonaws.com',
}
const job = { kind: 'job-token', ...role } as const
const issued = { accessKeyId: 'ASIAEXAMPLE', secretAccessKey: 'secret', sessionToken: 'session' }
const clock = fakeClock()
const connection = {
  clock,
  region: 'eu-west-1',
  proxyEnvironment: { https_proxy: 'http://proxy:3128' },
  network,
  allowedAccountIds: [],
}

/** A provider, how the run that uses it can be ended, and what it masks. */
function provider() {
  const cancellation = new Cancellation(fakeClock())
  const masked: string[] = []
  const provide = credentialsFrom(job, { ...connection, cancellation }, (secret) => masked.push(secret))
  return { provide, cancellation, masked }
}

beforeEach(() => {
  requestJobToken.mockReset().mockResolvedValue('token')
  assumeRole.mockReset().mockResolvedValue(issued)
})

describe('without a role, the credentials are those of the job', () => {
  const keys = { AWS_ACCESS_KEY_ID: 'AKIAJOB', AWS_SECRET_ACCESS_KEY: 'secret' }
  const ambient = { kind: 'ambient', profile: undefined, hasWebIdentity: false, service: undefined } as const
  let cancellation: Cancellation
  const provide = (source: CredentialSource) =>
    credentialsFrom(source, { ...connection, cancellation }, jest.fn())()

  beforeEach(() => {
    cancellation = new Cancellation(fakeClock())
    Object.assign(process.env, keys)
    searchCredentials.mockReset().mockResolvedValue(issued)
  })

  afterEach(() => {
    for (const name of Object.keys(keys)) Reflect.deleteProperty(process.env, name)
  })

  it('from its variables', async () => {
    await expect(provide(ambient)).resolves.toMatchObject({ accessKeyId: 'AKIAJOB' })
    expect(searchCredentials).not.toHaveBeenCalled()
  })

  it('of an allowed account, where their source names it', async () => {
    searchCredentials.mockResolvedValue({ ...issued, accountId: '444455556666' })
    Reflect.deleteProperty(process.env, 'AWS_ACCESS_KEY_ID')
    const allowing = (...allowedAccountIds: string[]) =>
      credentialsFrom(ambient, { ...connection, allowedAccountIds, cancellation }, jest.fn())()

    await expect(allowing()).resolves.toMatchObject(issued)
    await expect(allowing('111122223333', '444455556666')).resolves.toMatchObject(issued)
    await expect(allowing('111122223333')).rejects.toMatchObject({
      code: 'AccountNotAllowed',
      message: '444455556666',
    })
    searchCredentials.mockResolvedValue(issued)
    await expect(allowing('111122223333')).resolves.toEqual(issued)
  })

  it('in its variables also if it names a profile, and from elsewhere if one of the variables is missing', async () => {
    await expect(provide({ ...ambient, profile: 'ci' })).resolves.toMatchObject({ accessKeyId: 'AKIAJOB' })
    Reflect.deleteProperty(process.env, 'AWS_ACCESS_KEY_ID')
    await expect(provide(ambient)).resolves.toEqual(issued)
  })
})

describe('the credentials of a role', () => {
  it('are requested with a new job token each time, and not before they are needed', async () => {
    const { provide } = provider()
    expect(requestJobToken).not.toHaveBeenCalled()
    expect([await provide(), await provide()]).toEqual([issued, issued])
    expect(requestJobToken).toHaveBeenCalledTimes(2)
    const { region, proxyEnvironment } = connection
    expect(requestJobToken).toHaveBeenCalledWith(undefined, 'sts.amazonaws.com')
    expect(assumeRole.mock.calls[0]).toMatchObject(['token', { ...role, region, proxyEnvironment }])
  })

  it('are masked, and leave no trace in the environment of later steps', async () => {
    const { provide, masked } = provider()
    const before = { ...process.env }
    await provide()
    expect(masked).toEqual(['ASIAEXAMPLE', 'secret', 'session'])
    expect({ ...process.env }).toEqual(before)
  })

  it('need a job token: id-token: write is missing', async () => {
    const cause = new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable')
    requestJobToken.mockRejectedValue(cause)
    const failure = await provider()
      .provide()
      .catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(AwsError)
    expect(failure).toMatchObject({
      call: 'GetIDToken',
      code: 'IdTokenUnavailable',
      message: cause.message,
      cause,
    })
    expect(assumeRole).not.toHaveBeenCalled()
  })

  it.each([
    ['the network fails', { code: 'ENOTFOUND' }, 'ENOTFOUND'],
    ['AWS refuses', { name: 'AccessDenied' }, 'AccessDenied'],
  ])('fail with a code if %s', async (_, properties, code) => {
    assumeRole.mockRejectedValue(Object.assign(new Error('No'), properties))
    await expect(provider().provide()).rejects.toMatchObject({ call: 'AssumeRoleWithWebIdentity', code })
  })

  const noKey = Object.assign(new Error("Couldn't retrieve verification key from your identity provider"), {
    name: 'InvalidIdentityTokenException',
  })

  it('are asked for again, at growing intervals, until AWS has read the keys of GitHub', async () => {
    const before = clock.slept.length
    assumeRole.mockRejectedValueOnce(noKey).mockRejectedValueOnce(noKey)
    await expect(provider().provide()).resolves.toEqual(issued)
    expect(clock.slept.slice(before)).toEqual([1000, 2000])
    expect(requestJobToken).toHaveBeenCalledTimes(1)
  })

  it('are asked for five times at most', async () => {
    assumeRole.mockRejectedValue(noKey)
    await expect(provider().provide()).rejects.toMatchObject({ code: noKey.name })
    expect(assumeRole).toHaveBeenCalledTimes(5)
  })

  it.each(['GetIDToken', 'AssumeRoleWithWebIdentity'])(
    'are not waited for when the run ends: %s',
    async (call) => {
      if (call === 'GetIDToken') requestJobToken.mockReturnValue(new Promise(() => undefined))
      else assumeRole.mockReturnValue(new Promise(() => undefined))
      const { provide, cancellation } = provider()
      const provided = provide()
      cancellation.cancel('SIGINT')
      await expect(provided).rejects.toMatchObject({ call, code: 'NotStarted' })
      await expect(provide()).rejects.toMatchObject({ code: 'NotStarted' })
    },
  )
})
