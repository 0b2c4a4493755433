import type { Clock } from './clock.ts'

/** EC2 usually shows a write within a second; users have reported delays of minutes. */
const FIRST_PAUSE_MS = 250
const LONGEST_PAUSE_MS = 5_000

/**
 * The total time that a run can spend waiting, for example for instances to start or for writes to become visible.
 */
export class WaitBudget {
  readonly #clock: Clock
  readonly #end: AbortSignal
  #leftMs: number
  #countedUntil = 0
  #pausedAt: number | undefined

  /** `end` ends the current pause and refuses later ones. */
  constructor(clock: Clock, seconds: number, end: AbortSignal) {
    this.#clock = clock
    this.#end = end
    this.#leftMs = seconds * 1000
  }

  /** The remaining time in whole seconds. */
  get seconds(): number {
    return Math.max(0, Math.round(this.leftMs / 1000))
  }

  /** The remaining time, minus the elapsed part of the current pause. */
  get leftMs(): number {
    return this.#leftMs - (this.#pausedAt === undefined ? 0 : this.#clock.now() - this.#pausedAt)
  }

  /**
   * Growing pauses while waiting for one thing. Each call resolves with true after its pause, or immediately with false
   * if the budget or `allowedMs` is spent or the run is ending. Time that overlapping pauses share is counted once.
   */
  backoff(): (allowedMs?: number) => Promise<boolean> {
    let pause = FIRST_PAUSE_MS
    return async (allowedMs = Infinity) => {
      if (this.#leftMs <= 0 || allowedMs <= 0 || this.#end.aborted) return false
      const startedAt = this.#clock.now()
      this.#pausedAt = Math.max(startedAt, this.#countedUntil)
      await this.#clock.sleep(Math.min(pause, this.#leftMs, allowedMs), this.#end)
      const ended = this.#clock.now()
      this.#pausedAt = undefined
      this.#leftMs -= Math.max(0, ended - Math.max(startedAt, this.#countedUntil))
      this.#countedUntil = ended
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
      return !this.#end.aborted
    }
  }
}
