import { describe, expect, it } from '@jest/globals'

import { JOB_TOKEN, type JobClaims, type OidcOptions } from '../../dev/emulators/oidc/server.ts'
import { mistakesIn } from '../fixtures/results/report-schema.ts'
import { ROLE, runWithRole, type RoleRun } from '../fixtures/run/run-with-role.ts'

const PROVIDER = 'token.actions.githubusercontent.com'
const denied = { code: 'AccessDenied', message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity' }

type Refused = Pick<OidcOptions, 'claims'> & {
  readonly refusal?: OidcOptions['refusal']
  readonly inputs?: Record<string, string>
}

async function refused({ refusal = denied, ...options }: Refused): Promise<RoleRun> {
  const run = await runWithRole({ refusal, ...options })
  expect([run.exitCode, run.keys]).toEqual([1, []])
  return run
}

/** The conditions in the log, in order: text from a title to the closing brace, as a reader pastes it into a statement. */
function conditionsIn(text: string): unknown[] {
  const pasted = [...text.matchAll(/^ {2}"Condition": \{\n(?: {4}.*\n)+ {2}\}$/gm)]
  return pasted.map(([lines]) => (JSON.parse(`{${lines}}`) as { Condition: unknown }).Condition)
}

function exact(sub: string, { aud = 'sts.amazonaws.com', provider = PROVIDER } = {}): object {
  return { StringEquals: { [`${provider}:aud`]: aud, [`${provider}:sub`]: sub } }
}

function like(sub: string): object {
  return {
    StringEquals: { [`${PROVIDER}:aud`]: 'sts.amazonaws.com' },
    StringLike: { [`${PROVIDER}:sub`]: sub },
  }
}

describe('a refused role', () => {
  it.each<[string, string, string | undefined]>([
    ['a branch', 'repo:org/cluster:ref:refs/heads/demo', 'repo:org/cluster:ref:refs/heads/*'],
    [
      'a branch, with immutable IDs',
      'repo:org@123456/cluster@456789:ref:refs/heads/main',
      'repo:org@123456/cluster@456789:ref:refs/heads/*',
    ],
    ['a tag', 'repo:org/cluster:ref:refs/tags/v1.2.3', 'repo:org/cluster:ref:refs/tags/*'],
    ['an environment', 'repo:org/cluster:environment:Production%3AV1', undefined],
    ['a pull request', 'repo:org/cluster:pull_request', undefined],
    [
      'a reusable workflow',
      'job_workflow_ref:org/automation/.github/workflows/oidc.yml@refs/heads/main',
      'job_workflow_ref:org/automation/.github/workflows/oidc.yml@*',
    ],
    [
      'a reusable workflow and the environment of its caller',
      'repo:org/cluster:environment:prod:job_workflow_ref:org/automation/.github/workflows/oidc.yml@refs/tags/v2',
      'repo:org/cluster:environment:prod:job_workflow_ref:org/automation/.github/workflows/oidc.yml@*',
    ],
    ['a customized subject', 'repository_owner:org:repository_visibility:private', undefined],
  ])('explains itself for %s', async (_, sub, pattern) => {
    const { log, summary, outputs, report } = await refused({ claims: { sub } })

    expect(mistakesIn(report)).toEqual([])
    expect(log).toContain(
      `::error title=role-not-assumed::AWS doesn't let this job assume the role in role-to-assume (${ROLE}). The token says that sub is "${sub.replaceAll('%', '%25')}" and aud is "sts.amazonaws.com". Check that the role exists, and that its trust policy names the account's OIDC provider for GitHub and matches these claims. AWS returned AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity\nThe condition for a trust policy that matches this token:\n  "Condition": {\n`,
    )
    const conditions = [exact(sub), ...(pattern === undefined ? [] : [like(pattern)])]
    expect(conditionsIn(log)).toEqual(conditions)
    expect(conditionsIn(summary)).toEqual(conditions)
    const [finding] = JSON.parse(outputs['findings'] ?? '') as { snippets: { lines: string[] }[] }[]
    const pasted = finding?.snippets.map(({ lines }) => lines.map((line) => `  ${line}`).join('\n'))
    expect(conditionsIn(pasted?.join('\n') ?? '')).toEqual(conditions)
  })

  it.each<[string, { code: string; message: string }, string]>([
    [
      "the account doesn't have GitHub's provider",
      { code: 'InvalidIdentityToken', message: 'No OpenIDConnect provider found in your account' },
      `AWS doesn't let this job assume the role in role-to-assume (${ROLE}). The token says that sub is "repo:org/cluster:ref:refs/heads/main" and aud is "sts.example.com". `,
    ],
    [
      "the provider doesn't have the audience",
      { code: 'InvalidIdentityToken', message: 'Incorrect token audience' },
      'AWS STS doesn\'t accept sts.example.com, the audience of the job\'s OIDC token. Add it to the audiences of the account\'s OIDC provider for GitHub, or set audience to one of them. The token says that sub is "repo:org/cluster:ref:refs/heads/main" and aud is "sts.example.com". AWS returned InvalidIdentityTokenException: Incorrect token audience\n',
    ],
  ])('explains itself if %s', async (_, refusal, sentence) => {
    const run = await refused({ refusal, inputs: { audience: 'sts.example.com' } })

    expect(run.log).toContain(`::error title=role-not-assumed::${sentence}`)
    expect(conditionsIn(run.log)[0]).toEqual(
      exact('repo:org/cluster:ref:refs/heads/main', { aud: 'sts.example.com' }),
    )
  })

  it("names the provider of a GitHub Enterprise Server by the token's issuer", async () => {
    const { log } = await refused({ claims: { iss: 'https://github.example.com/_services/token' } })

    expect(conditionsIn(log)[0]).toEqual(
      exact('repo:org/cluster:ref:refs/heads/main', { provider: 'github.example.com/_services/token' }),
    )
  })

  it.each<[string, JobClaims, RegExp]>([
    ['has no subject', { sub: undefined }, /The token says that aud is "sts\.amazonaws\.com"\./],
    [
      'has an object as subject',
      { sub: { repo: 'a' } },
      /The token says that aud is "sts\.amazonaws\.com"\./,
    ],
    [
      'has neither subject nor audience',
      { sub: '', aud: ['a', 'b'] },
      /role-to-assume \(\S+\)\. Check that .* GitHub and this repository\. AWS returned/,
    ],
    ['has an issuer that is no provider', { iss: 'javascript:alert(1)' }, /The token says that sub is/],
    ['is too long for a message', { sub: 'x'.repeat(50_000) }, /that sub is "x{999}…" and aud is/],
  ])('shows no condition if the token %s', async (_, claims, message) => {
    const { log, summary } = await refused({ claims })

    expect(log).toMatch(message)
    expect(log + summary).not.toContain('"Condition"')
  })

  it('shows no part of the token itself', async () => {
    const { log, summary, outputs, report } = await refused({})
    const shown = [log.replaceAll(/^::add-mask::.*\n/gm, ''), summary, JSON.stringify(outputs), report]

    for (const part of JOB_TOKEN.split('.')) expect(shown.join('\n')).not.toContain(part)
  })

  it('does not let a claim start a command, a line, or markup', async () => {
    const sub =
      'repo:a/b:environment:x\n::set-output name=a::b\r::error::c ##[error]d</summary>\u202e```\n# e'
    const { log, summary } = await refused({ claims: { sub } })

    expect(
      log.split(/\r?\n/).filter((line) => /^\s*(::(?!error title=role-|error::❌|add-mask)|##\[)/.test(line)),
    ).toEqual([])
    expect(log + summary).not.toContain('\u202e')
    expect(summary).not.toMatch(/^# e|<\/summary>\W*```\n# e/m)
    expect(conditionsIn(log)).toEqual([exact(sub.replace('##[', '## ['))])
  })

  it('hides the account, as mask-aws-account-id asks for, and every secret', async () => {
    const secret = 'job-request-token'
    const run = await refused({
      claims: { sub: `repo:111122223333/${secret}:pull_request` },
      inputs: { 'mask-aws-account-id': 'true' },
    })
    const shown = [
      run.log.replaceAll(/^::add-mask::.*\n/gm, ''),
      run.summary,
      JSON.stringify(run.outputs),
      run.report,
    ].join('\n')

    expect(run.log).toContain('(arn:aws:iam::************:role/kthw-routes)')
    expect(run.log).toContain('that sub is "repo:************/***:pull_request" and')
    expect(shown).not.toMatch(/111122223333|job-request-token|"Condition"/)
  })
})
