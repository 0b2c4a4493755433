import { expect, it } from '@jest/globals'

import { WriteLimiter } from '../../../src/aws/write-limiter.ts'
import { fakeClock, never } from '../../fixtures/run/clock.ts'

function limited() {
  const clock = fakeClock()
  const limiter = new WriteLimiter(clock)
  /** When each of so many writes goes out. */
  const writesAt = async (count: number) => {
    const times: number[] = []
    for (let write = 0; write < count; write += 1) {
      await limiter.acquire(never())
      times.push(clock.now())
    }
    return times
  }
  return { clock, limiter, writesAt }
}

it('writes go out at once until EC2 throttles', async () => {
  const { clock, writesAt } = limited()
  await writesAt(200)
  expect(clock.slept).toEqual([])
})

it('writes go out five per second once EC2 has throttled', async () => {
  const { limiter, writesAt } = limited()
  limiter.throttled()
  expect(await writesAt(4)).toEqual([300, 500, 700, 900])
})

it('writes in parallel take turns', async () => {
  const { clock, limiter } = limited()
  limiter.throttled()
  await Promise.all([1, 2, 3].map(() => limiter.acquire(never())))
  // Each sleeps from where the one before has left the clock.
  expect(clock.now()).toBe(700)
})

it('turns that nobody took are not saved up', async () => {
  const { clock, limiter, writesAt } = limited()
  limiter.throttled()
  await clock.sleep(10_000)
  expect(await writesAt(3)).toEqual([10_000, 10_200, 10_400])
})

it('throttling again starts a new wait, and takes back no turn', async () => {
  const { limiter, writesAt } = limited()
  limiter.throttled()
  limiter.throttled()
  expect(await writesAt(1)).toEqual([300])
  limiter.throttled()
  expect(await writesAt(1)).toEqual([600])
})

it('a run that ends waits for no turn', async () => {
  const { clock, limiter } = limited()
  limiter.throttled()
  await limiter.acquire(AbortSignal.abort())
  expect(clock.now()).toBe(0)
})
