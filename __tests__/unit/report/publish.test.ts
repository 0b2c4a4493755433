import { describe, expect, it } from '@jest/globals'

import { error, notice, warning } from '../../../src/model/finding.ts'
import { renderOutputs } from '../../../src/report/outputs.ts'
import { publish } from '../../../src/report/publish.ts'
import { NOTHING_YET, type RunResult } from '../../../src/report/run-result.ts'
import { renderSummary } from '../../../src/report/summary.ts'
import { checkOf, done, prune, switchedOff, unchanged } from '../../fixtures/results/results.ts'
import { docsPage, labResult, runResult } from '../../fixtures/results/run-result.ts'
import { recordingRunner } from '../../fixtures/run/runner.ts'
import { route, routeTableWith, workerRoute } from '../../fixtures/worlds/route-tables.ts'
import { worker } from '../../fixtures/worlds/workers.ts'

const warnings = (count: number) =>
  Array.from({ length: count }, (_, n) => warning('pod-cidr-host-bits', `worker-${n} has host bits`))
const errors = (count: number) =>
  Array.from({ length: count }, (_, n) => error('worker-missing', `worker-${n} is missing`))
const notices = (count: number) =>
  Array.from({ length: count }, (_, n) => notice('reachability-unknown', `No. ${n}`))

async function published(run: RunResult, broken: Parameters<typeof recordingRunner>[0] = {}) {
  const { runner, ...recording } = recordingRunner(broken)
  await publish(run, runner)
  return recording
}

/** Without the lines about the lab's table and workers, and without the headline. */
async function findingLines(run: Partial<RunResult>): Promise<string[]> {
  return (await published({ ...labResult(), ...run })).said.slice(4, -1)
}

describe('publishing a run', () => {
  it('writes log, outputs, and summary', async () => {
    const { said, outputs, summaries } = await published(labResult())
    expect(said).toEqual([
      'info: Route table rtb-1 (kubernetes) in vpc-1, us-west-2',
      'info: worker-0  172.20.1.20  172.22.0.0/24  created',
      'info: worker-1  172.20.1.21  172.22.1.0/24  created',
      'info: worker-2  172.20.1.22  172.22.2.0/24  created',
      'info: ✅ 3 of 3 worker routes validated',
    ])
    expect(Object.fromEntries(outputs)).toEqual(renderOutputs(labResult()))
    expect(summaries).toEqual([renderSummary(labResult())])
  })

  it('writes all of them for a failed run too, and fails the step last', async () => {
    const { said, titles, outputs, summaries } = await published({
      ...NOTHING_YET,
      expectedRoutes: 3,
      findings: [...notices(1), ...warnings(1), ...errors(1)],
    })
    expect(said).toEqual([
      'error: worker-0 is missing',
      'warning: worker-0 has host bits',
      'notice: No. 0',
      'fail: ❌ 0 of 3 worker routes validated',
    ])
    expect(titles).toEqual(['worker-missing', 'pod-cidr-host-bits', 'reachability-unknown'])
    expect(outputs.get('validated')).toBe('false')
    expect(summaries).toHaveLength(1)
  })

  it('logs stale routes and checks after the workers', async () => {
    const tables = [routeTableWith(workerRoute(worker()))]
    const results = [unchanged(worker()), done(prune(route({ destination: '172.22.9.0/24' })))]
    const checkResults = [switchedOff(checkOf(worker()))]
    const { said } = await published(runResult({ tables, results, checkResults }))
    expect(said.slice(1, -1)).toEqual([
      'info: worker-0  172.20.1.20  172.22.0.0/24  unchanged',
      'info: stale  172.22.9.0/24  deleted in rtb-1',
      'info: worker-0  source/destination check switched off',
    ])
  })

  it.each([
    ['outputs', 'The outputs', 1],
    ['summary', 'The job summary', 0],
  ])('goes on if the runner cannot write the %s', async (broken, content, summaryCount) => {
    const { said, outputs, summaries } = await published(labResult(), { [broken]: 'The disk is full.' })
    expect(said.slice(-2)).toEqual([
      `warning: ${content} could not be written (The disk is full.); this log holds the result.`,
      'info: ✅ 3 of 3 worker routes validated',
    ])
    expect(summaries).toHaveLength(summaryCount)
    expect(outputs.size > 0).toBe(broken === 'summary')
  })
})

