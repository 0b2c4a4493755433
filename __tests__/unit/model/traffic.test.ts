import { expect, it } from '@jest/globals'
import fc from 'fast-check'

import {
  ALL_TRAFFIC,
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
import { tcp } from '../../fixtures/worlds/traffic.ts'
import { anyTraffic, has, PACKETS } from '../../fixtures/worlds/any-traffic.ts'

it('is a set of numbers: 65,536 for each of 256 protocols', () => {
  expect(ALL_TRAFFIC).toEqual([{ first: 0, last: 16_777_215 }])
  expect(tcp(443)).toEqual([{ first: 6 * 65_536 + 443, last: 6 * 65_536 + 443 }])
  expect(protocolTraffic(255)).toEqual([{ first: 255 * 65_536, last: 16_777_215 }])
})

it('is nothing from one port to an earlier one', () => {
  expect(protocolTraffic(6, 80, 79)).toEqual(NO_TRAFFIC)
  expect(protocolTraffic(6, 80, 80)).toHaveLength(1)
})

it.each([
  ['a type with one code', icmpTraffic(1, 3, 4), protocolTraffic(1, 772, 772)],
  ['type 0 with code 0', icmpTraffic(1, 0, 0), protocolTraffic(1, 0, 0)],
  ['a type with all codes', icmpTraffic(1, 3, -1), protocolTraffic(1, 768, 1023)],
  ['a type by itself', icmpTraffic(58, 128), protocolTraffic(58, 32_768, 33_023)],
  ['all types', icmpTraffic(1, -1, -1), protocolTraffic(1)],
  ['the protocol by itself', icmpTraffic(58), protocolTraffic(58)],
])('has for %s of ICMP the type in the upper and the code in the lower 8 bits', (_, traffic, expected) => {
  expect(traffic).toEqual(expected)
})

it('is all, nothing, or in between', () => {
  const withoutLast = difference(ALL_TRAFFIC, protocolTraffic(255, 65_535))
  const withoutFirst = difference(ALL_TRAFFIC, protocolTraffic(0, 0, 0))
  const each = [ALL_TRAFFIC, NO_TRAFFIC, withoutLast, withoutFirst]
  expect(each.map(isAll)).toEqual([true, false, false, false])
  expect(each.map(isNone)).toEqual([false, true, false, false])
})

it.each([
  ['the same span', tcp(1, 2), tcp(1, 2), true],
  ['another end', tcp(1, 2), tcp(1, 3), false],
  ['another beginning', tcp(1, 2), tcp(0, 2), false],
  ['one span more', tcp(1, 2), union(tcp(1, 2), tcp(7)), false],
  ['one span less', union(tcp(1, 2), tcp(7)), tcp(1, 2), false],
  ['nothing', NO_TRAFFIC, NO_TRAFFIC, true],
])('compares with %s', (_, a, b, expected) => {
  expect(isEqual(a, b)).toBe(expected)
})

it('joins spans that overlap or touch, in any order', () => {
  expect(union(tcp(5, 9), tcp(1, 4), tcp(20), tcp(6, 7))).toEqual(union(tcp(1, 9), tcp(20)))
  expect(union(tcp(1, 4), tcp(6, 9))).toHaveLength(2)
  expect(union(protocolTraffic(7), protocolTraffic(6))).toHaveLength(1)
  expect(union()).toEqual(NO_TRAFFIC)
})

/** Only spans that are sorted and apart from each other make equal sets equal lists. */
function expectCanonical(traffic: Traffic): void {
  expect(traffic.every(({ first, last }) => first <= last)).toBe(true)
  expect(traffic.slice(1).every(({ first }, i) => first > (traffic[i]?.last ?? first) + 1)).toBe(true)
}

it('has the union, intersection, and difference that a comparison of each packet gives', () => {
  const packetsOf = (traffic: Traffic) => new Set(PACKETS.filter((packet) => has(traffic, packet)))
  fc.assert(
    fc.property(anyTraffic, anyTraffic, (a, b) => {
      const results = [union(a, b), intersection(a, b), difference(a, b)]
      results.forEach(expectCanonical)
      const [either, common, rest] = results.map(packetsOf)
      // One expectation for all packets: one for each would take seconds.
      const wrong = PACKETS.filter((packet) => {
        const [isInA, isInB] = [has(a, packet), has(b, packet)]
        const expected = [isInA || isInB, isInA && isInB, isInA && !isInB]
        return [either, common, rest].some((set, i) => set?.has(packet) !== expected[i])
      })
      expect(wrong).toEqual([])
    }),
  )
})

it('is unchanged by an intersection with all', () => {
  expect(intersection(ALL_TRAFFIC, tcp(1))).toEqual(tcp(1))
  expect(intersection(tcp(1), ALL_TRAFFIC)).toEqual(tcp(1))
  expect(difference(ALL_TRAFFIC, ALL_TRAFFIC)).toEqual(NO_TRAFFIC)
})
