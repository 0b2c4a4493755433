import { describe, expect, it } from '@jest/globals'

import { cidr } from '../../../src/model/cidr.ts'
import type { Route } from '../../../src/model/route-table.ts'
import { profileOf } from '../../../src/reachability/connections.ts'
import { podsOf } from '../../../src/reachability/endpoints.ts'
import { judgePairs } from '../../../src/reachability/pairs.ts'
import { Paths } from '../../../src/reachability/paths.ts'
import { networkAcl, rule } from '../../fixtures/packets/packet-rules.ts'
import { groupsById, openAcl, openGroup, openNetwork } from '../../fixtures/worlds/open-network.ts'
import { route, routeTable, toGateway, toInstance } from '../../fixtures/worlds/route-tables.ts'
import { tcp } from '../../fixtures/worlds/traffic.ts'
import { networkInterface, twoInterfaces, worker, workers } from '../../fixtures/worlds/workers.ts'

const [worker0 = worker(), worker1 = worker()] = workers(2)
const pods = cidr('172.22.0.0/24')

describe('the profile of an interface', () => {
  const several = worker({
    sourceDestCheck: true,
    networkInterfaces: [
      networkInterface({ groupIds: ['sg-1', 'sg-2'] }),
      networkInterface({
        networkInterfaceId: 'eni-9',
        deviceIndex: 1,
        subnetId: 'subnet-9',
        sourceDestCheck: true,
      }),
    ],
  })

  it.each([
    ['the first of two', several, 'eni-0', 'subnet-1', ['sg-1', 'sg-2'], false],
    ['the second of two', several, 'eni-9', 'subnet-9', ['sg-1'], true],
    [
      'the only one, with the check of the instance',
      worker({ sourceDestCheck: true }),
      'eni-0',
      'subnet-1',
      ['sg-1'],
      true,
    ],
    ['one that is not attached', worker0, 'eni-gone', 'subnet-1', [], false],
  ])('is that of %s', (_, of, networkInterfaceId, subnetId, groupIds, sourceDestCheck) => {
    expect(profileOf(podsOf(of, pods), networkInterfaceId)).toMatchObject({
      subnetId,
      groupIds,
      sourceDestCheck,
    })
  })

  it('has the same ID for interfaces that differ in nothing that decides', () => {
    expect(profileOf(podsOf(worker0, pods), 'eni-0')).toEqual(profileOf(podsOf(worker1, pods), 'eni-1'))
    const others = [
      worker({ sourceDestCheck: true }),
      worker({ networkInterfaces: [networkInterface({ subnetId: 'subnet-2' })] }),
      worker({ networkInterfaces: [networkInterface({ groupIds: ['sg-2'] })] }),
    ]
    expect(new Set([worker0, ...others].map((each) => profileOf(podsOf(each, pods), 'eni-0').id)).size).toBe(
      4,
    )
  })
})

describe('a path', () => {
  /** The receiving interfaces, each with the ranges of addresses that are routed to it. */
  const receivers = (...routes: readonly Route[]) => {
    const paths = new Paths(openNetwork([worker0], { tables: [routeTable({ routes })] }))
    const several = worker({ networkInterfaces: twoInterfaces() })
    return paths
      .path(profileOf(podsOf(worker1, pods), 'eni-1'), podsOf(several, pods))
      .receivers.map((each) => [
        each.networkInterfaceId,
        ...each.route.value.allowed.map(({ value }) => value !== undefined),
      ])
  }
  const toSecond = route({ destination: '172.22.0.64/26', target: toInstance('i-0', 'eni-9') })

  it.each([
    [
      'the interface that the route names',
      [route({ target: toInstance('i-0', 'eni-9') })],
      [['eni-9', true]],
    ],
    [
      'the primary interface where the route has another target',
      [route({ target: toGateway('igw-1') })],
      [['eni-0', true]],
    ],
    ['the primary interface without a route', [], [['eni-0', true]]],
    [
      'each interface once, with its own addresses',
      [route(), toSecond],
      [
        ['eni-0', true, false, true],
        ['eni-9', false, true, false],
      ],
    ],
  ])('ends at %s', (_, routes, expected) => {
    expect(receivers(...routes)).toEqual(expected)
  })

  it('is the same object for senders with equal profiles, so a thousand workers are judged in a second', () => {
    const [, , third = worker()] = workers(3)
    const paths = new Paths(openNetwork(workers(3)))
    const [podCidr = pods] = third.podCidrs
    const to = podsOf(third, podCidr)
    const from = (sender: typeof worker0, id: string) =>
      paths.path(paths.profile(podsOf(sender, pods), id), to)
    expect(from(worker0, 'eni-0')).toBe(from(worker1, 'eni-1'))
  })
})

