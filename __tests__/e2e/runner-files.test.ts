import { describe, expect, it } from '@jest/globals'

import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import { runOn } from '../fixtures/run/scenario.ts'

describe("a runner's file that cannot be written costs no route, and is told", () => {
  it.each([
    [
      'GITHUB_STEP_SUMMARY is not set',
      { GITHUB_STEP_SUMMARY: undefined },
      'The job summary could not be written',
    ],
    [
      'GITHUB_STEP_SUMMARY is not there',
      { GITHUB_STEP_SUMMARY: '/nowhere/summary.md' },
      'The job summary could not be written',
    ],
    [
      'the disk of GITHUB_STEP_SUMMARY is full',
      { GITHUB_STEP_SUMMARY: '/dev/full' },
      'The job summary could not be written',
    ],
    ['GITHUB_OUTPUT is not there', { GITHUB_OUTPUT: '/nowhere/output' }, 'The outputs could not be written'],
    ['GITHUB_OUTPUT is not set', { GITHUB_OUTPUT: undefined }, 'The outputs could not be written'],
    ['the disk of GITHUB_OUTPUT is full', { GITHUB_OUTPUT: '/dev/full' }, 'The outputs could not be written'],
  ])('%s', async (_, env, says) => {
    const run = await runOn(lab(), { env })

    expect(run.exitCode).toBe(0)
    expect(run.writes).toHaveLength(3)
    expect(run.log).toContain(`::warning title=runner-file::${says} (`)
    expect(run.log).toContain('); this log holds the result.\n')
    expect(run.log).toContain('✅ 3 of 3 worker routes validated\n')
    expect(run.log).not.toContain('::set-output')
  })
})
