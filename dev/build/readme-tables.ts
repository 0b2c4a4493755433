import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { markdownTable } from 'markdown-table'
import { parse } from 'yaml'

const root = join(import.meta.dirname, '..', '..')

/** The inputs and outputs in action.yml. */
export type ActionMetadata = {
  inputs: Record<string, { description: string; required?: boolean; default?: string }>
  outputs: Record<string, { description: string }>
}

export function readAction(actionYaml: string): ActionMetadata {
  return parse(actionYaml) as ActionMetadata
}

/** The README with its two tables rewritten. Throws a `TypeError` if a marker is missing. */
export function withTables(readme: string, action: ActionMetadata): string {
  const inputs = Object.entries(action.inputs).map(
    ([name, { description, required, default: value = '' }]) => [
      `\`${name}\``,
      required === true ? 'required' : value === '' ? '' : `\`${value}\``,
      description,
    ],
  )
  const outputs = Object.entries(action.outputs).map(([name, { description }]) => [
    `\`${name}\``,
    description,
  ])
  return between(
    between(readme, 'inputs', table(['Input', 'Default', 'Meaning'], inputs)),
    'outputs',
    table(['Output', 'Meaning'], outputs),
  )
}

function table(header: string[], rows: string[][]): string {
  // A bar ends a cell, even in code.
  return markdownTable([header, ...rows].map((cells) => cells.map((cell) => cell.replaceAll('|', '\\|'))))
}

function between(readme: string, name: string, body: string): string {
  const [begin, end] = [`<!-- ${name}: npm run readme -->`, `<!-- end of ${name} -->`]
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)]
  if (from === -1 || to < from) throw new TypeError(`README.md has no ${begin} … ${end}`)
  return `${readme.slice(0, from + begin.length)}\n\n${body}\n\n${readme.slice(to)}`
}

if (import.meta.main) {
  const path = join(root, 'README.md')
  const action = readAction(await readFile(join(root, 'action.yml'), 'utf8'))
  await writeFile(path, withTables(await readFile(path, 'utf8'), action))
}
