/** A requested field: its arguments, with variables replaced, and its own fields. */
export type Field = {
  readonly name: string
  readonly args: Readonly<Record<string, unknown>>
  readonly fields: readonly Field[]
}

/** Computes a field from its arguments. */
export type Resolver = (args: Readonly<Record<string, unknown>>) => unknown

/** An error of GitHub's API. Without a type, the whole query fails; with a type, only the field's data is null. */
export class GraphqlError extends Error {
  readonly type: string | undefined

  constructor(type: string | undefined, message: string) {
    super(message)
    this.type = type
  }
}

/** The fields of an operation. Fragments, aliases and directives aren't supported. */
export function parseOperation(text: string, variables: Readonly<Record<string, unknown>>): Field[] {
  const tokens: readonly string[] = text.match(/\$?[A-Za-z_]\w*|\d+|"[^"]*"|[^\s,]/g) ?? []
  let at = tokens.indexOf('{')

  function fields(): Field[] {
    const found: Field[] = []
    for (at += 1; tokens[at] !== '}';) {
      const name = tokens[at] ?? ''
      if (!/^[A-Za-z_]/.test(name)) throw new GraphqlError(undefined, `Parse error on "${name}"`)
      at += 1
      const args = tokens[at] === '(' ? pairs(')') : {}
      found.push({ name, args, fields: tokens[at] === '{' ? fields() : [] })
    }
    at += 1
    return found
  }

  function pairs(end: string): Record<string, unknown> {
    const found: Record<string, unknown> = {}
    for (at += 1; tokens[at] !== end;) {
      const name = tokens[at] ?? ''
      if (tokens[at + 1] !== ':') throw new GraphqlError(undefined, `Parse error on "${name}"`)
      at += 2
      found[name] = value()
    }
    at += 1
    return found
  }

  function value(): unknown {
    const token = tokens[at] ?? ''
    if (token === '{') return pairs('}')
    at += 1
    return token.startsWith('$') ? variables[token.slice(1)] : (JSON.parse(token) as unknown)
  }

  return fields()
}

/** Returns only the requested fields; a field that doesn't exist is an error, as on GitHub. */
export function select(type: object, fields: readonly Field[]): Record<string, unknown> {
  return Object.fromEntries(
    fields.map(({ name, args, fields: subfields }) => {
      if (!(name in type)) throw new GraphqlError(undefined, `Field '${name}' doesn't exist`)
      const resolver = (type as Record<string, unknown>)[name]
      const value = typeof resolver === 'function' ? (resolver as Resolver)(args) : resolver
      return [name, selectFrom(name, value, subfields)]
    }),
  )
}

function selectFrom(name: string, value: unknown, fields: readonly Field[]): unknown {
  if (Array.isArray(value)) return value.map((each) => selectFrom(name, each, fields))
  if (typeof value !== 'object' || value === null) return value
  if (fields.length === 0)
    throw new GraphqlError(undefined, `Field must have selections (field '${name}' has no selections)`)
  return select(value, fields)
}
