import { describe, expect, it } from '@jest/globals'

import { cidr } from '../../../src/model/cidr.ts'
import { judgePairs } from '../../../src/reachability/pairs.ts'
import { Paths } from '../../../src/reachability/paths.ts'
import { networkAcl, rule } from '../../fixtures/packets/packet-rules.ts'
import { groupsById, openAcl, openGroup, openNetwork } from '../../fixtures/results/reachability.ts'
import { route, routeTable, toGateway, toInstance, workerRoute } from '../../fixtures/worlds/route-tables.ts'
import { networkInterface, twoInterfaces, worker, workers } from '../../fixtures/worlds/workers.ts'

const [worker0 = worker(), worker1 = worker()] = workers(2)
const pods = cidr('172.22.0.0/24')

describe('an interface', () => {
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
  const paths = new Paths(openNetwork([worker0]))

  it('has its own subnet, groups and check', () => {
    expect(paths.profileOf(several, 'eni-0')).toMatchObject({
      subnetId: 'subnet-1',
      groupIds: ['sg-1', 'sg-2'],
      sourceDestCheck: false,
    })
    expect(paths.profileOf(several, 'eni-9')).toMatchObject({
      subnetId: 'subnet-9',
      groupIds: ['sg-1'],
      sourceDestCheck: true,
    })
  })

  it('has the instance’s check where it is the only one', () => {
    expect(paths.profileOf(worker({ sourceDestCheck: true }), 'eni-0').sourceDestCheck).toBe(true)
  })

  it('that is not attached is taken to be in the worker’s subnet, without groups', () => {
    expect(paths.profileOf(worker0, 'eni-gone')).toMatchObject({ subnetId: 'subnet-1', groupIds: [] })
  })

  it('is one with those that are alike, and with no other', () => {
    expect(paths.profileOf(worker0, 'eni-0')).toBe(paths.profileOf(worker1, 'eni-1'))
    const others = [
      worker({ sourceDestCheck: true }),
      worker({ networkInterfaces: [networkInterface({ subnetId: 'subnet-2' })] }),
      worker({ networkInterfaces: [networkInterface({ groupIds: ['sg-2'] })] }),
    ].map((each) => paths.profileOf(each, 'eni-0'))
    expect(new Set([paths.profileOf(worker0, 'eni-0'), ...others]).size).toBe(4)
  })
})

describe('a path', () => {
  const routesTo = (...targets: readonly ReturnType<typeof route>[]) => {
    const paths = new Paths(openNetwork([worker0], { tables: [routeTable({ routes: targets })] }))
    const several = worker({ networkInterfaces: twoInterfaces() })
    return paths.path(paths.profileOf(worker1, 'eni-1'), several, pods).receivers
  }

  it('leads to the interface that the route names', () => {
    const [receiver, ...others] = routesTo(route({ target: toInstance('i-0', 'eni-9') }))
    expect(receiver?.networkInterfaceId).toBe('eni-9')
    expect(others).toEqual([])
  })

  it('leads to the primary interface where no route leads to the worker', () => {
    const elsewhere = route({ target: toGateway('igw-1') })
    expect(routesTo(elsewhere).map(({ networkInterfaceId }) => networkInterfaceId)).toEqual(['eni-0'])
    expect(routesTo().map(({ networkInterfaceId }) => networkInterfaceId)).toEqual(['eni-0'])
  })

  it('leads to each interface once, and each has the addresses that go there', () => {
    const [first, second] = [
      route(),
      route({ destination: '172.22.0.64/26', target: toInstance('i-0', 'eni-9') }),
    ]
    const receivers = routesTo(first, second)
    expect(
      receivers.map(({ networkInterfaceId, route: { parts } }) => [
        networkInterfaceId,
        parts.map(({ value }) => value !== undefined),
      ]),
    ).toEqual([
      ['eni-0', [true, false, true]],
      ['eni-9', [false, true, false]],
    ])
  })

  it('is looked at once for senders that are alike', () => {
    const paths = new Paths(openNetwork(workers(3)))
    const third = worker({ name: 'worker-2' })
    const from = (sender: typeof worker0, id: string) =>
      paths.path(paths.profileOf(sender, id), third, cidr('172.22.2.0/24'))
    expect(from(worker0, 'eni-0')).toBe(from(worker1, 'eni-1'))
    expect(from(worker0, 'eni-0')).not.toBe(
      paths.path(paths.profileOf(worker0, 'eni-0'), worker1, cidr('172.22.1.0/24')),
    )
  })
})

