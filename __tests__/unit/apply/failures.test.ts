import { describe, expect, it } from '@jest/globals'

import { failures } from '../../../src/apply/failures.ts'
import { AwsError } from '../../../src/aws/aws-error.ts'
import { error } from '../../../src/model/finding.ts'
import { awsError, unauthorized } from '../../fixtures/results/aws-errors.ts'
import {
  checkOf,
  create,
  created,
  failed,
  inConflict,
  notTried,
  planned,
  prune,
  refused,
  switchedOff,
} from '../../fixtures/results/results.ts'
import { route, toGateway, toInstance } from '../../fixtures/worlds/route-tables.ts'
import { worker, workers } from '../../fixtures/worlds/workers.ts'

const worker0 = worker()
const worker1 = worker({ name: 'worker-1' })
const worker2 = worker({ name: 'worker-2' })
const toTheInternet = route({ destination: '172.22.2.0/24', target: toGateway('igw-1') })
const stale = route({ destination: '172.22.9.0/24', target: toInstance('i-old') })

describe('what was refused', () => {
  const refusal = new AwsError('CreateRoute', 'InternalError', 'An internal error has occurred', undefined)
  const sentence = 'CreateRoute failed. AWS said InternalError: An internal error has occurred'

  it.each([
    [1, 'worker-0'],
    [3, 'worker-0, worker-1, worker-2'],
    [5, 'worker-0, worker-1, worker-2, worker-3, worker-4'],
    [6, 'worker-0, worker-1, worker-2, worker-3, worker-4 and 1 more'],
    [1000, 'worker-0, worker-1, worker-2, worker-3, worker-4 and 995 more'],
  ])('is told once for the %i workers that it hit, with the table', (count, names) => {
    const results = workers(count).map((worker) => failed(refusal, worker))
    expect(failures(results, [], 'us-west-2')).toEqual([error('aws-error', `${names} in rtb-1: ${sentence}`)])
  })

  it('names every worker once, and every table where it was refused', () => {
    const results = ['rtb-1', 'rtb-2', 'rtb-3', 'rtb-4', 'rtb-5', 'rtb-6'].flatMap((table) =>
      workers(2).map((worker) => failed(refusal, worker, table)),
    )
    expect(failures(results, [], 'us-west-2')).toEqual([
      error('aws-error', `worker-0, worker-1 in rtb-1, rtb-2, rtb-3, rtb-4, rtb-5 and 1 more: ${sentence}`),
    ])
  })

  it('names a stale route by its destination', () => {
    expect(failures([refused(prune(stale), refusal)], [], 'us-west-2')).toEqual([
      error('aws-error', `172.22.9.0/24 in rtb-1: ${sentence}`),
    ])
  })

  it('names the instance or the interface whose check it hit, and no table', () => {
    const denied = unauthorized('ModifyInstanceAttribute')
    const checks = [
      { check: checkOf(worker0), error: denied },
      { check: checkOf(worker1, 'eni-9'), error: denied },
      switchedOff(checkOf(worker2)),
    ]
    expect(failures([], checks, 'us-west-2')).toEqual([
      error(
        'permission-denied',
        "worker-0 (i-0), worker-1 (eni-9): The credentials lack the permission ec2:ModifyInstanceAttribute; allow it in the role's policy.",
      ),
    ])
  })

  it('is told for every cause, and for nothing that did not fail', () => {
    const results = [
      failed(refusal, worker0),
      failed(awsError('RequestExpired'), worker1, 'rtb-2'),
      failed(refusal, worker2),
      created(worker()),
      notTried(worker()),
      inConflict(toTheInternet, worker()),
      planned(create(worker())),
    ]
    expect(failures(results, [], 'us-west-2')).toEqual([
      error('aws-error', `worker-0, worker-2 in rtb-1: ${sentence}`),
      error(
        'expired-credentials',
        'worker-1 in rtb-2: The AWS credentials have expired; run aws-actions/configure-aws-credentials right before this step, or raise its role-duration-seconds.',
      ),
    ])
  })

  it('names no table for a check, and the table for a route that is refused for the same reason', () => {
    const checks = [{ check: checkOf(worker0), error: refusal }]
    expect(failures([failed(refusal, worker1)], checks, 'us-west-2')).toEqual([
      error('aws-error', `worker-0 (i-0), worker-1 in rtb-1: ${sentence}`),
    ])
  })
})
