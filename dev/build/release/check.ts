import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { releaseNotes } from './notes.ts'
import { parseTag } from './tag.ts'

/** The reasons why a tag can't be released, or the notes of the release. */
export type Checked = { kind: 'problems'; problems: string[] } | { kind: 'notes'; notes: string }

/** Checks that the tag is the version in package.json, and that the changelog describes it. */
export function checkTag(tag: string, version: string, changelog: string): Checked {
  const problems: string[] = []
  if (parseTag(tag) === undefined) problems.push(`${tag} is not a tag like v1.2.3.`)
  else if (tag !== `v${version}`) {
    problems.push(
      `The tag is ${tag}, and the version in package.json is ${version}; tag the commit that sets it.`,
    )
  }
  const notes = releaseNotes(changelog, version) ?? ''
  if (notes === '')
    problems.push(`CHANGELOG.md says nothing under "## ${version}"; name its section after the version.`)
  return problems.length > 0 ? { kind: 'problems', problems } : { kind: 'notes', notes }
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..', '..', '..')
  const [tag, notesFile] = parseArgs({ allowPositionals: true }).positionals
  if (tag === undefined || notesFile === undefined) {
    throw new TypeError('Usage: node dev/build/release/check.ts <tag> <file for the notes>')
  }
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  const checked = checkTag(tag, version, await readFile(join(root, 'CHANGELOG.md'), 'utf8'))
  if (checked.kind === 'problems') {
    for (const problem of checked.problems) console.error(problem)
    process.exitCode = 1
  } else {
    await writeFile(notesFile, `${checked.notes}\n`)
    console.log(`${tag} can be released, with these notes:\n\n${checked.notes}`)
  }
}
