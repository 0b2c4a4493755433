import { describe, expect, it } from '@jest/globals'

import { parseDocument, snippets, snippetsOf } from '../fixtures/documents/documents.ts'
import { typeErrors } from '../fixtures/documents/typescript-check.ts'

/** Each with the test that looks at it. */
const checkedBy: Readonly<Record<string, string>> = {
  inline: 'document-commands.test.ts, where it is a command',
  yaml: 'document-workflows.test.ts and document-action-steps.test.ts',
  yml: 'document-workflows.test.ts and document-action-steps.test.ts',
  sh: 'document-commands.test.ts',
  bash: 'document-commands.test.ts',
  console: 'document-commands.test.ts and document-outputs.test.ts',
  text: 'document-outputs.test.ts',
  json: 'here',
  ts: 'here',
}

const ofLanguage = (language: string) => snippets.filter((snippet) => snippet.language === language)

describe('a block of code', () => {
  it.each(snippets.filter(({ language }) => language !== 'inline'))(
    '$where ($language) is in a language that a test checks',
    ({ language }) => {
      const isChecked = language in checkedBy
      const told = isChecked ? '' : `No test checks "${language}": write one, and name it in checkedBy`

      expect(told).toBe('')
    },
  )

  it('without a language is found, also in a list and indented', () => {
    const document = parseDocument('x.md', '- a\n\n  ```\n  b\n  ```\n\n      c\n')

    expect(snippetsOf(document)).toMatchObject([
      { where: 'x.md:3', language: '', value: 'b' },
      { where: 'x.md:7', language: '', value: 'c' },
    ])
  })
})

describe('JSON', () => {
  it.each(ofLanguage('json'))(
    '$where is JSON, and where it is a policy, IAM takes its shape',
    ({ value }) => {
      expect(wrongPolicy(JSON.parse(value))).toEqual([])
    },
  )

  it.each([
    ['of another version', { Version: '2012-10-18', Statement: [] }, 'Version 2012-10-18'],
    ['without an effect', { Version: '2012-10-17', Statement: [{ Action: 'ec2:*' }] }, 'Effect undefined'],
    ['with a sentence for a Sid', [{ Sid: 'Read all', Effect: 'Allow', Action: 'ec2:*' }], 'Sid Read all'],
    ['with an action of no service', { Effect: 'Deny', Action: ['CreateRoute'] }, 'Action CreateRoute'],
  ])('that is a policy %s is told', (_, policy, wrong) => {
    expect(wrongPolicy(policy)).toEqual([wrong])
  })
})

describe('TypeScript', () => {
  const blocks = ofLanguage('ts')
  const files = Object.fromEntries(
    blocks.map((block, index) => {
      // A document goes on where it was: what it has imported it need not import again.
      const earlier = blocks.slice(0, index).filter(({ document }) => document === block.document)
      const imports = earlier.flatMap(({ value }) => value.match(/^import .*$/gm) ?? [])
      const own = imports.filter((line) => !block.value.includes(line))
      return [`${block.where.replaceAll(/\W/g, '-')}.ts`, `${own.join('\n')}\n${block.value}\nexport {}\n`]
    }),
  )

  it('of the documents is what the compiler takes, and an example with a mistake is not', () => {
    const mistake = "import { lab } from './dev/emulators/ec2/world/lab.ts'\nlab({ wokers: 3 })\n"

    // Together, since the compiler takes seconds to read what they import.
    expect(typeErrors({ ...files, 'mistake.ts': mistake })).toEqual([
      expect.stringMatching(/^mistake\.ts: .*'wokers' does not exist/),
    ])
  }, 60_000)
})

/** IAM JSON policy elements reference: what a policy, or a statement to put into one, must have. */
function wrongPolicy(content: unknown): string[] {
  const { Version, Statement } = content as { Version?: string; Statement?: unknown }
  const statements = [Statement ?? content].flat() as Record<string, unknown>[]
  const isPolicy = statements.some((each) => 'Effect' in each || 'Action' in each) || Statement !== undefined
  if (!isPolicy) return []
  const isWrongVersion = Statement !== undefined && Version !== '2012-10-17'
  return [
    ...(isWrongVersion ? [`Version ${String(Version)}`] : []),
    ...statements.flatMap(({ Effect, Sid = '', Action }) => [
      ...(Effect === 'Allow' || Effect === 'Deny' ? [] : [`Effect ${String(Effect)}`]),
      ...(/^[A-Za-z\d]*$/.test(String(Sid)) ? [] : [`Sid ${String(Sid)}`]),
      ...[Action]
        .flat()
        .flatMap((each) => (/^[a-z\d-]+:[\w*?]+$/.test(String(each)) ? [] : [`Action ${String(each)}`])),
    ]),
  ]
}
