import { Pair, parseDocument, Scalar, YAMLMap, type CollectionTag, type ScalarTag, type YAMLSeq } from 'yaml'

/** What CloudFormation would make of a template. References to resources read `<LogicalId>`. */
export type Stack = {
  resources: Record<string, { Type: string; Properties: Record<string, unknown> }>
  outputs: Record<string, unknown>
}

export type Template = {
  Parameters?: Record<
    string,
    { Type: string; Default?: string; AllowedValues?: string[]; AllowedPattern?: string }
  >
  Conditions?: Record<string, unknown>
  Resources: Record<string, { Type: string; Condition?: string; Properties: Record<string, unknown> }>
  Outputs?: Record<string, { Value: unknown }>
}

const inFull = (tag: string): string => (tag === '!Ref' ? 'Ref' : `Fn::${tag.slice(1)}`)

/** The short forms of CloudFormation's functions; `!GetAtt` and others of texts, `!If` and others of lists. */
const tags: (ScalarTag | CollectionTag)[] = [
  ...['!Ref', '!Sub', '!GetAtt'].map((tag): ScalarTag => {
    return { tag, resolve: (text) => ({ [inFull(tag)]: text }) }
  }),
  ...['!Sub', '!If', '!Equals', '!Join'].map((tag): CollectionTag => {
    return { tag, collection: 'seq', resolve: (list) => inMap(inFull(tag), list) }
  }),
]

function inMap(name: string, list: YAMLMap | YAMLSeq): YAMLMap {
  const map = new YAMLMap()
  map.items.push(new Pair(new Scalar(name), list))
  return map
}

/** With the functions in full, as in a template that is JSON. */
export function parseTemplate(text: string): Template {
  const document = parseDocument(text, { customTags: tags })
  // A tag that is not known is no more than a warning to the parser.
  const [problem] = [...document.errors, ...document.warnings]
  if (problem !== undefined) throw problem
  return document.toJS() as Template
}

/** Fills in parameters (where none is given, their defaults) and conditions; throws a TypeError where CloudFormation would refuse. */
export function resolveTemplate(template: Template, given: Record<string, string> = {}): Stack {
  const scope = new Scope(template, given)
  const wanted = Object.entries(template.Resources).filter(([, { Condition }]) => scope.holds(Condition))
  return {
    resources: Object.fromEntries(
      wanted.map(([id, { Type, Properties }]) => [
        id,
        { Type, Properties: scope.resolve(Properties) as Record<string, unknown> },
      ]),
    ),
    outputs: Object.fromEntries(
      Object.entries(template.Outputs ?? {}).map(([name, { Value }]) => [name, scope.resolve(Value)]),
    ),
  }
}

const noValue = Symbol('AWS::NoValue')

class Scope {
  readonly #template: Template
  readonly #values: ReadonlyMap<string, unknown>

  constructor(template: Template, given: Record<string, string>) {
    this.#template = template
    const parameters = template.Parameters ?? {}
    const unknown = Object.keys(given).filter((name) => !(name in parameters))
    if (unknown.length > 0) throw new TypeError(`The template has no parameter ${unknown.join(', ')}`)
    this.#values = new Map<string, unknown>([
      ['AWS::AccountId', '111122223333'],
      ['AWS::Partition', 'aws'],
      ['AWS::Region', 'us-west-2'],
      ['AWS::StackName', 'stack'],
      ['AWS::NoValue', noValue],
      ...Object.keys(template.Resources).map((id) => [id, `<${id}>`] as const),
      ...Object.entries(parameters).map(([name, { Default, AllowedValues, AllowedPattern }]) => {
        const value = given[name] ?? Default
        if (value === undefined) throw new TypeError(`The parameter ${name} has no value`)
        const isAllowed =
          (AllowedValues?.includes(value) ?? true) &&
          (AllowedPattern === undefined || new RegExp(`^(?:${AllowedPattern})$`).test(value))
        if (!isAllowed) throw new TypeError(`The parameter ${name} may not be ${value}`)
        return [name, value] as const
      }),
    ])
  }

  holds(condition: string | undefined): boolean {
    if (condition === undefined) return true
    const [one, other] = functionOf(this.#template.Conditions?.[condition], 'Fn::Equals') as unknown[]
    return this.resolve(one) === this.resolve(other)
  }

  resolve(node: unknown): unknown {
    if (Array.isArray(node)) {
      return node.map((each) => this.resolve(each)).filter((each) => each !== noValue)
    }
    if (typeof node !== 'object' || node === null) return node
    const [[name, argument] = ['', undefined]] = Object.entries(node)
    if (name === 'Ref') return this.#value(String(argument))
    if (!name.startsWith('Fn::')) {
      const resolved = Object.entries(node).map(([key, value]) => [key, this.resolve(value)] as const)
      return Object.fromEntries(resolved.filter(([, value]) => value !== noValue))
    }
    return this.#call(name, argument)
  }

  #call(name: string, argument: unknown): unknown {
    if (name === 'Fn::GetAtt') return `<${String(argument)}>`
    const [first, ...others] = Array.isArray(argument) ? (argument as unknown[]) : [argument]
    if (name === 'Fn::If') return this.resolve(others[this.holds(String(first)) ? 0 : 1])
    if (name === 'Fn::Join') return (this.resolve(others[0]) as string[]).join(String(first))
    if (name !== 'Fn::Sub') throw new TypeError(`${name} is not known here`)
    const own = this.resolve(others[0] ?? {}) as Record<string, unknown>
    return String(first).replace(/\$\{([^}]+)\}/g, (_, each: string) =>
      String(own[each] ?? this.#value(each)),
    )
  }

  #value(name: string): unknown {
    if (!this.#values.has(name)) throw new TypeError(`The template has nothing that is named ${name}`)
    return this.#values.get(name)
  }
}

function functionOf(node: unknown, name: string): unknown {
  const argument = (node as Record<string, unknown> | undefined)?.[name]
  if (argument === undefined) throw new TypeError(`Where ${name} is expected stands ${JSON.stringify(node)}`)
  return argument
}
