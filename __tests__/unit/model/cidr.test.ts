import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { cidr, contains, overlaps, readCidr } from '../../../src/model/cidr.ts'
import { anyCidr, bitsContain, canonicalText, crowdedCidr } from '../../fixtures/worlds/cidrs.ts'
import { anyText } from '../../fixtures/results/hostile-text.ts'

describe('reading a CIDR', () => {
  it.each([
    ['172.22.0.0/24', 'cidr', '172.22.0.0/24'],
    ['0.0.0.0/0', 'cidr', '0.0.0.0/0'],
    ['100.68.0.18/18', 'host-bits', '100.68.0.0/18'],
    ['2001:0DB8:0000::/64', 'cidr', '2001:db8::/64'],
    ['2001:db8::ff/64', 'host-bits', '2001:db8::/64'],
    ['::/0', 'cidr', '::/0'],
    ['::1/128', 'cidr', '::1/128'],
  ])('reads %s as %s %s', (text, kind, canonical) => {
    expect(readCidr(text)).toMatchObject({ kind, cidr: { text: canonical } })
  })

  it.each([
    ['172.22.0.0', 'it has no prefix length such as /24'],
    ['2001:db8::', 'it has no prefix length such as /24'],
    ['172.22.0.0/33', 'the longest IPv4 prefix is /32'],
    ['2001:db8::/129', 'the longest IPv6 prefix is /128'],
    ['300.1.1.1/24', 'each part of an IPv4 address is at most 255'],
    ['172.22.0.256/24', 'each part of an IPv4 address is at most 255'],
    ['255.022.0.0/24', "the parts of an IPv4 address can't have leading zeros"],
    ['x1.2.3.256/24', 'write it like 172.22.0.0/24'],
    ['172.022.0.0/24', "the parts of an IPv4 address can't have leading zeros"],
    ['10.0.0/24', 'write it like 172.22.0.0/24'],
    ['172.22.0.0/024', 'write it like 172.22.0.0/24'],
    ['2001:db8::/064', 'write it like 172.22.0.0/24'],
    ['172.22.0.0/00', 'write it like 172.22.0.0/24'],
    ['172.22.0.0/', 'write it like 172.22.0.0/24'],
    ['fe80::1%eth0/64', 'write it like 172.22.0.0/24'],
    ['172.22.0.0/24 172.22.1.0/24', 'write it like 172.22.0.0/24'],
    ['', 'write it like 172.22.0.0/24'],
  ])('says why "%s" is not a CIDR', (text, why) => {
    expect(readCidr(text)).toEqual({ kind: 'invalid', why })
  })

  it('writes every CIDR in its canonical form, and detects host bits', () => {
    fc.assert(
      fc.property(anyCidr, (random) => {
        const canonical = canonicalText(random)
        expect(readCidr(random.text)).toMatchObject({
          kind: random.bits.slice(random.prefix).includes('1') ? 'host-bits' : 'cidr',
          cidr: { text: canonical, version: random.version, prefix: random.prefix },
        })
        expect(readCidr(canonical)).toMatchObject({ kind: 'cidr', cidr: { text: canonical } })
      }),
    )
  })

  it('never throws, whatever a tag holds', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.stringMatching(/^[0-9a-f:./]{0,20}$/)), (text) => {
        expect(['cidr', 'host-bits', 'invalid']).toContain(readCidr(text).kind)
      }),
    )
  })

  it('throws on an invalid CIDR that must be valid', () => {
    expect(cidr('100.68.0.18/18').text).toBe('100.68.0.0/18')
    expect(() => cidr('pl-1')).toThrow(new TypeError('pl-1 is not a CIDR: write it like 172.22.0.0/24'))
  })
})

describe('comparing CIDRs', () => {
  it.each([
    ['172.22.0.0/16', '172.22.9.0/24', true],
    ['172.22.9.0/24', '172.22.0.0/16', false],
    ['172.22.0.0/24', '172.22.0.0/24', true],
    ['172.22.0.0/24', '172.22.1.0/24', false],
    ['0.0.0.0/0', '::/0', false],
    ['::/0', '10.0.0.0/8', false],
  ])('%s contains %s: %s', (outer, inner, expected) => {
    expect(contains(cidr(outer), cidr(inner))).toBe(expected)
  })

  it('agrees with a comparison bit by bit', () => {
    fc.assert(
      fc.property(crowdedCidr, crowdedCidr, (a, b) => {
        expect(contains(cidr(a.text), cidr(b.text))).toBe(bitsContain(a, b))
        expect(overlaps(cidr(a.text), cidr(b.text))).toBe(bitsContain(a, b) || bitsContain(b, a))
      }),
      { numRuns: 1000 },
    )
  })
})
