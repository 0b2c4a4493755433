import { Agent } from 'node:https'

import { getIDToken } from '@actions/core'
import { fromWebToken } from '@aws-sdk/credential-provider-web-identity'

import type { Credentials } from './ec2-client.ts'

// What this file imports is large and needed by few runs, so that the build gives it a bundle of its own; classes of
// other files would be others there, and none is used.

/** The audience that aws-actions/configure-aws-credentials uses, and AWS's guide to GitHub's OIDC provider sets up. */
const AUDIENCE = 'sts.amazonaws.com'

/** As for EC2: no hung server holds a job. */
const CONNECT_MS = 5_000
const ANSWER_MS = 15_000

/** The job's OIDC token. Rejects where the job has no `id-token: write`. */
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
  // As for EC2: the SDK knows no proxy, Node's own agent does.
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
