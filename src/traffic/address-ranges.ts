import { contains, type Cidr } from '../model/cidr.ts'

/** A network split into ranges of addresses, in order and without gaps; every address of a range has the same value. */
export type RangeMap<T> = readonly AddressRange<T>[]

/** `start` and `end` count from the network's first address, so networks that are split in the same way have equal ranges. */
type AddressRange<T> = { readonly start: bigint; readonly end: bigint; readonly value: T }

/** Splits a network where any of the CIDRs begins or ends. `valueOf` gets the first address of each range. */
export function partition<T>(
  network: Cidr,
  cidrs: readonly Cidr[],
  valueOf: (address: bigint) => T,
): RangeMap<T> {
  const inside = cidrs.filter((cidr) => contains(network, cidr))
  const starts = new Set([network.start, ...inside.flatMap(({ start, end }) => [start, end + 1n])])
  const sorted = [...starts].filter((start) => start <= network.end).sort((a, b) => (a < b ? -1 : 1))
  return sorted.map((start, i) => ({
    start: start - network.start,
    end: (sorted[i + 1] ?? network.end + 1n) - 1n - network.start,
    value: valueOf(start),
  }))
}

export function mapRanges<A, B>(ranges: RangeMap<A>, valueOf: (value: A) => B): RangeMap<B> {
  return ranges.map(({ start, end, value }) => ({ start, end, value: valueOf(value) }))
}

/** Both maps are of the same network. */
export function intersect<A, B, C>(a: RangeMap<A>, b: RangeMap<B>, combine: (a: A, b: B) => C): RangeMap<C> {
  return a.flatMap((one) =>
    b.flatMap((other) => {
      const start = one.start > other.start ? one.start : other.start
      const end = one.end < other.end ? one.end : other.end
      return start > end ? [] : [{ start, end, value: combine(one.value, other.value) }]
    }),
  )
}

export function isAddressIn(cidr: Cidr, version: 4 | 6, address: bigint): boolean {
  return cidr.version === version && cidr.start <= address && address <= cidr.end
}
