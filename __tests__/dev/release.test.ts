import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { checkTag } from '../../dev/build/release/check.ts'
import { releaseNotes } from '../../dev/build/release/notes.ts'
import { sbom } from '../../dev/build/release/sbom.ts'
import { majorTag } from '../../dev/build/release/tag.ts'

const changelog = `# Changelog

What users notice.

## Unreleased

## 1.2.0 - 2027-01-31

Routes are deleted
in one call.

### Added

- \`prune\` deletes stale routes, and
  leaves \`all
  others\`.
  - Also with
    *several tables*.

\`\`\`yaml
with:
  prune: true
\`\`\`

## [1.1.0]

- Older.

## 1.0.0

`

const notes = `Routes are deleted in one call.

### Added

- \`prune\` deletes stale routes, and leaves \`all others\`.
  - Also with *several tables*.

\`\`\`yaml
with:
  prune: true
\`\`\``

describe("a release's notes", () => {
  it.each([
    ['the section of the version, with each paragraph in one line', '1.2.0', notes],
    ['found if the heading is a link', '1.1.0', '- Older.'],
    ['empty if the section is empty', '1.0.0', ''],
    ['missing for a part of a version', '1.2', undefined],
    ['missing without a section', '2.0.0', undefined],
  ])('are %s', (_, version, expected) => {
    expect(releaseNotes(changelog, version)).toBe(expected)
  })
})

describe('the SBOM', () => {
  it('lists every package of dist/ with its hash, and none that only builds or tests it', async () => {
    const { bomFormat, metadata, components } = JSON.parse(await sbom()) as {
      bomFormat: string
      metadata: { component: { name: string } }
      components: { name: string; version: string; hashes?: unknown[] }[]
    }
    const licenses = readFileSync(join(import.meta.dirname, '..', '..', 'dist', 'licenses.txt'), 'utf8')
    const bundled = [...licenses.matchAll(/^Name: (.*)\nVersion: (.*)$/gm)].map(
      ([, name, version]) => `${name}@${version}`,
    )
    const listed = components.map(({ name, version }) => `${name}@${version}`)

    expect([bomFormat, metadata.component.name]).toEqual(['CycloneDX', 'kthw-routes'])
    expect(bundled.length).toBeGreaterThan(20)
    expect(bundled.filter((each) => !listed.includes(each))).toEqual([])
    expect(components.filter(({ hashes = [] }) => hashes.length === 0)).toEqual([])
    expect(listed.filter((each) => /^(?:jest|typescript|oxlint)@/.test(each))).toEqual([])
  })
})

describe('a tag', () => {
  it('can be released if it is the version and the changelog describes it', () => {
    expect(checkTag('v1.1.0', '1.1.0', changelog)).toEqual({ kind: 'notes', notes: '- Older.' })
  })

  const nothing = (version: string) =>
    `CHANGELOG.md says nothing under "## ${version}"; name its section after the version.`
  it.each([
    ...['1.1.0', 'v1.1', 'v1.1.0-rc.1', 'v01.1.0', 'v1.1.0\n'].map(
      (tag) => [tag, '1.1.0', `${tag} is not a tag like v1.2.3.`] as const,
    ),
    [
      'v1.2.0',
      '1.1.0',
      'The tag is v1.2.0, and the version in package.json is 1.1.0; tag the commit that sets it.',
    ],
    ['v1.0.0', '1.0.0', nothing('1.0.0')],
    ['v2.0.0', '2.0.0', nothing('2.0.0')],
  ])('%j of version %s is refused: %s', (tag, version, problem) => {
    expect(checkTag(tag, version, changelog)).toEqual({ kind: 'problems', problems: [problem] })
  })
})

describe('the major tag', () => {
  it.each([
    ['moves to the newest version', 'v1.10.0', ['v1.9.1', 'v1.10.0', 'v1.9.0', 'v1', ''], 'v1'],
    ['is created by the first version', 'v2.0.0', ['v1.10.0', 'v2.0.0'], 'v2'],
    ['stays if an older minor version is fixed', 'v1.9.2', ['v1.10.0', 'v1.9.2'], undefined],
    ['stays if an older patch is released', 'v1.10.1', ['v1.10.2', 'v1.10.1'], undefined],
    ['ignores other majors', 'v1.10.1', ['v2.0.0', 'v1.10.1', 'v0.20.0'], 'v1'],
  ])('%s', (_, tag, released, expected) => {
    expect(majorTag(tag, released)).toBe(expected)
  })

  it('requires a whole version', () => {
    expect(() => majorTag('v1', [])).toThrow('v1 is not a tag like v1.2.3')
  })
})
