import { describe, expect, it } from '@jest/globals'

import { cidr } from '../../../src/model/cidr.ts'
import { destinationText } from '../../../src/model/destination.ts'
import type { Route } from '../../../src/model/route-table.ts'
import { primaryInterface, type Worker } from '../../../src/model/worker.ts'
import { nextHops, prefixListsOf } from '../../../src/reachability/route-lookup.ts'
import {
  internetRoute,
  localRoute,
  propagatedRoute,
  route,
  routeTable,
  routeTableWith,
  toGateway,
  toInstance,
  toNetworkInterface,
  toNothing,
  workerRoute,
} from '../../fixtures/worlds/route-tables.ts'
import { networkInterface, twoInterfaces, worker } from '../../fixtures/worlds/workers.ts'

const worker0 = worker()
const several = worker({ networkInterfaces: twoInterfaces() })
const own = workerRoute(worker0)

/** Where a table with these routes and the lab's sends worker-0's pods: first and last address, and to what. */
function ways(
  routes: readonly Route[],
  { to = worker0, lists = {} }: { to?: Worker; lists?: Readonly<Record<string, string[]>> } = {},
) {
  const prefixLists = new Map(Object.entries(lists).map(([id, entries]) => [id, entries.map(cidr)]))
  const [podCidr = cidr('::/0')] = to.podCidrs
  return nextHops(routeTableWith(...routes), to, podCidr, prefixLists).map(({ start, end, value }) => {
    const where =
      value.kind === 'worker'
        ? value.networkInterfaceId
        : value.kind === 'elsewhere'
          ? `${destinationText(value.route.destination)} ${value.destination.text}`
          : value.kind
    return [Number(start), Number(end), where]
  })
}

const whole = (where: string) => [[0, 255, where]]

describe('a table sends a pod CIDR', () => {
  it.each([
    ['to its worker', [own], 'eni-0'],
    ['to its worker past the default route', [internetRoute(), own], 'eni-0'],
    ['elsewhere by the default route', [], '0.0.0.0/0 0.0.0.0/0'],
    ['elsewhere', [route({ target: toInstance('i-9', 'eni-9') })], '172.22.0.0/24 172.22.0.0/24'],
    ['into a blackhole', [{ ...own, state: 'blackhole' }], '172.22.0.0/24 172.22.0.0/24'],
    ['to no target', [{ ...own, target: toNothing() }], '172.22.0.0/24 172.22.0.0/24'],
    ['to its worker by a wider route', [route({ ...own, destination: '172.22.0.0/16' })], 'eni-0'],
    [
      'to the narrower of two',
      [route({ ...own, destination: '172.22.0.0/16' }), route({ target: toGateway('vgw-1') })],
      '172.22.0.0/24 172.22.0.0/24',
    ],
    ['to its worker past a wider learned route', [propagatedRoute('172.22.0.0/16'), own], 'eni-0'],
    ['to its worker past a learned route as wide', [propagatedRoute('172.22.0.0/24'), own], 'eni-0'],
  ])('%s', (_, routes, where) => {
    expect(ways(routes)).toEqual(whole(where))
    expect(ways([...routes].reverse())).toEqual(whole(where))
  })

  it('nowhere where no route holds it', () => {
    expect(
      nextHops(routeTable({ routes: [localRoute()] }), worker0, cidr('172.22.0.0/24'), new Map()),
    ).toEqual([{ start: 0n, end: 255n, value: { kind: 'nowhere' } }])
  })

  it('by narrower routes for part of it, learned ones too', () => {
    expect(
      ways([
        own,
        propagatedRoute('172.22.0.64/26'),
        route({ destination: '172.22.0.7/32', target: toGateway('igw-1') }),
      ]),
    ).toEqual([
      [0, 6, 'eni-0'],
      [7, 7, '172.22.0.7/32 172.22.0.7/32'],
      [8, 63, 'eni-0'],
      [64, 127, '172.22.0.64/26 172.22.0.64/26'],
      [128, 255, 'eni-0'],
    ])
  })

  it('in part, where only part of it has a route', () => {
    const table = routeTable({ routes: [route({ ...own, destination: '172.22.0.128/25' })] })
    expect(nextHops(table, worker0, cidr('172.22.0.0/24'), new Map()).map(({ value }) => value.kind)).toEqual(
      ['nowhere', 'worker'],
    )
  })

  it('by the routes of its IP version', () => {
    const six = worker({ podCidr: 'fd00::/120' })
    expect(ways([workerRoute(six), own], { to: six })).toEqual(whole('eni-0'))
    expect(ways([own], { to: six })).toEqual(whole('nowhere'))
  })
})

