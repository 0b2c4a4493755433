import { describe, expect, it } from '@jest/globals'

import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import { runOn } from '../fixtures/run/scenario.ts'

describe.each([
  ['GITHUB_STEP_SUMMARY', 'The job summary could not be written'],
  ['GITHUB_OUTPUT', 'The outputs could not be written'],
])('a run that cannot write %s creates its routes, and warns', (name, says) => {
  it.each([
    ['it is not set', undefined],
    ['the file does not exist', '/nowhere/file'],
    ['the disk is full', '/dev/full'],
  ])('because %s', async (_, file) => {
    const run = await runOn(lab(), { env: { [name]: file } })

    expect(run.exitCode).toBe(0)
    expect(run.writes).toHaveLength(3)
    expect(run.log).toContain(`::warning title=runner-file::${says} (`)
    expect(run.log).toContain('); this log holds the result.\n')
    expect(run.log).toContain('✅ 3 of 3 worker routes validated\n')
    expect(run.log).not.toContain('::set-output')
  })
})
