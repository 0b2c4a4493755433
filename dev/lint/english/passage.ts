/** English text from one place: a paragraph, a heading, a message, or a comment. */
export type Passage = {
  readonly file: string
  /** The line of the first character. The text keeps its line breaks, so a finding's line can be counted. */
  readonly line: number
  /** Code spans, interpolated values, and the like are replaced by `CODE`. */
  readonly text: string
  readonly kind: PassageKind
}

export type PassageKind = 'paragraph' | 'label' | 'message' | 'comment' | 'test name'

/** Replaces a code span or a value. No English word contains it. */
export const CODE = '□'

/** The text with `CODE` for code spans and for expressions of workflows. */
export function withoutCode(text: string): string {
  return text.replace(/`[^`\n]+`|\$\{\{.*?\}\}/g, CODE)
}
