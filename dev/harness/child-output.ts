import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** Collects a process's output until it ends. The exit code is null if a signal ended it. Rejects if it can't be started. */
export async function outputOf(child: ChildProcess): Promise<{ exitCode: number | null; log: string }> {
  let log = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => (log += chunk))
  }
  const [exitCode] = (await once(child, 'close')) as [number | null]
  return { exitCode, log }
}
