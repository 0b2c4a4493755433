import { text } from 'node:stream/consumers'

import XMLBuilder from 'fast-xml-builder'

import { serve } from '../loopback.ts'

export type OidcEmulator = {
  /** The environment of a job with `id-token: write`, and the endpoint for the STS client. */
  env: Record<string, string>
  /** `GET /token audience=…` and `AssumeRoleWithWebIdentity RoleArn=… RoleSessionName=…`, in order. */
  requests: string[]
  /** The header of each call of STS, as CloudTrail shows it. */
  userAgents: string[]
  close: () => Promise<void>
}

export type OidcOptions = {
  /** STS's error code and message, instead of credentials. */
  refusal?: { code: string; message: string }
  /** The answer whose body starts and never ends. */
  stalls?: 'token' | 'role'
  /** Called when that answer has started. */
  onStall?: () => void
  /** When the role's credentials expire. */
  expiration?: Date
  /** How many calls of STS are refused; all, unless it is given. */
  refusals?: number
  /** Claims of the job's token that differ from those of a push to `main` of org/cluster. */
  claims?: JobClaims
  /** The role's maximum session duration, in seconds: an hour unless an administrator raises it. */
  maxSessionDuration?: number
}

export type JobClaims = { iss?: unknown; sub?: unknown; aud?: unknown }

const REQUEST_TOKEN = 'job-request-token'

/** GitHub docs, OpenID Connect reference. The real token has more claims. */
const CLAIMS = {
  iss: 'https://token.actions.githubusercontent.com',
  sub: 'repo:org/cluster:ref:refs/heads/main',
  aud: 'sts.amazonaws.com',
}

/** A JSON Web Token without a genuine signature. */
function jobToken(claims: JobClaims): string {
  const parts = [JSON.stringify({ alg: 'none' }), JSON.stringify({ ...CLAIMS, ...claims }), 'signature']
  return parts.map((part) => Buffer.from(part).toString('base64url')).join('.')
}

export const JOB_TOKEN = jobToken({})
export const ROLE_CREDENTIALS = {
  AccessKeyId: 'ASIAROLEEXAMPLE00001',
  SecretAccessKey: 'role/secret/access/key/EXAMPLE/000000001',
  SessionToken: 'role-session-token-EXAMPLE',
}

const xml = new XMLBuilder({ ignoreAttributes: false })

/** GitHub's OIDC token endpoint and AWS STS, on 127.0.0.1: everything that a job needs to assume a role. */
export async function startOidcEmulator({
  refusal,
  stalls,
  onStall,
  refusals = Infinity,
  expiration = new Date('2099-01-01'),
  maxSessionDuration = 3600,
  claims = {},
}: OidcOptions = {}): Promise<OidcEmulator> {
  const requests: string[] = []
  const userAgents: string[] = []
  let issued = JOB_TOKEN
  const { url: endpoint, close } = await serve(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    if (stalls === (request.method === 'GET' ? 'token' : 'role')) {
      response.writeHead(200).write(' ')
      onStall?.()
      return
    }
    if (request.method === 'GET') {
      requests.push(`GET ${pathname} audience=${searchParams.get('audience') ?? ''}`)
      issued = jobToken({ aud: searchParams.get('audience') ?? '', ...claims })
      const isAllowed = request.headers.authorization === `Bearer ${REQUEST_TOKEN}`
      response
        .writeHead(isAllowed ? 200 : 401, { 'content-type': 'application/json' })
        .end(JSON.stringify(isAllowed ? { value: issued } : { message: 'Unauthorized' }))
      return
    }
    const params = new URLSearchParams(await text(request))
    userAgents.push(request.headers['user-agent'] ?? '')
    const asked = ['RoleArn', 'RoleSessionName', 'DurationSeconds'].flatMap((name) =>
      params.has(name) ? [`${name}=${params.get(name)}`] : [],
    )
    requests.push([params.get('Action') ?? '', ...asked].join(' '))
    const isGenuine = params.get('WebIdentityToken') === issued
    const calls = requests.filter((line) => line.startsWith('Assume')).length
    const isTooLong = Number(params.get('DurationSeconds') ?? 0) > maxSessionDuration
    const error =
      (calls <= refusals ? refusal : undefined) ??
      (isGenuine ? undefined : { code: 'InvalidIdentityToken', message: 'Not a token' }) ??
      (isTooLong ? TOO_LONG : undefined)
    response
      .writeHead(error === undefined ? 200 : 403, { 'content-type': 'text/xml' })
      .end(error === undefined ? assumed(params, expiration) : refused(error))
  })
  return {
    requests,
    userAgents,
    env: {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${endpoint}/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: REQUEST_TOKEN,
      AWS_ENDPOINT_URL_STS: endpoint,
    },
    close,
  }
}

/** As users of STS have reported it, for example kreuzwerker/awsu, issue 27. */
const TOO_LONG = {
  code: 'ValidationError',
  message: 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
}

/** STS API reference, AssumeRoleWithWebIdentity, example response. */
function assumed(params: URLSearchParams, expiration: Date): string {
  const arn = params.get('RoleArn') ?? ''
  const name = params.get('RoleSessionName') ?? ''
  return xml.build({
    AssumeRoleWithWebIdentityResponse: {
      '@_xmlns': 'https://sts.amazonaws.com/doc/2011-06-15/',
      AssumeRoleWithWebIdentityResult: {
        AssumedRoleUser: {
          AssumedRoleId: `AROAROLEEXAMPLE:${name}`,
          Arn: `${arn.replace(':iam:', ':sts:').replace(':role/', ':assumed-role/')}/${name}`,
        },
        Credentials: { ...ROLE_CREDENTIALS, Expiration: expiration.toISOString() },
      },
    },
  })
}

function refused({ code, message }: { code: string; message: string }): string {
  return xml.build({
    ErrorResponse: {
      '@_xmlns': 'https://sts.amazonaws.com/doc/2011-06-15/',
      Error: { Type: 'Sender', Code: code, Message: message },
    },
  })
}
