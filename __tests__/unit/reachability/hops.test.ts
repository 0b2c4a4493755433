import { describe, expect, it } from '@jest/globals'

import { cidr } from '../../../src/model/cidr.ts'
import type { SecurityGroupRule } from '../../../src/model/security-group.ts'
import { podsOf } from '../../../src/reachability/endpoints.ts'
import {
  allowedByNextHop,
  nextHopsFrom,
  receiverHops,
  senderHops,
  type EndpointHops,
  type InterfaceProfile,
} from '../../../src/reachability/hops.ts'
import { EVERYTHING, NOTHING, UNKNOWN } from '../../../src/traffic/packet-filters.ts'
import {
  allowIn,
  allowOut,
  describeAllowed,
  networkAcl,
  rule,
  securityGroup,
} from '../../fixtures/packets/packet-rules.ts'
import { groupsById, openNetwork } from '../../fixtures/worlds/open-network.ts'
import { route, routeTable, toGateway, workerRoute } from '../../fixtures/worlds/route-tables.ts'
import { tcp } from '../../fixtures/worlds/traffic.ts'
import { worker } from '../../fixtures/worlds/workers.ts'

const profile: InterfaceProfile = {
  id: 'p',
  subnetId: 'subnet-1',
  groupIds: ['sg-1'],
  sourceDestCheck: false,
}
/** Each rule allows a different port, so the port shows which rule a hop follows. */
const network = openNetwork([worker()], {
  securityGroups: groupsById(
    securityGroup({ ingress: [rule('0.0.0.0/0', tcp(1))], egress: [rule('0.0.0.0/0', tcp(2))] }),
  ),
  networkAcls: [
    networkAcl([], { networkAclId: 'acl-2', subnetIds: ['subnet-2'] }),
    networkAcl([allowIn(100, '0.0.0.0/0', tcp(3)), allowOut(100, '0.0.0.0/0', tcp(4))]),
  ],
})
const endpoint = {
  network,
  profile,
  remote: { cidr: cidr('172.22.0.0/24'), groupIds: [] },
  crossesSubnets: true,
  isTracked: false,
}

/** What each hop definitely and possibly allows, with its component before it. */
const shown = ({ hops }: EndpointHops) =>
  hops.map(({ component, allowed }) =>
    [component, ...(describeAllowed(allowed)[0]?.slice(2) ?? [])].join(' '),
  )

it('packets and answers meet the hops of their sender and of their receiver', () => {
  expect(shown(senderHops(endpoint))).toEqual([
    'source-check all all',
    'egress-groups TCP 2 TCP 2',
    'egress-acl TCP 4 TCP 4',
  ])
  expect(shown(receiverHops(endpoint))).toEqual([
    'ingress-acl TCP 3 TCP 3',
    'ingress-groups TCP 1 TCP 1',
    'destination-check all all',
  ])
})

it.each([
  ['network ACLs within a subnet', 'acl all all', { crossesSubnets: false }],
  ['groups that have tracked what is answered', 'groups all all', { isTracked: true }],
  ['checks that are on', 'check nothing nothing', { profile: { ...profile, sourceDestCheck: true } }],
  ['network ACLs that are not described', 'acl nothing all', { network: { ...network, networkAcls: [] } }],
  [
    'groups that are not described',
    'groups nothing all',
    { network: { ...network, securityGroups: new Map() } },
  ],
])('%s change their hops alone', (_, changed, changes) => {
  const [kind = ''] = changed.split(' ')
  for (const hopsOf of [senderHops, receiverHops]) {
    const expected = shown(hopsOf(endpoint)).map((hop) => hop.replace(new RegExp(`${kind} .*`), changed))
    expect(shown(hopsOf({ ...endpoint, ...changes }))).toEqual(expected)
  }
})

describe('the ID of hops', () => {
  const idOf = (egress: readonly SecurityGroupRule[], groupId = 'sg-1', podCidr = endpoint.remote.cidr) =>
    senderHops({
      network: { ...network, securityGroups: groupsById(securityGroup({ groupId, egress })) },
      profile: { ...profile, groupIds: [groupId] },
      remote: { cidr: podCidr, groupIds: [] },
      crossesSubnets: false,
      isTracked: false,
    }).id

  it('is the same for hops that allow the same, whatever the groups and networks', () => {
    expect(idOf([rule('0.0.0.0/0', tcp(1))])).toBe(idOf([rule('172.22.0.0/16', tcp(1))], 'sg-9'))
    expect(idOf([rule('172.22.0.0/25')])).toBe(idOf([rule('172.22.7.0/25')], 'sg-1', cidr('172.22.7.0/24')))
  })

  it('differs for other traffic, other addresses, and other components', () => {
    const ids = [
      ...[
        [],
        [rule('0.0.0.0/0')],
        [rule('0.0.0.0/0', tcp(1))],
        [rule('0.0.0.0/0', tcp(1, 2))],
        [rule('172.22.0.0/25')],
        [rule('172.22.0.0/26')],
        [rule('172.22.0.128/25')],
        [rule('pl-unread')],
      ].map((egress) => idOf(egress)),
      senderHops({
        ...endpoint,
        network: openNetwork([worker()]),
        profile: { ...profile, sourceDestCheck: true },
        crossesSubnets: false,
      }).id,
    ]
    expect(new Set(ids).size).toBe(ids.length)
  })
})

it('the next hops are those of the table that the sender’s subnet is associated with', () => {
  const tables = [
    routeTable({ routes: [] }),
    routeTable({ routeTableId: 'rtb-2', subnetIds: ['subnet-2'], routes: [workerRoute(worker())] }),
  ]
  const kinds = ['subnet-1', 'subnet-2', 'subnet-3'].map((subnetId) =>
    nextHopsFrom(
      { ...network, tables },
      { ...profile, subnetId },
      podsOf(worker(), endpoint.remote.cidr),
    ).map(({ value }) => value.kind),
  )
  expect(kinds).toEqual([['nowhere'], ['worker'], ['unknown']])
})

it.each([
  ['to the interface', { kind: 'worker', networkInterfaceId: 'eni-0' } as const, EVERYTHING],
  ['to another interface', { kind: 'worker', networkInterfaceId: 'eni-9' } as const, undefined],
  [
    'elsewhere',
    { kind: 'elsewhere', route: route({ target: toGateway('igw-1') }), destination: cidr('::/0') } as const,
    NOTHING,
  ],
  ['to nowhere', { kind: 'nowhere' } as const, NOTHING],
  ['that is unknown', { kind: 'unknown' } as const, UNKNOWN],
])('a next hop %s', (_, nextHop, allowed) => {
  expect(allowedByNextHop(nextHop, 'eni-0')).toBe(allowed)
})
