import { withoutSecrets } from '../runtime/secrets.ts'

/**
 * Tags and AWS messages are other people's text. Makes one visible line of it: line breaks and tabs become spaces, and
 * invisible characters with an effect (control, bidi, zero-width, lone surrogates) become U+FFFD. Secrets are removed here,
 * because the runner's mask doesn't find them in text that is escaped later.
 */
export function sanitize(text: string): string {
  return withoutSecrets(text)
    .replace(/[\n\r\t\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '\uFFFD')
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
