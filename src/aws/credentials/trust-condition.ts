import type { Snippet } from '../../model/finding.ts'
import { foreignText } from '../../runtime/secrets.ts'
import type { TokenClaims } from './token-claims.ts'

/** Longer than any claim of GitHub, whose names have at most 255 characters. */
export const CLAIM_LENGTH = 1_000

/**
 * Conditions of a trust policy that match the token: exactly and, if its subject names one branch, tag, or version, with a
 * wildcard for it. None if a claim is missing or can't be shown as it is.
 */
export function trustConditions({ issuer = '', subject, audience }: TokenClaims): Snippet[] {
  // IAM names the provider in condition keys by its URL, without the scheme.
  const provider = /^https:\/\/([\w.-]{1,255}(?:\/[\w.-]{1,255}){0,5})$/.exec(issuer)?.[1]
  if (provider === undefined || !isShownWhole(subject) || !isShownWhole(audience)) return []
  const forAudience = `${quoted(`${provider}:aud`)}: ${quoted(literal(audience))}`
  const ofSubject = quoted(`${provider}:sub`)
  const exact = {
    title: 'The condition for a trust policy that matches this token:',
    lines: [
      '"Condition": {',
      '  "StringEquals": {',
      `    ${forAudience},`,
      `    ${ofSubject}: ${quoted(literal(subject))}`,
      '  }',
      '}',
    ],
  }
  const wider = WIDER.flatMap(({ form, allows }) => {
    const [, beginning] = form.exec(subject) ?? []
    if (beginning === undefined) return []
    return [
      {
        title: `The same condition for ${allows}:`,
        lines: [
          '"Condition": {',
          `  "StringEquals": { ${forAudience} },`,
          `  "StringLike": { ${ofSubject}: ${quoted(`${literalInPattern(beginning)}*`)} }`,
          '}',
        ],
      },
    ]
  })
  return [exact, ...wider]
}

/**
 * Not for environments, because whoever can push a workflow can name a new one without protection rules. `pull_request`
 * already matches all pull requests. GitHub encodes a colon inside a value (GitHub docs, OpenID Connect reference).
 */
const WIDER = [
  { form: /^(repo:[^:]+:ref:refs\/heads\/)[^:]+$/, allows: 'any branch of the repository' },
  { form: /^(repo:[^:]+:ref:refs\/tags\/)[^:]+$/, allows: 'any tag of the repository' },
  { form: /^((?:.*:)?job_workflow_ref:[^:@]+@)[^:]+$/, allows: 'any version of the reusable workflow' },
]

function isShownWhole(claim: string | undefined): claim is string {
  return claim !== undefined && foreignText(claim, CLAIM_LENGTH) === claim
}

/** IAM replaces `${…}` in a condition (IAM user guide, "IAM policy elements: Variables and tags", special characters). */
function literal(text: string): string {
  return text.replaceAll('${', '${$}{')
}

function literalInPattern(text: string): string {
  return text.replaceAll(/\$(?=\{)|[*?]/g, (character) => `\${${character}}`)
}

/** In JSON, with escapes for everything that isn't visible ASCII, so nothing in it has to be replaced to be shown. */
function quoted(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[^\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
