import { describe, expect, it } from '@jest/globals'

import { cidr } from '../../../src/model/cidr.ts'
import type { Route } from '../../../src/model/route-table.ts'
import { blockedResources, explainPair, explanationKeys } from '../../../src/reachability/explanations.ts'
import type { Network } from '../../../src/reachability/hops.ts'
import { judgePairs } from '../../../src/reachability/pairs.ts'
import { networkAcl, securityGroup } from '../../fixtures/packets/packet-rules.ts'
import { groupsById, openAcl, openGroup, openNetwork, openTable } from '../../fixtures/worlds/open-network.ts'
import {
  propagatedRoute,
  route,
  routeTable,
  toGateway,
  toInstance,
  workerRoute,
} from '../../fixtures/worlds/route-tables.ts'
import { networkInterface, worker } from '../../fixtures/worlds/workers.ts'

const a = worker()
const b = worker({
  name: 'worker-1',
  subnetId: 'subnet-2',
  networkInterfaces: [
    networkInterface({ networkInterfaceId: 'eni-1', subnetId: 'subnet-2', groupIds: ['sg-2', 'sg-3'] }),
  ],
})
const open = openNetwork([a, b], {
  securityGroups: groupsById(openGroup(), openGroup({ groupId: 'sg-2' }), openGroup({ groupId: 'sg-3' })),
})
const closed = (groupId: string) => securityGroup({ groupId, ingress: [], egress: [] })
const inSubnet2 = { networkAclId: 'acl-2', subnetIds: ['subnet-2'] }

/** For the path from the first worker to the second: each explanation and where it is, and each blocked component. */
function explained(changes: Partial<Network> = {}, [from, to] = [a, b]) {
  const network = { ...open, ...changes }
  const [pair] = judgePairs([from, to], network)
  if (pair === undefined) throw new TypeError('There is no pair')
  const located = explainPair(pair, network)
  expect(explanationKeys(pair, network)).toEqual([...new Set(located.map((each) => each.explanation.key))])
  return {
    explanations: located.map((each) => `${each.worker.name} for ${each.peer.name}: ${each.explanation.key}`),
    blocked: blockedResources(pair, network).map(
      ({ component, extent, resource }) => `${component} ${extent} ${resource}`,
    ),
  }
}

const atSender = 'worker-0 for worker-1: '
const atReceiver = 'worker-1 for worker-0: '

describe('a pair', () => {
  it('has no explanation if everything gets through', () => {
    expect(explained()).toEqual({ explanations: [], blocked: [] })
  })

  it.each<[string, Partial<Network>, string[], string[]]>([
    [
      'the security groups of each end, all in one explanation',
      { securityGroups: groupsById(closed('sg-1'), closed('sg-2'), closed('sg-3')) },
      [`${atSender}security-group egress sg-1`, `${atReceiver}security-group ingress sg-2 sg-3`],
      ['egress-groups all sg-1', 'ingress-groups all sg-2,sg-3'],
    ],
    [
      'the network ACL of the sender in both directions',
      { networkAcls: [networkAcl([]), openAcl([b], inSubnet2)] },
      [`${atSender}network-acl egress acl-1`, `${atSender}network-acl ingress acl-1`],
      ['egress-acl all acl-1', 'answer-ingress-acl all acl-1'],
    ],
    [
      'the network ACL of the receiver in both directions',
      { networkAcls: [openAcl([a]), networkAcl([], inSubnet2)] },
      [`${atReceiver}network-acl ingress acl-2`, `${atReceiver}network-acl egress acl-2`],
      ['ingress-acl all acl-2', 'answer-egress-acl all acl-2'],
    ],
    [
      'the route table of the sender',
      { tables: [routeTable({ routes: [] }), { ...openTable([a, b]), routeTableId: 'rtb-2' }] },
      [`${atSender}missing-route rtb-1 subnet-1`],
      ['route all rtb-1'],
    ],
    [
      'the route table of the receiver, which has no route for answers',
      {
        tables: [
          { ...openTable([a, b]), subnetIds: ['subnet-1'] },
          routeTable({ routeTableId: 'rtb-2', subnetIds: ['subnet-2'], routes: [] }),
        ],
      },
      [`${atReceiver}missing-route rtb-2 subnet-2`],
      ['answer-route all rtb-2'],
    ],
  ])('is explained by %s', (_, changes, explanations, blocked) => {
    expect(explained(changes)).toEqual({ explanations, blocked })
  })

  it('is explained by the source/destination checks of both workers, with one key', () => {
    expect(
      explained({}, [
        { ...a, sourceDestCheck: true },
        { ...b, sourceDestCheck: true },
      ]),
    ).toEqual({
      explanations: [atSender, atReceiver, atReceiver, atSender].map((at) => `${at}source-dest-check`),
      blocked: [
        'source-check all i-0',
        'destination-check all i-1',
        'answer-source-check all i-1',
        'answer-destination-check all i-0',
      ],
    })
  })

  it('is explained by its address families', () => {
    expect(explained({}, [a, { ...b, podCidrs: [cidr('fd01::/64')] }])).toEqual({
      explanations: [`${atSender}address-family`],
      blocked: ['address-family all i-0'],
    })
  })

  it.each<[string, Partial<Network>, string[]]>([
    [
      'a security group was not read',
      { securityGroups: groupsById(openGroup()) },
      ['ingress-groups unknown sg-2,sg-3'],
    ],
    [
      'a network ACL was not read',
      { networkAcls: [openAcl([a], { subnetIds: ['subnet-1'] })] },
      ['ingress-acl unknown subnet-2', 'answer-egress-acl unknown subnet-2'],
    ],
    ['no route table is known', { tables: [] }, ['route unknown ', 'answer-route unknown ']],
    [
      'the prefix list of a route was not read',
      { tables: [{ ...openTable([a, b]), routes: [route({ destination: 'pl-1' })] }] },
      ['route unknown ', 'answer-route unknown '],
    ],
  ])('is unknown if %s', (_, changes, blocked) => {
    expect(explained(changes)).toEqual({ explanations: blocked.map(() => `${atSender}unknown`), blocked })
  })
})

