import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { beforeAll, describe, expect, it } from '@jest/globals'
import { temporaryFolder } from '../fixtures/run/temporary-folder.ts'

const root = join(import.meta.dirname, '..', '..')

const refused: readonly [what: string, file: string, line: string, rule: string][] = [
  ['an arrow back up', 'model/up.ts', "export { explain } from '../aws/explain-error.ts'", 'imports'],
  ['a sibling', 'apply/sibling.ts', "export { assess } from '../reachability/assess.ts'", 'imports'],
  ['a value of the runner', 'plan/value.ts', "export { readInputs } from '../github/inputs.ts'", 'imports'],
  ['an arrow up from a subfolder', 'report/summary/up.ts', "export { run } from '../../main.ts'", 'imports'],
  ['the entry', 'report/entry.ts', "export { run } from '../main.ts'", 'imports'],
  [
    'the SDK past its folder',
    'discover/sdk.ts',
    "export { EC2Client } from '@aws-sdk/client-ec2'",
    'imports',
  ],
  ['the environment past its folder', 'plan/home.ts', 'export const home = process.env', 'properties'],
]
const allowed: readonly [what: string, file: string, line: string][] = [
  ['an import downwards', 'plan/down.ts', "export { cidr } from '../model/cidr.ts'"],
  ['a type of the runner', 'plan/type.ts', "export type { Inputs } from '../github/inputs.ts'"],
]

describe('oxlint', () => {
  const project = temporaryFolder()
  let broken: Map<string, string[]>

  beforeAll(() => {
    for (const [, file, line] of [...refused, ...allowed]) {
      const path = join(project, 'src', file)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, `${line}\n`)
    }
    for (const each of ['oxlint.config.ts', 'dev/lint/layers.ts', 'package.json'])
      cpSync(join(root, each), join(project, each))
    symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'))
    broken = rulesBroken(project)
  })

  it.each(refused)('refuses %s', (_, file, __, rule) => {
    expect(broken.get(`src/${file}`)).toEqual([`eslint(no-restricted-${rule})`])
  })

  it.each(allowed)('allows %s', (_, file) => {
    expect(broken.get(`src/${file}`)).toBeUndefined()
  })
})

/** By file, without those that need types: the files that these files import aren't here. */
function rulesBroken(cwd: string): Map<string, string[]> {
  const { stdout } = spawnSync(
    process.execPath,
    [join(root, 'node_modules', 'oxlint', 'bin', 'oxlint'), '--format=json', 'src'],
    { cwd, encoding: 'utf8' },
  )
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { filename: string; code: string }[] }
  const untyped = diagnostics.filter(({ code }) => code.startsWith('eslint('))
  const byFile = Map.groupBy(untyped, ({ filename }) => filename)
  return new Map([...byFile].map(([file, all]) => [file, all.map(({ code }) => code)]))
}
