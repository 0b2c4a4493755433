import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { ALL_TRAFFIC, difference, NO_TRAFFIC, union, type Traffic } from '../../../src/model/traffic.ts'
import type { RangeMap } from '../../../src/traffic/address-ranges.ts'
import { COMPONENTS, type Component, type OneWayComponent } from '../../../src/reachability/hops.ts'
import { EVERYTHING, NOTHING, UNKNOWN, type AllowedTraffic } from '../../../src/traffic/packet-filters.ts'
import { judge, type ExchangeHops, type WayHops } from '../../../src/reachability/verdict.ts'
import { icmp, tcp, udp } from '../../fixtures/worlds/traffic.ts'

const only = (traffic: Traffic): AllowedTraffic => ({ definite: traffic, possible: traffic })

type Allowed = AllowedTraffic | readonly AllowedTraffic[]

/** A network of 256 addresses in ranges of the same size. */
function ranges<T>(values: readonly T[]): RangeMap<T> {
  const size = 256n / BigInt(values.length)
  return values.map((value, i) => ({ start: BigInt(i) * size, end: (BigInt(i) + 1n) * size - 1n, value }))
}

/** Packets to one interface and answers to one, with everything allowed except what is given. */
function exchange(
  allowed: Partial<Record<Component, Allowed>> = {},
  route: readonly (AllowedTraffic | undefined)[] = [EVERYTHING],
  answerRoute: readonly (AllowedTraffic | undefined)[] = [EVERYTHING],
): ExchangeHops {
  const hops = (prefix: '' | 'answer-', ...components: readonly OneWayComponent[]) => ({
    id: '',
    hops: components.map((component) => ({
      component,
      allowed: ranges([allowed[`${prefix}${component}`] ?? EVERYTHING].flat()),
    })),
  })
  const way = (prefix: '' | 'answer-', routed: typeof route): WayHops => ({
    sender: hops(prefix, 'source-check', 'egress-groups', 'egress-acl'),
    route: ranges(routed),
    receiver: hops(prefix, 'ingress-acl', 'ingress-groups', 'destination-check'),
  })
  return { packets: way('', route), answers: way('answer-', answerRoute) }
}

it('is all where nothing blocks', () => {
  expect(judge([exchange()])).toEqual({ verdict: 'all', allowed: 'all', blocked: [] })
})

const SOME = only(tcp(22))
const NOTHING_OR_SOME: AllowedTraffic = { definite: NO_TRAFFIC, possible: tcp() }
const SOME_OR_ALL: AllowedTraffic = { definite: tcp(22), possible: ALL_TRAFFIC }
const SOME_OR_MORE: AllowedTraffic = { definite: tcp(22), possible: tcp() }
const PART = 'all for part of the addresses'
const ON_WAY_THERE = COMPONENTS.filter((each) => each !== 'route' && !each.startsWith('answer'))
const ON_WAY_BACK = COMPONENTS.filter((each) => each !== 'answer-route' && each.startsWith('answer'))

describe.each(ON_WAY_THERE)('with %s', (component) => {
  it.each([
    ['that allows nothing', NOTHING, 'none', 'nothing', 'all'],
    ['that allows some traffic', SOME, 'some', 'TCP 22', 'part'],
    ['that allows some addresses', [EVERYTHING, NOTHING], 'some', PART, 'part'],
    ['that is unknown', UNKNOWN, 'unknown', 'nothing', 'unknown'],
    ['that allows nothing or some traffic', NOTHING_OR_SOME, 'unknown', 'nothing', 'part'],
    ['that allows some traffic or all', SOME_OR_ALL, 'unknown', 'TCP 22', 'unknown'],
    ['that allows some traffic or some more', SOME_OR_MORE, 'some', 'TCP 22', 'part'],
    ['that is unknown for some addresses', [EVERYTHING, UNKNOWN], 'unknown', PART, 'unknown'],
    [
      'that is unknown for some addresses and closed for others',
      [NOTHING, UNKNOWN],
      'unknown',
      'nothing',
      'part',
    ],
  ] as const)('%s', (_, allowed, verdict, words, extent) => {
    const judgement = judge([exchange({ [component]: allowed })])
    expect(judgement).toEqual({ verdict, allowed: words, blocked: [{ component, extent, exchanges: [0] }] })
  })
})

