export type JsonReading =
  | { readonly kind: 'values'; readonly values: readonly unknown[] }
  | { readonly kind: 'empty' }
  /** The text ends inside of an object or array. */
  | { readonly kind: 'truncated' }
  /** `start` is the beginning of what isn't JSON. */
  | { readonly kind: 'not-json'; readonly start: string }

const SHOWN = 60

/** Reads one JSON value, or several objects and arrays one after another, as `cat` or a loop over `kubectl` writes them. */
export function readJsonDocuments(text: string): JsonReading {
  const values: unknown[] = []
  for (let at = skipSpace(text, 0); at < text.length;) {
    const end = endOfDocument(text, at)
    if (end === 'not-json') return { kind: 'not-json', start: text.slice(at, at + SHOWN) }
    if (end === 'truncated') return { kind: 'truncated' }
    try {
      values.push(JSON.parse(text.slice(at, end)))
    } catch {
      return { kind: 'not-json', start: text.slice(at, at + SHOWN) }
    }
    at = skipSpace(text, end)
  }
  return values.length === 0 ? { kind: 'empty' } : { kind: 'values', values }
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c]
const [OPEN_ARRAY, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d]

/** The end of the object or array that begins here. Whether it is valid is up to `JSON.parse`. */
function endOfDocument(text: string, start: number): number | 'truncated' | 'not-json' {
  const first = text.charCodeAt(start)
  if (first !== OPEN_OBJECT && first !== OPEN_ARRAY) return 'not-json'
  let depth = 0
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) {
      at = endOfString(text, at)
      if (at < 0) return 'truncated'
    } else if (code === OPEN_OBJECT || code === OPEN_ARRAY) depth++
    else if (code === CLOSE_OBJECT || code === CLOSE_ARRAY) {
      depth--
      if (depth === 0) return at + 1
    }
  }
  return 'truncated'
}

/** The place of the closing quotation mark, or -1. */
function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let escapes = 0
    while (text.charCodeAt(at - 1 - escapes) === BACKSLASH) escapes++
    if (escapes % 2 === 0) return at
  }
  return -1
}

function skipSpace(text: string, start: number): number {
  let at = start
  while (at < text.length && /\s/.test(text.charAt(at))) at++
  return at
}
