import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'
import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

import { KINDS } from '../../src/aws/aws-error-kind.ts'
import { samples } from '../fixtures/documents/finding-samples.ts'

const root = join(import.meta.dirname, '..', '..')
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')

type Sample = (typeof samples)[number]
const madeCodes = [...new Set(samples.map(({ code }) => code))].sort()

/** The page, block by block, with the entry that contains each. */
const page = unified().use(remarkParse).use(remarkGfm).parse(textOf('docs/troubleshooting.md'))
const headings = page.children.filter((node) => node.type === 'heading')
const entries = Map.groupBy(page.children, (block) => {
  const above = headings.filter((heading) => offset(heading) <= offset(block)).at(-1)
  return above?.depth === 3 ? words(above) : undefined
})
const codes = headings.filter(({ depth }) => depth === 3).map(words)

describe('the troubleshooting', () => {
  it('has an entry for every finding, and no other', () => {
    expect(codes.toSorted()).toEqual(madeCodes)
  })

  it('has a unique anchor for each heading, which for a finding is its code', () => {
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

  it('links to existing headings', () => {
    const anchors = new Set(headings.map((heading) => `#${anchorOf(words(heading))}`))
    const within = ofType(page, 'link').filter(({ url }) => url.startsWith('#'))

    expect(within.filter(({ url }) => !anchors.has(url))).toEqual([])
  })
})

describe('the sentences of the sources', () => {
  it('are all quoted under their code', () => {
    const isQuoted = ({ code, message }: Sample): boolean =>
      quotationsOf(code).some((quotation) => quotes(quotation, message))

    expect(samples.filter((sample) => !isQuoted(sample))).toEqual([])
  })

  it('are the only ones quoted there', () => {
    const made = (code: string, quotation: string): boolean =>
      samples.some((sample) => sample.code === code && quotes(quotation, sample.message))

    expect(codes.flatMap((code) => quotationsOf(code).filter((quotation) => !made(code, quotation)))).toEqual(
      [],
    )
  })

  /** A quotation that ends with a period quotes the whole message; others stop at its first semicolon or period. */
  function quotes(quotation: string, message: string): boolean {
    return quotation === (quotation.endsWith('.') ? message : message.split(/;|\.(?= |$)/)[0])
  }
})

describe('the errors of the sources', () => {
  it('that AWS or the network gives are named under the finding that they become', () => {
    // Our own codes: their findings say what the runner, the answer, or the account is.
    const own = ['IdTokenUnavailable', 'ForeignAnswer', 'AnswerTooLarge', 'AccountNotAllowed']
    const foreign = [...KINDS].filter(([code]) => !own.includes(code))
    const named = (finding: string): string[] =>
      (entries.get(finding) ?? []).flatMap((block) => ofType(block, 'inlineCode').map(({ value }) => value))

    expect(foreign.length).toBeGreaterThan(20)
    expect(
      foreign.filter(([code, finding]) => finding !== 'cancelled' && !named(finding).includes(code)),
    ).toEqual([])
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
