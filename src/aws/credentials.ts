import { fromEnv } from '@aws-sdk/credential-provider-env'

import { keepSecret } from '../runtime/secrets.ts'
import { passes } from './aws-error-kind.ts'
import { AwsError, codeOf, GIVEN_UP } from './aws-error.ts'
import type {
  Ambient,
  Credentials,
  CredentialSource,
  IdentityProperties,
  JobToken,
} from './credential-source.ts'
import type { Connection } from './ec2-client.ts'

/** The credentials of the EC2 client. `mask` keeps a secret out of the log. */
export function credentialsFrom(
  source: CredentialSource,
  to: Pick<Connection, 'region' | 'proxyEnvironment' | 'cancellation' | 'clock'>,
  mask: (secret: string) => void,
): NonNullable<Connection['credentials']> {
  switch (source.kind) {
    case 'ambient':
      return async (identity) =>
        masked(
          await until(
            to.cancellation.readSignal,
            patiently(to, () => ambientCredentials(source, identity)),
          ),
          mask,
        )
    case 'job-token':
      return async () => masked(await assumeRoleOfJob(source, to), mask)
  }
}

/** In the order of the SDK's default chain. Few jobs need more than the variables, so the rest has a separate bundle. */
async function ambientCredentials(source: Ambient, identity?: IdentityProperties): Promise<Credentials> {
  const variables = source.profile === undefined ? await fromEnv()().catch(() => undefined) : undefined
  return variables ?? (await import('./ambient-credentials.ts')).searchCredentials(source, identity)
}

/** They stay in this process: no later step can read them from a file or a variable. */
async function assumeRoleOfJob(
  source: JobToken,
  to: Pick<Connection, 'region' | 'proxyEnvironment' | 'cancellation' | 'clock'>,
): Promise<Credentials> {
  const { requestJobToken, assumeRole } = await import('./oidc.ts')
  const token = await named(
    'GetIDToken',
    'IdTokenUnavailable',
    until(to.cancellation.readSignal, requestJobToken()),
  )
  // The toolkit has masked it.
  keepSecret(token)
  return named(
    'AssumeRoleWithWebIdentity',
    undefined,
    until(
      to.cancellation.readSignal,
      patiently(to, () => assumeRole(token, { ...source, ...to })),
    ),
  )
}

/** Before they are used: whoever gets a request may quote them. */
function masked(credentials: Credentials, mask: (secret: string) => void): Credentials {
  for (const secret of [credentials.accessKeyId, credentials.secretAccessKey, credentials.sessionToken]) {
    if (secret !== undefined) mask(secret)
  }
  return credentials
}

const PAUSES_MS = [1_000, 2_000, 4_000, 8_000]

/** Tries again where the SDK doesn't, or where its three tries within a second are too few. */
async function patiently<T>(
  { clock, cancellation }: Pick<Connection, 'clock' | 'cancellation'>,
  work: () => Promise<T>,
): Promise<T> {
  for (const pause of PAUSES_MS) {
    try {
      return await work()
    } catch (cause) {
      if (!(cause instanceof Error && passes(cause))) throw cause
    }
    await clock.sleep(pause, cancellation.readSignal)
  }
  return work()
}

/** Neither the toolkit nor the provider accepts a signal, so a run that is ending stops waiting for them. */
function until<T>(end: AbortSignal, work: Promise<T>): Promise<T> {
  const ended = new Promise<never>((_, reject) => {
    const giveUp = (): void => {
      reject(Object.assign(new Error('The run is to end'), { name: GIVEN_UP }))
    }
    if (end.aborted) giveUp()
    end.addEventListener('abort', giveUp, { once: true })
  })
  return Promise.race([work, ended])
}

async function named<T>(call: string, code: string | undefined, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause
    const isEnded = cause.name === GIVEN_UP
    throw new AwsError(call, isEnded ? GIVEN_UP : (code ?? codeOf(cause)), cause.message, cause)
  }
}
