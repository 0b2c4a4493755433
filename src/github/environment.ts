import { homedir } from 'node:os'

import type { Environment } from '../aws/credential-source.ts'
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
