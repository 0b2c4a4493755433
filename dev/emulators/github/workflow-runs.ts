import { parse } from 'yaml'

import type { DispatchEvent } from './dispatches.ts'

type Triggers = { repository_dispatch?: { types?: string[] } | null }
type Workflow = { on: Triggers; concurrency?: { group: string; 'cancel-in-progress'?: boolean } }

/** `canceled` means that the run of a later event replaced this one before it started. */
export type Run = { event: DispatchEvent; conclusion: 'pending' | 'completed' | 'canceled' }

/**
 * The runs of a workflow for `repository_dispatch` events. With a concurrency group, at most one run is in progress and one is
 * pending, and a new run replaces the pending one (GitHub docs, "Control the concurrency of workflows and jobs").
 */
export class WorkflowRuns {
  readonly runs: Run[] = []
  readonly #types: readonly string[] | undefined
  readonly #start: (event: DispatchEvent) => Promise<void>
  #pending: Run | undefined
  #inProgress: Promise<void> | undefined

  constructor(workflowYaml: string, start: (event: DispatchEvent) => Promise<void>) {
    const { on, concurrency } = parse(workflowYaml) as Workflow
    if (!('repository_dispatch' in on))
      throw new TypeError('The workflow does not run on repository_dispatch')
    if (concurrency === undefined || concurrency['cancel-in-progress'] === true)
      throw new TypeError('Only workflows whose runs wait for each other are known here')
    this.#types = on.repository_dispatch?.types
    this.#start = start
  }

  dispatch(event: DispatchEvent): void {
    if (this.#types?.includes(event.action) === false) return
    const run: Run = { event, conclusion: 'pending' }
    this.runs.push(run)
    if (this.#pending !== undefined) this.#pending.conclusion = 'canceled'
    this.#pending = run
    if (this.#inProgress === undefined) this.#next()
  }

  /** When no run is in progress or pending. */
  async settled(): Promise<void> {
    while (this.#inProgress !== undefined) await this.#inProgress
  }

  #next(): void {
    const run = this.#pending
    this.#pending = undefined
    this.#inProgress =
      run &&
      this.#start(run.event).then(() => {
        run.conclusion = 'completed'
        this.#next()
      })
  }
}
