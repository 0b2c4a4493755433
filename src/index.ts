import { reuseCompiledCode } from './github/compile-cache.ts'
import { isSupported } from './runtime/node-version.ts'
import { watchSignals } from './runtime/signals.ts'

// The runner starts this file. It's small, so it can receive a signal while the other code loads. It also ends the process.

/** The time to write the rest of the log, because pipes are asynchronous on Windows. */
const FLUSH_MS = 5_000

const signals = watchSignals(process)
// Without a listener, a full disk or a closed pipe would end the process before the action writes outputs and summary.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
// The other timers might not keep the process alive, and a run must not end without its report.
const alive = setInterval(() => undefined, 60_000)

reuseCompiledCode()
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
// Otherwise, a socket without a response or a profiler's timer keeps the process alive.
process.exit()
