import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Case } from './cases.ts'
import type { Box, DrawnNode, Inspection, Seen } from './page-view.ts'

const LAB_COLUMNS = ['DestinationCidrBlock', 'InstanceId', 'GatewayId', 'State', 'Worker', 'Change']

/** WCAG 2.2 requires these for text (1.4.3) and for graphics (1.4.11). */
const TEXT_CONTRAST = 4.5
const LINE_CONTRAST = 3

/** In CSS pixels: Mermaid's font size, and the smallest that is easy to read. */
const FONT_SIZE = 16
const LEGIBLE = { desktop: 12, phone: 10 }

/** Tests one page in all its views. */
export async function checkPage(wanted: Case, seen: readonly Seen[]): Promise<void> {
  const testViews = (name: string, check: (inspection: Inspection, view: Seen['view']) => void) =>
    test(`${wanted.name}: ${name}`, () => {
      for (const { view, inspection } of seen) {
        try {
          check(inspection, view)
        } catch (cause) {
          throw new Error(`${view.device}, ${view.scheme}: ${String(cause)}`, { cause })
        }
      }
    })

  await testViews('has its headline, and its tables with all rows', ({ headings, tables }) => {
    assert.match(headings[0] ?? '', /^(?:✅|❌) /)
    const [lab, matrices] = [tables.slice(0, wanted.rows.length), tables.slice(wanted.rows.length)]
    assert.deepEqual(
      lab.map(({ header, rows }) => [header, rows.length]),
      wanted.rows.map((count) => [wanted.columns ?? LAB_COLUMNS, count]),
    )
    assert.deepEqual(
      matrices.map(({ header, rows }) => [header.length - 1, rows.length]),
      wanted.matrices.map((count) => [count, count]),
    )
  })
  if (wanted.comment !== undefined) {
    const { isOpen } = wanted.comment
    await testViews(
      isOpen ? 'is open' : 'shows the result in one line, and the rest on a click',
      ({ sections, column }) => {
        assert.deepEqual(
          sections.slice(0, 1).map((section) => section.isOpen),
          [isOpen],
        )
        if (!isOpen) assert.ok(column.bottom - column.top < 300, 'the comment is long')
      },
    )
  }
  await testViews(
    wanted.nodes === undefined ? 'has no diagram' : 'has a diagram with what needs a look',
    (page) => {
      checkDiagram(page, wanted.nodes)
    },
  )
  await testViews('has no text or box that is cut off or covered', (page, { device }) => {
    checkRoom(page)
    assert.ok(
      (device === 'phone' && wanted.hasLongNames === true) ||
        !page.diagrams.some(({ scale }) => scale * FONT_SIZE < LEGIBLE[device]),
      'the diagram is too small to read',
    )
    if (device === 'phone') return
    assert.ok(
      !page.tables.slice(0, wanted.rows.length).some(({ isWide }) => isWide),
      'a table needs scrolling',
    )
  })
  await testViews('has enough contrast', ({ contrasts, diagrams }) => {
    const faint = contrasts.filter(({ text, ratio }) => text !== '' && ratio < TEXT_CONTRAST)
    assert.deepEqual(faint, [])
    for (const { nodes } of diagrams) {
      assert.deepEqual(nodes.filter(({ contrast }) => contrast < TEXT_CONTRAST).map(inWords), [])
      assert.deepEqual(
        nodes.filter(({ isBroken, outline }) => isBroken && outline < LINE_CONTRAST).map(inWords),
        [],
      )
    }
  })
  await test(`${wanted.name}: makes no requests, and logs nothing in the browser`, () => {
    assert.deepEqual(
      seen.flatMap(({ requests, messages }) => [...requests, ...messages]),
      [],
    )
  })
}

function checkDiagram({ diagrams, sources }: Inspection, wanted: readonly string[] | undefined): void {
  assert.equal(sources, 0, 'the diagram is shown as text')
  assert.equal(diagrams.length, wanted === undefined ? 0 : 1)
  for (const { nodes, links, isError, foreign } of diagrams) {
    assert.equal(isError, false, 'Mermaid reports a syntax error')
    const others = nodes.filter((node) => !isTable(node))
    assert.deepEqual(others.map(({ text }) => text).sort(), [...(wanted ?? [])].sort())
    const isSource = ({ text }: DrawnNode): boolean => /^(?:subnet-|(?:❌ )?[\da-f.:]+\/\d+)/.test(text)
    assert.ok(links >= nodes.filter(isSource).length, 'lines are missing')
    // Broken nodes are marked by words, border and sign; planned routes by words and border.
    for (const node of nodes) {
      assert.equal(node.isBroken, /^(?:❌|⚠️)/.test(node.text), node.text)
      assert.equal(node.isDashed, node.text.endsWith(' to replace'), node.text)
    }
    assert.equal(foreign, 0, 'a name has become an element')
  }
}

function checkRoom({ page, column, tables, diagrams }: Inspection): void {
  assert.ok(page.wanted <= page.width, `the page is ${page.wanted} px wide in a window of ${page.width}`)
  assert.deepEqual(
    tables.flatMap(({ cutCells }) => cutCells),
    [],
  )
  for (const { box, nodes } of diagrams) {
    assert.ok(isWithin(box, column), 'the diagram leaves its column')
    assert.deepEqual(nodes.filter((node) => node.isCut || !isWithin(node.label, node.box)).map(inWords), [])
    assert.deepEqual(nodes.filter((node) => !isWithin(node.box, box)).map(inWords), [])
    const covered = nodes.filter((node, n) => nodes.some((other, m) => m > n && overlap(node.box, other.box)))
    assert.deepEqual(covered.map(inWords), [])
  }
}

function isTable({ text }: DrawnNode): boolean {
  return /rtb-[\da-f]+(?: not managed| no worker subnets)?$/.test(text)
}

function inWords({ text, contrast, outline }: DrawnNode): string {
  return `${text} (text ${contrast.toFixed(1)}, border ${outline.toFixed(1)})`
}

function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left - 1 &&
    inner.top >= outer.top - 1 &&
    inner.right <= outer.right + 1 &&
    inner.bottom <= outer.bottom + 1
  )
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
