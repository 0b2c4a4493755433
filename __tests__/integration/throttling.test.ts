import { expect, it } from '@jest/globals'

import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import { fastClock } from '../../dev/harness/fast-clock.ts'
import { runHere } from '../fixtures/run/run-here.ts'

it("creates 500 routes under EC2's own buckets, loses none, and wastes hardly a write", async () => {
  const speed = 20
  const workers = 500
  const world = lab({ workers })
  world.routeQuota = 1000
  const { outputs, said, entries, seconds } = await runHere(world, fastClock(speed), {
    inputs: { 'worker-count': String(workers) },
    throttling: { speed },
  })

  const throttled = entries.filter(
    ({ action, errorCode }) => action === 'CreateRoute' && errorCode === 'RequestLimitExceeded',
  )
  expect(said.filter((line) => line.startsWith('fail'))).toEqual([])
  expect(outputs.get('created-count')).toBe('500')
  expect(outputs.get('failed-count')).toBe('0')
  expect(throttled.length).toBeGreaterThan(0)
  expect(throttled.length).toBeLessThanOrEqual(workers * 0.05)
  // No bucket gives more than 50 at once and five a second after them: less time would mean that it was not asked.
  expect(seconds).toBeGreaterThan((workers - 50) / 5)
}, 60_000)
