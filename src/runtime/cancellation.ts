import type { Finding } from '../model/finding.ts'
import type { Clock } from './clock.ts'
import { jobCanceled, runTimedOut } from './messages.ts'

/** The time for calls in flight after a cancellation. The runner kills the process ten seconds after its first signal. */
const IN_FLIGHT_MS = 5_000

type Reason = { readonly kind: 'canceled'; readonly signal: string } | { readonly kind: 'timed-out' }

/** The names of the errors that end a wait: because the run is ending, or because the wait took too long. */
export const NOT_STARTED = 'NotStarted'
export const NO_ANSWER = 'NoAnswer'

/** Stops waiting when the signal is aborted, and then ignores the result of the work. */
export async function unlessAborted<T>(
  signal: AbortSignal,
  work: Promise<T>,
  error: () => Error,
): Promise<T> {
  const { promise: aborted, reject } = Promise.withResolvers<never>()
  const giveUp = (): void => {
    reject(error())
  }
  signal.addEventListener('abort', giveUp, { once: true })
  if (signal.aborted) giveUp()
  try {
    return await Promise.race([work, aborted])
  } finally {
    signal.removeEventListener('abort', giveUp)
  }
}

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
  readonly #waits = new Set<{ readonly what: string }>()
  #waitedFor: string | undefined
  #clearDeadline: () => void = () => undefined

  constructor(clock: Clock) {
    this.#clock = clock
    this.#startedAt = clock.now()
  }

  /** Aborts immediately: no new write starts, and reads and pauses end. */
  get readSignal(): AbortSignal {
    return this.#read.signal
  }

  /** Aborts later after a cancellation, so writes in flight can still get a response. */
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
    this.#cancel.abort(`The job was canceled (${signal})`)
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

  /** Extends the deadline, because the run made progress. */
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

  /**
   * Waits for work that accepts no signal, such as getting credentials, until the run ends or for this many milliseconds. If
   * the run ends, its finding contains `what`.
   */
  async wait<T>(what: string, ms: number, work: () => Promise<T>): Promise<T> {
    const time = new AbortController()
    const stop = this.#clock.after(ms, () => {
      time.abort()
    })
    const wait = { what }
    this.#waits.add(wait)
    try {
      return await unlessAborted(AbortSignal.any([this.readSignal, time.signal]), work(), () =>
        Object.assign(
          new Error(time.signal.aborted ? `no response within ${ms / 1000} seconds` : 'The run is ending'),
          { name: time.signal.aborted ? NO_ANSWER : NOT_STARTED },
        ),
      )
    } finally {
      stop()
      this.#waits.delete(wait)
    }
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
        return [jobCanceled(this.#reason.signal, this.#waitedFor)]
      case 'timed-out':
        return [runTimedOut(this.#waitedFor)]
    }
  }

  #end(reason: Reason, inFlightMs: number): void {
    if (this.#reason !== undefined) return
    this.#reason = reason
    const [wait] = this.#waits
    this.#waitedFor = wait?.what
    this.#read.abort()
    this.#optional.abort()
    if (inFlightMs === 0) this.#write.abort()
    else
      this.#clock.after(inFlightMs, () => {
        this.#write.abort()
      })
  }
}