describe('a judgement', () => {
  it('is the same one where the rules come to the same', () => {
    const three = workers(3)
    const paths = new Paths(openNetwork(three))
    const judged = three.flatMap((from) =>
      three
        .filter((to) => to !== from)
        .map((to) => {
          const [source = pods] = from.podCidrs
          const [destination = pods] = to.podCidrs
          const sender = paths.profileOf(from, from.networkInterfaces[0]?.networkInterfaceId ?? '')
          return paths.judgement(paths.path(sender, to, destination), source, destination)
        }),
    )
    expect(judged).toHaveLength(6)
    expect(new Set(judged).size).toBe(1)
  })

  it('is another where a route leads elsewhere', () => {
    const table = routeTable({
      routes: [workerRoute(worker0), workerRoute(worker1, { target: toGateway('igw-1') })],
    })
    const paths = new Paths(openNetwork([worker0], { tables: [table] }))
    const sender = paths.profileOf(worker0, 'eni-0')
    const other = cidr('172.22.1.0/24')
    expect([
      paths.judgement(paths.path(sender, worker0, pods), other, pods).verdict,
      paths.judgement(paths.path(sender, worker1, other), pods, other).verdict,
    ]).toEqual(['all', 'none'])
  })
})

it('what was looked at before changes no judgement', () => {
  const [second, closedOut, closedIn] = ['subnet-2', 'sg-out', 'sg-in']
  const some = [
    { ports: [['subnet-1', 'sg-1']] },
    { ports: [[second, 'sg-1']] },
    { ports: [['subnet-1', closedOut]] },
    { ports: [['subnet-1', closedIn]] },
    {
      ports: [
        ['subnet-1', 'sg-1'],
        [second, 'sg-1'],
      ],
    },
    { ports: [['subnet-1', 'sg-1']] },
  ].map(({ ports }, n) =>
    worker({
      name: `worker-${n}`,
      podCidr: `172.22.${n}.0/24 fd0${n}::/64`,
      subnetId: ports[0]?.[0] ?? '',
      networkInterfaces: ports.map(([subnetId = '', groupId = ''], deviceIndex) =>
        networkInterface({
          networkInterfaceId: `eni-${n}${deviceIndex}`,
          deviceIndex,
          subnetId,
          groupIds: [groupId],
        }),
      ),
    }),
  )
  const toHalf = (n: number, half: string, id: string, deviceIndex = 0) =>
    route({ destination: half, target: toInstance(id, `eni-${n}${deviceIndex}`) })
  const routes = [
    ...some.map((each, n) => toHalf(n, `172.22.${n}.0/24`, each.instanceId)),
    toHalf(4, '172.22.4.128/25', 'i-4', 1),
    toHalf(3, '172.22.3.128/25', 'i-9'),
    toHalf(5, '172.22.5.64/26', 'i-9'),
    toHalf(5, '172.22.5.128/25', 'i-9'),
    toHalf(0, 'fd00::/64', 'i-0'),
  ]
  const network = openNetwork(some, {
    tables: [
      routeTable({ subnetIds: ['subnet-1'], routes }),
      routeTable({ routeTableId: 'rtb-2', subnetIds: [second], routes: routes.slice(2) }),
    ],
    securityGroups: groupsById(
      openGroup(),
      openGroup({ groupId: closedOut, egress: some.slice(3).map((_, i) => rule(`172.22.${i + 3}.64/26`)) }),
      openGroup({ groupId: closedIn, ingress: [rule('172.22.1.0/24')] }),
    ),
    networkAcls: [networkAcl([], { subnetIds: ['subnet-1'] }), openAcl(some, { subnetIds: [second] })],
  })
  const alone = judgePairs(some, network).map(({ from, to, version }) => {
    const fresh = new Paths(network)
    const [source = pods] = from.podCidrs.filter((each) => each.version === version)
    const [destination = pods] = to.podCidrs.filter((each) => each.version === version)
    const path = fresh.path(
      fresh.profileOf(from, from.networkInterfaces[0]?.networkInterfaceId ?? ''),
      to,
      destination,
    )
    return fresh.judgement(path, source, destination)
  })
  expect(judgePairs(some, network).map(({ judgement }) => judgement)).toEqual(alone)
  expect(new Set(alone.map(({ verdict, allowed }) => `${verdict} ${allowed}`)).size).toBe(3)
})
