import { describe, expect, it } from '@jest/globals'

import { linkedCode, docsPageUrl, docsUrl } from '../../../src/github/docs-link.ts'
import { docsPage } from '../../fixtures/results/run-result.ts'

describe('the address of the page', () => {
  it.each([
    ['https://github.com', 'org/kthw-routes', 'v1', 'v1'],
    ['https://github.com', 'some_org/kthw.routes-2', 'refs/heads/main', 'refs/heads/main'],
    ['https://ghes.example.com:8443', 'Org/kthw-routes', 'feature/mend-#12', 'feature/mend-%2312'],
    ['http://10.0.0.1', 'org/.github', 'renovate/@types/node-24.x+1', 'renovate/%40types/node-24.x%2B1'],
    ['https://github.com', `${'o'.repeat(100)}/${'k'.repeat(100)}`, 'r'.repeat(255), 'r'.repeat(255)],
  ])('is that of the version that runs: %s %s %s', (server, repository, ref, path) => {
    expect(docsPageUrl(server, repository, ref)).toBe(
      `${server}/${repository}/blob/${path}/docs/troubleshooting.md`,
    )
  })

  it.each([
    '',
    'github.com',
    'https://',
    'https://github.com/',
    'https://github.com/evil',
    'https://user@github.com',
    'https://github.com:port',
    'javascript://github.com',
    'https://github.com\nhttps://evil.example',
    'https://git)hub.com',
  ])('is none with the server "%s"', (server) => {
    expect(docsPageUrl(server, 'org/kthw-routes', 'v1')).toBeUndefined()
  })

  it.each([
    '',
    'kthw-routes',
    'org/',
    '/kthw-routes',
    'org/kthw-routes/sub',
    'org/..',
    'org/.',
    '../kthw-routes',
    'org/kthw routes',
    'org/kthw-routes)',
    'org/kthw-routes?x',
    `org/${'k'.repeat(101)}`,
    `${'o'.repeat(101)}/kthw-routes`,
  ])('is none with the repository "%s"', (repository) => {
    expect(docsPageUrl('https://github.com', repository, 'v1')).toBeUndefined()
  })

  it.each([
    '',
    '/v1',
    'v1/',
    'a//b',
    '.',
    '..',
    'a/../../evil/repo',
    '.hidden',
    'a/.hidden',
    'v 1',
    'v1\n',
    'v1\n::error::x',
    'v1)](https://evil.example',
    '<img src=x>',
    'v1?x',
    'v1&x',
    'v%2f1',
    '`v1`',
    'v\u202e1',
    'r'.repeat(256),
  ])('is none with the ref %j', (ref) => {
    expect(docsPageUrl('https://github.com', 'org/kthw-routes', ref)).toBeUndefined()
  })
})

describe('the address of an entry', () => {
  it('is the page and the code', () => {
    expect(docsUrl(docsPage, 'worker-missing')).toBe(
      'https://github.com/org/kthw-routes/blob/v1/docs/troubleshooting.md#worker-missing',
    )
  })

  it('is none where that of the page is not known', () => {
    expect(docsUrl(undefined, 'worker-missing')).toBeUndefined()
  })

  it('is that of the code in Markdown, which stands alone where there is none', () => {
    expect(linkedCode(docsPage, 'aws-error')).toBe(
      '[aws-error](https://github.com/org/kthw-routes/blob/v1/docs/troubleshooting.md#aws-error)',
    )
    expect(linkedCode(undefined, 'aws-error')).toBe('aws-error')
  })
})
