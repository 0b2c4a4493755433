import { describe, expect, it } from '@jest/globals'

import { cidr } from '../../../src/model/cidr.ts'
import type { Route } from '../../../src/model/route-table.ts'
import type { Worker } from '../../../src/model/worker.ts'
import { blamed, causeKeys, keyOf, obstaclesOf, type Cause } from '../../../src/reachability/causes.ts'
import type { Network } from '../../../src/reachability/hops.ts'
import { judgePairs } from '../../../src/reachability/pairs.ts'
import { allowIn, networkAcl, securityGroup } from '../../fixtures/packets/packet-rules.ts'
import {
  groupsById,
  openAcl,
  openGroup,
  openNetwork,
  openTable,
} from '../../fixtures/results/reachability.ts'
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
  securityGroups: groupsById(
    openGroup(),
    openGroup({ groupId: 'sg-2' }),
    openGroup({ groupId: 'sg-3', ingress: [] }),
  ),
})

/** What the first pair is blamed on, with the workers at the near and at the far end. */
function causesOf(network: Network, [from, to]: readonly [Worker, Worker] = [a, b]) {
  const [pair] = judgePairs([from, to], network)
  if (pair === undefined) throw new TypeError('There is no pair')
  return {
    keys: causeKeys(pair, network),
    ends: blamed(pair, network).map(({ worker, other }) => [worker.name, other.name]),
    obstacles: obstaclesOf(pair, network).map(({ obstacle, extent, resource }) => [
      obstacle,
      extent,
      resource,
    ]),
  }
}

const sending = [['worker-0', 'worker-1']]
const receiving = [['worker-1', 'worker-0']]
const closed = (groupId: string) => securityGroup({ groupId, ingress: [], egress: [] })

