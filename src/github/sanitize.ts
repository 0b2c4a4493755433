/**
 * Tags and AWS messages are other people's text. This makes one visible line of it: line breaks and tabs become
 * spaces, and characters that are not seen but act (control, bidi, zero-width, lone surrogates) become U+FFFD.
 */
export function sanitize(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\n\r\t\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '\uFFFD')
}

/**
 * A line for the runner's log. The runner takes `::name` at a line's start for a command, and the older `##[name]`
 * anywhere in it (actions/runner, ActionCommand.cs); a space keeps either readable and harmless.
 */
export function sanitizeLogLine(text: string): string {
  return sanitize(text)
    .replace(/^(\s*):(?=:)/, '$1: ')
    .replaceAll('##[', '## [')
}
