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
  message: 'No',
  requestId: 'r-3',
}

/** A call of each of these actions, of which the first ends as given, before the last one starts. */
async function calls(actions: readonly string[], ...ends: readonly AttemptEnd[]) {
  const clock = fakeClock()
  const { runner, said } = recordingRunner()
  const retryLog = new RetryLog(clock, runner, 7)
  const [first, ...others] = actions.map((action) => new Attempts(action, retryLog))
  for (const end of ends) {
    await first?.begin(never())
    await clock.sleep(1260)
    first?.end(end)
  }
  for (const other of others) await other.begin(never())
  return { said, waits: clock.slept.filter((ms) => ms !== 1260), answerLost: first?.answerLost }
}

describe('the log of a call', () => {
  it.each<[string, AttemptEnd, string]>([
    ['an answer', answer, 'succeeded after 1.3 s, request ID r-1'],
    [
      'an answer without an ID',
      { ...answer, requestId: undefined },
      'succeeded after 1.3 s, request ID unknown',
    ],
    ['throttling', throttled, 'RequestLimitExceeded after 1.3 s, request ID r-2'],
    ['a refusal', refused, 'InvalidParameterValue after 1.3 s, request ID r-3'],
    ['a lost answer, which has no ID', lost, 'ECONNRESET after 1.3 s'],
  ])('shows %s only when debugging', async (_, end, line) => {
    const { said } = await calls(['CreateRoute'], end)
    expect(said).toEqual([`debug: CreateRoute: ${line}`])
  })

  it('always shows a retry: the call, the error, which attempt, and the wait', async () => {
    const { said } = await calls(['CreateRoute'], lost, throttled, answer)
    expect(said.filter((line) => line.startsWith('info'))).toEqual([
      'info: Retrying CreateRoute after ECONNRESET (attempt 2 of 7, waited 0.0 s)',
      // It waits for its turn before the attempt starts.
      'info: Retrying CreateRoute after RequestLimitExceeded (attempt 3 of 7, waited 0.9 s)',
    ])
    expect(said.at(-1)).toBe('debug: CreateRoute: succeeded after 1.3 s, request ID r-1')
  })

  it('always shows the whole message of a missing permission, with its encoded part', async () => {
    const message = 'You are not authorized. Encoded authorization failure message: V0OPYL67'
    const { said } = await calls(['CreateRoute'], { ...refused, code: 'UnauthorizedOperation', message })
    expect(said.at(-1)).toBe(`info: CreateRoute: ${message}`)
  })
})

it.each([
  ['no attempt', [], false],
  ['an answered one', [answer], false],
  // EC2 hasn't started what it throttles.
  ['a throttled one', [throttled], false],
  ['a refused one', [refused], false],
  ['one without an answer', [lost], true],
  ['an earlier one without an answer', [lost, throttled, refused], true],
])('an answer was lost after %s: %j, %s', async (_, ends, expected) => {
  expect((await calls(['CreateRoute'], ...ends)).answerLost).toBe(expected)
})

it.each([
  ['another call of the action', throttled, 'CreateRoute', [930]],
  ['no other write', throttled, 'ReplaceRoute', []],
  ['no read', throttled, 'DescribeRouteTables', []],
  ['nothing, because the answer was lost', lost, 'CreateRoute', []],
  ['nothing, because it was refused', refused, 'CreateRoute', []],
])('a write slows down %s', async (_, end, next, waits) => {
  expect((await calls(['CreateRoute', next], end)).waits).toEqual(waits)
})

it.each(['DescribeInstances', 'GetManagedPrefixListEntries'])('reads have no limit: %s', async (action) => {
  expect((await calls([action, action], throttled)).waits).toEqual([])
})
