import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { cidr } from '../../../src/model/cidr.ts'
import { partition, isAddressIn, mapRanges, intersect } from '../../../src/reachability/address-ranges.ts'

const pods = cidr('172.22.0.0/24')
const first = pods.start

/** The addresses where a part begins and ends, from the network's first, and what it holds. */
const shown = (parts: readonly { start: bigint; end: bigint; value: unknown }[]) =>
  parts.map(({ start, end, value }) => [Number(start), Number(end), value])

describe('a network', () => {
  it.each([
    ['by nothing', [], [[0, 255]]],
    ['by itself', ['172.22.0.0/24'], [[0, 255]]],
    ['by what is wider', ['172.22.0.0/16', '0.0.0.0/0'], [[0, 255]]],
    ['by what lies beside', ['172.22.1.0/24', '172.21.255.0/24'], [[0, 255]]],
    ['by a network of the other IP version', ['::/128', '::ac16:0/120'], [[0, 255]]],
    [
      'where it begins',
      ['172.22.0.0/25'],
      [
        [0, 127],
        [128, 255],
      ],
    ],
    [
      'where it ends',
      ['172.22.0.255/32'],
      [
        [0, 254],
        [255, 255],
      ],
    ],
    [
      'in its middle',
      ['172.22.0.64/26'],
      [
        [0, 63],
        [64, 127],
        [128, 255],
      ],
    ],
    [
      'by several, in whichever order, each border once',
      ['172.22.0.128/25', '172.22.0.8/32', '172.22.0.9/32', '172.22.0.128/26'],
      [
        [0, 7],
        [8, 8],
        [9, 9],
        [10, 127],
        [128, 191],
        [192, 255],
      ],
    ],
  ])('is partition %s', (_, at, expected) => {
    const parts = partition(pods, at.map(cidr), (address) => address - first)
    expect(shown(parts)).toEqual(expected.map(([start, end]) => [start, end, BigInt(start ?? 0)]))
  })

  it('has parts of the same value for every address, in order and without a gap', () => {
    const anyCidr = fc
      .tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 22, max: 32 }))
      .map(([last, prefix]) => cidr(`172.22.0.${last}/${prefix}`))
    fc.assert(
      fc.property(fc.array(anyCidr, { maxLength: 5 }), fc.array(anyCidr, { maxLength: 5 }), (a, b) => {
        const holding = (cidrs: typeof a) => (address: bigint) =>
          cidrs.filter((each) => isAddressIn(each, 4, address)).map(({ text }) => text)
        const both = intersect(
          partition(pods, a, holding(a)),
          partition(pods, b, holding(b)),
          (one, other) => [...one, ...other],
        )
        const values = both.flatMap(({ start, end, value }) =>
          Array.from({ length: Number(end - start) + 1 }, () => value),
        )
        const expected = Array.from({ length: 256 }, (_, i) => holding([...a, ...b])(first + BigInt(i)))
        expect(values).toEqual(expected)
        expect(both.every(({ start, end }) => start <= end)).toBe(true)
      }),
    )
  })
})

it('like networks have like parts: only the place in the network counts', () => {
  const parts = (network: string, at: string) => partition(cidr(network), [cidr(at)], () => 'x')
  expect(parts('172.22.0.0/24', '172.22.0.16/28')).toEqual(parts('172.22.9.0/24', '172.22.9.16/28'))
})

it('parts keep their borders when their values change', () => {
  const parts = partition(pods, [cidr('172.22.0.128/25')], (address) => address - first)
  expect(shown(mapRanges(parts, (value) => `from ${value}`))).toEqual([
    [0, 127, 'from 0'],
    [128, 255, 'from 128'],
  ])
})

it('two views of one network become one, partition wherever one of them is', () => {
  const a = partition(pods, [cidr('172.22.0.0/25')], (address) => (address === first ? 'a' : 'A'))
  const b = partition(pods, [cidr('172.22.0.0/26')], (address) => (address === first ? 'b' : 'B'))
  expect(shown(intersect(a, b, (one, other) => one + other))).toEqual([
    [0, 63, 'ab'],
    [64, 127, 'aB'],
    [128, 255, 'AB'],
  ])
})

it.each([
  ['its first', 4, first, true],
  ['its last', 4, first + 255n, true],
  ['the one before', 4, first - 1n, false],
  ['the one after', 4, first + 256n, false],
  ['the same number of the other IP version', 6, first, false],
] as const)('a network holds an address: %s', (_, version, address, expected) => {
  expect(isAddressIn(pods, version, address)).toBe(expected)
})
