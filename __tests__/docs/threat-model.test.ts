import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

const root = join(import.meta.dirname, '..', '..')
const page = readFileSync(join(root, 'docs', 'threat-model.md'), 'utf8')

/** Each test that the page names: `` `file`: "describe › it" ``, also several of one file. */
const named = [
  ...page.replaceAll(/\n +/g, ' ').matchAll(/`([\w./-]+\.tsx?)`(?:[^"`\n]*"[^"\n]*")+/g),
].flatMap(([text, file = '']) => [...text.matchAll(/"([^"]*)"/g)].map(([, name = '']) => ({ file, name })))

describe('the threat model', () => {
  it('names tests', () => {
    expect(named.length).toBeGreaterThan(20)
  })

  it.each(named)('names a test that exists: $file: $name', ({ file, name }) => {
    const path = join(root, file.startsWith('dev/suites/') ? file : `__tests__/${file}`)
    const source = existsSync(path) ? readFileSync(path, 'utf8').replaceAll("\\'", "'") : `${file} is missing`
    const parts = name.split(/ › |…/).map((part) => part.trim())

    expect(parts.filter((part) => !source.includes(part))).toEqual([])
  })
})
