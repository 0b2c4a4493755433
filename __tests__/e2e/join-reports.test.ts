import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { beforeEach, describe, expect, it } from '@jest/globals'
import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import { joinReports } from '../../dev/harness/join-reports.ts'
import { kubernetesTable, runOn, tables, type Inputs } from '../fixtures/run/scenario.ts'
import { temporaryFolder } from '../fixtures/run/temporary-folder.ts'

let folder: string
beforeEach(() => {
  folder = temporaryFolder()
})

/** As download-artifact does it: a folder for each artifact. */
function save(artifact: string, report: string): void {
  mkdirSync(join(folder, artifact))
  writeFileSync(join(folder, artifact, 'report.json'), report)
}

async function saveRun(artifact: string, inputs: Inputs, world = lab()): Promise<void> {
  save(artifact, (await runOn(world, { inputs })).report)
}

const failing = { mode: 'verify', 'wait-timeout': '0' }

describe('the reports of several clusters', () => {
  it('become one summary, which begins with those that need a look', async () => {
    await saveRun('routes-10', { title: 'blue-10', mode: 'verify' }, lab({ routed: 3 }))
    await saveRun('routes-9', { title: 'blue-9', mode: 'verify' }, lab({ routed: 3 }))
    await saveRun('routes-new', { title: 'new', reachability: 'warn' })
    await saveRun('routes-checked', { mode: 'verify' }, lab({ routed: 3, sourceDestCheck: true }))
    await saveRun('routes-red', { title: 'red', 'aws-region': 'us-west-2', ...failing })
    const { exitCode, log, summary } = await joinReports(folder, '5')

    expect(exitCode).toBe(1)
    expect(log).toBe('::error::4 of 5 runs succeeded. See the job summary.\n')
    expect(summary).toMatch(/^### ❌ 4 of 5 runs succeeded\n/)
    expect(tables(summary)).toEqual([
      [
        ['Run', 'Region', 'Mode', 'Created', 'Replaced', 'Deleted', 'Unchanged', 'Failed', 'Reachable'],
        ['❌ red', 'us-west-2', 'verify', '0', '0', '0', '0', '3', ''],
        ['⚠️ routes-checked', 'us-west-2', 'verify', '0', '0', '0', '3', '0', ''],
        ['✅ new', 'us-west-2', 'apply', '3', '0', '0', '0', '0', 'true'],
        ['✅ blue-9', 'us-west-2', 'verify', '0', '0', '0', '3', '0', ''],
        ['✅ blue-10', 'us-west-2', 'verify', '0', '0', '0', '3', '0', ''],
      ],
    ])
    const [, ...sections] = summary.split('\n#### ')
    expect(sections.map((section) => section.split('\n')[0])).toEqual(['❌ red', '⚠️ routes-checked'])
    expect(sections[0]?.match(/^- ❌ .* \(route-missing\)$/gm)).toHaveLength(3)
    expect(sections[1]).toMatch(/^- ⚠️ .* \(source-dest-check\)$/m)
  })

  it('succeed if all runs did, and say what is only planned', async () => {
    await saveRun('a', { title: 'blue' })
    await saveRun('b', { title: 'green', mode: 'plan' })
    const { exitCode, log, summary } = await joinReports(folder, '2')

    expect({ exitCode, log }).toEqual({ exitCode: 0, log: '2 of 2 runs succeeded.\n' })
    expect(
      tables(summary)[0]
        ?.slice(1)
        .map((row) => row.slice(2, 5)),
    ).toEqual([
      ['apply', '3', '0'],
      ['plan', '3 planned', '0'],
    ])
  })

  it('fail if one is missing, although all others succeeded', async () => {
    await saveRun('a', { title: 'blue' })
    const { exitCode, summary } = await joinReports(folder, '2')

    expect(exitCode).toBe(1)
    expect(summary).toMatch(/^### ❌ 1 of 2 runs succeeded, 1 without a report\n/)
  })

  it('fail if one is missing, damaged, or of another version', async () => {
    await saveRun('blue', { title: 'blue' })
    save('damaged', '{"version": 1')
    save('empty', '{"version": 1}')
    save('newer', '{"version": 2}')
    save('null', 'null')
    const { exitCode, log, summary } = await joinReports(folder, '6')

    expect(exitCode).toBe(1)
    expect(log).toBe('::error::1 of 6 runs succeeded, 1 without a report. See the job summary.\n')
    expect(tables(summary)[0]?.map(([name]) => name)).toEqual([
      'Run',
      '❌ damaged',
      '❌ empty',
      '❌ newer',
      '❌ null',
      '✅ blue',
    ])
    expect(summary).toContain('- ❌ This report has version 2, not 1. (report)')
  })

  it.each(['', '0', 'two'])('need their number: %j', async (expected) => {
    const { exitCode, log, summary } = await joinReports(folder, expected)

    expect({ exitCode, summary }).toEqual({ exitCode: 1, summary: '' })
    expect(log).toBe(
      '::error::Set folder to the folder with the report files, and expected to their number.\n',
    )
  })

  it('add no markup, command, or line, whatever names they hold', async () => {
    const hostile = '| <b>x</b> @org #1 GH-2 www.example.com https://example.com\n::error::x `**a**`'
    const world = lab({ workers: 2 })
    kubernetesTable(world).tags['Name'] = hostile.replace('\n', ' ')
    await saveRun(
      'routes-a',
      { title: hostile.replace('\n', ' '), 'route-table-name': 'kube', 'wait-timeout': '0' },
      world,
    )
    const report = JSON.parse((await runOn(lab(), { inputs: failing })).report) as {
      title: string
      findings: object[]
    }
    save(
      'routes-b',
      JSON.stringify({
        ...report,
        title: hostile,
        findings: [{ severity: 'error', code: hostile, message: hostile, url: 'javascript:alert(1)' }],
      }),
    )
    const { log, summary } = await joinReports(folder, '2')

    expect(log).toBe('::error::0 of 2 runs succeeded. See the job summary.\n')
    expect(tables(summary)).toHaveLength(1)
    expect(tables(summary)[0]?.map((row) => row.length)).toEqual([9, 9, 9])
    expect(summary).not.toMatch(/<b>|@org|(?<!&)#1|GH-2|www\.|:\/\/|`|\*\*|javascript|^::/m)
  })

  it('stay below the limit of a summary, and say what is left out', async () => {
    const { report } = await runOn(lab(), { inputs: failing })
    const long = { severity: 'warning', code: 'aws-error', message: '<'.repeat(5_000) }
    for (let n = 0; n < 256; n += 1)
      save(
        `routes-${n}`,
        JSON.stringify({
          ...(JSON.parse(report) as object),
          title: `cluster-${n}`,
          findings: Array(30).fill(long),
        }),
      )
    const { summary } = await joinReports(folder, '256')

    expect(Buffer.byteLength(summary)).toBeLessThan(1_024 * 1_024)
    expect(tables(summary)[0]).toHaveLength(257)
    expect(summary).toContain('- The report file of this run has 10 more.')
    expect(summary.trimEnd()).toMatch(/The report files have the findings of the other runs\.$/)
  })
})
