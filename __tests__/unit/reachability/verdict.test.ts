import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { ALL_TRAFFIC, difference, NO_TRAFFIC, union, type Traffic } from '../../../src/model/traffic.ts'
import type { RangeMap } from '../../../src/reachability/address-ranges.ts'
import type { Obstacle } from '../../../src/reachability/hops.ts'
import { type AllowedTraffic, EVERYTHING } from '../../../src/reachability/packet-filters.ts'
import { judge, type Leg } from '../../../src/reachability/verdict.ts'
import { icmp, tcp, udp } from '../../fixtures/worlds/traffic.ts'

const NOTHING: AllowedTraffic = { definite: NO_TRAFFIC, possible: NO_TRAFFIC }
const UNREAD: AllowedTraffic = { definite: NO_TRAFFIC, possible: ALL_TRAFFIC }
const only = (traffic: Traffic): AllowedTraffic => ({ definite: traffic, possible: traffic })

type Passing = AllowedTraffic | readonly AllowedTraffic[]

/** A network of 256 addresses in equal parts. */
function parts<T>(values: readonly T[]): RangeMap<T> {
  const size = 256n / BigInt(values.length)
  return values.map((value, i) => ({ start: BigInt(i) * size, end: (BigInt(i) + 1n) * size - 1n, value }))
}

/** The way to one interface, on which everything gets through but at what is named. */
function leg(
  met: Partial<Record<Obstacle, Passing>> = {},
  route: readonly (AllowedTraffic | undefined)[] = [EVERYTHING],
): Leg {
  const view = (obstacle: Obstacle) => ({ obstacle, parts: parts([met[obstacle] ?? EVERYTHING].flat()) })
  const sending = (['source-check', 'egress-groups', 'egress-acl', 'answer-ingress-acl'] as const).map(view)
  const receiving = (
    ['ingress-acl', 'ingress-groups', 'destination-check', 'answer-egress-acl'] as const
  ).map(view)
  return { sending: { id: '', views: sending }, route: parts(route), receiving: { id: '', views: receiving } }
}

const FORWARD = [
  'source-check',
  'egress-groups',
  'egress-acl',
  'ingress-acl',
  'ingress-groups',
  'destination-check',
] as const
const ANSWERS = ['answer-egress-acl', 'answer-ingress-acl'] as const

describe('a pair whose packets meet nothing', () => {
  it('can talk', () => {
    expect(judge([leg()])).toEqual({ verdict: 'all', allowed: 'all', reasons: [] })
  })
})

describe.each(FORWARD)('what stands in the way of packets: %s', (obstacle) => {
  it.each([
    ['nothing passes', NOTHING, 'none', 'nothing', 'all'],
    ['some of it passes', only(tcp(22)), 'some', 'TCP 22', 'part'],
    ['some addresses pass', [EVERYTHING, NOTHING], 'some', 'all for part of the addresses', 'part'],
    ['nothing is known', UNREAD, 'unknown', 'nothing', 'unknown'],
    ['some is known to pass', { definite: tcp(22), possible: ALL_TRAFFIC }, 'unknown', 'TCP 22', 'unknown'],
    [
      'some addresses are not known',
      [EVERYTHING, UNREAD],
      'unknown',
      'all for part of the addresses',
      'unknown',
    ],
    ['some addresses are not known, others do not pass', [NOTHING, UNREAD], 'unknown', 'nothing', 'part'],
    ['not more than some passes', { definite: tcp(22), possible: tcp() }, 'some', 'TCP 22', 'part'],
  ] as const)('%s', (_, met, verdict, allowed, extent) => {
    expect(judge([leg({ [obstacle]: met })])).toEqual({ verdict, allowed, reasons: [{ obstacle, extent }] })
  })
})

describe.each(ANSWERS)('what stands in the way of answers: %s', (obstacle) => {
  it('stops every question where nothing passes, but not what asks nothing', () => {
    const { verdict, allowed, reasons } = judge([
      leg({ [obstacle]: NOTHING, 'egress-groups': only(tcp(22)) }),
    ])
    expect([verdict, allowed]).toEqual(['none', 'nothing'])
    expect(reasons).toEqual([
      { obstacle: 'egress-groups', extent: 'part' },
      { obstacle, extent: 'all' },
    ])
  })

  it('lets questions be answered from some source ports where some ports pass', () => {
    expect(judge([leg({ [obstacle]: only(tcp(1024, 65_535)), 'egress-groups': only(tcp(22)) })])).toEqual({
      verdict: 'some',
      allowed: 'TCP 22 from some source ports',
      reasons: [
        { obstacle: 'egress-groups', extent: 'part' },
        { obstacle, extent: 'part' },
      ],
    })
  })

  it('lets everything be answered only where every port of every protocol passes', () => {
    const { verdict, allowed } = judge([leg({ [obstacle]: only(difference(ALL_TRAFFIC, tcp(22))) })])
    expect([verdict, allowed]).toEqual(['some', 'all from some source ports'])
  })

  it('is not in the way where it stops only what answers nothing: questions', () => {
    expect(judge([leg({ [obstacle]: only(difference(ALL_TRAFFIC, icmp(8))) })])).toEqual({
      verdict: 'all',
      allowed: 'all',
      reasons: [],
    })
  })

  it('leaves open what is not known', () => {
    expect(judge([leg({ [obstacle]: UNREAD })])).toMatchObject({
      verdict: 'unknown',
      reasons: [{ obstacle, extent: 'unknown' }],
    })
  })
})

