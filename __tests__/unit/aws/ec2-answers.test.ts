import { Readable } from 'node:stream'

import { CreateRouteCommand, DescribeRouteTablesCommand, EC2Client } from '@aws-sdk/client-ec2'
import { describe, expect, it } from '@jest/globals'

import { checkAnswers, flatLists, readPages } from '../../../src/aws/ec2-answers.ts'

const MIB = 2 ** 20

/** A client whose endpoint answers with this, and the body that it read. */
function clientOf(statusCode: number, ...chunks: readonly (string | Buffer)[]) {
  const body = Readable.from(chunks.map((chunk) => Buffer.from(chunk)))
  const client = new EC2Client({
    region: 'us-west-2',
    credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'x' },
    maxAttempts: 1,
    requestHandler: { handle: () => Promise.resolve({ response: { statusCode, headers: {}, body } }) },
  })
  checkAnswers(client)
  return { client, body }
}

const describeTables = (statusCode: number, ...chunks: readonly (string | Buffer)[]) =>
  clientOf(statusCode, ...chunks).client.send(new DescribeRouteTablesCommand({}))

const xml = '<?xml version="1.0" encoding="UTF-8"?>'
const tables =
  '<DescribeRouteTablesResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><routeTableSet><item><routeTableId>rtb-1</routeTableId></item></routeTableSet></DescribeRouteTablesResponse>'

describe("an answer of EC2's", () => {
  it.each([
    ['as EC2 writes it', [`${xml}\n${tables}`]],
    ['without a declaration', [tables]],
    ['after blanks', [` \n${tables}`]],
    ['in pieces', [xml, tables.slice(0, 9), tables.slice(9)]],
  ])('is read %s', async (_, chunks) => {
    expect(await describeTables(200, ...chunks)).toMatchObject({ RouteTables: [{ RouteTableId: 'rtb-1' }] })
  })

  it.each([
    [
      '<Response><Errors><Error><Code>InvalidVpcID.NotFound</Code><Message>gone</Message></Error></Errors></Response>',
    ],
    [
      '<ErrorResponse><Errors><Error><Code>InvalidVpcID.NotFound</Code><Message>gone</Message></Error></Errors></ErrorResponse>',
    ],
  ])('is an error: %s', async (body) => {
    await expect(describeTables(400, xml, body)).rejects.toMatchObject({ name: 'InvalidVpcID.NotFound' })
  })

  it.each([
    ['true', '<return>true</return>'],
    ['nothing, as moto does', ''],
  ])('to a write returns %s', async (_, answer) => {
    const { client } = clientOf(200, `<CreateRouteResponse>${answer}</CreateRouteResponse>`)
    await expect(client.send(new CreateRouteCommand({ RouteTableId: 'rtb-1' }))).resolves.toBeDefined()
  })
})

describe("an answer that isn't EC2's", () => {
  it.each([
    ["a proxy's sign-in page", 200, '<!DOCTYPE html><html><body>Sign in</body></html>'],
    ['an empty body', 200, ''],
    ['the answer to another call', 200, '<DescribeInstancesResponse/>'],
    ['a name that only begins like the expected one', 200, '<DescribeRouteTablesResponses/>'],
    ['a page that quotes EC2', 200, `<html>${tables}</html>`],
    ['text before the element', 200, `x${tables}`],
    ["a byte order mark, which the SDK's parser refuses", 200, `\uFEFF${tables}`],
    ['an error that has the status of a success', 200, '<Response><Errors/></Response>'],
    ['an answer that has the status of an error', 300, tables],
    ['the page of a load balancer', 502, '<html><h1>Bad Gateway</h1></html>'],
  ])('fails the call: %s', async (_, status, body) => {
    const expected = status < 300 ? 'DescribeRouteTablesResponse' : 'Response'
    await expect(describeTables(status, body)).rejects.toMatchObject({
      name: 'ForeignAnswer',
      message: `HTTP ${status} without <${expected}>`,
      $metadata: { httpStatusCode: status },
    })
  })

  it('fails the call: a write that returns false', async () => {
    const { client } = clientOf(200, '<CreateRouteResponse><return>false</return></CreateRouteResponse>')
    await expect(client.send(new CreateRouteCommand({ RouteTableId: 'rtb-1' }))).rejects.toMatchObject({
      name: 'ForeignAnswer',
      message: 'HTTP 200 with <return>false</return>',
    })
  })

  it('fails the call: more than 64 MiB, of which no more are read', async () => {
    const { client, body } = clientOf(200, ...Array.from({ length: 70 }, () => Buffer.alloc(MIB, 'x')))
    await expect(client.send(new DescribeRouteTablesCommand({}))).rejects.toMatchObject({
      name: 'ForeignAnswer',
      message: 'more than 64 MiB',
    })
    expect(body.destroyed).toBe(true)
  })

  it('may have 64 MiB', async () => {
    const most = Array.from({ length: 64 }, () => Buffer.alloc(MIB, 'x'))
    await expect(describeTables(200, ...most)).rejects.toThrow(
      'HTTP 200 without <DescribeRouteTablesResponse>',
    )
  })
})

type Page = { readonly items?: readonly (string | undefined)[]; readonly NextToken?: string }

const read = (...pages: readonly Page[]) =>
  readPages(
    Readable.from(pages) as AsyncIterable<Page>,
    'itemSet',
    (page) => page.items?.map((id, n) => ({ id, n })),
    ({ id }) => id,
  )
const pages = (count: number): Page[] =>
  Array.from({ length: count }, (_, n) => ({ items: [], NextToken: `token-${n}` }))
const items = (count: number): Page => ({ items: Array.from({ length: count }, (_, n) => `i-${n}`) })

describe('the pages of a list', () => {
  it('have each item once, as the later page shows it', async () => {
    expect(await read({ items: ['a', 'b'], NextToken: '1' }, { items: ['c', 'a'] })).toEqual([
      { id: 'a', n: 1 },
      { id: 'b', n: 1 },
      { id: 'c', n: 0 },
    ])
  })

  it('keep every item without an ID', async () => {
    expect(await read({ items: [undefined, undefined] })).toHaveLength(2)
  })

  it.each([
    ['a page without the list', 'ForeignAnswer', 'no <itemSet>', [{ items: [] }, {}]],
    ['a token that comes again', 'ForeignAnswer', 'the same NextToken twice', [...pages(2), ...pages(1)]],
    ['too many items', 'AnswerTooLarge', '10,000 items', [items(10_001)]],
    ['too many pages', 'AnswerTooLarge', '1,000 pages', pages(1_001)],
  ])('fail for %s', async (_, name, message, given) => {
    await expect(read(...given)).rejects.toMatchObject({ name, message })
  })

  it('may have 10,000 items and 1,000 pages', async () => {
    expect(await read(...pages(999), items(10_000))).toHaveLength(10_000)
  })
})

it.each([
  [undefined, undefined],
  [[], []],
  [[['a'], []], ['a']],
  [
    [['a'], ['b', 'c']],
    ['a', 'b', 'c'],
  ],
  [[['a'], undefined], undefined],
])('the lists %j are one: %j', (lists, flat) => {
  expect(flatLists(lists, (list) => list)).toEqual(flat)
})
