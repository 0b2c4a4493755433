import type { Clock } from './clock.ts'

/** EC2 shows what was written within a second as a rule; reported delays go up to minutes. */
const FIRST_PAUSE_MS = 250
const LONGEST_PAUSE_MS = 5_000

/** What a run may wait in all, whatever it waits for: instances that start, writes that show. */
export class Patience {
  readonly #clock: Clock
  readonly #end: AbortSignal
  #leftMs: number
  #countedUntil = 0

  /** `end` ends a pause and every later one. */
  constructor(clock: Clock, seconds: number, end: AbortSignal) {
    this.#clock = clock
    this.#end = end
    this.#leftMs = seconds * 1000
  }

  /** Whole seconds that are left. */
  get seconds(): number {
    return Math.max(0, Math.round(this.#leftMs / 1000))
  }

  /**
   * Growing pauses for one thing that is waited for. Each resolves with true after its pause, or with false, at once,
   * when the time is up or the run is to end. Pauses that overlap count once.
   */
  pauses(): () => Promise<boolean> {
    let pause = FIRST_PAUSE_MS
    return async () => {
      if (this.#leftMs <= 0 || this.#end.aborted) return false
      const begun = this.#clock.now()
      await this.#clock.sleep(Math.min(pause, this.#leftMs), this.#end)
      const ended = this.#clock.now()
      this.#leftMs -= Math.max(0, ended - Math.max(begun, this.#countedUntil))
      this.#countedUntil = ended
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
      return !this.#end.aborted
    }
  }
}
