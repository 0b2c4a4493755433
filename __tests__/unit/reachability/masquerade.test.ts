import { describe, expect, it } from '@jest/globals'

import { cidr } from '../../../src/model/cidr.ts'
import type { NetworkInterface } from '../../../src/model/instance.ts'
import type { Worker } from '../../../src/model/worker.ts'
import type { Network } from '../../../src/reachability/hops.ts'
import { judgePairs } from '../../../src/reachability/pairs.ts'
import { denyIn, denyOut, rule } from '../../fixtures/packets/packet-rules.ts'
import { told } from '../../fixtures/results/reachability.ts'
import { groupsById, openAcl, openGroup, openNetwork, openTable } from '../../fixtures/worlds/open-network.ts'
import { localRoute, route, toOther } from '../../fixtures/worlds/route-tables.ts'
import { networkInterface, worker } from '../../fixtures/worlds/workers.ts'

/** Worker `n` has the address 172.20.n.20 in subnet-n, and no IPv6 address. */
function node(
  n: number,
  wanted: Partial<NetworkInterface> = {},
  others: readonly NetworkInterface[] = [],
): Worker {
  const subnetId = `subnet-${n}`
  return worker({
    name: `worker-${n}`,
    podCidr: `172.22.${n}.0/24 fd0${n}::/64`,
    subnetId,
    networkInterfaces: [
      networkInterface({
        networkInterfaceId: `eni-${n}`,
        subnetId,
        addresses: [cidr(`172.20.${n}.20/32`)],
        ...wanted,
      }),
      ...others,
    ],
  })
}

/** The IPv4 pairs, then the IPv6 pairs. */
const judged = (workers: readonly Worker[], changes: Partial<Network> = {}) =>
  told(judgePairs(workers, openNetwork(workers, changes), true))
const [a, b] = [node(1), node(2)]

describe('with masquerading', () => {
  it('rules for the worker’s group and address decide, but IPv6 without an address keeps the pod’s', () => {
    const securityGroups = groupsById(openGroup({ ingress: [rule('sg-1')] }))
    expect(judged([a, b], { securityGroups })).toEqual([
      'worker-1 → worker-2 IPv4: all',
      'worker-2 → worker-1 IPv4: all',
      'worker-1 → worker-2 IPv6: none ingress-groups all',
      'worker-2 → worker-1 IPv6: none ingress-groups all',
    ])
    const withIpv6 = [a, b].map((each, n) => ({
      ...each,
      networkInterfaces: each.networkInterfaces.map((one) => ({
        ...one,
        addresses: [...one.addresses, cidr(`2600::${n + 1}/128`)],
      })),
    }))
    const table = openTable(withIpv6)
    const tables = [{ ...table, routes: [...table.routes, localRoute('2600::/56')] }]
    expect(judged(withIpv6, { securityGroups, tables }).map((line) => line.replace(/.*: /, ''))).toEqual([
      'all',
      'all',
      'all',
      'all',
    ])
  })

  it('the sender’s check does not count, for answers neither', () => {
    const checked = { ...a, sourceDestCheck: true }
    expect(judged([checked, b]).slice(0, 2)).toEqual([
      'worker-1 → worker-2 IPv4: all',
      'worker-2 → worker-1 IPv4: none destination-check all, answer-source-check all',
    ])
  })

  it.each([
    ['in from the worker', denyIn(10, '172.20.1.20/32'), 'ingress-acl all'],
    ['in from the pods', denyIn(10, '172.22.1.0/24'), undefined],
    ['out to the worker', denyOut(10, '172.20.1.20/32'), 'answer-egress-acl all'],
    ['out to the pods', denyOut(10, '172.22.1.0/24'), undefined],
  ])('the ACL of the receiver’s subnet decides what goes %s', (_, entry, obstacle) => {
    const open = openAcl([a])
    const closed = openAcl([b], { networkAclId: 'acl-2' })
    const networkAcls = [open, { ...closed, entries: [entry, ...closed.entries] }]
    const [first = ''] = judged([a, b], { networkAcls })
    expect(first).toBe(`worker-1 → worker-2 IPv4: ${obstacle === undefined ? 'all' : `none ${obstacle}`}`)
  })

  it('answers leave by the interface in the sender’s subnet, which does not know the packets', () => {
    const second = networkInterface({
      networkInterfaceId: 'eni-9',
      deviceIndex: 1,
      subnetId: 'subnet-1',
      groupIds: ['sg-2'],
      sourceDestCheck: true,
    })
    const securityGroups = groupsById(openGroup(), openGroup({ groupId: 'sg-2', egress: [] }))
    expect(judged([a, node(2, {}, [second])], { securityGroups })[0]).toBe(
      'worker-1 → worker-2 IPv4: none answer-source-check all, answer-egress-groups all',
    )
    // A rule for a group is about the addresses of its members, and answers go to one.
    const toMembers = groupsById(openGroup(), openGroup({ groupId: 'sg-2', egress: [rule('sg-1')] }))
    const off = { ...second, sourceDestCheck: false }
    expect(judged([a, node(2, {}, [off])], { securityGroups: toMembers })[0]).toBe(
      'worker-1 → worker-2 IPv4: all',
    )
  })

  it.each([
    ['another subnet does not get answers', '172.20.1.0/24', 'none answer-route all'],
    ['part of another subnet without the worker gets them', '172.20.1.128/25', 'all'],
  ])('a worker whose route is diverted in %s', (_, destination, expected) => {
    const table = openTable([a, b])
    const diverted = route({ destination, target: toOther('tgw-1') })
    const tables = [{ ...table, routes: [...table.routes, diverted] }]
    expect(judged([a, b], { tables })[0]).toBe(`worker-1 → worker-2 IPv4: ${expected}`)
  })

  it('nothing diverts answers within a subnet', () => {
    const near = node(2, { subnetId: 'subnet-1' })
    const table = openTable([a, near])
    const diverted = route({ destination: '172.20.1.0/24', target: toOther('tgw-1') })
    expect(judged([a, near], { tables: [{ ...table, routes: [...table.routes, diverted] }] })[0]).toBe(
      'worker-1 → worker-2 IPv4: all',
    )
  })
})
