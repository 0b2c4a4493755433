import { between, table } from '../../build/marked-table.ts'

/** A situation, and what was seen of each peer, in the order of the header. */
export type Row = { readonly situation: string; readonly cells: readonly string[] }

export type Column = { readonly name: string; readonly version: string }

/** The document with the comparison in it. The action's version isn't in the table, because a release changes it. */
export function withComparison(document: string, columns: readonly Column[], rows: readonly Row[]): string {
  const header = columns.map(({ name, version }) => (name === 'kthw-routes' ? name : `${name} ${version}`))
  const body = table(
    ['Situation', ...header],
    rows.map(({ situation, cells }) => [situation, ...cells]),
  )
  return between(document, 'peers', body, 'npm run test:peers -- --write')
}

/** The lines that are only in one of two documents, as `diff` shows them. */
export function differences(before: string, after: string): string[] {
  const only = (text: string, other: string): string[] => {
    const others = new Set(other.split('\n'))
    return text.split('\n').filter((line) => !others.has(line))
  }
  return [
    ...only(before, after).map((line) => `- ${line}`),
    ...only(after, before).map((line) => `+ ${line}`),
  ]
}
