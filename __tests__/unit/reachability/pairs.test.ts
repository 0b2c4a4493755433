import { describe, expect, it } from '@jest/globals'

import { cidr } from '../../../src/model/cidr.ts'
import type { RouteTarget } from '../../../src/model/route-table.ts'
import type { Worker } from '../../../src/model/worker.ts'
import type { Network } from '../../../src/reachability/hops.ts'
import { judgePairs } from '../../../src/reachability/pairs.ts'
import { rule } from '../../fixtures/packets/packet-rules.ts'
import { told } from '../../fixtures/results/reachability.ts'
import { groupsById, openGroup, openNetwork, openTable } from '../../fixtures/worlds/open-network.ts'
import { routeTable, toInstance, workerRoute } from '../../fixtures/worlds/route-tables.ts'
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
      connections: [],
    })
  })
})

it('a worker receives packets and answers on the interface that the route names, and on that alone', () => {
  const second = networkInterface({ networkInterfaceId: 'eni-9', deviceIndex: 1, groupIds: ['sg-9'] })
  const several = { ...b, networkInterfaces: [...b.networkInterfaces, { ...second, sourceDestCheck: true }] }
  const routedTo = (target: RouteTarget) =>
    judged([a, several], {
      tables: [routeTable({ routes: [workerRoute(a), workerRoute(several, { target })] })],
    })
  expect(routedTo(toInstance('i-1', 'eni-1'))[0]).toBe('worker-0 → worker-1: all')
  expect(routedTo(toInstance('i-1', 'eni-9'))).toEqual([
    'worker-0 → worker-1: none ingress-groups unknown, destination-check all',
    'worker-1 → worker-0: none answer-ingress-groups unknown, answer-destination-check all',
  ])
})

describe('workers with several pod CIDRs of one IP version', () => {
  const wide = worker({ name: 'worker-2', podCidr: '172.22.2.0/24 172.22.9.0/24' })
  const some = [a, wide]

  it('are one pair, for all of their pods', () => {
    expect(judged(some)).toEqual(['worker-0 → worker-2: all', 'worker-2 → worker-0: all'])
    expect(judgePairs(some, openNetwork(some)).map(({ connections }) => connections.length)).toEqual([2, 2])
  })

  it('reach each other in part if one of the pod CIDRs has no route', () => {
    const tables = [routeTable({ routes: [workerRoute(a), workerRoute(wide)] })]
    const pairs = judgePairs(some, openNetwork(some, { tables }))
    expect(told(pairs)).toEqual([
      'worker-0 → worker-2: some route part',
      'worker-2 → worker-0: some answer-route part',
    ])
    expect(pairs[0]?.judgement.allowed).toBe('all for part of the addresses')
  })

  it('have the check of one interface on only for pods whose addresses EC2 does not delegate to it', () => {
    const delegated = networkInterface({
      networkInterfaceId: 'eni-2',
      sourceDestCheck: true,
      prefixes: [cidr('172.22.9.0/24')],
    })
    const checked = { ...wide, sourceDestCheck: true, networkInterfaces: [delegated] }
    expect(judged([a, checked], { tables: [openTable([a, wide])] })[0]).toBe(
      'worker-0 → worker-2: some destination-check part, answer-source-check part',
    )
  })
})
