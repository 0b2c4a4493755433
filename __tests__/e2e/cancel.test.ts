import { expect, it } from '@jest/globals'

import type { ArrivedRequest, Fault } from '../../dev/emulators/ec2/faults/faults.ts'
import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import type { World } from '../../dev/emulators/ec2/world/world.ts'
import { kubernetesTable, runOn, type ScenarioOptions } from '../fixtures/run/scenario.ts'

type Cancel = { delayMs?: number; signal?: NodeJS.Signals } & ScenarioOptions

/** Cancels the run once, when a request comes that `isTime` is true of. */
async function cancelOn(
  world: World,
  isTime: (request: ArrivedRequest) => boolean,
  { delayMs = 0, signal = 'SIGINT', ...options }: Cancel = {},
) {
  let kill: ((signal: NodeJS.Signals) => void) | undefined
  let canceledAt = 0
  const run = await runOn(world, {
    ...options,
    onStart: (how) => (kill = how),
    intercept: (request): Fault | undefined => {
      if (canceledAt === 0 && isTime(request)) {
        canceledAt = performance.now()
        setTimeout(() => kill?.(signal), delayMs)
      }
      return undefined
    },
  })
  return { ...run, seconds: (performance.now() - canceledAt) / 1000 }
}

// Each run has its own process, and most of them wait, so they do it at the same time.
const ofHundred = { inputs: { 'worker-count': '100' } }
const isCreate =
  (n: number, creates = 0) =>
  ({ action }: ArrivedRequest): boolean =>
    action === 'CreateRoute' && ++creates === n

it.concurrent.each(['SIGINT', 'SIGTERM'] as const)(
  'starts no new write after %s, waits for writes in flight, and reports what was done and what was not',
  async (signal) => {
    const world = lab({ workers: 100 })
    const run = await cancelOn(world, isCreate(25), { ...ofHundred, signal, latencyMs: 300 })
    const created = kubernetesTable(world).routes.length - 2

    expect(run.exitCode).toBe(1)
    // Ten are in flight at once; those are awaited, and no other starts.
    expect(run.writes.length).toBeLessThanOrEqual(40)
    expect(run.outputs).toMatchObject({
      'created-count': String(created),
      'failed-count': String(100 - created),
      validated: 'false',
    })
    expect(run.log).toContain(
      `::error title=cancelled::The job was canceled (${signal}). Started changes are reported where EC2 responded, and the rest weren't attempted. Rerun the job to finish.\n`,
    )
    expect(run.summary).toContain('### ❌ 0 of 100 worker routes validated')
    expect(run.summary.match(/\| created +\|/g)?.length).toBe(created)
    expect(run.summary).toMatch(/\| not created +\|/)
    expect(run.seconds).toBeLessThan(3)
  },
  20_000,
)

it.concurrent('gives up a write that EC2 does not answer after five seconds', async () => {
  const run = await cancelOn(lab({ workers: 50 }), isCreate(5), {
    inputs: { 'worker-count': '50' },
    faults: [{ action: 'CreateRoute', when: 'always', fault: { kind: 'hang' } }],
  })

  expect(run.exitCode).toBe(1)
  expect(run.seconds).toBeGreaterThan(4.5)
  expect(run.seconds).toBeLessThan(7)
  expect(run.outputs).toMatchObject({ 'created-count': '0', 'failed-count': '50' })
  expect(run.log).toContain(
    'CreateRoute was still in progress when the run ended, and might have taken effect. Rerun the job to check.',
  )
}, 20_000)

it.concurrent('reports nothing about pods if it is canceled while it waits for the packet filters', async () => {
  // The routes are read back when everything else is done.
  const isReadBack = ({ action, ordinal }: ArrivedRequest) => action === 'DescribeRouteTables' && ordinal > 2
  const run = await cancelOn(lab(), isReadBack, {
    inputs: { reachability: 'warn' },
    delayMs: 500,
    faults: [{ action: 'DescribeSecurityGroups', when: 'always', fault: { kind: 'hang' } }],
  })

  expect(run.exitCode).toBe(1)
  expect(run.summary).toContain('### ❌ 3 of 3 worker routes validated\n')
  expect(run.outputs).toMatchObject({ 'created-count': '3', reachable: 'unknown', reachability: '[]' })
  expect(run.findings).toMatchObject([{ severity: 'error', code: 'cancelled' }])
})

it.concurrent('gives up no check that it did not start', async () => {
  const run = await cancelOn(
    lab({ workers: 50, sourceDestCheck: true }),
    ({ action }) => action === 'ModifyInstanceAttribute',
    { inputs: { 'worker-count': '50', 'source-dest-check': 'disable' }, latencyMs: 300 },
  )

  expect(run.codes).toEqual(['cancelled'])
  expect(run.log).not.toContain('was given up')
  expect(run.writes).toHaveLength(10)
})

it.concurrent('does not know the result of a write whose answer was lost before the cancel', async () => {
  const run = await cancelOn(lab(), ({ action }) => action === 'CreateRoute', {
    delayMs: 100,
    faults: [{ action: 'CreateRoute', when: 'always', fault: { kind: 'reset-after' } }],
    inputs: { 'worker-count': '1' },
  })

  expect(run.messages).toContainEqual(expect.stringContaining('worker-0 in rtb-'))
  expect(run.log).toContain('CreateRoute was still in progress when the run ended')
})

it.concurrent('says that it waited 120 seconds only if it did', async () => {
  const isReadBack = ({ action, ordinal }: ArrivedRequest) => action === 'DescribeRouteTables' && ordinal > 2
  const run = await cancelOn(lab({ workers: 1 }), isReadBack, {
    delayMs: 1500,
    inputs: { 'worker-count': '1' },
    readLag: 60_000,
  })

  expect(run.codes.sort()).toEqual(['cancelled', 'route-not-seen'])
  expect(run.log).toMatch(/ isn't visible after [12] seconds?\. If EC2 is slow, increase wait-timeout/)
})
