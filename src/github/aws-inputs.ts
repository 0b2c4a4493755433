import {
  AUDIENCE,
  type Ambient,
  type CredentialSource,
  type Environment,
  type TokenService,
} from '../aws/credential-source.ts'
import { isAllowed, accountMalformed, roleNotAllowed, type AllowedAccounts } from '../model/account.ts'
import { keepAccounts, maskAccounts } from '../runtime/account-mask.ts'
import type { InputReader } from './input-reader.ts'
import * as access from './access-messages.ts'

/** Returns the input's Region, or the environment's. If neither is set, returns `''` and adds a finding. */
export function readRegion(reader: InputReader, env: Environment): string {
  // aws-actions/configure-aws-credentials can set empty strings. Like an empty input, they mean "not set".
  const source = [
    { name: 'aws-region', value: reader.text('aws-region') },
    { name: 'AWS_REGION', value: env['AWS_REGION'] ?? '' },
    { name: 'AWS_DEFAULT_REGION', value: env['AWS_DEFAULT_REGION'] ?? '' },
  ].find(({ value }) => value !== '')
  if (source === undefined) {
    reader.problem(access.regionMissing())
    return ''
  }
  if (!isRegion(source.value)) reader.problem(access.regionMalformed(source.name, source.value))
  return source.value
}

/** Reads the role and its session. Adds a finding for values that IAM or STS would refuse. */
export function readCredentials(reader: InputReader, env: Environment): CredentialSource {
  const roleArn = reader.text('role-to-assume')
  if (roleArn === '') {
    for (const name of OF_ROLE) if (reader.text(name) !== '') reader.problem(access.roleMissing(name))
    return readAmbient(reader, env)
  }
  if (!ROLE.test(roleArn)) reader.problem(access.roleMalformed(roleArn))
  const asked = reader.text('role-session-name')
  const sessionName = asked === '' ? `kthw-routes-${env['GITHUB_RUN_ID'] ?? 'run'}` : asked
  // STS API reference, AssumeRoleWithWebIdentity, RoleSessionName.
  if (!/^[\w+=,.@-]{2,64}$/.test(sessionName)) reader.problem(access.sessionNameMalformed(sessionName))
  return {
    kind: 'job-token',
    roleArn,
    sessionName,
    audience: reader.text('audience') || AUDIENCE,
    durationSeconds: readDuration(reader),
    tokenService: readTokenService(env),
  }
}

const OF_ROLE = ['role-session-name', 'audience', 'role-duration-seconds']
const ROLE = /^arn:aws[\w-]*:iam::(\d{12}):role\/[\w+=,.@/-]+$/

/** STS API reference, AssumeRoleWithWebIdentity, DurationSeconds. Most roles allow less (MaxSessionDuration). */
function readDuration(reader: InputReader): number | undefined {
  const name = 'role-duration-seconds'
  return reader.text(name) === '' ? undefined : reader.wholeNumber(name, 900, 43_200)
}

/** The list, against which the account of the role is checked at once. */
export function readAllowedAccounts(reader: InputReader, credentials: CredentialSource): AllowedAccounts {
  const text = reader.text('allowed-account-ids')
  const allowed = reader.words('allowed-account-ids')
  // Separators alone are what two empty expressions give, and don't mean every account.
  const malformed =
    text !== '' && allowed.length === 0 ? [text] : allowed.filter((each) => !/^\d{12}$/.test(each))
  for (const each of malformed) reader.problem(accountMalformed(each))
  const account = credentials.kind === 'job-token' ? ROLE.exec(credentials.roleArn)?.[1] : undefined
  if (account !== undefined && malformed.length === 0 && !isAllowed(account, allowed))
    reader.problem(roleNotAllowed(account))
  return allowed
}

/** Whatever isn't `false` masks: a mistyped `true` must not show an account. Nothing has been written yet. */
export function maskAccountIds(reader: InputReader, env: Environment): void {
  const name = 'mask-aws-account-id'
  if (!reader.flag(name) && /^false$/i.test(reader.text(name))) return
  maskAccounts()
  for (const text of [reader.text('role-to-assume'), reader.text('allowed-account-ids')]) keepAccounts(text)
  for (const variable of ['AWS_ROLE_ARN', 'AWS_ACCOUNT_ID']) keepAccounts(env[variable] ?? '')
}

function readTokenService(env: Environment): TokenService | undefined {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: token = '' } = env
  return url === '' || token === '' ? undefined : { url, token }
}

/** Reads the job's own sources of credentials, like the AWS SDKs. An empty variable means "not set". */
function readAmbient(reader: InputReader, env: Environment): Ambient {
  const isSet = (name: string): boolean => (env[name] ?? '') !== ''
  const profile = isSet('AWS_PROFILE') ? env['AWS_PROFILE'] : undefined
  const hasKeys = isSet('AWS_ACCESS_KEY_ID') && isSet('AWS_SECRET_ACCESS_KEY')
  if (hasKeys) {
    for (const name of KEY_VARIABLES) {
      // Otherwise, the HTTP client would quote the key in its error, or AWS would refuse the signature.
      if (/[^\x21-\x7e]/.test(env[name] ?? '')) reader.problem(access.keyMalformed(name))
    }
    if (profile !== undefined) reader.notices.push(access.profileIgnored(profile))
  }
  const variable = CONTAINER_VARIABLES.find(isSet)
  const isDisabled = isSet('AWS_EC2_METADATA_DISABLED') && env['AWS_EC2_METADATA_DISABLED'] !== 'false'
  return {
    kind: 'ambient',
    profile: hasKeys ? undefined : profile,
    hasWebIdentity: !hasKeys && (isSet('AWS_ROLE_ARN') || isSet('AWS_WEB_IDENTITY_TOKEN_FILE')),
    service:
      variable !== undefined
        ? { kind: 'container', variable }
        : isDisabled
          ? undefined
          : { kind: 'metadata' },
  }
}

const KEY_VARIABLES = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN']
const CONTAINER_VARIABLES = ['AWS_CONTAINER_CREDENTIALS_RELATIVE_URI', 'AWS_CONTAINER_CREDENTIALS_FULL_URI']

/** Letters, words, and a number: us-west-2, us-gov-east-1, us-isob-east-1, eusc-de-east-1. */
function isRegion(text: string): boolean {
  return /^[a-z]{2,4}(-[a-z]+){1,2}-\d{1,2}$/.test(text)
}
