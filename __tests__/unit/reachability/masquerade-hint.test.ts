import { describe, expect, it } from '@jest/globals'

import { cidr } from '../../../src/model/cidr.ts'
import type { SecurityGroupRule } from '../../../src/model/security-group.ts'
import type { Worker } from '../../../src/model/worker.ts'
import { explanationImpacts, openedByMasquerading } from '../../../src/reachability/explanation-impacts.ts'
import { judgePairs } from '../../../src/reachability/pairs.ts'
import { rule } from '../../fixtures/packets/packet-rules.ts'
import { groupsById, openGroup, openNetwork } from '../../fixtures/worlds/open-network.ts'
import { tcp } from '../../fixtures/worlds/traffic.ts'
import { networkInterface, worker } from '../../fixtures/worlds/workers.ts'

const ofGroup = (n: number, groupId = 'sg-1', wanted: Partial<Worker> = {}) =>
  worker({
    name: `worker-${n}`,
    networkInterfaces: [
      networkInterface({
        networkInterfaceId: `eni-${n}`,
        addresses: [cidr(`172.20.1.${20 + n}/32`)],
        groupIds: [groupId],
      }),
    ],
    ...wanted,
  })

/** The pairs that masquerading opens where sg-1 and sg-2 have these rules. */
function opened(workers: readonly Worker[], first: SecurityGroupRule[], second: SecurityGroupRule[] = []) {
  const groups = [first, second].map((ingress, n) => openGroup({ groupId: `sg-${n + 1}`, ingress }))
  const network = openNetwork(workers, { securityGroups: groupsById(...groups) })
  const pairs = judgePairs(workers, network)
  const found = openedByMasquerading(
    explanationImpacts(pairs, network),
    pairs,
    () => judgePairs(workers, network, true),
    network,
  )
  return [...found].map(({ from, to }) => `${from.name} → ${to.name}`)
}

describe('masquerading opens', () => {
  it.each<[string, Worker[], SecurityGroupRule[], SecurityGroupRule[], string[]]>([
    [
      'the pairs that only a rule for their group blocks',
      [ofGroup(0), ofGroup(1)],
      [rule('sg-1')],
      [],
      ['worker-0 → worker-1', 'worker-1 → worker-0'],
    ],
    [
      'those that pass in part, too',
      [ofGroup(0), ofGroup(1)],
      [rule('sg-1'), rule('172.22.0.0/16', tcp(443))],
      [],
      ['worker-0 → worker-1', 'worker-1 → worker-0'],
    ],
    ['none by a rule for another group', [ofGroup(0), ofGroup(1)], [rule('sg-9')], [], []],
    ['none by a rule for a part of the traffic', [ofGroup(0), ofGroup(1)], [rule('sg-1', tcp(443))], [], []],
    [
      'none by rules for addresses, which may be meant',
      [ofGroup(0), ofGroup(1)],
      [rule('172.20.0.0/16')],
      [],
      [],
    ],
    [
      'no pair that a check blocks too',
      [ofGroup(0, 'sg-1', { sourceDestCheck: true }), ofGroup(1)],
      [rule('sg-1')],
      [],
      [],
    ],
    [
      'nothing that counts, if it closes another pair',
      [ofGroup(0), ofGroup(1), ofGroup(2, 'sg-2')],
      [rule('sg-1'), rule('sg-2')],
      [rule('172.22.0.0/16')],
      [],
    ],
    [
      'nothing that counts, if it closes a part of another pair',
      [ofGroup(0), ofGroup(1), ofGroup(2, 'sg-2')],
      [rule('sg-1'), rule('sg-2')],
      [rule('172.22.0.0/16', tcp(443)), rule('172.20.0.0/16', tcp(22))],
      [],
    ],
    [
      'pairs even if another one stays closed in part',
      [ofGroup(0), ofGroup(1), ofGroup(2, 'sg-2')],
      [rule('sg-1'), rule('sg-2')],
      [rule('0.0.0.0/0', tcp(443))],
      ['worker-0 → worker-1', 'worker-1 → worker-0', 'worker-2 → worker-0', 'worker-2 → worker-1'],
    ],
  ])('%s', (_, workers, first, second, expected) => {
    expect(opened(workers, first, second).sort()).toEqual(expected)
  })
})
