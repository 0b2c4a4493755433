import { readAction } from './readme-tables.ts'

/** The JSON that the sources read: the defaults of action.yml, except empty ones. */
export function inputDefaults(actionYaml: string): string {
  const defaults = Object.entries(readAction(actionYaml).inputs)
    .map(([name, input]) => [name, String(input.default ?? '')] as const)
    // A run must not write if an expression for `mode` has no value.
    .filter(([name, value]) => name !== 'mode' && value !== '')
  return `${JSON.stringify(Object.fromEntries(defaults), undefined, 2)}\n`
}
