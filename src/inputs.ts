import { getInput } from '@actions/core'

import type { Finding } from './findings.ts'
import { error } from './findings.ts'
import { escapeFilterValue, FILTER_VALUE_LENGTH } from './filters.ts'

/** Everything that the workflow asked for, parsed and checked; the defaults stand in action.yml. */
export type Inputs = {
  readonly region: string
  readonly vpcId: string | undefined
  readonly workers: WorkerSelection
  readonly routeTables: RouteTableSelection
  readonly waitTimeoutSeconds: number
  readonly maxAttempts: number
}

export type WorkerSelection = {
  /** In worker order: `<prefix>0` … `<prefix>N-1`. */
  readonly names: readonly string[]
  readonly nameTag: string
  readonly podCidrTag: string
}

export type RouteTableSelection =
  | { readonly by: 'name'; readonly name: string; readonly tag: string }
  | { readonly by: 'id'; readonly ids: readonly string[] }

export type InputsReading = { kind: 'inputs'; inputs: Inputs } | { kind: 'invalid'; findings: Finding[] }

/** A tag key has 1 to 128 characters, and `aws:` is kept for AWS (EC2 user guide, tag restrictions). */
const TAG_KEY_LENGTH = 128
const MAX_WORKERS = 1000
const MAX_WAIT_SECONDS = 3600
const MAX_ATTEMPTS = 100

/**
 * Parses the inputs; `read` gives `''` for one that is not set. Reports every unusable value at once.
 */
export function readInputs(
  read: (name: string) => string = getInput,
  env: Readonly<Record<string, string | undefined>> = process.env,
): InputsReading {
  const findings: Finding[] = []
  const problem = (message: string): void => {
    findings.push(error('invalid-input', message))
  }

  const wholeNumber = (name: string, from: number, to: number): number => {
    const text = read(name)
    const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN
    if (value >= from && value <= to) return value
    problem(`${name} is ${quote(text)}; give a whole number from ${from} to ${to}.`)
    return from
  }

  const tagKey = (name: string): string => {
    const key = read(name)
    if (key === '') problem(`${name} is empty; name the tag to read.`)
    if (key.length > TAG_KEY_LENGTH)
      problem(`${name} has ${key.length} characters; a tag key has at most ${TAG_KEY_LENGTH}.`)
    return key
  }

  const workers = (): WorkerSelection => {
    const count = wholeNumber('worker-count', 1, MAX_WORKERS)
    const prefix = read('worker-name-prefix')
    if (prefix === '')
      problem(
        "worker-name-prefix is empty; give what stands before the number in a worker's name, such as worker-.",
      )
    if (escapeFilterValue(`${prefix}${count}`).length > FILTER_VALUE_LENGTH) {
      problem(
        `worker-name-prefix is too long; a worker's name has at most ${FILTER_VALUE_LENGTH} characters.`,
      )
    }
    const names = Array.from({ length: count }, (_, index) => `${prefix}${index}`)
    return { names, nameTag: tagKey('worker-name-tag'), podCidrTag: tagKey('pod-cidr-tag') }
  }

  const routeTables = (): RouteTableSelection => {
    const ids = list(read('route-table-ids'))
    for (const id of ids) {
      if (!isResourceId('rtb', id))
        problem(`route-table-ids holds ${quote(id)}; a route table ID looks like rtb-0123456789abcdef0.`)
    }
    if (ids.length > 0) return { by: 'id', ids: [...new Set(ids)] }

    const name = read('route-table-name')
    if (name === '')
      problem('route-table-name is empty; give the name of the route table, or its ID in route-table-ids.')
    if (escapeFilterValue(name).length > FILTER_VALUE_LENGTH) {
      problem(`route-table-name is too long; EC2 compares at most ${FILTER_VALUE_LENGTH} characters.`)
    }
    return { by: 'name', name, tag: tagKey('route-table-tag') }
  }

  const vpcId = (): string | undefined => {
    const id = read('vpc-id')
    if (id !== '' && !isResourceId('vpc', id))
      problem(`vpc-id is ${quote(id)}; a VPC ID looks like vpc-0123456789abcdef0.`)
    return id === '' ? undefined : id
  }

  const region = (): string => {
    // aws-actions/configure-aws-credentials may write empty strings: they mean "not set", as for an input.
    const source = [
      { name: 'aws-region', value: read('aws-region') },
      { name: 'AWS_REGION', value: env['AWS_REGION'] ?? '' },
      { name: 'AWS_DEFAULT_REGION', value: env['AWS_DEFAULT_REGION'] ?? '' },
    ].find(({ value }) => value !== '')
    if (source === undefined) {
      problem(
        'aws-region is empty and AWS_REGION is not set; give the Region, or run aws-actions/configure-aws-credentials before this step.',
      )
      return ''
    }
    if (!isRegion(source.value))
      problem(`${source.name} is ${quote(source.value)}; a Region looks like us-west-2.`)
    return source.value
  }

  const inputs: Inputs = {
    workers: workers(),
    routeTables: routeTables(),
    vpcId: vpcId(),
    region: region(),
    waitTimeoutSeconds: wholeNumber('wait-timeout', 0, MAX_WAIT_SECONDS),
    maxAttempts: wholeNumber('max-attempts', 1, MAX_ATTEMPTS),
  }
  return findings.length === 0 ? { kind: 'inputs', inputs } : { kind: 'invalid', findings }
}

/** Entries parted by commas, spaces or lines. */
function list(text: string): string[] {
  return text.split(/[\s,]+/).filter((entry) => entry !== '')
}

/** Resource IDs have 8 hexadecimal digits (until 2018) or 17. */
function isResourceId(prefix: string, id: string): boolean {
  return new RegExp(`^${prefix}-([0-9a-f]{8}|[0-9a-f]{17})$`).test(id)
}

/** us-west-2, us-gov-east-1, ap-southeast-5, us-isob-east-1, eusc-de-east-1: letters, words, a number. */
function isRegion(text: string): boolean {
  return /^[a-z]{2,4}(-[a-z]+){1,2}-\d{1,2}$/.test(text)
}

function quote(text: string): string {
  return `"${text}"`
}
