import { accessSync, constants } from 'node:fs'

import type { CredentialSource, Environment } from '../aws/credential-source.ts'
import type { CustomEndpoint, Network } from '../model/network.ts'
import type { InputReader } from './input-reader.ts'
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
      reader.problem(messages.endpointMalformed(source))
    return undefined
  }
  return { source, url: `${protocol}//${host}${pathname === '/' ? '' : pathname}` }
}
