import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import { withoutSecrets } from '../runtime/secrets.ts'

export type StepFile =
  | { readonly kind: 'written'; readonly path: string }
  | { readonly kind: 'failed'; readonly reason: string }

/** One folder for all files of the step. */
let stepFolder: string | undefined

/** Synchronous, because the process might be about to end. Removes an incomplete file, for example after a full disk. */
export function writeStepFile(name: string, pieces: Iterable<string>): StepFile {
  let path: string | undefined
  try {
    path = join((stepFolder ??= makeStepFolder()), name)
    writeAll(path, pieces)
    return { kind: 'written', path }
  } catch (cause) {
    if (path !== undefined) rmSync(path, { force: true })
    return { kind: 'failed', reason: cause instanceof Error ? cause.message : String(cause) }
  }
}

/**
 * The job's other steps, and other jobs on the machine, have their own folders. The runner empties RUNNER_TEMP before and
 * after each job (GitHub docs, default environment variables).
 */
function makeStepFolder(): string {
  const { RUNNER_TEMP: temp = '' } = process.env
  return mkdtempSync(join(temp === '' ? tmpdir() : resolve(temp), 'kthw-routes-'))
}

function writeAll(path: string, pieces: Iterable<string>): void {
  const file = openSync(path, 'w')
  try {
    for (const block of inBlocks(pieces)) {
      const bytes = Buffer.from(withoutSecrets(block))
      for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written)
    }
  } finally {
    closeSync(file)
  }
}

const BLOCK = 65_536

function* inBlocks(pieces: Iterable<string>): Generator<string> {
  let block = ''
  for (const piece of pieces) {
    block += piece
    if (block.length < BLOCK) continue
    yield block
    block = ''
  }
  yield block
}
