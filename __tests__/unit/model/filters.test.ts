import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { escapeFilterValue, filtersFor, isPattern, matchesPattern } from '../../../src/model/filters.ts'
import { anyText } from '../../fixtures/results/hostile-text.ts'

/** The rule itself, letter by letter: `*` takes nothing, or one character and goes on; `?` takes one. */
function matchesNaively(pattern: string, name: string): boolean {
  if (pattern === '') return name === ''
  const [letter, rest, tail] = [pattern.charAt(0), pattern.slice(1), name.slice(1)]
  switch (letter) {
    case '*':
      return matchesNaively(rest, name) || (name !== '' && matchesNaively(pattern, tail))
    case '?':
      return name !== '' && matchesNaively(rest, tail)
    default:
      return name.startsWith(letter) && matchesNaively(rest, tail)
  }
}

describe('a pattern', () => {
  it.each([
    ['pods-*', 'pods-', true],
    ['pods-*', 'pods-east-1', true],
    ['*', '', true],
    ['*', 'two\nlines', true],
    ['?', '\n', true],
    ['pods-?', 'pods-1', true],
    ['pods-?', 'pods-10', false],
    ['pods-?', 'pods-', false],
    ['pods-*', 'Pods-1', false],
    ['pods-*', 'my-pods-1', false],
    ['*pods', 'pods-1', false],
    ['*a*b?', 'xxaxxbx', true],
    ['pods.*', 'pods-1', false],
    ['(a|b)+[c]{1}^$*', '(a|b)+[c]{1}^$', true],
    ['a|b*', 'b', false],
    ['pods\\*', 'pods*', true],
    ['pods\\*', 'pods-1', false],
    ['\\?-*', '?-1', true],
    ['\\?-*', 'a-1', false],
    ['a\\\\*', 'a\\b', true],
    ['工?🚀*', '工x🚀', true],
    ['?', '🚀', true],
  ])('%j and the name %j: %s', (pattern, name, expected) => {
    expect(matchesPattern(pattern, name)).toBe(expected)
  })

  it('matches as the rule reads, letter by letter', () => {
    const letters = (...wanted: string[]) =>
      fc.array(fc.constantFrom(...wanted), { maxLength: 7 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(letters('a', 'b', '.', '*', '?', '*'), letters('a', 'b', '.', '\n'), (pattern, name) => {
        expect(matchesPattern(pattern, name)).toBe(matchesNaively(pattern, name))
      }),
      { numRuns: 3000 },
    )
  })

  it('takes no time, however often it could go back', () => {
    const startedAt = performance.now()
    expect(matchesPattern(`${'*a'.repeat(6)}b`, 'a'.repeat(60))).toBe(false)
    expect(matchesPattern(`${'*a'.repeat(100)}b`, 'a'.repeat(255))).toBe(false)
    expect(matchesPattern('*a'.repeat(6), 'a'.repeat(60))).toBe(true)
    expect(performance.now() - startedAt).toBeLessThan(500)
  })

  it('matches its own escaped text and no other', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (literal, name) => {
        expect(matchesPattern(escapeFilterValue(literal), literal)).toBe(true)
        expect(matchesPattern(escapeFilterValue(literal), name)).toBe(literal === name)
      }),
    )
  })

  it('without wildcards matches its own text only, whatever it contains', () => {
    const plain = anyText.map((text) => text.replace(/[*?\\]/g, ''))
    fc.assert(
      fc.property(plain, plain, (pattern, name) => {
        expect(matchesPattern(pattern, pattern)).toBe(true)
        expect(matchesPattern(pattern, name)).toBe(pattern === name)
      }),
    )
  })

  it.each([
    ['kubernetes', false],
    ['pods-*', true],
    ['pods-?', true],
    ['a\\b', false],
  ])('is recognized by its wildcards: %s %s', (name, expected) => {
    expect(isPattern(name)).toBe(expected)
  })
})

it.each([
  ['kubernetes', 'kubernetes'],
  ['k*s?\\', 'k\\*s\\?\\\\'],
])('a literal name is escaped for EC2: %s', (name, expected) => {
  expect(escapeFilterValue(name)).toBe(expected)
})

it('parts more values than a filter takes into several', () => {
  const ids = Array.from({ length: 401 }, (_, index) => `i-${index}`)
  expect(filtersFor('instance-id', ids).map(({ name, values }) => [name, values.length])).toEqual([
    ['instance-id', 200],
    ['instance-id', 200],
    ['instance-id', 1],
  ])
  expect(filtersFor('instance-id', ids).flatMap(({ values }) => values)).toEqual(ids)
})
