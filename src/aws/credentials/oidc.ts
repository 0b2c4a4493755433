import { Agent } from 'node:https'

import { getIDToken, setSecret } from '@actions/core'
import { HttpClient } from '@actions/http-client'
import { BearerCredentialHandler } from '@actions/http-client/lib/auth'
import { fromWebToken } from '@aws-sdk/credential-provider-web-identity'

import { USER_AGENT } from '../../runtime/version.ts'
import type { Credentials, JobToken, TokenService } from '../credential-source.ts'

// Few runs need this file, and its imports are large, so the build creates a separate bundle. This file must not use classes
// from other files, because the bundle would contain copies of them.

/** As for EC2, a hung server can't block the job. */
const CONNECT_MS = 5_000
const ANSWER_MS = 15_000

/** The same number as in GitHub's toolkit. */
const RETRIES = 10

/**
 * Returns the job's OIDC token and masks it. It replaces getIDToken of GitHub's toolkit, which follows redirects and also
 * sends the job's request token to the new host (@actions/http-client 4.0.1: the handler adds it to each request).
 */
export async function requestJobToken(service: TokenService | undefined, audience: string): Promise<string> {
  // Rejects with the name of the missing variable.
  if (service === undefined) return getIDToken(audience)
  const client = new HttpClient(USER_AGENT, [new BearerCredentialHandler(service.token)], {
    allowRedirects: false,
    allowRetries: true,
    maxRetries: RETRIES,
  })
  const url = `${service.url}&audience=${encodeURIComponent(audience)}`
  const { result } = await client.getJson<{ value?: unknown }>(url)
  const token = result?.value
  if (typeof token !== 'string' || token === '') throw new Error('the response has no token')
  setSecret(token)
  return token
}

/** AssumeRoleWithWebIdentity. Rejects with STS's code as the error's name. */
export function assumeRole(
  token: string,
  {
    roleArn,
    sessionName,
    durationSeconds,
    region,
    proxyEnvironment,
  }: Pick<JobToken, 'roleArn' | 'sessionName' | 'durationSeconds'> & {
    region: string
    proxyEnvironment: Readonly<Record<string, string | undefined>>
  },
): Promise<Credentials> {
  // As for EC2, the SDK ignores proxy variables, but Node's agent reads them.
  const requestHandler = {
    connectionTimeout: CONNECT_MS,
    requestTimeout: ANSWER_MS,
    throwOnRequestTimeout: true,
    httpsAgent: new Agent({ proxyEnv: proxyEnvironment }),
  }
  return fromWebToken({
    roleArn,
    roleSessionName: sessionName,
    webIdentityToken: token,
    ...(durationSeconds === undefined ? {} : { durationSeconds }),
    clientConfig: { region, requestHandler, customUserAgent: USER_AGENT },
  })()
}
