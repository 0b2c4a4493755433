import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { startEc2Emulator, type Emulator, type EmulatorOptions } from '../../emulators/ec2/server.ts'
import { emptyWorld } from '../../emulators/ec2/world/build-world.ts'
import type { World } from '../../emulators/ec2/world/world.ts'
import { CERTIFICATE, startTls } from '../../emulators/tls/server.ts'
import type { Listening } from '../../emulators/loopback.ts'
import { outputOf } from '../../harness/child-output.ts'
import { stepEnvironment, stepFiles } from '../../harness/run-action.ts'

const root = join(import.meta.dirname, '..', '..', '..')
export const built = join(root, 'build', 'bench')

/** A program that does the job, as a command. */
export type Contender = {
  readonly name: string
  readonly command: readonly [program: string, ...args: string[]]
  /** How to install what it needs, if that isn't part of the project. */
  readonly install?: string
}

export const action: Contender = {
  name: 'kthw-routes',
  command: [process.execPath, join(root, 'dist', 'index.js')],
}
export const bareNode: Contender = { name: 'Node alone', command: [process.execPath, '-e', ''] }
export const cliLoop: Contender = {
  name: 'AWS CLI loop',
  command: ['bash', join(import.meta.dirname, 'cli-loop.sh')],
  install: 'apt-get install awscli',
}
export const boto3Script: Contender = {
  name: 'boto3 script',
  command: ['python3', join(import.meta.dirname, 'boto3_way.py')],
  install: 'pip install boto3',
}

/** Strips the types once, because the action doesn't strip any at run time either. */
export async function buildFloor(): Promise<Contender> {
  await mkdir(built, { recursive: true })
  const script = join(built, 'floor.mjs')
  const source = await readFile(join(import.meta.dirname, 'floor.ts'), 'utf8')
  await writeFile(script, stripTypeScriptTypes(source))
  return { name: 'floor', command: [process.execPath, script] }
}

export type Outcome = { readonly ms: number; readonly calls: number; readonly throttled: number }

/** An EC2 emulator for many runs, each with a new world. As on AWS, programs connect with TLS. */
export class Bench {
  readonly #emulator: Emulator
  readonly #tls: Listening
  readonly #folder: string

  private constructor(emulator: Emulator, tls: Listening, folder: string) {
    this.#emulator = emulator
    this.#tls = tls
    this.#folder = folder
  }

  static async start(options: EmulatorOptions = {}): Promise<Bench> {
    const folder = await mkdtemp(join(tmpdir(), 'bench-'))
    const emulator = await startEc2Emulator(emptyWorld(), options)
    return new Bench(emulator, await startTls(emulator.url), folder)
  }

  /** Measures from the start of the process to its end. Throws if it fails, because its time means nothing then. */
  async run(
    { name, command: [program, ...args] }: Contender,
    world: World,
    inputs: Record<string, string>,
    nodeOptions = '',
  ): Promise<Outcome> {
    Object.assign(this.#emulator.world, world)
    this.#emulator.journal.clear()
    const { outputs, summary } = stepFiles(this.#folder)
    await Promise.all([writeFile(outputs, ''), writeFile(summary, '')])
    const env = {
      ...(await stepEnvironment({ inputs, endpoint: this.#tls.url, folder: this.#folder })),
      // Shell and Python programs need the user's home folder.
      ...(program === process.execPath ? {} : { HOME: process.env['HOME'] }),
      ...(nodeOptions === '' ? {} : { NODE_OPTIONS: nodeOptions }),
      WORKERS: inputs['worker-count'],
      AWS_ENDPOINT_URL: this.#tls.url,
      NODE_EXTRA_CA_CERTS: CERTIFICATE,
      AWS_CA_BUNDLE: CERTIFICATE,
    }
    const begun = performance.now()
    const { exitCode, log } = await outputOf(spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] }))
    const ms = performance.now() - begun
    if (exitCode !== 0) throw new Error(`${name} ended with ${String(exitCode)}:\n${log}`)
    const { entries } = this.#emulator.journal
    const throttled = entries.filter(({ errorCode }) => errorCode === 'RequestLimitExceeded').length
    return { ms, calls: entries.length, throttled }
  }

  async close(): Promise<void> {
    await this.#tls.close()
    await this.#emulator.close()
  }
}
