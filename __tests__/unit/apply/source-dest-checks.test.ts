import { describe, expect, it } from '@jest/globals'

import { disableChecks, readBackChecks } from '../../../src/apply/source-dest-checks.ts'
import { error } from '../../../src/model/finding.ts'
import type { CheckToDisable } from '../../../src/plan/plan.ts'
import { WaitBudget } from '../../../src/runtime/wait-budget.ts'
import { awsError, unauthorized } from '../../fixtures/results/aws-errors.ts'
import { checkOf, switchedOff } from '../../fixtures/results/results.ts'
import { fakeClock, never } from '../../fixtures/run/clock.ts'
import { recordingEc2 } from '../../fixtures/run/ec2.ts'
import { instance, twoInterfaces, worker, workers } from '../../fixtures/worlds/workers.ts'

const on = worker({ sourceDestCheck: true })
const checks = workers(30).map((each) => checkOf(each))

describe('disabling checks', () => {
  const disable = (all: readonly CheckToDisable[], ec2: ReturnType<typeof recordingEc2>) =>
    disableChecks(all, ec2, new WaitBudget(fakeClock(), 1, never()))

  it('asks for the instance or for one interface, ten at a time, with a result for each in order', async () => {
    const ec2 = recordingEc2()
    const all = [checkOf(worker(), 'eni-9'), ...checks]
    expect(await disable(all, ec2)).toEqual(all.map(switchedOff))
    expect(ec2.asked.slice(0, 2)).toEqual(['DisableSourceDestCheck eni-9', 'DisableSourceDestCheck i-0'])
    expect([ec2.asked.length, ec2.most()]).toEqual([31, 10])
  })

  it('goes on after a refusal that concerns one check', async () => {
    const refusal = awsError('InvalidParameterValue')
    const ec2 = recordingEc2({ refuse: ({ about }) => (about === 'i-0' ? refusal : undefined) })
    const [first, ...others] = await disable(checks, ec2)
    expect(first).toEqual({ check: checks[0], error: refusal })
    expect(others).toEqual(checks.slice(1).map(switchedOff))
  })

  it.each([
    ['a permission that all lack', unauthorized('ModifyInstanceAttribute'), 19],
    ['expired credentials', awsError('RequestExpired'), 10],
  ])('starts no more after a refusal that all would get: %s', async (_, refusal, calls) => {
    const ec2 = recordingEc2({ refuse: () => refusal })
    expect(await disable(checks, ec2)).toEqual(checks.map((check) => ({ check, error: refusal })))
    expect(ec2.asked).toHaveLength(calls)
  })

  it('goes on with interfaces, whose permission is another, when no instance may be changed', async () => {
    const denied = unauthorized('ModifyInstanceAttribute')
    const interfaces = workers(30).map((each, index) => checkOf(each, `eni-${index}`))
    const ec2 = recordingEc2({ refuse: ({ about }) => (about.startsWith('i-') ? denied : undefined) })
    expect(await disable([...checks, ...interfaces], ec2)).toEqual([
      ...checks.map((check) => ({ check, error: denied })),
      ...interfaces.map(switchedOff),
    ])
  })

  it('goes on with the other instances when a policy allows only those with a tag', async () => {
    const denied = unauthorized('ModifyInstanceAttribute')
    const ec2 = recordingEc2({ refuse: ({ about }) => (/^i-\d$/.test(about) ? denied : undefined) })
    const [first, ...others] = await disable(checks.slice(9), ec2)
    expect([first?.error, others.map(({ error }) => error)]).toEqual([denied, Array(20).fill(undefined)])
  })

  it('repeats a call while EC2 does not know the instance yet', async () => {
    let calls = 0
    const ec2 = recordingEc2({
      refuse: () => (++calls === 1 ? awsError('InvalidInstanceID.NotFound') : undefined),
    })
    expect(await disable([checkOf(on)], ec2)).toEqual([switchedOff(checkOf(on))])
  })
})

describe('reading checks back', () => {
  const readBack = async (disabled: CheckToDisable[], ec2: ReturnType<typeof recordingEc2>) => {
    const clock = fakeClock()
    const findings = await readBackChecks(disabled, ec2, new WaitBudget(clock, 1, never()))
    return { findings, slept: clock.slept }
  }

  it('reads the instances until EC2 shows the check off', async () => {
    const ec2 = recordingEc2({ instances: (call) => [instance({ sourceDestCheck: call < 2 })] })
    expect(await readBack([checkOf(on)], ec2)).toEqual({ findings: [], slept: [250, 500] })
    expect(ec2.asked).toEqual(Array(3).fill('DescribeInstances [{"name":"instance-id","values":["i-0"]}]'))
  })

  it('reads the check of the interface that it was disabled on, not of another', async () => {
    const several = worker({ networkInterfaces: twoInterfaces({ checkOn: ['eni-9'] }) })
    const ec2 = recordingEc2({
      instances: (call) => [
        instance({ networkInterfaces: twoInterfaces({ checkOn: call < 1 ? ['eni-9'] : ['eni-0'] }) }),
      ],
    })
    expect(await readBack([checkOf(several, 'eni-9')], ec2)).toEqual({ findings: [], slept: [250] })
  })

  it('reports every check that stays on, also of an instance that EC2 does not show', async () => {
    const [on1, on2] = ['worker-1', 'worker-2'].map((name) => worker({ name, sourceDestCheck: true }))
    const ec2 = recordingEc2({
      instances: [instance(), instance({ name: 'worker-1', sourceDestCheck: true })],
    })
    const { findings } = await readBack(
      [on, on1, on2].flatMap((each) => (each === undefined ? [] : [checkOf(each)])),
      ec2,
    )
    expect(findings).toEqual([
      error(
        'source-dest-check-not-off',
        'The action disabled the source/destination check for worker-1 (i-1), worker-2 (i-2), but EC2 still shows it as enabled. If EC2 is slow, increase wait-timeout. Otherwise, find out what enables the check.',
      ),
    ])
  })
})
