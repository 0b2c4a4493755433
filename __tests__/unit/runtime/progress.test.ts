import { describe, expect, it } from '@jest/globals'

import { withProgress } from '../../../src/runtime/progress.ts'
import { fakeClock } from '../../fixtures/run/clock.ts'

/** What the log holds after work of that length, and ten quiet seconds behind it. */
async function linesDuring(ms: number, work: () => Promise<void> = () => Promise.resolve()) {
  const clock = fakeClock()
  const said: string[] = []
  const describe = () => `working for ${clock.now() / 1000} s`
  await withProgress({ clock, say: (line) => said.push(line) }, describe, async () => {
    await clock.sleep(ms)
    await work()
  }).catch(() => undefined)
  await clock.sleep(10_000)
  return said
}

describe('progress', () => {
  it('says nothing while a run is quick', async () => {
    expect(await linesDuring(4_000)).toEqual([])
  })

  it('says what is being done, as it is then, before the log has been silent for five seconds', async () => {
    expect(await linesDuring(14_000)).toEqual(['working for 4.5 s', 'working for 9 s', 'working for 13.5 s'])
  })

  it('falls silent when the work fails', async () => {
    expect(await linesDuring(5_000, () => Promise.reject(new Error('no')))).toEqual(['working for 4.5 s'])
  })

  it('hands on what the work gives, and its failure', async () => {
    const ports = { clock: fakeClock(), say: () => undefined }
    expect(
      await withProgress(
        ports,
        () => '',
        () => Promise.resolve(7),
      ),
    ).toBe(7)
    await expect(
      withProgress(
        ports,
        () => '',
        () => Promise.reject(new Error('no')),
      ),
    ).rejects.toThrow('no')
  })
})
