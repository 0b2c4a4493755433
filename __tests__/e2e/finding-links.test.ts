import { describe, expect, it } from '@jest/globals'

import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import { only, runOn } from '../fixtures/run/scenario.ts'

/** What the runner sets for `uses: org/kthw-routes@v1`. */
const release = {
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_ACTION_REPOSITORY: 'org/kthw-routes',
  GITHUB_ACTION_REF: 'v1',
}

describe('a finding of uses: org/kthw-routes@v1', () => {
  const page = 'https://github.com/org/kthw-routes/blob/v1/docs/troubleshooting.md'

  it('leads to its entry from annotations, log, summary and output', async () => {
    const world = lab({ workers: 10 })
    for (const { tags } of world.instances) delete tags['pod_cidr']
    const run = await runOn(world, {
      inputs: { 'worker-count': '10', 'wait-timeout': '0' },
      env: release,
    })
    const entry = `${page}#pod-cidr-missing`

    const told = run.log.split('\n').filter((line) => line.includes('has no tag "pod_cidr"'))
    expect(told.map((line) => [line.slice(0, 7), line.endsWith(`pod-cidr-tag. See ${entry}`)])).toEqual([
      ...Array.from({ length: 8 }, () => ['::error', true]),
      ['error (', true],
      ['error (', true],
    ])
    const items = run.summary.split('\n').filter((line) => line.startsWith('- ❌'))
    expect(items).toHaveLength(10)
    expect(items.filter((line) => !line.endsWith(` ([pod-cidr-missing](${entry}))`))).toEqual([])
    expect(run.findings.map(({ url }) => url)).toEqual(Array.from({ length: 10 }, () => entry))
  })

  it('leads there too where the inputs cannot be used', async () => {
    const run = await runOn(lab(), { inputs: { 'worker-count': 'three' }, env: release })

    expect(run.log).toContain(
      `::worker-count is "three"; give a whole number from 1 to 1000. See ${page}#invalid-input\n`,
    )
    expect(run.summary).toContain(` ([invalid-input](${page}#invalid-input))\n`)
    expect(only(run.findings).url).toBe(`${page}#invalid-input`)
  })

  it('leads there from the numbered causes of the reachability', async () => {
    const run = await runOn(lab({ sourceDestCheck: true }), {
      inputs: { reachability: 'warn' },
      env: release,
    })

    expect(run.summary).toMatch(/^1\. The source\/destination check is on for worker-0 /m)
    expect(run.summary).toContain(` ([source-dest-check](${page}#source-dest-check), 6 pairs)`)
    expect(only(run.findings).url).toBe(`${page}#source-dest-check`)
  })
})

it.each([
  [
    'a server of one’s own',
    { ...release, GITHUB_SERVER_URL: 'https://ghes.example.com' },
    'https://ghes.example.com/org/kthw-routes/blob/v1/docs/troubleshooting.md#invalid-input',
  ],
  [
    'a branch with a slash',
    { ...release, GITHUB_ACTION_REF: 'feature/links-#7' },
    'https://github.com/org/kthw-routes/blob/feature/links-%237/docs/troubleshooting.md#invalid-input',
  ],
])('leads to %s', async (_, env, url) => {
  const run = await runOn(lab(), { inputs: { mode: 'x' }, env })

  // The runner takes a command's message apart again: a percent sign stands there as %25.
  expect(run.log).toContain(` See ${url.replaceAll('%', '%25')}\n`)
  expect(run.summary).toContain(` ([invalid-input](${url}))\n`)
  expect(only(run.findings).url).toBe(url)
})

it.each([
  [
    'uses: ./',
    { GITHUB_SERVER_URL: 'https://github.com', GITHUB_ACTION_REPOSITORY: '', GITHUB_ACTION_REF: '' },
  ],
  [
    'a hostile ref',
    { ...release, GITHUB_ACTION_REF: 'v1)<img src=x>\n::error::mine\n[x](https://evil.example' },
  ],
  ['a hostile server', { ...release, GITHUB_SERVER_URL: 'https://github.com/login?to=' }],
])('leads nowhere with %s', async (_, env) => {
  const run = await runOn(lab(), { inputs: { mode: 'x' }, env })

  expect(run.log).toBe(
    '::error title=invalid-input::mode is "x"; give apply, plan, verify or destroy.\n::error::❌ Nothing was done\n',
  )
  expect(run.summary).toContain('- ❌ mode is "x"; give apply, plan, verify or destroy. (invalid-input)\n')
  expect(Object.keys(only(run.findings))).toEqual(['severity', 'code', 'message'])
})
