import { join } from 'node:path'

import { SetupError } from './command.ts'
import { runTool } from './run-tool.ts'

const bin = join(import.meta.dirname, '..', '..', 'build', 'go')

/** Go is not on the PATH. */
export class NoGoError extends SetupError {
  constructor() {
    // The version that the go.mod files of act v0.2.89 and actionlint v1.7.12 require.
    super('There is no go on the PATH; install Go 1.25 or newer (https://go.dev/dl).')
  }
}

/**
 * Builds a Go program at a pinned version, such as `github.com/rhysd/actionlint/cmd/actionlint` at `v1.7.12`, through
 * the Go module proxy, and returns its path. If it's built already, that takes no time and no network.
 */
export async function goTool(path: string, version: string): Promise<string> {
  const name = path.split('/').at(-1) ?? path
  const tool = join(bin, process.platform === 'win32' ? `${name}.exe` : name)
  if (await isBuilt(tool, path, version)) return tool
  console.log(`Building ${path} ${version} …`)
  const env = { ...process.env, GOBIN: bin, GOFLAGS: '', CGO_ENABLED: '0' }
  const run = await runTool('go', ['install', `${path}@${version}`], env)
  if (run.kind === 'failed') throw new Error(`go install ${path}@${version} failed:\n${run.output}`)
  return tool
}

/** `go install` asks the proxy even for what it has built before; a program itself says what it was built from. */
async function isBuilt(tool: string, path: string, version: string): Promise<boolean> {
  const run = await runTool('go', ['version', '-m', tool])
  if (run.kind === 'not-installed') throw new NoGoError()
  if (run.kind === 'failed') return false
  const lines = run.stdout.split('\n').map((line) => line.trim().split('\t'))
  return (
    lines.some(([key, value]) => key === 'path' && value === path) &&
    lines.some(([key, , value]) => key === 'mod' && value === version)
  )
}
