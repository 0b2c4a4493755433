import { systemClock, type Clock } from '../../src/runtime/clock.ts'

/** A clock that runs `speed` times as fast as the system's. */
export function fastClock(speed: number): Clock {
  return {
    now: () => systemClock.now() * speed,
    sleep: (ms, signal) => systemClock.sleep(ms / speed, signal),
    every: (ms, callback) => systemClock.every(ms / speed, callback),
    after: (ms, callback) => systemClock.after(ms / speed, callback),
  }
}
