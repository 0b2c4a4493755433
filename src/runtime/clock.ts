/** Time as a parameter, so that tests don't wait. All times are in milliseconds. */
export type Clock = {
  /** Monotonic: only differences are meaningful. */
  readonly now: () => number
  /** Ends early, without an error, when the signal is aborted. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>
  /** Calls back until the returned function is called. Doesn't keep the process alive. */
  readonly every: (ms: number, callback: () => void) => () => void
  /** Calls back once, unless the returned function is called first. Doesn't keep the process alive. */
  readonly after: (ms: number, callback: () => void) => () => void
}

export const systemClock: Clock = {
  now: () => performance.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', end)
        resolve()
      }
      const timer = setTimeout(end, ms)
      if (signal?.aborted === true) end()
      signal?.addEventListener('abort', end)
    }),
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
