/** How many entries a route to a managed prefix list takes of a table's quota, and in which of its two counts. */
export type ListSize = { readonly version: 4 | 6; readonly entries: number }

export type ManagedPrefixList = {
  readonly prefixListId: string
  /** Undefined if EC2 doesn't show it. */
  readonly size: ListSize | undefined
}

/** The sizes that are known, by prefix list ID. `problems` are sentences that say why others aren't. */
export type ListSizes = {
  readonly sizes: ReadonlyMap<string, ListSize>
  readonly problems: readonly string[]
}

export const NO_SIZES: ListSizes = { sizes: new Map(), problems: [] }
