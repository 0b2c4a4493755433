import { describe, expect, it } from '@jest/globals'

import { Attempts, RetryLog, type AttemptEnd } from '../../../src/aws/retry-log.ts'
import { fakeClock, never } from '../../fixtures/run/clock.ts'
import { recordingRunner } from '../../fixtures/run/runner.ts'

const answer: AttemptEnd = { kind: 'answer', requestId: 'r-1' }
const throttled: AttemptEnd = { kind: 'throttled', code: 'RequestLimitExceeded', requestId: 'r-2' }
const lost: AttemptEnd = { kind: 'lost', code: 'ECONNRESET' }
const refused: AttemptEnd = {
  kind: 'refused',
  code: 'InvalidParameterValue',
  message: 'Value (x) is invalid',
  requestId: 'r-3',
}

function watching(maxAttempts = 10) {
  const clock = fakeClock()
  const { runner, said } = recordingRunner()
  return { clock, said, watch: new RetryLog(clock, runner, maxAttempts) }
}

describe('the tries of a call', () => {
  it('tell only those who debug of a call that is answered at once, with its duration and request ID', async () => {
    const { clock, said, watch } = watching()
    const attempts = new Attempts('DescribeInstances', watch)
    await attempts.begin(never())
    await clock.sleep(1260)
    attempts.end(answer)
    expect(said).toEqual(['debug: DescribeInstances: answered after 1.3 s, request ID r-1'])
  })

  it('tell everybody of a try that follows a failure: the call, the error, which try, after how long', async () => {
    const { clock, said, watch } = watching(7)
    const attempts = new Attempts('DescribeRouteTables', watch)
    await attempts.begin(never())
    await clock.sleep(200)
    attempts.end(lost)
    await clock.sleep(1500)
    await attempts.begin(never())
    attempts.end({ kind: 'lost', code: 'InternalError' })
    await clock.sleep(3000)
    await attempts.begin(never())
    attempts.end(answer)
    expect(said).toEqual([
      'debug: DescribeRouteTables: ECONNRESET after 0.2 s',
      'info: DescribeRouteTables: ECONNRESET, try 2 of 7 after 1.5 s',
      'debug: DescribeRouteTables: InternalError after 0.0 s',
      'info: DescribeRouteTables: InternalError, try 3 of 7 after 3.0 s',
      'debug: DescribeRouteTables: answered after 0.0 s, request ID r-1',
    ])
  })

  it.each<[string, AttemptEnd, string]>([
    [
      'an answer without an ID',
      { ...answer, requestId: undefined },
      'answered after 0.0 s, request ID unknown',
    ],
    ['a throttled one', throttled, 'RequestLimitExceeded after 0.0 s, request ID r-2'],
    ['a refused one', refused, 'InvalidParameterValue after 0.0 s, request ID r-3'],
    ['a lost one, which has none', lost, 'ECONNRESET after 0.0 s'],
  ])('tell those who debug of %s', async (_, end, line) => {
    const { said, watch } = watching()
    const attempts = new Attempts('CreateRoute', watch)
    await attempts.begin(never())
    attempts.end(end)
    expect(said).toEqual([`debug: CreateRoute: ${line}`])
  })

  it('tell everybody the whole message of a missing permission, its encoded part too', async () => {
    const { said, watch } = watching()
    const attempts = new Attempts('CreateRoute', watch)
    const message = 'You are not authorized. Encoded authorization failure message: V0OPYL67'
    await attempts.begin(never())
    attempts.end({ kind: 'refused', code: 'UnauthorizedOperation', message, requestId: 'r-1' })
    expect(said).toEqual([
      'debug: CreateRoute: UnauthorizedOperation after 0.0 s, request ID r-1',
      `info: CreateRoute: ${message}`,
    ])
  })

  it.each([
    ['none has ended', [], false],
    ['one was answered', [answer], false],
    ['one was throttled: EC2 has not begun it', [throttled], false],
    ['one was refused', [refused], false],
    ['one got no answer', [lost], true],
    ['an earlier one got no answer', [lost, throttled, refused], true],
  ])('know whether an answer was lost: %s', async (_, ends, expected) => {
    const attempts = new Attempts('CreateRoute', watching().watch)
    for (const end of ends) {
      await attempts.begin(never())
      attempts.end(end)
    }
    expect(attempts.answerLost).toBe(expected)
  })

  it('wait for their turn before the clock of the try runs', async () => {
    const { clock, said, watch } = watching()
    const attempts = new Attempts('CreateRoute', watch)
    await attempts.begin(never())
    attempts.end(throttled)
    await attempts.begin(never())
    await clock.sleep(100)
    attempts.end(answer)
    expect(clock.slept).toEqual([300, 100])
    expect(said.slice(1)).toEqual([
      'info: CreateRoute: RequestLimitExceeded, try 2 of 10 after 0.3 s',
      'debug: CreateRoute: answered after 0.1 s, request ID r-1',
    ])
  })

  it('keep no turn of their own: what throttles one call slows the action down', async () => {
    const { clock, watch } = watching()
    const first = new Attempts('CreateRoute', watch)
    await first.begin(never())
    first.end(throttled)
    await new Attempts('CreateRoute', watch).begin(never())
    expect(clock.slept).toEqual([300])
  })

  it.each(['ReplaceRoute', 'DeleteRoute', 'ModifyInstanceAttribute', 'DescribeRouteTables'])(
    'do not slow another action down: %s',
    async (action) => {
      const { clock, watch } = watching()
      const first = new Attempts('CreateRoute', watch)
      await first.begin(never())
      first.end(throttled)
      await new Attempts(action, watch).begin(never())
      expect(clock.slept).toEqual([])
    },
  )

  it.each([[lost], [refused]])('are slowed down by throttling only, not by %j', async (end) => {
    const { clock, watch } = watching()
    const attempts = new Attempts('CreateRoute', watch)
    await attempts.begin(never())
    attempts.end(end)
    await attempts.begin(never())
    expect(clock.slept).toEqual([])
  })

  it('have no pace where they read', () => {
    const { watch } = watching()
    expect(watch.limiterOf('DescribeInstances')).toBeUndefined()
    expect(watch.limiterOf('GetManagedPrefixListEntries')).toBeUndefined()
    expect(watch.limiterOf('CreateRoute')).toBe(watch.limiterOf('CreateRoute'))
  })
})
