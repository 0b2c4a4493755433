import { AwsError, codeOf, GIVEN_UP } from './aws-error.ts'
import type { Connection, Credentials } from './ec2-client.ts'

/** Where the credentials come from: the job, or a role that the job's OIDC token assumes. */
export type CredentialSource =
  | { readonly kind: 'ambient' }
  | { readonly kind: 'job-token'; readonly roleArn: string; readonly sessionName: string }

export type Environment = Readonly<Record<string, string | undefined>>

type JobToken = Extract<CredentialSource, { kind: 'job-token' }>

/**
 * The credentials of the EC2 client: undefined for those of the job, which the SDK finds, or those of the role that the
 * job's token assumes. `mask` keeps a secret out of the log.
 */
export function credentialsFrom(
  source: CredentialSource,
  to: Pick<Connection, 'region' | 'proxyEnvironment' | 'cancellation'>,
  mask: (secret: string) => void,
): Connection['credentials'] {
  switch (source.kind) {
    case 'ambient':
      return undefined
    case 'job-token':
      return () => assumeRoleOfJob(source, to, mask)
  }
}

/** They stay in this process: no later step can read them from a file or a variable. */
async function assumeRoleOfJob(
  source: JobToken,
  to: Pick<Connection, 'region' | 'proxyEnvironment' | 'cancellation'>,
  mask: (secret: string) => void,
): Promise<Credentials> {
  const { requestJobToken, assumeRole } = await import('./oidc.ts')
  const token = await named(
    'GetIDToken',
    'IdTokenUnavailable',
    until(to.cancellation.readSignal, requestJobToken()),
  )
  const credentials = await named(
    'AssumeRoleWithWebIdentity',
    undefined,
    until(to.cancellation.readSignal, assumeRole(token, { ...source, ...to })),
  )
  for (const secret of [credentials.accessKeyId, credentials.secretAccessKey, credentials.sessionToken]) {
    if (secret !== undefined) mask(secret)
  }
  return credentials
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
