import { dirname, join } from 'node:path'

import { describe, expect, it } from '@jest/globals'
import { ESLint } from 'eslint'

import { folderArrows, importGraph, inCycles, isAllowed } from '../../dev/lint/imports.ts'
import { LAYERS } from '../../dev/lint/layers.ts'

const root = join(import.meta.dirname, '..', '..')
const graph = importGraph()

describe('the folders of src/', () => {
  it('are the layers, next to the entry alone', () => {
    const folders = new Set([...graph.keys()].map((file) => dirname(file)))

    expect([...folders].sort()).toEqual(['.', ...Object.keys(LAYERS)].sort())
    expect([...graph.keys()].filter((file) => dirname(file) === '.')).toEqual([
      'index.ts',
      'main.ts',
      'ports.ts',
      'unsupported-node.ts',
    ])
  })

  it('import only what their layer may', () => {
    const arrows = [...folderArrows(graph).keys()]

    expect(arrows.length).toBeGreaterThan(20)
    expect(arrows.filter((arrow) => !isAllowed(arrow))).toEqual([])
  })

  it('have no import cycle', () => {
    expect(inCycles(graph)).toEqual([])
    expect(
      inCycles(
        new Map([
          ['a.ts', ['b.ts']],
          ['b.ts', ['a.ts']],
          ['c.ts', []],
        ]),
      ),
    ).toEqual(['a.ts', 'b.ts'])
  })

  it('hold at most 16 files each', () => {
    const byFolder = Map.groupBy([...graph.keys()], (file) => dirname(file))

    expect([...byFolder].filter(([, files]) => files.length > 16).map(([folder]) => folder)).toEqual([])
  })
})

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
})
