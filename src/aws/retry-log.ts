import type { Clock } from '../runtime/clock.ts'
import { WriteLimiter } from './write-limiter.ts'

/** Receives a line for every attempt (`debug`), and for each attempt that follows a failure (`info`). */
export type AttemptLog = { readonly info: (line: string) => void; readonly debug: (line: string) => void }

/** The facts about a response or a failure that the log and the limiter need. */
export type AttemptEnd =
  | { readonly kind: 'answer'; readonly requestId: string | undefined }
  | { readonly kind: 'throttled'; readonly code: string; readonly requestId: string | undefined }
  | {
      readonly kind: 'refused'
      readonly code: string
      readonly message: string
      readonly requestId: string | undefined
    }
  /** EC2 didn't respond: the call might have taken effect. */
  | { readonly kind: 'lost'; readonly code: string }

/** The attempts of one call, in sequence. */
export class Attempts {
  readonly #action: string
  readonly #watch: RetryLog
  #tries = 0
  #startedAt = 0
  #last: { end: Exclude<AttemptEnd, { kind: 'answer' }>; at: number } | undefined
  #answerLost = false
  #isOpen = false

  constructor(action: string, watch: RetryLog) {
    this.#action = action
    this.#watch = watch
  }

  /** An earlier attempt got no response and might have taken effect. */
  get answerLost(): boolean {
    return this.#answerLost
  }

  /** An attempt is in progress, or an earlier one got no response. */
  get mayTakeEffect(): boolean {
    return this.#isOpen || this.#answerLost
  }

  get areSpent(): boolean {
    return this.#tries >= this.#watch.maxAttempts
  }

  async begin(signal: AbortSignal): Promise<void> {
    const { clock, log, maxAttempts } = this.#watch
    await this.#watch.limiterOf(this.#action)?.acquire(signal)
    if (signal.aborted) return
    this.#isOpen = true
    this.#tries += 1
    this.#startedAt = clock.now()
    if (this.#last !== undefined) {
      const waited = inSeconds(this.#startedAt - this.#last.at)
      log.info(
        `Retrying ${this.#action} after ${this.#last.end.code} (attempt ${this.#tries} of ${maxAttempts}, waited ${waited})`,
      )
    }
  }

  end(end: AttemptEnd): void {
    this.#isOpen = false
    const { clock, log } = this.#watch
    const at = clock.now()
    const what = end.kind === 'answer' ? 'succeeded' : end.code
    const id = end.kind === 'lost' ? '' : `, request ID ${end.requestId ?? 'unknown'}`
    log.debug(`${this.#action}: ${what} after ${inSeconds(at - this.#startedAt)}${id}`)
    const limiter = this.#watch.limiterOf(this.#action)
    if (end.kind === 'answer' || end.kind === 'refused') limiter?.taken(this.#startedAt)
    if (end.kind === 'answer') return
    this.#last = { end, at }
    // Findings leave out the encoded part, which an administrator can decode.
    if (end.kind === 'refused' && end.code === 'UnauthorizedOperation')
      log.info(`${this.#action}: ${end.message}`)
    if (end.kind === 'lost') this.#answerLost = true
    if (end.kind === 'throttled') limiter?.throttled(this.#startedAt)
  }
}

/** The log, the clock, and a limiter for each write action, which all calls of a run share. */
export class RetryLog {
  readonly clock: Clock
  readonly log: AttemptLog
  readonly maxAttempts: number
  readonly #limiters = new Map<string, WriteLimiter>()

  constructor(clock: Clock, log: AttemptLog, maxAttempts: number) {
    this.clock = clock
    this.log = log
    this.maxAttempts = maxAttempts
  }

  /** Reads have no limiter, because no run of the action empties their bucket. */
  limiterOf(action: string): WriteLimiter | undefined {
    if (!isWrite(action)) return undefined
    const limiter = this.#limiters.get(action) ?? new WriteLimiter(this.clock)
    this.#limiters.set(action, limiter)
    return limiter
  }
}

export function isWrite(action: string): boolean {
  return !/^(Describe|Get)/.test(action)
}

function inSeconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}
