import { homedir } from 'node:os'

import type { Environment } from '../aws/credential-source.ts'
import { endpointFlags, FLAGS } from './network-inputs.ts'

/** Debian's name for the home of a user who has none (Debian Policy Manual, 9.2.2). */
const NO_HOME = '/nonexistent'

/**
 * For the libraries, which read the environment themselves: what was read from it, in a form that all of them
 * understand. To the toolkit, `proxy:3128` is a URL with the scheme `proxy:`, and no proxy.
 */
export function exportEnvironment({ proxyEnvironment }: { readonly proxyEnvironment: Environment }): void {
  Object.assign(process.env, proxyEnvironment)
  const flags = endpointFlags(process.env)
  for (const name of FLAGS) Reflect.deleteProperty(process.env, name)
  Object.assign(process.env, Object.fromEntries(flags))
  // The SDK asks for the home folder before it looks for config files, even if no file is needed.
  if (!hasHome()) process.env['HOME'] = NO_HOME
}

/** A container's user may have neither HOME nor an entry in /etc/passwd, and then Node throws. */
function hasHome(): boolean {
  try {
    return homedir() !== ''
  } catch {
    return false
  }
}
