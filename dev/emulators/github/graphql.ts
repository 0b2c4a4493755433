import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { buildSchema, graphql, Kind, parse, type GraphQLSchema } from 'graphql'

/** An error of GitHub's API, which is next to the data. */
export class GraphqlError extends Error {
  readonly type: string

  constructor(type: string, message: string) {
    super(message)
    this.type = type
  }
}

const modules = join(import.meta.dirname, '..', '..', '..', 'node_modules')
/** The package itself also reads the same schema as 5 MB of JSON. */
const file = join(modules, '@octokit', 'graphql-schema', 'schema.graphql')

/** GitHub's public schema. It's read once, because it has 1.2 MB. */
export function githubSchema(): GraphQLSchema {
  return (schema ??= buildSchema(readFileSync(file, 'utf8'), { assumeValid: true, noLocation: true }))
}
let schema: GraphQLSchema | undefined

/** The name of the first root field; empty for text that isn't GraphQL. */
export function operationOf(query: string): string {
  try {
    const [definition] = parse(query).definitions
    const [field] = definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : []
    return field?.kind === Kind.FIELD ? field.name.value : ''
  } catch {
    return ''
  }
}

/** `root` has a property for each root field: a value, or a function of the field's arguments. */
export async function execute(query: string, variables: object, root: object): Promise<object> {
  const { data, errors } = await graphql({
    schema: githubSchema(),
    source: query,
    rootValue: root,
    variableValues: { ...variables },
  })
  if (errors === undefined) return { data }
  return {
    ...(data === undefined ? {} : { data }),
    errors: errors.map(({ message, path, originalError }) => ({
      ...(originalError instanceof GraphqlError ? { type: originalError.type } : {}),
      ...(path === undefined ? {} : { path }),
      message,
    })),
  }
}
