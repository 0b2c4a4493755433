import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { runStep, type ActionOptions, type ActionRun } from './run-action.ts'

const root = join(import.meta.dirname, '..', '..')

export type LoadedRun = { readonly exitCode: number; readonly log: string }

/**
 * A process that has loaded `dist/main.js` and runs it again and again. Such a run needs 20 ms of CPU, and a separate process
 * 190 ms. What differs: `dist/index.js` isn't part of it, and module state, such as known secrets, stays until the process ends.
 */
export class LoadedAction {
  readonly #child: ChildProcess
  readonly #folder: Promise<string>
  readonly #ended: Promise<never>
  #last: Promise<unknown>

  constructor() {
    this.#child = fork(join(import.meta.dirname, 'loaded-action-process.ts'), [], {
      execArgv: ['--disable-warning=ExperimentalWarning'],
      // More than fifty test files compile the same code.
      env: { ...process.env, NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'loaded-action') },
    })
    this.#folder = mkdtemp(join(tmpdir(), 'runner-'))
    this.#last = once(this.#child, 'message')
    this.#ended = once(this.#child, 'exit').then(() => {
      throw new Error('The process of the loaded action has ended.')
    })
    this.#ended.catch(() => undefined)
  }

  /** Waits for earlier runs, because all of them share the process's environment. */
  run(step: Pick<ActionOptions, 'inputs' | 'endpoint' | 'env'>): Promise<ActionRun> {
    const turn = this.#last.then(async () =>
      runStep(step, await this.#folder, async (env) => {
        this.#child.send(env)
        const [run] = (await Promise.race([once(this.#child, 'message'), this.#ended])) as [LoadedRun]
        return run
      }),
    )
    this.#last = turn.catch(() => undefined)
    return turn
  }

  async close(): Promise<void> {
    const ended = once(this.#child, 'exit')
    this.#child.disconnect()
    await Promise.all([ended, rm(await this.#folder, { recursive: true })])
  }
}
