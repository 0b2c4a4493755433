import type { EmulatorOptions } from '../../emulators/ec2/options.ts'
import type { Emulator } from '../../emulators/ec2/server.ts'
import type { World } from '../../emulators/ec2/world/world.ts'
import type { WorkflowOptions } from './engine.ts'
import type { Repository } from './repository.ts'
import type { WorkflowRun } from './workflow-run.ts'

/** A test: a workflow of `workflows/` on a world. */
export type Case = {
  name: string
  workflow: string
  world: () => World
  ec2?: EmulatorOptions
  /** Runs the workflow, once or several times on the same world, and asserts. */
  check: (
    run: (options?: WorkflowOptions) => Promise<WorkflowRun>,
    emulator: Emulator,
    repository: Repository,
  ) => Promise<void>
}
