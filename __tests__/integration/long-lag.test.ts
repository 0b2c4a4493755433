import { expect, it } from '@jest/globals'

import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import { fastClock } from '../../dev/harness/fast-clock.ts'
import { fakeClock } from '../fixtures/run/clock.ts'
import { runHere } from '../fixtures/run/run-here.ts'
import { worker } from '../fixtures/run/scenario.ts'

it('waits out reads that lag a minute behind', async () => {
  const clock = fastClock(20)
  const { outputs, said, seconds } = await runHere(lab(), clock, { readLag: 60_000, clock: clock.now })

  expect(outputs.get('validated')).toBe('true')
  expect(seconds).toBeGreaterThan(60)
  // Not the 120 seconds of wait-timeout. A busy machine takes its part of this clock's seconds too.
  expect(seconds).toBeLessThan(100)
  const waiting = said.filter((line) => line.startsWith('info: Verifying: 0 of 3 routes'))
  // After 4.5 seconds, and then every 15 seconds; the last one may come too late.
  const due = 1 + Math.floor((seconds - 4.5) / 15)
  expect([due - 1, due]).toContain(waiting.length)
  expect(new Set(waiting).size).toBe(waiting.length)
}, 20_000)

it.each([
  ['a pending worker', {}, 120],
  ['a missing worker', { 'worker-count': '4' }, 15],
  ['a missing worker, with wait-timeout', { 'worker-count': '4', 'wait-timeout': '40' }, 40],
  ['a missing table', { 'route-table-name': 'kubernets' }, 15],
])('waits for %s, and says at most every 15 seconds how much time is left', async (what, inputs, limit) => {
  const world = lab()
  if (what === 'a pending worker') worker(world, 1).state = 'pending'
  const { said, seconds } = await runHere(world, fakeClock(), { inputs })

  const waiting = said.filter((line) => line.includes('wait-timeout)'))
  expect(seconds).toBe(limit)
  expect(waiting[0]).toContain(`. Waiting up to ${limit} seconds (wait-timeout).`)
  expect(waiting.slice(1).map((line) => Number(/(\d+) seconds left/.exec(line)?.[1]))).toEqual(
    Array.from({ length: Math.ceil(limit / 15) - 1 }, (_, passed) => limit - 15 * (passed + 1)),
  )
})
