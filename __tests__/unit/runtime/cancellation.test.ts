import { describe, expect, it } from '@jest/globals'

import { Cancellation } from '../../../src/runtime/cancellation.ts'
import { jobCanceled, runTimedOut } from '../../../src/runtime/messages.ts'
import { fakeClock } from '../../fixtures/run/clock.ts'

type Step =
  | number
  | 'SIGINT'
  | 'SIGTERM'
  | 'clear'
  | { readonly deadline: number }
  | { readonly extend: number }
  | { readonly optional: number }

/** What is aborted, and why, after these steps: milliseconds that pass, signals, and deadlines. */
async function after(...steps: readonly Step[]) {
  const clock = fakeClock()
  await clock.sleep(50_000)
  const cancellation = new Cancellation(clock)
  for (const step of steps) {
    if (typeof step === 'number') await clock.sleep(step)
    else if (step === 'clear') cancellation.clear()
    else if (typeof step === 'string') cancellation.cancel(step)
    else if ('deadline' in step) cancellation.setDeadline(step.deadline)
    else if ('extend' in step) cancellation.extendDeadline(step.extend)
    else cancellation.leaveOptionalReads(step.optional)
  }
  const { readSignal, writeSignal, cancelSignal, optionalSignal } = cancellation
  const signals = { read: readSignal, optional: optionalSignal, write: writeSignal, cancel: cancelSignal }
  return {
    aborted: Object.entries(signals).flatMap(([name, { aborted }]) => (aborted ? [name] : [])),
    reason: cancelSignal.reason as unknown,
    findings: cancellation.findings(),
  }
}

describe('a run', () => {
  it.each([
    ['without a signal or deadline', [86_400_000]],
    ['before its deadline', [{ deadline: 180_000 }, 179_999]],
    ['before its deadline, counted from the start of the run', [600, { deadline: 1000 }, 399]],
    ['before a later deadline', [{ deadline: 1000 }, 900, { deadline: 2000 }, 1000]],
    ['before a deadline that a write has moved', [{ deadline: 1000 }, 900, { extend: 1000 }, 1000]],
    ['after a write without any deadline', [{ extend: 1000 }, 5000]],
    ['past its deadline when only optional reads are left', [{ deadline: 1000 }, { optional: 3000 }, 2999]],
    ['whose deadline was removed', [{ deadline: 1000 }, 'clear', 2000]],
  ] as const)('goes on %s', async (_, steps) => {
    expect(await after(...steps)).toEqual({ aborted: [], reason: undefined, findings: [] })
  })

  it.each([
    ['immediately, except for writes in flight', ['SIGINT'], ['read', 'optional', 'cancel']],
    ['with writes in flight for less than 5 seconds', [1000, 'SIGINT', 4999], ['read', 'optional', 'cancel']],
    ['completely after 5 seconds', [1000, 'SIGINT', 5000], ['read', 'optional', 'write', 'cancel']],
    [
      'once: a second signal gives no more time',
      ['SIGINT', 3000, 'SIGTERM', 2000],
      ['read', 'optional', 'write', 'cancel'],
    ],
    [
      'once: a deadline takes no time away',
      [{ deadline: 1000 }, 'SIGINT', 1000],
      ['read', 'optional', 'cancel'],
    ],
  ] as const)('is canceled %s', async (_, steps, aborted) => {
    expect(await after(...steps)).toEqual({
      aborted,
      reason: 'The job was canceled (SIGINT)',
      findings: [jobCanceled('SIGINT')],
    })
  })

  it.each([
    ['at its deadline', [{ deadline: 180_000 }, 180_000]],
    ['at its deadline, counted from the start of the run', [600, { deadline: 1000 }, 400]],
    ['at its last deadline', [{ deadline: 1000 }, 900, { deadline: 2000 }, 1100]],
    ['with the next tick if the deadline has passed', [5000, { deadline: 1000 }, 0]],
  ] as const)('times out %s, without waiting for writes', async (_, steps) => {
    expect(await after(...steps)).toEqual({
      aborted: ['read', 'optional', 'write'],
      reason: undefined,
      findings: [runTimedOut()],
    })
  })

  it('ends optional reads when their time is up, which is no failure', async () => {
    const steps = [{ deadline: 1000 }, { optional: 3000 }, { extend: 1000 }, 3000] as const
    expect(await after(...steps)).toEqual({ aborted: ['optional'], reason: undefined, findings: [] })
  })

  it('that has timed out can still be canceled, for the same finding', async () => {
    expect(await after({ deadline: 1000 }, 1000, 'SIGTERM')).toEqual({
      aborted: ['read', 'optional', 'write', 'cancel'],
      reason: 'The job was canceled (SIGTERM)',
      findings: [runTimedOut()],
    })
  })
})

describe('a wait for what accepts no signal', () => {
  const never = () => new Promise<never>(() => undefined)

  it('ends with the work', async () => {
    const cancellation = new Cancellation(fakeClock())
    await expect(cancellation.wait('a process', 1000, () => Promise.resolve('done'))).resolves.toBe('done')
    cancellation.cancel('SIGINT')
    expect(cancellation.findings()).toEqual([jobCanceled('SIGINT')])
  })

  it('ends when its time is up, which does not end the run', async () => {
    const clock = fakeClock()
    const cancellation = new Cancellation(clock)
    const wait = cancellation.wait('a process', 30_000, never)
    await clock.sleep(30_000)
    await expect(wait).rejects.toMatchObject({ name: 'NoAnswer', message: 'no response within 30 seconds' })
    expect(cancellation.readSignal.aborted).toBe(false)
  })

  it('ends with the run, whose finding names it', async () => {
    const clock = fakeClock()
    const cancellation = new Cancellation(clock)
    const wait = cancellation.wait('a process', 30_000, never)
    cancellation.setDeadline(1000)
    await clock.sleep(1000)
    await expect(wait).rejects.toMatchObject({ name: 'NotStarted' })
    await expect(cancellation.wait('another', 30_000, never)).rejects.toMatchObject({ name: 'NotStarted' })
    expect(cancellation.findings()).toEqual([runTimedOut('a process')])
  })
})

it('a deadline ends a pause', async () => {
  const clock = fakeClock()
  const cancellation = new Cancellation(clock)
  cancellation.setDeadline(1000)
  await clock.sleep(60_000, cancellation.readSignal)
  expect(clock.now()).toBe(1000)
})

it('the findings are errors that say what to do', () => {
  const said = [jobCanceled('SIGINT'), runTimedOut()].map(
    ({ severity, code, message }) => `${severity} ${code}: ${message}`,
  )
  expect(said).toEqual([
    "error cancelled: The job was canceled (SIGINT). Started changes are reported where EC2 responded, and the rest weren't attempted. Rerun the job to finish.",
    "error time-up: Timed out: EC2 didn't respond in time. Rerun the job, or increase wait-timeout.",
  ])
})
