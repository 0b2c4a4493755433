/** The parts of a release's tag, such as `v1.2.3`; undefined for any other text. */
export function parseTag(tag: string): { version: string; numbers: [number, number, number] } | undefined {
  const [, version, ...numbers] = /^v((0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*))$/.exec(tag) ?? []
  if (version === undefined) return undefined
  const [major = 0, minor = 0, patch = 0] = numbers.map(Number)
  return { version, numbers: [major, minor, patch] }
}

/**
 * The tag that workflows follow, such as `v1`, if it must move to `tag`. Undefined if a newer version of the same major
 * is among the `released` tags, which is the case for a fix to an older minor version.
 */
export function majorTag(tag: string, released: readonly string[]): string | undefined {
  const ours = parseTag(tag)
  if (ours === undefined) throw new TypeError(`${tag} is not a tag like v1.2.3`)
  const [major, minor, patch] = ours.numbers
  const newer = released.some((other) => {
    const [otherMajor, otherMinor, otherPatch] = parseTag(other)?.numbers ?? [NaN, NaN, NaN]
    return otherMajor === major && (otherMinor > minor || (otherMinor === minor && otherPatch > patch))
  })
  return newer ? undefined : `v${major}`
}
