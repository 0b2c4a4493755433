import { beforeEach, describe, expect, it, jest } from '@jest/globals'

import type * as JobToken from '../../../src/aws/oidc.ts'
import { Cancellation } from '../../../src/runtime/cancellation.ts'
import { fakeClock } from '../../fixtures/run/clock.ts'

const requestJobToken = jest.fn<typeof JobToken.requestJobToken>()
const assumeRole = jest.fn<typeof JobToken.assumeRole>()
jest.unstable_mockModule('../../../src/aws/oidc.ts', () => ({ requestJobToken, assumeRole }))

const { credentialsFrom } = await import('../../../src/aws/credentials.ts')
const { AwsError } = await import('../../../src/aws/aws-error.ts')

const job = {
  kind: 'job-token',
  roleArn: 'arn:aws:iam::111122223333:role/kthw-routes',
  sessionName: 'kthw-routes-1',
} as const
const issued = { accessKeyId: 'ASIAEXAMPLE', secretAccessKey: 'secret', sessionToken: 'session' }

const connection = {
  region: 'us-west-2',
  proxyEnvironment: { https_proxy: 'http://proxy:3128' },
  cancellation: new Cancellation(fakeClock()),
}

let masked: string[] = []
const mask = (secret: string) => masked.push(secret)

beforeEach(() => {
  masked = []
  requestJobToken.mockReset().mockResolvedValue('token')
  assumeRole.mockReset().mockResolvedValue(issued)
})

describe('credentials', () => {
  it('are what the job has, unless a role is given: nobody is asked for a token', () => {
    expect(credentialsFrom({ kind: 'ambient' }, connection, mask)).toBeUndefined()
    expect(requestJobToken).not.toHaveBeenCalled()
  })

  it('of a role are got with the job’s token when EC2 is asked first, and not before', async () => {
    const provide = credentialsFrom(job, { ...connection, region: 'eu-west-1' }, mask)
    expect(requestJobToken).not.toHaveBeenCalled()
    expect(await provide?.()).toEqual(issued)
    expect(assumeRole.mock.calls).toMatchObject([
      ['token', { roleArn: job.roleArn, sessionName: 'kthw-routes-1', region: 'eu-west-1' }],
    ])
  })

  it('of a role are masked before anybody can say them', async () => {
    await credentialsFrom(job, connection, mask)?.()
    expect(masked).toEqual(expect.arrayContaining(['ASIAEXAMPLE', 'secret', 'session']))
  })

  it('of a role are got anew each time: a token is good for one exchange', async () => {
    const provide = credentialsFrom(job, connection, mask)
    await provide?.()
    await provide?.()
    expect(requestJobToken).toHaveBeenCalledTimes(2)
  })

  it('leave no trace in the environment of later steps', async () => {
    const before = { ...process.env }
    await credentialsFrom(job, connection, mask)?.()
    expect({ ...process.env }).toEqual(before)
  })

  it('are refused by the job: id-token: write is missing', async () => {
    const cause = new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable')
    requestJobToken.mockRejectedValue(cause)
    const failure = credentialsFrom(job, connection, mask)?.()
    await expect(failure).rejects.toBeInstanceOf(AwsError)
    await expect(failure).rejects.toMatchObject({ call: 'GetIDToken', code: 'IdTokenUnavailable', cause })
    expect(assumeRole).not.toHaveBeenCalled()
  })

  it('are not got where the network fails, told by Node’s code', async () => {
    assumeRole.mockRejectedValue(Object.assign(new Error('no host'), { code: 'ENOTFOUND' }))
    await expect(credentialsFrom(job, connection, mask)?.()).rejects.toMatchObject({
      call: 'AssumeRoleWithWebIdentity',
      code: 'ENOTFOUND',
    })
  })

  it('go through the proxy that EC2’s calls go through', async () => {
    await credentialsFrom(job, connection, mask)?.()
    expect(assumeRole.mock.calls).toMatchObject([
      ['token', { proxyEnvironment: connection.proxyEnvironment }],
    ])
  })

  it('are refused by AWS, with its code', async () => {
    const cause = Object.assign(new Error('Not authorized'), { name: 'AccessDenied' })
    assumeRole.mockRejectedValue(cause)
    await expect(credentialsFrom(job, connection, mask)?.()).rejects.toMatchObject({
      call: 'AssumeRoleWithWebIdentity',
      code: 'AccessDenied',
      message: 'Not authorized',
      cause,
    })
  })
})

describe('a run that is to end', () => {
  it.each([
    ['GetIDToken', () => requestJobToken.mockReturnValue(new Promise(() => undefined))],
    ['AssumeRoleWithWebIdentity', () => assumeRole.mockReturnValue(new Promise(() => undefined))],
  ])('does not wait for %s, though it never answers', async (call, hang) => {
    hang()
    const cancellation = new Cancellation(fakeClock())
    const provided = credentialsFrom(job, { ...connection, cancellation }, mask)?.()
    cancellation.cancel('SIGINT')

    await expect(provided).rejects.toMatchObject({ call, code: 'AbortError' })
  })
})
