import { describe, expect, it } from '@jest/globals'

import { cidr } from '../../../src/model/cidr.ts'
import type { NetworkAclEntry } from '../../../src/model/network-acl.ts'
import type { SecurityGroup } from '../../../src/model/security-group.ts'
import type { AssessmentContext } from '../../../src/reachability/explanation-findings.ts'
import {
  allowIn,
  allowOut,
  denyIn,
  networkAcl,
  rule,
  unreadableIn,
} from '../../fixtures/packets/packet-rules.ts'
import { findings } from '../../fixtures/results/reachability.ts'
import { groupsById, openAcl, openGroup, openNetwork } from '../../fixtures/worlds/open-network.ts'
import { tcp } from '../../fixtures/worlds/traffic.ts'
import { networkInterface, worker } from '../../fixtures/worlds/workers.ts'

const [a, b] = [worker(), worker({ name: 'worker-1' })]

describe('the finding about a security group', () => {
  const withGroups = (...groupIds: readonly string[]) => ({
    ...b,
    networkInterfaces: [networkInterface({ networkInterfaceId: 'eni-1', groupIds })],
  })
  const withGroup = (wanted: Partial<SecurityGroup>) => {
    const securityGroups = groupsById(openGroup(), openGroup({ groupId: 'sg-2', ...wanted }))
    const prefixLists = new Map([['pl-1', [cidr('10.0.0.0/8')]]])
    return findings([a, withGroups('sg-2')], openNetwork([a, b], { securityGroups, prefixLists }))
  }
  const authorize = (direction: 'ingress' | 'egress') =>
    `authorize-security-group-${direction} --group-id sg-2 --ip-permissions 'IpProtocol=-1,IpRanges=[{CidrIp=172.22.0.0/24}]'`

  it.each<[string, Partial<SecurityGroup>, 'ingress' | 'egress', string, string?]>([
    ['nothing gets in', { ingress: [] }, 'ingress', 'blocks all traffic from the pods of worker-0'],
    [
      'some ports get in',
      { ingress: [rule('0.0.0.0/0', tcp(22))] },
      'ingress',
      'allows only TCP 22 from the pods of worker-0',
    ],
    [
      'every other port of many gets in',
      { ingress: [1, 3, 5, 7, 9, 11, 13].map((port) => rule('0.0.0.0/0', tcp(port))) },
      'ingress',
      'allows only TCP 1, TCP 3, TCP 5, TCP 7, TCP 9 and 2 more from the pods of worker-0',
    ],
    [
      'some addresses get in',
      { ingress: [rule('172.22.0.0/25')] },
      'ingress',
      'blocks part of the traffic from the pods of worker-0',
    ],
    [
      'a prefix list without the pods gets in',
      { ingress: [rule('pl-1')] },
      'ingress',
      'blocks all traffic from the pods of worker-0',
    ],
    [
      'a security group gets in, which pods are not part of',
      { ingress: [rule('10.0.0.0/8'), rule('sg-1')] },
      'ingress',
      'blocks all traffic from the pods of worker-0',
      'Rules that reference a security group match node IPs, not pod IPs; add a rule that allows the pod CIDRs.',
    ],
    ['nothing gets out', { egress: [] }, 'egress', 'blocks all traffic to the pods of worker-0'],
    [
      'some ports get out, whatever groups get in',
      { ingress: [rule('sg-9'), rule('0.0.0.0/0')], egress: [rule('0.0.0.0/0', tcp(22))] },
      'egress',
      'allows only TCP 22 to the pods of worker-0',
    ],
  ])('says that %s', (_, wanted, direction, effect, fix = 'Add a rule that allows the pod CIDRs.') => {
    expect(withGroup(wanted)).toEqual([
      ['security-group', `Security group sg-2 of worker-1 ${effect}. ${fix}`, authorize(direction)],
    ])
  })

  it('names all groups of the interface and opens the first', () => {
    const two = [a, withGroups('sg-2', 'sg-3')]
    const closed = ['sg-2', 'sg-3'].map((groupId) => openGroup({ groupId, ingress: [] }))
    const network = openNetwork(two, { securityGroups: groupsById(openGroup(), ...closed) })
    expect(findings(two, network)).toEqual([
      [
        'security-group',
        'Security groups sg-2, sg-3 of worker-1 block all traffic from the pods of worker-0. Add a rule that allows the pod CIDRs.',
        authorize('ingress'),
      ],
    ])
  })

  it('names all workers that have it', () => {
    const network = openNetwork([a, b], { securityGroups: groupsById(openGroup({ ingress: [] })) })
    expect(findings([a, b], network)[0]?.[1]).toMatch(
      /^Security group sg-1 of worker-0, worker-1 blocks all traffic from the pods of worker-0, worker-1\. /,
    )
  })
})

