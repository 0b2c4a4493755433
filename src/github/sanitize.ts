import { withoutSecrets } from '../runtime/secrets.ts'

/** Control and invisible characters, such as the fillers of Hangul. U+FE0F stays after a symbol, where it makes an emoji, as in ⚠️. */
const INVISIBLE =
  /[\p{Cc}\p{Cf}\p{Cs}]|(?!(?<=\p{Extended_Pictographic})\uFE0F)\p{Default_Ignorable_Code_Point}/gu

/**
 * Tags and AWS messages are other people's text. Turns it into one visible line: line breaks and tabs become spaces, and
 * invisible characters (control, bidi, zero-width, fillers, lone surrogates) become U+FFFD. Secrets are removed here,
 * because the runner's mask doesn't find them in text that is escaped later.
 */
export function sanitize(text: string): string {
  return withoutSecrets(text)
    .replace(/[\n\r\t\u2028\u2029]+/g, ' ')
    .replace(INVISIBLE, '\uFFFD')
}

/**
 * A line for the runner's log. The runner reads `::name` at the start of a line as a command, and the older `##[name]`
 * anywhere in it (actions/runner, ActionCommand.cs). A space makes both harmless and keeps them readable.
 */
export function sanitizeLogLine(text: string): string {
  return sanitize(text)
    .replace(/^(\s*):(?=:)/, '$1: ')
    .replaceAll('##[', '## [')
}
