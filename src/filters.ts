/** A filter of an EC2 Describe call: any of the values matches. */
export type Filter = { readonly name: string; readonly values: readonly string[] }

/** EC2 user guide, "List and filter your resources": 200 values a filter, 255 characters a value. */
export const FILTER_VALUES = 200
export const FILTER_VALUE_LENGTH = 255

/** EC2 reads `*` and `?` in a filter value as wildcards and `\` as their escape; a literal name must not. */
export function escapeFilterValue(literal: string): string {
  return literal.replace(/[\\*?]/g, '\\$&')
}
