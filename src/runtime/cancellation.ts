import type { Clock } from './clock.ts'
import { error, type Finding } from '../model/finding.ts'

/** What is in flight when the job is cancelled gets this long; the runner kills ten seconds after its first signal. */
const IN_FLIGHT_MS = 5_000

/** Why a run ends before its work is done. */
type Reason = { readonly kind: 'cancelled'; readonly signal: string } | { readonly kind: 'time-up' }

/** The one switch that ends a run early: the runner's signals, or the time that the run may take. */
export class Stop {
  readonly #clock: Clock
  readonly #now = new AbortController()
  readonly #late = new AbortController()
  readonly #cancelled = new AbortController()
  readonly #startedAt: number
  #reason: Reason | undefined
  #disarm: () => void = () => undefined

  constructor(clock: Clock) {
    this.#clock = clock
    this.#startedAt = clock.now()
  }

  /** Aborted at once: no new write starts, reads and pauses end. */
  get now(): AbortSignal {
    return this.#now.signal
  }

  /** Aborted a little later: writes in flight are given up. */
  get late(): AbortSignal {
    return this.#late.signal
  }

  /** Aborted when the job is cancelled, and not when its time is up; the reason is a sentence without its end. */
  get cancelled(): AbortSignal {
    return this.#cancelled.signal
  }

  cancel(signal: string): void {
    this.#cancelled.abort(`The job was cancelled (${signal})`)
    this.#end({ kind: 'cancelled', signal }, IN_FLIGHT_MS)
  }

  /** Ends the run when it has taken this long since it began; the last call counts. */
  endAfter(ms: number): void {
    this.#disarm()
    this.#disarm = this.#clock.after(Math.max(0, this.#startedAt + ms - this.#clock.now()), () => {
      this.#end({ kind: 'time-up' }, 0)
    })
  }

  /** Nothing is left to stop. */
  disarm(): void {
    this.#disarm()
  }

  /** The sentence for a run that was ended; none for one that came to its end. */
  findings(): Finding[] {
    switch (this.#reason?.kind) {
      case undefined:
        return []
      case 'cancelled':
        return [
          error(
            'cancelled',
            `The job was cancelled (${this.#reason.signal}): what was begun is shown as far as EC2 answered, the rest was not tried; run the step again to finish.`,
          ),
        ]
      case 'time-up':
        return [
          error(
            'time-up',
            'The run has taken longer than wait-timeout and the time that its calls need: EC2 does not answer, or answers too late; run the step again, or raise wait-timeout.',
          ),
        ]
    }
  }

  #end(reason: Reason, lateMs: number): void {
    if (this.#reason !== undefined) return
    this.#reason = reason
    this.#now.abort()
    if (lateMs === 0) this.#late.abort()
    else
      this.#clock.after(lateMs, () => {
        this.#late.abort()
      })
  }
}
