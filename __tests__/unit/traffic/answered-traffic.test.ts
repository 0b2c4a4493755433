import { expect, it } from '@jest/globals'
import fc from 'fast-check'

import {
  ALL_TRAFFIC,
  difference,
  isNone,
  NO_TRAFFIC,
  protocolTraffic,
  union,
  type Traffic,
} from '../../../src/model/traffic.ts'
import { answeredTraffic } from '../../../src/traffic/answered-traffic.ts'
import { icmp, icmpv6, tcp, udp } from '../../fixtures/worlds/traffic.ts'
import { anyTraffic } from '../../fixtures/worlds/any-traffic.ts'

/** How a packet is answered where only these answers are allowed back. */
function answered(packet: Traffic, answers: Traffic): 'always' | 'from some ports' | 'never' {
  const { fromSomeSourcePort, fromEverySourcePort } = answeredTraffic(packet, answers)
  if (!isNone(fromEverySourcePort)) return 'always'
  return isNone(fromSomeSourcePort) ? 'never' : 'from some ports'
}

const all = (traffic: Traffic) => ({ fromSomeSourcePort: traffic, fromEverySourcePort: traffic })

it('answers all packets where all answers are allowed, and none where none is', () => {
  expect(answeredTraffic(ALL_TRAFFIC, ALL_TRAFFIC)).toEqual(all(ALL_TRAFFIC))
  expect(answeredTraffic(tcp(22), ALL_TRAFFIC)).toEqual(all(tcp(22)))
  expect(answeredTraffic(ALL_TRAFFIC, NO_TRAFFIC)).toEqual(all(NO_TRAFFIC))
})

it.each([
  ['TCP', tcp(22), tcp(), 'always'],
  ['TCP, from the only port that answers may go to', tcp(22), tcp(443), 'from some ports'],
  ['TCP, from high ports', tcp(22), tcp(1024, 65_535), 'from some ports'],
  ['no TCP by UDP', tcp(22), udp(), 'never'],
  ['another protocol by itself', protocolTraffic(47), protocolTraffic(47), 'always'],
  ['another protocol by no other', protocolTraffic(47), tcp(), 'never'],
  ['the first protocol', protocolTraffic(0), protocolTraffic(0), 'always'],
  ['the last protocol', protocolTraffic(255), protocolTraffic(255), 'always'],
  ['an ICMP request only by code 0 of its reply', icmp(8, 0), icmp(0, 1), 'never'],
  ['an ICMP request whatever its own code', icmp(8, 5), icmp(0, 0), 'always'],
] as const)('answers %s', (_, packet, answers, expected) => {
  expect(answered(packet, answers)).toBe(expected)
})

it.each([
  ['an echo request', icmp(8, 0), icmp(0, 0)],
  ['a timestamp request', icmp(13, 0), icmp(14, 0)],
  ['an information request', icmp(15, 0), icmp(16, 0)],
  ['an address mask request', icmp(17, 0), icmp(18, 0)],
  ['an IPv6 echo request', icmpv6(128, 0), icmpv6(129, 0)],
  ['an ICMP message without a reply', icmp(3, 1), icmp(3, 1)],
  ['an echo reply', icmp(0, 0), icmp(0, 0)],
  ['an ICMPv6 message without a reply', icmpv6(2, 0), icmpv6(2, 0)],
  ['an IPv6 echo reply', icmpv6(129, 0), icmpv6(129, 0)],
])('answers %s by one type and code, and by nothing else', (_, packet, answer) => {
  expect(answered(packet, answer)).toBe('always')
  expect(answered(packet, difference(ALL_TRAFFIC, answer))).toBe('never')
})

it('answers no fewer packets where more answers are allowed', () => {
  fc.assert(
    fc.property(anyTraffic, anyTraffic, (answers, more) => {
      const few = answeredTraffic(ALL_TRAFFIC, answers)
      const many = answeredTraffic(ALL_TRAFFIC, union(answers, more))
      expect(isNone(difference(few.fromEverySourcePort, few.fromSomeSourcePort))).toBe(true)
      expect(isNone(difference(few.fromEverySourcePort, many.fromEverySourcePort))).toBe(true)
      expect(isNone(difference(few.fromSomeSourcePort, many.fromSomeSourcePort))).toBe(true)
    }),
  )
})
