import { isMap, isScalar, LineCounter, parseAllDocuments, visit } from 'yaml'

import { type Passage, withoutCode } from './passage.ts'

/** Keys whose values people read: in action.yml, workflows, issue forms, and CloudFormation templates. */
const readKeys = new Set([
  'name',
  'description',
  'about',
  'title',
  'label',
  'value',
  'placeholder',
  'Description',
])

/** Comments, and the values that people read. Scripts and expressions are not English. */
export function yamlPassages(file: string, text: string): Passage[] {
  return [...yamlValues(file, text), ...hashComments(file, text)].sort((a, b) => a.line - b.line)
}

function yamlValues(file: string, text: string): Passage[] {
  const lineCounter = new LineCounter()
  const found: Passage[] = []
  for (const document of parseAllDocuments(text, { lineCounter, logLevel: 'silent' })) {
    if (!('contents' in document) || !isMap(document.contents)) continue
    visit(document.contents, {
      Pair(_, { key, value }) {
        if (!isScalar(key) || !readKeys.has(String(key.value))) return
        if (!isScalar(value) || typeof value.value !== 'string' || !/\s/.test(value.value)) return
        const { line } = lineCounter.linePos(value.range?.[0] ?? 0)
        found.push({ file, line, text: withoutCode(value.value), kind: 'message' })
      },
    })
  }
  return found
}

/** Consecutive lines are one comment. */
function hashComments(file: string, text: string): Passage[] {
  const found: { file: string; line: number; text: string; kind: 'comment' }[] = []
  let open = false
  for (const [index, line] of text.split('\n').entries()) {
    const [, before = '', comment] = /^(|.*\s)#\s(.*)$/.exec(line) ?? []
    const continues = open && before.trim() === ''
    open = comment !== undefined && before.trim() === ''
    if (comment === undefined) continue
    const last = found.at(-1)
    if (continues && last !== undefined) last.text += `\n${withoutCode(comment)}`
    else found.push({ file, line: index + 1, text: withoutCode(comment), kind: 'comment' })
  }
  return found
}
