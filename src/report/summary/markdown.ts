import { markdownTable } from 'markdown-table'

import { sanitize } from '../../github/sanitize.ts'

/** Escapes text from outside, so GitHub shows it as plain text: no markup, HTML, link, or table cell comes from it. */
export function text(untrusted: string): string {
  return (
    sanitize(untrusted)
      .replace(/[&<>|`*_~[\]\\$#@!{}^=]/g, (character) => `&#${character.charCodeAt(0)};`)
      // GitHub decodes entities before it looks for mentions, issues, and mail addresses, so a zero-width space separates
      // these from their sign.
      .replace(/&#(64;|35;(?=\d))|\bGH-(?=\d)/gi, '$&&#8203;')
      // The same for emoji names between colons. Groups of an IPv6 address stay intact unless an emoji has that name.
      .replace(/:(?=(?:100|1234|ab?|abcd?|b|bee|de|[\da-f]*[g-z_+-][\w+-]*):)/gi, '$&&#8203;')
      // GFM links bare addresses ("Autolinks (extension)").
      .replaceAll('://', '&#58;//')
      .replace(/www\./gi, (match) => `${match.slice(0, 3)}&#46;`)
  )
}

/**
 * A GFM table of text from outside. `aligned` pads the columns for readers of the source. `marks` centers the columns after
 * the first, which hold symbols.
 */
export function table(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  { aligned, marks = false }: { aligned: boolean; marks?: boolean },
): string {
  return markdownTable(
    [header, ...rows].map((cells) => cells.map(text)),
    { alignDelimiters: aligned, align: header.map((_, column) => (marks && column > 0 ? 'center' : '')) },
  )
}

/** A code block. Its fence is longer than any in the lines, so none of them can end it. */
export function code(language: string, lines: readonly string[]): string {
  const body = lines.map(sanitize)
  const longest = body
    .flatMap((line) => line.match(/`+/g) ?? [])
    .reduce((length, run) => Math.max(length, run.length), 2)
  const fence = '`'.repeat(longest + 1)
  return [`${fence}${language}`, ...body, fence].join('\n')
}

/** Indents a block, which makes it part of a list item. */
export function indented(block: string, by: string): string {
  return block.replace(/^(?=.)/gm, by)
}

/** A section under a line of text, which is collapsed unless it's open. */
export function details(line: string, body: string, { open = false } = {}): string {
  return `<details${open ? ' open' : ''}><summary>${text(line)}</summary>\n\n${body}\n\n</details>`
}

/** In UTF-8, as the runner counts. */
export function byteLength(markdown: string): number {
  return Buffer.byteLength(markdown)
}

/** The first lines, as many as fit the budget with their line ends. */
export function withinBudget(lines: readonly string[], bytes: number): string[] {
  let left = bytes
  const end = lines.findIndex((line) => (left -= byteLength(line) + 1) < 0)
  return lines.slice(0, end === -1 ? lines.length : end)
}
