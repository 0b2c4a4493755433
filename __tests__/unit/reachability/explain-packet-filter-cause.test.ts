import { describe, expect, it } from '@jest/globals'

import { cidr } from '../../../src/model/cidr.ts'
import type { Worker } from '../../../src/model/worker.ts'
import { gather, type Circumstances } from '../../../src/reachability/cause-impact.ts'
import { explainCause } from '../../../src/reachability/explain-cause.ts'
import type { Network } from '../../../src/reachability/hops.ts'
import { judgePairs } from '../../../src/reachability/pairs.ts'
import {
  allowIn,
  allowOut,
  denyIn,
  networkAcl,
  rule,
  securityGroup,
} from '../../fixtures/packets/packet-rules.ts'
import {
  circumstances,
  groupsById,
  openAcl,
  openGroup,
  openNetwork,
} from '../../fixtures/results/reachability.ts'
import { tcp } from '../../fixtures/worlds/traffic.ts'
import { networkInterface, worker } from '../../fixtures/worlds/workers.ts'

/** The causes between these workers: the message and the commands of each. */
function explained(some: readonly Worker[], network: Network, rest: Partial<Circumstances> = {}) {
  return gather(judgePairs(some, network), network).map((evidence) => {
    const { message, commands } = explainCause(evidence, circumstances(some, { network, ...rest }))
    return [message, ...commands]
  })
}

const a = worker()
const withGroups = (...groupIds: readonly string[]) =>
  worker({
    name: 'worker-1',
    networkInterfaces: [networkInterface({ networkInterfaceId: 'eni-1', groupIds })],
  })
const b = withGroups('sg-2')
const authorize = (direction: 'ingress' | 'egress', ranges: string, groupId = 'sg-2') =>
  `aws ec2 --region us-west-2 authorize-security-group-${direction} --group-id ${groupId} --ip-permissions 'IpProtocol=-1,IpRanges=[{CidrIp=${ranges}}]'`

describe('a security group', () => {
  const groupWith = (wanted: Parameters<typeof openGroup>[0]) =>
    openNetwork([a, b], {
      securityGroups: groupsById(openGroup(), openGroup({ groupId: 'sg-2', ...wanted })),
    })

  it.each([
    ['lets in nothing', { ingress: [] }, 'lets in nothing from the pods of worker-0', ''],
    [
      'lets in something',
      { ingress: [rule('0.0.0.0/0', tcp(22))] },
      'lets in only TCP 22 from the pods of worker-0',
      '',
    ],
    [
      'lets in some addresses',
      { ingress: [rule('172.22.0.0/25')] },
      'lets in only part of the traffic from the pods of worker-0',
      '',
    ],
    [
      'lets in a group, which is the trap',
      { ingress: [rule('sg-1')] },
      'lets in nothing from the pods of worker-0',
      ': a rule that names a security group matches the addresses of its instances, never those of their pods',
    ],
    [
      'lets in a group beside others',
      { ingress: [rule('10.0.0.0/8'), rule('sg-9')] },
      'lets in nothing from the pods of worker-0',
      ': a rule that names a security group matches the addresses of its instances, never those of their pods',
    ],
  ])('%s', (_, wanted, what, trap) => {
    expect(explained([a, b], groupWith(wanted))).toEqual([
      [
        `Security group sg-2 of worker-1 ${what}${trap}; add a rule for their pod CIDRs.`,
        authorize('ingress', '172.22.0.0/24'),
      ],
    ])
  })

  it.each([
    ['nothing', { egress: [] }, 'lets out nothing to the pods of worker-0'],
    ['something', { egress: [rule('0.0.0.0/0', tcp(22))] }, 'lets out only TCP 22 to the pods of worker-0'],
  ])('lets out %s', (_, wanted, what) => {
    expect(explained([a, b], groupWith(wanted))).toEqual([
      [
        `Security group sg-2 of worker-1 ${what}; add a rule for their pod CIDRs.`,
        authorize('egress', '172.22.0.0/24'),
      ],
    ])
  })

  it('names no prefix list a trap', () => {
    const network = {
      ...groupWith({ ingress: [rule('pl-1')] }),
      prefixLists: new Map([['pl-1', [cidr('10.0.0.0/8')]]]),
    }
    const [told] = explained([a, b], network)
    expect(told?.[0]).toContain(' lets in nothing from the pods of worker-0; ')
  })

  it('names no group of the other direction a trap', () => {
    const [told] = explained([a, b], groupWith({ ingress: [rule('sg-9'), rule('0.0.0.0/0')], egress: [] }))
    expect(told?.[0]).not.toContain('names a security group')
  })

  it('is one of several of an interface: all are named, the first is opened', () => {
    const two = [a, withGroups('sg-2', 'sg-3')]
    const securityGroups = groupsById(
      openGroup(),
      openGroup({ groupId: 'sg-2', ingress: [] }),
      openGroup({ groupId: 'sg-3', ingress: [] }),
    )
    expect(explained(two, openNetwork(two, { securityGroups }))).toEqual([
      [
        'Security groups sg-2, sg-3 of worker-1 let in nothing from the pods of worker-0; add a rule for their pod CIDRs.',
        authorize('ingress', '172.22.0.0/24'),
      ],
    ])
  })

  it('is opened for the cluster’s CIDR where that is known', () => {
    const clusterCidrs = [cidr('172.22.0.0/16')]
    expect(explained([a, b], groupWith({ ingress: [] }), { clusterCidrs })[0]?.[1]).toBe(
      authorize('ingress', '172.22.0.0/16'),
    )
  })

  it('is told of all workers that have it', () => {
    const three = [a, b, { ...b, name: 'worker-2', instanceId: 'i-2', podCidrs: [cidr('172.22.2.0/24')] }]
    const securityGroups = groupsById(
      openGroup(),
      securityGroup({ groupId: 'sg-2', ingress: [rule('172.22.2.0/24')] }),
    )
    expect(explained(three, openNetwork(three, { securityGroups }))[0]?.[0]).toBe(
      'Security group sg-2 of worker-1, worker-2 lets in nothing from the pods of worker-0, worker-1; add a rule for their pod CIDRs.',
    )
  })
})

