import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { markdownTable } from 'markdown-table'
import { isMap, isScalar, parse, parseDocument, type Document } from 'yaml'

const root = join(import.meta.dirname, '..', '..')

/** The inputs and outputs in action.yml. */
export type ActionMetadata = {
  inputs: Record<string, { description: string; required?: boolean; default?: string }>
  outputs: Record<string, { description: string }>
}

/** The types of inputs and outputs, as action-types.yml declares them for other tools. */
export type ActionTypes<Type = { type: string }> = Record<'inputs' | 'outputs', Record<string, Type>>

export function readAction(actionYaml: string): ActionMetadata {
  return parse(actionYaml) as ActionMetadata
}

/** The README with its tables rewritten. Throws a `TypeError` if a marker is missing. */
export function withTables(readme: string, actionYaml: string, typesYaml: string): string {
  const { inputs, outputs } = readAction(actionYaml)
  const types = parse(typesYaml) as ActionTypes
  const typeOf = (kind: keyof ActionTypes, name: string): string => types[kind][name]?.type ?? ''
  const groups = [...inputGroups(parseDocument(actionYaml))].map(([group, names]) => {
    const rows = names.map((name) => {
      const { description = '', default: value = '' } = inputs[name] ?? {}
      return [`\`${name}\``, typeOf('inputs', name), value === '' ? '' : `\`${value}\``, description]
    })
    return `### ${group}\n\n${table(['Input', 'Type', 'Default', 'Description'], rows)}`
  })
  const rows = Object.entries(outputs).map(([name, { description }]) => [
    `\`${name}\``,
    typeOf('outputs', name),
    description,
  ])
  return between(
    between(readme, 'inputs', groups.join('\n\n')),
    'outputs',
    table(['Output', 'Type', 'Description'], rows),
  )
}

/** The names of the inputs by the comment above the first one of each group. */
function inputGroups(document: Document): Map<string, string[]> {
  const inputs = document.get('inputs')
  if (!isMap(inputs)) throw new TypeError('action.yml has no inputs')
  const groups = new Map<string, string[]>()
  // The parser gives the first comment of a map to the map.
  let group = inputs.commentBefore
  for (const { key } of inputs.items) {
    if (!isScalar(key)) continue
    group = key.commentBefore ?? group
    const name = group?.trim() ?? ''
    groups.set(name, [...(groups.get(name) ?? []), String(key.value)])
  }
  return groups
}

/** Without padding, which would make each line as long as the longest description. */
function table(header: string[], rows: string[][]): string {
  // A bar ends a cell, even in code.
  const cells = [header, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')))
  return `<!-- prettier-ignore -->\n${markdownTable(cells, { alignDelimiters: false })}`
}

function between(readme: string, name: string, body: string): string {
  const [begin, end] = [`<!-- ${name}: npm run readme -->`, `<!-- end of ${name} -->`]
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)]
  if (from === -1 || to < from) throw new TypeError(`README.md has no ${begin} … ${end}`)
  return `${readme.slice(0, from + begin.length)}\n\n${body}\n\n${readme.slice(to)}`
}

if (import.meta.main) {
  const readFrom = (name: string): Promise<string> => readFile(join(root, name), 'utf8')
  const [readme, action, types] = await Promise.all([
    readFrom('README.md'),
    readFrom('action.yml'),
    readFrom('action-types.yml'),
  ])
  await writeFile(join(root, 'README.md'), withTables(readme, action, types))
}
