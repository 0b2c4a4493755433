/** For each field that a pattern names, the values that match: exact ones, and prefixes. */
export type Pattern = { [field: string]: Pattern | Matcher[] }
export type Matcher = string | { prefix: string }

/**
 * Whether an event has every field of the pattern, with one of its values (EventBridge User Guide, "Creating Amazon EventBridge
 * event patterns"). Throws a `TypeError` for comparison operators other than `prefix`.
 */
export function matches(pattern: Pattern, event: unknown): boolean {
  return Object.entries(pattern).every(([field, expected]) => {
    const actual = (event as Record<string, unknown> | undefined)?.[field]
    if (!Array.isArray(expected)) return matches(expected, actual)
    const values = Array.isArray(actual) ? actual : [actual]
    return expected.some((matcher) => values.some((value) => matchesValue(matcher, value)))
  })
}

function matchesValue(matcher: Matcher, value: unknown): boolean {
  if (typeof matcher === 'string') return value === matcher
  const [operator, ...others] = Object.keys(matcher)
  if (operator !== 'prefix' || others.length > 0)
    throw new TypeError(`Only the operator prefix is known here: ${JSON.stringify(matcher)}`)
  return typeof value === 'string' && value.startsWith(matcher.prefix)
}
