import { isSupported } from './runtime/node-version.ts'
import { watchSignals } from './runtime/signals.ts'

// The runner starts this file. It is small, so that it sees a signal while the rest still loads, and it ends the process.

/** How long the log may take to be written: on Windows, pipes are asynchronous. */
const FLUSH_MS = 5_000

const signals = watchSignals(process)
// Without a listener, a full disk or a reader that has gone would end the process before outputs and summary are written.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
// All other timers may be ones that don't keep the process alive, and a run must not end without its report.
const alive = setInterval(() => undefined, 60_000)

const { run } = isSupported(process.versions.node)
  ? await import('./main.ts')
  : await import('./unsupported-node.ts')
await run({
  onSignal: signals.onSignal,
  onStrayError: (listener) => process.on('uncaughtException', listener).on('unhandledRejection', listener),
})

signals.stop()
clearInterval(alive)
await new Promise((resolve) => {
  setTimeout(resolve, FLUSH_MS)
  process.stdout.write('', resolve)
})
// Otherwise, a socket that nobody answers or a timer of a profiler keeps the process alive.
process.exit()
