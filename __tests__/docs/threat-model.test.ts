import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

const root = join(import.meta.dirname, '..', '..')

/** Each test that a page names: `` `file`: "describe › it" ``, also several of one file. */
const named = ['threat-model.md', 'environments.md'].flatMap((name) => {
  const page = readFileSync(join(root, 'docs', name), 'utf8')
  const texts = page.replaceAll(/\n +/g, ' ').matchAll(/`([\w./-]+\.tsx?)`(?:[^"`\n]*"[^"\n]*")+/g)
  return [...texts].flatMap(([text, file = '']) =>
    [...text.matchAll(/"([^"]*)"/g)].map(([, test = '']) => ({ page: name, file, name: test })),
  )
})

describe('a page about what tests show', () => {
  it.each(['threat-model.md', 'environments.md'])('names tests: %s', (name) => {
    expect(named.filter(({ page }) => page === name).length).toBeGreaterThan(15)
  })

  it.each(named)('names a test that exists: $page: $file: $name', ({ file, name }) => {
    const path = join(root, file.startsWith('dev/suites/') ? file : `__tests__/${file}`)
    const source = existsSync(path) ? readFileSync(path, 'utf8').replaceAll("\\'", "'") : `${file} is missing`
    const parts = name.split(/ › |…/).map((part) => part.trim())

    expect(parts.filter((part) => !source.includes(part))).toEqual([])
  })
})
