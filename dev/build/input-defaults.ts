import { readAction } from './readme-tables.ts'

/** The JSON that src/github/input-reader.ts reads: the defaults of action.yml, except empty ones and that of `mode`. */
export function inputDefaults(actionYaml: string): string {
  const defaults = Object.entries(readAction(actionYaml).inputs)
    .map(([name, input]) => [name, input.default ?? ''] as const)
    .filter(([name, value]) => name !== 'mode' && value !== '')
  return `${JSON.stringify(Object.fromEntries(defaults), undefined, 2)}\n`
}
