import { contains, type Cidr } from '../model/cidr.ts'

/** A network partition into runs of addresses, in order and without a gap; all addresses of a part have the same value. */
export type RangeMap<T> = readonly Part<T>[]

/** `start` and `end` count from the network's first address, so that like networks have like parts. */
type Part<T> = { readonly start: bigint; readonly end: bigint; readonly value: T }

/** Cuts a network wherever one of the CIDRs begins or ends; `valueOf` is asked once a part, with its first address. */
export function partition<T>(
  network: Cidr,
  at: readonly Cidr[],
  valueOf: (address: bigint) => T,
): RangeMap<T> {
  const inside = at.filter((cidr) => contains(network, cidr))
  const starts = new Set([network.start, ...inside.flatMap(({ start, end }) => [start, end + 1n])])
  const sorted = [...starts].filter((start) => start <= network.end).sort((a, b) => (a < b ? -1 : 1))
  return sorted.map((start, i) => ({
    start: start - network.start,
    end: (sorted[i + 1] ?? network.end + 1n) - 1n - network.start,
    value: valueOf(start),
  }))
}

export function mapRanges<A, B>(parts: RangeMap<A>, valueOf: (value: A) => B): RangeMap<B> {
  return parts.map(({ start, end, value }) => ({ start, end, value: valueOf(value) }))
}

/** Two views of one network in one. */
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
