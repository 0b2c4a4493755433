import { expect, it } from '@jest/globals'

import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import { fastClock } from '../../dev/harness/fast-clock.ts'
import { runHere } from '../fixtures/run/run-here.ts'

it('waits out reads that lag a minute behind', async () => {
  const clock = fastClock(20)
  const { outputs, said, seconds } = await runHere(lab(), clock, { readLag: 60_000, clock: clock.now })

  expect(outputs.get('validated')).toBe('true')
  expect(seconds).toBeGreaterThan(60)
  expect(seconds).toBeLessThan(75)
  expect(said.filter((line) => line.startsWith('info: Reading back: 3 of 3 routes')).length).toBeGreaterThan(
    10,
  )
}, 20_000)
