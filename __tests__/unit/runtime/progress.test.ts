import { describe, expect, it } from '@jest/globals'

import { withProgress } from '../../../src/runtime/progress.ts'
import { fakeClock } from '../../fixtures/run/clock.ts'

/** The log lines during work of this length and in the ten seconds after it, and the result of the work. */
async function during(ms: number, end: () => Promise<number>) {
  const clock = fakeClock()
  const lines: string[] = []
  const describe = () => `working for ${clock.now() / 1000} s`
  const work = withProgress({ clock, say: (line) => lines.push(line) }, describe, async () => {
    await clock.sleep(ms)
    return end()
  })
  const result = await work.catch((error: unknown) => error)
  await clock.sleep(10_000)
  return { lines, result }
}

describe('progress', () => {
  it.each([
    ['nothing during quick work', 4_000, []],
    [
      'the current state every 4.5 seconds',
      14_000,
      ['working for 4.5 s', 'working for 9 s', 'working for 13.5 s'],
    ],
  ])('logs %s, and hands on the result', async (_, ms, lines) => {
    expect(await during(ms, () => Promise.resolve(7))).toEqual({ lines, result: 7 })
  })

  it('ends when the work fails, and hands on the failure', async () => {
    const failure = new Error('no')
    expect(await during(5_000, () => Promise.reject(failure))).toEqual({
      lines: ['working for 4.5 s'],
      result: failure,
    })
  })
})
