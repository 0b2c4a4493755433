import type { Clock } from '../runtime/clock.ts'

/** EC2 refills the bucket of 50 of a write action by five a second (EC2 API reference, "Request throttling"). */
const INTERVAL_MS = 200

/**
 * Limits the rate of one write action. The bucket may be larger, or half empty, and no call reports its size. So writes
 * go out without a limit until EC2 answers RequestLimitExceeded, and from then on at the rate at which the bucket fills.
 */
export class WriteLimiter {
  readonly #clock: Clock
  #nextAt: number | undefined

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Resolves when the next request may go out: immediately until EC2 throttles. */
  async acquire(signal: AbortSignal): Promise<void> {
    if (this.#nextAt === undefined) return
    const at = Math.max(this.#nextAt, this.#clock.now())
    this.#nextAt = at + INTERVAL_MS
    await this.#clock.sleep(Math.max(0, at - this.#clock.now()), signal)
  }

  /** Waits half an interval longer than the bucket needs, so that jitter doesn't empty it again. */
  throttled(): void {
    this.#nextAt = Math.max(this.#nextAt ?? 0, this.#clock.now() + 1.5 * INTERVAL_MS)
  }
}
