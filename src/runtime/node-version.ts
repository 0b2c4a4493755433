/** The oldest Node that has all that the action uses: Node 20 lacks Map.groupBy, and Node 21 iterator helpers. */
export const OLDEST_NODE = 22

/** `version` is like 24.21.0. */
export function isSupported(version: string): boolean {
  return Number.parseInt(version, 10) >= OLDEST_NODE
}
