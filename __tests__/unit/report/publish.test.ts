import { describe, expect, it } from '@jest/globals'

import type { RouteResult } from '../../../src/apply/route-result.ts'
import { error, notice, warning } from '../../../src/model/finding.ts'
import { publish } from '../../../src/report/publish.ts'
import { toReport } from '../../../src/report/run-report.ts'
import { NOTHING_YET, type RunResult } from '../../../src/report/run-result.ts'
import { renderSummary } from '../../../src/report/summary/summary.ts'
import { checkOf, done, prune, switchedOff, unchanged } from '../../fixtures/results/results.ts'
import { docsPage, labResult, outputsOf, runResult } from '../../fixtures/results/run-result.ts'
import { recordingRunner } from '../../fixtures/run/runner.ts'
import { route, routeTableWith, workerRoute } from '../../fixtures/worlds/route-tables.ts'
import { worker } from '../../fixtures/worlds/workers.ts'

const warnings = (count: number) =>
  Array.from({ length: count }, (_, n) => warning('pod-cidr-host-bits', `worker-${n} has host bits`))
const errors = (count: number) =>
  Array.from({ length: count }, (_, n) => error('worker-missing', `worker-${n} is missing`))
const notices = (count: number) =>
  Array.from({ length: count }, (_, n) => notice('reachability-unknown', `No. ${n}`))

function published(run: RunResult, broken: Parameters<typeof recordingRunner>[0] = {}) {
  const { runner, ...recording } = recordingRunner(broken)
  publish(run, runner)
  return recording
}

/** Without the lines about the lab's table and workers, and without the headline. */
function findingLines(run: Partial<RunResult>): string[] {
  return published({ ...labResult(), ...run }).said.slice(4, -1)
}

