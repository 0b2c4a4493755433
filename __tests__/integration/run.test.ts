import { expect, it } from '@jest/globals'

import { connectEc2 } from '../../src/aws/ec2.ts'
import { run } from '../../src/main.ts'
import { fakeClock } from '../fixtures/run/clock.ts'
import { recordingRunner } from '../fixtures/run/runner.ts'

it('reports a defect of the action, and still writes outputs and summary', async () => {
  const { runner, said, outputs, summaries } = recordingRunner()
  await run({
    runner,
    clock: fakeClock(),
    connectEc2,
    onSignal: () => undefined,
    readInputs: () => {
      throw new TypeError('unforeseen')
    },
  })

  expect(said).toEqual([
    'error: This is a bug in kthw-routes. Please report it: TypeError: unforeseen',
    'fail: ❌ No changes were made',
  ])
  expect(outputs.get('validated')).toBe('false')
  expect(summaries).toHaveLength(1)
})
