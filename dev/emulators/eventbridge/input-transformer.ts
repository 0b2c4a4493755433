import type { Event } from './event.ts'

export type InputTransformer = { InputPathsMap: Record<string, string>; InputTemplate: string }

/**
 * The target's input (EventBridge User Guide, "Amazon EventBridge input transformation"): each `<variable>` is replaced by what its
 * JSON path selects. A variable whose path selects nothing isn't created, so its place stays empty.
 */
export function transform({ InputPathsMap, InputTemplate }: InputTransformer, event: Event): string {
  const variables = new Map(Object.entries(InputPathsMap).map(([name, path]) => [name, select(path, event)]))
  return InputTemplate.replace(/<([\w-]+)>/g, (_, name: string) => {
    if (!variables.has(name)) throw new TypeError(`The input template has no path for <${name}>`)
    const value = variables.get(name)
    // The template is JSON, and quotes its variables.
    return typeof value === 'string' ? JSON.stringify(value).slice(1, -1) : ''
  })
}

/** EventBridge knows dot notation, with dashes and underscores in the names. */
function select(path: string, event: Event): unknown {
  if (!/^\$(?:\.[\w-]+)+$/.test(path)) throw new TypeError(`Only dot notation is known here: ${path}`)
  return path
    .slice(2)
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], event)
}
