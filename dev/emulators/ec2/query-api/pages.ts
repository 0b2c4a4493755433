import { invalidParameterValue } from './errors.ts'
import type { Params } from './query.ts'

export type PageSizes = { smallest: number; largest: number }

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

function readSize(maxResults: string | undefined, { smallest, largest }: PageSizes): number {
  if (maxResults === undefined) return largest
  const size = Number(maxResults)
  const wanted =
    !Number.isInteger(size) || size < smallest
      ? `greater than or equal to ${smallest}`
      : size > largest
        ? `less than or equal to ${largest}`
        : undefined
  if (wanted === undefined) return size
  throw invalidParameterValue(
    `Value ( ${maxResults} ) for parameter maxResults is invalid. Expecting a value ${wanted}.`,
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
