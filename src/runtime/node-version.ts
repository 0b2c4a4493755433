/** The oldest Node with all features that the action uses: Node 20 lacks Map.groupBy, and Node 21 lacks iterator helpers. */
export const OLDEST_NODE = 22

/** Whether Node's agents support `proxyEnv`: since 24.5.0 and 22.21.0 (release notes). Others ignore it without an error. */
export function readsProxies(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 24 || (major === 24 && minor >= 5) || (major === 22 && minor >= 21)
}

/** `version` is like 24.21.0. */
export function isSupported(version: string): boolean {
  return Number.parseInt(version, 10) >= OLDEST_NODE
}
