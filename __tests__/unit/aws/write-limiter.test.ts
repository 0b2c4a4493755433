import { describe, expect, it } from '@jest/globals'

import { mapWrites } from '../../../src/apply/write-routes.ts'
import { WriteLimiter } from '../../../src/aws/write-limiter.ts'
import { fakeClock, never } from '../../fixtures/run/clock.ts'
import { turnByTurn } from '../../fixtures/run/turn-by-turn.ts'

type Bucket = { readonly holds: number; readonly perSecond: number; readonly othersPerSecond?: number }

const ROUND_TRIP_MS = 25

/** Writes to a bucket that others also write to, and tries again what it refuses. */
async function write(count: number, { holds, perSecond, othersPerSecond = 0 }: Bucket) {
  const { clock, drive } = turnByTurn()
  const limiter = new WriteLimiter(clock)
  let tokens = holds
  let filledAt = 0
  const take = (): boolean => {
    tokens = Math.min(holds, tokens + ((clock.now() - filledAt) / 1000) * perSecond)
    filledAt = clock.now()
    if (tokens < 1) return false
    tokens -= 1
    return true
  }
  let refused = 0
  let othersTook = 0
  const attempt = async (): Promise<void> => {
    await limiter.acquire(never())
    const sentAt = clock.now()
    await clock.sleep(ROUND_TRIP_MS / 2)
    const isTaken = take()
    await clock.sleep(ROUND_TRIP_MS / 2)
    if (isTaken) {
      limiter.taken(sentAt)
      return
    }
    refused += 1
    limiter.throttled(sentAt)
    await attempt()
  }
  const writes = mapWrites(Array.from({ length: count }), attempt)
  if (othersPerSecond > 0) clock.every(1000 / othersPerSecond, () => (othersTook += Number(take())))
  await drive(writes)
  const seconds = clock.now() / 1000
  // No way of writing is faster than the tokens that the others leave.
  const floor = (count - holds + othersTook) / perSecond
  return { ratio: seconds / floor, refused }
}

describe.each<[string, Bucket]>([
  ['the documented one: 50, then 5 a second', { holds: 50, perSecond: 5 }],
  ['a larger refill: 20, then 20 a second', { holds: 20, perSecond: 20 }],
  ['drained by others: 5, then 2 a second', { holds: 5, perSecond: 2, othersPerSecond: 0.5 }],
  ['drained by others, who take half', { holds: 5, perSecond: 2, othersPerSecond: 1 }],
])('the bucket is %s', (_, bucket) => {
  it.each([60, 80, 100, 200, 500])(
    'and %s writes take hardly longer than it needs, and waste few',
    async (count) => {
      const { ratio, refused } = await write(count, bucket)
      expect(ratio).toBeLessThanOrEqual(1.15)
      expect(refused / (count + refused)).toBeLessThanOrEqual(0.05)
    },
  )
})

it('writes go out at once until EC2 throttles', async () => {
  const clock = fakeClock()
  const limiter = new WriteLimiter(clock)
  for (let writes = 0; writes < 200; writes += 1) await limiter.acquire(never())
  expect(clock.slept).toEqual([])
})

it.each([1, 70, 300, 400])(
  'no wait is negative if the clock moves on by %s ms whenever it is read',
  async (step) => {
    const slow = fakeClock()
    let reads = 0
    const clock = { ...slow, now: () => slow.now() + (reads += 1) * step }
    const limiter = new WriteLimiter(clock)
    limiter.throttled(0)
    for (let writes = 0; writes < 5; writes += 1) await limiter.acquire(never())
    expect(slow.slept.filter((ms) => ms <= 0)).toEqual([])
  },
)

it('a run that ends waits for no turn', async () => {
  const clock = fakeClock()
  const limiter = new WriteLimiter(clock)
  limiter.throttled(0)
  await limiter.acquire(AbortSignal.abort())
  expect(clock.now()).toBe(0)
})
