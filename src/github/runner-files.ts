import { randomUUID } from 'node:crypto'
import { appendFileSync, statSync, truncateSync, type Stats } from 'node:fs'
import { EOL } from 'node:os'

import type { Environment } from '../aws/credential-source.ts'

export type FileVariable = 'GITHUB_OUTPUT' | 'GITHUB_STEP_SUMMARY'

/** What became of a file that the runner reads after the step. A file that wasn't written whole is as it was before. */
export type FileWrite =
  | { readonly kind: 'written' }
  /** Not a GitHub runner, or one from before 2022. */
  | { readonly kind: 'no-file'; readonly variable: FileVariable }
  | { readonly kind: 'failed'; readonly variable: FileVariable; readonly reason: string }
  /** The file is another user's. `owner` is undefined if not even that can be read. */
  | {
      readonly kind: 'not-permitted'
      readonly variable: FileVariable
      readonly reason: string
      readonly user: number | undefined
      readonly owner: number | undefined
    }

/** Appends in one step. The runner refuses a file that ends inside of a value, as a full disk leaves it. */
export function appendToRunnerFile(
  variable: FileVariable,
  content: string,
  env: Environment = process.env,
): FileWrite {
  const path = env[variable] ?? ''
  if (path === '') return { kind: 'no-file', variable }
  let before: Stats | undefined
  try {
    // The runner has made the file. Node would make another.
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
    // What wasn't permitted to be written has nothing to cut.
  }
}

/** Outputs in the form that the runner reads: a value may have any lines but the delimiter, which is random. */
export function formatOutputs(outputs: Readonly<Record<string, string>>): string {
  const delimiter = `ghadelimiter_${randomUUID()}`
  const lines = Object.entries(outputs).map(([name, value]) =>
    [`${name}<<${delimiter}`, value, delimiter, ''].join(EOL),
  )
  return lines.join('')
}
