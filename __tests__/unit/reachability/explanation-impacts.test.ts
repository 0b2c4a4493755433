import { describe, expect, it } from '@jest/globals'

import { cidr } from '../../../src/model/cidr.ts'
import type { Worker } from '../../../src/model/worker.ts'
import { explanationImpacts } from '../../../src/reachability/explanation-impacts.ts'
import { judgePairs } from '../../../src/reachability/pairs.ts'
import { networkAcl, securityGroup } from '../../fixtures/packets/packet-rules.ts'
import { groupsById, openAcl, openGroup, openNetwork } from '../../fixtures/worlds/open-network.ts'
import { routeTable, toInstance, workerRoute } from '../../fixtures/worlds/route-tables.ts'
import { networkInterface, worker, workers } from '../../fixtures/worlds/workers.ts'

const [a, b] = [worker(), worker({ name: 'worker-1' })]

describe('an explanation', () => {
  /** Its key, the number of pairs, the workers at its end and at the other one, and the pod CIDRs of these. */
  const impacts = (some: readonly Worker[], network = openNetwork(some)) =>
    explanationImpacts(judgePairs(some, network), network).map((impact) => [
      impact.explanation.key,
      impact.pairs.length,
      impact.workers.map(({ name }) => name).join(' '),
      impact.peers.map(({ name }) => name).join(' '),
      [...impact.remotes].map(({ cidr }) => cidr.text).join(' '),
    ])
  const three = workers(3)

  it('has all pairs that it blocks, and the workers and pod CIDRs on both sides in order', () => {
    const [first = a, second = b, third = b] = three
    const closed = {
      ...second,
      networkInterfaces: [networkInterface({ networkInterfaceId: 'eni-1', groupIds: ['sg-2'] })],
    }
    const securityGroups = groupsById(openGroup(), openGroup({ groupId: 'sg-2', ingress: [] }))
    expect(impacts([first, closed, third], openNetwork(three, { securityGroups }))).toEqual([
      ['security-group ingress sg-2', 2, 'worker-1', 'worker-0 worker-2', '172.22.0.0/24 172.22.2.0/24'],
    ])
  })

  it('has only the pod CIDRs of the IP version that it blocks', () => {
    const dual = workers(2).map((each, i) => ({
      ...each,
      podCidrs: [`172.22.${i}.0/24`, `fd0${i}::/64`].map(cidr),
    }))
    const tables = [routeTable({ routes: dual.map((each) => workerRoute(each)) })]
    expect(impacts(dual, openNetwork(dual, { tables }))).toEqual([
      ['missing-route rtb-1 subnet-1', 2, 'worker-0 worker-1', 'worker-0 worker-1', 'fd01::/64 fd00::/64'],
    ])
  })

  it('counts a pair once that it blocks at both ends', () => {
    const two = [a, b].map((each) => ({ ...each, sourceDestCheck: true }))
    expect(impacts(two).map(([key, pairs]) => [key, pairs])).toEqual([['source-dest-check', 2]])
  })

  it('comes in the order in which packets meet the components', () => {
    const network = openNetwork([a, b], {
      securityGroups: groupsById(securityGroup({ ingress: [], egress: [] })),
      tables: [routeTable({ routes: [] })],
    })
    expect(impacts([a, b], network).map(([key]) => key)).toEqual([
      'security-group egress sg-1',
      'missing-route rtb-1 subnet-1',
      'security-group ingress sg-1',
    ])
  })

  it('has the subnets of the interfaces that it blocks, not those of the workers', () => {
    const [eni1 = networkInterface()] = b.networkInterfaces
    const second = networkInterface({ networkInterfaceId: 'eni-9', deviceIndex: 1, subnetId: 'subnet-2' })
    const several = { ...b, networkInterfaces: [eni1, second] }
    const network = openNetwork([a, several], {
      tables: [
        routeTable({ routes: [workerRoute(a), workerRoute(b, { target: toInstance('i-1', 'eni-9') })] }),
      ],
      networkAcls: [openAcl([a]), networkAcl([], { networkAclId: 'acl-2', subnetIds: ['subnet-2'] })],
    })
    const [impact, ...others] = explanationImpacts(judgePairs([a, several], network), network)
    expect([impact?.explanation.key, impact?.subnetIds, impact?.pairs.length]).toEqual([
      'network-acl ingress acl-2',
      ['subnet-2'],
      2,
    ])
    expect(others).toEqual([])
  })
})
