import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import {
  ALL_TRAFFIC,
  answered,
  describeTraffic,
  difference,
  icmpTraffic,
  intersection,
  isAll,
  isEqual,
  isNone,
  NO_TRAFFIC,
  protocolTraffic,
  union,
  type Traffic,
} from '../../../src/model/traffic.ts'
import { anyTraffic, has, icmp, icmpv6, PACKETS, tcp, udp } from '../../fixtures/worlds/traffic.ts'

const members = (traffic: Traffic): Traffic[] => PACKETS.filter((packet) => has(traffic, packet))

/** Spans that are sorted, apart and not touching: only then equal sets are equal lists. */
function expectNormal(traffic: Traffic): void {
  expect(traffic.every(({ first, last }) => first <= last)).toBe(true)
  expect(traffic.slice(1).every(({ first }, i) => first > (traffic[i]?.last ?? first) + 1)).toBe(true)
}

describe('traffic', () => {
  it('lies on one line of 256 protocols, 65,536 values each', () => {
    expect(ALL_TRAFFIC).toEqual([{ first: 0, last: 16_777_215 }])
    expect(tcp(443)).toEqual([{ first: 6 * 65_536 + 443, last: 6 * 65_536 + 443 }])
    expect(protocolTraffic(255)).toEqual([{ first: 255 * 65_536, last: 16_777_215 }])
  })

  it('from one port to an earlier one is none', () => {
    expect(protocolTraffic(6, 80, 79)).toEqual(NO_TRAFFIC)
    expect(protocolTraffic(6, 80, 80)).toHaveLength(1)
  })

  it.each([
    ['a type with one code', icmpTraffic(1, 3, 4), protocolTraffic(1, 772, 772)],
    ['type 0 with code 0', icmpTraffic(1, 0, 0), protocolTraffic(1, 0, 0)],
    ['a type with all codes', icmpTraffic(1, 3, -1), protocolTraffic(1, 768, 1023)],
    ['a type whose codes nobody names', icmpTraffic(58, 128), protocolTraffic(58, 32_768, 33_023)],
    ['all types', icmpTraffic(1, -1, -1), protocolTraffic(1)],
    ['types that nobody names', icmpTraffic(58), protocolTraffic(58)],
  ])('of ICMP: %s', (_, traffic, expected) => {
    expect(traffic).toEqual(expected)
  })

  it('is all, or none, or neither', () => {
    const almost = difference(ALL_TRAFFIC, protocolTraffic(255, 65_535))
    const but = difference(ALL_TRAFFIC, protocolTraffic(0, 0, 0))
    expect([ALL_TRAFFIC, NO_TRAFFIC, almost, but].map(isAll)).toEqual([true, false, false, false])
    expect([ALL_TRAFFIC, NO_TRAFFIC, almost].map(isNone)).toEqual([false, true, false])
  })

  it.each([
    ['the same', tcp(1, 2), tcp(1, 2), true],
    ['another end', tcp(1, 2), tcp(1, 3), false],
    ['another beginning', tcp(1, 2), tcp(0, 2), false],
    ['one span more', tcp(1, 2), union(tcp(1, 2), tcp(7)), false],
    ['one span less', union(tcp(1, 2), tcp(7)), tcp(1, 2), false],
    ['nothing', NO_TRAFFIC, NO_TRAFFIC, true],
  ])('is equal to what holds the same: %s', (_, a, b, expected) => {
    expect(isEqual(a, b)).toBe(expected)
  })

  it('joins what overlaps, what touches and what lies inside, in whichever order', () => {
    expect(union(tcp(5, 9), tcp(1, 4), tcp(20), tcp(6, 7))).toEqual(union(tcp(1, 9), tcp(20)))
    expect(union(tcp(1, 4), tcp(6, 9))).toHaveLength(2)
    // A whole protocol touches the next one.
    expect(union(protocolTraffic(7), protocolTraffic(6))).toHaveLength(1)
    expect(union()).toEqual(NO_TRAFFIC)
  })

  it('is joined, cut and taken away packet by packet', () => {
    fc.assert(
      fc.property(anyTraffic, anyTraffic, (a, b) => {
        const [either, common, rest] = [union(a, b), intersection(a, b), difference(a, b)]
        for (const each of [either, common, rest]) expectNormal(each)
        const [ofEither, ofCommon, ofRest] = [either, common, rest].map((each) => new Set(members(each)))
        for (const packet of PACKETS) {
          const [isInA, isInB] = [has(a, packet), has(b, packet)]
          expect(ofEither?.has(packet)).toBe(isInA || isInB)
          expect(ofCommon?.has(packet)).toBe(isInA && isInB)
          expect(ofRest?.has(packet)).toBe(isInA && !isInB)
        }
        expect(isEqual(union(common, rest), a)).toBe(true)
      }),
    )
  })

  it('of everything leaves the other as it is', () => {
    expect(intersection(ALL_TRAFFIC, tcp(1))).toEqual(tcp(1))
    expect(intersection(tcp(1), ALL_TRAFFIC)).toEqual(tcp(1))
    expect(difference(ALL_TRAFFIC, NO_TRAFFIC)).toEqual(ALL_TRAFFIC)
    expect(difference(ALL_TRAFFIC, ALL_TRAFFIC)).toEqual(NO_TRAFFIC)
  })
})

