import { describe, expect, it } from '@jest/globals'

import { cidr } from '../../../src/model/cidr.ts'
import type { ListSize } from '../../../src/model/prefix-list.ts'
import type { Route } from '../../../src/model/route-table.ts'
import { defaultQuotaExceeded, quotaExceeded, quotaUncertain } from '../../../src/plan/quota-messages.ts'
import { checkQuota, listsToCount } from '../../../src/plan/quota.ts'
import { create, keep, replace } from '../../fixtures/results/results.ts'
import {
  localRoute,
  propagatedRoute,
  route,
  routeTable,
  toGateway,
  toInstance,
} from '../../fixtures/worlds/route-tables.ts'
import { worker, workers } from '../../fixtures/worlds/workers.ts'

const worker0 = worker()

describe('the quota of a table', () => {
  /** Routes to a gateway, from 10.0.0.0/24 up. */
  const others = (count: number): Route[] =>
    Array.from({ length: count }, (_, n) =>
      route({ destination: `10.${n >> 8}.${n & 255}.0/24`, target: toGateway('igw-1') }),
    )
  const holding = (...routes: readonly Route[]) => routeTable({ routes: [localRoute(), ...routes] })
  const creates = (count: number) => workers(count).map((each) => create(each))

  it.each([
    [1, 499, []],
    [499, 1, []],
    [500, 1, [defaultQuotaExceeded('rtb-1', 501, 4, 500)]],
    [1, 500, [defaultQuotaExceeded('rtb-1', 501, 4, 500)]],
    [900, 100, [defaultQuotaExceeded('rtb-1', 1000, 4, 500)]],
    [1000, 1, [quotaExceeded('rtb-1', 1001, 4, 1000)]],
  ])('is compared with %i existing and %i new routes', (existing, created, findings) => {
    expect(checkQuota([holding(...others(existing - 1))], creates(created))).toEqual(findings)
  })

  it('does not matter if nothing is created', () => {
    const changes = [keep(worker0), replace(route({ target: toInstance('i-9') }), worker0)]
    expect(checkQuota([holding(...others(1500))], changes)).toEqual([])
  })

  it.each([
    ['propagated routes', propagatedRoute('172.31.0.0/24')],
    ['IPv6 routes', route({ destination: 'fd00::/64' })],
  ])('does not count %s with IPv4 routes', (_, uncounted) => {
    expect(checkQuota([holding(...others(498), uncounted)], creates(1))).toEqual([])
  })

  it('counts IPv6 routes separately', () => {
    const sixes = Array.from({ length: 500 }, (_, n) =>
      route({ destination: `fd00:0:0:${n.toString(16)}::/64` }),
    )
    const dual = worker({ podCidr: '172.22.0.0/24 fd01::/64' })
    const changes = [create(dual), create(dual, 'rtb-1', cidr('fd01::/64'))]
    expect(checkQuota([holding(...others(498), ...sixes)], changes)).toEqual([
      defaultQuotaExceeded('rtb-1', 501, 6, 500),
    ])
  })

  it('counts each table separately', () => {
    const second = { ...holding(...others(499)), routeTableId: 'rtb-2' }
    expect(checkQuota([holding(), second], [...creates(200), create(worker0, 'rtb-2')])).toEqual([
      defaultQuotaExceeded('rtb-2', 501, 4, 500),
    ])
  })

  describe('with routes to prefix lists', () => {
    const toLists = ['pl-1', 'pl-2'].map((destination) => route({ destination }))
    const crowded = holding(...others(298), ...toLists)
    const four = (entries: number): ListSize => ({ version: 4, entries })
    const check = (sizes: Record<string, ListSize>, problems: string[] = []) =>
      checkQuota([crowded], creates(1), { sizes: new Map(Object.entries(sizes)), problems })

    it.each<[string, ListSize, ListSize, unknown[]]>([
      ['up to the quota', four(150), four(50), []],
      [
        'past the quota',
        four(150),
        four(51),
        [
          defaultQuotaExceeded('rtb-1', 501, 4, 500, [
            { id: 'pl-1', entries: 150 },
            { id: 'pl-2', entries: 51 },
          ]),
        ],
      ],
      [
        'past the largest quota',
        four(0),
        four(701),
        [
          quotaExceeded('rtb-1', 1001, 4, 1000, [
            { id: 'pl-1', entries: 0 },
            { id: 'pl-2', entries: 701 },
          ]),
        ],
      ],
      ['of the other IP version', { version: 6, entries: 900 }, four(200), []],
    ])('adds their entries: %s', (_, first, second, findings) => {
      expect(check({ 'pl-1': first, 'pl-2': second })).toEqual(findings)
    })

    it('names the lists whose size is not known', () => {
      expect(check({ 'pl-1': four(201) }, ['Denied.'])).toEqual([
        defaultQuotaExceeded('rtb-1', 501, 4, 500, [{ id: 'pl-1', entries: 201 }]),
        quotaUncertain('rtb-1', ['pl-2'], ['Denied.']),
      ])
    })

    it.each([
      ['more than half of the default quota', 250, ['pl-1', 'pl-2']],
      ['no more than that', 249, []],
      ['as many routes as EC2 can hold', 999, ['pl-1', 'pl-2']],
      ['more, which is an error anyway', 1000, []],
    ])('asks for their size if a table would hold %s', (_, existing, lists) => {
      const tables = [holding(...others(existing - 1), ...toLists), { ...crowded, routeTableId: 'rtb-2' }]
      expect(listsToCount(tables, creates(1))).toEqual(lists)
    })

    it('does not ask about a propagated one, or twice about one in two tables', () => {
      const second = { ...crowded, routeTableId: 'rtb-2' }
      const tables = [holding(...others(298), propagatedRoute('pl-3'), ...toLists), second]
      expect(listsToCount(tables, [create(worker0), create(worker0, 'rtb-2')])).toEqual(['pl-1', 'pl-2'])
    })
  })
})
