import { expect, it } from '@jest/globals'

import { lab } from '../../dev/ec2-emulator/lab.ts'
import { startEc2Emulator } from '../../dev/ec2-emulator/server.ts'
import { connectEc2 } from '../../src/ec2.ts'
import { readInputs } from '../../src/inputs.ts'
import { run } from '../../src/main.ts'
import { fastClock } from '../fixtures/fast-clock.ts'
import { workflowInputs } from '../fixtures/inputs.ts'
import { recordingRunner } from '../fixtures/runner.ts'

it.each(['DescribeInstances', 'CreateRoute'])(
  'ends a minute after wait-timeout when EC2 never answers %s, with a true report',
  async (action) => {
    const emulator = await startEc2Emulator(lab(), {
      faults: [{ action, when: 'always', fault: { kind: 'hang' } }],
    })
    Object.assign(process.env, {
      AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'example',
      AWS_ENDPOINT_URL_EC2: emulator.url,
    })
    const { runner, outputs, said, summaries } = recordingRunner()
    const read = workflowInputs({ 'worker-count': '3', 'wait-timeout': '20' })
    const clock = fastClock(20)
    const startedAt = clock.now()
    await run({
      runner,
      clock,
      connectEc2,
      onSignal: () => undefined,
      readInputs: () => readInputs(read, { AWS_REGION: 'us-west-2' }),
    })
    const seconds = (clock.now() - startedAt) / 1000
    await emulator.close()

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
