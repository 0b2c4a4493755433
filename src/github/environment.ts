import { homedir } from 'node:os'

import type { Environment } from '../aws/credential-source.ts'
import { keepLogin, keepSecret } from '../runtime/secrets.ts'
import { endpointFlags, FLAGS } from './network-inputs.ts'

/** Debian's home folder for users without one (Debian Policy Manual, 9.2.2). */
const NO_HOME = '/nonexistent'

/**
 * Writes the parsed settings back to the environment, in a form that all libraries understand, because they read the
 * environment themselves. The toolkit reads `proxy:3128` as a URL with the scheme `proxy:`, not as a proxy.
 */
export function exportEnvironment({ proxyEnvironment }: { readonly proxyEnvironment: Environment }): void {
  Object.assign(process.env, proxyEnvironment)
  const flags = endpointFlags(process.env)
  for (const name of FLAGS) Reflect.deleteProperty(process.env, name)
  Object.assign(process.env, Object.fromEntries(flags))
  // The SDK looks up the home folder before it looks for config files, even if it needs none.
  if (!hasHome()) process.env['HOME'] = NO_HOME
}

/** Node throws if the user of a container has neither HOME nor an entry in /etc/passwd. */
function hasHome(): boolean {
  try {
    return homedir() !== ''
  } catch {
    return false
  }
}

/** The runner masks its own tokens, but not credentials that its host or another program sets. */
const CREDENTIALS = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN']
const TOKENS = [
  'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
  'ACTIONS_RUNTIME_TOKEN',
  'AWS_CONTAINER_AUTHORIZATION_TOKEN',
  'GITHUB_TOKEN',
]
const PROXIES = ['http_proxy', 'https_proxy', 'all_proxy'].flatMap((name) => [name, name.toUpperCase()])

/** Registers the secrets of the job's environment before the action writes any text, so no text shows them. */
export function keepEnvironmentSecrets(mask: (secret: string) => void, env: Environment = process.env): void {
  for (const secret of valuesOf(CREDENTIALS, env)) mask(secret)
  for (const secret of valuesOf(TOKENS, env)) keepSecret(secret)
  for (const address of valuesOf(PROXIES, env)) keepProxyLogin(address)
}

function valuesOf(names: readonly string[], env: Environment): string[] {
  return names.flatMap((name) => env[name] ?? []).filter((value) => value !== '')
}

/** Registers the login as written and percent-decoded. The address might not be a valid URL. */
function keepProxyLogin(address: string): void {
  const [, user, password = ''] = /^(?:[a-z\d+.-]*:?\/\/)?([^:@]*)(?::(.*))?@/is.exec(address) ?? []
  if (user === undefined) return
  keepLogin(user, password)
  keepLogin(decoded(user), decoded(password))
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