describe('an answer', () => {
  const always = (answers: Traffic, question: Traffic) => has(answered(answers).always, question)
  const sometimes = (answers: Traffic, question: Traffic) =>
    has(answered(answers).fromSomeSourcePort, question)

  it('to everything gets through where everything does', () => {
    expect(answered(ALL_TRAFFIC)).toEqual({ fromSomeSourcePort: ALL_TRAFFIC, always: ALL_TRAFFIC })
  })

  it('goes to the port that the question came from, not to the one that it was for', () => {
    // Only answers to port 443 get through: a client there gets them from whatever port it asks.
    expect(answered(tcp(443))).toEqual({ fromSomeSourcePort: protocolTraffic(6), always: NO_TRAFFIC })
  })

  it('gets back from every source port only where the protocol gets through whole', () => {
    expect([always(tcp(), tcp(22)), sometimes(tcp(), tcp(22))]).toEqual([true, true])
    expect([always(tcp(1024, 65_535), tcp(22)), sometimes(tcp(1024, 65_535), tcp(22))]).toEqual([false, true])
    expect([always(udp(), tcp(22)), sometimes(udp(), tcp(22))]).toEqual([false, false])
    expect([always(protocolTraffic(47), protocolTraffic(47)), always(tcp(), protocolTraffic(47))]).toEqual([
      true,
      false,
    ])
    expect([
      always(protocolTraffic(0), protocolTraffic(0)),
      always(protocolTraffic(255), protocolTraffic(255)),
    ]).toEqual([true, true])
  })

  it.each([
    ['an echo', icmp(8, 0), icmp(0, 0)],
    ['a timestamp', icmp(13, 0), icmp(14, 0)],
    ['an information request', icmp(15, 0), icmp(16, 0)],
    ['an address mask request', icmp(17, 0), icmp(18, 0)],
    ['an IPv6 echo', icmpv6(128, 0), icmpv6(129, 0)],
  ])('to %s has a type of its own', (_, question, answer) => {
    expect(always(answer, question)).toBe(true)
    expect(sometimes(question, question)).toBe(false)
    expect(sometimes(difference(union(icmp(), icmpv6()), answer), question)).toBe(false)
  })

  it('comes with code 0: other codes of its type do not help', () => {
    expect(sometimes(icmp(0, 1), icmp(8, 0))).toBe(false)
    expect(sometimes(icmp(0, 0), icmp(8, 5))).toBe(true)
  })

  it.each([
    ['unreachable', icmp(3, 1)],
    ['an echo reply', icmp(0, 0)],
    ['a redirect', icmp(5, 0)],
    ['packet too big', icmpv6(2, 0)],
    ['an IPv6 echo reply', icmpv6(129, 0)],
  ])('to what asks nothing is its own kind: %s', (_, message) => {
    expect(always(message, message)).toBe(true)
    expect(sometimes(difference(ALL_TRAFFIC, message), message)).toBe(false)
  })

  it('gets through for nothing where nothing does', () => {
    expect(answered(NO_TRAFFIC)).toEqual({ fromSomeSourcePort: NO_TRAFFIC, always: NO_TRAFFIC })
  })

  it('never widens what gets through by being fewer', () => {
    fc.assert(
      fc.property(anyTraffic, anyTraffic, (answers, more) => {
        const [few, many] = [answered(answers), answered(union(answers, more))]
        expect(isNone(difference(few.always, few.fromSomeSourcePort))).toBe(true)
        expect(isNone(difference(few.always, many.always))).toBe(true)
        expect(isNone(difference(few.fromSomeSourcePort, many.fromSomeSourcePort))).toBe(true)
      }),
    )
  })
})

describe('traffic in words', () => {
  it('says what gets through where saying what does not is no shorter', () => {
    const lower = union(...Array.from({ length: 128 }, (_, protocol) => protocolTraffic(protocol)))
    expect(describeTraffic(lower)).toMatch(/^protocol 0, ICMP, protocol 2, /)
  })

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
    ['TCP, protocol 7', union(protocolTraffic(7), tcp())],
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
    ['all but TCP 22', difference(ALL_TRAFFIC, tcp(22))],
    ['all but TCP 22, ICMPv6', difference(ALL_TRAFFIC, union(tcp(22), icmpv6()))],
    ['all but protocol 0', difference(ALL_TRAFFIC, protocolTraffic(0))],
    ['all but protocol 255', difference(ALL_TRAFFIC, protocolTraffic(255))],
  ])('is %s', (words, traffic) => {
    expect(describeTraffic(traffic)).toBe(words)
  })
})
