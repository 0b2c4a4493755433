import { describe, expect, it } from '@jest/globals'

import type { Worker } from '../../../src/model/worker.ts'
import { gather } from '../../../src/reachability/cause-impact.ts'
import type { Network } from '../../../src/reachability/hops.ts'
import { judgePairs } from '../../../src/reachability/pairs.ts'
import { securityGroup } from '../../fixtures/packets/packet-rules.ts'
import { groupsById, openGroup, openNetwork } from '../../fixtures/results/reachability.ts'
import { routeTable, workerRoute } from '../../fixtures/worlds/route-tables.ts'
import { networkInterface, worker, workers } from '../../fixtures/worlds/workers.ts'

/** Every cause with the number of its pairs, the workers at its end, those at the far one, and these’ pod CIDRs. */
const gathered = (some: readonly Worker[], network: Network) =>
  gather(judgePairs(some, network), network).map(({ key, pairs, workers: at, others, podCidrs }) => [
    key,
    pairs.length,
    at.map(({ name }) => name).join(' '),
    others.map(({ name }) => name).join(' '),
    [...podCidrs].map(({ text }) => text).join(' '),
  ])

const three = workers(3)

describe('the evidence', () => {
  it('is none where everybody can talk', () => {
    expect(gathered(three, openNetwork(three))).toEqual([])
  })

  it('gathers all pairs that one cause hits, workers in their order, each once', () => {
    const securityGroups = groupsById(openGroup({ ingress: [] }))
    expect(gathered(three, openNetwork(three, { securityGroups }))).toEqual(
      [
        [
          'security-group ingress sg-1',
          6,
          'worker-0 worker-1 worker-2',
          'worker-0 worker-1 worker-2',
          '172.22.0.0/24 172.22.1.0/24 172.22.2.0/24',
        ],
      ].map(([key, count, at, others]) => [key, count, at, others, expect.anything()]),
    )
  })

  it('names the pod CIDRs of the far end, which do not get through', () => {
    const [a = worker(), b = worker(), c = worker()] = three
    const closed = {
      ...b,
      networkInterfaces: [networkInterface({ networkInterfaceId: 'eni-1', groupIds: ['sg-2'] })],
    }
    const securityGroups = groupsById(openGroup(), openGroup({ groupId: 'sg-2', ingress: [] }))
    expect(gathered([a, closed, c], openNetwork(three, { securityGroups }))).toEqual([
      ['security-group ingress sg-2', 2, 'worker-1', 'worker-0 worker-2', '172.22.0.0/24 172.22.2.0/24'],
    ])
  })

  it('names those of the IP version that is hit', () => {
    const dual = three.map((each, i) => ({
      ...each,
      podCidrs: worker({ podCidr: `172.22.${i}.0/24 fd00:0:0:${i}::/64` }).podCidrs,
    }))
    const tables = [routeTable({ routes: dual.map((each) => workerRoute(each)) })]
    const [missing, ...others] = gathered(dual, openNetwork(dual, { tables }))
    expect(missing?.slice(0, 4)).toEqual([
      'route rtb-1 subnet-1',
      6,
      'worker-0 worker-1 worker-2',
      'worker-0 worker-1 worker-2',
    ])
    expect(String(missing?.[4]).split(' ').sort()).toEqual([
      'fd00:0:0:1::/64',
      'fd00:0:0:2::/64',
      'fd00::/64',
    ])
    expect(others).toEqual([])
  })

  it('has no pod CIDR where no address family is common', () => {
    const two = [worker(), worker({ name: 'worker-1', podCidr: 'fd01::/64' })]
    expect(gathered(two, openNetwork(two))).toEqual([
      ['address-family', 2, 'worker-0 worker-1', 'worker-0 worker-1', ''],
    ])
  })

  it('counts a pair once, though both its ends are hit', () => {
    const two = workers(2).map((each) => ({ ...each, sourceDestCheck: true }))
    expect(gathered(two, openNetwork(two)).map(([key, count]) => [key, count])).toEqual([
      ['source-dest-check', 2],
    ])
  })

  it('comes in the order in which packets meet the causes', () => {
    const two = workers(2)
    const network = openNetwork(two, {
      securityGroups: groupsById(securityGroup({ ingress: [], egress: [] })),
      tables: [routeTable({ routes: [] })],
    })
    expect(gathered(two, network).map(([key]) => key)).toEqual([
      'security-group egress sg-1',
      'route rtb-1 subnet-1',
      'security-group ingress sg-1',
    ])
  })
})
