/**
 * What the job's OIDC token says about the job. Nobody has checked the token's signature, so these are other people's texts.
 * A claim is undefined if the token doesn't have it as a text.
 */
export type TokenClaims = {
  readonly issuer: string | undefined
  readonly subject: string | undefined
  readonly audience: string | undefined
}

/** Undefined if this isn't a JSON Web Token. */
export function readClaims(token: string): TokenClaims | undefined {
  const [, payload = ''] = token.split('.')
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString())
    if (typeof claims !== 'object' || claims === null) return undefined
    const { iss, sub, aud } = claims as { iss?: unknown; sub?: unknown; aud?: unknown }
    return { issuer: textOf(iss), subject: textOf(sub), audience: textOf(aud) }
  } catch {
    return undefined
  }
}

function textOf(claim: unknown): string | undefined {
  return typeof claim === 'string' && claim !== '' ? claim : undefined
}
