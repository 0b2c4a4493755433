import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { SetupError } from '../../harness/command.ts'
import { runTool, type ToolRun } from '../../harness/run-tool.ts'

const here = import.meta.dirname
const built = join(here, '..', '..', '..', 'build', 'peers')

const noPython =
  'There is no python3 on the PATH; install Python 3.11 or newer (https://www.python.org/downloads, or apt-get install python3-venv).'
// The version that the go.mod file of cloud-provider-aws v1.37.1 requires.
const noGo = 'There is no go on the PATH; install Go 1.26 or newer (https://go.dev/dl).'

/** Before the first installation, which takes minutes. */
export async function requireTools(): Promise<void> {
  const python = await runTool('python3', ['--version'])
  if (python.kind === 'not-installed') throw new SetupError(noPython)
  const go = await runTool('go', ['version'])
  if (go.kind === 'not-installed') throw new SetupError(noGo)
}

/** A virtual environment with the packages of requirements.txt. Returns the folder of its commands. */
export async function installPython(): Promise<string> {
  const folder = join(built, 'python')
  const bin = join(folder, 'bin')
  await once('python', [join(here, 'requirements.txt')], async () => {
    console.log('Installing the packages of dev/suites/peers/requirements.txt, about 500 MB …')
    await rm(folder, { recursive: true, force: true })
    check(await runTool('python3', ['-m', 'venv', folder]), 'python3 could not create a virtual environment')
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r']
    const install = await runTool(join(bin, 'python'), [...pip, join(here, 'requirements.txt')])
    check(install, 'pip could not install them, which needs Python 3.11 or newer and a package index')
  })
  return bin
}

/** The route controller of cloud-provider-aws in a small program, built through the Go module proxy. Returns its path. */
export async function buildRouteController(): Promise<string> {
  const program = join(built, 'route-controller')
  const source = join(here, 'cloud-provider')
  const files = ['go.mod', 'go.sum', 'main.go'].map((name) => join(source, name))
  await once('route-controller', files, async () => {
    console.log('Building the route controller of cloud-provider-aws, which takes some minutes once …')
    const env = { ...process.env, CGO_ENABLED: '0', GOFLAGS: '-buildvcs=false' }
    const build = await runTool('go', ['build', '-C', source, '-o', program, '.'], env)
    check(build, 'go could not build dev/suites/peers/cloud-provider')
  })
  return program
}

/** Runs the installation unless the last one was of the same files. */
async function once(name: string, files: readonly string[], install: () => Promise<void>): Promise<void> {
  const hash = createHash('sha256')
  for (const file of files) hash.update(await readFile(file))
  const wanted = hash.digest('hex')
  const note = join(built, `${name}.sha256`)
  if (existsSync(note) && (await readFile(note, 'utf8')) === wanted) return
  await mkdir(built, { recursive: true })
  await install()
  await writeFile(note, wanted)
}

function check(run: ToolRun, failure: string): void {
  if (run.kind === 'done') return
  throw new SetupError(`${failure}:\n${run.kind === 'failed' ? run.output.trim() : 'not installed'}`)
}
