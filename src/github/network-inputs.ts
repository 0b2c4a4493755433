import { accessSync, constants } from 'node:fs'

import type { CredentialSource, Environment } from '../aws/credential-source.ts'
import type { CustomEndpoint, Network } from '../model/network.ts'
import type { InputReader } from './input-reader.ts'
import * as messages from './messages.ts'

/** The SDK reads these itself, and only in lower case. */
export const FLAGS = [
  'AWS_USE_FIPS_ENDPOINT',
  'AWS_USE_DUALSTACK_ENDPOINT',
  'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS',
]

/** What the SDK reads about endpoints (AWS SDKs and Tools Reference Guide, "Service-specific endpoints"). */
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

/** Node itself only prints a warning at its start. */
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

/** Those that are set, in lower case. An empty one means "not set", although the SDK would throw. */
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
    // Both services may have it from the same variable.
    if (!reader.findings.some(({ message }) => message.startsWith(`${source} `)))
      reader.problem(messages.endpointMalformed(source))
    return undefined
  }
  return { source, url: `${protocol}//${host}${pathname === '/' ? '' : pathname}` }
}