describe('what stands in a pair’s way', () => {
  it('is nothing where everything gets through', () => {
    expect(causesOf(open)).toEqual({ keys: [], ends: [], obstacles: [] })
  })

  it('is the sender’s check', () => {
    expect(causesOf(open, [{ ...a, sourceDestCheck: true }, b])).toEqual({
      keys: ['source-dest-check'],
      ends: sending,
      obstacles: [['source-check', 'all', 'i-0']],
    })
  })

  it('is the receiver’s check, one thing to mend with the sender’s', () => {
    expect(
      causesOf(open, [
        { ...a, sourceDestCheck: true },
        { ...b, sourceDestCheck: true },
      ]),
    ).toEqual({
      keys: ['source-dest-check'],
      ends: [...sending, ...receiving],
      obstacles: [
        ['source-check', 'all', 'i-0'],
        ['destination-check', 'all', 'i-1'],
      ],
    })
  })

  it('is the sender’s groups on the way out, the receiver’s on the way in', () => {
    const securityGroups = groupsById(closed('sg-1'), closed('sg-2'), closed('sg-3'))
    expect(causesOf({ ...open, securityGroups })).toEqual({
      keys: ['security-group egress sg-1', 'security-group ingress sg-2 sg-3'],
      ends: [...sending, ...receiving],
      obstacles: [
        ['egress-groups', 'all', 'sg-1'],
        ['ingress-groups', 'all', 'sg-2,sg-3'],
      ],
    })
  })

  it('is the ACL of the sender’s subnet, out and back in', () => {
    const networkAcls = [networkAcl([]), openAcl([b], { networkAclId: 'acl-2', subnetIds: ['subnet-2'] })]
    expect(causesOf({ ...open, networkAcls })).toEqual({
      keys: ['network-acl egress acl-1', 'network-acl ingress acl-1'],
      ends: [...sending, ...sending],
      obstacles: [
        ['egress-acl', 'all', 'acl-1'],
        ['answer-ingress-acl', 'all', 'acl-1'],
      ],
    })
  })

  it('is the ACL of the receiver’s subnet, in and back out', () => {
    const networkAcls = [openAcl([a]), networkAcl([], { networkAclId: 'acl-2', subnetIds: ['subnet-2'] })]
    expect(causesOf({ ...open, networkAcls })).toEqual({
      keys: ['network-acl ingress acl-2', 'network-acl egress acl-2'],
      ends: [...receiving, ...receiving],
      obstacles: [
        ['ingress-acl', 'all', 'acl-2'],
        ['answer-egress-acl', 'all', 'acl-2'],
      ],
    })
  })

  it('is the table of the sender’s subnet', () => {
    const tables = [routeTable({ routes: [] }), { ...openTable([b]), routeTableId: 'rtb-2' }]
    expect(causesOf({ ...open, tables })).toEqual({
      keys: ['route rtb-1 subnet-1'],
      ends: sending,
      obstacles: [['route', 'all', 'rtb-1']],
    })
  })

  it('is an address family', () => {
    expect(causesOf(open, [a, { ...b, podCidrs: worker({ podCidr: 'fd01::/64' }).podCidrs }])).toEqual({
      keys: ['address-family'],
      ends: sending,
      obstacles: [['address-family', 'all', 'i-0']],
    })
  })

  it('is unknown where a group was not read, and the output names it', () => {
    expect(causesOf({ ...open, securityGroups: groupsById(openGroup()) })).toEqual({
      keys: ['unknown'],
      ends: sending,
      obstacles: [['ingress-groups', 'unknown', 'sg-2,sg-3']],
    })
  })

  it('is unknown where an ACL was not read, and the output names the subnet', () => {
    const { keys, obstacles } = causesOf({
      ...open,
      networkAcls: [openAcl([a], { subnetIds: ['subnet-1'] })],
    })
    expect(keys).toEqual(['unknown'])
    expect(obstacles).toEqual([
      ['ingress-acl', 'unknown', 'subnet-2'],
      ['answer-egress-acl', 'unknown', 'subnet-2'],
    ])
  })

  it('is unknown where no table is known to govern the subnet', () => {
    const { keys, obstacles } = causesOf({ ...open, tables: [] })
    expect([keys, obstacles]).toEqual([['unknown'], [['route', 'unknown', '']]])
  })

  it('is unknown where a route’s prefix list was not read', () => {
    const tables = [{ ...openTable([a, b]), routes: [route({ destination: 'pl-1' })] }]
    const { keys, obstacles } = causesOf({ ...open, tables })
    expect([keys, obstacles]).toEqual([['unknown'], [['route', 'unknown', '']]])
  })
})

it('a resource that stands on both ways to a worker is named once', () => {
  const interfaces = ['eni-1', 'eni-9'].map((networkInterfaceId, deviceIndex) =>
    networkInterface({ networkInterfaceId, deviceIndex, groupIds: ['sg-2'] }),
  )
  const several = { ...b, subnetId: 'subnet-1', networkInterfaces: interfaces }
  const routes = [
    workerRoute(several),
    workerRoute(several, { destination: '172.22.1.0/25', target: toInstance('i-1', 'eni-9') }),
  ]
  const securityGroups = groupsById(openGroup(), closed('sg-2'))
  expect(causesOf({ ...open, securityGroups, tables: [routeTable({ routes })] }, [a, several])).toEqual({
    keys: ['security-group ingress sg-2'],
    ends: [...receiving, ...receiving],
    obstacles: [['ingress-groups', 'all', 'sg-2']],
  })
})