describe('a worker that receives on two interfaces', () => {
  it('is explained by the groups of the one that blocks alone', () => {
    const [first = networkInterface(), second = networkInterface()] = receiver('subnet-2').networkInterfaces
    const other = { ...receiver('subnet-2'), networkInterfaces: [first, { ...second, groupIds: ['sg-3'] }] }
    const securityGroups = groupsById(openGroup(), openGroup({ groupId: 'sg-2' }), closed('sg-3'))
    expect(explained({ tables, securityGroups }, [a, other])).toEqual({
      explanations: [`${atReceiver}security-group ingress sg-3`],
      blocked: ['ingress-groups part sg-3'],
    })
  })

  const receiver = (subnetId: string) => ({
    ...b,
    networkInterfaces: ['eni-1', 'eni-9'].map((networkInterfaceId, deviceIndex) =>
      networkInterface({
        networkInterfaceId,
        deviceIndex,
        subnetId: deviceIndex === 0 ? 'subnet-2' : subnetId,
        groupIds: ['sg-2'],
      }),
    ),
  })
  const routes = [
    workerRoute(a),
    workerRoute(b),
    workerRoute(b, { destination: '172.22.1.0/25', target: toInstance('i-1', 'eni-9') }),
  ]
  const tables = [routeTable({ subnetIds: ['subnet-1', 'subnet-2', 'subnet-3'], routes })]

  it('has each resource that blocks both once', () => {
    const securityGroups = groupsById(openGroup(), closed('sg-2'))
    expect(explained({ tables, securityGroups }, [a, receiver('subnet-2')]).blocked).toEqual([
      'ingress-groups all sg-2',
      // What arrives at eni-9 is answered by eni-1, whose groups haven't seen it.
      'answer-egress-groups part sg-2',
    ])
  })

  it('is unknown at the one whose network ACL was not read, though the ACL of the other blocks', () => {
    const networkAcls = [openAcl([a], { subnetIds: ['subnet-1'] }), networkAcl([], inSubnet2)]
    expect(explained({ tables, networkAcls }, [a, receiver('subnet-3')])).toEqual({
      explanations: [
        `${atReceiver}unknown`,
        `${atReceiver}network-acl ingress acl-2`,
        `${atReceiver}network-acl egress acl-2`,
      ],
      blocked: ['ingress-acl part subnet-3', 'ingress-acl part acl-2', 'answer-egress-acl all acl-2'],
    })
  })
})

describe('a blocked route', () => {
  const keysWith = (routes: readonly Route[], prefixLists: Network['prefixLists'] = new Map()) =>
    explained({ prefixLists, tables: [{ ...openTable([a, b]), routes: [workerRoute(a), ...routes] }] })
      .explanations
  const missing = `${atSender}missing-route rtb-1 subnet-1`
  const shadowing = (destination: string) => `${atSender}shadowing-route rtb-1 ${destination}`
  const narrow = propagatedRoute('172.22.1.0/25')

  it.each([
    ['missing', [], [missing]],
    ['missing if it has another target', [workerRoute(b, { target: toInstance('i-9') })], [missing]],
    [
      'missing if a less specific one has another target',
      [route({ destination: '172.22.0.0/16', target: toGateway('igw-1') })],
      [missing],
    ],
    ['shadowed by a more specific one', [workerRoute(b), narrow], [shadowing('172.22.1.0/25')]],
    ['shadowed in part and otherwise missing', [narrow], [shadowing('172.22.1.0/25'), missing]],
  ])('is %s', (_, routes, expected) => {
    expect(keysWith(routes)).toEqual(expected)
  })

  it('has one key for all entries of a prefix list', () => {
    const prefixLists = new Map([['pl-1', ['172.22.1.0/26', '172.22.1.128/26'].map(cidr)]])
    const byList = route({ destination: 'pl-1', target: toGateway('tgw-1') })
    expect(keysWith([workerRoute(b), byList], prefixLists)).toEqual([shadowing('pl-1'), shadowing('pl-1')])
  })

  it('is compared with the pod CIDR of its IP version: an IPv6 /64 is not more specific than an IPv4 /24', () => {
    const dual = { ...b, podCidrs: ['172.22.1.0/24', 'fd01::/64'].map(cidr) }
    const toGatewayInstead = route({ destination: 'fd01::/64', target: toGateway('igw-1') })
    const ipv6Only = { ...a, podCidrs: [cidr('fd00::/64')] }
    const answers = workerRoute(a, { destination: 'fd00::/64' })
    const tables = [{ ...openTable([a, b]), routes: [toGatewayInstead, answers] }]
    expect(explained({ tables }, [ipv6Only, dual]).explanations).toEqual([missing])
  })
})
