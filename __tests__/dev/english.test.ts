import { describe, expect, it } from '@jest/globals'

import { findIn } from '../../dev/lint/english/check.ts'
import { passagesOf } from '../../dev/lint/english/passages.ts'
import { patterns } from '../../dev/lint/english/patterns.ts'
import { readability } from '../../dev/lint/english/readability.ts'

const findings = (file: string, text: string): string[] => findIn(passagesOf(file, text))

describe('a pattern to avoid', () => {
  it.each(patterns)('$avoid is found in "$bad", and not in "$fine"', ({ avoid, bad, fine }) => {
    expect(bad).toMatch(avoid)
    expect(fine).not.toMatch(avoid)
  })

  it.each([
    ['docs/a.md', 'Text\n\nA `tag` to\nmend.\n', 4],
    ['docs/a.md', '# To mend\n', 1],
    ['docs/a.md', '| a |\n| - |\n| mend it |\n', 3],
    ['docs/a.md', '[mend it](a.md)\n', 1],
    ['src/a.ts', "// A comment\nconst text = 'with mend'\n", 2],
    ['src/a.ts', 'const text = `\n${of(`with mend`)} and`\n', 2],
    ['src/a.ts', "const text = 'two parts, ' +\n  'one sentence to mend'\n", 1],
    ['src/a.ts', '/**\n * Has lines\n * to mend.\n */', 3],
    ['src/a.ts', '// Two lines,\n// to mend', 2],
    ['dev/a.mjs', 'run() // to mend', 1],
    ['__tests__/a.test.ts', "it('has to mend', () => {})", 1],
    ['__tests__/a.test.ts', "it.each([1])('has to mend', () => {})", 1],
    ['action.yml', '# The\n# fix is to mend it\nname: x\n', 2],
    ['action.yml', 'inputs:\n  a:\n    description: How to mend\n', 3],
  ])('is found in %s: %j', (file, text, line) => {
    expect(findings(file, text)).toEqual([
      expect.stringMatching(`^${file.replaceAll('.', '\\.')}:${line}: "mend": write fix`),
    ])
  })

  it.each([
    ['docs/a.md', '`mend`\n\n```sh\nmend\n```\n\n    mend it\n\n<!-- mend -->\n'],
    ['docs/a.md', '[a](docs/mend.md)\n'],
    ['src/a.ts', "import { mend } from './to mend it.ts'\nconst mended = [mend, 'mend']\n"],
    ['src/a.ts', '// `to mend` it'],
    ['__tests__/a.test.ts', "expect(text).toBe('a text to mend')"],
    ['action.yml', 'runs:\n  run: echo to mend\n'],
    ['docs/a.png', 'to mend'],
  ])('is not looked for in code: %s: %j', (file, text) => {
    expect(findings(file, text)).toEqual([])
  })
})

describe('the prose rules', () => {
  it.each([
    ['Wait for the the route.', 'Unexpected repeated `the`'],
    ['Give it an route.', 'Unexpected article `an` before `route`'],
    ["It dont work on the worker's route.", 'apostrophe'],
    ['The AWS CLI can utilize the route.', 'Unexpected `utilize`'],
  ])('%s', (text, message) => {
    expect(findings('docs/a.md', `${text}\n`)).toEqual([expect.stringContaining(message)])
    expect(findings('src/a.ts', `log(\`${text}\`)`)).toEqual([expect.stringContaining(message)])
  })

  it('leave the words of EC2 alone, which the emulators use', () => {
    expect(findings('dev/emulators/a.ts', "log('It can utilize the route')")).toEqual([])
  })
})

describe('the readability of a document', () => {
  const of = (text: string): ReturnType<typeof readability> => readability(passagesOf('docs/a.md', text))

  it('is the reading ease of its paragraphs', () => {
    // 206.835 - 1.015 · words per sentence - 84.6 · syllables per word.
    expect(of('# Unintelligible\n\nThe cat sat on the mat.\n\n- It sat.\n').ease).toBeCloseTo(
      206.835 - 1.015 * 4 - 84.6,
    )
  })

  it('counts code, a number, and a quotation as one word of middling length', () => {
    const ease = of('The cat sat on mats, and it sat.').ease
    expect(of('The `cat --all the:days` sat on 10.0.0.0/16, and "it is all over" sat.').ease).toBeCloseTo(
      ease,
    )
  })

  it('shows sentences that are too long, passives, and hard words', () => {
    expect(findings('docs/a.md', `So ${'and they go '.repeat(14)}.`)).toEqual([
      expect.stringContaining('too long'),
    ])
    expect(findings('docs/a.md', 'The route is created. '.repeat(20))).toEqual([
      expect.stringContaining("100% of the sentences don't say who acts"),
    ])
    expect(findings('docs/a.md', 'Configuration necessitates considerable documentation.')).toEqual(
      expect.arrayContaining([expect.stringContaining('reading ease')]),
    )
  })
})
