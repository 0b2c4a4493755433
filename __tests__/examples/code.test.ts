import { describe, expect, it } from '@jest/globals'

import { parseDocument, snippets, snippetsOf } from '../fixtures/documents/documents.ts'
import { typeErrors } from '../fixtures/documents/typescript-check.ts'

/** Tests in this folder check the code of these languages. */
const checked = new Set(['inline', 'yaml', 'yml', 'sh', 'bash', 'console', 'text', 'json', 'ts'])

const ofLanguage = (language: string) => snippets.filter((snippet) => snippet.language === language)

describe('a block of code', () => {
  it('is in a language that a test checks', () => {
    expect(snippets.filter(({ language }) => !checked.has(language))).toEqual([])
  })

  it('without a language is found, also in a list and indented', () => {
    const document = parseDocument('x.md', '- a\n\n  ```\n  b\n  ```\n\n      c\n')

    expect(snippetsOf(document)).toMatchObject([
      { where: 'x.md:3', language: '', value: 'b' },
      { where: 'x.md:7', language: '', value: 'c' },
    ])
  })
})

describe('JSON', () => {
  it.each(ofLanguage('json'))('$where is a policy of a shape that IAM accepts', ({ value }) => {
    expect(mistakesIn(JSON.parse(value))).toEqual([])
  })

  it('with mistakes is found', () => {
    const statements = [{ Action: 'ec2:*' }, { Effect: 'Deny', Sid: 'Read all', Action: ['CreateRoute'] }]

    expect(mistakesIn({ Version: '2012-10-18', Statement: statements })).toEqual([
      'Version 2012-10-18',
      'Effect undefined',
      'Sid Read all',
      'Action CreateRoute',
    ])
  })
})

describe('TypeScript', () => {
  const blocks = ofLanguage('ts')
  const files = Object.fromEntries(
    blocks.map((block, index) => {
      // A later snippet of a document doesn't repeat the imports.
      const earlier = blocks.slice(0, index).filter(({ document }) => document === block.document)
      const imports = earlier.flatMap(({ value }) => value.match(/^import .*$/gm) ?? [])
      const own = imports.filter((line) => !block.value.includes(line))
      return [`${block.where.replaceAll(/\W/g, '-')}.ts`, `${own.join('\n')}\n${block.value}\nexport {}\n`]
    }),
  )

  it('of the documents compiles, and an example with a mistake does not', () => {
    const mistake = "import { lab } from './dev/emulators/ec2/world/lab.ts'\nlab({ wokers: 3 })\n"

    // Together, because the compiler takes seconds to read what they import.
    expect(typeErrors({ ...files, 'mistake.ts': mistake })).toEqual([
      expect.stringMatching(/^mistake\.ts: .*'wokers' does not exist/),
    ])
  }, 60_000)
})

type Statement = { Effect?: string; Sid?: string; Action?: string | string[] }

/** The content is a policy, or one or more statements of one (IAM JSON policy elements reference). */
function mistakesIn(content: unknown): string[] {
  const policy = content as { Version?: string; Statement?: Statement[] }
  const statements = [policy.Statement ?? content].flat() as Statement[]
  const isWrongVersion = policy.Statement !== undefined && policy.Version !== '2012-10-17'
  return [
    ...(isWrongVersion ? [`Version ${policy.Version}`] : []),
    ...statements.flatMap(({ Effect, Sid = '', Action }) => [
      ...(Effect === 'Allow' || Effect === 'Deny' ? [] : [`Effect ${Effect}`]),
      ...(/^[A-Za-z\d]*$/.test(Sid) ? [] : [`Sid ${Sid}`]),
      ...[Action]
        .flat()
        .flatMap((each) => (/^[a-z\d-]+:[\w*?]+$/.test(each ?? '') ? [] : [`Action ${each}`])),
    ]),
  ]
}
