import { Pair, parseDocument, Scalar, YAMLMap, type CollectionTag, type ScalarTag, type YAMLSeq } from 'yaml'

/** The stack that CloudFormation would create. References to resources are `<LogicalId>`. */
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

const fullName = (tag: string): string => (tag === '!Ref' ? 'Ref' : `Fn::${tag.slice(1)}`)

/** The short forms of CloudFormation's functions, with a text or a list as the argument. */
const tags: (ScalarTag | CollectionTag)[] = [
  ...['!Ref', '!Sub', '!GetAtt'].map((tag): ScalarTag => {
    return { tag, resolve: (text) => ({ [fullName(tag)]: text }) }
  }),
  ...['!Sub', '!If', '!Equals', '!Join'].map((tag): CollectionTag => {
    return { tag, collection: 'seq', resolve: (list) => mapOf(fullName(tag), list) }
  }),
]

function mapOf(name: string, list: YAMLMap | YAMLSeq): YAMLMap {
  const map = new YAMLMap()
  map.items.push(new Pair(new Scalar(name), list))
  return map
}

/** With the full names of functions, as in a JSON template. */
export function parseTemplate(text: string): Template {
  const document = parseDocument(text, { customTags: tags })
  // For the parser, an unknown tag is only a warning.
  const [problem] = [...document.errors, ...document.warnings]
  if (problem !== undefined) throw problem
  return document.toJS() as Template
}

/** Resolves parameters (given or default) and conditions. Throws a `TypeError` if CloudFormation would refuse the template. */
export function resolveTemplate(template: Template, given: Record<string, string> = {}): Stack {
  const scope = new Scope(template, given)
  const selected = Object.entries(template.Resources).filter(([, { Condition }]) => scope.holds(Condition))
  return {
    resources: Object.fromEntries(
      selected.map(([id, { Type, Properties }]) => [
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
      ...Object.entries(parameters).map(([name, { Type, Default, AllowedValues, AllowedPattern }]) => {
        const value = given[name] ?? Default
        if (value === undefined) throw new TypeError(`The parameter ${name} has no value`)
        const isAllowed =
          (AllowedValues?.includes(value) ?? true) &&
          (AllowedPattern === undefined || new RegExp(`^(?:${AllowedPattern})$`).test(value))
        if (!isAllowed) throw new TypeError(`The parameter ${name} may not be ${value}`)
        return [name, Type === 'CommaDelimitedList' ? value.split(',') : value] as const
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
  if (argument === undefined) throw new TypeError(`Expected ${name} instead of ${JSON.stringify(node)}`)
  return argument
}
