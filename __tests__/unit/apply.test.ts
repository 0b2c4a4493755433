import { describe, expect, it } from '@jest/globals'

import { applyPlan, failures, leavePlan } from '../../src/apply.ts'
import { AwsError } from '../../src/errors.ts'
import { error } from '../../src/findings.ts'
import { awsError, unauthorized } from '../fixtures/aws-errors.ts'
import { recordingEc2 } from '../fixtures/ec2.ts'
import {
  alreadyThere,
  conflictWith,
  create,
  created,
  failed,
  inConflict,
  keep,
  notTried,
  unchanged,
} from '../fixtures/results.ts'
import { route, toGateway } from '../fixtures/route-tables.ts'
import { worker, workers } from '../fixtures/workers.ts'

const worker0 = worker()
const worker1 = worker({ name: 'worker-1' })
const worker2 = worker({ name: 'worker-2' })
const toTheInternet = route({ target: toGateway('igw-1') })
const ignore = (): void => undefined

describe('carrying out a plan', () => {
  it('writes the missing routes only, and tells what became of every change', async () => {
    const ec2 = recordingEc2()
    const plan = [keep(worker0), create(worker1), conflictWith(toTheInternet, worker2)]
    expect(await applyPlan(plan, ec2, ignore)).toEqual([
      unchanged(worker0),
      created(worker1),
      inConflict(toTheInternet, worker2),
    ])
    expect(ec2.asked).toEqual(['CreateRoute rtb-1 172.22.1.0/24 i-1'])
  })

  it('names the primary network interface of a worker that has several', async () => {
    const ec2 = recordingEc2()
    const several = worker({ target: { kind: 'network-interface', networkInterfaceId: 'eni-0' } })
    await applyPlan([create(several)], ec2, ignore)
    expect(ec2.asked).toEqual(['CreateRoute rtb-1 172.22.0.0/24 eni-0'])
  })

  it('takes a route that is already there for no failure: another run’s, or its own after a lost answer', async () => {
    const ec2 = recordingEc2({ refuse: () => awsError('RouteAlreadyExists') })
    expect(await applyPlan([create(worker0)], ec2, ignore)).toEqual([alreadyThere(worker0)])
  })

  it('goes on with the others when one route is refused, and keeps the plan’s order', async () => {
    const refusal = awsError('InvalidParameterValue')
    const ec2 = recordingEc2({ refuse: ({ about }) => (about.includes('i-1') ? refusal : undefined) })
    expect(await applyPlan([create(worker0), create(worker1), create(worker2)], ec2, ignore)).toEqual([
      created(worker0),
      failed(refusal, worker1),
      created(worker2),
    ])
  })

  it('never has more than ten writes under way', async () => {
    const ec2 = recordingEc2()
    await applyPlan(
      workers(100).map((worker) => create(worker)),
      ec2,
      ignore,
    )
    expect([ec2.asked.length, ec2.most()]).toEqual([100, 10])
  })

  it('begins no other write once one shows that all would fail', async () => {
    const refusal = unauthorized('CreateRoute')
    const ec2 = recordingEc2({ refuse: () => refusal })
    const results = await applyPlan(
      workers(25).map((worker) => create(worker)),
      ec2,
      ignore,
    )
    expect(results).toEqual([
      ...workers(10).map((worker) => failed(refusal, worker)),
      ...workers(25)
        .slice(10)
        .map((worker) => notTried(worker)),
    ])
    expect(ec2.asked).toHaveLength(10)
  })

  it('leaves a full table alone and goes on with the next', async () => {
    const refusal = awsError('RouteLimitExceeded')
    const ec2 = recordingEc2({ refuse: ({ about }) => (about.startsWith('rtb-1') ? refusal : undefined) })
    const plan = ['rtb-1', 'rtb-2'].flatMap((table) => workers(12).map((worker) => create(worker, table)))
    const outcomes = (await applyPlan(plan, ec2, ignore)).map(({ outcome }) => outcome.kind)
    expect(outcomes).toEqual([
      ...Array<string>(10).fill('failed'),
      ...Array<string>(2).fill('not-tried'),
      ...Array<string>(12).fill('created'),
    ])
  })

  it('tells every result as soon as it is known', async () => {
    const told: unknown[] = []
    const results = await applyPlan([create(worker0), keep(worker1)], recordingEc2(), (result) =>
      told.push(result),
    )
    expect(told).toEqual([results[1], results[0]])
  })

  it('does not hide a defect behind a result', async () => {
    const ec2 = {
      createRoute: () => Promise.reject(new TypeError('oops')),
    }
    await expect(applyPlan([create(worker0)], ec2, ignore)).rejects.toEqual(new TypeError('oops'))
  })
})

it('a plan that is not carried out leaves every missing route untried', () => {
  expect(leavePlan([keep(worker0), create(worker1), conflictWith(toTheInternet, worker2)])).toEqual([
    unchanged(worker0),
    notTried(worker1),
    inConflict(toTheInternet, worker2),
  ])
})

describe('what was refused', () => {
  const refusal = new AwsError('CreateRoute', 'InternalError', 'An internal error has occurred', undefined)
  const sentence = 'CreateRoute failed. AWS said InternalError: An internal error has occurred'

  it.each([
    [1, 'worker-0'],
    [3, 'worker-0, worker-1, worker-2'],
    [5, 'worker-0, worker-1, worker-2, worker-3, worker-4'],
    [6, 'worker-0, worker-1, worker-2, worker-3, worker-4 and 1 more'],
    [1000, 'worker-0, worker-1, worker-2, worker-3, worker-4 and 995 more'],
  ])('is told once for the %i workers that it hit', (count, names) => {
    const results = workers(count).map((worker) => failed(refusal, worker))
    expect(failures(results, 'us-west-2')).toEqual([error('aws-error', `${names}: ${sentence}`)])
  })

  it('is told for every cause, and for nothing that did not fail', () => {
    const results = [
      failed(refusal, worker0),
      failed(awsError('RequestExpired'), worker1),
      failed(refusal, worker2),
      created(worker()),
      notTried(worker()),
      inConflict(toTheInternet, worker()),
    ]
    expect(failures(results, 'us-west-2')).toEqual([
      error('aws-error', `worker-0, worker-2: ${sentence}`),
      error(
        'expired-credentials',
        'worker-1: The AWS credentials have expired; run aws-actions/configure-aws-credentials right before this step, or raise its role-duration-seconds.',
      ),
    ])
  })
})
