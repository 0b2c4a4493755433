import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'

import { systemClock } from '../../../src/runtime/clock.ts'

describe('sleeping', () => {
  const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length

  it('takes as long as requested', async () => {
    const startedAt = performance.now()
    await systemClock.sleep(30)
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(29)
  })

  it.each([
    ['meanwhile', new AbortController()],
    ['before', undefined],
  ])('ends without an error and without a timer when the signal is aborted %s', async (_, controller) => {
    const before = timers()
    const slept = systemClock.sleep(60_000, controller?.signal ?? AbortSignal.abort())
    controller?.abort()
    await slept
    expect(timers()).toBe(before)
  })
})

describe('calling back', () => {
  beforeEach(() => {
    jest.useFakeTimers()
  })
  afterEach(() => {
    jest.useRealTimers()
  })

  it('happens once after a time, unless it is cleared', () => {
    const [called, not] = [jest.fn(), jest.fn()]
    systemClock.after(1000, called)
    systemClock.after(1000, not)()
    jest.advanceTimersByTime(5000)
    expect([called.mock.calls.length, not.mock.calls.length]).toEqual([1, 0])
  })

  it('happens every so often, until it is cleared', () => {
    const called = jest.fn()
    const end = systemClock.every(1000, called)
    jest.advanceTimersByTime(3500)
    end()
    jest.advanceTimersByTime(5000)
    expect(called).toHaveBeenCalledTimes(3)
  })
})
