import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { sanitize } from '../../../src/github/sanitize.ts'
import {
  byteLength,
  code,
  details,
  indented,
  table,
  text,
  withinBudget,
} from '../../../src/report/markdown.ts'
import { hostileText } from '../../fixtures/results/hostile-text.ts'

/** What a reader sees: entities decoded, and nothing of zero width. */
function shown(markdown: string): string {
  return decoded(markdown).replaceAll('\u200B', '')
}

function decoded(markdown: string): string {
  return markdown.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
}

describe('foreign text in Markdown', () => {
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
  ])('%j is written %j', (foreign, markdown) => {
    expect(text(foreign)).toBe(markdown)
  })

  it('holds no markup, no control characters and no link of its own, and reads as it stands', () => {
    fc.assert(
      fc.property(hostileText, (foreign) => {
        const markdown = text(foreign)
        expect(markdown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u)
        expect(markdown.replaceAll(/&#\d+;/g, '')).not.toMatch(/[&<>|`*_~[\]\\$#@!]|:\/\/|www\./i)
        expect(decoded(markdown)).not.toMatch(/@[\w-]|#\d|\bGH-\d/i)
        expect(shown(markdown)).toBe(sanitize(foreign))
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

  it('is aligned for those who read the source', () => {
    expect(table(header, rows, { aligned: true })).toBe(
      [
        '| DestinationCidrBlock | InstanceId |',
        '| -------------------- | ---------- |',
        '| 172.22.0.0/24        | i-0        |',
        '| ::/0                 |            |',
      ].join('\n'),
    )
  })

  it('is not padded where every byte counts', () => {
    expect(table(header, rows, { aligned: false })).toBe(
      ['| DestinationCidrBlock | InstanceId |', '| - | - |', '| 172.22.0.0/24 | i-0 |', '| ::/0 | |'].join(
        '\n',
      ),
    )
  })

  it('has as many cells in every row as in its header, whatever stands in them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(hostileText, hostileText, hostileText), { maxLength: 5 }),
        fc.boolean(),
        (cells, aligned) => {
          const lines = table(['a', 'b', 'c'], cells, { aligned }).split('\n')
          expect(lines).toHaveLength(cells.length + 2)
          // GFM: every bar that is not escaped parts two cells; four bars make three.
          expect(lines.map((line) => line.replaceAll(/\\\|/g, '').split('|').length - 1)).toEqual(
            lines.map(() => 4),
          )
        },
      ),
    )
  })
})

it('folded text stands apart from its tags, so that it is read as Markdown', () => {
  expect(details('<b>2</b> more routes', '| a |')).toBe(
    '<details><summary>&#60;b&#62;2&#60;/b&#62; more routes</summary>\n\n| a |\n\n</details>',
  )
})

it('length is counted in UTF-8 bytes, as the runner counts it', () => {
  expect(['a', 'ö', '✓', '🚀'].map(byteLength)).toEqual([1, 2, 3, 4])
})

describe('code', () => {
  it('stands between fences, a line each, as it is', () => {
    expect(code('sh', ['aws ec2 x | y', '# <b>'])).toBe('```sh\naws ec2 x | y\n# <b>\n```')
  })

  it.each([
    ['no backtick', 'a', '```'],
    ['two backticks', 'a `` b', '```'],
    ['three backticks', 'a ``` b', '````'],
    ['the longest of several', '`````` a ``` b', '```````'],
  ])('has fences that no line of it can end: %s', (_, line, fence) => {
    expect(code('sh', ['x', line])).toBe(`${fence}sh\nx\n${line}\n${fence}`)
  })

  it('has no line of somebody else’s', () => {
    expect(code('sh', ['a\n```\nb'])).toBe('````sh\na ``` b\n````')
  })
})

it('a block in a list is indented, but for its empty lines', () => {
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
  ])('of %i bytes keeps whole lines from the first, with their ends', (bytes, kept) => {
    expect(withinBudget(['aa', 'bb', 'ö'], bytes)).toEqual(kept)
  })

  it('keeps nothing behind a line that does not fit', () => {
    expect(withinBudget(['a', 'long one', 'b'], 5)).toEqual(['a'])
  })
})
