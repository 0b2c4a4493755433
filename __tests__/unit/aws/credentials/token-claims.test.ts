import { describe, expect, it } from '@jest/globals'

import { readClaims } from '../../../../src/aws/credentials/token-claims.ts'

function tokenWith(payload: unknown): string {
  return `e30.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.c2ln`
}

describe('the claims of a token', () => {
  it('are its issuer, subject, and audience', () => {
    const token = tokenWith({ iss: 'https://a', sub: 'repo:é?>/b', aud: 'c', jti: 'd' })

    expect(readClaims(token)).toEqual({ issuer: 'https://a', subject: 'repo:é?>/b', audience: 'c' })
  })

  it.each([[{}], [{ iss: '', sub: 7, aud: ['a'] }], [[]]])(
    'are unknown unless they are texts: %j',
    (payload) => {
      expect(readClaims(tokenWith(payload))).toEqual({
        issuer: undefined,
        subject: undefined,
        audience: undefined,
      })
    },
  )

  it.each(['', 'opaque', 'a.b.c', tokenWith(null), tokenWith('text'), tokenWith(7)])(
    'are none if it is no JSON Web Token: %s',
    (token) => {
      expect(readClaims(token)).toBeUndefined()
    },
  )
})
