import { describe, expect, it } from '@jest/globals'

import type { RouteTarget } from '../../../src/model/route-table.ts'
import type { Worker } from '../../../src/model/worker.ts'
import type { Network } from '../../../src/reachability/hops.ts'
import { judgePairs } from '../../../src/reachability/pairs.ts'
import { rule } from '../../fixtures/packets/packet-rules.ts'
import { groupsById, openGroup, openNetwork, told } from '../../fixtures/results/reachability.ts'
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
      path: { sender: { subnetId: 'subnet-1' }, nextHops: [], receivers: [] },
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
