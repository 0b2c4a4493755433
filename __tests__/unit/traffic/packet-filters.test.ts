import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { cidr } from '../../../src/model/cidr.ts'
import type { NetworkAclEntry } from '../../../src/model/network-acl.ts'
import type { SecurityGroupRule } from '../../../src/model/security-group.ts'
import { allowedByAcl, allowedByGroups } from '../../../src/traffic/packet-filters.ts'
import {
  allowIn,
  allowOut,
  denyIn,
  denyOut,
  describeAllowed,
  networkAcl,
  rule,
  securityGroup,
  unreadableIn,
} from '../../fixtures/packets/packet-rules.ts'
import { tcp, udp } from '../../fixtures/worlds/traffic.ts'
import { anyTraffic, has, PACKETS } from '../../fixtures/worlds/any-traffic.ts'

const pods = cidr('172.22.0.0/24')
const everyAddress = (definite: string, possible = definite) => [[0, 255, definite, possible]]

describe('security groups', () => {
  /** The inbound traffic from the pods that groups with these rules allow; undefined is a group that isn't described. */
  function allowed(
    groups: readonly (readonly SecurityGroupRule[] | undefined)[],
    prefixLists: Readonly<Record<string, readonly string[]>> = {},
    network = pods,
    groupIds: readonly string[] = [],
  ) {
    const lists = new Map(Object.entries(prefixLists).map(([id, entries]) => [id, entries.map(cidr)]))
    const described = groups.map((ingress) => ingress && securityGroup({ ingress }))
    return describeAllowed(allowedByGroups(described, 'ingress', { cidr: network, groupIds }, lists))
  }

  it.each([
    ['nothing without a group', [], 'nothing'],
    ['nothing without a rule', [[]], 'nothing'],
    ['what a rule for the pods allows', [[rule('172.22.0.0/24')]], 'all'],
    ['nothing by a rule for the other IP version', [[rule('::/0')]], 'nothing'],
    ['nothing by a rule for a group, which matches no pod address', [[rule('sg-1')]], 'nothing'],
    [
      'what all rules of all groups allow together',
      [[rule('172.22.0.0/16', tcp(1)), rule('0.0.0.0/0', udp(2))], [rule('0.0.0.0/0', tcp(3))]],
      'TCP 1, TCP 3, UDP 2',
    ],
  ])('allow %s', (_, groups, traffic) => {
    expect(allowed(groups)).toEqual(everyAddress(traffic))
  })

  it('allow the interfaces of a group what a rule for it or for their addresses allows', () => {
    const rules = [
      rule('sg-2', tcp(1)),
      rule('sg-3', tcp(2)),
      rule('172.20.0.0/16', udp(3)),
      rule('172.22.0.0/16'),
    ]
    const node = cidr('172.20.1.20/32')
    expect(allowed([rules], {}, node, ['sg-1', 'sg-2'])).toEqual([[0, 0, 'TCP 1, UDP 3', 'TCP 1, UDP 3']])
    expect(allowed([rules], {}, node, [])).toEqual([[0, 0, 'UDP 3', 'UDP 3']])
  })

  it('allow IPv6 pods what IPv6 rules allow', () => {
    const rules = [rule('::/0', tcp(1)), rule('0.0.0.0/0')]
    expect(allowed([rules], {}, cidr('fd00::/120'))).toEqual(everyAddress('TCP 1'))
  })

  it('can allow different traffic for different addresses of a pod CIDR', () => {
    expect(allowed([[rule('172.22.0.0/25', tcp(1)), rule('172.22.0.64/26', udp(2))]])).toEqual([
      [0, 63, 'TCP 1', 'TCP 1'],
      [64, 127, 'TCP 1, UDP 2', 'TCP 1, UDP 2'],
      [128, 255, 'nothing', 'nothing'],
    ])
  })

  it('have separate rules for outbound traffic', () => {
    const group = securityGroup({ ingress: [rule('0.0.0.0/0', tcp(1))], egress: [rule('0.0.0.0/0', udp(2))] })
    const outbound = allowedByGroups([group], 'egress', { cidr: pods, groupIds: [] }, new Map())
    expect(describeAllowed(outbound)).toEqual(everyAddress('UDP 2'))
  })

  it('allow each entry of a prefix list', () => {
    const lists = { 'pl-1': ['10.0.0.0/8', '172.22.0.128/25'], 'pl-2': [] }
    expect(allowed([[rule('pl-1', tcp(1)), rule('pl-2')]], lists)).toEqual([
      [0, 127, 'nothing', 'nothing'],
      [128, 255, 'TCP 1', 'TCP 1'],
    ])
  })

  it.each([
    ['a prefix list that was not read', [[rule('pl-1'), rule('172.22.0.0/25', tcp(1))]]],
    ['an unreadable rule', [[{ kind: 'unreadable' } as const, rule('172.22.0.0/25', tcp(1))]]],
    ['a group that is not described', [undefined, [rule('172.22.0.0/25', tcp(1))]]],
  ])('possibly allow anything by %s', (_, groups) => {
    expect(allowed(groups)).toEqual([
      [0, 127, 'TCP 1', 'all'],
      [128, 255, 'nothing', 'all'],
    ])
  })

  it('definitely allow what a readable rule allows, whatever an unreadable one does', () => {
    expect(allowed([[{ kind: 'unreadable' }, rule('0.0.0.0/0')]])).toEqual(everyAddress('all'))
  })
})

