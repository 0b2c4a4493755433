import { describe, expect, it } from '@jest/globals'

import { docsPageUrl, docsUrl, linkedCode } from '../../../src/github/docs-link.ts'
import { docsPage } from '../../fixtures/results/run-result.ts'

describe('the address of the page', () => {
  it.each([
    ['https://github.com', 'org/kthw-routes', 'v1', 'v1'],
    ['https://github.com', 'some_org/kthw.routes-2', 'refs/heads/main', 'refs/heads/main'],
    ['https://ghes.example.com:8443', 'Org/kthw-routes', 'feature/fix-#12', 'feature/fix-%2312'],
    ['http://10.0.0.1', 'org/.github', 'renovate/@types/node-24.x+1', 'renovate/%40types/node-24.x%2B1'],
    ['https://github.com', `${'o'.repeat(100)}/${'k'.repeat(100)}`, 'r'.repeat(255), 'r'.repeat(255)],
  ])('is that of the version that runs: %s %s %s', (server, repository, ref, path) => {
    const page = `${server}/${repository}/blob/${path}/docs/troubleshooting.md`
    expect(docsPageUrl(server, repository, ref)).toBe(page)
  })

  const odd = {
    server: [
      ...['', 'github.com', 'https://', 'https://github.com/', 'https://github.com/evil'],
      ...['https://user@github.com', 'https://github.com:port', 'https://github.com:123456'],
      ...['javascript://github.com', 'x https://github.com', 'https://github.com\nhttps://evil.example'],
      'https://git)hub.com',
    ],
    repository: [
      ...[
        '',
        'kthw-routes',
        'org/',
        '/kthw-routes',
        'org/kthw-routes/sub',
        'org/..',
        'org/.',
        '../kthw-routes',
      ],
      ...['org/kthw routes', 'org/kthw-routes)', 'org/kthw-routes?x', 'my org/kthw-routes'],
      ...[`org/${'k'.repeat(101)}`, `${'o'.repeat(101)}/kthw-routes`],
    ],
    ref: [
      ...['', '/v1', 'v1/', 'a//b', '.', '..', 'a/../../evil/repo', '.hidden', 'a/.hidden', '(v1', 'v 1'],
      ...['v1\n', 'v1\n::error::x', 'v1)](https://evil.example', '<img src=x>', 'v1?x', 'v1&x', 'v%2f1'],
      ...['`v1`', 'v\u202e1', 'r'.repeat(256)],
    ],
  }

  it.each(Object.entries(odd).flatMap(([part, texts]) => texts.map((text) => ({ part, text }))))(
    'is unknown if the $part is $text',
    ({ part, text }) => {
      const known = { server: 'https://github.com', repository: 'org/kthw-routes', ref: 'v1' }
      const { server, repository, ref } = Object.assign(known, { [part]: text })
      expect(docsPageUrl(server, repository, ref)).toBeUndefined()
    },
  )
})

it('a finding links to its entry on the page, if the page is known', () => {
  const url = `${docsPage}#aws-error`
  expect([docsUrl(docsPage, 'aws-error'), docsUrl(undefined, 'aws-error')]).toEqual([url, undefined])
  expect(linkedCode(docsPage, 'aws-error')).toBe(`[aws-error](${url})`)
  expect(linkedCode(undefined, 'aws-error')).toBe('aws-error')
})
