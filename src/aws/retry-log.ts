import type { Clock } from '../runtime/clock.ts'
import { WriteLimiter } from './write-limiter.ts'

/** What a call's tries tell the log: all of them to those who debug, the ones that follow a failure to everybody. */
export type AttemptLog = { readonly info: (line: string) => void; readonly debug: (line: string) => void }

/** An answer or a failure, as far as the log and the limiter need it. */
export type AttemptEnd =
  | { readonly kind: 'answer'; readonly requestId: string | undefined }
  | { readonly kind: 'throttled'; readonly code: string; readonly requestId: string | undefined }
  | {
      readonly kind: 'refused'
      readonly code: string
      readonly message: string
      readonly requestId: string | undefined
    }
  /** No word from EC2 itself: whether it took effect is not known. */
  | { readonly kind: 'lost'; readonly code: string }

/** The tries of one call, one after the other. */
export class Attempts {
  readonly #action: string
  readonly #watch: RetryLog
  #tries = 0
  #startedAt = 0
  #last: { end: Exclude<AttemptEnd, { kind: 'answer' }>; at: number } | undefined
  #answerLost = false

  constructor(action: string, watch: RetryLog) {
    this.#action = action
    this.#watch = watch
  }

  /** An earlier try got no answer, and may have taken effect. */
  get answerLost(): boolean {
    return this.#answerLost
  }

  async begin(signal: AbortSignal): Promise<void> {
    const { clock, log, maxAttempts } = this.#watch
    await this.#watch.limiterOf(this.#action)?.acquire(signal)
    this.#tries += 1
    this.#startedAt = clock.now()
    if (this.#last !== undefined) {
      const waited = inSeconds(this.#startedAt - this.#last.at)
      log.info(
        `${this.#action}: ${this.#last.end.code}, try ${this.#tries} of ${maxAttempts} after ${waited}`,
      )
    }
  }

  end(end: AttemptEnd): void {
    const { clock, log } = this.#watch
    const at = clock.now()
    const what = end.kind === 'answer' ? 'answered' : end.code
    const id = end.kind === 'lost' ? '' : `, request ID ${end.requestId ?? 'unknown'}`
    log.debug(`${this.#action}: ${what} after ${inSeconds(at - this.#startedAt)}${id}`)
    if (end.kind === 'answer') return
    this.#last = { end, at }
    // The encoded part of it is what an administrator decodes; findings leave it out.
    if (end.kind === 'refused' && end.code === 'UnauthorizedOperation')
      log.info(`${this.#action}: ${end.message}`)
    if (end.kind === 'lost') this.#answerLost = true
    if (end.kind === 'throttled') this.#watch.limiterOf(this.#action)?.throttled()
  }
}

/** What all calls of a run share: the log, the clock, and a limiter for each write action. */
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

  /** Reads have a bucket that no run of ours empties. */
  limiterOf(action: string): WriteLimiter | undefined {
    if (/^(Describe|Get)/.test(action)) return undefined
    const limiter = this.#limiters.get(action) ?? new WriteLimiter(this.clock)
    this.#limiters.set(action, limiter)
    return limiter
  }
}

function inSeconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}
