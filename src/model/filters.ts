/** A filter of an EC2 Describe call. One matching value is enough. */
export type Filter = { readonly name: string; readonly values: readonly string[] }

/** EC2 accepts 50 filters of 200 values of 255 characters (EC2 user guide, "List and filter your resources"). Two are for names and VPC. */
export const FILTERS = 48
export const FILTER_VALUES = 200
export const FILTER_VALUE_LENGTH = 255

/** In a filter value, EC2 reads `*` and `?` as wildcards and `\` as their escape, which a literal name must not contain. */
export function escapeFilterValue(literal: string): string {
  return literal.replace(/[\\*?]/g, '\\$&')
}

/** One filter for each call, because EC2 limits the values in a filter. */
export function filtersFor(name: string, values: readonly string[]): Filter[] {
  return Array.from({ length: Math.ceil(values.length / FILTER_VALUES) }, (_, call) => ({
    name,
    values: values.slice(call * FILTER_VALUES, (call + 1) * FILTER_VALUES),
  }))
}

export function isPattern(name: string): boolean {
  return /[*?]/.test(name)
}

/**
 * EC2's wildcards: `*` matches any characters, `?` one, `\` makes the next one literal. Case-sensitive. It backtracks only
 * to the last `*`, so the time is at most the pattern's length times the name's.
 */
export function matchesPattern(pattern: string, name: string): boolean {
  const parts = [...pattern.matchAll(/\\([^])|([^])/gu)].map(([, literal, plain]) => ({
    text: literal ?? plain ?? '',
    isWild: literal === undefined && (plain === '*' || plain === '?'),
  }))
  const characters = Array.from(name)
  let at = 0
  let star: { part: number; at: number } | undefined
  for (let part = 0; at < characters.length || part < parts.length;) {
    const { text, isWild } = parts[part] ?? { text: undefined, isWild: false }
    if (isWild && text === '*') {
      star = { part, at }
      part += 1
    } else if (at < characters.length && text !== undefined && (isWild || text === characters[at])) {
      part += 1
      at += 1
    } else if (star !== undefined && star.at < characters.length) {
      star.at += 1
      at = star.at
      part = star.part + 1
    } else {
      return false
    }
  }
  return true
}
