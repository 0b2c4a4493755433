import { randomUUID } from 'node:crypto'
import { appendFileSync, statSync, truncateSync, type Stats } from 'node:fs'
import { EOL } from 'node:os'

import type { Environment } from '../aws/credential-source.ts'

export type FileVariable = 'GITHUB_OUTPUT' | 'GITHUB_STEP_SUMMARY'

/** The result of writing to a file that the runner reads after the step. If the write fails, the file stays unchanged. */
export type FileWrite =
  | { readonly kind: 'written' }
  /** Not a GitHub runner, or one from before 2022. */
  | { readonly kind: 'no-file'; readonly variable: FileVariable }
  | { readonly kind: 'failed'; readonly variable: FileVariable; readonly reason: string }
  /** The file belongs to another user. `owner` is undefined if the action can't read the owner either. */
  | {
      readonly kind: 'not-permitted'
      readonly variable: FileVariable
      readonly reason: string
      readonly user: number | undefined
      readonly owner: number | undefined
    }

/** Appends the whole content or nothing. The runner refuses a file that ends inside a value, for example after a full disk. */
export function appendToRunnerFile(
  variable: FileVariable,
  content: string,
  env: Environment = process.env,
): FileWrite {
  const path = env[variable] ?? ''
  if (path === '') return { kind: 'no-file', variable }
  let before: Stats | undefined
  try {
    // The runner creates the file. If it doesn't exist, Node must not create another.
    before = statSync(path)
    appendFileSync(path, content)
    return { kind: 'written' }
  } catch (cause) {
    if (before?.isFile() === true) cutBack(path, before.size)
    const { code, message: reason } = cause as NodeJS.ErrnoException
    if (code !== 'EACCES' && code !== 'EPERM') return { kind: 'failed', variable, reason }
    return { kind: 'not-permitted', variable, reason, user: process.getuid?.(), owner: before?.uid }
  }
}

function cutBack(path: string, size: number): void {
  try {
    if (statSync(path).size > size) truncateSync(path, size)
  } catch {
    // If the user can't write to the file, the file has no new content.
  }
}

/** Outputs in the runner's format. A value can contain any line except the delimiter, which is random. */
export function formatOutputs(outputs: Readonly<Record<string, string>>): string {
  const delimiter = `ghadelimiter_${randomUUID()}`
  const lines = Object.entries(outputs).map(([name, value]) =>
    [`${name}<<${delimiter}`, value, delimiter, ''].join(EOL),
  )
  return lines.join('')
}
