import { describe, expect, it } from '@jest/globals'

import type { RouteTarget } from '../../../src/model/route-table.ts'
import { judgePairs } from '../../../src/reachability/pairs.ts'
import {
  allowIn,
  allowOut,
  denyIn,
  networkAcl,
  rule,
  securityGroup,
} from '../../fixtures/packets/packet-rules.ts'
import {
  groupsById,
  openAcl,
  openGroup,
  openNetwork,
  openTable,
  told,
} from '../../fixtures/results/reachability.ts'
import { propagatedRoute, routeTable, toInstance, workerRoute } from '../../fixtures/worlds/route-tables.ts'
import { tcp } from '../../fixtures/worlds/traffic.ts'
import { networkInterface, worker, workers } from '../../fixtures/worlds/workers.ts'

const [a, b] = [worker(), worker({ name: 'worker-1' })]
const inSecondSubnet = worker({
  name: 'worker-1',
  subnetId: 'subnet-2',
  networkInterfaces: [networkInterface({ networkInterfaceId: 'eni-1', subnetId: 'subnet-2' })],
})
const withGroup = (groupId: string) =>
  worker({
    name: 'worker-1',
    networkInterfaces: [networkInterface({ networkInterfaceId: 'eni-1', groupIds: [groupId] })],
  })

describe('pairs', () => {
  it('are all ordered pairs of workers, by sender, and nobody with itself', () => {
    const three = workers(3)
    expect(told(judgePairs(three, openNetwork(three)))).toEqual([
      'worker-0 → worker-1: all',
      'worker-0 → worker-2: all',
      'worker-1 → worker-0: all',
      'worker-1 → worker-2: all',
      'worker-2 → worker-0: all',
      'worker-2 → worker-1: all',
    ])
  })

  it.each([[[]], [[a]]])('are none of fewer than two workers', (few) => {
    expect(judgePairs(few, openNetwork(few))).toEqual([])
  })

  it('are told for each IP version that both have, IPv4 first', () => {
    const two = [
      worker({ podCidr: 'fd00::/64 172.22.0.0/24' }),
      worker({ name: 'worker-1', podCidr: '172.22.1.0/24 fd01::/64' }),
    ]
    const open = openNetwork(two, {
      networkAcls: [networkAcl([], { subnetIds: ['subnet-1'] })],
      securityGroups: groupsById(openGroup({ ingress: [rule('0.0.0.0/0')] })),
    })
    expect(told(judgePairs(two, open))).toEqual([
      'worker-0 → worker-1 IPv4: all',
      'worker-1 → worker-0 IPv4: all',
      'worker-0 → worker-1 IPv6: none ingress-groups all',
      'worker-1 → worker-0 IPv6: none ingress-groups all',
    ])
  })

  it('are told for workers without an IP version in common, once each way', () => {
    const three = [
      a,
      worker({ name: 'worker-1', podCidr: 'fd01::/64' }),
      worker({ name: 'worker-2', podCidr: '172.22.2.0/24 fd02::/64' }),
    ]
    expect(told(judgePairs(three, openNetwork(three)))).toEqual([
      'worker-0 → worker-2 IPv4: all',
      'worker-2 → worker-0 IPv4: all',
      'worker-1 → worker-2 IPv6: all',
      'worker-2 → worker-1 IPv6: all',
      'worker-0 → worker-1 IPv none: none address-family all',
      'worker-1 → worker-0 IPv none: none address-family all',
    ])
    const [stranger] = judgePairs(three, openNetwork(three)).slice(-1)
    expect(stranger).toMatchObject({
      judgement: { allowed: 'nothing' },
      path: { sender: { subnetId: 'subnet-1' }, nextHops: [], receivers: [] },
    })
  })
})

describe('pods do not reach each other', () => {
  it('whose sender has its check on: neither way, since it sends and receives', () => {
    const checked = worker({ sourceDestCheck: true })
    expect(told(judgePairs([checked, b], openNetwork([checked, b])))).toEqual([
      'worker-0 → worker-1: none source-check all',
      'worker-1 → worker-0: none destination-check all',
    ])
  })

  it('where the default group lets in its own members alone: a pod’s address is none of theirs', () => {
    const securityGroups = groupsById(securityGroup({ ingress: [rule('sg-1')] }))
    expect(told(judgePairs([a, b], openNetwork([a, b], { securityGroups })))).toEqual([
      'worker-0 → worker-1: none ingress-groups all',
      'worker-1 → worker-0: none ingress-groups all',
    ])
  })

  it('where the receiver lets in the other’s instances but not its pods', () => {
    const two = [a, withGroup('sg-2')]
    const securityGroups = groupsById(
      openGroup(),
      securityGroup({ groupId: 'sg-2', ingress: [rule('172.20.0.0/16'), rule('172.22.1.0/24')] }),
    )
    expect(told(judgePairs(two, openNetwork(two, { securityGroups })))).toEqual([
      'worker-0 → worker-1: none ingress-groups all',
      'worker-1 → worker-0: all',
    ])
  })

  it('where the sender lets out nothing', () => {
    const two = [a, withGroup('sg-2')]
    const securityGroups = groupsById(openGroup(), openGroup({ groupId: 'sg-2', egress: [] }))
    expect(told(judgePairs(two, openNetwork(two, { securityGroups })))).toEqual([
      'worker-0 → worker-1: all',
      'worker-1 → worker-0: none egress-groups all',
    ])
  })

  it('where the table lacks the route', () => {
    const tables = [routeTable({ routes: [workerRoute(a)] })]
    expect(told(judgePairs([a, b], openNetwork([a, b], { tables })))).toEqual([
      'worker-0 → worker-1: none route all',
      'worker-1 → worker-0: all',
    ])
  })

  it('where a narrower route takes part of their addresses', () => {
    const tables = [
      { ...openTable([a, b]), routes: [workerRoute(a), workerRoute(b), propagatedRoute('172.22.1.0/25')] },
    ]
    const pairs = judgePairs([a, b], openNetwork([a, b], { tables }))
    expect(told(pairs)).toEqual(['worker-0 → worker-1: some route part', 'worker-1 → worker-0: all'])
    expect(pairs[0]?.judgement.allowed).toBe('all for part of the addresses')
  })

  it('where the sender’s subnet has another table than the receiver’s', () => {
    const two = [a, inSecondSubnet]
    const tables = [
      routeTable({ routes: two.map((each) => workerRoute(each)) }),
      routeTable({ routeTableId: 'rtb-2', subnetIds: ['subnet-2'], routes: [workerRoute(inSecondSubnet)] }),
    ]
    expect(told(judgePairs(two, openNetwork(two, { tables })))).toEqual([
      'worker-0 → worker-1: all',
      'worker-1 → worker-0: none route all',
    ])
  })
})

