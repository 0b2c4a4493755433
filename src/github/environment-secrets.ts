import type { Environment } from '../aws/credential-source.ts'
import { keepLogin, keepSecret } from '../runtime/secrets.ts'

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
