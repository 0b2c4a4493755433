import { expect, it } from '@jest/globals'

import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import { fastClock } from '../../dev/harness/fast-clock.ts'
import { runHere } from '../fixtures/run/run-here.ts'

it.each(['DescribeInstances', 'CreateRoute'])(
  'ends a minute after wait-timeout when EC2 never answers %s, with a true report',
  async (action) => {
    const { outputs, said, summaries, seconds } = await runHere(lab(), fastClock(20), {
      inputs: { 'wait-timeout': '20' },
      faults: [{ action, when: 'always', fault: { kind: 'hang' } }],
    })

    expect(said).toContain(
      'error: The run has taken longer than wait-timeout and the time that its calls need: EC2 does not answer, or answers too late; run the step again, or raise wait-timeout.',
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

it('has time for the checks that it disables as well as for the routes that it creates', async () => {
  // Four rounds of ten calls, each of 18 seconds, before the first route.
  const { outputs, said } = await runHere(lab({ workers: 40, sourceDestCheck: true }), fastClock(20), {
    inputs: { 'worker-count': '40', 'wait-timeout': '0', 'source-dest-check': 'disable' },
    latencyMs: ({ action }) => (action === 'ModifyInstanceAttribute' ? 900 : 0),
  })

  expect(said.filter((line) => line.startsWith('error'))).toEqual([])
  expect(outputs.get('created-count')).toBe('40')
}, 20_000)

it('goes on as long as EC2 takes a write each second, as it does when others use the same bucket', async () => {
  const { outputs, seconds } = await runHere(lab({ workers: 60 }), fastClock(20), {
    inputs: { 'worker-count': '60', 'wait-timeout': '0' },
    latencyMs: ({ action }) => (action === 'CreateRoute' ? 700 : 0),
  })

  expect(outputs.get('created-count')).toBe('60')
  expect(seconds).toBeGreaterThan(60 + 60 / 4)
}, 20_000)

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
          "Whether pods can talk cannot be told in full: EC2 didn't answer DescribeSecurityGroups in time; run the step again. Or set reachability: off.",
      },
    ])
    expect(outputs.get('validated')).toBe(validated)
    expect(said.filter((line) => line.startsWith('fail'))).toHaveLength(failures)
    // Well before the SDK's first retry, after 300 of these seconds.
    expect(seconds).toBeLessThan(120)
  },
)
