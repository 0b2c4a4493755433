import { markdownTable } from 'markdown-table'

import { sanitize } from '../github/sanitize.ts'

/** Text that reads in GitHub's Markdown exactly as it stands, whoever wrote it: no markup, HTML, link or table cell of its own. */
export function text(foreign: string): string {
  return (
    sanitize(foreign)
      .replace(/[&<>|`*_~[\]\\$#@!{}^=]/g, (character) => `&#${character.charCodeAt(0)};`)
      // GitHub looks for names to notify, issues to link and mail addresses once entities are decoded; what parts them
      // from their sign is not seen.
      .replace(/&#(64;|35;(?=\d))|\bGH-(?=\d)/gi, '$&&#8203;')
      // Nor that a name between colons is a picture's. Groups of an IPv6 address are left whole where no picture has their name.
      .replace(/:(?=(?:100|1234|ab?|abcd?|b|bee|de|[\w+-]*[g-z_+-][\w+-]*):)/gi, '$&&#8203;')
      // Bare addresses become links by themselves (GFM, "Autolinks (extension)").
      .replaceAll('://', '&#58;//')
      .replace(/www\./gi, (match) => `${match.slice(0, 3)}&#46;`)
  )
}

/**
 * A GFM table; the cells are foreign text. `aligned` pads the columns for those who read the source; `marks` says that the
 * columns after the first hold signs, which stand in their middle.
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

/** A block of code, a line each, that no line of it can end. */
export function code(language: string, lines: readonly string[]): string {
  const body = lines.map(sanitize)
  const longest = Math.max(2, ...body.flatMap((line) => (line.match(/`+/g) ?? []).map((run) => run.length)))
  const fence = '`'.repeat(longest + 1)
  return [`${fence}${language}`, ...body, fence].join('\n')
}

/** As part of a list's item. */
export function indented(block: string, by: string): string {
  return block.replace(/^(?=.)/gm, by)
}

/** Folded away under a line of our own. */
export function details(line: string, body: string): string {
  return `<details><summary>${text(line)}</summary>\n\n${body}\n\n</details>`
}

/** UTF-8 bytes, as the runner counts them. */
export function byteLength(markdown: string): number {
  return Buffer.byteLength(markdown)
}

/** The longest beginning of the lines that fits the budget. */
export function withinBudget(lines: readonly string[], bytes: number): string[] {
  let left = bytes
  const end = lines.findIndex((line) => (left -= byteLength(line) + 1) < 0)
  return lines.slice(0, end === -1 ? lines.length : end)
}
