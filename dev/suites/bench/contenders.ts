import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { startEc2Emulator, type Emulator, type EmulatorOptions } from '../../emulators/ec2/server.ts'
import { emptyWorld } from '../../emulators/ec2/world/build-world.ts'
import type { World } from '../../emulators/ec2/world/world.ts'
import { CERTIFICATE, startTls } from '../../emulators/tls/server.ts'
import { runProgram, type Program } from '../../harness/program.ts'

const root = join(import.meta.dirname, '..', '..', '..')
export const built = join(root, 'build', 'bench')

export const bareNode: Program = { name: 'Node alone', command: [process.execPath, '-e', ''] }

/** Strips the types once, because the action doesn't strip any at run time either. */
export async function buildFloor(): Promise<Program> {
  await mkdir(built, { recursive: true })
  const script = join(built, 'floor.mjs')
  const source = await readFile(join(import.meta.dirname, 'floor.ts'), 'utf8')
  await writeFile(script, stripTypeScriptTypes(source))
  return { name: 'floor', command: [process.execPath, script] }
}

export type Outcome = {
  readonly ms: number
  readonly calls: number
  /** Calls that EC2 carried out, even if they changed nothing. */
  readonly writes: number
  readonly throttled: number
}

/** An EC2 emulator for many runs, each with a new world. As on AWS, Node programs connect with TLS. */
export class Bench {
  readonly #emulator: Emulator
  readonly #url: string
  readonly #close: () => Promise<void>
  readonly #folder: string

  private constructor(emulator: Emulator, { url, close }: Pick<Emulator, 'url' | 'close'>, folder: string) {
    this.#emulator = emulator
    this.#url = url
    this.#close = close
    this.#folder = folder
  }

  static async start(options: EmulatorOptions = {}): Promise<Bench> {
    const emulator = await startEc2Emulator(emptyWorld(), options)
    const { url, close } = await startTls(emulator.url)
    const closeBoth = async (): Promise<void> => {
      await Promise.all([close(), emulator.close()])
    }
    return new Bench(emulator, { url, close: closeBoth }, await mkdtemp(join(tmpdir(), 'bench-')))
  }

  /** For programs that don't trust the test's certificate. */
  static async startWithoutTls(options: EmulatorOptions = {}): Promise<Bench> {
    const emulator = await startEc2Emulator(emptyWorld(), options)
    return new Bench(emulator, emulator, await mkdtemp(join(tmpdir(), 'bench-')))
  }

  /** Throws if the program fails, because its time means nothing then. */
  async run(
    program: Program,
    world: World,
    inputs: Record<string, string>,
    nodeOptions = '',
  ): Promise<Outcome> {
    Object.assign(this.#emulator.world, world)
    this.#emulator.journal.clear()
    const { ms, exitCode, log } = await runProgram(program, {
      world,
      inputs,
      endpoint: this.#url,
      folder: this.#folder,
      env: { NODE_EXTRA_CA_CERTS: CERTIFICATE, ...(nodeOptions === '' ? {} : { NODE_OPTIONS: nodeOptions }) },
    })
    if (exitCode !== 0)
      throw new Error(`${program.name} ended with ${String(exitCode)}:\n${log.slice(-4000)}`)
    const { entries } = this.#emulator.journal
    const writes = entries.filter(({ tookEffect }) => tookEffect === true).length
    const throttled = entries.filter(({ errorCode }) => errorCode === 'RequestLimitExceeded').length
    return { ms, calls: entries.length, writes, throttled }
  }

  close(): Promise<void> {
    return this.#close()
  }
}
