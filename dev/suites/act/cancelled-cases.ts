import assert from 'node:assert/strict'
import { execFile, type ChildProcess } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'

import type { Emulator } from '../../emulators/ec2/server.ts'
import { lab } from '../../emulators/ec2/world/lab.ts'
import { existing } from '../../emulators/ec2/world/lookup.ts'
import type { Case } from './case.ts'
import { requestsTo, routesToInstances, stepOf, workerRoutes } from './what-happened.ts'

const slowLab = { world: () => lab({ workers: 100 }), ec2: { latencyMs: 150 } }
/** Ten writes run at once, so the first writes have answers by then. */
const writesBefore = 25

export const cancelledCases: readonly Case[] = [
  {
    name: 'is killed if act is interrupted, and the next run creates the missing routes',
    workflow: 'many-workers.yml',
    ...slowLab,
    check: async (run, emulator) => {
      let action = 0
      let interruptedAt = 0
      const killed = await run({
        meanwhile: async (act) => {
          await untilItWrites(act, emulator)
          action = await stepProcess(act)
          interruptedAt = performance.now()
          act.kill('SIGINT')
        },
      })
      assert.ok(performance.now() - interruptedAt < 5_000)
      assert.throws(() => process.kill(action, 0), { code: 'ESRCH' })
      assert.equal(killed.exitCode, 1)
      // act doesn't send SIGINT to its steps. On GitHub's runner, the outcome is `cancelled`, and the step reports.
      assert.match(killed.log, /^this step has been cancelled: signal: killed$/m)
      const { outcome, outputs, summary } = stepOf(killed, 'routes')
      assert.deepEqual({ outcome, outputs, summary }, { outcome: 'failure', outputs: {}, summary: '' })
      assert.deepEqual(stepOf(killed, 'report').printed, ["failure, created '', missing ''"])

      const there = Object.keys(routesToInstances(emulator.world)).length
      assert.ok(there >= writesBefore && there < 100)
      const next = await run()
      assert.equal(next.exitCode, 0)
      assert.equal(stepOf(next, 'routes').outputs['unchanged-count'], String(there))
      assert.equal(stepOf(next, 'routes').outputs['created-count'], String(100 - there))
      assert.deepEqual(routesToInstances(emulator.world), workerRoutes(100))
    },
  },
  {
    name: "reports its changes when its process gets GitHub's SIGINT, and a later step reads them",
    workflow: 'many-workers.yml',
    ...slowLab,
    check: async (run, emulator) => {
      const done = await run({
        meanwhile: async (act) => {
          await untilItWrites(act, emulator)
          process.kill(await stepProcess(act), 'SIGINT')
        },
      })
      const there = Object.keys(routesToInstances(emulator.world)).length
      assert.ok(there >= writesBefore && there < 100)
      assert.equal(done.exitCode, 1)
      const { commands, summary } = stepOf(done, 'routes')
      assert.deepEqual(
        commands.map(({ command, title }) => [command, title]),
        [
          ['error', 'cancelled'],
          ['error', undefined],
        ],
      )
      assert.match(summary, /^### ❌ 0 of 100 worker routes validated\n/)
      assert.equal(summary.match(/\| created +\|/g)?.length, there)
      assert.deepEqual(stepOf(done, 'report').printed, [
        `failure, created '${there}', missing '${100 - there}'`,
      ])
    },
  },
]

async function untilItWrites(act: ChildProcess, emulator: Emulator): Promise<void> {
  while ((requestsTo(emulator)['CreateRoute'] ?? 0) < writesBefore) {
    assert.equal(act.exitCode, null)
    await wait(5)
  }
}

/** act starts only one process at a time: the current step. */
async function stepProcess(act: ChildProcess): Promise<number> {
  const { stdout } = await promisify(execFile)('pgrep', ['-P', String(act.pid)])
  const [line, ...others] = stdout.trim().split('\n')
  assert.deepEqual(others, [])
  return Number(existing(line, 'process of a step'))
}
