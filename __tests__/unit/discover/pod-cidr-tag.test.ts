import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import * as messages from '../../../src/discover/messages.ts'
import { readPodCidrTag } from '../../../src/discover/pod-cidr-tag.ts'
import { hostileText } from '../../fixtures/results/hostile-text.ts'
import { anyCidr, canonicalText } from '../../fixtures/worlds/cidrs.ts'

const tag = ['worker-0 (i-0)', 'pod_cidr'] as const

/** The pod CIDRs as text, and the findings, for a worker whose tag has this value. */
function read(value: string | undefined) {
  const { podCidrs, findings } = readPodCidrTag(...tag, value)
  return { podCidrs: podCidrs.map(({ text }) => text), findings }
}

describe('a pod CIDR tag', () => {
  it.each([
    ['172.22.0.0/24', ['172.22.0.0/24']],
    [' 10.1.0.0/24\n', ['10.1.0.0/24']],
    ['FD00:0:0:0::/64', ['fd00::/64']],
    ['172.22.0.0/24,fd00::/64', ['172.22.0.0/24', 'fd00::/64']],
    ['fd00::/64 ,\t172.22.0.0/24,', ['fd00::/64', '172.22.0.0/24']],
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
    ['172.22.0.7/24,172.22.1.0/24', messages.podCidrsOfOneFamily(...tag, 4)],
    ['fd00::/64 172.22.0.0/24 fd00:0:0:1::/64', messages.podCidrsOfOneFamily(...tag, 6)],
  ])('is unusable with the value %j', (value, finding) => {
    expect(read(value)).toEqual({ podCidrs: [], findings: [finding] })
  })

  it('gives the canonical form of one CIDR, or of one of each IP version', () => {
    fc.assert(
      fc.property(anyCidr, anyCidr, fc.constantFrom(' ', ',', ', ', '\n'), (a, b, separator) => {
        const { podCidrs, findings } = read(`${a.text}${separator}${b.text}`)
        expect(podCidrs).toEqual(a.version === b.version ? [] : [canonicalText(a), canonicalText(b)])
        expect(findings.some(({ severity }) => severity === 'error')).toBe(a.version === b.version)
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
