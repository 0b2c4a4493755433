import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'
import { ESLint } from 'eslint'

const root = join(import.meta.dirname, '..', '..')

// In one file, because each ESLint with types takes seconds to start.
describe('ESLint', () => {
  const lint = new ESLint({ cwd: root })
  /** The rules that a line breaks in a file of a folder. */
  const broken = async (file: string, line: string): Promise<(string | null)[]> => {
    const [result] = await lint.lintText(`${line}\n`, { filePath: join(root, 'src', file) })
    return (result?.messages ?? []).map(({ ruleId }) => ruleId)
  }
  const restricted = '@typescript-eslint/no-restricted-imports'

  it.each([
    ['an arrow back up', 'model/cidr.ts', "export { explain } from '../aws/explain-error.ts'"],
    ['a sibling', 'apply/failures.ts', "export { assess } from '../reachability/assess.ts'"],
    ['a value of the runner', 'plan/plan.ts', "export { readInputs } from '../github/inputs.ts'"],
    ['the entry', 'report/outputs.ts', "export { run } from '../main.ts'"],
    ['the SDK past its folder', 'discover/choose-vpc.ts', "export { EC2Client } from '@aws-sdk/client-ec2'"],
  ])('refuses %s', async (_, file, line) => {
    expect(await broken(file, line)).toEqual([restricted])
  })

  it('refuses the environment past the runner’s folder', async () => {
    expect(await broken('plan/plan.ts', 'export const home = process.env')).toEqual([
      'no-restricted-properties',
    ])
  })

  it('allows an import downwards, and a type of the runner', async () => {
    expect(await broken('plan/plan.ts', "export { cidr } from '../model/cidr.ts'")).toEqual([])
    expect(await broken('plan/plan.ts', "export type { Inputs } from '../github/inputs.ts'")).toEqual([])
  })

  it.each([
    ['tags[key]', true],
    ['key in tags', true],
    ['env[key]', false],
    ["tags['Name']", false],
    ['list[0]', false],
    ['byMode[mode]', false],
  ])('refuses a lookup in an object by a text of others: %s: %j', async (lookup, isRefused) => {
    const code = `export function look(
  env: Record<string, string>, tags: Record<string, string>, list: string[], key: string,
  byMode: { plan: string; apply: string }, mode: 'plan' | 'apply',
): unknown {
  return ${lookup}
}`
    const rules = await broken('model/cidr.ts', code)
    expect(rules.includes('kthw/no-string-keys')).toBe(isRefused)
  })
})
