import { describe, expect, it } from '@jest/globals'

import { checkTag } from '../../dev/build/release/check.ts'
import { releaseNotes } from '../../dev/build/release/notes.ts'
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

describe("a release's notes", () => {
  it("are the version's section of the changelog, paragraph by paragraph in one line", () => {
    expect(releaseNotes(changelog, '1.2.0')).toBe(
      [
        'Routes are deleted in one call.',
        '',
        '### Added',
        '',
        '- `prune` deletes stale routes, and leaves `all others`.',
        '  - Also with *several tables*.',
        '',
        '```yaml',
        'with:',
        '  prune: true',
        '```',
      ].join('\n'),
    )
  })

  it('are found where the heading is a link', () => {
    expect(releaseNotes(changelog, '1.1.0')).toBe('- Older.')
  })

  it('are empty where the section is, and missing where it is', () => {
    expect(releaseNotes(changelog, '1.0.0')).toBe('')
    expect(releaseNotes(changelog, '1.2')).toBeUndefined()
    expect(releaseNotes(changelog, '2.0.0')).toBeUndefined()
  })
})

describe('a tag', () => {
  it('that is the version, and is told in the changelog, can be released', () => {
    expect(checkTag('v1.1.0', '1.1.0', changelog)).toEqual({ kind: 'notes', notes: '- Older.' })
  })

  it('that is another version is refused', () => {
    expect(checkTag('v1.2.0', '1.1.0', changelog)).toEqual({
      kind: 'problems',
      problems: ['The tag is v1.2.0, and the version in package.json is 1.1.0; tag the commit that sets it.'],
    })
  })

  it.each(['1.1.0', 'v1.1', 'v1.1.0-rc.1', 'v01.1.0', 'v1.1.0\n'])('that reads %j is refused', (tag) => {
    expect(checkTag(tag, '1.1.0', changelog)).toEqual({
      kind: 'problems',
      problems: [`${tag} is not a tag like v1.2.3.`],
    })
  })

  it.each(['1.0.0', '2.0.0'])('is refused when the changelog says nothing of it, as for %s', (version) => {
    expect(checkTag(`v${version}`, version, changelog)).toEqual({
      kind: 'problems',
      problems: [`CHANGELOG.md says nothing under "## ${version}"; name its section after the version.`],
    })
  })
})

describe('the major tag', () => {
  it('moves to the newest version', () => {
    expect(majorTag('v1.10.0', ['v1.9.1', 'v1.10.0', 'v1.9.0', 'v1', ''])).toBe('v1')
  })

  it('is made by the first version', () => {
    expect(majorTag('v2.0.0', ['v1.10.0', 'v2.0.0'])).toBe('v2')
  })

  it('stays where it is when an older version is mended', () => {
    expect(majorTag('v1.9.2', ['v1.10.0', 'v1.9.2'])).toBeUndefined()
    expect(majorTag('v1.10.1', ['v1.10.2', 'v1.10.1'])).toBeUndefined()
  })

  it('does not look at other majors', () => {
    expect(majorTag('v1.10.1', ['v2.0.0', 'v1.10.1', 'v0.20.0'])).toBe('v1')
  })

  it('is asked for by a whole version only', () => {
    expect(() => majorTag('v1', [])).toThrow('v1 is not a tag like v1.2.3')
  })
})
