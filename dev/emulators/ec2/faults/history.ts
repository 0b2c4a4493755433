import { snapshot } from './snapshot.ts'
import type { World } from '../world/world.ts'

type Moment = { since: number; world: World }

/** Past states of the world. Before the start, it was as at the start. */
export class History {
  readonly #world: World
  readonly #clock: () => number
  readonly #moments: [Moment, ...Moment[]]

  constructor(world: World, clock: () => number) {
    this.#world = world
    this.#clock = clock
    this.#moments = [{ since: -Infinity, world: snapshot(world) }]
  }

  /** Dates all changes since the last call to now. */
  note(): void {
    const latest = this.#moments.at(-1)?.world
    const world = snapshot(this.#world, latest)
    if (world !== latest) this.#moments.push({ since: this.#clock(), world })
  }

  /** The world as it was that many milliseconds ago. */
  ago(ms: number): World {
    const then = this.#clock() - ms
    return (this.#moments.findLast(({ since }) => since <= then) ?? this.#moments[0]).world
  }
}
