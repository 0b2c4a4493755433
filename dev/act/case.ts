import type { EmulatorOptions } from '../ec2-emulator/options.ts'
import type { Emulator } from '../ec2-emulator/server.ts'
import type { World } from '../ec2-emulator/world.ts'
import type { WorkflowOptions } from './engine.ts'
import type { WorkflowRun } from './workflow-run.ts'

/** One of `workflows/` on a world. */
export type Case = {
  name: string
  workflow: string
  world: () => World
  ec2?: EmulatorOptions
  /** Runs the workflow, as often as it likes on the same world, and fails unless what it saw is right. */
  check: (run: (options?: WorkflowOptions) => Promise<WorkflowRun>, emulator: Emulator) => Promise<void>
}
