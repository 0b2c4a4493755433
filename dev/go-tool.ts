import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const bin = join(import.meta.dirname, '..', 'build', 'go')

/** Go is not on the PATH. */
export class NoGoError extends Error {
  constructor() {
    super('There is no go on the PATH; install Go 1.24 or newer (https://go.dev/dl).')
  }
}

/**
 * Builds a Go program at a pinned version, such as `github.com/rhysd/actionlint/cmd/actionlint` at `v1.7.12`, through
 * the Go module proxy, and gives its path. Go's own cache makes the second time quick.
 */
export async function goTool(path: string, version: string): Promise<string> {
  const name = path.split('/').at(-1) ?? path
  const child = spawn('go', ['install', `${path}@${version}`], {
    env: { ...process.env, GOBIN: bin, GOFLAGS: '', CGO_ENABLED: '0' },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  // A program that is not there is told by the event "error", which makes once() reject.
  const [exitCode] = (await once(child, 'close').catch(() => {
    throw new NoGoError()
  })) as [number | null]
  if (exitCode !== 0) throw new Error(`go install ${path}@${version} ended with ${String(exitCode)}.`)
  return join(bin, process.platform === 'win32' ? `${name}.exe` : name)
}
