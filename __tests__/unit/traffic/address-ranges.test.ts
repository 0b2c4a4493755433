import { expect, it } from '@jest/globals'
import fc from 'fast-check'

import { cidr } from '../../../src/model/cidr.ts'
import { intersect, isAddressIn, mapRanges, partition } from '../../../src/traffic/address-ranges.ts'

const pods = cidr('172.22.0.0/24')
const first = pods.start

it.each([
  ['no CIDR', [], '0-255'],
  ['itself', ['172.22.0.0/24'], '0-255'],
  ['a larger network', ['172.22.0.0/16', '0.0.0.0/0'], '0-255'],
  ['its neighbors', ['172.22.1.0/24', '172.21.255.0/24'], '0-255'],
  ['a network of the other IP version', ['::/128', '::ac16:0/120'], '0-255'],
  ['its first half', ['172.22.0.0/25'], '0-127 128-255'],
  ['its last address', ['172.22.0.255/32'], '0-254 255-255'],
  [
    'several CIDRs in any order',
    ['172.22.0.128/25', '172.22.0.8/32', '172.22.0.9/32', '172.22.0.128/26'],
    '0-7 8-8 9-9 10-127 128-191 192-255',
  ],
])('splits a network by %s', (_, cidrs, expected) => {
  const ranges = partition(pods, cidrs.map(cidr), (address) => address - first)
  expect(ranges.map(({ start, end }) => `${start}-${end}`).join(' ')).toBe(expected)
  expect(ranges.every(({ start, value }) => value === start)).toBe(true)
})

it('gives every address of a network its value, also in the intersection of two maps', () => {
  const anyCidr = fc
    .tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 22, max: 32 }))
    .map(([last, prefix]) => cidr(`172.22.0.${last}/${prefix}`))
  const anyCidrs = fc.array(anyCidr, { maxLength: 5 })
  fc.assert(
    fc.property(anyCidrs, anyCidrs, (a, b) => {
      const containing = (cidrs: typeof a) => (address: bigint) =>
        cidrs.filter((each) => isAddressIn(each, 4, address)).map(({ text }) => text)
      const ranges = intersect(
        partition(pods, a, containing(a)),
        partition(pods, b, containing(b)),
        (one, other) => [...one, ...other],
      )
      const values = ranges.flatMap(({ start, end, value }) =>
        Array.from({ length: Number(end - start) + 1 }, () => value),
      )
      const expected = Array.from({ length: 256 }, (_, i) => containing([...a, ...b])(first + BigInt(i)))
      expect(values).toEqual(expected)
    }),
  )
})

it('splits networks in the same places into equal ranges, whatever their addresses', () => {
  const split = (network: string, at: string) => partition(cidr(network), [cidr(at)], () => 'x')
  expect(split('172.22.0.0/24', '172.22.0.16/28')).toEqual(split('172.22.9.0/24', '172.22.9.16/28'))
})

it('keeps the ranges of a map when their values change', () => {
  const ranges = partition(pods, [cidr('172.22.0.128/25')], (address) => address - first)
  expect(mapRanges(ranges, (value) => `from ${value}`)).toEqual([
    { start: 0n, end: 127n, value: 'from 0' },
    { start: 128n, end: 255n, value: 'from 128' },
  ])
})

it.each([
  ['its first address', 4, first, true],
  ['its last address', 4, first + 255n, true],
  ['the address before it', 4, first - 1n, false],
  ['the address after it', 4, first + 256n, false],
  ['an address of the other IP version', 6, first, false],
] as const)('knows whether a network contains %s', (_, version, address, expected) => {
  expect(isAddressIn(pods, version, address)).toBe(expected)
})
