import { describe, expect, it } from '@jest/globals'

import { withProgress } from '../../../src/runtime/progress.ts'
import { fakeClock } from '../../fixtures/run/clock.ts'

/** The log lines during work of this length and in the ten seconds after it, and the result of the work. */
async function during(ms: number, end: () => Promise<number>, text?: string) {
  const clock = fakeClock()
  const lines: string[] = []
  const describe = () => text ?? `working for ${clock.now() / 1000} s`
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
      'the current state after 4.5 seconds, and then every 15 seconds',
      40_000,
      ['working for 4.5 s', 'working for 19.5 s', 'working for 34.5 s'],
    ],
  ])('logs %s, and hands on the result', async (_, ms, lines) => {
    expect(await during(ms, () => Promise.resolve(7))).toEqual({ lines, result: 7 })
  })

  it('does not repeat a line', async () => {
    expect((await during(40_000, () => Promise.resolve(7), 'working')).lines).toEqual(['working'])
  })

  it('logs nothing while there is nothing to say', async () => {
    const clock = fakeClock()
    const lines: string[] = []
    const describe = () => (clock.now() < 15_000 ? undefined : 'working')
    const say = (line: string) => lines.push(`${clock.now() / 1000} s: ${line}`)
    await withProgress({ clock, say }, describe, () => clock.sleep(20_000))
    expect(lines).toEqual(['19.5 s: working'])
  })

  it('waits 15 seconds after a line of the work itself', async () => {
    const clock = fakeClock()
    const lines: string[] = []
    const say = (line: string) => lines.push(`${clock.now() / 1000} s: ${line}`)
    await withProgress(
      { clock, say },
      () => 'working',
      async (tell) => {
        await clock.sleep(3_000)
        tell('begun')
        await clock.sleep(20_000)
      },
    )
    expect(lines).toEqual(['3 s: begun', '18 s: working'])
  })

  it('ends when the work fails, and hands on the failure', async () => {
    const failure = new Error('no')
    expect(await during(5_000, () => Promise.reject(failure))).toEqual({
      lines: ['working for 4.5 s'],
      result: failure,
    })
  })
})