describe('a route', () => {
  it.each([
    ['to nowhere', [NOTHING], 'none', 'nothing', 'all'],
    ['elsewhere for some addresses', [EVERYTHING, NOTHING], 'some', 'all for part of the addresses', 'part'],
    ['that is not known', [UNREAD], 'unknown', 'nothing', 'unknown'],
    [
      'that is not known for some addresses',
      [EVERYTHING, UNREAD],
      'unknown',
      'all for part of the addresses',
      'unknown',
    ],
  ] as const)('%s', (_, route, verdict, allowed, extent) => {
    expect(judge([leg({}, route)])).toEqual({ verdict, allowed, reasons: [{ obstacle: 'route', extent }] })
  })

  it('to several interfaces is looked at for each: addresses that go to the other are no matter here', () => {
    const [first, second] = [leg({}, [EVERYTHING, undefined]), leg({}, [undefined, EVERYTHING])]
    expect(judge([first, second])).toEqual({ verdict: 'all', allowed: 'all', reasons: [] })
  })

  it('to nowhere for all that goes to this interface stops all of it', () => {
    expect(judge([leg({}, [undefined, NOTHING])]).reasons).toEqual([{ obstacle: 'route', extent: 'all' }])
  })

  it('to several interfaces reaches part of the addresses where one of them is closed', () => {
    const [open, closed] = [
      leg({}, [EVERYTHING, undefined]),
      leg({ 'destination-check': NOTHING }, [undefined, EVERYTHING]),
    ]
    expect(judge([open, closed])).toEqual({
      verdict: 'some',
      allowed: 'all for part of the addresses',
      reasons: [{ obstacle: 'destination-check', extent: 'part' }],
    })
  })
})

describe('several things in the way', () => {
  it('let through what all of them do', () => {
    const met = { 'egress-groups': only(union(tcp(1, 5), udp(1))), 'ingress-acl': only(tcp(4, 9)) }
    expect(judge([leg(met)])).toMatchObject({ verdict: 'some', allowed: 'TCP 4-5' })
  })

  it('may let through nothing together, though each lets through some', () => {
    const met = { 'egress-groups': only(tcp(1)), 'ingress-groups': only(tcp(2)) }
    expect(judge([leg(met)])).toEqual({
      verdict: 'none',
      allowed: 'nothing',
      reasons: [
        { obstacle: 'egress-groups', extent: 'part' },
        { obstacle: 'ingress-groups', extent: 'part' },
      ],
    })
  })

  it('stop different addresses of the sender and of the receiver: half of each is a quarter', () => {
    // The egress groups are about the receiver's addresses, the ingress groups about the sender's.
    const met = { 'egress-groups': [EVERYTHING, NOTHING], 'ingress-groups': [EVERYTHING, NOTHING] }
    expect(judge([leg(met)])).toMatchObject({ verdict: 'some', allowed: 'all for part of the addresses' })
    const both = { 'egress-groups': [EVERYTHING, NOTHING], 'egress-acl': [NOTHING, EVERYTHING] }
    expect(judge([leg(both)])).toMatchObject({ verdict: 'none', allowed: 'nothing' })
  })

  it('leave nothing open where one of them stops everything', () => {
    expect(judge([leg({ 'egress-groups': UNREAD, 'source-check': NOTHING })])).toEqual({
      verdict: 'none',
      allowed: 'nothing',
      reasons: [
        { obstacle: 'source-check', extent: 'all' },
        { obstacle: 'egress-groups', extent: 'unknown' },
      ],
    })
  })

  it('are told from the sender to the receiver, the answers’ last', () => {
    const everywhere = Object.fromEntries([...FORWARD, ...ANSWERS].map((obstacle) => [obstacle, NOTHING]))
    expect(judge([leg(everywhere, [NOTHING])]).reasons.map(({ obstacle }) => obstacle)).toEqual([
      'source-check',
      'egress-groups',
      'egress-acl',
      'route',
      'ingress-acl',
      'ingress-groups',
      'destination-check',
      'answer-egress-acl',
      'answer-ingress-acl',
    ])
  })

  it('have reasons where not everything gets through, and none where everything does', () => {
    const anyPassing = fc.constantFrom<Passing>(
      EVERYTHING,
      NOTHING,
      UNREAD,
      only(tcp()),
      [EVERYTHING, NOTHING],
      only(difference(ALL_TRAFFIC, icmp(3))),
      { definite: tcp(), possible: union(tcp(), udp()) },
    )
    const anyMet = fc.dictionary(fc.constantFrom(...FORWARD, ...ANSWERS), anyPassing, { maxKeys: 3 })
    fc.assert(
      fc.property(anyMet, fc.constantFrom(EVERYTHING, NOTHING, UNREAD), (met, route) => {
        const { verdict, allowed, reasons } = judge([leg(met, [route])])
        expect(verdict === 'all').toBe(reasons.length === 0)
        expect(verdict === 'all').toBe(allowed === 'all')
        // What is not known is told only where something is not known.
        expect(verdict !== 'unknown' || reasons.some(({ extent }) => extent !== 'all')).toBe(true)
      }),
    )
  })
})
