import { describe, expect, it } from '@jest/globals'

import { error, warning } from '../../src/findings.ts'
import { renderOutputs } from '../../src/outputs.ts'
import { publish } from '../../src/publish.ts'
import { emptyReport } from '../../src/report.ts'
import { renderSummary } from '../../src/summary.ts'
import { labReport } from '../fixtures/report.ts'
import { recordingRunner } from '../fixtures/runner.ts'

const podCidrWarnings = (count: number) =>
  Array.from({ length: count }, (_, number) =>
    warning('pod-cidr-host-bits', `worker-${number} has host bits`),
  )
const missing = (count: number) =>
  Array.from({ length: count }, (_, number) => error('worker-missing', `worker-${number} is missing`))

describe('publishing a run', () => {
  it('tells the log, the outputs and the summary, and ends well', async () => {
    const { runner, said, outputs, summaries } = recordingRunner()
    await publish(labReport(), runner)
    expect(said).toEqual([
      'info: Route table rtb-1 (kubernetes) in vpc-1, us-west-2',
      'info: worker-0  172.20.1.20  172.22.0.0/24  created',
      'info: worker-1  172.20.1.21  172.22.1.0/24  created',
      'info: worker-2  172.20.1.22  172.22.2.0/24  created',
      'info: ✅ 3 of 3 worker routes validated',
    ])
    expect(Object.fromEntries(outputs)).toEqual(renderOutputs(labReport()))
    expect(summaries).toEqual([renderSummary(labReport())])
  })

  it('tells errors first, writes everything all the same, and fails the step last', async () => {
    const { runner, said, outputs, summaries } = recordingRunner()
    const findings = [...podCidrWarnings(1), ...missing(1)]
    await publish({ ...emptyReport(), wanted: 3, findings }, runner)
    expect(said).toEqual([
      'error: worker-0 is missing',
      'warning: worker-0 has host bits',
      'fail: ❌ 0 of 3 worker routes validated',
    ])
    expect(outputs.get('validated')).toBe('false')
    expect(summaries).toHaveLength(1)
  })

  it('puts what the runner would not show as an annotation in the log: it shows ten of a kind', async () => {
    const { runner, said } = recordingRunner()
    await publish(
      { ...emptyReport(), wanted: 12, findings: [...missing(12), ...podCidrWarnings(11)] },
      runner,
    )
    expect(said.slice(0, 12)).toEqual([
      ...missing(9).map(({ message }) => `error: ${message}`),
      'info: error: worker-9 is missing',
      'info: error: worker-10 is missing',
      'info: error: worker-11 is missing',
    ])
    expect(said.slice(12)).toEqual([
      ...podCidrWarnings(9).map(({ message }) => `warning: ${message}`),
      'info: warning: worker-9 has host bits',
      'info: warning: worker-10 has host bits',
      'fail: ❌ 0 of 12 worker routes validated',
    ])
  })

  it.each([
    [
      'summary',
      'Unable to find environment variable for $GITHUB_STEP_SUMMARY.',
      'The job summary could not be written: Unable to find environment variable for $GITHUB_STEP_SUMMARY. This log holds the result.',
    ],
    [
      'outputs',
      'The disk is full.',
      'The outputs could not be written: The disk is full. This log holds the result.',
    ],
  ])('does not undo the work when the runner takes no %s', async (what, why, message) => {
    const { runner, said, outputs, summaries } = recordingRunner({ [what]: why })
    await publish(labReport(), runner)
    expect(said.slice(-2)).toEqual([`warning: ${message}`, 'info: ✅ 3 of 3 worker routes validated'])
    expect([outputs.size > 0, summaries.length > 0]).toEqual([what === 'summary', what === 'outputs'])
  })
})
