import type { Clock } from './clock.ts'

/** Less than the five seconds after which a silent log looks like a hung job. */
const FIRST_MS = 4_500
const EVERY_MS = 15_000

export type Progress = { readonly clock: Clock; readonly say: (line: string) => void }

/**
 * Logs the state of `work` regularly until it ends. Quick work logs nothing, and no line appears twice in a row. `work` gets
 * a function to log other lines. Each of them restarts the interval.
 */
export async function withProgress<T>(
  { clock, say }: Progress,
  describe: () => string | undefined,
  work: (say: (line: string) => void) => Promise<T>,
): Promise<T> {
  let latest: string | undefined
  const tell = (line: string): void => {
    stop()
    if (line !== latest) say(line)
    latest = line
    stop = clock.after(EVERY_MS, tick)
  }
  const tick = (): void => {
    const line = describe()
    if (line === undefined) stop = clock.after(EVERY_MS, tick)
    else tell(line)
  }
  let stop = clock.after(FIRST_MS, tick)
  try {
    return await work(tell)
  } finally {
    stop()
  }
}
