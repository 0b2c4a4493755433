import type { Heading, Nodes, Paragraph, PhrasingContent, TableCell } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

import { CODE, type Passage } from './passage.ts'

/** Paragraphs, headings, and table cells. Code blocks and HTML are not English. */
export function markdownPassages(file: string, text: string): Passage[] {
  return containersOf(unified().use(remarkParse).use(remarkGfm).parse(text)).map((node) => ({
    file,
    line: node.position?.start.line ?? 1,
    text: node.children.map(textOf).join(''),
    kind: node.type === 'paragraph' ? 'paragraph' : 'label',
  }))
}

function containersOf(node: Nodes): (Paragraph | Heading | TableCell)[] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') return [node]
  return 'children' in node ? node.children.flatMap(containersOf) : []
}

function textOf(node: PhrasingContent): string {
  if (node.type === 'text') return node.value
  if (node.type === 'inlineCode') return CODE
  if (node.type === 'break') return '\n'
  if (node.type === 'image') return node.alt ?? ''
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
