/** Time as an argument, so that tests wait for nothing. Milliseconds throughout. */
export type Clock = {
  /** Monotonic; only differences mean anything. */
  now(): number
  sleep(ms: number): Promise<void>
  /** Calls back until the returned function is called; does not keep the process alive. */
  every(ms: number, callback: () => void): () => void
}

export const systemClock: Clock = {
  now: () => performance.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  every: (ms, callback) => {
    const timer = setInterval(callback, ms).unref()
    return () => {
      clearInterval(timer)
    }
  },
}
