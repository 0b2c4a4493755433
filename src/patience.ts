import type { Clock } from './clock.ts'

/** EC2 shows what was written within a second as a rule; reported delays go up to minutes. */
const FIRST_PAUSE_MS = 250
const LONGEST_PAUSE_MS = 5_000

/** What a run may wait in all, whatever it waits for: instances that start, writes that show. */
export class Patience {
  readonly #clock: Clock
  #leftMs: number

  constructor(clock: Clock, seconds: number) {
    this.#clock = clock
    this.#leftMs = seconds * 1000
  }

  /**
   * Growing pauses for one thing that is waited for. Each resolves with true after its pause, or with false at once
   * when the time is up; what passes between two pauses counts as waiting too.
   */
  pauses(): () => Promise<boolean> {
    let pause = FIRST_PAUSE_MS
    let counted = this.#clock.now()
    const count = (): void => {
      const now = this.#clock.now()
      this.#leftMs -= now - counted
      counted = now
    }
    return async () => {
      count()
      if (this.#leftMs <= 0) return false
      await this.#clock.sleep(Math.min(pause, this.#leftMs))
      count()
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
      return true
    }
  }
}
