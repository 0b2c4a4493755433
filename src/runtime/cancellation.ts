import type { Finding } from '../model/finding.ts'
import type { Clock } from './clock.ts'
import { jobCanceled, runTimedOut } from './messages.ts'

/** Calls in flight get this long after a cancel. The runner kills the process ten seconds after its first signal. */
const IN_FLIGHT_MS = 5_000

type Reason = { readonly kind: 'canceled'; readonly signal: string } | { readonly kind: 'timed-out' }

/** Ends a run early, for one of two reasons: the runner's signal, or the run's deadline. */
export class Cancellation {
  readonly #clock: Clock
  readonly #startedAt: number
  readonly #read = new AbortController()
  readonly #write = new AbortController()
  readonly #cancel = new AbortController()
  readonly #optional = new AbortController()
  #deadline = Infinity
  #reason: Reason | undefined
  #clearDeadline: () => void = () => undefined

  constructor(clock: Clock) {
    this.#clock = clock
    this.#startedAt = clock.now()
  }

  /** Aborts immediately: no new write starts, and reads and pauses end. */
  get readSignal(): AbortSignal {
    return this.#read.signal
  }

  /** Aborts later after a cancel, so that writes in flight can still be answered. */
  get writeSignal(): AbortSignal {
    return this.#write.signal
  }

  /** Aborts with `readSignal`, or earlier: for reads without which the run succeeds. */
  get optionalSignal(): AbortSignal {
    return this.#optional.signal
  }

  /** Aborts when the job is canceled, but not at the deadline. Its reason is a sentence without the final period. */
  get cancelSignal(): AbortSignal {
    return this.#cancel.signal
  }

  /** `signal` is the name of the signal that the process received. */
  cancel(signal: string): void {
    this.#cancel.abort(`The job was cancelled (${signal})`)
    this.#end({ kind: 'canceled', signal }, IN_FLIGHT_MS)
  }

  /** Ends the run this many milliseconds after it started. A later call replaces an earlier deadline. */
  setDeadline(ms: number): void {
    this.#clearDeadline()
    this.#deadline = ms
    this.#clearDeadline = this.#clock.after(Math.max(0, this.#startedAt + ms - this.#clock.now()), () => {
      this.#end({ kind: 'timed-out' }, 0)
    })
  }

  /** Moves the deadline, because something was done. */
  extendDeadline(ms: number): void {
    if (this.#deadline !== Infinity) this.setDeadline(this.#deadline + ms)
  }

  /** From now on, only optional reads are left. They end after this many milliseconds, and that doesn't fail the run. */
  leaveOptionalReads(ms: number): void {
    this.#clearDeadline()
    this.#deadline = Infinity
    this.#clearDeadline = this.#clock.after(ms, () => {
      this.#optional.abort()
    })
  }

  /** Removes the deadline. */
  clear(): void {
    this.#clearDeadline()
  }

  /** Why the run ended early; empty if it didn't. */
  findings(): Finding[] {
    switch (this.#reason?.kind) {
      case undefined:
        return []
      case 'canceled':
        return [jobCanceled(this.#reason.signal)]
      case 'timed-out':
        return [runTimedOut()]
    }
  }

  #end(reason: Reason, inFlightMs: number): void {
    if (this.#reason !== undefined) return
    this.#reason = reason
    this.#read.abort()
    this.#optional.abort()
    if (inFlightMs === 0) this.#write.abort()
    else
      this.#clock.after(inFlightMs, () => {
        this.#write.abort()
      })
  }
}
