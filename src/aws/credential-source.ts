import type { fromIni } from '@aws-sdk/credential-provider-ini'

/** Where the credentials come from: the job, or a role that the job's OIDC token assumes. */
export type CredentialSource =
  | {
      readonly kind: 'ambient'
      /** AWS_PROFILE, unless the job has keys, which take precedence. */
      readonly profile: string | undefined
      /** AWS_ROLE_ARN or AWS_WEB_IDENTITY_TOKEN_FILE is set, and the job has no keys. */
      readonly hasWebIdentity: boolean
      /** Which service has credentials: the container's, in the variable of this name, or the instance's. */
      readonly service:
        { readonly kind: 'container'; readonly variable: string } | { readonly kind: 'metadata' } | undefined
    }
  | {
      readonly kind: 'job-token'
      readonly roleArn: string
      readonly sessionName: string
      /** Only in a job with `id-token: write`. */
      readonly tokenService?: TokenService | undefined
    }

/** ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN. */
export type TokenService = { readonly url: string; readonly token: string }

export type Ambient = Extract<CredentialSource, { kind: 'ambient' }>
export type JobToken = Extract<CredentialSource, { kind: 'job-token' }>

export type Credentials = {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
  readonly expiration?: Date
}

/** No source of credentials needs longer, and none can hold a job. */
export const CREDENTIALS_MS = 30_000

/** The audience of aws-actions/configure-aws-credentials, and of AWS's guide to GitHub's OIDC provider. */
export const AUDIENCE = 'sts.amazonaws.com'

export type Environment = Readonly<Record<string, string | undefined>>

/** The EC2 client's Region and request handler, which the providers use for their calls to STS. */
export type IdentityProperties = Parameters<ReturnType<typeof fromIni>>[0]
