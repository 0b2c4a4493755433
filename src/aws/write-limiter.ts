import type { Clock } from '../runtime/clock.ts'

/** EC2 refills a write action's bucket of 50 by five a second (EC2 API reference, "Request throttling"). */
const INTERVAL_MS = 200

/**
 * The pace of one write action. The bucket may be larger or half empty, which nobody can ask for: writes go as fast as
 * they can until EC2 says RequestLimitExceeded, and from then on as fast as the bucket fills.
 */
export class Pace {
  readonly #clock: Clock
  #nextTurn: number | undefined

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Resolves when the next request may go out; at once while EC2 has not throttled. */
  async turn(signal: AbortSignal): Promise<void> {
    if (this.#nextTurn === undefined) return
    const turn = Math.max(this.#nextTurn, this.#clock.now())
    this.#nextTurn = turn + INTERVAL_MS
    await this.#clock.sleep(Math.max(0, turn - this.#clock.now()), signal)
  }

  /** Half an interval more than the bucket needs for one request, so that no jitter meets an empty bucket again. */
  throttled(): void {
    this.#nextTurn = Math.max(this.#nextTurn ?? 0, this.#clock.now() + 1.5 * INTERVAL_MS)
  }
}
