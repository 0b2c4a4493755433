import { Agent } from 'node:https'

import { getIDToken } from '@actions/core'
import { fromWebToken } from '@aws-sdk/credential-provider-web-identity'

import { AUDIENCE, type Credentials } from './credential-source.ts'

// Few runs need this file, and its imports are large, so the build gives it a separate bundle. It must not use classes of
// other files: the bundle would have copies of them.

/** As for EC2, a hung server can't hold a job. */
const CONNECT_MS = 5_000
const ANSWER_MS = 15_000

/** The job's OIDC token. Rejects if the job doesn't have `id-token: write`. */
export function requestJobToken(): Promise<string> {
  return getIDToken(AUDIENCE)
}

/** AssumeRoleWithWebIdentity. Rejects with STS's code as the error's name. */
export function assumeRole(
  token: string,
  {
    roleArn,
    sessionName,
    region,
    proxyEnvironment,
  }: {
    roleArn: string
    sessionName: string
    region: string
    proxyEnvironment: Readonly<Record<string, string | undefined>>
  },
): Promise<Credentials> {
  // As for EC2, the SDK ignores proxy variables, and Node's agent reads them.
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
    clientConfig: { region, requestHandler },
  })()
}
