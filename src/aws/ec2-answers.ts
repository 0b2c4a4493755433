import type { Readable } from 'node:stream'

import type { EC2Client } from '@aws-sdk/client-ec2'

import { ANSWER_TOO_LARGE, FOREIGN_ANSWER } from './aws-error.ts'

/** EC2's largest pages are about 10 MB. */
const MOST_BYTES = 64 * 2 ** 20
/** Limits of one read. EC2 can return pages with few items, or with none. */
const MOST_ITEMS = 10_000
const MOST_PAGES = 1_000

/**
 * Fails a call if the response doesn't come from EC2, but for example from a proxy's sign-in page. The SDK ignores unknown
 * elements, so it would read any other XML, and an empty body, as an empty list or as a successful write.
 */
export function checkAnswers(client: EC2Client): void {
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const result = await next(args)
      const response = result.response as { statusCode: number; body: Readable }
      const body = await readBody(response.body)
      const action = (context.commandName ?? '').replace(/Command$/, '')
      const why = body === undefined ? TOO_LARGE : whyForeign(action, response.statusCode, body)
      // The SDK retries by this status, for example if a load balancer responded.
      if (why !== undefined)
        throw Object.assign(foreignAnswer(why), { $metadata: { httpStatusCode: response.statusCode } })
      Object.assign(response, { body })
      return result
    },
    { step: 'deserialize', priority: 'low', name: 'checkAnswers' },
  )
}

const TOO_LARGE = `more than ${MOST_BYTES / 2 ** 20} MiB`

async function readBody(body: Readable): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of body) {
    chunks.push(chunk as Buffer)
    bytes += (chunk as Buffer).length
    // Leaving the loop closes the connection.
    if (bytes > MOST_BYTES) return undefined
  }
  return Buffer.concat(chunks)
}

/**
 * The root element of EC2's responses is named after the action, or `Response` for errors (EC2 API reference, "Query
 * requests"). Responses to writes contain `<return>true</return>`, which moto leaves out.
 */
function whyForeign(action: string, status: number, body: Buffer): string | undefined {
  const start = body.toString('utf8', 0, 1_000)
  // Not \s, which has the byte order mark too: the SDK's parser refuses it.
  const root = /^[ \t\r\n]*(?:<\?xml[^>]*\?>\s*)?<([A-Za-z]+)[\s/>]/.exec(start)?.[1] ?? ''
  const expected = status < 300 ? [`${action}Response`] : ['Response', 'ErrorResponse']
  if (!expected.includes(root)) return `HTTP ${status} without <${expected[0]}>`
  return start.includes('<return>false') ? 'HTTP 200 with <return>false</return>' : undefined
}

/** The items of all pages. If two pages contain the same item, the later one applies. */
export async function readPages<Page extends { readonly NextToken?: string | undefined }, Item>(
  pages: AsyncIterable<Page>,
  list: string,
  itemsOf: (page: Page) => readonly Item[] | undefined,
  idOf: (item: Item) => string | undefined,
): Promise<Item[]> {
  const items = new Map<unknown, Item>()
  const tokens = new Set<string>()
  for await (const page of pages) {
    const found = itemsOf(page)
    if (found === undefined) throw foreignAnswer(`no <${list}>`)
    // EC2 can leave out an ID. Items without one are different items.
    for (const item of found) items.set(idOf(item) ?? item, item)
    const { NextToken: token } = page
    if (token !== undefined && tokens.has(token)) throw foreignAnswer('the same NextToken twice')
    tokens.add(token ?? '')
    if (items.size > MOST_ITEMS) throw tooLarge(`${MOST_ITEMS.toLocaleString('en')} items`)
    if (tokens.size > MOST_PAGES) throw tooLarge(`${MOST_PAGES.toLocaleString('en')} pages`)
  }
  return [...items.values()]
}

/** Undefined if a part has no list. */
export function flatLists<Part, Item>(
  parts: readonly Part[] | undefined,
  listOf: (part: Part) => readonly Item[] | undefined,
): Item[] | undefined {
  const lists = parts?.map(listOf)
  return lists?.includes(undefined) === false ? lists.flatMap((list) => list ?? []) : undefined
}

function foreignAnswer(why: string): Error {
  return Object.assign(new Error(why), { name: FOREIGN_ANSWER })
}

function tooLarge(what: string): Error {
  return Object.assign(new Error(what), { name: ANSWER_TOO_LARGE })
}