describe.each(ON_WAY_BACK)('with %s', (component) => {
  const tcp22 = { 'egress-groups': SOME }
  const groups = { component: 'egress-groups', extent: 'part', exchanges: [0] }

  it.each([
    ['nothing', NOTHING, 'none', 'nothing', 'all'],
    ['high ports', only(tcp(1024, 65_535)), 'some', 'TCP 22 from some source ports', 'part'],
  ] as const)('that allows %s for answers', (_, answers, verdict, allowed, extent) => {
    expect(judge([exchange({ ...tcp22, [component]: answers })])).toEqual({
      verdict,
      allowed,
      blocked: [groups, { component, extent, exchanges: [0] }],
    })
  })

  it.each([
    ['blocks one port', only(difference(ALL_TRAFFIC, tcp(22))), 'some', 'all from some source ports', 'part'],
    ['is unknown', UNKNOWN, 'unknown', 'nothing', 'unknown'],
  ] as const)('that %s for answers', (_, answers, verdict, allowed, extent) => {
    expect(judge([exchange({ [component]: answers })])).toMatchObject({
      verdict,
      allowed: expect.stringContaining(allowed),
      blocked: [{ component, extent }],
    })
  })

  it('that blocks only ICMP requests, which answer nothing', () => {
    const withoutRequests = only(difference(ALL_TRAFFIC, icmp(8)))
    expect(judge([exchange({ [component]: withoutRequests })])).toMatchObject({ verdict: 'all', blocked: [] })
  })
})

describe('with a route', () => {
  it.each([
    ['to nowhere', [NOTHING], 'none', 'nothing', 'all'],
    ['elsewhere for some addresses', [EVERYTHING, NOTHING], 'some', PART, 'part'],
    ['that is unknown', [UNKNOWN], 'unknown', 'nothing', 'unknown'],
    ['to another interface for the other addresses', [undefined, NOTHING], 'none', 'nothing', 'all'],
  ] as const)('%s', (_, route, verdict, allowed, extent) => {
    const blocked = { extent, exchanges: [0] }
    expect(judge([exchange({}, route)])).toEqual({
      verdict,
      allowed,
      blocked: [{ component: 'route', ...blocked }],
    })
    expect(judge([exchange({}, [EVERYTHING], route)])).toEqual({
      verdict,
      allowed,
      blocked: [{ component: 'answer-route', ...blocked }],
    })
  })

  it.each([
    ['both open', EVERYTHING, 'all', 'all', []],
    [
      'one closed',
      NOTHING,
      'some',
      PART,
      [{ component: 'destination-check', extent: 'part', exchanges: [1] }],
    ],
  ] as const)('to two interfaces, %s', (_, check, verdict, allowed, blocked) => {
    const first = exchange({}, [EVERYTHING, undefined])
    const second = exchange({ 'destination-check': check }, [undefined, EVERYTHING])
    expect(judge([first, second])).toEqual({ verdict, allowed, blocked })
  })

  it.each(['egress-acl', 'answer-ingress-acl'] as const)(
    'to two interfaces, of which one is behind no %s for its addresses',
    (component) => {
      const acl = { [component]: [EVERYTHING, NOTHING] }
      const [first, second] = [exchange(acl, [EVERYTHING, undefined]), exchange({}, [undefined, EVERYTHING])]
      expect(judge([first, second])).toEqual({ verdict: 'all', allowed: 'all', blocked: [] })
    },
  )
})

