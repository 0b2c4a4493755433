import { spawn, type ChildProcess } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { outputOf } from '../../harness/child-output.ts'
import { jobCredentials } from '../../harness/run-action.ts'
import type { Repository } from './repository.ts'
import { readLog, type WorkflowRun } from './workflow-run.ts'

/** A workflow that hangs fails its case, and the other cases still run. */
const TIME_LIMIT_MS = 60_000

export type WorkflowOptions = {
  event?: 'push' | 'pull_request' | 'repository_dispatch' | 'schedule' | 'workflow_dispatch'
  /** What the workflow reads as `github.event`. */
  payload?: object
  /** The repository's secrets. */
  secrets?: Record<string, string>
  /** The name and port of a GitHub Enterprise Server. */
  githubHost?: string
  /** Added to the environment of a job with credentials or, if undefined, removed from it. */
  env?: Record<string, string | undefined>
  /** Called when act has started. */
  meanwhile?: (act: ChildProcess) => Promise<void>
}

/** Runs act in a repository. */
export class Engine {
  readonly #act: string
  readonly #repository: Repository
  /** act's output since the last `takeLog()`. */
  #log = ''

  constructor(act: string, repository: Repository) {
    this.#act = act
    this.#repository = repository
  }

  /** Runs a workflow of `workflows/` with its steps on this machine and EC2 at this endpoint. */
  async run(
    workflow: string,
    endpoint: string,
    {
      event = 'workflow_dispatch',
      payload,
      secrets = {},
      githubHost,
      env = {},
      meanwhile,
    }: WorkflowOptions = {},
  ): Promise<WorkflowRun> {
    const { folder, home } = this.#repository
    const payloadFile = join(home, 'event.json')
    if (payload !== undefined) await writeFile(payloadFile, JSON.stringify(payload))
    const child = spawn(
      this.#act,
      [
        event,
        ...['--workflows', join('.github', 'workflows', workflow)],
        ...(payload === undefined ? [] : ['--eventpath', payloadFile]),
        // The examples use the action by its name.
        ...['--local-repository', `org/kthw-routes@v1=${folder}`],
        ...standIns.flatMap(({ uses, name }) => [
          '--local-repository',
          `${uses}=${join(folder, '.github', 'actions', name)}`,
        ]),
        ...(githubHost === undefined ? [] : ['--github-instance', githubHost]),
        ...Object.entries(secrets).flatMap(([name, value]) => ['--secret', `${name}=${value}`]),
        ...options,
      ],
      {
        cwd: folder,
        // In host mode, act passes all of this to the steps.
        env: {
          PATH: process.env['PATH'],
          // Not the user's own settings and caches of act.
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
    // On SIGTERM, act ends its steps. With SIGKILL, they would keep running.
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

/** Actions that act would have to download, and those of `actions/` that replace them. */
const standIns = [
  { uses: 'actions/upload-artifact@043fb46d1a93c77aae656e7c1c64a875d1fc6a0a', name: 'upload-artifact' },
  { uses: 'actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c', name: 'download-artifact' },
]

const options = [
  ...['--platform', 'ubuntu-latest=-self-hosted'],
  '--json',
  // No downloads and no cache server. For the checkout, act copies the repository.
  ...['--pull=false', '--action-offline-mode', '--no-cache-server'],
  // No Docker.
  ...['--container-daemon-socket', '-'],
]
