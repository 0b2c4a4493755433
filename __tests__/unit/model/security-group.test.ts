import { describe, expect, it } from '@jest/globals'

import { cidr } from '../../../src/model/cidr.ts'
import type { SecurityGroup } from '../../../src/model/security-group.ts'
import { allowedByGroups } from '../../../src/reachability/packet-filters.ts'
import { admissions, rule, securityGroup } from '../../fixtures/packets/packet-rules.ts'
import { tcp, udp } from '../../fixtures/worlds/traffic.ts'

const pods = cidr('172.22.0.0/24')

/** What groups with these inbound rules let in of the pods. */
function letIn(
  groups: readonly (readonly ReturnType<typeof rule>[] | undefined)[],
  prefixLists: Readonly<Record<string, readonly string[]>> = {},
  podCidr = pods,
) {
  const lists = new Map(Object.entries(prefixLists).map(([id, entries]) => [id, entries.map(cidr)]))
  const described = groups.map((ingress): SecurityGroup | undefined => ingress && securityGroup({ ingress }))
  return admissions(allowedByGroups(described, 'ingress', podCidr, lists))
}

describe('security groups', () => {
  it.each([
    ['no group', [], 'nothing'],
    ['no rule', [[]], 'nothing'],
    ['a rule for the pods', [[rule('172.22.0.0/24')]], 'all'],
    ['a rule for all', [[rule('0.0.0.0/0', tcp(443))]], 'TCP 443'],
    ['a rule for others', [[rule('172.22.1.0/24')]], 'nothing'],
    ['a rule for the other IP version', [[rule('::/0')]], 'nothing'],
    [
      'the rules of a group together',
      [[rule('172.22.0.0/16', tcp(1)), rule('0.0.0.0/0', udp(2))]],
      'TCP 1, UDP 2',
    ],
    [
      'the rules of all groups together',
      [[rule('172.22.0.0/16', tcp(1))], [rule('0.0.0.0/0', udp(2))]],
      'TCP 1, UDP 2',
    ],
    ['a rule for a group, since a pod’s address is none of its instances’', [[rule('sg-1')]], 'nothing'],
  ])('let in what one rule of one group allows: %s', (_, groups, traffic) => {
    expect(letIn(groups)).toEqual([[0, 255, traffic, traffic]])
  })

  it('tell apart the addresses of a pod CIDR', () => {
    expect(letIn([[rule('172.22.0.0/25', tcp(1)), rule('172.22.0.64/26', udp(2))]])).toEqual([
      [0, 63, 'TCP 1', 'TCP 1'],
      [64, 127, 'TCP 1, UDP 2', 'TCP 1, UDP 2'],
      [128, 255, 'nothing', 'nothing'],
    ])
  })

  it('let out what their outbound rules allow', () => {
    const group = securityGroup({ ingress: [rule('0.0.0.0/0', tcp(1))], egress: [rule('0.0.0.0/0', udp(2))] })
    const passing = (direction: 'ingress' | 'egress') =>
      admissions(allowedByGroups([group], direction, pods, new Map()))
    expect([passing('ingress'), passing('egress')]).toEqual([
      [[0, 255, 'TCP 1', 'TCP 1']],
      [[0, 255, 'UDP 2', 'UDP 2']],
    ])
  })

  it('look at IPv6 pods by IPv6 rules', () => {
    expect(letIn([[rule('::/0', tcp(1)), rule('0.0.0.0/0')]], {}, cidr('fd00::/120'))).toEqual([
      [0, 255, 'TCP 1', 'TCP 1'],
    ])
  })
})

describe('a rule for a prefix list', () => {
  it('is one for each of its entries', () => {
    expect(letIn([[rule('pl-1', tcp(1))]], { 'pl-1': ['10.0.0.0/8', '172.22.0.128/25'] })).toEqual([
      [0, 127, 'nothing', 'nothing'],
      [128, 255, 'TCP 1', 'TCP 1'],
    ])
  })

  it('that is empty lets in nothing', () => {
    expect(letIn([[rule('pl-1')]], { 'pl-1': [] })).toEqual([[0, 255, 'nothing', 'nothing']])
  })

  it('that could not be read may let in anything beside what others let in for sure', () => {
    expect(letIn([[rule('pl-1'), rule('172.22.0.0/25', tcp(1))]])).toEqual([
      [0, 127, 'TCP 1', 'all'],
      [128, 255, 'nothing', 'all'],
    ])
  })

  it('that could not be read is no matter where all is let in', () => {
    expect(letIn([[rule('pl-1'), rule('172.22.0.0/25')]])).toEqual([
      [0, 127, 'all', 'all'],
      [128, 255, 'nothing', 'all'],
    ])
  })
})

it('a group that is not described may let in anything', () => {
  expect(letIn([undefined, [rule('0.0.0.0/0', tcp(1))]])).toEqual([[0, 255, 'TCP 1', 'all']])
})
