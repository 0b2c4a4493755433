import { describe, expect, it } from '@jest/globals'

import type { RouteTarget } from '../../../src/model/route-table.ts'
import type { Worker } from '../../../src/model/worker.ts'
import type { Network } from '../../../src/reachability/hops.ts'
import { judgePairs } from '../../../src/reachability/pairs.ts'
import { allowIn, allowOut, denyIn, networkAcl, rule } from '../../fixtures/packets/packet-rules.ts'
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

const judged = (some: readonly Worker[], changes: Partial<Network> = {}) =>
  told(judgePairs(some, openNetwork(some, changes)))

const [a, b] = [worker(), worker({ name: 'worker-1' })]

describe('the pairs of workers', () => {
  it('are all ordered pairs, without those of a worker and itself', () => {
    expect(judged(workers(3))).toEqual([
      'worker-0 → worker-1: all',
      'worker-0 → worker-2: all',
      'worker-1 → worker-0: all',
      'worker-1 → worker-2: all',
      'worker-2 → worker-0: all',
      'worker-2 → worker-1: all',
    ])
  })

  it.each([[[]], [[a]]])('are none of fewer than two workers', (few) => {
    expect(judged(few)).toEqual([])
  })

  it('are judged for each IP version that both have, IPv4 first', () => {
    const two = [
      worker({ podCidr: 'fd00::/64 172.22.0.0/24' }),
      worker({ name: 'worker-1', podCidr: '172.22.1.0/24 fd01::/64' }),
    ]
    expect(judged(two, { securityGroups: groupsById(openGroup({ ingress: [rule('0.0.0.0/0')] })) })).toEqual([
      'worker-0 → worker-1 IPv4: all',
      'worker-1 → worker-0 IPv4: all',
      'worker-0 → worker-1 IPv6: none ingress-groups all',
      'worker-1 → worker-0 IPv6: none ingress-groups all',
    ])
  })

  it('include those without a common IP version', () => {
    const three = [
      a,
      worker({ name: 'worker-1', podCidr: 'fd01::/64' }),
      worker({ name: 'worker-2', podCidr: '172.22.2.0/24 fd02::/64' }),
    ]
    expect(judged(three)).toEqual([
      'worker-0 → worker-2 IPv4: all',
      'worker-2 → worker-0 IPv4: all',
      'worker-1 → worker-2 IPv6: all',
      'worker-2 → worker-1 IPv6: all',
      'worker-0 → worker-1 IPv none: none address-family all',
      'worker-1 → worker-0 IPv none: none address-family all',
    ])
    expect(judgePairs(three, openNetwork(three)).at(-1)).toMatchObject({
      judgement: { allowed: 'nothing' },
      path: { sender: { subnetId: 'subnet-1' }, nextHops: [], receivers: [] },
    })
  })
})

describe('a worker', () => {
  it('can neither send nor receive while its check is on', () => {
    expect(judged([{ ...a, sourceDestCheck: true }, b])).toEqual([
      'worker-0 → worker-1: none source-check all',
      'worker-1 → worker-0: none destination-check all',
    ])
  })

  it('sends by the table of its own subnet, and is stopped by groups of its own interface', () => {
    const networkInterfaces = [
      networkInterface({ networkInterfaceId: 'eni-1', subnetId: 'subnet-2', groupIds: ['sg-2'] }),
    ]
    const two = [a, { ...b, subnetId: 'subnet-2', networkInterfaces }]
    const tables = [
      routeTable({ routes: two.map((each) => workerRoute(each)) }),
      routeTable({ routeTableId: 'rtb-2', subnetIds: ['subnet-2'], routes: [workerRoute(b)] }),
    ]
    const closed = openGroup({ groupId: 'sg-2', ingress: [rule('172.20.0.0/16'), rule('172.22.1.0/24')] })
    expect(judged(two, { tables, securityGroups: groupsById(openGroup(), closed) })).toEqual([
      'worker-0 → worker-1: none ingress-groups all',
      'worker-1 → worker-0: none route all',
    ])
  })

  it('receives in part where a more specific route takes some of its addresses', () => {
    const routes = [workerRoute(a), workerRoute(b), propagatedRoute('172.22.1.0/25')]
    expect(judged([a, b], { tables: [{ ...openTable([a, b]), routes }] })).toEqual([
      'worker-0 → worker-1: some route part',
      'worker-1 → worker-0: all',
    ])
  })

  it('receives on the interface that the route names, and on that alone', () => {
    const second = networkInterface({
      networkInterfaceId: 'eni-9',
      deviceIndex: 1,
      groupIds: ['sg-9'],
      sourceDestCheck: true,
    })
    const several = { ...b, networkInterfaces: [...b.networkInterfaces, second] }
    const routedTo = (target: RouteTarget) =>
      judged([a, several], {
        tables: [routeTable({ routes: [workerRoute(a), workerRoute(several, { target })] })],
      })
    expect(routedTo(toInstance('i-1', 'eni-1'))[0]).toBe('worker-0 → worker-1: all')
    expect(routedTo(toInstance('i-1', 'eni-9'))).toEqual([
      'worker-0 → worker-1: none ingress-groups unknown, destination-check all',
      'worker-1 → worker-0: all',
    ])
  })
})

describe('a network ACL', () => {
  const inSubnet2 = {
    ...b,
    networkInterfaces: [networkInterface({ networkInterfaceId: 'eni-1', subnetId: 'subnet-2' })],
  }
  const narrow = networkAcl(
    [denyIn(90, '0.0.0.0/0', tcp(22)), allowIn(100, '0.0.0.0/0'), allowOut(100, '0.0.0.0/0')],
    { networkAclId: 'acl-2', subnetIds: ['subnet-2'] },
  )

  it('between subnets blocks packets on their way in, and answers to what went out', () => {
    const networkAcls = [openAcl([a]), narrow]
    const pairs = judgePairs([a, inSubnet2], openNetwork([a, inSubnet2], { networkAcls }))
    expect(told(pairs)).toEqual([
      'worker-0 → worker-1: some ingress-acl part',
      'worker-1 → worker-0: some answer-ingress-acl part',
    ])
    expect(pairs.map(({ judgement }) => judgement.allowed)).toEqual([
      'all but TCP 22',
      'all from some source ports',
    ])
  })

  it('does not apply within a subnet', () => {
    expect(judged([a, b], { networkAcls: [networkAcl([])] })).toEqual([
      'worker-0 → worker-1: all',
      'worker-1 → worker-0: all',
    ])
  })

  it('makes pairs unknown by an entry that cannot be read, and by nothing that comes after it', () => {
    const unreadable = (ruleNumber: number) => {
      const entry = { ruleNumber, direction: 'ingress', action: 'unreadable' } as const
      return { networkAcls: [openAcl([a]), { ...narrow, entries: [...narrow.entries, entry] }] }
    }
    expect(judged([a, inSubnet2], unreadable(95))[0]).toBe('worker-0 → worker-1: unknown ingress-acl part')
    expect(judged([a, inSubnet2], unreadable(110))[0]).toBe('worker-0 → worker-1: some ingress-acl part')
  })
})
