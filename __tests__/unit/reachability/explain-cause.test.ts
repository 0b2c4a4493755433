import { describe, expect, it } from '@jest/globals'

import type { Worker } from '../../../src/model/worker.ts'
import { gather } from '../../../src/reachability/cause-impact.ts'
import { explainCause } from '../../../src/reachability/explain-cause.ts'
import type { Network } from '../../../src/reachability/hops.ts'
import { judgePairs } from '../../../src/reachability/pairs.ts'
import {
  circumstances,
  groupsById,
  openGroup,
  openNetwork,
  openTable,
} from '../../fixtures/results/reachability.ts'
import { routeTable, toInstance, workerRoute } from '../../fixtures/worlds/route-tables.ts'
import { networkInterface, twoInterfaces, worker, workers } from '../../fixtures/worlds/workers.ts'

/** All causes between these workers, explained. */
function explained(some: readonly Worker[], network: Network = openNetwork(some), region = 'us-west-2') {
  return gather(judgePairs(some, network), network).map((evidence) =>
    explainCause(evidence, circumstances(some, { network, region })),
  )
}

const checked = (name: string, networkInterfaces = worker({ name }).networkInterfaces) =>
  worker({ name, sourceDestCheck: true, networkInterfaces })

describe('a source/destination check', () => {
  const mend = 'set source-dest-check: disable, or switch it off yourself.'

  it('is told of all workers that have it on, each once', () => {
    expect(explained([checked('worker-0'), checked('worker-1'), worker({ name: 'worker-2' })])).toEqual([
      {
        code: 'source-dest-check',
        message: `The source/destination check is on for worker-0 (i-0), worker-1 (i-1): EC2 drops their pods' traffic; ${mend}`,
        commands: [
          'for id in i-0 i-1; do aws ec2 --region us-west-2 modify-instance-attribute --instance-id "$id" --no-source-dest-check; done',
        ],
      },
    ])
  })

  it('is told of nobody at the other end', () => {
    expect(explained([worker(), checked('worker-1')])[0]?.commands).toEqual([
      'aws ec2 --region us-west-2 modify-instance-attribute --instance-id i-1 --no-source-dest-check',
    ])
  })

  it('is told of the interface that sends and of the one that receives, where they are two', () => {
    const several = checked('worker-0', twoInterfaces({ checkOn: ['eni-0', 'eni-9'] }))
    const other = worker({ name: 'worker-1' })
    const tables = [
      routeTable({
        routes: [workerRoute(other), workerRoute(several, { target: toInstance('i-0', 'eni-9') })],
      }),
    ]
    expect(explained([several, other], openNetwork([several, other], { tables }))).toEqual([
      {
        code: 'source-dest-check',
        message: `The source/destination check is on for worker-0 (eni-0), worker-0 (eni-9): EC2 drops their pods' traffic; ${mend}`,
        commands: [
          'for id in eni-0 eni-9; do aws ec2 --region us-west-2 modify-network-interface-attribute --network-interface-id "$id" --no-source-dest-check; done',
        ],
      },
    ])
  })
})

describe('an address family', () => {
  it('that is not common is told with the workers of both', () => {
    const two = [worker(), worker({ name: 'worker-1', podCidr: 'fd01::/64' })]
    expect(explained(two)).toEqual([
      {
        code: 'address-family',
        message:
          'No packet goes between the pods of worker-0, worker-1: some have only IPv4 addresses, others only IPv6 ones; give all workers a pod CIDR of one family in their tag.',
        commands: [],
      },
    ])
  })
})

describe('what is not known', () => {
  it.each([
    [
      [
        worker(),
        worker({
          name: 'worker-1',
          networkInterfaces: [networkInterface({ networkInterfaceId: 'eni-1', groupIds: ['sg-2'] })],
        }),
      ],
      '2 pairs',
    ],
    [
      [
        worker(),
        checked('worker-1', [networkInterface({ networkInterfaceId: 'eni-1', groupIds: ['sg-2'] })]),
      ],
      '2 pairs',
    ],
  ])('is told with how many pairs it is about', (two, count) => {
    const told = explained(two, openNetwork(two, { securityGroups: groupsById(openGroup()) }))
    expect(told.filter(({ code }) => code === 'reachability-unknown')).toEqual([
      {
        code: 'reachability-unknown',
        message: `Whether pods can talk is not known for ${count} of workers, since EC2 does not show these credentials all that stands between them; see that they may describe its security groups, network ACLs and prefix lists.`,
        commands: [],
      },
    ])
  })

  it('is told of one pair as of one', () => {
    const two = workers(2)
    const tables = [{ ...openTable(two), subnetIds: ['subnet-1'] }]
    const there = worker({
      name: 'worker-1',
      networkInterfaces: [networkInterface({ networkInterfaceId: 'eni-1', subnetId: 'subnet-2' })],
    })
    const message = explained([worker(), there], openNetwork([worker(), there], { tables }))[0]?.message
    expect(message).toMatch(/^Whether pods can talk is not known for 1 pair of workers, since /)
  })
})

it('commands are for the Region of the run', () => {
  const [first] = explained([checked('worker-0'), worker({ name: 'worker-1' })], undefined, 'eu-central-1')
  expect(first?.commands).toEqual([
    'aws ec2 --region eu-central-1 modify-instance-attribute --instance-id i-0 --no-source-dest-check',
  ])
})
