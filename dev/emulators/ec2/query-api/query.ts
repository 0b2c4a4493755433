import { Ec2Error, missingParameter } from './errors.ts'

/** The request's parameters by their full names, such as `Filter.1.Value.2`. */
export type Params = Readonly<Record<string, string>>

export const apiVersion = '2016-11-15'

/**
 * EC2's Query protocol: parameters in the URL, or form-encoded in a POST (EC2 API reference, Query requests). A URL's
 * signature is left out, because it's a credential.
 */
export function parseQuery(search: string, body: string): Params {
  const pairs = [...new URLSearchParams(search), ...new URLSearchParams(body)]
  return Object.fromEntries(pairs.filter(([name]) => !/^x-amz-/i.test(name)))
}

export function required(params: Params, name: string): string {
  const value = params[name]
  if (value === undefined || value === '') throw missingParameter(name)
  return value
}

/** The values of `Name.1`, `Name.2`, … in the order of their numbers, which may have gaps. */
export function list(params: Params, name: string): string[] {
  return numbered(params, name)
    .filter(([, rest]) => rest === '')
    .map(([number]) => params[`${name}.${number}`] ?? '')
}

/** The numbers N for which `Name.N` or `Name.N.Something` was given, and the text after the number. */
export function numbered(params: Params, name: string): [number: number, rest: string][] {
  return Object.keys(params)
    .filter((key) => key.startsWith(`${name}.`))
    .map((key) => /^(\d+)(?:\.(.*))?$/.exec(key.slice(name.length + 1)))
    .filter((match) => match !== null)
    .map((match): [number, string] => [Number(match[1]), match[2] ?? ''])
    .sort(([a], [b]) => a - b)
}

export function flag(params: Params, name: string): boolean | undefined {
  const value = params[name]
  if (value === undefined) return undefined
  if (/^true$/i.test(value)) return true
  if (/^false$/i.test(value)) return false
  throw new Ec2Error(
    'InvalidParameterValue',
    `Invalid value '${value}' for ${name}. Allowed values are true and false.`,
  )
}
