import { join } from 'node:path'

import { expect, it } from '@jest/globals'
import { ESLint } from 'eslint'

const root = join(import.meta.dirname, '..', '..')

it.each([
  ['tags[key]', true],
  ['key in tags', true],
  ['env[key]', false],
  ["tags['Name']", false],
  ['list[0]', false],
  ['byMode[mode]', false],
])(
  'the sources look nothing up in an object by a text of others: %s is refused: %j',
  async (lookup, isRefused) => {
    const code = `export function look(
  env: Record<string, string>, tags: Record<string, string>, list: string[], key: string,
  byMode: { plan: string; apply: string }, mode: 'plan' | 'apply',
): unknown {
  return ${lookup}
}
`
    const eslint = new ESLint({ cwd: root })
    const [result] = await eslint.lintText(code, { filePath: join(root, 'src', 'model', 'cidr.ts') })

    const rules = result?.messages.map(({ ruleId }) => ruleId) ?? []
    expect(rules.includes('kthw/no-string-keys')).toBe(isRefused)
  },
)
