import type { Finding } from '../model/finding.ts'
import { INPUT_DEFAULTS } from './input-defaults.ts'
import {
  choiceEmpty,
  entryLiteral,
  notOneOf,
  notTrueOrFalse,
  notWholeNumber,
  tagKeyTooLong,
} from './messages.ts'

/** A tag key has 1 to 128 characters (EC2 user guide, tag restrictions). */
const TAG_KEY_LENGTH = 128

/** Reads inputs one by one and keeps a finding for each that is invalid, so that one run reports all of them. */
export class InputReader {
  readonly findings: Finding[] = []
  /** What is worth knowing although the inputs are valid. */
  readonly notices: Finding[] = []
  readonly #read: (name: string) => string

  /** `read` gives `''` for an input that is not set. */
  constructor(read: (name: string) => string) {
    this.#read = read
  }

  /** An empty input has its default. */
  text(name: string): string {
    const text = this.#read(name)
    return text === '' ? (INPUT_DEFAULTS.get(name) ?? '') : text
  }

  problem(finding: Finding): void {
    this.findings.push(finding)
  }

  /** A notice if an entry of the input has quotation marks around one of its parts, or a comment. */
  hintAtLiteral(name: string, entry: string, parts: readonly string[]): void {
    const isQuoted = parts.some((part) => /^["']|["']$/.test(part))
    if (isQuoted || /(?:^|\s)#/.test(entry)) this.notices.push(entryLiteral(name, entry))
  }

  wholeNumber(name: string, from: number, to: number): number {
    const text = this.text(name)
    const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN
    if (value >= from && value <= to) return value
    this.problem(notWholeNumber(name, text, from, to))
    return from
  }

  choice<T extends string>(name: string, choices: readonly [T, ...T[]]): T {
    const text = this.text(name)
    const chosen = choices.find((choice) => choice === text)
    if (chosen === undefined)
      this.problem(text === '' ? choiceEmpty(name, choices) : notOneOf(name, text, choices))
    return chosen ?? choices[0]
  }

  /** YAML 1.2's core schema, as the toolkit's own boolean inputs. */
  flag(name: string): boolean {
    const text = this.text(name)
    if (!/^(true|True|TRUE|false|False|FALSE)$/.test(text)) this.problem(notTrueOrFalse(name, text))
    return text.toLowerCase() === 'true'
  }

  tagKey(name: string): string {
    const key = this.text(name)
    if (key.length > TAG_KEY_LENGTH) this.problem(tagKeyTooLong(name, key.length, TAG_KEY_LENGTH))
    return key
  }

  /** Entries separated by commas or lines. A name may contain spaces and, as `\,`, commas. */
  list(name: string): string[] {
    return entries(splitEscaped(this.text(name), /[\n,]/))
  }

  lines(name: string): string[] {
    return entries(this.text(name).split('\n'))
  }

  /** Entries separated by commas, spaces, or lines. */
  words(name: string): string[] {
    return entries(splitEscaped(this.text(name), /[\s,]/))
  }
}

/**
 * `separator` matches one character. `\,` is a comma inside a part. Other backslashes stay, because EC2 reads them in
 * filters as the escape of `*`, `?`, and `\`.
 */
export function splitEscaped(text: string, separator: RegExp): string[] {
  const parts: string[] = []
  let part = ''
  for (const [token] of text.matchAll(/\\[\\,]|[^]/gu)) {
    if (token === '\\,') part += ','
    else if (token.startsWith('\\') || !separator.test(token)) part += token
    else {
      parts.push(part)
      part = ''
    }
  }
  return [...parts, part]
}

function entries(parts: readonly string[]): string[] {
  return [...new Set(parts.map((entry) => entry.trim()))].filter((entry) => entry !== '')
}
