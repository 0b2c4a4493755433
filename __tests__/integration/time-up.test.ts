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
