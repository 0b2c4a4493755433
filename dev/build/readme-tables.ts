import { isMap, isScalar, parse, parseDocument, type Document } from 'yaml'

import { between, table } from './marked-table.ts'

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
