import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { cidr } from '../../../src/model/cidr.ts'
import { error, warning } from '../../../src/model/finding.ts'
import type { Route } from '../../../src/model/route-table.ts'
import type { Change } from '../../../src/plan/plan.ts'
import { checkQuota, checkShadows, shadowMessage } from '../../../src/plan/route-table-checks.ts'
import { create, keep, prune, replace } from '../../fixtures/results/results.ts'
import { bitsContain, crowdedCidr } from '../../fixtures/worlds/cidrs.ts'
import {
  localRoute,
  propagatedRoute,
  route,
  routeTable,
  routeTableWith,
  toGateway,
  toInstance,
  toNetworkInterface,
  toOther,
  workerRoute,
} from '../../fixtures/worlds/route-tables.ts'
import { worker, workers } from '../../fixtures/worlds/workers.ts'

const worker0 = worker()

describe('a more specific route', () => {
  const narrow = route({ destination: '172.22.0.128/25', target: toInstance('i-9') })

  it.each([
    ['an instance', narrow, '172.22.0.128/25 leads to i-9'],
    ['another worker', { ...narrow, target: toInstance('i-1', 'eni-1') }, '172.22.0.128/25 leads to i-1'],
    ['a single address', route({ ...narrow, destination: '172.22.0.7/32' }), '172.22.0.7/32 leads to i-9'],
    [
      'a stranger’s interface',
      { ...narrow, target: toNetworkInterface('eni-9') },
      '172.22.0.128/25 leads to eni-9',
    ],
    ['a transit gateway', { ...narrow, target: toOther('tgw-1') }, '172.22.0.128/25 leads to tgw-1'],
    ['what a gateway has learned', propagatedRoute('172.22.0.0/26'), '172.22.0.0/26 leads to vgw-1'],
    ['a blackhole', { ...narrow, state: 'blackhole' }, '172.22.0.128/25 leads to i-9 (a blackhole)'],
  ])('takes its part of a pod CIDR away: to %s', (_, current, what) => {
    expect(checkShadows([worker0], [routeTableWith(current)], [])).toEqual([
      warning(
        'route-shadowed',
        `In rtb-1, ${what} and takes its part of 172.22.0.0/24 away from worker-0 (i-0); delete that route, or give the worker another pod CIDR.`,
      ),
    ])
  })

  it.each([
    ['leads to the same worker', { ...narrow, target: toInstance('i-0', 'eni-0') }],
    ['leads to an interface of the same worker', { ...narrow, target: toNetworkInterface('eni-0') }],
    ['is as wide as the pod CIDR: that is a conflict', route({ ...narrow, destination: '172.22.0.0/24' })],
    ['is wider', route({ ...narrow, destination: '172.22.0.0/16' })],
    ['lies beside the pod CIDR', route({ ...narrow, destination: '172.22.1.128/25' })],
    ['came with the table: a pod CIDR over the VPC is told as that', localRoute('172.22.0.0/25')],
    ['is for a prefix list', route({ ...narrow, destination: 'pl-1' })],
    ['is of the other IP version', route({ ...narrow, destination: '::/127' })],
  ])('is none that %s', (_, current) => {
    expect(checkShadows([worker0], [routeTableWith(current)], [])).toEqual([])
  })

  it('is none that is about to be pruned', () => {
    expect(checkShadows([worker0], [routeTableWith(narrow)], [create(worker0), prune(narrow)])).toEqual([])
  })

  it('is told for each table and each pod CIDR that it hits', () => {
    const six = route({ ...narrow, destination: 'fd00::/96' })
    const tables = [
      routeTable({ routeTableId: 'rtb-1', routes: [narrow, six] }),
      routeTable({ routeTableId: 'rtb-2', routes: [six] }),
    ]
    const dual = worker({ podCidr: '172.22.0.0/24 fd00::/64' })
    expect(checkShadows([dual], tables, []).map(({ message }) => message)).toEqual([
      'In rtb-1, 172.22.0.128/25 leads to i-9 and takes its part of 172.22.0.0/24 away from worker-0 (i-0); delete that route, or give the worker another pod CIDR.',
      'In rtb-1, fd00::/96 leads to i-9 and takes its part of fd00::/64 away from worker-0 (i-0); delete that route, or give the worker another pod CIDR.',
      'In rtb-2, fd00::/96 leads to i-9 and takes its part of fd00::/64 away from worker-0 (i-0); delete that route, or give the worker another pod CIDR.',
    ])
  })

  it('is found exactly where a shorter way out of a pod CIDR leads to somebody else', () => {
    const anyRoute = fc.record({
      random: crowdedCidr,
      instance: fc.constantFrom(0, 1, 2, 9),
      origin: fc.constantFrom('CreateRoute', 'EnableVgwRoutePropagation', 'CreateRouteTable'),
    })
    fc.assert(
      fc.property(
        fc.array(crowdedCidr, { minLength: 1, maxLength: 3 }),
        fc.array(anyRoute, { maxLength: 8 }),
        (podCidrs, routes) => {
          const pods = podCidrs.map(({ text }, number) => worker({ name: `worker-${number}`, podCidr: text }))
          const table = routeTable({
            routes: routes.map(({ random, instance, origin }) =>
              route({
                destination: cidr(random.text).text,
                target: toInstance(`i-${instance}`, `eni-${instance}`),
                origin,
              }),
            ),
          })
          const expected = podCidrs.flatMap((podCidr, number) =>
            routes.flatMap(({ random, instance, origin }) =>
              origin !== 'CreateRouteTable' &&
              bitsContain(podCidr, random) &&
              !bitsContain(random, podCidr) &&
              instance !== number
                ? [`${cidr(random.text).text} from worker-${number}`]
                : [],
            ),
          )
          const told = checkShadows(pods, [table], []).map(({ message }) => {
            const [, destination, name] = /^In rtb-1, (\S+) leads .* away from (\S+) /.exec(message) ?? []
            return `${String(destination)} from ${String(name)}`
          })
          expect(told).toEqual(expected)
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('the quota of a table', () => {
  /** A table with so many routes of somebody's, and the local one. */
  const full = (count: number, routes: readonly Route[] = []) =>
    routeTable({
      routes: [
        localRoute(),
        ...routes,
        ...Array.from({ length: count - 1 }, (_, n) =>
          route({ destination: `10.${n >> 8}.${n & 255}.0/24`, target: toGateway('igw-1') }),
        ),
      ],
    })
  const creates = (count: number, routeTableId = 'rtb-1'): Change[] =>
    workers(count).map((worker) => create(worker, routeTableId))

  it.each([
    [0, 500],
    [400, 100],
    [499, 1],
  ])('holds %i routes and %i more', (there, more) => {
    expect(checkQuota([there === 0 ? routeTable({ routes: [] }) : full(there)], creates(more))).toEqual([])
  })

  it.each([
    [500, 1, 501],
    [1, 500, 501],
    [900, 100, 1000],
  ])('may have to be raised for %i routes and %i more', (there, more, count) => {
    expect(checkQuota([full(there)], creates(more))).toEqual([
      warning(
        'route-quota',
        `rtb-1 would hold ${count} IPv4 routes; the default quota is 500, so raise "Routes per route table" in Service Quotas if it is not raised yet.`,
      ),
    ])
  })

  it.each([
    [1000, 1, 1001],
    [900, 1000, 1900],
  ])('cannot be raised to hold %i routes and %i more', (there, more, count) => {
    expect(checkQuota([full(there)], creates(more))).toEqual([
      error(
        'route-quota',
        `rtb-1 would hold ${count} IPv4 routes; EC2 holds at most 1000 in a table, so use fewer workers a table or larger pod CIDRs.`,
      ),
    ])
  })

  it('is no matter where nothing is created', () => {
    const stranger = route({ target: toInstance('i-9') })
    expect(checkQuota([full(1500)], [keep(worker0), replace(stranger, worker0)])).toEqual([])
  })

  it('counts no propagated routes and no prefix lists', () => {
    const learned = Array.from({ length: 300 }, (_, n) => propagatedRoute(`11.0.${n % 256}.0/24`))
    const lists = Array.from({ length: 300 }, (_, n) => route({ destination: `pl-${n}` }))
    expect(checkQuota([full(400, [...learned, ...lists])], creates(100))).toEqual([])
  })

  it('counts IPv4 and IPv6 apart', () => {
    const sixes = Array.from({ length: 500 }, (_, n) =>
      route({ destination: `fd00:0:0:${n.toString(16)}::/64` }),
    )
    const dual = worker({ podCidr: '172.22.0.0/24 fd01::/64' })
    const plan = [create(dual), create(dual, 'rtb-1', cidr('fd01::/64'))]
    expect(checkQuota([full(499, sixes)], plan)).toEqual([
      warning(
        'route-quota',
        'rtb-1 would hold 501 IPv6 routes; the default quota is 500, so raise "Routes per route table" in Service Quotas if it is not raised yet.',
      ),
    ])
  })

  it('is looked at in every table by itself', () => {
    const tables = [full(300), { ...full(500), routeTableId: 'rtb-2' }]
    const plan = [...creates(200, 'rtb-1'), ...creates(1, 'rtb-2')]
    expect(checkQuota(tables, plan).map(({ message }) => message.split(';')[0])).toEqual([
      'rtb-2 would hold 501 IPv4 routes',
    ])
  })
})

it('the lab’s table passes both checks', () => {
  const table = routeTableWith(...workers(3).map((each) => workerRoute(each)))
  const plan = workers(3).map((each) => keep(each))
  expect([...checkShadows(workers(3), [table], plan), ...checkQuota([table], plan)]).toEqual([])
})

it.each([
  ['172.22.0.128/25', '172.22.0.128/25 leads to i-9'],
  ['pl-1', '172.22.0.128/25 (of pl-1) leads to i-9'],
])('a route for %s that takes a part away is told by that part', (destination, what) => {
  const lead = {
    route: route({ destination, target: toInstance('i-9') }),
    destination: cidr('172.22.0.128/25'),
  }
  expect(shadowMessage('rtb-1', lead, worker0, cidr('172.22.0.0/24'))).toBe(
    `In rtb-1, ${what} and takes its part of 172.22.0.0/24 away from worker-0 (i-0); delete that route, or give the worker another pod CIDR.`,
  )
})
