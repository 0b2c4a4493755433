import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

import { listen } from '../../../emulators/loopback.ts'
import { pythonEnv } from '../../../harness/python.ts'

export type MotoServer = {
  url: string
  /** Deletes everything in it. */
  reset: () => Promise<void>
  /** Turns the checks of IAM policies on or off. */
  enforcePolicies: (enforce: boolean) => Promise<void>
  stop: () => Promise<void>
}

const START_MS = 60_000
const STOP_MS = 5_000

/** Starts moto's server as a process, on a free port of 127.0.0.1. */
export async function startMoto(python: string, accountId: string): Promise<MotoServer> {
  const port = await freePort()
  const child = spawn(python, ['-m', 'moto.server', '-H', '127.0.0.1', '-p', String(port)], {
    env: { ...pythonEnv, MOTO_ACCOUNT_ID: accountId, MOTO_EC2_LOAD_DEFAULT_AMIS: 'false' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  // However this process ends, unless it's killed, moto ends too.
  const kill = (): void => {
    child.kill('SIGKILL')
  }
  process.on('exit', kill)
  // The log has a line per request; only the last lines can explain why moto doesn't start.
  let log = ''
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    log = (log + chunk).slice(-2_000)
  })
  const url = `http://127.0.0.1:${port}`
  try {
    await untilItAnswers(url, child)
  } catch (cause) {
    kill()
    throw new Error(`moto does not answer on ${url}: ${log.trim()}`, { cause })
  }
  return {
    url,
    reset: async () => {
      const { status } = await fetch(`${url}/moto-api/reset`, { method: 'POST' })
      if (status !== 200) throw new Error(`moto could not be reset: HTTP ${status}`)
    },
    enforcePolicies: async (enforce) => {
      // The body is the number of requests that are allowed without a check.
      const { status } = await fetch(`${url}/moto-api/reset-auth`, {
        method: 'POST',
        body: enforce ? '0' : 'inf',
      })
      if (status !== 200) throw new Error(`moto's IAM could not be switched: HTTP ${status}`)
    },
    stop: async () => {
      process.off('exit', kill)
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill()
      const timeout = setTimeout(kill, STOP_MS)
      await gone
      clearTimeout(timeout)
    },
  }
}

async function freePort(): Promise<number> {
  const { port, close } = await listen(createServer())
  await close()
  return port
}

async function untilItAnswers(url: string, child: ChildProcess): Promise<void> {
  let failure: unknown
  child.on('error', (cause) => {
    failure = cause
  })
  const deadline = performance.now() + START_MS
  while (performance.now() < deadline) {
    if (failure !== undefined || child.exitCode !== null) throw new Error('It has ended', { cause: failure })
    const answer = await fetch(`${url}/moto-api/`).catch(() => undefined)
    if (answer?.ok === true) return
    await wait(100)
  }
  throw new Error(`It has not answered for ${START_MS / 1000} s`)
}
