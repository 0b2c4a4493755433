import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, posix } from 'node:path'

import { markdownPassages } from './markdown-passages.ts'
import type { Passage } from './passage.ts'
import { sourcePassages } from './source-passages.ts'
import { yamlPassages } from './yaml-passages.ts'

const root = join(import.meta.dirname, '..', '..', '..')

/** Installed, built, or generated. */
const notOurs = new Set(['.git', '.venv', 'build', 'coverage', 'dist', 'node_modules'])
/** Its English is data. */
const data = 'dev/lint/english/patterns.ts'

/** All English of the project. */
export function readPassages(): Passage[] {
  return passageFiles().flatMap(passagesOfFile)
}

export function passageFiles(): string[] {
  return filesIn('.')
}

export function passagesOfFile(file: string): Passage[] {
  return passagesOf(file, readFileSync(join(root, file), 'utf8'))
}

export function passagesOf(file: string, text: string): Passage[] {
  switch (extname(file)) {
    case '.md':
      return markdownPassages(file, text)
    case '.ts':
    case '.js':
    case '.mjs':
      return sourcePassages(file, text)
    case '.yml':
    case '.yaml':
      return yamlPassages(file, text)
    default:
      return []
  }
}

/** Relative to the root, also of files that git doesn't know yet. */
function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name)
    if (entry.isDirectory()) return notOurs.has(path) ? [] : filesIn(path)
    return entry.isFile() && path !== data ? [path] : []
  })
}
