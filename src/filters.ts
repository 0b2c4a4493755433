/** A filter of an EC2 Describe call: any of the values matches. */
export type Filter = { readonly name: string; readonly values: readonly string[] }

/** EC2 user guide, "List and filter your resources": 50 filters, 200 values each, 255 characters a value. Two stay for names and VPC. */
export const FILTERS = 48
export const FILTER_VALUES = 200
export const FILTER_VALUE_LENGTH = 255

/** EC2 reads `*` and `?` in a filter value as wildcards and `\` as their escape; a literal name must not. */
export function escapeFilterValue(literal: string): string {
  return literal.replace(/[\\*?]/g, '\\$&')
}

/** One filter for each call that it takes to ask for so many values. */
export function filtersFor(name: string, values: readonly string[]): Filter[] {
  return Array.from({ length: Math.ceil(values.length / FILTER_VALUES) }, (_, call) => ({
    name,
    values: values.slice(call * FILTER_VALUES, (call + 1) * FILTER_VALUES),
  }))
}

export function isPattern(name: string): boolean {
  return /[*?]/.test(name)
}

/** EC2's wildcards, on what EC2 answered: `*` is any run of characters, `?` one, case counts. */
export function matchesPattern(pattern: string, name: string): boolean {
  const source = pattern.replace(/[\\^$.*+?()[\]{}|]/g, (character) =>
    character === '*' ? '[^]*' : character === '?' ? '[^]' : `\\${character}`,
  )
  return new RegExp(`^${source}$`).test(name)
}
