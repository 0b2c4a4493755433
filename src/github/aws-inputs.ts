import type { Ambient, CredentialSource, Environment, TokenService } from '../aws/credential-source.ts'
import { nodeIgnoresProxy } from '../runtime/messages.ts'
import { readsProxies } from '../runtime/node-version.ts'
import type { InputReader } from './input-reader.ts'
import * as messages from './messages.ts'

/** Returns the input's Region, or the environment's. If neither is set, returns `''` and adds a finding. */
export function readRegion(reader: InputReader, env: Environment): string {
  // aws-actions/configure-aws-credentials can set empty strings. Like an empty input, they mean "not set".
  const source = [
    { name: 'aws-region', value: reader.text('aws-region') },
    { name: 'AWS_REGION', value: env['AWS_REGION'] ?? '' },
    { name: 'AWS_DEFAULT_REGION', value: env['AWS_DEFAULT_REGION'] ?? '' },
  ].find(({ value }) => value !== '')
  if (source === undefined) {
    reader.problem(messages.regionMissing())
    return ''
  }
  if (!isRegion(source.value)) reader.problem(messages.regionMalformed(source.name, source.value))
  return source.value
}

/** Reads the role and its session name. Adds a finding for values that IAM or STS would refuse. */
export function readCredentials(reader: InputReader, env: Environment): CredentialSource {
  const roleArn = reader.text('role-to-assume')
  const asked = reader.text('role-session-name')
  if (roleArn === '') {
    if (asked !== '') reader.problem(messages.roleMissing())
    return readAmbient(reader, env)
  }
  if (!/^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/.test(roleArn))
    reader.problem(messages.roleMalformed(roleArn))
  const sessionName = asked === '' ? `kthw-routes-${env['GITHUB_RUN_ID'] ?? 'run'}` : asked
  // STS API reference, AssumeRoleWithWebIdentity, RoleSessionName.
  if (!/^[\w+=,.@-]{2,64}$/.test(sessionName)) reader.problem(messages.sessionNameMalformed(sessionName))
  return { kind: 'job-token', roleArn, sessionName, tokenService: readTokenService(env) }
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
      if (/[^\x21-\x7e]/.test(env[name] ?? '')) reader.problem(messages.keyMalformed(name))
    }
    if (profile !== undefined) reader.notices.push(messages.profileIgnored(profile))
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

/**
 * Reads the proxies that Node's agents use. Lowercase names take precedence. An empty variable means no proxy. Node ignores
 * values that it can't parse, or quotes them with the password, so this function adds a finding for them.
 */
export function readProxies(
  reader: InputReader,
  env: Environment,
  node: string = process.versions.node,
): Environment {
  const proxies = new Map<string, string>()
  for (const name of ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY', 'no_proxy', 'NO_PROXY']) {
    const text = env[name]?.trim() ?? ''
    if (text === '') continue
    const value = /^no_proxy$/i.test(name) ? directHosts(text) : proxyAddress(text)
    if (value === undefined) reader.problem(messages.proxyMalformed(name))
    else proxies.set(name, value)
  }
  // The action calls AWS over HTTPS.
  const [ignored] = ['https_proxy', 'HTTPS_PROXY'].filter((name) => proxies.has(name))
  if (ignored !== undefined && !readsProxies(node)) reader.problem(nodeIgnoresProxy(node, ignored))
  return Object.fromEntries(proxies)
}

/**
 * A name also matches its subdomains, as in the runner. In Node's agents, `x` matches only the host, and `.x` both. In GitHub's
 * toolkit, `x` matches both, `.x` only subdomains, and `*.x` nothing (@actions/http-client, proxy.ts).
 */
function directHosts(text: string): string {
  const hosts = text.split(/[\s,]+/).filter((host) => host !== '')
  const isAddress = (host: string): boolean =>
    host === '*' || /^[\d.:/[\]]+$/.test(host) || host.split(':').length > 2
  return hosts
    .flatMap((host) => {
      const name = host.replace(/^(\*?\.)+/, '')
      return isAddress(host) ? [host] : [name, `.${name}`]
    })
    .join(',')
}

/** As in GitHub's toolkit, http:// is optional. */
function proxyAddress(text: string): string | undefined {
  const address = text.includes('://') ? text : `http://${text}`
  try {
    const { protocol, username, password, port } = new URL(address)
    // Node decodes both, and throws if it can't.
    decodeURIComponent(username + password)
    return /^https?:$/.test(protocol) && port !== '0' ? address : undefined
  } catch {
    return undefined
  }
}
