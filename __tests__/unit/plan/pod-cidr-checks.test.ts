import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { cidr } from '../../../src/model/cidr.ts'
import * as messages from '../../../src/plan/messages.ts'
import { checkPodCidrs } from '../../../src/plan/pod-cidr-checks.ts'
import { bitsContain, crowdedCidr } from '../../fixtures/worlds/cidrs.ts'
import { localRoute, routeTable } from '../../fixtures/worlds/route-tables.ts'
import { worker } from '../../fixtures/worlds/workers.ts'

/** Checks workers in the lab's VPC 172.20.0.0/16: worker-0 has the first of these pod CIDRs, worker-1 the next. */
function check(podCidrs: readonly string[], clusterCidrs: readonly string[] = [], tables = [routeTable()]) {
  return checkPodCidrs(
    podCidrs.map((podCidr, number) => worker({ name: `worker-${number}`, podCidr })),
    tables,
    clusterCidrs.map((text) => cidr(text)),
  )
}

const of = (number: number, podCidr: string) => ({
  worker: worker({ name: `worker-${number}`, podCidr }),
  podCidr: cidr(podCidr),
})

describe('pod CIDRs', () => {
  it.each([
    ['outside the VPC and apart from each other', ['172.22.0.0/24', '172.22.1.0/24', '172.21.0.0/16'], []],
    ['next to a range reserved by AWS', ['fd00:ec1::/64', 'fd00:ec3::/64'], []],
    ['inside cluster-cidr', ['172.22.0.0/24'], ['172.22.0.0/16']],
    ['equal to cluster-cidr', ['172.22.0.0/24'], ['172.22.0.0/24']],
    ['inside one of several cluster-cidrs', ['172.22.0.0/24 fd00::/64'], ['172.22.0.0/16', 'fd00::/48']],
  ])('are fine %s', (_, podCidrs, clusterCidrs) => {
    expect(check(podCidrs, clusterCidrs)).toEqual([])
  })

  it.each([
    ['172.20.0.0/16', 'equals', '172.20.0.0/16'],
    ['172.20.9.0/24', 'is inside', '172.20.0.0/16'],
    ['172.16.0.0/12', 'covers', '172.20.0.0/16'],
    ['2001:db8::/64', 'is inside', '2001:db8::/56'],
  ] as const)('must not overlap the VPC: %s %s it', (podCidr, how, vpcCidr) => {
    const routes = [localRoute(), localRoute('2001:db8::/56')]
    // Two tables of one VPC cause one finding.
    const tables = [routeTable({ routes }), routeTable({ routeTableId: 'rtb-2', routes })]
    expect(check([podCidr], [], tables)).toEqual([messages.podCidrInVpc(of(0, podCidr), how, cidr(vpcCidr))])
  })

  it.each([
    ['fd00:ec2::/32', 'fd00:ec2::/32'],
    ['fd00:ec2:0:1::/64', 'fd00:ec2::/32'],
  ])('must not be reserved by AWS: %s is', (podCidr, range) => {
    expect(check([podCidr])).toEqual([messages.podCidrReserved(of(0, podCidr), cidr(range))])
  })

  it.each([
    ['172.22.0.0/24', ['172.23.0.0/16']],
    ['172.22.0.0/24', ['172.22.0.0/25']],
    ['fd00::/64', ['172.22.0.0/16']],
    ['fd01::/64', ['10.0.0.0/8', 'fd00::/48']],
  ])('must be inside cluster-cidr: %s is not inside %j', (podCidr, inside) => {
    expect(check([podCidr], inside)).toEqual([
      messages.podCidrOutsideCluster(
        of(0, podCidr),
        inside.map((text) => cidr(text)),
      ),
    ])
  })

  it.each([
    [['172.22.0.0/24', '172.22.0.0/24'], of(1, '172.22.0.0/24'), of(0, '172.22.0.0/24')],
    [['172.22.1.0/24', '172.22.0.0/16'], of(0, '172.22.1.0/24'), of(1, '172.22.0.0/16')],
    [['fd00::/48', '10.0.0.0/8', 'fd00:0:0:1::/64'], of(2, 'fd00:0:0:1::/64'), of(0, 'fd00::/48')],
  ])('must not overlap each other, as %j do', (podCidrs, narrow, wide) => {
    expect(check(podCidrs)).toEqual([messages.podCidrOverlap(narrow, wide)])
  })

  it('overlap exactly where two workers share an address', () => {
    fc.assert(
      fc.property(fc.array(crowdedCidr, { maxLength: 12 }), (cidrs) => {
        const expected = cidrs.flatMap((one, index) => {
          const isFound = cidrs.some((other, at) => {
            // Of two workers with the same CIDR, the second one is reported, otherwise the narrower one.
            const same = bitsContain(one, other) && bitsContain(other, one)
            return at !== index && bitsContain(other, one) && (!same || at < index)
          })
          return isFound ? [`worker-${index}`] : []
        })
        const texts = cidrs.map(({ text }) => text)
        const reported = check(texts, [], []).flatMap(({ code, message }) =>
          code === 'pod-cidr-overlap' ? [/of (worker-\d+) /.exec(message)?.[1]] : [],
        )
        expect(reported.sort()).toEqual(expected.sort())
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['240.0.0.0/24', '240.0.0.0/4', 'future use, and many systems drop its packets'],
    ['255.0.0.0/8', '240.0.0.0/4', 'future use, and many systems drop its packets'],
    ['192.0.2.128/25', '192.0.2.0/24', 'documentation'],
    ['198.51.100.0/24', '198.51.100.0/24', 'documentation'],
    ['203.0.0.0/16', '203.0.113.0/24', 'documentation'],
    ['2001:db8:1::/64', '2001:db8::/32', 'documentation'],
    ['3fff:fff::/64', '3fff::/20', 'documentation'],
  ])('are a warning where they are reserved: %s', (podCidr, range, use) => {
    expect(check([podCidr])).toEqual([messages.podCidrSpecial(of(0, podCidr), cidr(range), use)])
  })

  it('are one notice where they are public, as those of the lab', () => {
    const isPublic = ['176.17.0.0/24', '172.32.0.0/24', '100.128.0.0/24', '2600::/64']
    const isPrivate = ['10.0.0.0/24', '172.31.0.0/24', '192.168.0.0/24', '100.64.0.0/24', '198.19.0.0/24']
    const all = [...isPublic, ...isPrivate]
    expect(check(all)).toEqual([messages.podCidrsPublic(isPublic.map((text, number) => of(number, text)))])
    expect(messages.podCidrsPublic(isPublic.map((text, number) => of(number, text))).severity).toBe('notice')
  })

  it('are checked all at once, also both of one worker', () => {
    const podCidrs = ['172.20.0.0/24 fd00:ec2::/64', '172.20.0.0/24', '10.0.0.0/24']
    expect(check(podCidrs, ['172.20.0.0/16', 'fd00::/8']).map(({ code }) => code)).toEqual([
      'pod-cidr-reserved',
      'pod-cidr-in-vpc',
      'pod-cidr-in-vpc',
      'pod-cidr-outside-cluster',
      'pod-cidr-overlap',
    ])
  })
})
