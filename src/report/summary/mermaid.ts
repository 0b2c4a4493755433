import { sanitize } from '../../github/sanitize.ts'
import { LISTED } from '../../model/finding.ts'
import type { Worker } from '../../model/worker.ts'

/** A box. Its key is for links; its text has Mermaid's brackets and class. */
export type Node = { readonly key: string; readonly text: string }

export type Link = {
  readonly from: string
  readonly arrow: string
  readonly to: string
  readonly isRed: boolean
}

/** A part of a flowchart. */
export type Part = { readonly nodes: readonly Node[]; readonly links: readonly Link[] }

/** In characters of a name or an ID. */
const LABEL_LENGTH = 48

/**
 * Escapes text from outside, so a Mermaid label shows it as plain text. What isn't a letter becomes an entity (`#35;`),
 * which can't end the label or be HTML or Markdown. Mermaid decodes entities before it looks for formulas (`$$`), icons
 * (`:fa-`), line breaks (`\n`), and its own placeholders for entities (`ﬂ°`), so a zero-width space after each entity
 * separates these.
 */
export function label(untrusted: string): string {
  const text = sanitize(untrusted)
  const shown = Array.from(text).slice(0, LABEL_LENGTH).join('')
  const escaped = shown.replace(
    /[^\p{L}\p{M}\p{N} ./_-]|ﬂ|\uFE0F/gu,
    (each) => `#${String(each.codePointAt(0))};#8203;`,
  )
  return `${escaped}${shown === text ? '' : '…'}`
}

/** Escaped lines as one label. */
export function lines(escaped: readonly string[]): string {
  return escaped.join('<br/>')
}

/** A few of the escaped lines, and the number of the others. */
export function fewLines(escaped: readonly string[]): string[] {
  const rest = escaped.length - LISTED
  return rest > 1 ? [...escaped.slice(0, LISTED), `and ${rest} more`] : [...escaped]
}

/** If the name has the ID, the ID appears however long the name is, because it distinguishes workers of the same name. */
export function workerLabel({ name, instanceId }: Worker): string {
  const suffix = ` (${instanceId})`
  return name.endsWith(suffix) ? `${label(name.slice(0, -suffix.length))}${label(suffix)}` : label(name)
}
