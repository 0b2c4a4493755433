import type { Passage } from './passage.ts'

/** Something to rewrite. */
export type Finding = {
  readonly file: string
  readonly line: number
  readonly message: string
  /** The words around it. */
  readonly context: string
}

/** What is wrong between two offsets of the passage's text. */
export function findingAt(
  { file, line, text }: Passage,
  start: number,
  end: number,
  message: string,
): Finding {
  return {
    file,
    line: line + text.slice(0, start).split('\n').length - 1,
    message,
    context: text
      .slice(Math.max(0, start - 60), end + 60)
      .replace(/\s+/g, ' ')
      .trim(),
  }
}

/** `README.md:12: "mend": write fix ← with what to mend.` */
export function formatFinding({ file, line, message, context }: Finding): string {
  return `${file}:${line}: ${message} ← ${context}`
}
