import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'

import { systemClock } from '../../../src/runtime/clock.ts'

beforeEach(() => {
  jest.useFakeTimers()
})
afterEach(() => {
  jest.useRealTimers()
})

/** What becomes of a promise, as soon as it does. */
function watch(promise: Promise<unknown>): { ended: boolean } {
  const state = { ended: false }
  void promise.then(() => (state.ended = true))
  return state
}

describe('the system’s clock', () => {
  it('sleeps as long as it was told', async () => {
    const state = watch(systemClock.sleep(1000))
    await jest.advanceTimersByTimeAsync(999)
    expect(state.ended).toBe(false)
    await jest.advanceTimersByTimeAsync(1)
    expect(state.ended).toBe(true)
  })

  it('is woken by a signal, and keeps no timer then', async () => {
    const controller = new AbortController()
    const state = watch(systemClock.sleep(1000, controller.signal))
    controller.abort()
    await jest.advanceTimersByTimeAsync(0)
    expect(state.ended).toBe(true)
    expect(jest.getTimerCount()).toBe(0)
  })

  it('does not fall asleep when the signal has come before', async () => {
    const state = watch(systemClock.sleep(1000, AbortSignal.abort()))
    await jest.advanceTimersByTimeAsync(0)
    expect(state.ended).toBe(true)
    expect(jest.getTimerCount()).toBe(0)
  })

  it('calls back once after a time, unless it is told not to', () => {
    const [called, not] = [jest.fn(), jest.fn()]
    systemClock.after(1000, called)
    systemClock.after(1000, not)()
    jest.advanceTimersByTime(5000)
    expect([called.mock.calls.length, not.mock.calls.length]).toEqual([1, 0])
  })

  it('calls back every so often, until it is told to end', () => {
    const called = jest.fn()
    const end = systemClock.every(1000, called)
    jest.advanceTimersByTime(3500)
    end()
    jest.advanceTimersByTime(5000)
    expect(called).toHaveBeenCalledTimes(3)
  })
})
