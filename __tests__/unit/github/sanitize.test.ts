import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { sanitizeLogLine, sanitize } from '../../../src/github/sanitize.ts'
import { hostileText } from '../../fixtures/results/hostile-text.ts'

describe('one line of foreign text', () => {
  it.each([
    ['worker-0', 'worker-0'],
    ['Größe ✓ 工人 🚀', 'Größe ✓ 工人 🚀'],
    ['one\ntwo\r\nthree\tfour\u2028five', 'one two three four five'],
    ['\u001b[31mred', '\uFFFD[31mred'],
    ['\u202etxt.exe', '\uFFFDtxt.exe'],
    ['wor\u200bker', 'wor\uFFFDker'],
    ['half \ud83d', 'half \uFFFD'],
    ['wor\u115fk\u3164e\u{e0101}r\u034f', 'wor\uFFFDk\uFFFDe\uFFFDr\uFFFD'],
    ['⚠️ ℹ️', '⚠️ ℹ️'],
    ['a\ufe0f ⚠️\ufe0f', 'a\uFFFD ⚠️\uFFFD'],
    ['', ''],
  ])('of %j reads %j', (text, line) => {
    expect(sanitize(text)).toBe(line)
  })

  it('holds nothing that is not seen but acts, and well-formed Unicode only', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const line = sanitize(text)
        expect(line).not.toMatch(
          /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]|(?!\uFE0F)\p{Default_Ignorable_Code_Point}/u,
        )
        expect(sanitize(line)).toBe(line)
      }),
    )
  })
})

describe('a line for the log', () => {
  it.each([
    ['::error::owned', ': :error::owned'],
    ['  ::set-output name=validated::true', '  : :set-output name=validated::true'],
    ['\n::stop-commands::x', ' : :stop-commands::x'],
    ['a ##[error]owned', 'a ## [error]owned'],
    ['##[##[error]', '## [## [error]'],
    ['fd00::/64 is a CIDR', 'fd00::/64 is a CIDR'],
    [': one colon', ': one colon'],
  ])('%j reads %j', (text, line) => {
    expect(sanitizeLogLine(text)).toBe(line)
  })

  it('never starts a workflow command', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const line = sanitizeLogLine(text)
        // actions/runner, ActionCommand.cs: trimmed and at the start, or (the older form) anywhere.
        expect(line.trim().startsWith('::')).toBe(false)
        expect(line).not.toContain('##[')
        expect(line).not.toMatch(/[\n\r]/)
      }),
      { numRuns: 1000 },
    )
  })
})
