import { readFileSync } from 'node:fs'
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'

import { SetupError } from './command.ts'
import { runTool } from './run-tool.ts'

const pinned = join(import.meta.dirname, 'nodes')
const folder = join(import.meta.dirname, '..', '..', 'build', 'nodes')

/** A Node that the action doesn't run on, and the oldest releases that it has to run on. */
export const OTHER_NODES = { unsupported: '20.20.2', oldest: '22.0.0', 'oldest-24': '24.0.0' } as const

/** npm doesn't have each of them for each system. */
export function hasOtherNode(name: keyof typeof OTHER_NODES): boolean {
  return readFileSync(join(pinned, 'package.json'), 'utf8').includes(`"${packageOf(name)}"`)
}

/**
 * The program of another Node. The first call installs all of them, as `nodes/package-lock.json` pins them. They aren't
 * packages of this repository, because npm could then link any of them as the `node` of the npm scripts.
 */
export async function otherNode(name: keyof typeof OTHER_NODES): Promise<string> {
  const file = process.platform === 'win32' ? 'node.exe' : 'node'
  const program = join(folder, 'node_modules', packageOf(name), 'bin', file)
  const version = async (): Promise<string> => {
    const run = await runTool(program, ['--version'])
    return run.kind === 'done' ? run.stdout.trim() : run.kind
  }
  if ((await version()) === `v${OTHER_NODES[name]}`) return program
  await rm(folder, { recursive: true, force: true })
  await cp(pinned, folder, { recursive: true })
  const run = await runTool('npm', ['ci', '--prefix', folder, '--no-audit', '--no-fund'])
  if ((await version()) === `v${OTHER_NODES[name]}`) return program
  const reason = run.kind === 'failed' ? run.output.trim() : run.kind
  throw new SetupError(`npm could not install Node ${OTHER_NODES[name]} into build/nodes: ${reason}`)
}

function packageOf(name: keyof typeof OTHER_NODES): string {
  return `${name}-${process.platform}-${process.arch}`
}
