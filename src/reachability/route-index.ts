import type { Cidr } from '../model/cidr.ts'
import type { Route } from '../model/route-table.ts'

/** A route, and one of the networks that it is for: a prefix list's route is for several. */
export type RouteTo = { readonly route: Route; readonly destination: Cidr }

/** Routes by what they are for, so that a look-up takes no longer in a large table than in a small one. */
export class RouteIndex {
  readonly #byPrefix: ReadonlyMap<string, OfPrefix>

  constructor(routes: readonly RouteTo[]) {
    const groups = Map.groupBy(routes, ({ destination: { version, prefix } }) => `${version}/${prefix}`)
    this.#byPrefix = new Map([...groups].map(([key, group]) => [key, ofPrefix(group)]))
  }

  /** The routes that hold any address of the network. */
  touching(network: Cidr): RouteTo[] {
    return [...this.#byPrefix.values()].flatMap((group) =>
      group.version !== network.version
        ? []
        : group.prefix <= network.prefix
          ? (group.byStart.get(network.start - (network.start % group.size)) ?? [])
          : inside(group, network),
    )
  }
}

type OfPrefix = {
  readonly version: 4 | 6
  readonly prefix: number
  /** How many addresses each destination has. */
  readonly size: bigint
  readonly byStart: ReadonlyMap<bigint, readonly RouteTo[]>
  /** Ascending. */
  readonly starts: readonly bigint[]
}

function ofPrefix(group: readonly RouteTo[]): OfPrefix {
  const [{ destination } = { destination: undefined }] = group
  if (destination === undefined) throw new TypeError('A group has a route')
  const byStart = Map.groupBy(group, (each) => each.destination.start)
  return {
    version: destination.version,
    prefix: destination.prefix,
    size: destination.end - destination.start + 1n,
    byStart,
    starts: [...byStart.keys()].sort((a, b) => (a < b ? -1 : 1)),
  }
}

function inside({ starts, byStart }: OfPrefix, { start, end }: Cidr): RouteTo[] {
  const found: RouteTo[] = []
  for (let at = firstFrom(starts, start); at < starts.length; at += 1) {
    const each = starts[at]
    if (each === undefined || each > end) break
    found.push(...(byStart.get(each) ?? []))
  }
  return found
}

/** Where the first that is not below stands, by halving. */
function firstFrom(starts: readonly bigint[], from: bigint): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? from) < from) low = middle + 1
    else high = middle
  }
  return low
}
