import { existsSync } from 'node:fs'
import { join, normalize } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { documents, parseDocument } from '../fixtures/documents/documents.ts'
import { root } from '../fixtures/documents/project-files.ts'
import { render, slugs, type Link, type RenderedDocument } from '../fixtures/documents/rendered-document.ts'

const rendered: ReadonlyMap<string, RenderedDocument> = new Map(
  documents.map((document) => [document.path, render(document)]),
)

const links = [...rendered.values()].flatMap((document) => document.links)

describe('a link', () => {
  it.each(links)('$where to $target has a target that exists', (link) => {
    expect(mistakeIn(link)).toBeUndefined()
  })

  it.each(links)('$where to $target has a text that names its target', ({ text }) => {
    expect(text.toLowerCase()).not.toMatch(/^(?:here|this|link|click here|this page|read more)$/)
  })
})

// Of headings that the README had before its parts became pages: issues and other sites link to them.
it.each([
  ...[
    'quick-start',
    'try-it-without-aws',
    'inputs-and-outputs',
    'credentials-region-and-permissions',
    'recipes',
  ],
  ...[
    'bootstrap-after-terraform',
    'plan-on-pull-requests',
    'drift-watch-on-a-schedule',
    'workers-that-come-and-go',
  ],
  ...['can-pods-talk', 'teardown', 'several-clusters-by-matrix', 'a-route-table-for-each-availability-zone'],
  ...['use-the-result-in-later-steps', 'aws-govcloud-us-and-the-china-regions'],
  ...[
    'github-enterprise-server-and-proxies',
    'troubleshooting',
    'is-it-the-right-tool',
    'security',
    'development',
  ],
  'license',
])('the former anchor #%s of the README exists', (anchor) => {
  expect(rendered.get('README.md')?.anchors).toContain(anchor)
})

describe('a wrong link is found', () => {
  it.each([
    ['[x](gone.md)', 'docs/gone.md does not exist'],
    ['<img src="../gone.png" alt="x">', 'gone.png does not exist'],
    ['[x](../README.md#nothing)', 'README.md has no heading or anchor #nothing'],
    ['[x](../../other)', '../other is outside of the project'],
    ['[x](http://docs.github.com/)', 'write https:'],
    ['[x](https://localhost:8080/)', 'localhost is not a public host name'],
    ['[x](../README.md#license) [x](adr) <a href="https://docs.github.com/en">x</a>', ''],
  ])('%s', (markdown, message) => {
    const { links } = render(parseDocument('docs/new.md', markdown))

    expect(links.map((link) => mistakeIn(link) ?? '').join('')).toContain(message)
    expect(links.every((link) => mistakeIn(link) === undefined)).toBe(message === '')
  })
})

it('headings get the anchors that GitHub gives them', () => {
  expect(slugs(['Credentials, Region and permissions', '`route-missing`', 'A_b — c!', 'A_b — c!'])).toEqual([
    'credentials-region-and-permissions',
    'route-missing',
    'a_b--c',
    'a_b--c-1',
  ])
})

/** Addresses outside of the project are not fetched. */
function mistakeIn({ where, target }: Link): string | undefined {
  if (/^[a-z][a-z\d+.-]*:/i.test(target) || target.startsWith('//')) return wrongAddress(target)
  const from = where.replace(/:\d+$/, '')
  const [path = '', anchor] = decodeURIComponent(target).split('#')
  const file = path === '' ? from : normalize(join(from, '..', path)).replace(/\/$/, '')
  if (file.startsWith('..')) return `${file} is outside of the project`
  if (!existsSync(join(root, file))) return `${file} does not exist`
  if (anchor === undefined || (rendered.get(file)?.anchors.has(anchor) ?? false)) return undefined
  return `${file} has no heading or anchor #${anchor}`
}

function wrongAddress(target: string): string | undefined {
  if (!target.startsWith('https:')) return `${target}: write https:`
  const { hostname } = new URL(target)
  return /^(?:[a-z\d-]+\.)+[a-z]{2,}$/.test(hostname) ? undefined : `${hostname} is not a public host name`
}