describe('a network ACL', () => {
  const there = worker({
    name: 'worker-1',
    subnetId: 'subnet-2',
    networkInterfaces: [networkInterface({ networkInterfaceId: 'eni-1', subnetId: 'subnet-2' })],
  })
  const aclWith = (...entries: Parameters<typeof networkAcl>[0] & object) =>
    openNetwork([a, there], {
      networkAcls: [openAcl([a]), networkAcl(entries, { networkAclId: 'acl-2', subnetIds: ['subnet-2'] })],
    })
  const create = (direction: 'ingress' | 'egress', number: number, range = '172.22.0.0/24') =>
    `aws ec2 --region us-west-2 create-network-acl-entry --network-acl-id acl-2 --${direction} --rule-number ${number} --protocol -1 --cidr-block ${range} --rule-action allow`

  it('lets in nothing, packets and answers alike', () => {
    expect(explained([a, there], aclWith(allowIn(100, '172.20.0.0/16'), allowOut(100, '0.0.0.0/0')))).toEqual(
      [
        [
          'Network ACL acl-2 of subnet-2 (worker-1) lets in nothing from the pods of worker-0, packets and answers alike; add entries for their pod CIDRs before what denies them.',
          create('ingress', 101),
        ],
      ],
    )
  })

  it('lets out part of the traffic', () => {
    expect(explained([a, there], aclWith(allowIn(100, '0.0.0.0/0'), allowOut(100, '172.22.0.0/25')))).toEqual(
      [
        [
          'Network ACL acl-2 of subnet-2 (worker-1) lets out only part of the traffic to the pods of worker-0, packets and answers alike; add entries for their pod CIDRs before what denies them.',
          create('egress', 101),
        ],
      ],
    )
  })

  it('is opened before the entry that denies, and for the cluster’s CIDR where that is known', () => {
    const network = aclWith(
      denyIn(90, '172.22.0.0/16', tcp(22)),
      allowIn(100, '0.0.0.0/0'),
      allowOut(100, '0.0.0.0/0'),
    )
    const told = explained([a, there], network, { clusterCidrs: [cidr('172.22.0.0/16')] })
    expect(told.map(([, command]) => command)).toEqual([create('ingress', 89, '172.22.0.0/16')])
    expect(told[0]?.[0]).toContain(' lets in only all but TCP 22 from the pods of worker-0, ')
  })

  it('without room for an entry is to be renumbered', () => {
    expect(explained([a, there], aclWith(denyIn(1, '0.0.0.0/0'), allowOut(100, '0.0.0.0/0')))).toEqual([
      [
        'Network ACL acl-2 of subnet-2 (worker-1) lets in nothing from the pods of worker-0, packets and answers alike; renumber its entries and add entries for their pod CIDRs before what denies them.',
      ],
    ])
  })

  it('is told once for all its subnets', () => {
    const networkAcls = [networkAcl([allowOut(1, '0.0.0.0/0')], { subnetIds: ['subnet-1', 'subnet-2'] })]
    expect(
      explained([a, there], openNetwork([a, there], { networkAcls })).map(([message]) => message),
    ).toEqual([
      'Network ACL acl-1 of subnet-1, subnet-2 (worker-0, worker-1) lets in nothing from the pods of worker-0, worker-1, packets and answers alike; add entries for their pod CIDRs before what denies them.',
    ])
  })
})
