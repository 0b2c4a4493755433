import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { readPodCidrTag } from '../../../src/discover/pod-cidr-tag.ts'
import { error, warning } from '../../../src/model/finding.ts'
import { hostileText } from '../../fixtures/results/hostile-text.ts'
import { anyCidr, canonicalText } from '../../fixtures/worlds/cidrs.ts'

/** The pod CIDRs as text, and what is to say, of a worker whose tag pod_cidr holds this. */
function read(value: string | undefined) {
  const { podCidrs, findings } = readPodCidrTag('worker-0 (i-0)', 'pod_cidr', value)
  return { podCidrs: podCidrs.map(({ text }) => text), findings }
}

describe('a pod CIDR tag', () => {
  it.each([
    ['172.22.0.0/24', ['172.22.0.0/24']],
    [' 10.1.0.0/24\n', ['10.1.0.0/24']],
    ['fd00::/64', ['fd00::/64']],
    ['FD00:0:0:0::/64', ['fd00::/64']],
    ['172.22.0.0/24,fd00::/64', ['172.22.0.0/24', 'fd00::/64']],
    ['172.22.0.0/24 fd00::/64', ['172.22.0.0/24', 'fd00::/64']],
    ['fd00::/64 ,\t172.22.0.0/24,', ['fd00::/64', '172.22.0.0/24']],
  ])('may hold %j', (value, podCidrs) => {
    expect(read(value)).toEqual({ podCidrs, findings: [] })
  })

  it('with host bits is taken as its network, with a warning for each', () => {
    expect(read('100.68.0.18/18, fd00::7/64')).toEqual({
      podCidrs: ['100.68.0.0/18', 'fd00::/64'],
      findings: [
        warning(
          'pod-cidr-host-bits',
          'worker-0 (i-0) has "100.68.0.18/18" in its tag "pod_cidr", which has host bits set; it is taken as its network 100.68.0.0/18.',
        ),
        warning(
          'pod-cidr-host-bits',
          'worker-0 (i-0) has "fd00::7/64" in its tag "pod_cidr", which has host bits set; it is taken as its network fd00::/64.',
        ),
      ],
    })
  })

  it.each([
    [
      undefined,
      'pod-cidr-missing',
      'worker-0 (i-0) has no tag "pod_cidr"; add one with its pod CIDR, or name another tag in pod-cidr-tag.',
    ],
    [
      '',
      'pod-cidr-missing',
      'worker-0 (i-0) has an empty tag "pod_cidr"; write its pod CIDR in it, or name another tag in pod-cidr-tag.',
    ],
    [
      ' ,\n',
      'pod-cidr-missing',
      'worker-0 (i-0) has an empty tag "pod_cidr"; write its pod CIDR in it, or name another tag in pod-cidr-tag.',
    ],
    [
      'ten',
      'pod-cidr-invalid',
      'worker-0 (i-0) has "ten" in its tag "pod_cidr", which is not a CIDR: write it like 172.22.0.0/24.',
    ],
    [
      '172.22.0.0/24 fd00::',
      'pod-cidr-invalid',
      'worker-0 (i-0) has "fd00::" in its tag "pod_cidr", which is not a CIDR: it has no prefix length such as /24.',
    ],
    [
      '172.22.0.0/24,172.22.1.0/24',
      'pod-cidr-invalid',
      'worker-0 (i-0) has several IPv4 CIDRs in its tag "pod_cidr"; leave one, or one IPv4 and one IPv6 CIDR.',
    ],
    [
      'fd00::/64 172.22.0.0/24 fd00:0:0:1::/64',
      'pod-cidr-invalid',
      'worker-0 (i-0) has several IPv6 CIDRs in its tag "pod_cidr"; leave one, or one IPv4 and one IPv6 CIDR.',
    ],
    [
      '172.22.0.7/24 172.22.1.0/24',
      'pod-cidr-invalid',
      'worker-0 (i-0) has several IPv4 CIDRs in its tag "pod_cidr"; leave one, or one IPv4 and one IPv6 CIDR.',
    ],
  ] as const)('cannot be used: %j', (value, code, message) => {
    expect(read(value)).toEqual({ podCidrs: [], findings: [error(code, message)] })
  })

  it('gives the canonical form of one CIDR, or of one of each version', () => {
    fc.assert(
      fc.property(anyCidr, anyCidr, fc.constantFrom(' ', ',', ', ', '\n'), (a, b, separator) => {
        const { podCidrs, findings } = read(`${a.text}${separator}${b.text}`)
        expect(podCidrs).toEqual(a.version === b.version ? [] : [canonicalText(a), canonicalText(b)])
        expect(findings.some(({ severity }) => severity === 'error')).toBe(a.version === b.version)
        expect(read(a.text).podCidrs).toEqual([canonicalText(a)])
      }),
    )
  })

  it('either gives pod CIDRs or says why not, whatever somebody wrote in it', () => {
    fc.assert(
      fc.property(hostileText, (value) => {
        const { podCidrs, findings } = read(value)
        expect(findings.some(({ severity }) => severity === 'error')).toBe(podCidrs.length === 0)
      }),
    )
  })
})
