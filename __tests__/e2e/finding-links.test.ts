import { describe, expect, it } from '@jest/globals'

import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import { only, runOn, shownLines } from '../fixtures/run/scenario.ts'

/** What the runner sets for `uses: org/kthw-routes@v1`. */
const release = {
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_ACTION_REPOSITORY: 'org/kthw-routes',
  GITHUB_ACTION_REF: 'v1',
}
const page = 'https://github.com/org/kthw-routes/blob/v1/docs/troubleshooting.md'

describe('a finding of uses: org/kthw-routes@v1', () => {
  it('links to its entry in annotations, log, summary, and output', async () => {
    const run = await runOn(lab({ workers: 10, podCidr: () => undefined }), {
      inputs: { 'worker-count': '10', 'wait-timeout': '0' },
      env: release,
    })
    const entry = `${page}#pod-cidr-missing`

    const lines = run.log.split('\n').filter((line) => line.includes('has no tag "pod_cidr"'))
    expect(lines.map((line) => line.slice(0, 7))).toEqual([
      ...Array<string>(8).fill('::error'),
      ...Array<string>(2).fill('error ('),
    ])
    expect(lines.filter((line) => !line.endsWith(`set pod-cidr-tag to another tag. See ${entry}`))).toEqual(
      [],
    )
    const items = run.summary.split('\n').filter((line) => line.startsWith('- ❌'))
    expect(items).toHaveLength(10)
    expect(items.filter((line) => !line.endsWith(` ([pod-cidr-missing](${entry}))`))).toEqual([])
    expect(run.findings.map(({ url }) => url)).toEqual(Array<string>(10).fill(entry))
  })

  it('links to its entry from the numbered causes of reachability', async () => {
    const inputs = { reachability: 'warn' }
    const run = await runOn(lab({ sourceDestCheck: true }), { inputs, env: release })

    expect(run.summary).toMatch(/^1\. The source\/destination check is enabled for worker-0 /m)
    expect(run.summary).toContain(` ([source-dest-check](${page}#source-dest-check), 6 pairs)`)
    expect(only(run.findings).url).toBe(`${page}#source-dest-check`)
  })
})

it.each([
  ['a release', {}, page],
  [
    'a GitHub Enterprise Server',
    { GITHUB_SERVER_URL: 'https://ghes.example.com' },
    'https://ghes.example.com/org/kthw-routes/blob/v1/docs/troubleshooting.md',
  ],
  [
    'a branch with a slash',
    { GITHUB_ACTION_REF: 'feature/links-#7' },
    'https://github.com/org/kthw-routes/blob/feature/links-%237/docs/troubleshooting.md',
  ],
])('a finding about inputs links to the page of %s', async (_, env, ofRef) => {
  const run = await runOn(lab(), { inputs: { mode: 'x' }, env: { ...release, ...env } })
  const url = `${ofRef}#invalid-input`

  // The runner decodes a command's message, so a percent sign is written as %25.
  expect(run.log).toContain(` See ${url.replaceAll('%', '%25')}\n`)
  expect(run.summary).toContain(` ([invalid-input](${url}))\n`)
  expect(only(run.findings).url).toBe(url)
})

it.each([
  ['uses: ./', { GITHUB_ACTION_REPOSITORY: '', GITHUB_ACTION_REF: '' }],
  ['a hostile ref', { GITHUB_ACTION_REF: 'v1)<img src=x>\n::error::mine\n[x](https://evil.example' }],
  // Their pages have other addresses than GitHub's.
  ['a Gitea server', { GITHUB_SERVER_URL: 'https://gitea.example.com', GITEA_ACTIONS: 'true' }],
  ['a Forgejo server', { GITHUB_SERVER_URL: 'https://codeberg.org', FORGEJO_ACTIONS: 'true' }],
  ['a hostile server', { GITHUB_SERVER_URL: 'https://github.com/login?to=' }],
])('a finding has no link with %s', async (_, env) => {
  const run = await runOn(lab(), { inputs: { mode: 'x' }, env: { ...release, ...env } })

  expect(shownLines(run.log)).toEqual([
    '::error title=invalid-input::mode is "x". Set it to apply, plan, verify, or destroy.',
    '::error::❌ No changes were made',
  ])
  expect(run.summary).toContain(
    '- ❌ mode is "x". Set it to apply, plan, verify, or destroy. (invalid-input)\n',
  )
  expect(Object.keys(only(run.findings))).toEqual(['severity', 'code', 'message'])
})
