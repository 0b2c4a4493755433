import { describe, expect, it } from '@jest/globals'

import { refusal, retryUntilVisible } from '../../../src/apply/refusal.ts'
import type { AwsError } from '../../../src/aws/aws-error.ts'
import { WaitBudget } from '../../../src/runtime/wait-budget.ts'
import { awsError } from '../../fixtures/results/aws-errors.ts'
import { fakeClock, never } from '../../fixtures/run/clock.ts'

/** Writes to an EC2 that refuses the first `times` calls, in a run that may wait for 2 seconds. */
async function write(error: AwsError, times: number) {
  const clock = fakeClock()
  let calls = 0
  const call = () => (++calls > times ? Promise.resolve() : Promise.reject(error))
  const left = await retryUntilVisible(call, new WaitBudget(clock, 2, never()))
  return { left, calls, slept: clock.slept }
}

describe('a refused write', () => {
  it.each([
    'InvalidInstanceID.NotFound',
    'InvalidRouteTableID.NotFound',
    'InvalidNetworkInterfaceID.NotFound',
  ])('is repeated while EC2 does not know what it has just described: %s', async (code) => {
    expect(await write(awsError(code), 3)).toEqual({ left: undefined, calls: 4, slept: [250, 500, 1000] })
  })

  it('is final when the wait budget is spent', async () => {
    const error = awsError('InvalidInstanceID.NotFound')
    expect(await write(error, Infinity)).toEqual({ left: error, calls: 5, slept: [250, 500, 1000, 250] })
  })

  it('is final at once for any other reason', async () => {
    const error = awsError('InvalidParameterValue')
    expect(await write(error, Infinity)).toEqual({ left: error, calls: 1, slept: [] })
  })
})

it('does not hide a defect', async () => {
  await expect(refusal(() => Promise.reject(new TypeError('oops')))).rejects.toEqual(new TypeError('oops'))
})
