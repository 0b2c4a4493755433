import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import { onPullRequest } from '../fixtures/run/pull-request.ts'
import { kubernetesTable, runOn } from '../fixtures/run/scenario.ts'
import { temporaryFolder } from '../fixtures/run/temporary-folder.ts'

const { bodies, plan } = onPullRequest()

const titleOf = ({ report }: { report: string }): unknown => (JSON.parse(report) as { title: unknown }).title

describe('the title', () => {
  it('distinguishes two steps of a job in their one summary, in the log, and in their reports', async () => {
    const folder = temporaryFolder()
    const summary = join(folder, 'summary.md')
    await writeFile(summary, '')
    const env = { GITHUB_STEP_SUMMARY: summary }
    const blue = await runOn(lab(), { inputs: { title: 'blue' }, env })
    const green = await runOn(lab(), { inputs: { title: 'green', mode: 'verify', 'wait-timeout': '0' }, env })
    const headings = (await readFile(summary, 'utf8')).match(/^### .*$/gm)

    expect(headings).toEqual([
      '### ✅ blue: 3 of 3 worker routes validated',
      '### ❌ green: 0 of 3 worker routes validated',
    ])
    expect(blue.log.trimEnd().split('\n').at(-1)).toBe('✅ blue: 3 of 3 worker routes validated')
    expect(green.log.trimEnd().split('\n').at(-1)).toBe('::error::❌ green: 0 of 3 worker routes validated')
    expect([blue, green].map(titleOf)).toEqual(['blue', 'green'])
    expect(titleOf(await runOn(lab()))).toBeNull()
  })

  it('is the title of the comment', async () => {
    await plan({ inputs: { title: 'blue' } })

    expect(bodies().join()).toMatch(/^### ✅ blue: Plan: 3 to create/m)
  })

  it('is plain text, in the log too', async () => {
    const run = await runOn(lab(), { inputs: { title: '##[error]<b>@org</b> **x**', summary: 'true' } })

    expect(run.summary).toMatch(/^### ✅ &#35;&#35;&#91;error&#93;&#60;b&#62;&#64;&#8203;org/)
    expect(run.log).toContain('✅ ## [error]<b>@org</b> **x**: 3 of 3')
  })

  it.each([
    ['x'.repeat(121), 'title has 121 characters. Use at most 120.'],
    ['blue\ngreen', 'title has more than one line. Write it on one line.'],
  ])('is refused before any call if it is unusable: %j', async (title, message) => {
    const run = await runOn(lab(), { inputs: { title } })

    expect(run.exitCode).toBe(1)
    expect(run.requests).toEqual([])
    expect(run.messages).toEqual([message])
    expect(run.summary).toContain('### ❌ No changes were made')
  })
})

describe('summary: false', () => {
  it.each([
    ['a run that succeeds', {}, 0],
    ['a run that fails', { mode: 'verify', 'wait-timeout': '0' }, 1],
    ['invalid inputs', { mode: 'dry-run' }, 1],
  ])('writes no job summary, but the file: %s', async (_, inputs, exitCode) => {
    const shown = await runOn(lab(), { inputs })
    const hidden = await runOn(lab(), { inputs: { ...inputs, summary: 'false' } })
    const withoutTime = (text: string) => text.replace(/\d+\.\d s/g, '… s')

    expect([shown.exitCode, hidden.exitCode]).toEqual([exitCode, exitCode])
    expect(hidden.summary).toBe('')
    expect(shown.summaryFile).toBe(shown.summary)
    expect(withoutTime(hidden.summaryFile)).toBe(withoutTime(shown.summary))
    expect(hidden.outputs['summary-file']).toMatch(/\/kthw-routes-\w+\/summary\.md$/)
  })

  it('does not need the file of the runner', async () => {
    const run = await runOn(lab(), { inputs: { summary: 'false' }, env: { GITHUB_STEP_SUMMARY: undefined } })

    expect(run.exitCode).toBe(0)
    expect(run.codes).toEqual([])
  })
})

describe('a table of many routes', () => {
  it('begins with the one that is missing, and the report keeps the order of the workers', async () => {
    const world = lab({ workers: 60, routed: 60 })
    const { routes } = kubernetesTable(world)
    routes.splice(
      routes.findIndex(({ destination }) => destination === '172.22.55.0/24'),
      1,
    )
    const run = await runOn(world, { inputs: { mode: 'verify', 'worker-count': '60', 'wait-timeout': '0' } })
    const { changes } = JSON.parse(run.report) as { changes: { worker: string }[] }

    expect(run.rows.slice(0, 3).map((row) => row.slice(3))).toEqual([
      ['missing', 'worker-55', 'not created'],
      ['active', 'worker-0', 'unchanged'],
      ['active', 'worker-1', 'unchanged'],
    ])
    expect(changes.map(({ worker }) => worker)).toEqual([...Array(60).keys()].map((n) => `worker-${n}`))
  })
})
