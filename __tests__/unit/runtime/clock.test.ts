import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'

import { systemClock } from '../../../src/runtime/clock.ts'

beforeEach(() => {
  jest.useFakeTimers()
})
afterEach(() => {
  jest.useRealTimers()
})

/** Whether a promise has resolved. */
function watch(promise: Promise<unknown>): { ended: boolean } {
  const state = { ended: false }
  void promise.then(() => (state.ended = true))
  return state
}

describe('the system clock', () => {
  it('sleeps for the given time', async () => {
    const state = watch(systemClock.sleep(1000))
    await jest.advanceTimersByTimeAsync(999)
    expect(state.ended).toBe(false)
    await jest.advanceTimersByTimeAsync(1)
    expect(state.ended).toBe(true)
  })

  it('wakes at a signal, and leaves no timer', async () => {
    const controller = new AbortController()
    const state = watch(systemClock.sleep(1000, controller.signal))
    controller.abort()
    await jest.advanceTimersByTimeAsync(0)
    expect(state.ended).toBe(true)
    expect(jest.getTimerCount()).toBe(0)
  })

  it('does not sleep if the signal is already aborted', async () => {
    const state = watch(systemClock.sleep(1000, AbortSignal.abort()))
    await jest.advanceTimersByTimeAsync(0)
    expect(state.ended).toBe(true)
    expect(jest.getTimerCount()).toBe(0)
  })

  it('calls back once after the given time, unless canceled', () => {
    const [called, not] = [jest.fn(), jest.fn()]
    systemClock.after(1000, called)
    systemClock.after(1000, not)()
    jest.advanceTimersByTime(5000)
    expect([called.mock.calls.length, not.mock.calls.length]).toEqual([1, 0])
  })

  it('calls back at an interval, until canceled', () => {
    const called = jest.fn()
    const end = systemClock.every(1000, called)
    jest.advanceTimersByTime(3500)
    end()
    jest.advanceTimersByTime(5000)
    expect(called).toHaveBeenCalledTimes(3)
  })
})