describe('a route is blamed', () => {
  const keysWith = (routes: readonly Route[], prefixLists: Network['prefixLists'] = new Map()) =>
    causesOf({ ...open, prefixLists, tables: [{ ...openTable([a, b]), routes }] }).keys
  const narrow = propagatedRoute('172.22.1.0/25')

  it.each([
    ['that is not there', [], ['route rtb-1 subnet-1']],
    ['that leads elsewhere', [workerRoute(b, { target: toInstance('i-9') })], ['route rtb-1 subnet-1']],
    [
      'that is a wider one’s',
      [route({ destination: '172.22.0.0/16', target: toGateway('igw-1') })],
      ['route rtb-1 subnet-1'],
    ],
    ['that takes a part of the pods away', [workerRoute(b), narrow], ['shadow rtb-1 172.22.1.0/25']],
    [
      'that takes a part away, and one that is missing',
      [narrow],
      ['shadow rtb-1 172.22.1.0/25', 'route rtb-1 subnet-1'],
    ],
  ])('%s', (_, routes, expected) => {
    expect(keysWith(routes)).toEqual(expected)
  })

  it('that takes parts away by a prefix list once', () => {
    const prefixLists = new Map([['pl-1', ['172.22.1.0/26', '172.22.1.128/26'].map(cidr)]])
    const byList = route({ destination: 'pl-1', target: toGateway('tgw-1') })
    expect(keysWith([workerRoute(b), byList], prefixLists)).toEqual(['shadow rtb-1 pl-1'])
  })

  it('that is narrower than the worker’s pod CIDR of its own IP version', () => {
    const [from, to] = [
      worker({ podCidr: '172.22.0.0/24 fd00::/64' }),
      { ...b, podCidrs: worker({ podCidr: '172.22.1.0/24 fd01::/64' }).podCidrs },
    ]
    // /64 is longer than /24, yet as wide as the IPv6 pods.
    const routes = [workerRoute(to), route({ destination: 'fd01::/64', target: toGateway('igw-1') })]
    const pairs = judgePairs([from, to], { ...open, tables: [{ ...openTable([a, b]), routes }] })
    const [six] = pairs.filter(({ version, from: sender }) => version === 6 && sender === from)
    expect(six && causeKeys(six, { ...open, tables: [{ ...openTable([a, b]), routes }] })).toEqual([
      'route rtb-1 subnet-1',
    ])
  })
})

describe('a cause is one thing to mend', () => {
  const table = routeTable()
  const lead = {
    kind: 'elsewhere',
    route: route({ destination: 'pl-1' }),
    destination: cidr('172.22.0.0/25'),
  } as const
  const acls = { ...open, networkAcls: [openAcl([a, b])] }

  it.each<[string, Cause, string]>([
    ['a check', { kind: 'source-dest-check' }, 'source-dest-check'],
    ['an address family', { kind: 'address-family' }, 'address-family'],
    ['what is not known', { kind: 'unknown' }, 'unknown'],
    [
      'groups',
      { kind: 'security-group', groupIds: ['sg-1', 'sg-2'], direction: 'egress' },
      'security-group egress sg-1 sg-2',
    ],
    [
      'an ACL, whichever of its subnets',
      { kind: 'network-acl', subnetId: 'subnet-1', direction: 'ingress' },
      'network-acl ingress acl-1',
    ],
    [
      'an ACL, whichever of its subnets',
      { kind: 'network-acl', subnetId: 'subnet-2', direction: 'ingress' },
      'network-acl ingress acl-1',
    ],
    ['a table, subnet by subnet', { kind: 'route', table, subnetId: 'subnet-1' }, 'route rtb-1 subnet-1'],
    ['a route, whatever its list holds', { kind: 'shadow', table, lead }, 'shadow rtb-1 pl-1'],
  ])('%s', (_, cause, key) => {
    expect(keyOf(cause, acls)).toBe(key)
  })
})

it('rules about a packet’s ACL hold for the subnet that it is in', () => {
  const networkAcls = [
    openAcl([a], { subnetIds: ['subnet-1'] }),
    networkAcl([allowIn(1, '0.0.0.0/0')], { networkAclId: 'acl-2', subnetIds: ['subnet-2'] }),
  ]
  expect(causesOf({ ...open, networkAcls }).keys).toEqual(['network-acl egress acl-2'])
})
