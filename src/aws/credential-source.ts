import type { fromIni } from '@aws-sdk/credential-provider-ini'

import type { TokenClaims } from './credentials/token-claims.ts'

/** The source of the credentials: the job, or a role that the action assumes with the job's OIDC token. */
export type CredentialSource =
  | {
      readonly kind: 'ambient'
      /** AWS_PROFILE, unless the job has keys, which take precedence. */
      readonly profile: string | undefined
      /** AWS_ROLE_ARN or AWS_WEB_IDENTITY_TOKEN_FILE is set, and the job has no keys. */
      readonly hasWebIdentity: boolean
      /** The service that provides credentials: the container's endpoint, in this variable, or the instance's metadata. */
      readonly service:
        | { readonly kind: 'container'; readonly variable: string }
        | { readonly kind: 'metadata' }
        | undefined
    }
  | {
      readonly kind: 'job-token'
      readonly roleArn: string
      readonly sessionName: string
      readonly audience: string
      /** If it's undefined, STS decides. */
      readonly durationSeconds?: number | undefined
      /** Only in a job with `id-token: write`. */
      readonly tokenService?: TokenService | undefined
    }

/** ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN. */
export type TokenService = { readonly url: string; readonly token: string }

export type Ambient = Extract<CredentialSource, { kind: 'ambient' }>
export type JobToken = Extract<CredentialSource, { kind: 'job-token' }>

/** The role that STS was asked for, and what the token that it got says. */
export type AskedRole = JobToken & { readonly claims?: TokenClaims | undefined }

export type Credentials = {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
  readonly expiration?: Date
  /** If STS or the profile has named it. */
  readonly accountId?: string
}

/** Enough for every source of credentials. A source that doesn't respond can't block the job for longer. */
export const CREDENTIALS_MS = 30_000

/** The audience of aws-actions/configure-aws-credentials, and of AWS's guide to GitHub's OIDC provider. */
export const AUDIENCE = 'sts.amazonaws.com'

/** STS's default duration of a session (STS API reference, AssumeRoleWithWebIdentity). */
export const HOUR_SECONDS = 3600

export type Environment = Readonly<Record<string, string | undefined>>

/** The EC2 client's Region and request handler, which the providers use for their calls to STS. */
export type IdentityProperties = Parameters<ReturnType<typeof fromIni>>[0]
