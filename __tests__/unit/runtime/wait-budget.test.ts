import { describe, expect, it } from '@jest/globals'

import { WaitBudget } from '../../../src/runtime/wait-budget.ts'
import { fakeClock, never } from '../../fixtures/run/clock.ts'

function budgetOf(seconds: number, end = never()) {
  const clock = fakeClock()
  return { clock, budget: new WaitBudget(clock, seconds, end) }
}

/** Pauses until the budget is spent, and counts the pauses. */
async function spend(pause: () => Promise<boolean>): Promise<number> {
  let pauses = 0
  while (await pause()) pauses += 1
  return pauses
}

describe('a wait budget', () => {
  it('doubles each pause up to 5 seconds, and ends to the millisecond', async () => {
    const { clock, budget } = budgetOf(20)
    expect(await spend(budget.backoff())).toBe(8)
    expect(clock.slept).toEqual([250, 500, 1000, 2000, 4000, 5000, 5000, 2250])
  })

  it('allows no pause with no time', async () => {
    const { clock, budget } = budgetOf(0)
    expect(await spend(budget.backoff())).toBe(0)
    expect(clock.slept).toEqual([])
  })

  it('does not count time before and between pauses, which other limits bound', async () => {
    const { clock, budget } = budgetOf(1)
    await clock.sleep(60_000)
    const pause = budget.backoff()
    await pause()
    await clock.sleep(60_000)
    await spend(pause)
    expect(clock.slept).toEqual([60_000, 250, 60_000, 500, 250])
  })

  it('is shared by all backoffs, each of which begins with a short pause', async () => {
    const { clock, budget } = budgetOf(2)
    const first = budget.backoff()
    await first()
    await first()
    await spend(budget.backoff())
    expect(clock.slept).toEqual([250, 500, 250, 500, 500])
    expect(await budget.backoff()()).toBe(false)
  })

  it('shows the whole seconds that are left', async () => {
    const { budget } = budgetOf(3)
    const pause = budget.backoff()
    const seconds = [budget.seconds]
    while (await pause()) seconds.push(budget.seconds)
    expect(seconds).toEqual([3, 3, 2, 1, 0])
  })

  it('shows what is left in the middle of a pause', async () => {
    const { clock, budget } = budgetOf(120)
    const pause = budget.backoff()
    const seconds: number[] = []
    clock.every(15_000, () => seconds.push(budget.seconds))
    for (let pauses = 0; pauses < 10; pauses++) await pause()
    expect(seconds).toEqual([105, 90])
  })

  it('allows less for one pause, and no pause if nothing is allowed', async () => {
    const { clock, budget } = budgetOf(120)
    const pause = budget.backoff()
    expect([await pause(100), await pause(0), await pause(-1)]).toEqual([true, false, false])
    expect(clock.slept).toEqual([100])
  })

  it('ends with the run: the current pause ends, and no other begins', async () => {
    const controller = new AbortController()
    const { clock, budget } = budgetOf(120, controller.signal)
    const pause = budget.backoff()
    await pause()
    clock.after(100, () => {
      controller.abort()
    })
    expect([await pause(), clock.now()]).toEqual([false, 350])
    expect([await budget.backoff()(), clock.slept]).toEqual([false, [250, 500]])
  })

  it('counts the time of overlapping pauses once', async () => {
    let time = 0
    const wakers: (() => void)[] = []
    const now = () => time
    const sleep = () => new Promise<void>((wake) => wakers.push(wake))
    const budget = new WaitBudget({ ...fakeClock(), now, sleep }, 4, never())
    const first = budget.backoff()()
    time = 1000
    const second = budget.backoff()()
    time = 2000
    wakers[0]?.()
    await first
    time = 3000
    wakers[1]?.()
    await second
    expect(budget.seconds).toBe(1)
  })
})