describe('the finding about a network ACL', () => {
  const inSubnet2 = {
    ...b,
    subnetId: 'subnet-2',
    networkInterfaces: [networkInterface({ networkInterfaceId: 'eni-1', subnetId: 'subnet-2' })],
  }
  const two = [a, inSubnet2]
  const withEntries = (entries: readonly NetworkAclEntry[], context?: Partial<AssessmentContext>) => {
    const networkAcls = [
      openAcl([a]),
      networkAcl(entries, { networkAclId: 'acl-2', subnetIds: ['subnet-2'] }),
    ]
    return findings(two, openNetwork(two, { networkAcls }), context)
  }
  const create = (direction: 'ingress' | 'egress', number: number, range = '172.22.0.0/24') =>
    `create-network-acl-entry --network-acl-id acl-2 --${direction} --rule-number ${number} --protocol -1 --cidr-block ${range} --rule-action allow`

  it.each([
    [
      'nothing gets in',
      [allowIn(100, '172.20.0.0/16'), allowOut(100, '0.0.0.0/0')],
      'blocks all traffic from',
      [create('ingress', 101)],
    ],
    [
      'some addresses get out',
      [allowIn(100, '0.0.0.0/0'), allowOut(100, '172.22.0.0/25')],
      'blocks part of the traffic to',
      [create('egress', 101)],
    ],
    [
      'most traffic gets in, and adds an entry before the one that denies the rest',
      [denyIn(90, '172.22.0.0/16', tcp(22)), allowIn(100, '0.0.0.0/0'), allowOut(100, '0.0.0.0/0')],
      'allows all but TCP 22 from',
      [create('ingress', 89)],
    ],
    [
      'some traffic is denied before an entry that cannot be read, which denies the rest or not',
      [denyIn(90, '0.0.0.0/0', tcp(22)), unreadableIn(95), allowOut(100, '0.0.0.0/0')],
      'blocks part of the traffic from',
      [create('ingress', 89)],
    ],
    [
      'nothing gets in, and that there is no room for an entry',
      [denyIn(1, '0.0.0.0/0'), allowOut(100, '0.0.0.0/0')],
      'blocks all traffic from',
      [],
    ],
  ])('says that %s', (_, entries, effect, commands) => {
    const add = commands.length === 0 ? 'Renumber its entries, and add' : 'Add'
    expect(withEntries(entries)).toEqual([
      [
        'network-acl',
        `Network ACL acl-2 of subnet-2 (worker-1) ${effect} the pods of worker-0. Network ACLs also filter replies. ${add} entries for the pod CIDRs with lower rule numbers than the entries that deny them.`,
        ...commands,
      ],
    ])
  })

  it('opens it for the CIDR of the cluster where that is set', () => {
    const [finding] = withEntries([allowOut(100, '0.0.0.0/0')], { clusterCidrs: [cidr('172.22.0.0/16')] })
    expect(finding?.[2]).toBe(create('ingress', 1, '172.22.0.0/16'))
  })

  it('names all subnets and workers that have it', () => {
    const networkAcls = [networkAcl([allowOut(1, '0.0.0.0/0')], { subnetIds: ['subnet-1', 'subnet-2'] })]
    expect(findings(two, openNetwork(two, { networkAcls })).map(([, message]) => message)).toEqual([
      'Network ACL acl-1 of subnet-1, subnet-2 (worker-0, worker-1) blocks all traffic from the pods of worker-0, worker-1. Network ACLs also filter replies. Add entries for the pod CIDRs with lower rule numbers than the entries that deny them.',
    ])
  })
})
