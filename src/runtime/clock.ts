import { setTimeout as sleep } from 'node:timers/promises'

/** Time as an argument, so tests don't have to wait. All times are in milliseconds. */
export type Clock = {
  /** Monotonic; only differences mean anything. */
  readonly now: () => number
  /** Ends early, without an error, when the signal is aborted. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>
  /** Calls back until the caller calls the returned function. Doesn't keep the process alive. */
  readonly every: (ms: number, callback: () => void) => () => void
  /** Calls back once, unless the caller calls the returned function first. Doesn't keep the process alive. */
  readonly after: (ms: number, callback: () => void) => () => void
}

export const systemClock: Clock = {
  // Not performance.now(), whose module takes most of a millisecond to load.
  now: () => Number(process.hrtime.bigint() / 1000n) / 1000,
  // Rejects only when the signal is aborted.
  sleep: (ms, signal) => sleep(ms, undefined, { signal }).catch(() => undefined),
  every: (ms, callback) => {
    const timer = setInterval(callback, ms).unref()
    return () => {
      clearInterval(timer)
    }
  },
  after: (ms, callback) => {
    const timer = setTimeout(callback, ms).unref()
    return () => {
      clearTimeout(timer)
    }
  },
}
