import { describe, expect, it } from '@jest/globals'

import { InputReader } from '../../../src/github/input-reader.ts'
import { error } from '../../../src/model/finding.ts'

/** A reader of one input, `it`. */
const reading = (text: string) => new InputReader((name) => (name === 'it' ? text : ''))

describe('an input', () => {
  it.each(['true', 'True', 'TRUE'])('says yes: %s', (text) => {
    const reader = reading(text)
    expect([reader.flag('it'), reader.findings]).toEqual([true, []])
  })

  it.each(['false', 'False', 'FALSE'])('says no: %s', (text) => {
    const reader = reading(text)
    expect([reader.flag('it'), reader.findings]).toEqual([false, []])
  })

  it.each(['', 'yes', 'tRUE', '1', 'on'])('says neither yes nor no: "%s"', (text) => {
    const reader = reading(text)
    reader.flag('it')
    expect(reader.findings).toEqual([error('invalid-input', `it is "${text}"; give true or false.`)])
  })

  it('is one of some words', () => {
    const reader = reading('b')
    expect([reader.choice('it', ['a', 'b', 'c']), reader.findings]).toEqual(['b', []])
  })

  it('is none of some words: the first stands in for it, so that reading can go on', () => {
    const reader = reading('d')
    expect(reader.choice('it', ['a', 'b', 'c'])).toBe('a')
    expect(reader.findings).toEqual([error('invalid-input', 'it is "d"; give a, b or c.')])
  })

  it.each([
    ['list', 'pods east, pods-*\n\n nodes ,,pods-*', ['pods east', 'pods-*', 'nodes']],
    ['lines', ' tag:a=b, c \n\ntag:d=e\ntag:d=e', ['tag:a=b, c', 'tag:d=e']],
    ['words', 'rtb-1, rtb-2\n\trtb-3 rtb-1', ['rtb-1', 'rtb-2', 'rtb-3']],
    ['list', '', []],
    ['lines', ' \n ', []],
    ['words', ', ,', []],
  ] as const)('is a number of %s: %j', (kind, text, expected) => {
    expect(reading(text)[kind]('it')).toEqual(expected)
  })

  it.each([
    ['007', 7],
    ['999999999', 999_999_999],
  ])('is a whole number: %s', (text, expected) => {
    expect(reading(text).wholeNumber('it', 1, 999_999_999)).toBe(expected)
  })

  it.each(['', ' 3', '+3', '3.0', '0x3', '1234567890', '٣'])('is no whole number: "%s"', (text) => {
    const reader = reading(text)
    expect(reader.wholeNumber('it', 2, 9_999_999_999)).toBe(2)
    expect(reader.findings).toEqual([
      error('invalid-input', `it is "${text}"; give a whole number from 2 to 9999999999.`),
    ])
  })

  it('keeps every problem, in order', () => {
    const reader = reading('')
    reader.flag('it')
    reader.problem('another')
    reader.tagKey('it')
    expect(reader.findings.map(({ message }) => message)).toEqual([
      'it is ""; give true or false.',
      'another',
      'it is empty; name the tag to read.',
    ])
  })
})
