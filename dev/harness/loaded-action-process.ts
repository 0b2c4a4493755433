import { join } from 'node:path'

import type { LoadedRun } from './loaded-action.ts'

type Run = (given: {
  onSignal: () => void
  onStrayError: (listener: (cause: unknown) => void) => void
}) => Promise<void>

// Runs the built action for each environment that the parent sends, as dist/index.js does once.
const { run } = (await import(join(import.meta.dirname, '..', '..', 'dist', 'main.js'))) as { run: Run }
const write = process.stdout.write.bind(process.stdout)

process.on('message', (env: Record<string, string>) => {
  void runWith(env).then((done) => process.send?.(done))
})
process.on('disconnect', () => process.exit())
process.send?.('loaded')

async function runWith(env: Record<string, string>): Promise<LoadedRun> {
  for (const name of Object.keys(process.env)) Reflect.deleteProperty(process.env, name)
  Object.assign(process.env, env)
  process.exitCode = undefined
  let log = ''
  process.stdout.write = (text: string | Uint8Array) => {
    log += String(text)
    return true
  }
  await run({
    onSignal: () => undefined,
    onStrayError: (listener) => {
      process.removeAllListeners('uncaughtException').removeAllListeners('unhandledRejection')
      process.on('uncaughtException', listener).on('unhandledRejection', listener)
    },
  })
  process.stdout.write = write
  return { exitCode: exitCode(), log }
}

/** A function, because the compiler takes the `undefined` from above for the exit code. */
function exitCode(): number {
  return Number(process.exitCode ?? 0)
}
