import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'
import { ESLint, type Linter } from 'eslint'
import tseslint from 'typescript-eslint'

import { noStringKeys } from '../../dev/lint/no-string-keys.ts'

const root = join(import.meta.dirname, '..', '..')

/** The rules that a line breaks. */
async function broken(lint: ESLint, filePath: string, line: string): Promise<(string | null)[]> {
  const [result] = await lint.lintText(`${line}\n`, { filePath })
  return (result?.messages ?? []).map(({ ruleId }) => ruleId)
}

describe('ESLint', () => {
  // Without the rules that need types, which would read the whole project first.
  const untyped = tseslint.configs.disableTypeChecked as Linter.Config
  const withoutTypes = { languageOptions: { parserOptions: { projectService: false } } }
  const lint = new ESLint({
    cwd: root,
    overrideConfig: [untyped, withoutTypes, { rules: { 'kthw/no-string-keys': 'off' } }],
  })
  const inSource = (file: string, line: string) => broken(lint, join(root, 'src', file), line)
  const restricted = '@typescript-eslint/no-restricted-imports'

  it.each([
    ['an arrow back up', 'model/cidr.ts', "export { explain } from '../aws/explain-error.ts'"],
    ['a sibling', 'apply/failures.ts', "export { assess } from '../reachability/assess.ts'"],
    ['a value of the runner', 'plan/plan.ts', "export { readInputs } from '../github/inputs.ts'"],
    ['an arrow back up from a subfolder', 'report/summary/x.ts', "export { run } from '../../main.ts'"],
    ['the entry', 'report/outputs.ts', "export { run } from '../main.ts'"],
    ['the SDK past its folder', 'discover/choose-vpc.ts', "export { EC2Client } from '@aws-sdk/client-ec2'"],
  ])('refuses %s', async (_, file, line) => {
    expect(await inSource(file, line)).toEqual([restricted])
  })

  it('refuses the environment past the runner’s folder', async () => {
    expect(await inSource('plan/plan.ts', 'export const home = process.env')).toEqual([
      'no-restricted-properties',
    ])
  })

  it('allows an import downwards, and a type of the runner', async () => {
    expect(await inSource('plan/plan.ts', "export { cidr } from '../model/cidr.ts'")).toEqual([])
    expect(await inSource('plan/plan.ts', "export type { Inputs } from '../github/inputs.ts'")).toEqual([])
  })

  it('refuses a lookup in an object by a text of others everywhere in the sources', async () => {
    const config = (await new ESLint({ cwd: root }).calculateConfigForFile(
      join(root, 'src/model/cidr.ts'),
    )) as Linter.Config
    expect(config.rules?.['kthw/no-string-keys']).toEqual([2])
  })
})

describe('a lookup in an object by a text of others', () => {
  const parserOptions = {
    projectService: { allowDefaultProject: ['*.ts'] },
    tsconfigRootDir: import.meta.dirname,
  }
  const lint = new ESLint({
    cwd: import.meta.dirname,
    overrideConfigFile: true,
    overrideConfig: {
      files: ['**/*.ts'],
      languageOptions: { parser: tseslint.parser, parserOptions },
      plugins: { kthw: { rules: { 'no-string-keys': noStringKeys } } },
      rules: { 'kthw/no-string-keys': 'error' },
    },
  })

  it.each([
    ['tags[key]', true],
    ['key in tags', true],
    ['env[key]', false],
    ["tags['Name']", false],
    ['list[0]', false],
    ['byMode[mode]', false],
  ])('is refused: %s: %j', async (lookup, isRefused) => {
    const code = `export function look(
  env: Record<string, string>, tags: Record<string, string>, list: string[], key: string,
  byMode: { plan: string; apply: string }, mode: 'plan' | 'apply',
): unknown {
  return ${lookup}
}`
    expect(await broken(lint, join(import.meta.dirname, 'look.ts'), code)).toEqual(
      isRefused ? ['kthw/no-string-keys'] : [],
    )
  })
})
