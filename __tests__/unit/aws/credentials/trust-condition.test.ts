import { describe, expect, it } from '@jest/globals'

import { trustConditions } from '../../../../src/aws/credentials/trust-condition.ts'

const issuer = 'https://token.actions.githubusercontent.com'
const audience = 'sts.amazonaws.com'
const subject = 'repo:org/cluster:ref:refs/heads/main'

/** The `sub` of each condition, by its operator. */
function subjectsIn(sub: string, of = issuer): string[] {
  return trustConditions({ issuer: of, subject: sub, audience }).map(({ lines }) => {
    const { Condition } = JSON.parse(`{${lines.join('\n')}}`) as {
      Condition: Record<string, Record<string, string>>
    }
    const key = `${of.replace('https://', '')}:sub`
    return ['StringEquals', 'StringLike']
      .flatMap((operator) => {
        const value = Condition[operator]?.[key]
        return value === undefined ? [] : [`${operator} ${value}`]
      })
      .join()
  })
}

describe('the conditions that match a token', () => {
  it('are the exact one, and one with a wildcard for the branch', () => {
    expect(trustConditions({ issuer, subject, audience })).toEqual([
      {
        title: 'The condition for a trust policy that matches this token:',
        lines: [
          '"Condition": {',
          '  "StringEquals": {',
          '    "token.actions.githubusercontent.com:aud": "sts.amazonaws.com",',
          '    "token.actions.githubusercontent.com:sub": "repo:org/cluster:ref:refs/heads/main"',
          '  }',
          '}',
        ],
      },
      {
        title: 'The same condition for any branch of the repository:',
        lines: [
          '"Condition": {',
          '  "StringEquals": { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" },',
          '  "StringLike": { "token.actions.githubusercontent.com:sub": "repo:org/cluster:ref:refs/heads/*" }',
          '}',
        ],
      },
    ])
  })

  it.each([
    ['repo:a/b:environment:prod'],
    ['repo:a/b:pull_request'],
    ['repo:a/b'],
    ['repo:a/b:ref:refs/heads/'],
    ['repo:a/b:ref:refs/heads/main:actor:me'],
    ['my:repo:a/b:ref:refs/heads/main'],
    ['repository_owner:a:ref:refs/heads/main'],
    ['x-job_workflow_ref:a/b/.github/workflows/c.yml@refs/heads/main'],
    ['job_workflow_ref:a/b/.github/workflows/c.yml@refs/heads/main:actor:me'],
  ])('have no wildcard for %s, whose claims nobody asked to widen', (sub) => {
    expect(subjectsIn(sub)).toEqual([`StringEquals ${sub}`])
  })

  it.each([
    ['repo:a/b:ref:refs/tags/v1', 'repo:a/b:ref:refs/tags/*'],
    [
      'job_workflow_ref:a/b/.github/workflows/c.yml@refs/heads/main',
      'job_workflow_ref:a/b/.github/workflows/c.yml@*',
    ],
    ['actor:me:job_workflow_ref:a/b/c.yml@v1', 'actor:me:job_workflow_ref:a/b/c.yml@*'],
  ])('widen %s to %s', (sub, pattern) => {
    expect(subjectsIn(sub)).toEqual([`StringEquals ${sub}`, `StringLike ${pattern}`])
  })

  it('take no character of a claim for a wildcard or a variable of IAM', () => {
    expect(subjectsIn('actor:${aws:username}*?$:job_workflow_ref:${*}@x')).toEqual([
      'StringEquals actor:${$}{aws:username}*?$:job_workflow_ref:${$}{*}@x',
      'StringLike actor:${$}{aws:username}${*}${?}$:job_workflow_ref:${$}{${*}}@*',
    ])
  })

  it('have only visible ASCII, and JSON reads the claim from it', () => {
    const sub = 'repo:a/b:environment:é\u202e\n"x"'
    const [condition] = trustConditions({ issuer, subject: sub, audience })

    expect(condition?.lines.join('')).toMatch(/^[\x20-\x7e]*$/)
    expect(subjectsIn(sub)).toEqual([`StringEquals ${sub}`])
  })

  it.each(['https://github.example.com/_services/token', 'https://token.actions.octocorp.ghe.com'])(
    'name the provider of the issuer %s',
    (of) => {
      expect(subjectsIn(subject, of)[0]).toBe(`StringEquals ${subject}`)
    },
  )

  it.each([
    [{ issuer: undefined, subject, audience }],
    [{ issuer: 'http://a.example.com', subject, audience }],
    [{ issuer: 'https://a.example.com/"x', subject, audience }],
    [{ issuer: 'https://a.example.com/', subject, audience }],
    [{ issuer: 'x https://a.example.com', subject, audience }],
    [{ issuer, subject: undefined, audience }],
    [{ issuer, subject, audience: undefined }],
    [{ issuer, subject: 'x'.repeat(1_001), audience }],
    [{ issuer, subject, audience: `ghs_${'x'.repeat(36)}` }],
  ])('are none without an issuer and claims that can be shown whole: %j', (claims) => {
    expect(trustConditions(claims)).toEqual([])
  })

  it('are shown for a subject of 1,000 characters', () => {
    expect(trustConditions({ issuer, subject: 'x'.repeat(1_000), audience })).toHaveLength(1)
  })
})
