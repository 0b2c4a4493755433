import { expect, it } from '@jest/globals'

import { lab } from '../../dev/ec2-emulator/lab.ts'
import { startEc2Emulator } from '../../dev/ec2-emulator/server.ts'
import { connectEc2 } from '../../src/ec2.ts'
import { readInputs } from '../../src/inputs.ts'
import { run } from '../../src/main.ts'
import { fastClock } from '../fixtures/fast-clock.ts'
import { workflowInputs } from '../fixtures/inputs.ts'
import { recordingRunner } from '../fixtures/runner.ts'

it("creates 500 routes at the pace of EC2's own buckets, and wastes hardly a write", async () => {
  const speed = 20
  const workers = 500
  const world = lab({ workers })
  world.routeQuota = 1000
  const emulator = await startEc2Emulator(world, { throttling: { speed } })
  Object.assign(process.env, {
    AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'example',
    AWS_ENDPOINT_URL_EC2: emulator.url,
  })
  const { runner, outputs, said } = recordingRunner()
  const read = workflowInputs({ 'worker-count': String(workers) })
  const clock = fastClock(speed)
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

  const creates = emulator.journal.entries.filter(({ action }) => action === 'CreateRoute')
  const throttled = creates.filter(({ errorCode }) => errorCode === 'RequestLimitExceeded')
  expect(said.filter((line) => line.startsWith('fail'))).toEqual([])
  expect(outputs.get('created-count')).toBe('500')
  expect(outputs.get('failed-count')).toBe('0')
  expect(throttled.length).toBeGreaterThan(0)
  expect(throttled.length).toBeLessThanOrEqual(workers * 0.05)
  // No bucket gives more than 50 at once and five a second after them: less time would mean that it was not asked.
  expect(seconds).toBeGreaterThan((workers - 50) / 5)
}, 60_000)
