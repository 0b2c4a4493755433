import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { World } from '../emulators/ec2/world/world.ts'
import { outputOf } from './child-output.ts'
import { stepEnvironment, stepFiles } from './run-action.ts'

/** A program that creates the workers' routes, as a command. It runs in a separate folder. */
export type Program = {
  readonly name: string
  readonly command: readonly [program: string, ...args: string[]]
  /** Added to the environment of a step. */
  readonly env?: Readonly<Record<string, string>>
  /** Writes the files that the program needs, other than a step's. */
  readonly prepare?: (job: { folder: string; world: World; endpoint: string }) => Promise<void>
}

export const action: Program = {
  name: 'kthw-routes',
  command: [process.execPath, join(import.meta.dirname, '..', '..', 'dist', 'index.js')],
}

export type ProgramJob = {
  world: World
  endpoint: string
  /** Also the home folder, because the user's settings must not apply. */
  folder: string
  /** The action's. Other programs get the same numbers and names as WORKERS and ROUTE_TABLE. */
  inputs: Record<string, string>
  env?: Record<string, string>
}

export type ProgramRun = {
  exitCode: number | null
  log: string
  /** From the start of the process to its end. */
  ms: number
}

export async function runProgram(program: Program, job: ProgramJob): Promise<ProgramRun> {
  const { world, endpoint, folder, inputs, env = {} } = job
  const { outputs, summary } = stepFiles(folder)
  await Promise.all([writeFile(outputs, ''), writeFile(summary, '')])
  await program.prepare?.({ folder, world, endpoint })
  const environment = {
    ...(await stepEnvironment({ inputs, endpoint, folder })),
    WORKERS: inputs['worker-count'],
    ROUTE_TABLE: inputs['route-table-name'] ?? 'kubernetes',
    ...program.env,
    ...env,
  }
  const [command, ...args] = program.command
  const begun = performance.now()
  const child = spawn(command, args, { env: environment, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  const { exitCode, log } = await outputOf(child)
  return { exitCode, log, ms: performance.now() - begun }
}
