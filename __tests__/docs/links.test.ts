import { existsSync } from 'node:fs'
import { join, normalize } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { documents, parseDocument, root } from '../fixtures/documents/documents.ts'
import { render, slugs, type Link, type RenderedDocument } from '../fixtures/documents/rendered-document.ts'

const rendered: ReadonlyMap<string, RenderedDocument> = new Map(
  documents.map((document) => [document.path, render(document)]),
)

const links = [...rendered.values()].flatMap((document) => document.links)

describe('a link', () => {
  it.each(links)('$where to $target leads somewhere', (link) => {
    expect(whatIsWrong(link)).toBeUndefined()
  })

  it.each(links)('$where to $target says where it leads', ({ text }) => {
    expect(text.toLowerCase()).not.toMatch(/^(?:here|this|link|click here|this page|read more)$/)
  })
})

describe('a link is told', () => {
  const wrong = (markdown: string): (string | undefined)[] =>
    render(parseDocument('docs/new.md', markdown)).links.map(whatIsWrong)

  it.each([
    ['to a file that is not there', '[x](gone.md)', 'docs/gone.md is not there'],
    ['to an image that is not there', '<img src="../gone.png" alt="x">', 'gone.png is not there'],
    [
      'to a heading that is not there',
      '[x](../README.md#nothing)',
      'README.md has no heading or anchor #nothing',
    ],
    ['out of the project', '[x](../../other)', '../other is outside of the project'],
    ['without encryption', '[x](http://docs.github.com/)', 'write https:'],
    ['to a machine of the reader', '[x](https://localhost:8080/)', 'localhost is no public host name'],
  ])('%s', (_, markdown, why) => {
    expect(wrong(markdown)).toEqual([expect.stringContaining(why)])
  })

  it.each(['[x](../README.md#license)', '[x](adr)', '<a href="https://docs.github.com/en">x</a>'])(
    'to be right: %s',
    (markdown) => {
      expect(wrong(markdown)).toEqual([undefined])
    },
  )
})

it('headings get the anchors that GitHub gives them', () => {
  expect(slugs(['Credentials, Region and permissions', '`route-missing`', 'A_b — c!', 'A_b — c!'])).toEqual([
    'credentials-region-and-permissions',
    'route-missing',
    'a_b--c',
    'a_b--c-1',
  ])
})

/** Nothing is fetched: an address outside of the project is looked at, not visited. */
function whatIsWrong({ where, target }: Link): string | undefined {
  if (/^[a-z][a-z\d+.-]*:/i.test(target) || target.startsWith('//')) return wrongAddress(target)
  const from = where.replace(/:\d+$/, '')
  const [path = '', anchor] = decodeURIComponent(target).split('#')
  const file = path === '' ? from : normalize(join(from, '..', path)).replace(/\/$/, '')
  if (file.startsWith('..')) return `${file} is outside of the project`
  if (!existsSync(join(root, file))) return `${file} is not there`
  if (anchor === undefined || (rendered.get(file)?.anchors.has(anchor) ?? false)) return undefined
  return `${file} has no heading or anchor #${anchor}`
}

function wrongAddress(target: string): string | undefined {
  if (!target.startsWith('https:')) return `${target}: write https:`
  const { hostname } = new URL(target)
  return /^(?:[a-z\d-]+\.)+[a-z]{2,}$/.test(hostname) ? undefined : `${hostname} is no public host name`
}
