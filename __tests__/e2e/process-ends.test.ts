import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { beforeEach, describe, expect, it, jest } from '@jest/globals'

import { serve, type Listening } from '../../dev/emulators/loopback.ts'
import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import { startOidcEmulator } from '../../dev/emulators/oidc/server.ts'
import { startConnectProxy } from '../fixtures/run/connect-proxy.ts'
import { runInOwnProcesses, runOn, type ScenarioOptions, type ScenarioRun } from '../fixtures/run/scenario.ts'
import { temporaryFolder } from '../fixtures/run/temporary-folder.ts'

jest.setTimeout(30_000)
runInOwnProcesses()

let folder: string

beforeEach(() => {
  folder = temporaryFolder()
})

const ROLE = 'arn:aws:iam::111122223333:role/kthw-routes'
const withoutKeys = {
  AWS_ACCESS_KEY_ID: undefined,
  AWS_SECRET_ACCESS_KEY: undefined,
  AWS_SESSION_TOKEN: undefined,
}

/** A server that starts each answer and never ends it, although it may go on with a byte now and then. */
function startStalling(onStall: () => void, everyMs = 60_000): Promise<Listening> {
  return serve(async (_, response) => {
    response.writeHead(200).write(' ')
    const timer = setInterval(() => response.write(' '), everyMs)
    response.on('close', () => {
      clearInterval(timer)
    })
    onStall()
    return Promise.resolve()
  })
}

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

  it('although a library throws where no call waits for it', async () => {
    const stray = "throw new Error('in a callback\\n::error::pwned')"
    const run = await runToEnd({
      env: await preload(
        `setInterval(() => { ${stray} }, 60); void new Promise(() => { setTimeout(() => { Promise.reject(Error('unheard')) }, 90) })`,
      ),
    })

    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({ validated: 'true', 'created-count': '3' })
    expect(run.log).toContain('Ignored an error that belongs to no pending call.')
    expect(run.log).not.toMatch(/^::error/m)
  })

  const role = {
    inputs: { 'role-to-assume': ROLE },
    env: withoutKeys,
  }

  /** What hangs, how, and what the report says it was. */
  type Hanging = [
    string,
    (hangs: () => void) => Promise<ScenarioOptions & { close: () => Promise<void> }>,
    string | undefined,
  ]

  const hanging: readonly Hanging[] = [
    [
      'a proxy never answers CONNECT',
      async (hangs) => {
        const { url, close } = await startConnectProxy(0, hangs)
        return { env: { https_proxy: url, AWS_ENDPOINT_URL_EC2: undefined }, close }
      },
      undefined,
    ],
    [
      'the credential process of the default profile sleeps',
      async (hangs) => {
        const files = { config: join(folder, 'config'), started: join(folder, 'started') }
        await writeFile(files.config, `[default]\ncredential_process = touch ${files.started}; sleep 60\n`)
        const timer = setInterval(() => {
          if (existsSync(files.started)) hangs()
          if (existsSync(files.started)) clearInterval(timer)
        }, 50)
        const close = (): Promise<void> => {
          clearInterval(timer)
          return Promise.resolve()
        }
        return { env: { ...withoutKeys, AWS_CONFIG_FILE: files.config }, close }
      },
      'credentials from the AWS profile default',
    ],
    [
      "the answer of the container's credentials endpoint stalls",
      async (hangs) => {
        const { url, close } = await startStalling(hangs)
        return { env: { ...withoutKeys, AWS_CONTAINER_CREDENTIALS_FULL_URI: `${url}/v1/credentials` }, close }
      },
      "credentials from the container's credentials endpoint",
    ],
    [
      'the answer of the instance metadata service drips',
      async (hangs) => {
        const { url, close } = await startStalling(hangs, 200)
        const env = { AWS_EC2_METADATA_DISABLED: undefined, AWS_EC2_METADATA_SERVICE_ENDPOINT: url }
        return { env: { ...withoutKeys, ...env }, close }
      },
      'credentials from the instance metadata service',
    ],
    [
      "a pod's web identity waits for STS",
      async (hangs) => {
        const { url, close } = await startStalling(hangs)
        const token = join(folder, 'token')
        await writeFile(token, 'token-of-the-pod')
        const env = { AWS_WEB_IDENTITY_TOKEN_FILE: token, AWS_ENDPOINT_URL_STS: url }
        return { env: { ...withoutKeys, ...env, AWS_ROLE_ARN: ROLE }, close }
      },
      'credentials from the web identity token',
    ],
    [
      'EC2 asks to try again in an hour',
      async (hangs) => {
        const { url, close } = await serve(async (_, response) => {
          hangs()
          response.writeHead(503, { 'retry-after': '3600' }).end()
          return Promise.resolve()
        })
        return { env: { AWS_ENDPOINT_URL_EC2: url }, close }
      },
      undefined,
    ],
    ...(['token', 'role'] as const).map((stalls): Hanging => [
      `the answer with the ${stalls === 'token' ? "job's token" : "role's credentials"} stalls`,
      async (hangs) => {
        const { env, close } = await startOidcEmulator({ stalls, onStall: hangs })
        return { ...role, env: { ...role.env, ...env }, close }
      },
      stalls === 'token' ? "the OIDC token of GitHub's token service" : "the role's credentials from AWS STS",
    ]),
  ]

  it.each(hanging)('when it is canceled while %s', async (_, hang, awaited) => {
    let kill: Kill = () => undefined
    let hangs = false
    const { close, ...options } = await hang(() => {
      // A second signal would end the process without its report.
      if (!hangs)
        setTimeout(() => {
          kill('SIGTERM')
        }, 100)
      hangs = true
    })
    const run = await runToEnd({ ...options, onStart: (how) => (kill = how) })
    await close()

    expect(run.exitCode).toBe(1)
    expect(run.messages).toEqual([
      expect.stringContaining(
        awaited === undefined ? '(SIGTERM). ' : `(SIGTERM) while the action waited for ${awaited}`,
      ),
    ])
    expect(run.summary).toContain('### ❌ 0 of 3 worker routes validated')
    expect(run.lingered).toBeLessThan(3)
  })

  it.each(hanging.filter(([, , awaited]) => awaited !== undefined))(
    'after 30 seconds without a signal if %s',
    async (_, hang, awaited) => {
      const { close, ...options } = await hang(() => undefined)
      const faster = `const real = setTimeout
        globalThis.setTimeout = (callback, ms, ...rest) => real(callback, ms < 30_000 ? ms : ms / 20, ...rest)`
      const run = await runToEnd({ ...options, env: { ...options.env, ...(await preload(faster)) } })
      await close()

      expect(run.exitCode).toBe(1)
      expect(run.requests).toEqual([])
      expect(run.messages).toEqual([expect.stringContaining('no response within 30 seconds')])
      const [, source = ''] = /(?:from|of) (.*)/.exec(awaited ?? '') ?? []
      expect(run.messages[0]?.toLowerCase()).toContain(source.toLowerCase())
      expect(run.lingered).toBeLessThan(3)
    },
  )

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
    expect(run.messages).toEqual([expect.stringContaining(`The job was canceled (${signal})`)])
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