describe('with several components', () => {
  const half = [EVERYTHING, NOTHING] as const

  it.each<[string, string, Partial<Record<Component, Allowed>>]>([
    [
      'what all of them allow',
      'some TCP 4-5',
      { 'egress-groups': only(union(tcp(1, 5), udp(1))), 'ingress-acl': only(tcp(4, 9)) },
    ],
    [
      'nothing, though each allows something',
      'none nothing',
      { 'egress-groups': SOME, 'ingress-groups': only(tcp(2)) },
    ],
    ['nothing if one is closed', 'none nothing', { 'egress-groups': UNKNOWN, 'source-check': NOTHING }],
    ['a quarter: half of each pod CIDR', `some ${PART}`, { 'egress-groups': half, 'ingress-groups': half }],
    [
      'nothing: each half of one pod CIDR is closed once',
      'none nothing',
      { 'egress-groups': half, 'egress-acl': [NOTHING, EVERYTHING] },
    ],
  ])('allows %s', (_, expected, hops) => {
    const { verdict, allowed } = judge([exchange(hops)])
    expect(`${verdict} ${allowed}`).toBe(expected)
  })

  it('reports those that block in the order of the path', () => {
    const everywhere = Object.fromEntries(COMPONENTS.map((component) => [component, NOTHING]))
    const { blocked } = judge([exchange(everywhere, [NOTHING], [NOTHING])])
    expect(blocked).toEqual(COMPONENTS.map((component) => ({ component, extent: 'all', exchanges: [0] })))
  })

  it('reports some that blocks exactly where not everything gets through', () => {
    const anyAllowed = fc.constantFrom<Allowed>(
      EVERYTHING,
      NOTHING,
      UNKNOWN,
      only(tcp()),
      half,
      only(difference(ALL_TRAFFIC, icmp(3))),
      { definite: tcp(), possible: union(tcp(), udp()) },
    )
    const anyHops = fc.dictionary(fc.constantFrom(...COMPONENTS), anyAllowed, { maxKeys: 3 })
    const anyRoute = fc.constantFrom(EVERYTHING, NOTHING, UNKNOWN)
    fc.assert(
      fc.property(anyHops, anyRoute, anyRoute, (hops, route, answerRoute) => {
        const { verdict, allowed, blocked } = judge([exchange(hops, [route], [answerRoute])])
        expect(verdict === 'all').toBe(blocked.length === 0)
        expect(verdict === 'all').toBe(allowed === 'all')
        // Nothing is unknown unless a component is, at least in part.
        expect(verdict !== 'unknown' || blocked.some(({ extent }) => extent !== 'all')).toBe(true)
      }),
    )
  })
})

describe('about a part of the traffic only', () => {
  const wanted = tcp(443)

  it('other traffic neither counts as allowed nor as blocked', () => {
    expect(judge([exchange({ 'ingress-groups': only(wanted) })], wanted)).toEqual({
      verdict: 'all',
      allowed: 'TCP 443',
      blocked: [],
    })
    expect(judge([exchange({ 'ingress-groups': only(difference(ALL_TRAFFIC, wanted)) })], wanted)).toEqual({
      verdict: 'none',
      allowed: 'nothing',
      blocked: [{ component: 'ingress-groups', extent: 'all', exchanges: [0] }],
    })
  })

  it('answers of other protocols are no answers', () => {
    expect(judge([exchange({ 'answer-egress-acl': only(udp(0, 65_535)) })], wanted)).toMatchObject({
      verdict: 'none',
      blocked: [{ component: 'answer-egress-acl', extent: 'all' }],
    })
    expect(judge([exchange({ 'answer-egress-acl': only(tcp(1024, 65_535)) })], wanted)).toEqual({
      verdict: 'some',
      allowed: 'TCP 443 from some source ports',
      blocked: [{ component: 'answer-egress-acl', extent: 'part', exchanges: [0] }],
    })
  })

  it('is unknown if only that part is not known', () => {
    const two = tcp(443, 444)
    const partly = { definite: tcp(443), possible: two }
    expect(judge([exchange({ 'ingress-groups': partly })], two)).toMatchObject({
      verdict: 'unknown',
      blocked: [{ component: 'ingress-groups', extent: 'unknown' }],
    })
  })
})
