import type { InputReader } from './input-reader.ts'
import * as messages from './messages.ts'

/** A heading that's longer is hard to read. */
const TITLE_LENGTH = 120

/** How to present the result, also if inputs are invalid. */
export type Presentation = {
  /** The address of the page that explains the findings; undefined if it isn't known. */
  readonly docsPage: string | undefined
  /** Of the summary and the comment; may be empty. */
  readonly title: string
  /** Whether the run's page shows the summary. */
  readonly showsSummary: boolean
}

/** If an input is invalid, the summary shows the reason. */
export function readPresentation(reader: InputReader): Omit<Presentation, 'docsPage'> {
  const title = reader.text('title')
  const length = Array.from(title).length
  const isMultiline = /[\r\n]/.test(title)
  if (isMultiline) reader.problem(messages.titleMultiline())
  if (length > TITLE_LENGTH) reader.problem(messages.titleTooLong(length, TITLE_LENGTH))
  return {
    title: isMultiline || length > TITLE_LENGTH ? '' : title,
    showsSummary: reader.flag('summary', true),
  }
}
