import { globSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { describe, expect, it } from '@jest/globals'
import ts from 'typescript'

import { lookupsByText } from '../../dev/lint/string-keys.ts'

const root = join(import.meta.dirname, '..', '..')
const example = join(root, 'src', 'example.ts')
const sources = globSync('src/**/*.ts', { cwd: root }).map((file) => join(root, file))

const EXAMPLE = `export const look = (
  env: Record<string, string>, tags: Record<string, string>, list: string[], key: string,
  byMode: { plan: string; apply: string }, mode: 'plan' | 'apply',
): unknown[] => [
  tags[key],
  key in tags,
  env[key],
  tags['Name'],
  list[0],
  byMode[mode],
]`

/** The sources and the example, without the types of packages: reading those of the SDK takes seconds. */
function program(): ts.Program {
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file))
  const { options } = ts.parseJsonConfigFileContent(
    { ...(config.config as object), include: [] },
    ts.sys,
    root,
  )
  const disk = ts.createCompilerHost(options)
  return ts.createProgram([...sources, example], options, {
    ...disk,
    resolveModuleNameLiterals: (literals, importer) =>
      literals.map(({ text }) => ({
        resolvedModule: text.startsWith('.') ? sourceFile(text, importer) : undefined,
      })),
    getSourceFile: (path, version) =>
      path === example ? ts.createSourceFile(path, EXAMPLE, version) : disk.getSourceFile(path, version),
  })
}

function sourceFile(text: string, importer: string): ts.ResolvedModuleFull {
  return { resolvedFileName: join(dirname(importer), text), extension: ts.Extension.Ts }
}

describe('a lookup in an object by a text of others', () => {
  const both = program()

  it('is found', () => {
    expect(lookupsByText(both, [example])).toEqual([`${example}:5: tags[key]`, `${example}:6: key in tags`])
  })

  it('is nowhere in the sources', () => {
    expect(sources.length).toBeGreaterThan(100)
    expect(lookupsByText(both, sources)).toEqual([])
  })
})
