import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'
import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

import { explainedCodes, HOLE, sentences, throwStatements } from '../fixtures/documents/finding-sentences.ts'

const root = join(import.meta.dirname, '..', '..')
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')

/** The page, block by block, with the entry that each stands in. */
const page = unified().use(remarkParse).use(remarkGfm).parse(textOf('docs/troubleshooting.md'))
const headings = page.children.filter((node) => node.type === 'heading')
const entries = Map.groupBy(page.children, (block) => {
  const above = headings.filter((heading) => offset(heading) <= offset(block)).at(-1)
  return above?.depth === 3 ? words(above) : undefined
})
const codes = headings.filter(({ depth }) => depth === 3).map(words)

describe('the troubleshooting', () => {
  it('has an entry for every finding, and no other', () => {
    expect(codes.toSorted()).toEqual(findingCodes().sort())
  })

  it('has an anchor of its own for each heading, which for a finding is its code', () => {
    const anchors = headings.map((heading) => anchorOf(words(heading)))

    expect(anchors).toEqual([...new Set(anchors)])
    expect(codes.map(anchorOf)).toEqual(codes)
  })

  it('begins with an index of the entries, each with its first quotation', () => {
    const [index] = page.children.filter(({ type }) => type === 'table')
    const rows = ofType(index, 'tableRow').slice(1)

    expect(rows.map(({ children }) => children.map(words))).toEqual(
      codes.map((code) => [code, quotationsOf(code)[0]]),
    )
    expect(ofType(index, 'link').map(({ url }) => url)).toEqual(codes.map((code) => `#${code}`))
  })

  it('leads to headings that are there', () => {
    const anchors = new Set(headings.map((heading) => `#${anchorOf(words(heading))}`))
    const within = ofType(page, 'link').filter(({ url }) => url.startsWith('#'))

    expect(within.filter(({ url }) => !anchors.has(url))).toEqual([])
  })
})

describe('the sentences of the sources', () => {
  const told = sentences()

  it('are known for every code', () => {
    expect([...new Set(told.map(({ code }) => code))].sort()).toEqual(findingCodes().sort())
  })

  it('are all quoted under their code', () => {
    const quoted = new Set(codes.flatMap((code) => quotationsOf(code).flatMap((each) => saidBy(code, each))))

    expect(told.filter((sentence) => !quoted.has(sentence)).map(readable)).toEqual([])
  })

  it('are the only ones quoted there', () => {
    const rotten = codes.flatMap((code) =>
      quotationsOf(code).filter((each) => saidBy(code, each).length === 0),
    )

    expect(rotten).toEqual([])
  })

  /**
   * The sentences that a quotation quotes: of those that fit, the ones with the most words in common. One that ends with
   * a full stop quotes a whole message, any other its beginning, up to the first semicolon or full stop.
   */
  function saidBy(code: string, quotation: string) {
    const quotable = (text: string): string =>
      quotation.endsWith('.') ? text : (text.split(/;|\.(?= |$)/)[0] ?? '')
    const fitting = told
      .filter((sentence) => sentence.code === code)
      .map((sentence) => {
        const texts = sentence.texts.map(quotable).filter((text) => pattern(text).test(quotation))
        return { sentence, common: Math.max(0, ...texts.map((text) => text.replaceAll(HOLE, '').length)) }
      })
      .filter(({ common }) => common > 0)
    const most = Math.max(...fitting.map(({ common }) => common))
    return fitting.filter(({ common }) => common === most).map(({ sentence }) => sentence)
  }
})

describe('the errors of the sources', () => {
  it('that AWS or the network gives are named under the finding that they become', () => {
    // Of our own making: what the runner says where it has no token is told whole by its sentence.
    const foreign = explainedCodes().filter(([code]) => code !== 'IdTokenUnavailable')
    const named = (finding: string): string[] =>
      (entries.get(finding) ?? []).flatMap((block) => ofType(block, 'inlineCode').map(({ value }) => value))

    expect(foreign.length).toBeGreaterThan(20)
    expect(foreign.filter(([code, finding]) => !named(finding).includes(code))).toEqual([])
  })

  it('that are thrown become findings, or never leave the run', () => {
    expect(throwStatements().sort()).toEqual(
      [
        // What EC2 refused becomes the change's result, and so a finding of `failures`; the rest goes on to `explain`.
        'apply/write-routes.ts: throw error',
        "apply/write-routes.ts: throw second.code === 'RouteAlreadyExists' ? error : second",
        'apply/write-routes.ts: throw error',
        // A defect: internal-error.
        'model/cidr.ts: throw new TypeError(`${text} is not a CIDR: ${reading.why}`)',
        // What failed goes on, under the name of its call: one of the findings of `explain`.
        'aws/credentials.ts: throw cause',
        'aws/credentials.ts: throw new AwsError(call, isEnded ? GIVEN_UP : (code ?? codeOf(cause)), cause.message, cause)',
        // Goes through the SDK and comes back as an `AwsError` that counts as not tried.
        "aws/ec2-client.ts: throw Object.assign(new Error('The run is to end'), { name: NOT_STARTED })",
        'aws/ec2-client.ts: throw cause',
        'aws/ec2-client.ts: throw cause',
        'aws/ec2-client.ts: throw cause',
        'aws/ec2-client.ts: throw new AwsError(call, codeOf(cause), message, cause, afterLostAnswer.has(cause))',
        // runner-file
        "github/runner.ts: throw new Error('Unable to find environment variable for $GITHUB_OUTPUT.')",
        // Each of the errors in it is explained by itself.
        "discover/read-world.ts: throw new AggregateError( [instances, tables].flatMap((read) => (read.status === 'rejected' ? [read.reason as unknown] : [])), )",
      ].sort(),
    )
  })
})

/** The anchor that GitHub gives a heading that is the first of its words. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-')
}

function quotationsOf(code: string): string[] {
  return (entries.get(code) ?? []).flatMap((block) =>
    ofType(block, 'blockquote').flatMap(({ children }) => children.map(words)),
  )
}

function pattern(text: string): RegExp {
  const literally = text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  return new RegExp(`^${literally.replaceAll(HOLE, '.*')}$`, 's')
}

function readable({ code, texts: [text = ''] }: { code: string; texts: readonly string[] }): string {
  return `${code}: ${text.replaceAll(HOLE, '…')}`
}

function offset({ position }: Nodes): number {
  return position?.start.offset ?? 0
}

function ofType<T extends Nodes['type']>(node: Nodes | undefined, type: T): Extract<Nodes, { type: T }>[] {
  return all(node).filter((each): each is Extract<Nodes, { type: T }> => each.type === type)
}

function all(node: Nodes | undefined): Nodes[] {
  if (node === undefined) return []
  return [node, ...('children' in node ? node.children.flatMap((child) => all(child)) : [])]
}

function words(node: Nodes): string {
  return all(node)
    .map((each) => ('value' in each ? each.value : ''))
    .join('')
    .replaceAll('\n', ' ')
}

/** The type is gone when the test runs; its source is not. */
function findingCodes(): string[] {
  const [, union = ''] = /export type FindingCode =([^]*?)\n\n/.exec(textOf('src/model/finding.ts')) ?? []
  return [...union.matchAll(/'([^']+)'/g)].map(([, code = '']) => code)
}
