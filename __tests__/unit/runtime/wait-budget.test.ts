import { describe, expect, it } from '@jest/globals'

import { WaitBudget } from '../../../src/runtime/wait-budget.ts'
import { fakeClock, never } from '../../fixtures/run/clock.ts'

/** Pauses until there is no patience left, and what the clock has slept then. */
async function waitOn(clock: ReturnType<typeof fakeClock>, pause: () => Promise<boolean>) {
  let pauses = 0
  while (await pause()) pauses += 1
  return { pauses, slept: clock.slept }
}

describe('patience', () => {
  it('pauses twice as long each time, 5 seconds at most, and is at its end to the millisecond', async () => {
    const clock = fakeClock()
    expect(await waitOn(clock, new WaitBudget(clock, 20, never()).backoff())).toEqual({
      pauses: 8,
      slept: [250, 500, 1000, 2000, 4000, 5000, 5000, 2250],
    })
    expect(clock.now()).toBe(20_000)
  })

  it('has no pause at all in no time', async () => {
    const clock = fakeClock()
    expect(await waitOn(clock, new WaitBudget(clock, 0, never()).backoff())).toEqual({ pauses: 0, slept: [] })
  })

  it('does not count what passes between two pauses: what calls take is bounded by itself', async () => {
    const clock = fakeClock()
    const pause = new WaitBudget(clock, 1, never()).backoff()
    await pause()
    await clock.sleep(60_000)
    expect((await waitOn(clock, pause)).slept).toEqual([250, 60_000, 500, 250])
  })

  it('does not count what passes before anything is waited for', async () => {
    const clock = fakeClock()
    const waitBudget = new WaitBudget(clock, 1, never())
    await clock.sleep(60_000)
    expect((await waitOn(clock, waitBudget.backoff())).slept).toEqual([60_000, 250, 500, 250])
  })

  it('is one for all that a run waits for, each with short pauses first', async () => {
    const clock = fakeClock()
    const waitBudget = new WaitBudget(clock, 2, never())
    const first = waitBudget.backoff()
    await first()
    await first()
    await clock.sleep(60_000)
    expect((await waitOn(clock, waitBudget.backoff())).slept).toEqual([250, 500, 60_000, 250, 500, 500])
  })

  it('stays at its end', async () => {
    const clock = fakeClock()
    const waitBudget = new WaitBudget(clock, 1, never())
    await waitOn(clock, waitBudget.backoff())
    expect(await waitBudget.backoff()()).toBe(false)
  })

  it('tells the whole seconds that are left', async () => {
    const clock = fakeClock()
    const waitBudget = new WaitBudget(clock, 3, never())
    expect(waitBudget.seconds).toBe(3)
    await waitOn(clock, waitBudget.backoff())
    expect(waitBudget.seconds).toBe(0)
  })

  it('ends with the run: no pause goes on, and none is begun', async () => {
    const clock = fakeClock()
    const controller = new AbortController()
    const waitBudget = new WaitBudget(clock, 120, controller.signal)
    const pause = waitBudget.backoff()
    await pause()
    clock.after(100, () => {
      controller.abort()
    })
    expect([await pause(), clock.now()]).toEqual([false, 350])
    expect([await waitBudget.backoff()(), clock.slept]).toEqual([false, [250, 500]])
  })
})

it('counts pauses that overlap once', async () => {
  let time = 0
  const wakers: (() => void)[] = []
  const clock = {
    ...fakeClock(),
    now: () => time,
    sleep: () => new Promise<void>((wake) => wakers.push(wake)),
  }
  const waitBudget = new WaitBudget(clock, 2, new AbortController().signal)
  const pauses = [waitBudget.backoff()(), waitBudget.backoff()()]
  time = 1000
  for (const wake of wakers) wake()
  await Promise.all(pauses)

  expect(waitBudget.seconds).toBe(1)
})
