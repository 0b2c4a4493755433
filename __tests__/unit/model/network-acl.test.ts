import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { cidr } from '../../../src/model/cidr.ts'
import { difference, NO_TRAFFIC, union } from '../../../src/model/traffic.ts'
import { allowedByAcl, withoutAcl } from '../../../src/reachability/packet-filters.ts'
import {
  admissions,
  allowIn,
  allowOut,
  denyIn,
  denyOut,
  networkAcl,
} from '../../fixtures/packets/packet-rules.ts'
import { anyTraffic, has, PACKETS, tcp, udp } from '../../fixtures/worlds/traffic.ts'

const pods = cidr('172.22.0.0/24')

const letIn = (...entries: Parameters<typeof networkAcl>[0] & object) =>
  admissions(allowedByAcl(networkAcl(entries), 'ingress', pods))

describe('a network ACL', () => {
  it.each([
    ['denies what no entry matches', [], 'nothing'],
    ['allows what an entry allows', [allowIn(100, '0.0.0.0/0', tcp(1))], 'TCP 1'],
    ['looks at the entries for what comes in alone', [allowOut(100, '0.0.0.0/0')], 'nothing'],
    ['looks at the entries of the IP version alone', [allowIn(100, '::/0')], 'nothing'],
    [
      'lets the lower number decide',
      [denyIn(90, '0.0.0.0/0', tcp()), allowIn(100, '0.0.0.0/0', tcp(1))],
      'nothing',
    ],
    [
      'lets the lower number decide, in whichever order',
      [denyIn(110, '0.0.0.0/0', tcp()), allowIn(100, '0.0.0.0/0', tcp(1))],
      'TCP 1',
    ],
    [
      'compares the numbers, not their digits',
      [denyIn(1000, '0.0.0.0/0'), allowIn(200, '0.0.0.0/0', tcp(1))],
      'TCP 1',
    ],
    [
      'allows the rest of what is denied in part',
      [denyIn(90, '0.0.0.0/0', tcp(22)), allowIn(100, '0.0.0.0/0', tcp(20, 25))],
      'TCP 20-21, TCP 23-25',
    ],
    [
      'keeps what was allowed before',
      [allowIn(90, '0.0.0.0/0', tcp(1)), denyIn(95, '0.0.0.0/0'), allowIn(100, '0.0.0.0/0')],
      'TCP 1',
    ],
    [
      'adds up what several entries allow',
      [allowIn(90, '0.0.0.0/0', tcp(1)), allowIn(100, '0.0.0.0/0', udp(2))],
      'TCP 1, UDP 2',
    ],
  ])('%s', (_, entries, traffic) => {
    expect(letIn(...entries)).toEqual([[0, 255, traffic, traffic]])
  })

  it('tells apart the addresses of a pod CIDR', () => {
    expect(letIn(denyIn(90, '172.22.0.128/25', tcp(22)), allowIn(100, '172.22.0.0/16', tcp(22, 23)))).toEqual(
      [
        [0, 127, 'TCP 22-23', 'TCP 22-23'],
        [128, 255, 'TCP 23', 'TCP 23'],
      ],
    )
  })

  it('has entries of its own for what goes out', () => {
    const acl = networkAcl([
      allowIn(100, '0.0.0.0/0'),
      denyOut(90, '0.0.0.0/0', tcp()),
      allowOut(100, '0.0.0.0/0', tcp(1)),
    ])
    expect(admissions(allowedByAcl(acl, 'egress', pods))).toEqual([[0, 255, 'nothing', 'nothing']])
  })

  it('decides each packet by the first entry that matches it', () => {
    const anyEntry = fc.record({
      ruleNumber: fc.integer({ min: 1, max: 32_766 }),
      isAllowed: fc.boolean(),
      traffic: anyTraffic,
      range: fc.constantFrom('172.22.0.0/24', '172.22.0.0/25', '172.22.0.128/25', '0.0.0.0/0', '10.0.0.0/8'),
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(anyEntry, { maxLength: 5, selector: ({ ruleNumber }) => ruleNumber }),
        (wanted) => {
          const entries = wanted.map(({ ruleNumber, isAllowed, traffic, range }) =>
            (isAllowed ? allowIn : denyIn)(ruleNumber, range, traffic),
          )
          const ordered = [...entries].sort((a, b) => a.ruleNumber - b.ruleNumber)
          for (const { start, value } of allowedByAcl(networkAcl(entries), 'ingress', pods)) {
            const address = pods.start + start
            const matching = ordered.filter(
              ({ cidr: range }) => range.start <= address && address <= range.end,
            )
            for (const packet of PACKETS) {
              const first = matching.find(({ traffic }) => has(traffic, packet))
              expect(has(value.definite, packet)).toBe(first?.action === 'allow')
            }
            expect(value.possible).toEqual(value.definite)
          }
        },
      ),
    )
  })

  it('that is not described may let through anything', () => {
    expect(admissions(allowedByAcl(undefined, 'ingress', pods))).toEqual([[0, 255, 'nothing', 'all']])
  })
})

it('inside a subnet no network ACL stands in the way', () => {
  expect(admissions(withoutAcl(pods))).toEqual([[0, 255, 'all', 'all']])
})

it('an ACL of one entry allows what that entry does', () => {
  fc.assert(
    fc.property(anyTraffic, anyTraffic, (denied, allowed) => {
      const acl = networkAcl([denyIn(1, '0.0.0.0/0', denied), allowIn(2, '0.0.0.0/0', allowed)])
      const [part] = allowedByAcl(acl, 'ingress', pods)
      expect(part?.value.definite).toEqual(union(NO_TRAFFIC, difference(allowed, denied)))
    }),
  )
})
