import type { Clock } from '../runtime/clock.ts'

/** The documented bucket of a write action: a burst of 50, then five per second (EC2 API reference, "Request throttling"). */
const BURST = 50
const REFILL_MS = 200

/**
 * Finds the rate at which EC2 refills the bucket of one write action. The bucket can be larger than documented, other clients
 * can use it too, and no call returns its state. But the bucket is empty whenever EC2 returns RequestLimitExceeded, so the
 * refill equals the writes that EC2 accepts between two such errors. The constants come from simulated buckets, where they
 * keep the number of refused writes low (ADR 1).
 */
export class WriteLimiter {
  readonly #clock: Clock
  /** Undefined until EC2 throttles for the first time. Until then, writes have no limit. */
  #intervalMs: number | undefined
  #nextAt = 0
  #startedAt: number | undefined
  /** Writes that EC2 accepted since it throttled for the first time, or since the first write. */
  #taken = 0
  #throttledFirstAt = 0
  #throttledLastAt = 0
  /** The factor by which the rate grows with each write that EC2 accepts. */
  #growth = 1
  #turn: Promise<void> = Promise.resolve()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Resolves when the action can send the next request: immediately until EC2 throttles, then one request after another. */
  acquire(signal: AbortSignal): Promise<void> {
    this.#startedAt ??= this.#clock.now()
    this.#turn = this.#turn.then(() => this.#waitForTurn(signal))
    return this.#turn
  }

  async #waitForTurn(signal: AbortSignal): Promise<void> {
    // If EC2 throttles another request meanwhile, the wait gets longer.
    for (let wait = this.#wait(); wait > 0 && !signal.aborted; wait = this.#wait()) {
      await this.#clock.sleep(wait, signal)
    }
    if (this.#intervalMs !== undefined) this.#nextAt = this.#clock.now() + this.#intervalMs
  }

  /** In milliseconds. Read once before each sleep, because Node prints a warning for a negative time. */
  #wait(): number {
    return this.#nextAt - this.#clock.now()
  }

  /** EC2 accepted a request that the action sent at this time, whatever the result. */
  taken(sentAt: number): void {
    this.#taken += 1
    if (this.#intervalMs !== undefined && sentAt > this.#throttledLastAt) this.#intervalMs /= this.#growth
  }

  /** EC2 throttled a request that the action sent at this time. Requests in flight meet the same empty bucket. */
  throttled(sentAt: number): void {
    const now = this.#clock.now()
    if (this.#intervalMs === undefined) {
      const burst = this.#taken - (now - (this.#startedAt ?? now)) / REFILL_MS
      const isAsDocumented = Math.abs(burst - BURST) < 5
      // A small bucket usually has a small refill, which shows before the rate has grown.
      this.#intervalMs = isAsDocumented ? REFILL_MS : Math.max(REFILL_MS, 4_650 / Math.max(10, this.#taken))
      this.#growth = isAsDocumented ? 1.35 : 1.75
      this.#nextAt = now + (isAsDocumented ? 2.75 : 2) * this.#intervalMs
      this.#throttledFirstAt = now
      this.#taken = 0
    } else if (sentAt > this.#throttledLastAt) {
      this.#intervalMs =
        this.#taken === 0
          ? 2 * this.#intervalMs
          : (1.15 * (now - this.#throttledFirstAt)) / (this.#taken + 0.4)
      this.#growth = 1.002
      this.#nextAt = now + 1.05 * this.#intervalMs
    } else return
    this.#throttledLastAt = now
  }
}
