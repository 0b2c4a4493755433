import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import * as messages from '../../../src/discover/messages.ts'
import { whyNoPodCidr } from '../../../src/model/pod-cidr-ranges.ts'
import { readPodCidrTag } from '../../../src/discover/pod-cidr-tag.ts'
import { cidr } from '../../../src/model/cidr.ts'
import { hostileText } from '../../fixtures/results/hostile-text.ts'
import { anyCidr, canonicalText } from '../../fixtures/worlds/cidrs.ts'

const tag = ['worker-0 (i-0)', 'pod_cidr'] as const

/** The pod CIDRs as text, and the findings, for a worker whose tag has this value. */
function read(value: string | undefined) {
  const { podCidrs, findings } = readPodCidrTag(...tag, value)
  return { podCidrs: podCidrs.map(({ text }) => text), findings }
}

const podCidr = anyCidr.filter(({ text }) => whyNoPodCidr(cidr(text)) === undefined)

describe('a pod CIDR tag', () => {
  it.each([
    ['172.22.0.0/24', ['172.22.0.0/24']],
    [' 10.1.0.0/24\n', ['10.1.0.0/24']],
    ['10.0.0.0/8 2600::/32', ['10.0.0.0/8', '2600::/32']],
    ['126.255.0.0/16 fec0::/32', ['126.255.0.0/16', 'fec0::/32']],
    ['240.0.0.0/8', ['240.0.0.0/8']],
    ['FD00:0:0:0::/64', ['fd00::/64']],
    ['172.22.0.0/24,fd00::/64', ['172.22.0.0/24', 'fd00::/64']],
    ['fd00::/64 ,\t172.22.0.0/24,', ['fd00::/64', '172.22.0.0/24']],
    ['172.22.0.0/24,172.22.9.0/24', ['172.22.0.0/24', '172.22.9.0/24']],
    ['fd00::/64 172.22.0.0/24 fd00:0:0:1::/64', ['fd00::/64', '172.22.0.0/24', 'fd00:0:0:1::/64']],
    ['172.22.0.0/24 FD00::/64 172.22.0.0/24 fd00:0::/64', ['172.22.0.0/24', 'fd00::/64']],
  ])('can hold %j', (value, podCidrs) => {
    expect(read(value)).toEqual({ podCidrs, findings: [] })
  })

  it('with host bits is read as its network, with a warning for each CIDR', () => {
    expect(read('100.68.0.18/18, fd00::7/64')).toEqual({
      podCidrs: ['100.68.0.0/18', 'fd00::/64'],
      findings: [
        messages.podCidrHostBits(...tag, '100.68.0.18/18', '100.68.0.0/18'),
        messages.podCidrHostBits(...tag, 'fd00::7/64', 'fd00::/64'),
      ],
    })
  })

  it.each([
    [undefined, messages.podCidrTagMissing(...tag)],
    ['', messages.podCidrTagEmpty(...tag)],
    [' ,\n', messages.podCidrTagEmpty(...tag)],
    ['ten', messages.podCidrInvalid(...tag, 'ten', 'write it like 172.22.0.0/24')],
    [
      '172.22.0.7/24 fd00::',
      messages.podCidrInvalid(...tag, 'fd00::', 'it has no prefix length such as /24'),
    ],
    ['0.0.0.0/0', messages.podCidrUnusable(...tag, '0.0.0.0/0', 'it is wider than /8')],
    ['10.0.0.0/7', messages.podCidrUnusable(...tag, '10.0.0.0/7', 'it is wider than /8')],
    ['fd00::/31', messages.podCidrUnusable(...tag, 'fd00::/31', 'it is wider than /32')],
    ...[
      ['0.1.0.0/16', 'it overlaps 0.0.0.0/8 (unspecified addresses)'],
      ['::/128', 'it overlaps ::/128 (unspecified addresses)'],
      ['127.0.0.0/8', 'it overlaps 127.0.0.0/8 (loopback addresses)'],
      ['::1/128', 'it overlaps ::1/128 (loopback addresses)'],
      ['169.254.9.0/24', 'it overlaps 169.254.0.0/16 (link-local addresses)'],
      ['169.0.0.0/8', 'it overlaps 169.254.0.0/16 (link-local addresses)'],
      ['febf::/32', 'it overlaps fe80::/10 (link-local addresses)'],
      ['239.0.0.0/8', 'it overlaps 224.0.0.0/4 (multicast addresses)'],
      ['ff02::/64', 'it overlaps ff00::/8 (multicast addresses)'],
    ].map(([text = '', why = '']) => [text, messages.podCidrUnusable(...tag, text, why)] as const),
  ])('is unusable with the value %j', (value, finding) => {
    expect(read(value)).toEqual({ podCidrs: [], findings: [finding] })
  })

  it('gives the canonical form of each CIDR, once', () => {
    fc.assert(
      fc.property(podCidr, podCidr, fc.constantFrom(' ', ',', ', ', '\n'), (a, b, separator) => {
        const { podCidrs, findings } = read(`${a.text}${separator}${b.text}`)
        expect(podCidrs).toEqual([...new Set([canonicalText(a), canonicalText(b)])])
        expect(findings.some(({ severity }) => severity === 'error')).toBe(false)
        expect(read(a.text).podCidrs).toEqual([canonicalText(a)])
      }),
    )
  })

  it('gives either pod CIDRs or an error, whatever its value', () => {
    fc.assert(
      fc.property(hostileText, (value) => {
        const { podCidrs, findings } = read(value)
        expect(findings.some(({ severity }) => severity === 'error')).toBe(podCidrs.length === 0)
      }),
    )
  })
})
