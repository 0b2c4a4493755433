import { accessSync, constants } from 'node:fs'

import type { CredentialSource, Environment } from '../aws/credential-source.ts'
import type { CustomEndpoint, Network } from '../model/network.ts'
import { nodeIgnoresProxy } from '../runtime/messages.ts'
import { readsProxies } from '../runtime/node-version.ts'
import type { InputReader } from './input-reader.ts'
import * as access from './access-messages.ts'
import * as messages from './messages.ts'

/** The SDK reads these variables itself, and accepts only lowercase values. */
export const FLAGS = [
  'AWS_USE_FIPS_ENDPOINT',
  'AWS_USE_DUALSTACK_ENDPOINT',
  'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS',
]

/** The settings for endpoints that the SDK reads (AWS SDKs and Tools Reference Guide, "Service-specific endpoints"). */
export function readNetwork(reader: InputReader, env: Environment, credentials: CredentialSource): Network {
  const flags = endpointFlags(env)
  for (const [name, value] of flags) {
    if (!/^(true|false)$/.test(value)) reader.problem(messages.notTrueOrFalse(name, env[name] ?? ''))
  }
  const ignored = flags.get('AWS_IGNORE_CONFIGURED_ENDPOINT_URLS') === 'true'
  const endpointOf = (service: string): CustomEndpoint | undefined =>
    ignored ? undefined : readEndpoint(reader, env, [`AWS_ENDPOINT_URL_${service}`, 'AWS_ENDPOINT_URL'])
  const asksSts =
    credentials.kind === 'job-token' || credentials.profile !== undefined || credentials.hasWebIdentity
  return {
    ec2: endpointOf('EC2'),
    sts: asksSts ? endpointOf('STS') : undefined,
    endpointKinds: FLAGS.slice(0, 2).filter((name) => flags.get(name) === 'true'),
    missingCaFile: missingCaFile(env),
  }
}

/** Node only prints a warning when it starts. */
function missingCaFile(env: Environment): string | undefined {
  const file = env['NODE_EXTRA_CA_CERTS'] ?? ''
  if (file === '') return undefined
  try {
    accessSync(file, constants.R_OK)
    return undefined
  } catch {
    return file
  }
}

/** The flags that are set, in lowercase. An empty flag means "not set". The SDK would throw for it. */
export function endpointFlags(env: Environment): ReadonlyMap<string, string> {
  const flags = FLAGS.map((name) => [name, (env[name] ?? '').trim().toLowerCase()] as const)
  return new Map(flags.filter(([, value]) => value !== ''))
}

function readEndpoint(
  reader: InputReader,
  env: Environment,
  names: readonly string[],
): CustomEndpoint | undefined {
  const source = names.find((name) => (env[name] ?? '') !== '')
  if (source === undefined) return undefined
  const text = env[source] ?? ''
  // Node 22.0 has no URL.parse.
  const { protocol, host, pathname }: Partial<URL> = URL.canParse(text) ? new URL(text) : {}
  if (protocol === undefined || !/^https?:$/.test(protocol)) {
    // Both services can use the same variable.
    if (!reader.findings.some(({ message }) => message.startsWith(`${source} `)))
      reader.problem(access.endpointMalformed(source))
    return undefined
  }
  return { source, url: `${protocol}//${host}${pathname === '/' ? '' : pathname}` }
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
    if (value === undefined) reader.problem(access.proxyMalformed(name))
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
