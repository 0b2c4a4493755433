/** Fields of an unknown JSON value. One that is missing, or of another type, is empty. */
export type Json = Readonly<Record<string, unknown>>

/** Longer than any name, address, or ID in Kubernetes; a label's value has at most 63 characters, a name 253. */
const TEXT_LENGTH = 512

export function object(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

export function text(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, TEXT_LENGTH) : ''
}

export function texts(value: unknown): string[] {
  return list(value)
    .map(text)
    .filter((each) => each !== '')
}