it('a judgement is the same object for all pairs that rules with the same effect allow', () => {
  const four = workers(4)
  const judgments = judgePairs(four, openNetwork(four)).map(({ judgement }) => judgement)
  expect([judgments.length, new Set(judgments).size]).toEqual([12, 1])
})

it('a judgement is about the wanted traffic, also on connections that were judged before', () => {
  const securityGroups = groupsById(openGroup({ ingress: [rule('0.0.0.0/0', tcp(443))] }))
  const paths = new Paths(openNetwork([worker0, worker1], { securityGroups }))
  const [from, to] = [worker0, worker1].map((each) => podsOf(each, each.podCidrs[0] ?? pods))
  const connections = from && to ? [paths.connection(from, to)] : []
  expect(
    [undefined, tcp(443), tcp(80)].map((wanted) => paths.judgement(connections, wanted).verdict),
  ).toEqual(['some', 'all', 'none'])
})

it('a judgement does not depend on what was judged before', () => {
  const some = [
    'subnet-1/sg-1',
    'subnet-2/sg-1',
    'subnet-1/sg-out',
    'subnet-1/sg-in',
    'subnet-1/sg-1 subnet-2/sg-1',
    'subnet-1/sg-1',
  ].map((interfaces, n) =>
    worker({
      name: `worker-${n}`,
      podCidr: `172.22.${n}.0/24 fd0${n}::/64`,
      networkInterfaces: interfaces.split(' ').map((each, deviceIndex) => {
        const [subnetId = '', groupId = ''] = each.split('/')
        const networkInterfaceId = `eni-${n}${deviceIndex}`
        return networkInterface({ networkInterfaceId, deviceIndex, subnetId, groupIds: [groupId] })
      }),
    }),
  )
  const routes = [
    ...some.map(({ instanceId }, n) => [`172.22.${n}.0/24`, instanceId, `eni-${n}0`]),
    ['172.22.4.128/25', 'i-4', 'eni-41'],
    ['172.22.3.128/25', 'i-9'],
    ['172.22.5.64/26', 'i-9'],
    ['172.22.5.128/25', 'i-9'],
    ['fd00::/64', 'i-0', 'eni-00'],
  ].map(([destination = '', id = '', interfaceId]) =>
    route({ destination, target: toInstance(id, interfaceId) }),
  )
  const egress = [3, 4, 5].map((n) => rule(`172.22.${n}.64/26`))
  const network = openNetwork(some, {
    tables: [
      routeTable({ subnetIds: ['subnet-1'], routes }),
      routeTable({ routeTableId: 'rtb-2', subnetIds: ['subnet-2'], routes: routes.slice(2) }),
    ],
    securityGroups: groupsById(
      openGroup(),
      openGroup({ groupId: 'sg-out', egress }),
      openGroup({ groupId: 'sg-in', ingress: [rule('172.22.1.0/24')] }),
    ),
    networkAcls: [networkAcl([], { subnetIds: ['subnet-1'] }), openAcl(some, { subnetIds: ['subnet-2'] })],
  })
  const together = judgePairs(some, network)
  const alone = together.map(({ from, to, version }) => {
    const [pair] = judgePairs([from, to], network).filter((each) => each.version === version)
    return pair?.judgement
  })
  expect(together.map(({ judgement }) => judgement)).toEqual(alone)
  expect(new Set(alone.map((each) => `${each?.verdict} ${each?.allowed}`)).size).toBe(3)
})
