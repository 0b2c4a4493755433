import { describe, expect, it } from '@jest/globals'

import { cidr } from '../../../src/model/cidr.ts'
import type { Route, RouteTable } from '../../../src/model/route-table.ts'
import { gather, type Circumstances } from '../../../src/reachability/cause-impact.ts'
import { explainCause } from '../../../src/reachability/explain-cause.ts'
import type { Network } from '../../../src/reachability/hops.ts'
import { judgePairs } from '../../../src/reachability/pairs.ts'
import { circumstances, openNetwork } from '../../fixtures/results/reachability.ts'
import {
  propagatedRoute,
  route,
  routeTable,
  toGateway,
  toInstance,
  workerRoute,
} from '../../fixtures/worlds/route-tables.ts'
import { twoInterfaces, worker, workers } from '../../fixtures/worlds/workers.ts'

const [a, b] = [worker(), worker({ name: 'worker-1' })]
const [toA, toB] = [workerRoute(a), workerRoute(b)]

/** The causes between the two workers, with this table. */
function explained(
  tables: readonly RouteTable[],
  some = [a, b],
  wanted: Partial<Network> = {},
  rest: Partial<Circumstances> = {},
) {
  const network = openNetwork(some, { tables, ...wanted })
  return gather(judgePairs(some, network), network).map((evidence) =>
    explainCause(evidence, circumstances(some, { network, ...rest })),
  )
}
const withRoutes = (...routes: readonly Route[]) => [routeTable({ routes })]

describe('a managed table', () => {
  it('that lacks a route is told, with the command that makes it', () => {
    expect(explained(withRoutes(toA))).toEqual([
      {
        code: 'route-missing',
        message:
          'rtb-1 (kubernetes) has no active route to the pods of worker-1; run with mode: apply, or mend what stands against it.',
        commands: [
          'aws ec2 --region us-west-2 create-route --route-table-id rtb-1 --destination-cidr-block 172.22.1.0/24 --instance-id i-1',
        ],
      },
    ])
  })

  it.each([
    ['leads elsewhere', { ...toB, target: toInstance('i-9') }, 'replace-route'],
    ['is a blackhole', { ...toB, state: 'blackhole' }, 'replace-route'],
    ['is learned, and leads elsewhere', propagatedRoute('172.22.1.0/24'), 'create-route'],
    ['is wider', route({ destination: '172.22.0.0/16', target: toGateway('igw-1') }), 'create-route'],
  ])('whose route %s is told', (_, there, command) => {
    const [told] = explained(withRoutes(toA, there))
    expect(told?.code).toBe('route-missing')
    expect(told?.commands).toEqual([
      `aws ec2 --region us-west-2 ${command} --route-table-id rtb-1 --destination-cidr-block 172.22.1.0/24 --instance-id i-1`,
    ])
  })

  it('has a command for each worker, with the interface where it has several', () => {
    const several = { ...b, networkInterfaces: twoInterfaces() }
    expect(explained(withRoutes(), [a, several])[0]?.commands).toEqual([
      'aws ec2 --region us-west-2 create-route --route-table-id rtb-1 --destination-cidr-block 172.22.0.0/24 --instance-id i-0',
      'aws ec2 --region us-west-2 create-route --route-table-id rtb-1 --destination-cidr-block 172.22.1.0/24 --network-interface-id eni-0',
    ])
  })

  it('has commands for the pod CIDRs that do not get through alone', () => {
    const dual = workers(2).map((each, i) => ({
      ...each,
      podCidrs: worker({ podCidr: `172.22.${i}.0/24 fd0${i}::/64` }).podCidrs,
    }))
    expect(explained(withRoutes(toA, toB), dual)[0]?.commands).toEqual([
      'aws ec2 --region us-west-2 create-route --route-table-id rtb-1 --destination-ipv6-cidr-block fd00::/64 --instance-id i-0',
      'aws ec2 --region us-west-2 create-route --route-table-id rtb-1 --destination-ipv6-cidr-block fd01::/64 --instance-id i-1',
    ])
  })
})

it('a table that is not managed is told with all workers of its subnet', () => {
  const third = worker({ name: 'worker-2', subnetId: 'subnet-2' })
  const some = [a, b, third]
  const routes = [toA, workerRoute(third)]
  expect(
    explained(
      [routeTable({ subnetIds: ['subnet-1', 'subnet-2'], routes })],
      some,
      {},
      { managed: new Set(['rtb-9']) },
    )[0],
  ).toEqual({
    code: 'subnet-not-governed',
    message:
      'worker-0, worker-1 are in subnet-1, which uses rtb-1 (kubernetes): what their pods send does not meet these routes; associate the subnet with one of the tables that are given, or give rtb-1 too.',
    commands: [
      'aws ec2 --region us-west-2 create-route --route-table-id rtb-1 --destination-cidr-block 172.22.1.0/24 --instance-id i-1',
    ],
  })
})

describe('a route that takes a part of the pods away', () => {
  const message = (which: string, where: string) =>
    `In rtb-1, ${which} leads to ${where} and takes its part of 172.22.1.0/24 away from worker-1 (i-1); delete that route, or give the worker another pod CIDR.`

  it.each([
    [
      'somebody’s',
      route({ destination: '172.22.1.0/25', target: toInstance('i-9') }),
      message('172.22.1.0/25', 'i-9'),
      [
        'aws ec2 --region us-west-2 delete-route --route-table-id rtb-1 --destination-cidr-block 172.22.1.0/25',
      ],
    ],
    [
      'a gateway’s, which nobody can delete',
      propagatedRoute('172.22.1.7/32'),
      message('172.22.1.7/32', 'vgw-1'),
      [],
    ],
    [
      'by prefix list',
      route({ destination: 'pl-1', target: toGateway('tgw-1') }),
      message('172.22.1.64/26 (of pl-1)', 'tgw-1'),
      ['aws ec2 --region us-west-2 delete-route --route-table-id rtb-1 --destination-prefix-list-id pl-1'],
    ],
  ])('is told: %s', (_, there, expected, commands) => {
    const prefixLists = new Map([['pl-1', [cidr('10.0.0.0/8'), cidr('172.22.1.64/26')]]])
    expect(explained(withRoutes(toA, toB, there), [a, b], { prefixLists })).toEqual([
      { code: 'route-shadowed', message: expected, commands },
    ])
  })
})

it('a route that takes a part of one of two pod CIDRs away is told with that one', () => {
  const dual = [a, b].map((each, i) => ({
    ...each,
    podCidrs: worker({ podCidr: `172.22.${i}.0/24 fd0${i}::/64` }).podCidrs,
  }))
  const routes = dual.flatMap((each) =>
    each.podCidrs.map(({ text }) => workerRoute(each, { destination: text })),
  )
  const narrow = route({ destination: 'fd01::/96', target: toInstance('i-9') })
  expect(explained(withRoutes(...routes, narrow), dual).map(({ message }) => message)).toEqual([
    'In rtb-1, fd01::/96 leads to i-9 and takes its part of fd01::/64 away from worker-1 (i-1); delete that route, or give the worker another pod CIDR.',
  ])
})
