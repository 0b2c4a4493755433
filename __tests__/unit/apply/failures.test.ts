import { describe, expect, it } from '@jest/globals'

import { failures } from '../../../src/apply/failures.ts'
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
const refusal = awsError('InternalError', 'Sorry')
const sentence = 'CreateRoute failed. AWS returned InternalError: Sorry'

describe('a refusal', () => {
  it('is one finding with each worker and each table once', () => {
    const results = ['rtb-1', 'rtb-2'].flatMap((table) =>
      workers(7).map((each) => failed(refusal, each, table)),
    )
    expect(failures(results, [], 'us-west-2')).toEqual([
      error(
        'aws-error',
        `worker-0, worker-1, worker-2, worker-3, worker-4 and 2 more in rtb-1, rtb-2: ${sentence}`,
        workers(7).map(({ name }) => name),
      ),
    ])
  })

  it('names a stale route by its destination', () => {
    const stale = prune(route({ destination: '172.22.9.0/24', target: toInstance('i-old') }))
    expect(failures([refused(stale, refusal)], [], 'us-west-2')).toEqual([
      error('aws-error', `172.22.9.0/24 in rtb-1: ${sentence}`),
    ])
  })

  it('names the instance or the interface of a check, and no table', () => {
    const denied = unauthorized('ModifyInstanceAttribute')
    const checks = [
      { check: checkOf(worker0), error: denied },
      { check: checkOf(worker1, 'eni-9'), error: denied },
      switchedOff(checkOf(worker2)),
    ]
    expect(failures([], checks, 'us-west-2')).toEqual([
      error(
        'permission-denied',
        "worker-0 (i-0), worker-1 (eni-9): The credentials lack the permission ec2:ModifyInstanceAttribute. Allow it in the role's policy.",
      ),
    ])
  })

  it('is one finding for each reason, and none for what did not fail', () => {
    const results = [
      failed(refusal, worker1),
      failed(awsError('RequestExpired'), worker1, 'rtb-2'),
      failed(refusal, worker2),
      created(worker0),
      notTried(worker0),
      inConflict(route({ target: toGateway('igw-1') }), worker0),
      planned(create(worker0)),
    ]
    expect(failures(results, [{ check: checkOf(worker0), error: refusal }], 'us-west-2')).toEqual([
      error('aws-error', `worker-0 (i-0), worker-1, worker-2 in rtb-1: ${sentence}`),
      error(
        'expired-credentials',
        'worker-1 in rtb-2: The AWS credentials have expired. Run aws-actions/configure-aws-credentials right before this step, or increase its role-duration-seconds.',
      ),
    ])
  })
})
