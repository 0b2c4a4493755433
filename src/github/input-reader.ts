import type { Environment } from '../aws/credential-source.ts'
import type { Finding } from '../model/finding.ts'
import defaults from './input-defaults.json' with { type: 'json' }
import {
  choiceEmpty,
  entryLiteral,
  notOneOf,
  notTrueOrFalse,
  notWholeNumber,
  tagKeyTooLong,
} from './messages.ts'

/**
 * The defaults in action.yml. The runner uses them only for inputs that the workflow doesn't set, but a reusable workflow
 * passes inputs that its caller doesn't set as `''`. `mode` has no default here, because a run must not write if an
 * expression for `mode` has no value.
 */
export const INPUT_DEFAULTS: ReadonlyMap<string, string> = new Map(Object.entries(defaults))

/** A tag key has 1 to 128 characters (EC2 user guide, "Tag restrictions"). */
const TAG_KEY_LENGTH = 128

/** Reads inputs one by one and collects a finding for each invalid input, so one run reports all of them. */
export class InputReader {
  readonly findings: Finding[] = []
  /** Hints about valid inputs. */
  readonly notices: Finding[] = []
  readonly #read: (name: string) => string

  /** `read` returns `''` for an input that isn't set. */
  constructor(read: (name: string) => string) {
    this.#read = read
  }

  /** Returns the default for an empty input. */
  text(name: string): string {
    const text = this.#read(name)
    return text === '' ? (INPUT_DEFAULTS.get(name) ?? '') : text
  }

  problem(finding: Finding): void {
    this.findings.push(finding)
  }

  /** Adds a notice if an entry of the input contains a comment, or quotation marks around one of its parts. */
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

  /** Accepts the values of YAML 1.2's core schema, like the toolkit's boolean inputs. Returns `otherwise` for any other. */
  flag(name: string, otherwise = false): boolean {
    const text = this.text(name)
    if (/^(true|True|TRUE|false|False|FALSE)$/.test(text)) return text.toLowerCase() === 'true'
    this.problem(notTrueOrFalse(name, text))
    return otherwise
  }

  tagKey(name: string): string {
    const key = this.text(name)
    if (key.length > TAG_KEY_LENGTH) this.problem(tagKeyTooLong(name, key.length, TAG_KEY_LENGTH))
    return key
  }

  /** Entries separated by commas or lines. A name can contain spaces and, as `\,`, commas. */
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
 * `separator` matches one character. `\,` is a comma inside a part. Other backslashes stay, because in EC2's filters they
 * escape `*`, `?`, and `\`.
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

/**
 * Whether a shell between the runner and Node removed inputs. `dash`, which is `sh` on Debian and Ubuntu, removes variables
 * with a hyphen in their names. Otherwise, `INPUT_WORKER-COUNT` is always set, because the runner also sets empty inputs.
 */
export function areInputsDropped(read: (name: string) => string, env: Environment): boolean {
  return (
    [...INPUT_DEFAULTS.keys()].every((name) => !name.includes('-') || read(name) === '') &&
    !Object.keys(env).some((name) => /^INPUT_.*-/i.test(name))
  )
}