describe('the interface', () => {
  it.each([
    ['that EC2 names with the instance', toInstance('i-0', 'eni-9'), 'eni-9'],
    ['that EC2 names alone', toNetworkInterface('eni-9'), 'eni-9'],
    ['that is the primary one, where EC2 names the instance alone', toInstance('i-0'), 'eni-0'],
  ])('is the one %s', (_, target, expected) => {
    expect(ways([workerRoute(several, { target })], { to: several })).toEqual(whole(expected))
  })

  it('is primary by its index, wherever it stands in the list', () => {
    expect(primaryInterface({ ...several, networkInterfaces: twoInterfaces().reverse() })).toBe('eni-0')
    expect(primaryInterface({ ...worker0, networkInterfaces: [networkInterface({ deviceIndex: 3 })] })).toBe(
      'eni-0',
    )
    expect(primaryInterface({ ...worker0, networkInterfaces: [] })).toBe('')
  })
})

describe('a route by prefix list', () => {
  const byList = route({ destination: 'pl-1', target: toGateway('tgw-1') })

  it('is one for each entry of the list', () => {
    expect(ways([own, byList], { lists: { 'pl-1': ['10.0.0.0/8', '172.22.0.128/25'] } })).toEqual([
      [0, 127, 'eni-0'],
      [128, 255, 'pl-1 172.22.0.128/25'],
    ])
  })

  it('comes after a static route as wide, and before a learned one', () => {
    const lists = { 'pl-1': ['172.22.0.0/24'] }
    const learned = propagatedRoute('172.22.0.0/24')
    expect(ways([byList, own], { lists })).toEqual(whole('eni-0'))
    expect(ways([learned, byList], { lists })).toEqual(whole('pl-1 172.22.0.0/24'))
    expect(ways([byList, learned], { lists })).toEqual(whole('pl-1 172.22.0.0/24'))
  })

  it('leads to the worker too', () => {
    expect(ways([route({ ...own, destination: 'pl-1' })], { lists: { 'pl-1': ['172.22.0.0/16'] } })).toEqual(
      whole('eni-0'),
    )
  })

  it('whose list could not be read leaves open where anything goes', () => {
    expect(ways([own, byList])).toEqual(whole('unknown'))
    expect(ways([own, byList], { lists: { 'pl-2': [] } })).toEqual(whole('unknown'))
    expect(ways([own, byList], { lists: { 'pl-1': [] } })).toEqual(whole('eni-0'))
  })

  it('whose destination EC2 describes in no known way leaves open where anything goes', () => {
    expect(ways([own, route({ destination: 'somewhere' })])).toEqual(whole('unknown'))
  })

  it('of a gateway endpoint is no matter: its list holds an AWS service’s addresses', () => {
    const endpoint = { ...byList, target: toGateway('vpce-1') }
    expect(ways([own, endpoint])).toEqual(whole('eni-0'))
    expect(prefixListsOf(routeTableWith(own, endpoint))).toEqual([])
  })

  it('has to be read, whatever else it leads to', () => {
    const toWorker = route({ ...own, destination: 'pl-2' })
    expect(prefixListsOf(routeTableWith(own, byList, toWorker))).toEqual(['pl-1', 'pl-2'])
  })
})
