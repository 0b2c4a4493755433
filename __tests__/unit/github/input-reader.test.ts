import { expect, it } from '@jest/globals'

import { InputReader } from '../../../src/github/input-reader.ts'
import * as messages from '../../../src/github/messages.ts'
import type { Finding } from '../../../src/model/finding.ts'

/** What `take` reads from an input, `it`, that has this text, and what is wrong with it. */
function read<T>(text: string, take: (reader: InputReader) => T): [T, Finding[]] {
  const reader = new InputReader((name) => (name === 'it' ? text : ''))
  return [take(reader), reader.findings]
}

it.each([
  ...['true', 'True', 'TRUE'].map((text) => [text, true] as const),
  ...['false', 'False', 'FALSE'].map((text) => [text, false] as const),
])('a flag "%s" is %s', (text, flag) => {
  expect(read(text, (reader) => reader.flag('it'))).toEqual([flag, []])
})

it.each(['', 'yes', 'tRUE', 'xtrue', 'truex', '1'])('a flag "%s" is a problem', (text) => {
  expect(read(text, (reader) => reader.flag('it'))[1]).toEqual([messages.notTrueOrFalse('it', text)])
})

it.each([
  ['b', 'b', []],
  // The first one replaces it, so the action reads the other inputs, too.
  ['B', 'a', [messages.notOneOf('it', 'B', ['a', 'b', 'c'])]],
  ['', 'a', [messages.choiceEmpty('it', ['a', 'b', 'c'])]],
])('a choice "%s" is %s', (text, choice, findings) => {
  expect(read(text, (reader) => reader.choice('it', ['a', 'b', 'c']))).toEqual([choice, findings])
})

it('the alternatives of a choice are listed in words', () => {
  expect(messages.notOneOf('it', 'x', ['a', 'b']).message).toBe('it is "x". Set it to a or b.')
  expect(messages.notOneOf('it', 'x', ['a', 'b', 'c']).message).toBe('it is "x". Set it to a, b, or c.')
})

it.each([
  ['2', 2],
  ['007', 7],
  ['999999999', 999_999_999],
])('a whole number "%s" is %s', (text, value) => {
  expect(read(text, (reader) => reader.wholeNumber('it', 2, 999_999_999))).toEqual([value, []])
})

it.each(['', '1', '1234567890', '9999999999', ' 3', '3 ', '+3', '3.0', '0x3', '٣'])(
  'a whole number "%s" is a problem, and the lowest one replaces it',
  (text) => {
    const problem = messages.notWholeNumber('it', text, 2, 999_999_999)
    expect(read(text, (reader) => reader.wholeNumber('it', 2, 999_999_999))).toEqual([2, [problem]])
  },
)

it.each([
  ['Name', []],
  ['t'.repeat(128), []],
  ['t'.repeat(129), [messages.tagKeyTooLong('it', 129, 128)]],
])('a tag key "%s" has the problems %j', (text, findings) => {
  expect(read(text, (reader) => reader.tagKey('it'))).toEqual([text, findings])
})

it.each([
  ['list', 'pods east, pods-*\n\n nodes ,,pods-*', ['pods east', 'pods-*', 'nodes']],
  ['lines', ' tag:a=b, c \n\ntag:d=e\ntag:d=e', ['tag:a=b, c', 'tag:d=e']],
  ['words', 'rtb-1, rtb-2\n\trtb-3 rtb-1', ['rtb-1', 'rtb-2', 'rtb-3']],
  ['list', 'pods\\, east\nnodes,west', ['pods, east', 'nodes', 'west']],
  // Other backslashes are EC2's, or part of a name.
  ['list', 'a\\\\,b\\c,d\\*,\\', ['a\\\\', 'b\\c', 'd\\*', '\\']],
  ['words', 'rtb-1\\,rtb-2 rtb-3', ['rtb-1,rtb-2', 'rtb-3']],
  ['list', '', []],
  ['lines', ' \n ', []],
  ['words', ', ,', []],
] as const)('the %s of %j are %j', (kind, text, entries) => {
  expect(read(text, (reader) => reader[kind]('it'))).toEqual([entries, []])
})

it('every problem is kept, in order', () => {
  const [, findings] = read('', (reader) => [reader.flag('it'), reader.choice('it', ['a', 'b'])])
  expect(findings).toEqual([messages.notTrueOrFalse('it', ''), messages.choiceEmpty('it', ['a', 'b'])])
})
