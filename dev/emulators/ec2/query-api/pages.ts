import { invalidParameterValue } from './errors.ts'
import type { Params } from './query.ts'

export type PageSizes = {
  smallest: number
  largest: number
  /** EC2 doesn't spell it alike in the errors of all actions. */
  parameter?: 'maxResults' | 'MaxResults'
}

export type Page<Thing> = { items: Thing[]; nextToken?: string }

/**
 * The requested page. Without MaxResults, a page has the largest size and can still have a NextToken: EC2 doesn't
 * promise everything in one answer (EC2 API reference, pagination).
 */
export function page<Thing>(things: readonly Thing[], params: Params, sizes: PageSizes): Page<Thing> {
  const start = readToken(params['NextToken'])
  const end = start + readSize(params['MaxResults'], sizes)
  const items = things.slice(start, end)
  return end < things.length ? { items, nextToken: writeToken(end) } : { items }
}

/**
 * Two of these errors are recorded: 3 for DescribeInstances is answered with "greater than 5", although EC2 accepts 5,
 * and 1000 for DescribeRouteTables with "smaller than or equal to 100". The other bounds are assumed to read alike.
 */
function readSize(
  maxResults: string | undefined,
  { smallest, largest, parameter = 'MaxResults' }: PageSizes,
): number {
  if (maxResults === undefined) return largest
  const size = Number(maxResults)
  const wanted =
    !Number.isInteger(size) || size < smallest
      ? `greater than ${smallest}`
      : size > largest
        ? `smaller than or equal to ${largest}`
        : undefined
  if (wanted === undefined) return size
  throw invalidParameterValue(
    `Value ( ${maxResults} ) for parameter ${parameter} is invalid. Expecting a value ${wanted}.`,
  )
}

/** Opaque to callers. */
function writeToken(start: number): string {
  return Buffer.from(`start=${start}`).toString('base64')
}

function readToken(token: string | undefined): number {
  if (token === undefined || token === '') return 0
  const start = /^start=(\d+)$/.exec(Buffer.from(token, 'base64').toString())?.[1]
  if (start === undefined) throw invalidParameterValue('Unable to parse pagination token')
  return Number(start)
}
