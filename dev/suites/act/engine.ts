import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'

import { outputOf } from '../../harness/child-output.ts'
import { jobCredentials } from '../../harness/run-action.ts'
import type { Repository } from './repository.ts'
import { readLog, type WorkflowRun } from './workflow-run.ts'

/** A workflow that hangs is the case's failure, not the end of all. */
const TIME_LIMIT_MS = 60_000

export type WorkflowOptions = {
  event?: 'push' | 'pull_request' | 'workflow_dispatch'
  /** Set or, with undefined, taken away from what a job with credentials has. */
  env?: Record<string, string | undefined>
  /** What else happens while act runs. */
  meanwhile?: (act: ChildProcess) => Promise<void>
}

/** act, and a repository to run it in. */
export class Engine {
  readonly #act: string
  readonly #repository: Repository
  /** What act has said since it was last asked. */
  #log = ''

  constructor(act: string, repository: Repository) {
    this.#act = act
    this.#repository = repository
  }

  /** Runs one of `workflows/` with its steps on this machine, and EC2 at this endpoint. */
  async run(
    workflow: string,
    endpoint: string,
    { event = 'workflow_dispatch', env = {}, meanwhile }: WorkflowOptions = {},
  ): Promise<WorkflowRun> {
    const { folder, home } = this.#repository
    const child = spawn(
      this.#act,
      [event, '--workflows', join('.github', 'workflows', workflow), ...options],
      {
        cwd: folder,
        // In host mode act hands all of this on to the steps.
        env: {
          PATH: process.env['PATH'],
          // The user's own settings and caches of act stay out of it.
          HOME: home,
          XDG_CONFIG_HOME: join(home, '.config'),
          XDG_CACHE_HOME: join(home, '.cache'),
          ...jobCredentials(endpoint),
          ...env,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
        timeout: TIME_LIMIT_MS,
      },
    )
    // act ends its steps on SIGTERM; killed, it would leave them behind.
    const end = (): void => {
      child.kill('SIGTERM')
    }
    process.on('exit', end)
    const ended = outputOf(child).then(({ exitCode, log }) => {
      const run = readLog(log, exitCode)
      this.#log += `${event} ${workflow}\n${run.log}\n`
      return run
    })
    try {
      await meanwhile?.(child)
    } catch (cause) {
      end()
      throw cause
    } finally {
      await ended.finally(() => process.off('exit', end))
    }
    return ended
  }

  takeLog(): string {
    const log = this.#log
    this.#log = ''
    return log
  }
}

const options = [
  ...['--platform', 'ubuntu-latest=-self-hosted'],
  '--json',
  // Nothing is fetched and nothing served; act takes the checkout to mean a copy of the repository.
  ...['--pull=false', '--action-offline-mode', '--no-cache-server'],
  // No Docker is looked for.
  ...['--container-daemon-socket', '-'],
]
