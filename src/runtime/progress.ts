import type { Clock } from './clock.ts'

/** Less than the five seconds after which a silent log looks like a hung job. */
const EVERY_MS = 4_500

export type Progress = { readonly clock: Clock; readonly say: (line: string) => void }

/** Logs what is being done for as long as `work` takes. Quick work logs nothing. */
export async function withProgress<T>(
  { clock, say }: Progress,
  describe: () => string,
  work: () => Promise<T>,
): Promise<T> {
  const stop = clock.every(EVERY_MS, () => {
    say(describe())
  })
  try {
    return await work()
  } finally {
    stop()
  }
}
