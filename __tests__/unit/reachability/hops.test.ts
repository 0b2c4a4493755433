import { describe, expect, it } from '@jest/globals'

import { cidr } from '../../../src/model/cidr.ts'
import {
  aclOf,
  allowedByLead,
  nextHopsFrom,
  receivingEnd,
  sendingEnd,
  type End,
  type InterfaceProfile,
} from '../../../src/reachability/hops.ts'
import {
  admissions,
  allowIn,
  allowOut,
  networkAcl,
  rule,
  securityGroup,
} from '../../fixtures/packets/packet-rules.ts'
import { groupsById, openNetwork } from '../../fixtures/results/reachability.ts'
import { route, routeTable, toGateway, workerRoute } from '../../fixtures/worlds/route-tables.ts'
import { tcp } from '../../fixtures/worlds/traffic.ts'
import { worker } from '../../fixtures/worlds/workers.ts'

const worker0 = worker()
const pods = cidr('172.22.0.0/24')
const port: InterfaceProfile = { id: 'p', subnetId: 'subnet-1', groupIds: ['sg-1'], sourceDestCheck: false }

/** Every rule lets through a port of its own, so that each view tells which one it is made of. */
const network = openNetwork([worker0], {
  securityGroups: groupsById(
    securityGroup({ ingress: [rule('0.0.0.0/0', tcp(1))], egress: [rule('0.0.0.0/0', tcp(2))] }),
  ),
  networkAcls: [networkAcl([allowIn(100, '0.0.0.0/0', tcp(3)), allowOut(100, '0.0.0.0/0', tcp(4))])],
})

const passing = ({ views }: End) =>
  views.map(({ obstacle, parts }) => [obstacle, admissions(parts)[0]?.[2]] as const)

describe('what a packet meets', () => {
  it('where it sets out, and its answer where it comes back', () => {
    expect(passing(sendingEnd(network, port, pods, true))).toEqual([
      ['source-check', 'all'],
      ['egress-groups', 'TCP 2'],
      ['egress-acl', 'TCP 4'],
      ['answer-ingress-acl', 'TCP 3'],
    ])
  })

  it('where it arrives, and its answer where it sets out', () => {
    expect(passing(receivingEnd(network, port, pods, true))).toEqual([
      ['ingress-acl', 'TCP 3'],
      ['ingress-groups', 'TCP 1'],
      ['destination-check', 'all'],
      ['answer-egress-acl', 'TCP 4'],
    ])
  })

  it('inside a subnet is no ACL', () => {
    const met = [sendingEnd(network, port, pods, false), receivingEnd(network, port, pods, false)].flatMap(
      passing,
    )
    expect(met.filter(([obstacle]) => obstacle.endsWith('acl')).map(([, passes]) => passes)).toEqual([
      'all',
      'all',
      'all',
      'all',
    ])
  })

  it('is stopped whole by a check that is on', () => {
    const checked = { ...port, sourceDestCheck: true }
    const ends = [sendingEnd(network, checked, pods, true), receivingEnd(network, checked, pods, true)]
    const views = ends.flatMap((end) => end.views).filter(({ obstacle }) => obstacle.endsWith('check'))
    expect(views.map(({ parts }) => admissions(parts))).toEqual([
      [[0, 255, 'nothing', 'nothing']],
      [[0, 255, 'nothing', 'nothing']],
    ])
  })

  it('is not known where group and ACL were not described', () => {
    const unread = { ...network, securityGroups: new Map(), networkAcls: [] }
    const { views } = sendingEnd(unread, port, pods, true)
    expect(views.map(({ parts }) => admissions(parts)[0]?.slice(2))).toEqual([
      ['all', 'all'],
      ['nothing', 'all'],
      ['nothing', 'all'],
      ['nothing', 'all'],
    ])
  })

  it('is the ACL of the subnet, whichever else there are', () => {
    const [mine, other] = [networkAcl([]), networkAcl([], { networkAclId: 'acl-2', subnetIds: ['subnet-2'] })]
    const acls = { ...network, networkAcls: [other, mine] }
    expect([aclOf(acls, 'subnet-1'), aclOf(acls, 'subnet-2'), aclOf(acls, 'subnet-3')]).toEqual([
      mine,
      other,
      undefined,
    ])
  })
})

describe('ends', () => {
  const idOf = (rules: readonly ReturnType<typeof rule>[], groupId = 'sg-1', podCidr = pods) =>
    sendingEnd(
      { ...network, securityGroups: groupsById(securityGroup({ groupId, egress: rules })) },
      { ...port, groupIds: [groupId] },
      podCidr,
      false,
    ).id

  it('that let through the same are alike, whatever the groups are called', () => {
    expect(idOf([rule('0.0.0.0/0', tcp(1))])).toBe(idOf([rule('172.22.0.0/16', tcp(1))], 'sg-9'))
    expect(idOf([rule('172.22.0.0/25')])).toBe(idOf([rule('172.22.7.0/25')], 'sg-1', cidr('172.22.7.0/24')))
  })

  it('that let through something else are not', () => {
    const ids = [
      idOf([]),
      idOf([rule('0.0.0.0/0')]),
      idOf([rule('0.0.0.0/0', tcp(1))]),
      idOf([rule('0.0.0.0/0', tcp(1, 2))]),
      idOf([rule('172.22.0.0/25')]),
      idOf([rule('172.22.0.0/26')]),
      idOf([rule('172.22.0.128/25')]),
      idOf([rule('pl-unread')]),
    ]
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('that are stopped by different things are not', () => {
    const none = securityGroup({ ingress: [], egress: [] })
    const [check, groups] = [
      sendingEnd(openNetwork([worker0]), { ...port, sourceDestCheck: true }, pods, false),
      sendingEnd(openNetwork([worker0], { securityGroups: groupsById(none) }), port, pods, false),
    ]
    expect(check.id).not.toBe(groups.id)
  })
})

describe('a route', () => {
  it('is looked up in the table of the sender’s subnet', () => {
    const there = routeTable({
      routeTableId: 'rtb-2',
      subnetIds: ['subnet-2'],
      routes: [workerRoute(worker0)],
    })
    const tables = [routeTable({ routes: [] }), there]
    const kinds = (subnetId: string) =>
      nextHopsFrom({ ...network, tables }, { ...port, subnetId }, worker0, pods).map(
        ({ value }) => value.kind,
      )
    expect([kinds('subnet-1'), kinds('subnet-2')]).toEqual([['nowhere'], ['worker']])
    // No table is known to govern it.
    expect(kinds('subnet-3')).toEqual(['unknown'])
  })

  it('lets through everything to its own interface, and nothing is said of another', () => {
    const lead = { kind: 'worker', networkInterfaceId: 'eni-0' } as const
    expect(allowedByLead(lead, 'eni-9')).toBeUndefined()
    const elsewhere = {
      kind: 'elsewhere',
      route: route({ target: toGateway('igw-1') }),
      destination: pods,
    } as const
    const parts = [lead, elsewhere, { kind: 'nowhere' }, { kind: 'unknown' }] as const
    expect(
      parts.flatMap((each) => {
        const value = allowedByLead(each, 'eni-0')
        return value === undefined ? [] : admissions([{ start: 0n, end: 0n, value }])
      }),
    ).toEqual([
      [0, 0, 'all', 'all'],
      [0, 0, 'nothing', 'nothing'],
      [0, 0, 'nothing', 'nothing'],
      [0, 0, 'nothing', 'all'],
    ])
  })
})
