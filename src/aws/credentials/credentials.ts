import { fromEnv } from '@aws-sdk/credential-provider-env'

import { isAllowed, type AllowedAccounts } from '../../model/account.ts'
import type { Network } from '../../model/network.ts'
import { keepAccounts } from '../../runtime/account-mask.ts'
import { keepSecret } from '../../runtime/secrets.ts'
import { passes } from '../aws-error-kind.ts'
import { ACCOUNT_NOT_ALLOWED, AwsError, codeOf, messageOf, NOT_STARTED } from '../aws-error.ts'
import {
  CREDENTIALS_MS,
  type Ambient,
  type AskedRole,
  type Credentials,
  type CredentialSource,
  type IdentityProperties,
  type JobToken,
} from '../credential-source.ts'
import type { Connection } from '../ec2-client.ts'
import { readClaims } from './token-claims.ts'

type Surroundings = Pick<Connection, 'region' | 'proxyEnvironment' | 'network' | 'cancellation' | 'clock'>

/** The credentials for the EC2 client. `mask` hides a secret in the log. */
export function credentialsFrom(
  source: CredentialSource,
  to: Surroundings & { readonly allowedAccountIds: AllowedAccounts },
  mask: (secret: string) => void,
): NonNullable<Connection['credentials']> {
  switch (source.kind) {
    case 'ambient':
      return async (identity) =>
        masked(lasting(await patiently(to, () => ambientCredentials(source, to, identity)), 0), mask)
    case 'job-token':
      return async () => masked(lasting(await assumeRoleOfJob(source, to), NEARLY_EXPIRED_MS), mask)
  }
}

/**
 * Uses the order of boto3 and the AWS CLI: keys that an earlier step exported take precedence over the runner's profile. The
 * SDK's default chain prefers the profile. Few jobs need more than the variables, so the other sources have a separate bundle.
 */
async function ambientCredentials(
  source: Ambient,
  to: Surroundings & { readonly allowedAccountIds: AllowedAccounts },
  identity?: IdentityProperties,
): Promise<Credentials> {
  const variables = await fromEnv()().catch(() => undefined)
  // Their account isn't known: AWS_ACCOUNT_ID may be the workflow's own variable, about another account.
  if (variables !== undefined) return variables
  const { searchCredentials } = await import('./ambient-credentials.ts')
  return ofAllowedAccount(await searchCredentials(source, to, identity), to.allowedAccountIds)
}

/** The credentials stay in this process. Later steps can't read them from a file or a variable. */
async function assumeRoleOfJob(source: JobToken, to: Surroundings): Promise<Credentials> {
  const { requestJobToken, assumeRole } = await import('./oidc.ts')
  const token = await named(
    'GetIDToken',
    'IdTokenUnavailable',
    to.cancellation.wait("the OIDC token of GitHub's token service", CREDENTIALS_MS, () =>
      requestJobToken(source.tokenService, source.audience),
    ),
  )
  // requestJobToken has masked it in the log.
  keepSecret(token)
  return named(
    'AssumeRoleWithWebIdentity',
    undefined,
    to.cancellation.wait("the role's credentials from AWS STS", CREDENTIALS_MS, () =>
      patiently(to, () => assumeRole(token, { ...source, ...to })),
    ),
    { network: to.network, role: { ...source, claims: readClaims(token) } },
  )
}

/** Within this time before the expiration, the SDK requests new ones for each call. A new role session lasts at least 15 minutes. */
const NEARLY_EXPIRED_MS = 300_000

/**
 * Removes the expiration if new credentials seem to have less than `leastMs` left. Then the runner's clock is ahead, and the
 * SDK, which compares the expiration with this clock, would request new credentials for every call.
 */
function lasting({ expiration, ...credentials }: Credentials, leastMs: number): Credentials {
  const isPlausible = expiration !== undefined && expiration.getTime() - Date.now() > leastMs
  return isPlausible ? { ...credentials, expiration } : credentials
}

/** Masks credentials before the first request, because error messages might quote them. */
function masked(credentials: Credentials, mask: (secret: string) => void): Credentials {
  for (const secret of [credentials.accessKeyId, credentials.secretAccessKey, credentials.sessionToken]) {
    if (secret !== undefined) mask(secret)
  }
  return credentials
}

/**
 * Before EC2 is asked anything, if STS or the source has named the account. Otherwise, the owners of what EC2 describes show
 * it. The account of role-to-assume is in its ARN, and was checked with the inputs.
 */
function ofAllowedAccount(credentials: Credentials, allowed: AllowedAccounts): Credentials {
  const { accountId } = credentials
  if (accountId === undefined) return credentials
  keepAccounts(accountId)
  if (isAllowed(accountId, allowed)) return credentials
  throw new AwsError('GetCredentials', ACCOUNT_NOT_ALLOWED, accountId, undefined)
}

const PAUSES_MS = [1_000, 2_000, 4_000, 8_000]

/** Retries errors that the SDK doesn't retry, or for which its three attempts within a second are too few. */
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

async function named<T>(
  call: string,
  code: string | undefined,
  work: Promise<T>,
  asked: { readonly network?: Network; readonly role?: AskedRole } = {},
): Promise<T> {
  try {
    return await work
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause
    const isEnded = cause.name === NOT_STARTED
    throw new AwsError(call, isEnded ? NOT_STARTED : (code ?? codeOf(cause)), messageOf(cause), cause, asked)
  }
}
