import { markdownTable } from 'markdown-table'

/** Without padding, which would make each line as long as the longest description. */
export function table(header: string[], rows: string[][]): string {
  // A bar ends a cell, even in code.
  const cells = [header, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')))
  return `<!-- prettier-ignore -->\n${markdownTable(cells, { alignDelimiters: false })}`
}

/** The document with the text between two comments replaced. Throws a `TypeError` if one is missing. */
export function between(document: string, name: string, body: string, command = 'npm run generate'): string {
  const [begin, end] = [`<!-- ${name}: ${command} -->`, `<!-- end of ${name} -->`]
  const [from, to] = [document.indexOf(begin), document.indexOf(end)]
  if (from === -1 || to < from) throw new TypeError(`There is no ${begin} … ${end}`)
  return `${document.slice(0, from + begin.length)}\n\n${body}\n\n${document.slice(to)}`
}
