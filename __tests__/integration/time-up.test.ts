import { expect, it } from '@jest/globals'

import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import type { World } from '../../dev/emulators/ec2/world/world.ts'
import { fastClock } from '../../dev/harness/fast-clock.ts'
import { fakeClock } from '../fixtures/run/clock.ts'
import { runHere } from '../fixtures/run/run-here.ts'

it.each(['DescribeInstances', 'CreateRoute'])(
  'ends a minute after wait-timeout when EC2 never answers %s, with a true report',
  async (action) => {
    const { outputs, said, summaries, seconds } = await runHere(lab(), fastClock(20), {
      inputs: { 'wait-timeout': '20' },
      faults: [{ action, when: 'always', fault: { kind: 'hang' } }],
    })

    expect(said).toContain(
      "error: Timed out: EC2 didn't respond in time. Rerun the job, or increase wait-timeout.",
    )
    expect(outputs.get('validated')).toBe('false')
    expect(outputs.get('created-count')).toBe('0')
    expect(summaries).toHaveLength(1)
    // 20 seconds of wait-timeout, a minute, and a quarter of a second for each of three writes.
    expect(seconds).toBeGreaterThan(79)
    expect(seconds).toBeLessThan(90)
  },
  20_000,
)

/** A run for which time passes only with each call of this action. */
async function slowly(world: World, seconds: number, slow: string, inputs: Record<string, string>) {
  const clock = fakeClock()
  return runHere(world, clock, {
    inputs: { 'wait-timeout': '0', ...inputs },
    intercept: ({ action }) => {
      if (action === slow) void clock.sleep(seconds * 1000)
      return undefined
    },
  })
}

it('has time for the checks that it disables as well as for the routes that it creates', async () => {
  const inputs = { 'worker-count': '600', 'source-dest-check': 'disable' }
  const world = lab({ workers: 600, sourceDestCheck: true })
  const { outputs, said } = await slowly(
    { ...world, routeQuota: 1000 },
    0.5,
    'ModifyInstanceAttribute',
    inputs,
  )

  expect(said.filter((line) => line.startsWith('error'))).toEqual([])
  expect(outputs.get('created-count')).toBe('600')
}, 20_000)

it('goes on past its limit while EC2 accepts one write per second, as it does when others use the same bucket', async () => {
  const world = lab({ workers: 100 })
  const { outputs, seconds } = await slowly(world, 1, 'CreateRoute', { 'worker-count': '100' })

  expect(outputs.get('created-count')).toBe('100')
  expect(seconds).toBeGreaterThan(60 + 100 / 4)
})

it.each([
  ['warn', 'true', 'notice', 0],
  ['fail', 'true', 'error', 1],
])(
  'validates the routes and says that pods are not judged when EC2 never describes security groups: %s',
  async (reachability, validated, severity, failures) => {
    const { outputs, said, seconds } = await runHere(lab(), fastClock(20), {
      inputs: { 'wait-timeout': '0', reachability },
      faults: [{ action: 'DescribeSecurityGroups', when: 'always', fault: { kind: 'hang' } }],
    })

    expect(JSON.parse(outputs.get('findings') ?? '')).toMatchObject([
      {
        severity,
        code: 'reachability-unknown',
        message:
          "Can't fully determine whether pods can communicate. EC2 didn't respond to DescribeSecurityGroups in time. Rerun the job. To skip this check, set reachability: off.",
      },
    ])
    expect(outputs.get('validated')).toBe(validated)
    expect(said.filter((line) => line.startsWith('fail'))).toHaveLength(failures)
    // Well before the SDK's first retry, after 300 of these seconds.
    expect(seconds).toBeLessThan(120)
  },
)