describe('a network ACL', () => {
  const allowed = (...entries: readonly NetworkAclEntry[]) =>
    describeAllowed(allowedByAcl(networkAcl(entries), 'ingress', pods))

  it.each([
    ['nothing without a matching entry', [], 'nothing'],
    ['nothing by an outbound entry', [allowOut(100, '0.0.0.0/0')], 'nothing'],
    ['nothing by an entry for the other IP version', [allowIn(100, '::/0')], 'nothing'],
    [
      'what a lower number allows, compared as numbers and not as text',
      [denyIn(1000, '0.0.0.0/0'), allowIn(200, '0.0.0.0/0', tcp(1))],
      'TCP 1',
    ],
  ])('allows %s', (_, entries, traffic) => {
    expect(allowed(...entries)).toEqual(everyAddress(traffic))
  })

  it('can allow different traffic for different addresses of a pod CIDR', () => {
    const entries = [denyIn(90, '172.22.0.128/25', tcp(22)), allowIn(100, '172.22.0.0/16', tcp(22, 23))]
    expect(allowed(...entries)).toEqual([
      [0, 127, 'TCP 22-23', 'TCP 22-23'],
      [128, 255, 'TCP 23', 'TCP 23'],
    ])
  })

  it('has separate entries for outbound traffic', () => {
    const acl = networkAcl([
      allowIn(100, '0.0.0.0/0'),
      denyOut(90, '0.0.0.0/0', tcp()),
      allowOut(100, '0.0.0.0/0', tcp(1)),
    ])
    expect(describeAllowed(allowedByAcl(acl, 'egress', pods))).toEqual(everyAddress('nothing'))
  })

  it('decides about each packet by the first entry that matches it', () => {
    const anyEntry = fc
      .record({
        ruleNumber: fc.integer({ min: 1, max: 32_766 }),
        entry: fc.constantFrom(allowIn, denyIn),
        traffic: anyTraffic,
        range: fc.constantFrom(
          '172.22.0.0/24',
          '172.22.0.0/25',
          '172.22.0.128/25',
          '0.0.0.0/0',
          '10.0.0.0/8',
        ),
      })
      .map(({ ruleNumber, entry, traffic, range }) => entry(ruleNumber, range, traffic))
    fc.assert(
      fc.property(
        fc.uniqueArray(anyEntry, { maxLength: 5, selector: ({ ruleNumber }) => ruleNumber }),
        (entries) => {
          const ordered = entries.toSorted((a, b) => a.ruleNumber - b.ruleNumber)
          for (const { start, value } of allowedByAcl(networkAcl(entries), 'ingress', pods)) {
            const address = pods.start + start
            const matching = ordered.filter((each) => each.cidr.start <= address && address <= each.cidr.end)
            // One expectation for all: a thousand of them would take seconds.
            const wrong = PACKETS.filter((packet) => {
              const first = matching.find(({ traffic }) => has(traffic, packet))
              return has(value.definite, packet) !== (first?.action === 'allow')
            })
            expect({ wrong, possible: value.possible }).toEqual({ wrong: [], possible: value.definite })
          }
        },
      ),
    )
  })

  it.each([
    ['all where it decides first', [unreadableIn(1), allowIn(2, '0.0.0.0/0')], 'nothing', 'all'],
    [
      'all but what lower numbers deny',
      [denyIn(1, '0.0.0.0/0', tcp(22)), allowIn(2, '0.0.0.0/0', udp(53)), unreadableIn(3)],
      'UDP 53',
      'all but TCP 22',
    ],
    ['no more where lower numbers allow all', [allowIn(1, '0.0.0.0/0'), unreadableIn(2)], 'all', 'all'],
    ['nothing where lower numbers deny all', [denyIn(1, '0.0.0.0/0'), unreadableIn(2)], 'nothing', 'nothing'],
  ])('with an unreadable entry possibly allows %s', (_, entries, definite, possible) => {
    expect(allowed(...entries)).toEqual(everyAddress(definite, possible))
  })

  it('that is not described possibly allows anything', () => {
    expect(describeAllowed(allowedByAcl(undefined, 'ingress', pods))).toEqual(everyAddress('nothing', 'all'))
  })
})
