import { describe, expect, it } from '@jest/globals'

import { error } from '../../../src/model/finding.ts'
import { Cancellation } from '../../../src/runtime/cancellation.ts'
import { fakeClock } from '../../fixtures/run/clock.ts'

const cancelled = (signal: string) =>
  error(
    'cancelled',
    `The job was cancelled (${signal}): what was begun is shown as far as EC2 answered, the rest was not tried; run the step again to finish.`,
  )
const timeUp = error(
  'time-up',
  'The run has taken longer than wait-timeout and the time that its calls need: EC2 does not answer, or answers too late; run the step again, or raise wait-timeout.',
)

/** Whether nothing new is to begin, and whether what is under way is given up. */
function state(cancellation: Cancellation): [boolean, boolean] {
  return [cancellation.readSignal.aborted, cancellation.writeSignal.aborted]
}

describe('a run that nobody stops', () => {
  it('goes on and has nothing to say', async () => {
    const clock = fakeClock()
    const cancellation = new Cancellation(clock)
    await clock.sleep(86_400_000)
    expect(state(cancellation)).toEqual([false, false])
    expect(cancellation.findings()).toEqual([])
  })
})

describe('a cancelled run', () => {
  it('is told from one whose time is up, and says by what', async () => {
    const clock = fakeClock()
    const cancellation = new Cancellation(clock)
    cancellation.setDeadline(1000)
    await clock.sleep(1000)
    expect(cancellation.cancelSignal.aborted).toBe(false)
    cancellation.cancel('SIGTERM')
    expect(cancellation.cancelSignal.reason).toBe('The job was cancelled (SIGTERM)')
  })

  it.each(['SIGINT', 'SIGTERM'])('begins nothing new at once, and says why: %s', (signal) => {
    const cancellation = new Cancellation(fakeClock())
    cancellation.cancel(signal)
    expect(state(cancellation)).toEqual([true, false])
    expect(cancellation.findings()).toEqual([cancelled(signal)])
  })

  it('gives up after 5 seconds what is under way', async () => {
    const clock = fakeClock()
    const cancellation = new Cancellation(clock)
    await clock.sleep(1000)
    cancellation.cancel('SIGINT')
    await clock.sleep(4999)
    expect(state(cancellation)).toEqual([true, false])
    await clock.sleep(1)
    expect(state(cancellation)).toEqual([true, true])
  })

  it('is cancelled once: the runner sends a second signal, which buys no time', async () => {
    const clock = fakeClock()
    const cancellation = new Cancellation(clock)
    cancellation.cancel('SIGINT')
    await clock.sleep(3000)
    cancellation.cancel('SIGTERM')
    await clock.sleep(2000)
    expect(state(cancellation)).toEqual([true, true])
    expect(cancellation.findings()).toEqual([cancelled('SIGINT')])
  })

  it('stays cancelled when its time is up, too', async () => {
    const clock = fakeClock()
    const cancellation = new Cancellation(clock)
    cancellation.setDeadline(1000)
    cancellation.cancel('SIGINT')
    await clock.sleep(1000)
    expect(state(cancellation)).toEqual([true, false])
    expect(cancellation.findings()).toEqual([cancelled('SIGINT')])
  })
})

describe('a run whose time is up', () => {
  it('ends at once, with all that is under way, and says so', async () => {
    const clock = fakeClock()
    const cancellation = new Cancellation(clock)
    cancellation.setDeadline(180_000)
    await clock.sleep(179_999)
    expect(state(cancellation)).toEqual([false, false])
    await clock.sleep(1)
    expect(state(cancellation)).toEqual([true, true])
    expect(cancellation.findings()).toEqual([timeUp])
  })

  it('has had its time since it began, whenever that was set', async () => {
    const clock = fakeClock()
    await clock.sleep(50_000)
    const cancellation = new Cancellation(clock)
    await clock.sleep(600)
    cancellation.setDeadline(1000)
    await clock.sleep(399)
    expect(state(cancellation)).toEqual([false, false])
    await clock.sleep(1)
    expect(state(cancellation)).toEqual([true, true])
  })

  it('may get more before: the last word counts', async () => {
    const clock = fakeClock()
    const cancellation = new Cancellation(clock)
    cancellation.setDeadline(1000)
    await clock.sleep(900)
    cancellation.setDeadline(2000)
    await clock.sleep(1000)
    expect(state(cancellation)).toEqual([false, false])
    await clock.sleep(100)
    expect(state(cancellation)).toEqual([true, true])
  })

  it('ends with the next tick where the time was up before', async () => {
    const clock = fakeClock()
    const cancellation = new Cancellation(clock)
    await clock.sleep(5000)
    cancellation.setDeadline(1000)
    await clock.sleep(0)
    expect(state(cancellation)).toEqual([true, true])
    expect(cancellation.findings()).toEqual([timeUp])
  })

  it('wakes whoever sleeps', async () => {
    const clock = fakeClock()
    const cancellation = new Cancellation(clock)
    cancellation.setDeadline(1000)
    await clock.sleep(60_000, cancellation.readSignal)
    expect(clock.now()).toBe(1000)
  })
})

it('a run that has come to its end is not stopped any more', async () => {
  const clock = fakeClock()
  const cancellation = new Cancellation(clock)
  cancellation.setDeadline(1000)
  cancellation.clear()
  await clock.sleep(2000)
  expect(state(cancellation)).toEqual([false, false])
  expect(cancellation.findings()).toEqual([])
})
