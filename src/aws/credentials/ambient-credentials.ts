import { fromHttp } from '@aws-sdk/credential-provider-http'
import { fromIni } from '@aws-sdk/credential-provider-ini'
import { fromTokenFile } from '@aws-sdk/credential-provider-web-identity'
import { fromInstanceMetadata } from '@smithy/credential-provider-imds'

import { NOT_STARTED } from '../../runtime/cancellation.ts'
import { USER_AGENT } from '../../runtime/version.ts'
import { AwsError, CredentialsError, nameOf, type CredentialProvider } from '../aws-error.ts'
import {
  CREDENTIALS_MS,
  type Ambient,
  type Credentials,
  type IdentityProperties,
} from '../credential-source.ts'
import type { Connection } from '../ec2-client.ts'

/**
 * The SDK's default chain after the variables: profile, web identity, container, and instance metadata. The SDK reports
 * only the last failure, or that it found no credentials. This function reports the first source that the job has set up.
 */
export async function searchCredentials(
  source: Ambient,
  { cancellation, network }: Pick<Connection, 'cancellation' | 'network'>,
  identity?: IdentityProperties,
): Promise<Credentials> {
  let first: CredentialsError | undefined
  for (const provider of providers(source)) {
    try {
      return await cancellation.wait(`credentials from ${nameOf(provider)}`, CREDENTIALS_MS, () =>
        ask(provider, identity),
      )
    } catch (cause) {
      if (!(cause instanceof Error) || cause.name === NOT_STARTED) throw cause
      const failure = new CredentialsError(provider, cause, network)
      if (!('tryNextLink' in cause && cause.tryNextLink === true)) throw failure
      if (isSetUp(provider, source, failure)) first ??= failure
    }
  }
  throw first ?? new AwsError('GetCredentials', 'CredentialsProviderError', 'No provider', undefined)
}

function providers({ profile, service }: Ambient): CredentialProvider[] {
  return [
    { kind: 'profile', name: profile },
    { kind: 'web-identity' },
    ...(service === undefined ? [] : [service]),
  ]
}

/**
 * Of the client for AWS STS. The SDK takes Region and connections from the EC2 client, but not this, and loses it for a
 * profile with a `web_identity_token_file`.
 */
const clientConfig = { customUserAgent: USER_AGENT }

async function ask(provider: CredentialProvider, identity: IdentityProperties): Promise<Credentials> {
  switch (provider.kind) {
    case 'profile':
      return fromIni({ clientConfig })(identity)
    case 'web-identity':
      return fromTokenFile({ clientConfig })(identity)
    case 'container':
      return fromHttp()()
    case 'metadata':
      return fromInstanceMetadata()()
  }
}

function isSetUp(provider: CredentialProvider, source: Ambient, { message }: CredentialsError): boolean {
  switch (provider.kind) {
    case 'profile':
      return provider.name !== undefined || !message.includes('using profile: [default]')
    case 'web-identity':
      return source.hasWebIdentity
    case 'container':
    case 'metadata':
      return true
  }
}
