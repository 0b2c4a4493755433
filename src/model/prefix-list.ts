/** The number of routes that a route to a managed prefix list uses of a table's quota, and its IP version. */
export type ListSize = { readonly version: 4 | 6; readonly entries: number }

export type ManagedPrefixList = {
  readonly prefixListId: string
  /** Undefined if EC2 doesn't show it. */
  readonly size: ListSize | undefined
}

/** The known sizes by prefix list ID. `problems` contains sentences about the sizes that aren't known. */
export type ListSizes = {
  readonly sizes: ReadonlyMap<string, ListSize>
  readonly problems: readonly string[]
}

export const NO_SIZES: ListSizes = { sizes: new Map(), problems: [] }
