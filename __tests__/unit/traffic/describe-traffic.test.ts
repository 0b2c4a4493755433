import { expect, it } from '@jest/globals'

import { ALL_TRAFFIC, difference, NO_TRAFFIC, protocolTraffic, union } from '../../../src/model/traffic.ts'
import { describeTraffic } from '../../../src/traffic/describe-traffic.ts'
import { icmp, icmpv6, tcp, udp } from '../../fixtures/worlds/traffic.ts'

it.each([
  ['all', ALL_TRAFFIC],
  ['nothing', NO_TRAFFIC],
  ['TCP', tcp()],
  ['UDP', udp()],
  ['ICMP', icmp()],
  ['ICMPv6', icmpv6()],
  ['protocol 47', protocolTraffic(47)],
  ['TCP 443', tcp(443)],
  ['UDP 0', udp(0)],
  ['TCP 65535', tcp(65_535)],
  ['TCP 0-65534', tcp(0, 65_534)],
  ['TCP 22, TCP 8000-8999, UDP 53', union(udp(53), tcp(8000, 8999), tcp(22))],
  [
    'TCP 60000-65535, protocol 7, protocol 8 0-9',
    union(tcp(60_000, 65_535), protocolTraffic(7), protocolTraffic(8, 0, 9)),
  ],
  ['ICMP type 8 code 0', icmp(8, 0)],
  ['ICMP type 8', icmp(8)],
  ['ICMPv6 type 255', icmpv6(255)],
  ['ICMP type 0 code 0 to type 1 code 255', union(icmp(0), icmp(1))],
  ['ICMP type 3 code 0 to type 3 code 1', union(icmp(3, 0), icmp(3, 1))],
  [
    'ICMP type 3 code 1 to type 4 code 0',
    union(...[icmp(3), icmp(4, 0)].map((each) => difference(each, icmp(3, 0)))),
  ],
  ['all but TCP 22, ICMPv6', difference(ALL_TRAFFIC, union(tcp(22), icmpv6()))],
  ['all but protocol 0', difference(ALL_TRAFFIC, protocolTraffic(0))],
  ['all but protocol 255', difference(ALL_TRAFFIC, protocolTraffic(255))],
])('describes traffic as %s', (words, traffic) => {
  expect(describeTraffic(traffic)).toBe(words)
})

it('describes what is blocked only where that is shorter', () => {
  const half = union(...Array.from({ length: 128 }, (_, protocol) => protocolTraffic(protocol)))
  expect(describeTraffic(half)).toMatch(/^protocol 0, ICMP, protocol 2, /)
})