describe('the annotations', () => {
  it('are eight of each severity, and later findings are only in the log', async () => {
    expect(await findingLines({ findings: [...errors(10), ...warnings(9), ...notices(9)] })).toEqual([
      ...errors(8).map(({ message }) => `error: ${message}`),
      'info: error (worker-missing): worker-8 is missing',
      'info: error (worker-missing): worker-9 is missing',
      ...warnings(8).map(({ message }) => `warning: ${message}`),
      'info: warning (pod-cidr-host-bits): worker-8 has host bits',
      ...notices(8).map(({ message }) => `notice: ${message}`),
      'info: notice (reachability-unknown): No. 8',
    ])
  })

  it('are ten warnings with the two for runner files, which is all that the runner shows', async () => {
    const { said, titles } = await published(
      { ...labResult(), findings: warnings(20) },
      { outputs: 'The disk is full.', summary: 'The disk is full.' },
    )
    expect(said.filter((line) => line.startsWith('warning: '))).toHaveLength(10)
    expect(titles.slice(-2)).toEqual(['runner-file', 'runner-file'])
  })

  it('end with the link to the documentation, as do the findings in the log', async () => {
    const findings = [error('aws-error', 'AWS said X: no period'), ...warnings(9)]
    const { said } = await published({ ...labResult(), docsPage, findings }, { summary: 'The disk is full.' })
    expect(said.slice(4, -1)).toEqual([
      `error: AWS said X: no period. See ${docsPage}#aws-error`,
      ...warnings(8).map(({ message }) => `warning: ${message}. See ${docsPage}#pod-cidr-host-bits`),
      `info: warning (pod-cidr-host-bits): worker-8 has host bits. See ${docsPage}#pod-cidr-host-bits`,
      `warning: The job summary could not be written (The disk is full.); this log holds the result. See ${docsPage}#runner-file`,
    ])
  })

  it('shorten a long message rather than the link, and the log shortens nothing', async () => {
    const link = ` See ${docsPage}#worker-missing`
    const room = 4096 - link.length
    const [fits, long] = [`${'x'.repeat(room - 1)}.`, `${'x'.repeat(room)}.`]
    const messages = [fits, long, 'x'.repeat(room), ...Array<string>(6).fill(long)]
    const findings = messages.map((message) => error('worker-missing', message))
    const said = await findingLines({ docsPage, findings })
    const shortened = `error: ${'x'.repeat(room - 1)}…${link}`
    expect(said.slice(0, 3)).toEqual([`error: ${fits}${link}`, shortened, shortened])
    expect(said[8]).toBe(`info: error (worker-missing): ${long}${link}`)
  })
})

describe('the commands of a finding', () => {
  it.each([
    [20, []],
    [21, ['info:   and 1 more commands in the output findings']],
  ])('are in the log below it, up to twenty: %i', async (count, more) => {
    const commands = Array.from({ length: count }, (_, n) => `aws ec2 ${n}`)
    const findings = [{ ...warning('security-group', 'Closed.'), commands }, ...warnings(1)]
    expect(await findingLines({ findings })).toEqual([
      'warning: Closed.',
      ...commands.slice(0, 20).map((command) => `info:   ${command}`),
      ...more,
      'warning: worker-0 has host bits',
    ])
  })

  it('are there too if the finding is not an annotation', async () => {
    const findings = [...warnings(8), { ...warning('security-group', 'Closed.'), commands: ['aws ec2 x'] }]
    expect((await findingLines({ findings })).slice(8)).toEqual([
      'info: warning (security-group): Closed.',
      'info:   aws ec2 x',
    ])
  })
})