describe('a network ACL', () => {
  const two = [a, inSecondSubnet]
  const closed = networkAcl([allowIn(100, '172.20.0.0/16'), allowOut(100, '0.0.0.0/0')], {
    networkAclId: 'acl-2',
    subnetIds: ['subnet-2'],
  })

  it('between subnets stops what comes in, and the answers to what went out', () => {
    const networkAcls = [openAcl([a]), closed]
    const pairs = judgePairs(two, openNetwork(two, { networkAcls }))
    expect(told(pairs)).toEqual([
      'worker-0 → worker-1: none ingress-acl all',
      'worker-1 → worker-0: none answer-ingress-acl all',
    ])
  })

  it('that stops TCP 22 alone leaves the rest, and answers to all but one source port', () => {
    const narrow = networkAcl(
      [denyIn(90, '0.0.0.0/0', tcp(22)), allowIn(100, '0.0.0.0/0'), allowOut(100, '0.0.0.0/0')],
      { networkAclId: 'acl-2', subnetIds: ['subnet-2'] },
    )
    const pairs = judgePairs(two, openNetwork(two, { networkAcls: [openAcl([a]), narrow] }))
    expect(told(pairs)).toEqual([
      'worker-0 → worker-1: some ingress-acl part',
      'worker-1 → worker-0: some answer-ingress-acl part',
    ])
    expect(pairs.map(({ judgement }) => judgement.allowed)).toEqual([
      'all but TCP 22',
      'all from some source ports',
    ])
  })

  it('inside a subnet stops nothing', () => {
    const networkAcls = [networkAcl([])]
    expect(told(judgePairs([a, b], openNetwork([a, b], { networkAcls })))).toEqual([
      'worker-0 → worker-1: all',
      'worker-1 → worker-0: all',
    ])
  })
})

describe('what is not known', () => {
  it('is told as that: a group that EC2 does not describe', () => {
    const two = [a, withGroup('sg-2')]
    const unread = openNetwork(two, { securityGroups: groupsById(openGroup()) })
    expect(told(judgePairs(two, unread))).toEqual([
      'worker-0 → worker-1: unknown ingress-groups unknown',
      'worker-1 → worker-0: unknown egress-groups unknown',
    ])
  })

  it('is no matter where something known stops everything', () => {
    const two = [worker({ sourceDestCheck: true }), withGroup('sg-2')]
    const unread = openNetwork(two, { securityGroups: groupsById(openGroup()) })
    expect(told(judgePairs(two, unread))).toEqual([
      'worker-0 → worker-1: none source-check all, ingress-groups unknown',
      'worker-1 → worker-0: none egress-groups unknown, destination-check all',
    ])
  })

  it('is told as that: a table that nobody shows', () => {
    expect(told(judgePairs([a, b], openNetwork([a, b], { tables: [] })))).toEqual([
      'worker-0 → worker-1: unknown route unknown',
      'worker-1 → worker-0: unknown route unknown',
    ])
  })
})

it('a route to a second interface is judged by that interface, and by it alone', () => {
  const second = networkInterface({
    networkInterfaceId: 'eni-9',
    deviceIndex: 1,
    groupIds: ['sg-9'],
    sourceDestCheck: true,
  })
  const several = worker({
    name: 'worker-1',
    networkInterfaces: [networkInterface({ networkInterfaceId: 'eni-1' }), second],
  })
  const routed = (target: RouteTarget) =>
    told(
      judgePairs(
        [a, several],
        openNetwork([a, several], {
          tables: [routeTable({ routes: [workerRoute(a), workerRoute(several, { target })] })],
        }),
      ),
    )
  expect(routed(toInstance('i-1', 'eni-1'))).toEqual(['worker-0 → worker-1: all', 'worker-1 → worker-0: all'])
  expect(routed(toInstance('i-1', 'eni-9'))).toEqual([
    'worker-0 → worker-1: none ingress-groups unknown, destination-check all',
    'worker-1 → worker-0: all',
  ])
})
