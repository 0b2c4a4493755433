import { expect, it } from '@jest/globals'

import type { EmulatorOptions } from '../../dev/emulators/ec2/options.ts'
import { startEc2Emulator } from '../../dev/emulators/ec2/server.ts'
import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import { runAction } from '../../dev/harness/run-action.ts'
import { kubernetesTable } from '../fixtures/run/scenario.ts'

/** Cancels the run as soon as EC2 has been asked for the n-th route. */
async function cancelAtCreate(n: number, signal: NodeJS.Signals, options: EmulatorOptions) {
  const world = lab({ workers: 100 })
  let kill: ((signal: NodeJS.Signals) => void) | undefined
  let creates = 0
  let cancelledAt = 0
  const emulator = await startEc2Emulator(world, {
    ...options,
    intercept: ({ action }) => {
      if (action === 'CreateRoute' && ++creates === n) {
        cancelledAt = performance.now()
        kill?.(signal)
      }
      return undefined
    },
  })
  try {
    const run = await runAction({
      inputs: { 'worker-count': '100' },
      endpoint: emulator.url,
      onStart: (how) => {
        kill = how
      },
    })
    return { ...run, creates, world, seconds: (performance.now() - cancelledAt) / 1000 }
  } finally {
    await emulator.close()
  }
}

it.each(['SIGINT', 'SIGTERM'] as const)(
  'starts no new write on %s, waits for what is in flight, and tells what was done and what was not',
  async (signal) => {
    const run = await cancelAtCreate(25, signal, { latencyMs: 300 })
    const there = kubernetesTable(run.world).routes.length - 2

    expect(run.exitCode).toBe(1)
    // Ten are in flight at once; those that were are awaited, and no other is begun.
    expect(run.creates).toBeLessThanOrEqual(40)
    expect(run.outputs).toMatchObject({
      'created-count': String(there),
      'failed-count': String(100 - there),
      validated: 'false',
    })
    expect(run.log).toContain(
      `::error title=cancelled::The job was cancelled (${signal}): what was begun is shown as far as EC2 answered, the rest was not tried; run the step again to finish.\n`,
    )
    expect(run.summary).toContain('### ❌ 0 of 100 worker routes validated')
    expect(run.summary.match(/\| created +\|/g)?.length).toBe(there)
    expect(run.summary).toMatch(/\| not created +\|/)
    expect(run.seconds).toBeLessThan(3)
  },
  20_000,
)

it('gives up a write that EC2 does not answer after five seconds', async () => {
  const run = await cancelAtCreate(5, 'SIGINT', {
    faults: [{ action: 'CreateRoute', when: 'always', fault: { kind: 'hang' } }],
  })

  expect(run.exitCode).toBe(1)
  expect(run.seconds).toBeGreaterThan(4.5)
  expect(run.seconds).toBeLessThan(7)
  expect(run.outputs).toMatchObject({ 'created-count': '0', 'failed-count': '100' })
  expect(run.log).toContain(
    'CreateRoute was given up when the run was ended; whether it took effect is not known.',
  )
}, 20_000)
