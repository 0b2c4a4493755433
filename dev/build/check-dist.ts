import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { build } from './build.ts'

const root = join(import.meta.dirname, '..', '..')
const committed = join(root, 'dist')
const rebuilt = join(root, 'build', 'dist')

/** Users run dist/, so it must be exactly what the sources build. */
await build(rebuilt)
const names = [...new Set([...(await readdir(committed)), ...(await readdir(rebuilt))])].sort()
const differing: string[] = []
for (const name of names) {
  const [ours, theirs] = await Promise.all([contents(join(committed, name)), contents(join(rebuilt, name))])
  if (ours === undefined || theirs === undefined || !ours.equals(theirs)) differing.push(name)
}
if (differing.length > 0) {
  console.error(
    `dist/ differs from what src/ builds: ${differing.join(', ')}. Run "npm run build" and commit dist/.`,
  )
  process.exitCode = 1
} else {
  console.log(`dist/ is up to date: its ${names.length} files are the ones that src/ builds.`)
}

function contents(path: string): Promise<Buffer | undefined> {
  return readFile(path).catch(() => undefined)
}
