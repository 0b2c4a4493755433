import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { startEc2Emulator, type Emulator, type EmulatorOptions } from '../../emulators/ec2/server.ts'
import { emptyWorld } from '../../emulators/ec2/world/build-world.ts'
import type { World } from '../../emulators/ec2/world/world.ts'
import { outputOf } from '../../harness/child-output.ts'
import { stepEnvironment } from '../../harness/run-action.ts'

const root = join(import.meta.dirname, '..', '..', '..')
export const built = join(root, 'build', 'bench')

/** A program that does the job, as a command of its own. */
export type Contender = {
  readonly name: string
  readonly command: readonly [program: string, ...args: string[]]
}

export const action: Contender = {
  name: 'kthw-routes',
  command: [process.execPath, join(root, 'dist', 'index.js')],
}
export const bareNode: Contender = { name: 'Node alone', command: [process.execPath, '-e', ''] }
export const cliLoop: Contender = {
  name: 'AWS CLI loop',
  command: ['bash', join(import.meta.dirname, 'cli-loop.sh')],
}
export const boto3Script: Contender = {
  name: 'boto3 script',
  command: ['python3', join(import.meta.dirname, 'boto3_way.py')],
}

/** Node would strip the floor's types in every run; it is spared that, as the action is. */
export async function buildFloor(): Promise<Contender> {
  await mkdir(built, { recursive: true })
  const script = join(built, 'floor.mjs')
  const source = await readFile(join(import.meta.dirname, 'floor.ts'), 'utf8')
  await writeFile(script, stripTypeScriptTypes(source))
  return { name: 'floor', command: [process.execPath, script] }
}

export type Outcome = { readonly ms: number; readonly calls: number; readonly throttled: number }

/** An EC2 for many runs; each starts from a world of its own. */
export class Bench {
  readonly #emulator: Emulator
  readonly #folder: string

  private constructor(emulator: Emulator, folder: string) {
    this.#emulator = emulator
    this.#folder = folder
  }

  static async start(options: EmulatorOptions = {}): Promise<Bench> {
    const folder = await mkdtemp(join(tmpdir(), 'bench-'))
    return new Bench(await startEc2Emulator(emptyWorld(), options), folder)
  }

  /** From the start of the process to its end. Throws when it fails: the time of a failure says nothing. */
  async run(
    { name, command: [program, ...args] }: Contender,
    world: World,
    inputs: Record<string, string>,
    nodeOptions = '',
  ): Promise<Outcome> {
    Object.assign(this.#emulator.world, world)
    this.#emulator.journal.clear()
    const env = {
      ...(await this.#environment(inputs)),
      // What runs in a shell or in Python finds its own parts of the machine's environment.
      ...(program === process.execPath ? {} : { HOME: process.env['HOME'] }),
      ...(nodeOptions === '' ? {} : { NODE_OPTIONS: nodeOptions }),
      WORKERS: inputs['worker-count'],
      AWS_ENDPOINT_URL: this.#emulator.url,
    }
    const begun = performance.now()
    const { exitCode, log } = await outputOf(spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] }))
    const ms = performance.now() - begun
    if (exitCode !== 0) throw new Error(`${name} ended with ${String(exitCode)}:\n${log}`)
    const { entries } = this.#emulator.journal
    const throttled = entries.filter(({ errorCode }) => errorCode === 'RequestLimitExceeded').length
    return { ms, calls: entries.length, throttled }
  }

  async #environment(inputs: Record<string, string>): Promise<Record<string, string | undefined>> {
    const [outputFile, summaryFile] = ['output', 'summary.md'].map((name) => join(this.#folder, name))
    if (outputFile === undefined || summaryFile === undefined) throw new TypeError('Two files are needed')
    await Promise.all([writeFile(outputFile, ''), writeFile(summaryFile, '')])
    return stepEnvironment({
      inputs,
      endpoint: this.#emulator.url,
      folder: this.#folder,
      outputFile,
      summaryFile,
    })
  }

  close(): Promise<void> {
    return this.#emulator.close()
  }
}
