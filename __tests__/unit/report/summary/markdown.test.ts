import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { sanitize } from '../../../../src/github/sanitize.ts'
import {
  byteLength,
  code,
  details,
  indented,
  table,
  text,
  withinBudget,
} from '../../../../src/report/summary/markdown.ts'
import { hostileText } from '../../../fixtures/results/hostile-text.ts'

function decoded(markdown: string): string {
  return markdown.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
}

describe('text from outside', () => {
  it.each([
    ['worker-0 (i-0) 10.0.0.0/8', 'worker-0 (i-0) 10.0.0.0/8'],
    ['a|b', 'a&#124;b'],
    ['<img src=x>', '&#60;img src&#61;x&#62;'],
    ['&lt;', '&#38;lt;'],
    ['`code`', '&#96;code&#96;'],
    ['[a](b)', '&#91;a&#93;(b)'],
    ['*b* _i_ ~s~', '&#42;b&#42; &#95;i&#95; &#126;s&#126;'],
    ['a\\|b', 'a&#92;&#124;b'],
    ['@octocat #1', '&#64;&#8203;octocat &#35;&#8203;1'],
    ['GH-1 gh-2 GH-a', 'GH-&#8203;1 gh-&#8203;2 GH-a'],
    [':boom: :+1:', ':&#8203;boom: :&#8203;+1:'],
    ['2600:100:b:1::/64', '2600:&#8203;100:&#8203;b:1::/64'],
    ['fd00:0:0:1::/64', 'fd00:0:0:1::/64'],
    ['a@b.co #a', 'a&#64;&#8203;b.co &#35;a'],
    ['https://example.com', 'https&#58;//example.com'],
    ['WWW.example.com', 'WWW&#46;example.com'],
    ['two\nlines', 'two lines'],
  ])('is escaped: %j is written %j', (foreign, markdown) => {
    expect(text(foreign)).toBe(markdown)
  })

  it('has no markup, control character, or link, and reads the same', () => {
    fc.assert(
      fc.property(hostileText, (foreign) => {
        const markdown = text(foreign)
        expect(markdown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u)
        expect(markdown.replaceAll(/&#\d+;/g, '')).not.toMatch(/[&<>|`*_~[\]\\$#@!]|:\/\/|www\./i)
        expect(decoded(markdown)).not.toMatch(/@[\w-]|#\d|\bGH-\d/i)
        expect(decoded(markdown).replaceAll('\u200B', '')).toBe(sanitize(foreign))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a table', () => {
  const header = ['DestinationCidrBlock', 'InstanceId']
  const rows = [
    ['172.22.0.0/24', 'i-0'],
    ['::/0', ''],
  ]

  it('is aligned, or as short as possible', () => {
    expect(table(header, rows, { aligned: true }).split('\n')).toEqual([
      '| DestinationCidrBlock | InstanceId |',
      '| -------------------- | ---------- |',
      '| 172.22.0.0/24        | i-0        |',
      '| ::/0                 |            |',
    ])
    expect(table(header, rows, { aligned: false }).split('\n')).toEqual([
      '| DestinationCidrBlock | InstanceId |',
      '| - | - |',
      '| 172.22.0.0/24 | i-0 |',
      '| ::/0 | |',
    ])
  })

  it('has as many cells in every row as in its header, for any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(hostileText, hostileText, hostileText), { maxLength: 5 }),
        fc.boolean(),
        (cells, aligned) => {
          const lines = table(['a', 'b', 'c'], cells, { aligned }).split('\n')
          expect(lines).toHaveLength(cells.length + 2)
          // GFM: every bar that isn't escaped separates two cells, so three cells have four bars.
          expect(lines.map((line) => line.replaceAll(/\\\|/g, '').split('|').length - 1)).toEqual(
            lines.map(() => 4),
          )
        },
      ),
    )
  })
})

it('a collapsed section has blank lines between its tags and its Markdown, as GitHub needs', () => {
  expect(details('<b>2</b> more routes', '| a |')).toBe(
    '<details><summary>&#60;b&#62;2&#60;/b&#62; more routes</summary>\n\n| a |\n\n</details>',
  )
})

it('length is in UTF-8 bytes, as the runner counts', () => {
  expect(['a', 'ö', '✓', '🚀'].map(byteLength)).toEqual([1, 2, 3, 4])
})

describe('a code block', () => {
  it('has its lines unchanged between fences', () => {
    expect(code('sh', ['aws ec2 x | y', '# <b>'])).toBe('```sh\naws ec2 x | y\n# <b>\n```')
  })

  it.each([
    ['no backtick', 'a', '```'],
    ['two backticks', 'a `` b', '```'],
    ['three backticks', 'a ``` b', '````'],
    ['the longest of several', '`````` a ``` b', '```````'],
  ])('has fences longer than those in its lines: %s', (_, line, fence) => {
    expect(code('sh', ['x', line])).toBe(`${fence}sh\nx\n${line}\n${fence}`)
  })

  it('has no line break from outside', () => {
    expect(code('sh', ['a\n```\nb'])).toBe('````sh\na ``` b\n````')
  })
})

it('an indented block has no indented empty lines', () => {
  expect(indented('a\n\n  b\n', '   ')).toBe('   a\n\n     b\n')
})

describe('a budget', () => {
  it.each([
    [6, ['aa', 'bb']],
    [5, ['aa']],
    [3, ['aa']],
    [2, []],
    [100, ['aa', 'bb', 'ö']],
    [9, ['aa', 'bb', 'ö']],
    [8, ['aa', 'bb']],
  ])('of %i bytes keeps the first lines that fit with their line ends', (bytes, kept) => {
    expect(withinBudget(['aa', 'bb', 'ö'], bytes)).toEqual(kept)
  })

  it('keeps no line after one that does not fit', () => {
    expect(withinBudget(['a', 'long one', 'b'], 5)).toEqual(['a'])
  })
})
