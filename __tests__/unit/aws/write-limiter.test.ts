import { describe, expect, it } from '@jest/globals'

import { WriteLimiter } from '../../../src/aws/write-limiter.ts'
import { fakeClock, never } from '../../fixtures/run/clock.ts'

describe('the pace of a write action', () => {
  it('is as fast as it can be while EC2 does not throttle', async () => {
    const clock = fakeClock()
    const limiter = new WriteLimiter(clock)
    for (let write = 0; write < 200; write += 1) await limiter.acquire(never())
    expect(clock.slept).toEqual([])
  })

  it('is five a second from the first throttled answer on', async () => {
    const clock = fakeClock()
    const limiter = new WriteLimiter(clock)
    limiter.throttled()
    const turns: number[] = []
    for (let write = 0; write < 4; write += 1) {
      await limiter.acquire(never())
      turns.push(clock.now())
    }
    expect(turns).toEqual([300, 500, 700, 900])
  })

  it('gives writes side by side a turn each, one after the other', async () => {
    const clock = fakeClock()
    const limiter = new WriteLimiter(clock)
    limiter.throttled()
    await Promise.all([1, 2, 3].map(() => limiter.acquire(never())))
    // Each sleeps from where the one before has left the clock.
    expect(clock.now()).toBe(700)
  })

  it('does not save up turns that nobody took', async () => {
    const clock = fakeClock()
    const limiter = new WriteLimiter(clock)
    limiter.throttled()
    await clock.sleep(10_000)
    const turns: number[] = []
    for (let write = 0; write < 3; write += 1) {
      await limiter.acquire(never())
      turns.push(clock.now())
    }
    expect(turns).toEqual([10_000, 10_200, 10_400])
  })

  it('waits anew when it is throttled again, and never forgets turns that are given', async () => {
    const clock = fakeClock()
    const limiter = new WriteLimiter(clock)
    limiter.throttled()
    limiter.throttled()
    await limiter.acquire(never())
    expect(clock.now()).toBe(300)
    limiter.throttled()
    await limiter.acquire(never())
    expect(clock.now()).toBe(600)
  })

  it('holds nobody up who is to end', async () => {
    const clock = fakeClock()
    const limiter = new WriteLimiter(clock)
    limiter.throttled()
    await limiter.acquire(AbortSignal.abort())
    expect(clock.now()).toBe(0)
  })
})
