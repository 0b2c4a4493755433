import { describe, expect, it } from '@jest/globals'

import { foreignText, keepLogin, keepSecret, withoutSecrets } from '../../../src/runtime/secrets.ts'

const SECRET = 'a"secret/of+the job='
keepSecret(SECRET)
keepSecret('longer-than-worker')
keepSecret('worker')
keepLogin('ci-user', 'hunter2')

describe('a text without secrets', () => {
  it.each([
    ['the secret', SECRET],
    ['it, twice', `${SECRET}${SECRET}`, '******'],
    ['it in a URL', encodeURIComponent(SECRET)],
    ['it in JSON', JSON.stringify({ SECRET }), '{"SECRET":"***"}'],
    ['it in a header', Buffer.from(SECRET).toString('base64')],
    ["a proxy's login", 'ci-user:hunter2'],
    ["a proxy's login in a header", 'Y2ktdXNlcjpodW50ZXIy'],
    ['usual words', 'worker-0 is a worker', 'worker-0 is a worker'],
  ])('hides %s', (_, text, shown = '***') => {
    expect(withoutSecrets(text)).toBe(shown)
  })
})

describe('a text of others', () => {
  it.each([
    ['a login in a URL', 'http://a:b@c:1/d?e//f@g', 'http://***@c:1/d?e//***@g'],
    ['a signed URL', 'https://a/?x=1&X-Amz-Signature=ab12&y=2', 'https://a/?x=1&X-Amz-Signature=***&y=2'],
    [
      'a token in a URL',
      '{"url":"http://a/?access_token=ab","b":"c@d"}',
      '{"url":"http://a/?access_token=***","b":"c@d"}',
    ],
    ['a JSON Web Token', 'of eyJhbGci.eyJzdWI.c2ln.', 'of ***.'],
    ['a token of GitHub', 'ghs_exampleTokenOfTheJob0000000000000000', '***'],
    ['a harmless address', 'https://github.com/org/repo@v1', 'https://github.com/org/repo@v1'],
    ['a short secret where it is a word', 'No worker, worker-0 coworker', 'No ***, worker-0 coworker'],
    ['the user of a proxy', 'ci-user may not connect', '*** may not connect'],
    ['a short password', 'hunter2', '***'],
    ['more than fits', 'x'.repeat(51), `${'x'.repeat(49)}…`],
    ['no part of a secret at its end', `${'x'.repeat(45)}${SECRET}`, `${'x'.repeat(45)}***`],
  ])('shows, of %s: %s', (_, text, shown) => {
    expect(foreignText(text, 50)).toBe(shown)
  })

  it('shows no part of a secret through which the longest text is cut', () => {
    const text = 'x'.repeat(65_530) + SECRET
    expect(foreignText(text, Infinity)).toMatch(/^x+$/)
  })
})
