import { readdir } from 'node:fs/promises'

import { describe, expect, it } from '@jest/globals'

import { addRoute, addRouteTable } from '../../dev/emulators/ec2/world/build-world.ts'
import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import type { RunReport } from '../../src/report/run-report.ts'
import {
  addOther,
  inOwnProcess,
  only,
  runOn,
  tableId,
  type ScenarioRun,
  worker,
} from '../fixtures/run/scenario.ts'
import { temporaryFolder } from '../fixtures/run/temporary-folder.ts'

type Report = Omit<RunReport, 'reachability'> & { reachability: { verdict: string }[] }

function reportOf({ report }: ScenarioRun): Report {
  return JSON.parse(report) as Report
}

function output(run: ScenarioRun, name: string): unknown {
  return JSON.parse(run.outputs[name] ?? '')
}

/** All outputs, as GitHub counts them for a job: approximately, in UTF-16. */
function outputBytes({ outputs }: ScenarioRun): number {
  return Object.entries(outputs).reduce((sum, [name, value]) => sum + 2 * (name.length + value.length), 0)
}

describe('a later step reads from the report file', () => {
  it('what the outputs have, in a folder of the step', async () => {
    const run = await runOn(lab(), { inputs: { reachability: 'warn' } })
    const report = reportOf(run)

    expect(run.outputs['report-file']).toMatch(/\/runner-\w+\/kthw-routes-\w+\/report\.json$/)
    expect(report).toMatchObject({ version: 1, mode: 'apply', region: 'us-west-2', success: true })
    for (const [name, value] of Object.entries(report).filter(([each]) => each in run.outputs))
      expect(typeof value === 'object' ? output(run, name) : run.outputs[name]).toEqual(
        typeof value === 'object' ? value : String(value),
      )
    expect(report.changes).toMatchObject(
      [0, 1, 2].map((n) => ({ worker: `worker-${n}`, state: 'active', change: 'created' })),
    )
    expect(report['source-dest-checks']).toEqual([])
  })

  it('why the inputs are invalid', async () => {
    const run = await runOn(lab(), { inputs: { mode: 'dry-run' } })

    expect(reportOf(run)).toMatchObject({
      version: 1,
      mode: null,
      region: null,
      success: false,
      validated: false,
      findings: [{ severity: 'error', code: 'invalid-input' }],
      routes: [],
      reachability: [],
    })
  })

  it('the routes that are missing, and all names that a message shortens', async () => {
    const world = lab()
    const names = Array.from({ length: 7 }, (_, n) => `worker-${n + 3}`)
    for (const name of names) addOther(world, { name, tags: { Name: name, os: 'linux' } })
    const run = await runOn(world, {
      inputs: { 'worker-count': '3', 'worker-filters': 'tag:os=linux', mode: 'verify', 'wait-timeout': '0' },
    })
    const [surplus] = reportOf(run).findings.filter(({ code }) => code === 'worker-surplus')

    expect(run.messages.join()).toContain(' and 2 more. Increase worker-count')
    expect(surplus?.names?.map((name) => name.replace(/ .*/, ''))).toEqual(names)
    expect(run.findings.filter((finding) => 'names' in finding)).toEqual([])
    expect(reportOf(run).changes).toMatchObject(
      Array.from({ length: 3 }, () => ({ state: 'missing', change: 'not created' })),
    )
  })

  it('420 findings, which are more than an environment variable may hold', async () => {
    const run = await runOn(lab(), {
      inputs: { mode: 'verify', 'worker-count': '423', 'wait-timeout': '0' },
      env: {
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_ACTION_REPOSITORY: 'org/kthw-routes',
        GITHUB_ACTION_REF: 'v1',
      },
    })

    expect(run.exitCode).toBe(1)
    expect(reportOf(run).findings.filter(({ code }) => code === 'worker-missing')).toHaveLength(420)
    expect(run.findings).toEqual(reportOf(run).findings)
  })

  it('names that a tag makes up to break JSON, a shell, or the runner', async () => {
    const name = '"}],"x":[{"a\\":"$(id)`id`\u2028::error::x<<EOF ${{ github.token }} %0A </script>'
    const world = lab()
    worker(world, 0).tags['Name'] = name
    const run = await runOn(world, {
      inputs: { 'worker-count': '', 'worker-filters': 'tag:pod_cidr=*' },
    })

    expect(run.exitCode).toBe(0)
    expect(reportOf(run).routes.map((route) => route.worker)).toContain(name)
    expect(output(run, 'routes')).toEqual(reportOf(run).routes)
  })
})

describe('outputs that would be larger than a job may have', () => {
  it('have the routes of 1,000 workers before others in several tables, and say what they leave out', async () => {
    const world = lab({ workers: 900 })
    const tables = [
      tableId(world),
      ...['b', 'c'].map(
        (zone) => addRouteTable(world, only(world.vpcs), { name: `kubernetes-${zone}` }).routeTableId,
      ),
    ]
    for (const table of world.routeTables.filter(({ routeTableId }) => tables.includes(routeTableId))) {
      for (let n = 0; n < 90; n += 1) addRoute(table, `10.9.${n}.0/24`, worker(world, 0))
      for (let n = 0; n < 900; n += 1) {
        const { tags } = worker(world, n)
        if (!table.routes.some(({ destination }) => destination === tags['pod_cidr']))
          addRoute(table, tags['pod_cidr'] ?? '', worker(world, n))
      }
    }
    const run = await runOn(world, {
      inputs: { mode: 'verify', 'worker-count': '900', 'route-table-name': 'kubernetes*' },
    })
    const routes = output(run, 'routes') as RunReport['routes']

    expect({ exitCode: run.exitCode, validated: run.outputs['validated'] }).toEqual({
      exitCode: 0,
      validated: 'true',
    })
    expect(outputBytes(run)).toBeLessThan(1_000_000)
    expect(routes.length).toBeGreaterThan(1_500)
    expect(routes.every((route) => route.change === 'unchanged')).toBe(true)
    expect(run.codes.at(-1)).toBe('outputs-shortened')
    expect(run.messages.at(-1)).toContain(`routes (${routes.length} of ${reportOf(run).routes.length})`)
    expect(run.log).toContain('::notice title=outputs-shortened::')
    expect(reportOf(run).routes.filter(({ change }) => change === 'unchanged')).toHaveLength(2_700)
  })
})

// A process has one folder for the files of its step, so each of these has its own.
describe('a run that cannot write its files', () => {
  it.each(['/nowhere', '/dev/full'])('warns, and has its outputs and its summary: %s', async (folder) => {
    const run = await runOn(lab(), { env: { RUNNER_TEMP: folder }, ...inOwnProcess })

    expect(run.exitCode).toBe(0)
    expect(run.log).toContain("::warning title=runner-file::Can't write the report file (")
    expect(run.log).toContain("::warning title=runner-file::Can't write the summary file (")
    expect(run.outputs).toMatchObject({
      'report-file': '',
      'summary-file': '',
      'created-count': '3',
      validated: 'true',
    })
    expect(run.summary).toContain('3 of 3 worker routes validated')
  })

  it('writes them to the temporary folder of the system if the runner names none', async () => {
    const folder = temporaryFolder()
    const run = await runOn(lab(), { env: { RUNNER_TEMP: undefined, TMPDIR: folder }, ...inOwnProcess })

    expect(await readdir(folder)).toEqual([expect.stringMatching(/^kthw-routes-/)])
    expect(run.outputs['report-file']?.startsWith(folder)).toBe(true)
  })
})
