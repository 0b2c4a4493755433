import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'

import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import { startOidcEmulator } from '../../dev/emulators/oidc/server.ts'
import { startConnectProxy } from '../fixtures/run/connect-proxy.ts'
import { runOn, type ScenarioOptions, type ScenarioRun } from '../fixtures/run/scenario.ts'

jest.setTimeout(30_000)

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ends-'))
})

afterEach(() => rm(folder, { recursive: true }))

type Kill = (signal: NodeJS.Signals) => void

/** A run, and the seconds that the process lives after its last line. A process that doesn't end is killed after ten. */
async function runToEnd(options: ScenarioOptions): Promise<ScenarioRun & { lingered: number }> {
  let lastLine = Infinity
  let kill: Kill = () => undefined
  let timer: NodeJS.Timeout | undefined
  const run = await runOn(lab(), {
    ...options,
    onStart: (how) => {
      kill = how
      options.onStart?.(how)
    },
    onLine: () => {
      lastLine = performance.now()
      clearTimeout(timer)
      timer = setTimeout(kill, 10_000, 'SIGKILL')
    },
  })
  clearTimeout(timer)
  return { ...run, lingered: (performance.now() - lastLine) / 1000 }
}

/** A module that Node loads before the action. */
async function preload(code: string): Promise<{ NODE_OPTIONS: string }> {
  const file = join(folder, 'preload.mjs')
  await writeFile(file, code)
  return { NODE_OPTIONS: `--import=${file}` }
}

describe('the process ends with its report', () => {
  it('even though a profiler that the runner loads keeps a timer', async () => {
    const run = await runToEnd({ env: await preload('setInterval(() => {}, 1_000)') })

    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({ validated: 'true', 'created-count': '3' })
    expect(run.log).toContain('✅ 3 of 3 worker routes validated\n')
    expect(run.lingered).toBeLessThan(3)
  })

  const role = {
    inputs: { 'role-to-assume': 'arn:aws:iam::111122223333:role/kthw-routes' },
    env: { AWS_ACCESS_KEY_ID: undefined, AWS_SECRET_ACCESS_KEY: undefined, AWS_SESSION_TOKEN: undefined },
  }

  it.each<[string, (hangs: () => void) => Promise<ScenarioOptions & { close: () => Promise<void> }>]>([
    [
      'a proxy never answers CONNECT',
      async (hangs) => {
        const { url, close } = await startConnectProxy(0, hangs)
        return { env: { https_proxy: url, AWS_ENDPOINT_URL_EC2: undefined }, close }
      },
    ],
    ...(['token', 'role'] as const).map(
      (
        stalls,
      ): [string, (hangs: () => void) => Promise<ScenarioOptions & { close: () => Promise<void> }>] => [
        `the answer with the ${stalls === 'token' ? "job's token" : "role's credentials"} stalls`,
        async (hangs) => {
          const { env, close } = await startOidcEmulator({ stalls, onStall: hangs })
          return { ...role, env: { ...role.env, ...env }, close }
        },
      ],
    ),
  ])('when it is canceled while %s', async (_, hang) => {
    let kill: Kill = () => undefined
    const { close, ...options } = await hang(() =>
      setTimeout(() => {
        kill('SIGTERM')
      }, 100),
    )
    const run = await runToEnd({ ...options, onStart: (how) => (kill = how) })
    await close()

    expect(run.exitCode).toBe(1)
    expect(run.codes).toContain('cancelled')
    expect(run.summary).toContain('### ❌ 0 of 3 worker routes validated')
    expect(run.lingered).toBeLessThan(3)
  })

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('at the second signal, a %s, whatever it still waits for', async (second, exitCode) => {
    let kill: Kill = () => undefined
    let secondAt = 0
    const run = await runToEnd({
      faults: [{ action: 'CreateRoute', when: 'always', fault: { kind: 'hang' } }],
      onStart: (how) => (kill = how),
      intercept: ({ action }) => {
        if (action === 'CreateRoute' && secondAt === 0) {
          secondAt = performance.now() + 500
          setTimeout(() => {
            kill('SIGINT')
          }, 100)
          setTimeout(() => {
            kill(second)
          }, 500)
        }
        return undefined
      },
    })

    expect(run.exitCode).toBe(exitCode)
    expect(performance.now() - secondAt).toBeLessThan(2_000)
  })
})

describe('a signal', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('is seen while the action still loads: %s', async (signal) => {
    const env = await preload(`
      import { registerHooks } from 'node:module'
      let isSent = false
      registerHooks({
        load: (url, context, next) => {
          if (!isSent && /\\/dist\\/(?!index\\.js)/.test(url)) process.kill(process.pid, '${signal}')
          isSent ||= /\\/dist\\/(?!index\\.js)/.test(url)
          return next(url, context)
        },
      })`)
    const run = await runToEnd({ env })

    expect(run.exitCode).toBe(1)
    expect(run.messages).toEqual([expect.stringContaining(`The job was cancelled (${signal})`)])
    expect(run.writes).toEqual([])
  })
})

it.each([
  ['the log is cut off', 'set -o pipefail; "$@" 2>/dev/null | true'],
  ['the disk of the log is full', 'exec "$@" >/dev/full 2>/dev/null'],
])('outputs and summary are whole if %s', async (_, script) => {
  const run = await runOn(lab(), { through: ['bash', '-c', script, 'bash'] })

  expect(run.exitCode).toBe(0)
  expect(run.outputs).toMatchObject({ validated: 'true', 'created-count': '3', findings: '[]' })
  expect(run.summary).toContain('### ✅ 3 of 3 worker routes validated')
})
