import ts from 'typescript'

import { CODE, type Passage, type PassageKind, withoutCode } from './passage.ts'

/** Comments, and strings of several words: messages in `src/` and `dev/`, and the names of tests. */
export function sourcePassages(file: string, text: string): Passage[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS)
  const lineOf = (position: number): number => source.getLineAndCharacterOfPosition(position).line + 1
  const found: Passage[] = []
  const add = (position: number, passage: string, kind: PassageKind): void => {
    if (/[a-z]\S*\s+\S*[a-z]/i.test(passage))
      found.push({ file, line: lineOf(position), text: passage, kind })
  }
  for (const { pos, text: comment } of commentsOf(source)) add(pos, withoutCode(comment), 'comment')
  const visit = (node: ts.Node): void => {
    const message = messageOf(node)
    if (message === undefined) {
      ts.forEachChild(node, visit)
      return
    }
    const kind = kindOf(file, node)
    if (kind !== undefined) add(node.getStart(source), withoutCode(message), kind)
    // A value in a template may itself contain messages.
    valuesOf(node).forEach(visit)
  }
  visit(source)
  return found.sort((a, b) => a.line - b.line)
}

/** What a string, a template, or several of them joined by `+` say. Values become `CODE`. */
function messageOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isLiteralTypeNode(node)) return ''
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map(({ literal }) => CODE + literal.text).join('')
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [left, right] = [messageOf(node.left), messageOf(node.right)]
    if (left !== undefined || right !== undefined) return (left ?? CODE) + (right ?? CODE)
  }
  return undefined
}

function valuesOf(node: ts.Node): ts.Node[] {
  if (ts.isTemplateExpression(node)) return node.templateSpans.map(({ expression }) => expression)
  if (!ts.isBinaryExpression(node)) return []
  return [node.left, node.right].flatMap((side) => (messageOf(side) === undefined ? [side] : valuesOf(side)))
}

/** Tests contain other people's texts and expected ones; only what they are called is our own English. */
function kindOf(file: string, node: ts.Node): PassageKind | undefined {
  if (!file.startsWith('__tests__/')) return 'message'
  const { parent } = node
  if (!ts.isCallExpression(parent) || parent.arguments[0] !== node) return undefined
  return /^(?:describe|it|test)\b/.test(parent.expression.getText()) ? 'test name' : undefined
}

/** Consecutive line comments are one. */
function commentsOf(source: ts.SourceFile): { pos: number; end: number; text: string }[] {
  const { text } = source
  const literals = literalsOf(source)
  const found: { pos: number; end: number; text: string }[] = []
  const marker = /\/\/.*|\/\*[^]*?\*\//g
  for (let match = marker.exec(text); match !== null; match = marker.exec(text)) {
    const pos = match.index
    while (literals[0] !== undefined && literals[0].end <= pos) literals.shift()
    if (literals[0] !== undefined && literals[0].pos <= pos) {
      marker.lastIndex = literals[0].end
      continue
    }
    const end = pos + match[0].length
    const comment = match[0].replace(/^\/\*\*?|\*\/$|^\/\/+/g, '').replace(/^[^\S\n]*\* ?/gm, '')
    const last = found.at(-1)
    if (
      match[0].startsWith('//') &&
      last !== undefined &&
      /^[^\S\n]*\n[^\S\n]*$/.test(text.slice(last.end, pos))
    ) {
      last.text += `\n${comment}`
      last.end = end
    } else found.push({ pos, end, text: comment })
  }
  return found
}

/** Where a `//` is no comment: strings, the texts of templates, and regular expressions. */
function literalsOf(source: ts.SourceFile): { pos: number; end: number }[] {
  const found: { pos: number; end: number }[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isLiteralExpression(node) || ts.isTemplateMiddleOrTemplateTail(node) || ts.isTemplateHead(node)) {
      found.push({ pos: node.getStart(source), end: node.getEnd() })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}
