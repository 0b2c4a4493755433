import { Ec2Error, invalidParameterValue } from './errors.ts'
import { numbered, type Params } from './query.ts'
import type { Tags } from '../world/world.ts'

export type Filter = { name: string; values: string[] }

/** By filter name, the values of a thing that the filter is compared with. */
export type Filterable<Thing> = Readonly<Record<string, (thing: Thing) => string[]>>

// EC2 user guide, "Filter your resources": 50 filters per request, 200 values per filter, 255 characters per string.
const limits = { filters: 50, values: 200, characters: 255 }

export function readFilters(params: Params): Filter[] {
  const filters = new Map<number, Filter>()
  for (const [number, rest] of numbered(params, 'Filter')) {
    const filter = filters.get(number) ?? { name: '', values: [] }
    filters.set(number, filter)
    const text = params[`Filter.${number}.${rest}`] ?? ''
    if (rest === 'Name') filter.name = text
    if (rest.startsWith('Value.')) filter.values.push(text)
  }
  const read = [...filters.values()]
  checkLimits(read)
  return read
}

/** A thing must match at least one value of every filter. */
export function applyFilters<Thing extends object & { tags?: Tags }>(
  things: readonly Thing[],
  filters: readonly Filter[],
  filterable: Filterable<Thing>,
): Thing[] {
  const tests = filters.map(({ name, values }) => {
    const patterns = values.map(pattern)
    const valuesOf = valuesUnder(name, filterable)
    return (thing: Thing) => valuesOf(thing).some((value) => patterns.some((match) => match.test(value)))
  })
  return things.filter((thing) => tests.every((test) => test(thing)))
}

function valuesUnder<Thing extends object & { tags?: Tags }>(
  name: string,
  filterable: Filterable<Thing>,
): (thing: Thing) => string[] {
  const tag = /^tag:(.+)$/s.exec(name)?.[1]
  if (tag !== undefined) {
    return ({ tags }) => {
      const value = tags?.[tag]
      return value === undefined ? [] : [value]
    }
  }
  if (name === 'tag-key') return ({ tags = {} }) => Object.keys(tags)
  const valuesOf = Object.hasOwn(filterable, name) ? filterable[name] : undefined
  if (valuesOf === undefined) throw invalidParameterValue(`The filter '${name}' is invalid`)
  return valuesOf
}

/** Case-sensitive; `*` matches any run, `?` one character, and `\` makes the next character literal (same guide). */
function pattern(value: string): RegExp {
  const source = value.replace(/\\(.)|[\s\S]/gu, (token, escaped: string | undefined) => {
    if (escaped !== undefined) return literally(escaped)
    if (token === '*') return '.*'
    if (token === '?') return '.'
    return literally(token)
  })
  return new RegExp(`^${source}$`, 'su')
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

function checkLimits(filters: readonly Filter[]): void {
  if (filters.length > limits.filters) {
    throw new Ec2Error('FilterLimitExceeded', `The maximum number of filters is ${limits.filters}.`)
  }
  for (const { name, values } of filters) {
    if (name === '') throw invalidParameterValue("The filter 'null' is invalid")
    if (values.length === 0) throw invalidParameterValue(`The filter '${name}' has no values`)
    if (values.length > limits.values) {
      throw new Ec2Error('FilterLimitExceeded', `The maximum number of filter values is ${limits.values}.`)
    }
    if (values.some((value) => value.length > limits.characters)) {
      throw invalidParameterValue(
        `The filter '${name}' has a value of more than ${limits.characters} characters`,
      )
    }
  }
}