describe('publishing a run', () => {
  it('writes log, outputs, and summary', () => {
    const { said, outputs, summaries, files } = published(labResult())
    expect(said).toEqual([
      'info: Route table rtb-1 (kubernetes) in vpc-1, us-west-2',
      'info: worker-0  172.20.1.20  172.22.0.0/24  created',
      'info: worker-1  172.20.1.21  172.22.1.0/24  created',
      'info: worker-2  172.20.1.22  172.22.2.0/24  created',
      'info: ✅ 3 of 3 worker routes validated',
    ])
    expect(Object.fromEntries(outputs)).toEqual(outputsOf(labResult()))
    expect(summaries).toEqual([renderSummary(labResult())])
    expect(JSON.parse(files.get('/temp/report.json') ?? '')).toEqual(toReport(labResult()))
    expect(files.get('/temp/summary.md')).toBe(summaries[0])
  })

  it('writes all of them for a failed run too, and fails the step last', () => {
    const { said, titles, outputs, summaries } = published({
      ...NOTHING_YET,
      expectedRoutes: 3,
      findings: [...notices(1), ...warnings(1), ...errors(1)],
    })
    expect(said).toEqual([
      'error: worker-0 is missing',
      'warning: worker-0 has host bits',
      'notice: No. 0',
      'fail: ❌ 0 of 3 worker routes validated; no changes were made',
    ])
    expect(titles).toEqual(['worker-missing', 'pod-cidr-host-bits', 'reachability-unknown'])
    expect(outputs.get('validated')).toBe('false')
    expect(summaries).toHaveLength(1)
  })

  it('logs stale routes and checks after the workers', () => {
    const tables = [routeTableWith(workerRoute(worker()))]
    const results = [unchanged(worker()), done(prune(route({ destination: '172.22.9.0/24' })))]
    const checkResults = [switchedOff(checkOf(worker()))]
    const { said } = published(runResult({ tables, results, checkResults }))
    expect(said.slice(1, -1)).toEqual([
      'info: worker-0  172.20.1.20  172.22.0.0/24  unchanged',
      'info: 172.22.9.0/24 (stale) deleted from rtb-1',
      'info: worker-0  source/destination check disabled',
    ])
  })

  it('writes only the file if no summary is wanted, also after a defect', () => {
    for (const results of [labResult().results, [undefined as unknown as RouteResult]]) {
      const { summaries, files, outputs } = published({
        ...labResult(),
        results,
        title: 'blue',
        showsSummary: false,
      })
      expect(summaries).toEqual([])
      expect(files.get('/temp/summary.md')).toMatch(/^### . blue: /u)
      expect(outputs.get('summary-file')).toBe('/temp/summary.md')
    }
  })

  it('has in the summary file what the outputs leave out', () => {
    const many = Array.from({ length: 6_000 }, (_, n) =>
      route({ destination: `10.${n >> 8}.${n & 255}.0/24` }),
    )
    const { summaries, files } = published(runResult({ tables: [routeTableWith(...many)] }))
    expect(summaries.join()).toContain('outputs-shortened')
    expect(files.get('/temp/summary.md')).toBe(summaries[0])
  })

  it.each([
    ['outputs', "Can't write the outputs (The disk is full.), so later steps don't get them.", 1],
    ['summary', "Can't write the job summary (The disk is full.), so the run's page doesn't show it.", 0],
  ])('writes the rest if the runner cannot write the %s, and fails', (broken, message, summaryCount) => {
    const { said, outputs, summaries } = published(labResult(), { [broken]: 'The disk is full.' })
    expect(said.slice(4)).toEqual([
      expect.stringContaining(`error: ${message}`),
      'fail: ❌ 3 of 3 worker routes validated',
    ])
    expect(summaries).toHaveLength(summaryCount)
    expect(summaries.join('').includes(message.slice(0, 20))).toBe(broken === 'outputs')
    expect(outputs.size > 0).toBe(broken === 'summary')
  })

  it('writes what it can if a defect keeps it from showing a route', () => {
    const [first, ...others] = labResult().results
    const broken = { ...first, change: undefined } as unknown as RouteResult
    const { said, outputs, summaries } = published({ ...labResult(), results: [broken, ...others] })
    expect(outputs.get('validated')).toBe('false')
    expect(outputs.get('findings')).toContain('internal-error')
    expect(summaries.join()).toContain('internal-error')
    expect(said).toContainEqual(expect.stringMatching(/^error: This is a bug in kthw-routes/))
    expect(said.at(-1)).toMatch(/^fail: ❌/)
  })
})

describe('a long log', () => {
  const ofWorkers = (count: number): RunResult => {
    const some = Array.from({ length: count }, (_, n) =>
      worker({ name: `worker-${n}`, podCidr: `172.22.${n}.0/24` }),
    )
    const tables = [routeTableWith(...some.map((each) => workerRoute(each)))]
    return runResult({ tables, results: some.map((each) => unchanged(each)) })
  }

  it('shows up to 20 workers', () => {
    const { said } = published(ofWorkers(20))
    expect(said).toHaveLength(22)
    expect(said.filter((line) => line.includes('group'))).toEqual([])
  })

  it('groups more workers under their number, between the table and the headline', () => {
    const { said } = published(ofWorkers(21))
    expect(said[1]).toBe('group: 21 workers')
    expect(said[2]).toBe('info: worker-0  172.20.1.20  172.22.0.0/24  unchanged')
    expect(said.slice(-3)).toEqual([
      'info: worker-20  172.20.1.40  172.22.20.0/24  unchanged',
      'endgroup',
      'info: ✅ 21 of 21 worker routes validated',
    ])
  })

  it('groups more than 20 lines about warnings and notices that are no annotations', () => {
    const said = findingLines({ findings: [...warnings(28), ...notices(29)] })
    expect(said.filter((line) => line.includes('group'))).toEqual(['group: 21 more notices', 'endgroup'])
    expect(said.slice(-22, -20)).toEqual([
      'info: notice (reachability-unknown): No. 8',
      'info: notice (reachability-unknown): No. 9',
    ])
  })

  it('shows all errors, and their commands, outside of groups', () => {
    const commands = Array.from({ length: 20 }, (_, n) => `aws ec2 ${n}`)
    const findings = [...errors(40), { ...error('security-group', 'Closed.'), commands }]
    const said = findingLines({ findings })
    expect(said).toHaveLength(62)
    expect(said.filter((line) => line.startsWith('group:'))).toEqual([])
  })
})

describe('the annotations', () => {
  it('are eight of each severity, and later findings are only in the log', () => {
    expect(findingLines({ findings: [...errors(10), ...warnings(9), ...notices(9)] })).toEqual([
      ...errors(8).map(({ message }) => `error: ${message}`),
      'info: error (worker-missing): worker-8 is missing',
      'info: error (worker-missing): worker-9 is missing',
      ...warnings(8).map(({ message }) => `warning: ${message}`),
      'info: warning (pod-cidr-host-bits): worker-8 has host bits',
      ...notices(8).map(({ message }) => `notice: ${message}`),
      'info: notice (reachability-unknown): No. 8',
    ])
  })

  it('begin with what is wrong with runner files, and leave room for the comment and the failure', () => {
    const { said, titles } = published(
      { ...labResult(), findings: errors(20) },
      { outputs: 'The disk is full.', summary: 'The disk is full.' },
    )
    expect(said.filter((line) => line.startsWith('error: '))).toHaveLength(8)
    expect(titles.slice(0, 3)).toEqual(['runner-file', 'runner-file', 'worker-missing'])
  })

  it('include files that cannot be written, which loses nothing else', () => {
    const { said, outputs } = published(labResult(), { files: 'The disk is full.' })
    expect(said).toContain(
      "warning: Can't write the report file (The disk is full.), so the output report-file is empty. Give the step's user write access to the folder in RUNNER_TEMP.",
    )
    expect(said).toContainEqual(
      expect.stringMatching(/^warning: Can't write the summary file .* summary-file is empty/),
    )
    expect([outputs.get('report-file'), outputs.get('summary-file')]).toEqual(['', ''])
    expect(outputs.get('validated')).toBe('true')
  })

  it('end with the link to the documentation, as do the findings in the log', () => {
    const findings = [error('aws-error', 'AWS returned X: no period'), ...warnings(9)]
    const { said } = published({ ...labResult(), docsPage, findings })
    expect(said.slice(4, -1)).toEqual([
      `error: AWS returned X: no period. See ${docsPage}#aws-error`,
      ...warnings(8).map(({ message }) => `warning: ${message}. See ${docsPage}#pod-cidr-host-bits`),
      `info: warning (pod-cidr-host-bits): worker-8 has host bits. See ${docsPage}#pod-cidr-host-bits`,
    ])
  })

  it('shorten a long message rather than the link, and the log shortens nothing', () => {
    const link = ` See ${docsPage}#worker-missing`
    const room = 4096 - link.length
    const [fits, long] = [`${'x'.repeat(room - 1)}.`, `${'x'.repeat(room)}.`]
    const messages = [fits, long, 'x'.repeat(room), ...Array<string>(6).fill(long)]
    const findings = messages.map((message) => error('worker-missing', message))
    const said = findingLines({ docsPage, findings })
    const shortened = `error: ${'x'.repeat(room - 1)}…${link}`
    expect(said.slice(0, 3)).toEqual([`error: ${fits}${link}`, shortened, shortened])
    expect(said[8]).toBe(`info: error (worker-missing): ${long}${link}`)
  })
})

describe('the commands of a finding', () => {
  it.each([
    [20, []],
    [21, ['info:   and 1 more in the report file']],
  ])('are in the log below it, up to twenty: %i', (count, more) => {
    const commands = Array.from({ length: count }, (_, n) => `aws ec2 ${n}`)
    const findings = [{ ...warning('security-group', 'Closed.'), commands }, ...warnings(1)]
    expect(findingLines({ findings })).toEqual([
      'warning: Closed.',
      'info: Fix:',
      ...commands.slice(0, 20).map((command) => `info:   ${command}`),
      ...more,
      'warning: worker-0 has host bits',
    ])
  })

  it('exist too if the finding is not an annotation', () => {
    const findings = [...warnings(8), { ...warning('security-group', 'Closed.'), commands: ['aws ec2 x'] }]
    expect(findingLines({ findings }).slice(8)).toEqual([
      'info: warning (security-group): Closed.',
      'info: Fix:',
      'info:   aws ec2 x',
    ])
  })

  it('come before what to paste into a policy, which has its own title', () => {
    const snippets = [{ title: 'Paste this:', lines: ['{', '}'] }]
    const findings = [{ ...warning('role-not-assumed', 'No.'), snippets }]
    expect(findingLines({ findings })).toEqual([
      'warning: No.',
      'info: Paste this:',
      'info:   {',
      'info:   }',
    ])
  })
})
