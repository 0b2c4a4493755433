import { describe, expect, it } from '@jest/globals'

import { error, notice, warning } from '../../../src/model/finding.ts'
import { renderOutputs } from '../../../src/report/outputs.ts'
import { publish } from '../../../src/report/publish.ts'
import { NOTHING_YET } from '../../../src/report/run-result.ts'
import { renderSummary } from '../../../src/report/summary.ts'
import { labResult, runResult, docsPage } from '../../fixtures/results/run-result.ts'
import {
  checkOf,
  create,
  done,
  planned,
  prune,
  switchedOff,
  unchanged,
} from '../../fixtures/results/results.ts'
import { recordingRunner } from '../../fixtures/run/runner.ts'
import { route, routeTableWith, toInstance, workerRoute } from '../../fixtures/worlds/route-tables.ts'
import { worker } from '../../fixtures/worlds/workers.ts'

const podCidrWarnings = (count: number) =>
  Array.from({ length: count }, (_, number) =>
    warning('pod-cidr-host-bits', `worker-${number} has host bits`),
  )
const missing = (count: number) =>
  Array.from({ length: count }, (_, number) => error('worker-missing', `worker-${number} is missing`))

describe('publishing a run', () => {
  it('tells the log, the outputs and the summary, and ends well', async () => {
    const { runner, said, outputs, summaries } = recordingRunner()
    await publish(labResult(), runner)
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

  it('tells errors first, writes everything all the same, and fails the step last', async () => {
    const { runner, said, titles, outputs, summaries } = recordingRunner()
    const findings = [...podCidrWarnings(1), ...missing(1)]
    await publish({ ...NOTHING_YET, expectedRoutes: 3, findings }, runner)
    expect(said).toEqual([
      'error: worker-0 is missing',
      'warning: worker-0 has host bits',
      'fail: ❌ 0 of 3 worker routes validated',
    ])
    expect(titles).toEqual(['worker-missing', 'pod-cidr-host-bits'])
    expect(outputs.get('validated')).toBe('false')
    expect(summaries).toHaveLength(1)
  })

  it('tells stale routes and checks behind the workers', async () => {
    const { runner, said } = recordingRunner()
    const stale = route({ destination: '172.22.9.0/24', target: toInstance('i-old') })
    const tables = [routeTableWith(workerRoute(worker()))]
    const results = [unchanged(worker()), done(prune(stale))]
    await publish(runResult({ tables, results, checkResults: [switchedOff(checkOf(worker()))] }), runner)
    expect(said).toEqual([
      'info: Route table rtb-1 (kubernetes) in vpc-1, us-west-2',
      'info: worker-0  172.20.1.20  172.22.0.0/24  unchanged',
      'info: stale  172.22.9.0/24  deleted in rtb-1',
      'info: worker-0  source/destination check switched off',
      'info: ✅ 1 of 1 worker route validated',
    ])
  })

  it('ends well with a plan that nothing stands against', async () => {
    const { runner, said } = recordingRunner()
    await publish(runResult({ mode: 'plan', results: [planned(create(worker()))] }), runner)
    expect(said.at(-1)).toBe(
      'info: ✅ Plan: 1 to create, 0 to replace, 0 to delete, 0 unchanged; nothing was written',
    )
  })

  it('keeps two annotations for outputs and summary: all that went wrong is shown', async () => {
    const { runner, said, titles } = recordingRunner({
      outputs: 'The disk is full.',
      summary: 'The disk is full.',
    })
    await publish({ ...labResult(), findings: podCidrWarnings(20) }, runner)
    expect(said.filter((line) => line.startsWith('warning: '))).toHaveLength(10)
    expect(titles.slice(-2)).toEqual(['runner-file', 'runner-file'])
  })

  it('puts what the runner would not show as an annotation in the log: it shows ten of a kind, and two are kept', async () => {
    const { runner, said } = recordingRunner()
    await publish(
      { ...NOTHING_YET, expectedRoutes: 12, findings: [...missing(12), ...podCidrWarnings(11)] },
      runner,
    )
    expect(said.slice(0, 12)).toEqual([
      ...missing(8).map(({ message }) => `error: ${message}`),
      'info: error (worker-missing): worker-8 is missing',
      'info: error (worker-missing): worker-9 is missing',
      'info: error (worker-missing): worker-10 is missing',
      'info: error (worker-missing): worker-11 is missing',
    ])
    expect(said.slice(12)).toEqual([
      ...podCidrWarnings(8).map(({ message }) => `warning: ${message}`),
      'info: warning (pod-cidr-host-bits): worker-8 has host bits',
      'info: warning (pod-cidr-host-bits): worker-9 has host bits',
      'info: warning (pod-cidr-host-bits): worker-10 has host bits',
      'fail: ❌ 0 of 12 worker routes validated',
    ])
  })

  it.each([
    [
      'summary',
      'Unable to find environment variable for $GITHUB_STEP_SUMMARY.',
      'The job summary could not be written (Unable to find environment variable for $GITHUB_STEP_SUMMARY.); this log holds the result.',
    ],
    [
      'outputs',
      'The disk is full.',
      'The outputs could not be written (The disk is full.); this log holds the result.',
    ],
  ])('does not undo the work when the runner takes no %s', async (what, why, message) => {
    const { runner, said, outputs, summaries } = recordingRunner({ [what]: why })
    await publish(labResult(), runner)
    expect(said.slice(-2)).toEqual([`warning: ${message}`, 'info: ✅ 3 of 3 worker routes validated'])
    expect([outputs.size > 0, summaries.length > 0]).toEqual([what === 'summary', what === 'outputs'])
  })

  it('ends what is found with the address of its entry, ninth and later too, and what could not be written', async () => {
    const { runner, said } = recordingRunner({ summary: 'The disk is full.' })
    const findings = [error('aws-error', 'AWS said X: no full stop'), ...podCidrWarnings(9)]
    await publish({ ...labResult(), docsPage, findings }, runner)
    expect(said.slice(4, -1)).toEqual([
      `error: AWS said X: no full stop. See ${docsPage}#aws-error`,
      ...podCidrWarnings(8).map(({ message }) => `warning: ${message}. See ${docsPage}#pod-cidr-host-bits`),
      `info: warning (pod-cidr-host-bits): worker-8 has host bits. See ${docsPage}#pod-cidr-host-bits`,
      `warning: The job summary could not be written (The disk is full.); this log holds the result. See ${docsPage}#runner-file`,
    ])
  })

  it('cuts a long message where the runner would cut the address of an annotation', async () => {
    const link = ` See ${docsPage}#worker-missing`
    const room = 4096 - link.length
    const [fits, long] = [`${'x'.repeat(room - 1)}.`, `${'x'.repeat(room)}.`]
    const findings = [fits, long, 'x'.repeat(room), ...Array<string>(6).fill(long)].map((message) =>
      error('worker-missing', message),
    )
    const { runner, said } = recordingRunner()
    await publish({ ...labResult(), docsPage, findings }, runner)
    const cut = `error: ${'x'.repeat(room - 1)}…${link}`
    expect(said.slice(4, 7)).toEqual([`error: ${fits}${link}`, cut, cut])
    expect(cut).toHaveLength('error: '.length + 4096)
    // In the log alone nothing is cut.
    expect(said[12]).toBe(`info: error (worker-missing): ${long}${link}`)
  })

  it('tells notices last, as the runner does', async () => {
    const { runner, said, titles } = recordingRunner()
    const findings = [notice('reachability-unknown', 'Not known.'), ...podCidrWarnings(1), ...missing(1)]
    await publish({ ...NOTHING_YET, expectedRoutes: 1, findings }, runner)
    expect(said.slice(0, 3)).toEqual([
      'error: worker-0 is missing',
      'warning: worker-0 has host bits',
      'notice: Not known.',
    ])
    expect(titles).toEqual(['worker-missing', 'pod-cidr-host-bits', 'reachability-unknown'])
  })

  it('puts the ninth notice in the log', async () => {
    const { runner, said } = recordingRunner()
    const findings = Array.from({ length: 9 }, (_, n) => notice('reachability-unknown', `No. ${n}`))
    await publish({ ...labResult(), findings }, runner)
    expect(said.slice(-2, -1)).toEqual(['info: notice (reachability-unknown): No. 8'])
  })

  it.each([
    [1, []],
    [20, []],
    [21, ['info:   and 1 more commands in the output findings']],
  ])('has the commands under their finding, twenty of them: %i', async (count, more) => {
    const { runner, said } = recordingRunner()
    const commands = Array.from({ length: count }, (_, n) => `aws ec2 ${n}`)
    const findings = [{ ...warning('security-group', 'Closed.'), commands }, ...podCidrWarnings(1)]
    await publish({ ...labResult(), findings }, runner)
    const start = said.indexOf('warning: Closed.')
    expect(said.slice(start + 1, -1)).toEqual([
      ...commands.slice(0, 20).map((command) => `info:   ${command}`),
      ...more,
      'warning: worker-0 has host bits',
    ])
  })

  it('has the commands of findings that are no annotation too', async () => {
    const { runner, said } = recordingRunner()
    const findings = [
      ...podCidrWarnings(8),
      { ...warning('security-group', 'Closed.'), commands: ['aws ec2 x'] },
    ]
    await publish({ ...labResult(), findings }, runner)
    expect(said.slice(-3, -1)).toEqual(['info: warning (security-group): Closed.', 'info:   aws ec2 x'])
  })
})
