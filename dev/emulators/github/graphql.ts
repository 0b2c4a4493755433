/** A field that is asked for: its arguments, with the variables put in, and what is asked for of it. */
export type Field = {
  readonly name: string
  readonly args: Readonly<Record<string, unknown>>
  readonly fields: readonly Field[]
}

/** What a field is made of: a value, or a function of its arguments. */
export type Resolver = (args: Readonly<Record<string, unknown>>) => unknown

/** A refusal as GitHub gives it: with a type of its own, beside data that is null where it was refused. */
export class GraphqlError extends Error {
  readonly type: string | undefined

  constructor(type: string | undefined, message: string) {
    super(message)
    this.type = type
  }
}

/** The fields of an operation; of GraphQL as much as a client of ours writes: no fragments, aliases, directives. */
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

/** Gives what was asked for and nothing else; what does not exist is an error, as with GitHub. */
export function select(type: object, fields: readonly Field[]): Record<string, unknown> {
  return Object.fromEntries(
    fields.map(({ name, args, fields: wanted }) => {
      if (!(name in type)) throw new GraphqlError(undefined, `Field '${name}' doesn't exist`)
      const held = (type as Record<string, unknown>)[name]
      const value = typeof held === 'function' ? (held as Resolver)(args) : held
      return [name, selectFrom(name, value, wanted)]
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
