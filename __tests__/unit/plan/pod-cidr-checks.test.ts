import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { cidr } from '../../../src/model/cidr.ts'
import { error } from '../../../src/model/finding.ts'
import { checkPodCidrs } from '../../../src/plan/pod-cidr-checks.ts'
import { bitsContain, crowdedCidr } from '../../fixtures/worlds/cidrs.ts'
import { localRoute, routeTable, routeTableWith } from '../../fixtures/worlds/route-tables.ts'
import { worker, workers } from '../../fixtures/worlds/workers.ts'

/** What is wrong with workers that have these pod CIDRs, worker-0 the first, in the lab's VPC 172.20.0.0/16. */
function check(podCidrs: readonly string[], tables = [routeTable()], clusterCidrs: readonly string[] = []) {
  return checkPodCidrs(
    podCidrs.map((podCidr, number) => worker({ name: `worker-${number}`, podCidr })),
    tables,
    clusterCidrs.map((text) => cidr(text)),
  )
}

describe('pod CIDRs', () => {
  it('of the lab are fine', () => {
    expect(checkPodCidrs(workers(3), [routeTable()], [])).toEqual([])
  })

  it.each([
    ['172.20.0.0/16', "equals the VPC's CIDR 172.20.0.0/16"],
    ['172.20.9.0/24', "is inside the VPC's CIDR 172.20.0.0/16"],
    ['172.16.0.0/12', "covers the VPC's CIDR 172.20.0.0/16"],
    ['2001:db8::/64', "is inside the VPC's CIDR 2001:db8::/56"],
  ])('must lie outside the VPC: %s does not', (podCidr, how) => {
    expect(check([podCidr], [routeTableWith(localRoute('2001:db8::/56'))])).toEqual([
      error(
        'pod-cidr-in-vpc',
        `The pod CIDR ${podCidr} of worker-0 (i-0) ${how}; give the worker a pod CIDR outside the VPC.`,
      ),
    ])
  })

  it('that lie in the VPC are reported once, however many tables the VPC has', () => {
    const tables = [routeTable(), routeTable({ routeTableId: 'rtb-2' })]
    expect(check(['172.20.9.0/24'], tables)).toHaveLength(1)
  })

  it.each([
    ['169.254.168.0/22', '169.254.168.0/22'],
    ['169.254.169.0/24', '169.254.168.0/22'],
    ['fd00:ec2::/32', 'fd00:ec2::/32'],
    ['fd00:ec2:0:1::/64', 'fd00:ec2::/32'],
  ])('must not be AWS’s own: %s is', (podCidr, range) => {
    expect(check([podCidr])).toEqual([
      error(
        'pod-cidr-reserved',
        `The pod CIDR ${podCidr} of worker-0 (i-0) is in ${range}, which AWS keeps for itself; give the worker another pod CIDR.`,
      ),
    ])
  })

  it('may lie beside AWS’s own', () => {
    expect(check(['169.254.172.0/24', '169.254.167.0/24', 'fd00:ec1::/64'])).toEqual([])
  })

  it.each([
    [['172.22.0.0/16'], '172.22.0.0/24'],
    [['172.22.0.0/24'], '172.22.0.0/24'],
    [['10.0.0.0/8', 'fd00::/48'], 'fd00:0:0:7::/64'],
    [['10.0.0.0/8', '172.22.0.0/16'], '172.22.0.0/24 10.0.0.0/9'],
  ])('inside cluster-cidr %j are fine: %s', (clusterCidrs, podCidr) => {
    expect(check([podCidr], [routeTable()], clusterCidrs)).toEqual([])
  })

  it.each([
    [['172.23.0.0/16'], '172.22.0.0/24', '172.23.0.0/16'],
    [['172.22.0.0/25'], '172.22.0.0/24', '172.22.0.0/25'],
    [['172.22.0.0/16'], 'fd00::/64', '172.22.0.0/16'],
    [['10.0.0.0/8', 'fd00::/48'], 'fd01::/64', '10.0.0.0/8, fd00::/48'],
  ])('must lie inside cluster-cidr: %j does not hold %s', (clusterCidrs, podCidr, inside) => {
    expect(check([podCidr], [routeTable()], clusterCidrs)).toEqual([
      error(
        'pod-cidr-outside-cluster',
        `The pod CIDR ${podCidr} of worker-0 (i-0) is not inside cluster-cidr (${inside}); mend the worker's tag or cluster-cidr.`,
      ),
    ])
  })

  it('are looked at one by one where a worker has two', () => {
    expect(check(['172.20.9.0/24 fd00:ec2::/64']).map(({ message }) => message)).toEqual([
      'The pod CIDR fd00:ec2::/64 of worker-0 (i-0) is in fd00:ec2::/32, which AWS keeps for itself; give the worker another pod CIDR.',
      "The pod CIDR 172.20.9.0/24 of worker-0 (i-0) is inside the VPC's CIDR 172.20.0.0/16; give the worker a pod CIDR outside the VPC.",
    ])
  })

  it.each([
    {
      podCidrs: ['172.22.0.0/24 fd00::/64', '172.22.1.0/24 fd00::/64'],
      sentence: 'The pod CIDR fd00::/64 of worker-1 (i-1) is also that of worker-0 (i-0)',
    },
    {
      podCidrs: ['172.22.0.0/24', '172.22.0.0/24'],
      sentence: 'The pod CIDR 172.22.0.0/24 of worker-1 (i-1) is also that of worker-0 (i-0)',
    },
    {
      podCidrs: ['172.22.1.0/24', '172.22.0.0/16'],
      sentence: 'The pod CIDR 172.22.1.0/24 of worker-0 (i-0) overlaps 172.22.0.0/16 of worker-1 (i-1)',
    },
    {
      podCidrs: ['fd00::/48', '10.0.0.0/8', 'fd00:0:0:1::/64'],
      sentence: 'The pod CIDR fd00:0:0:1::/64 of worker-2 (i-2) overlaps fd00::/48 of worker-0 (i-0)',
    },
  ])('must not overlap: $podCidrs do', ({ podCidrs, sentence }) => {
    expect(check(podCidrs)).toEqual([
      error('pod-cidr-overlap', `${sentence}; give every worker a pod CIDR of its own.`),
    ])
  })

  it('that overlap are found exactly where two workers share an address', () => {
    fc.assert(
      fc.property(fc.array(crowdedCidr, { maxLength: 12 }), (cidrs) => {
        const overlapping = cidrs.map((one, index) =>
          cidrs.some((other, at) => {
            // Of two workers with the same CIDR the second is in the way; else the narrower one.
            const same = bitsContain(one, other) && bitsContain(other, one)
            return at !== index && bitsContain(other, one) && (!same || at < index)
          }),
        )
        const reported = check(
          cidrs.map(({ text }) => text),
          [],
        ).flatMap(({ code, message }) =>
          code === 'pod-cidr-overlap' ? [/of (worker-\d+) /.exec(message)?.[1]] : [],
        )
        const expected = overlapping.flatMap((found, index) => (found ? [`worker-${index}`] : []))
        expect(reported.sort()).toEqual(expected.sort())
      }),
      { numRuns: 500 },
    )
  })

  it('are reported with everything that is wrong with them, all at once', () => {
    expect(
      check(
        ['172.20.0.0/24', '172.20.0.0/24', '169.254.169.0/24', '10.0.0.0/24'],
        [routeTable()],
        ['172.20.0.0/16', '169.254.0.0/16'],
      ).map(({ code }) => code),
    ).toEqual([
      'pod-cidr-reserved',
      'pod-cidr-in-vpc',
      'pod-cidr-in-vpc',
      'pod-cidr-outside-cluster',
      'pod-cidr-overlap',
    ])
  })
})
