import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

import { SetupError } from './command.ts'

const bin = join(import.meta.dirname, '..', '..', 'build', 'go')

/** Go is not on the PATH. */
export class NoGoError extends SetupError {
  constructor() {
    // What the go.mod of act v0.2.89 and of actionlint v1.7.12 ask for.
    super('There is no go on the PATH; install Go 1.25 or newer (https://go.dev/dl).')
  }
}

/**
 * Builds a Go program at a pinned version, such as `github.com/rhysd/actionlint/cmd/actionlint` at `v1.7.12`, through
 * the Go module proxy, and gives its path. Once it is built, that takes neither time nor network.
 */
export async function goTool(path: string, version: string): Promise<string> {
  const name = path.split('/').at(-1) ?? path
  const tool = join(bin, process.platform === 'win32' ? `${name}.exe` : name)
  if (await isBuilt(tool, path, version)) return tool
  const child = spawn('go', ['install', `${path}@${version}`], {
    env: { ...process.env, GOBIN: bin, GOFLAGS: '', CGO_ENABLED: '0' },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const exitCode = await exitCodeOf(child)
  if (exitCode !== 0) throw new Error(`go install ${path}@${version} ended with ${String(exitCode)}.`)
  return tool
}

/** `go install` asks the proxy even for what it has built before; a program says itself what it was built from. */
async function isBuilt(tool: string, path: string, version: string): Promise<boolean> {
  const child = spawn('go', ['version', '-m', tool], { stdio: ['ignore', 'pipe', 'ignore'] })
  const [told, exitCode] = await Promise.all([text(child.stdout), exitCodeOf(child)])
  const lines = told.split('\n').map((line) => line.trim().split('\t'))
  return (
    exitCode === 0 &&
    lines.some(([key, of]) => key === 'path' && of === path) &&
    lines.some(([key, , at]) => key === 'mod' && at === version)
  )
}

async function exitCodeOf(child: ReturnType<typeof spawn>): Promise<number | null> {
  // A program that is not there is told by the event "error", which makes once() reject.
  const [exitCode] = (await once(child, 'close').catch(() => {
    throw new NoGoError()
  })) as [number | null]
  return exitCode
}
