import { knownTo, type Fresh } from './freshness.ts'
import { History } from './history.ts'
import type { World } from '../world/world.ts'

/**
 * How many milliseconds old the data of a read is: constant, one value per read (the last value applies to all later
 * reads), or a function. Each action's reads are counted from 1.
 */
export type ReadLag = number | readonly number[] | ((readOrdinal: number, action: string) => number)

/**
 * What a request sees of the world. "The EC2 API follows an eventual consistency model": later commands may not see a
 * change (EC2 developer guide, eventual consistency), even after an earlier command saw it.
 */
export class Views {
  readonly #world: World
  readonly #clock: () => number
  readonly #startedAt: number
  readonly #fresh: Fresh
  readonly #readLag: ReadLag | undefined
  readonly #history: History | undefined
  readonly #reads = new Map<string, number>()

  constructor(world: World, clock: () => number, options: { readLag?: ReadLag; fresh?: Fresh }) {
    this.#world = world
    this.#clock = clock
    this.#startedAt = clock()
    this.#fresh = options.fresh ?? {}
    this.#readLag = options.readLag
    // Without a lag, the history isn't needed, and every request would pay for it.
    this.#history = options.readLag === undefined ? undefined : new History(world, clock)
  }

  /** Call it wherever the world may have changed: it dates all changes since the last call to now. */
  note(): void {
    this.#history?.note()
  }

  forRead(action: string): World {
    const ordinal = (this.#reads.get(action) ?? 0) + 1
    this.#reads.set(action, ordinal)
    const lagged = this.#history?.ago(lagOf(this.#readLag, ordinal, action))
    return knownTo('reads', lagged ?? this.#world, this.#fresh, this.#age())
  }

  /** For a write's lookups by ID; the write itself changes the world. */
  forWrite(): World {
    return knownTo('writes', this.#world, this.#fresh, this.#age())
  }

  #age(): number {
    return this.#clock() - this.#startedAt
  }
}

function lagOf(lag: ReadLag | undefined, ordinal: number, action: string): number {
  if (typeof lag === 'function') return lag(ordinal, action)
  if (typeof lag === 'object') return lag[ordinal - 1] ?? lag.at(-1) ?? 0
  return lag ?? 0
}
