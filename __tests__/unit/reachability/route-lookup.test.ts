import { describe, expect, it } from '@jest/globals'

import { cidr } from '../../../src/model/cidr.ts'
import { destinationText } from '../../../src/model/destination.ts'
import type { Route } from '../../../src/model/route-table.ts'
import type { Worker } from '../../../src/model/worker.ts'
import { podsOf } from '../../../src/reachability/endpoints.ts'
import { nextHops, prefixListsOf } from '../../../src/reachability/route-lookup.ts'
import {
  localRoute,
  propagatedRoute,
  route,
  routeTable,
  toGateway,
  toInstance,
  toNetworkInterface,
  toNothing,
  workerRoute,
} from '../../fixtures/worlds/route-tables.ts'
import { networkInterface, twoInterfaces, worker } from '../../fixtures/worlds/workers.ts'

const toWorker = workerRoute(worker())
const byList = route({ destination: 'pl-1', target: toGateway('tgw-1') })
const endpoint = { ...byList, target: toGateway('vpce-1') }

/** Where routes send a worker's pods: the last number of the first and last address, and the interface or the route. */
function routed(
  routes: readonly Route[],
  lists: Readonly<Record<string, readonly string[]>> = {},
  to: Worker = worker(),
): string {
  const prefixLists = new Map(Object.entries(lists).map(([id, entries]) => [id, entries.map(cidr)]))
  const [podCidr = cidr('::/0')] = to.podCidrs
  const ranges = nextHops(routeTable({ routes: [...routes, localRoute()] }), podsOf(to, podCidr), prefixLists)
  return ranges
    .map(({ start, end, value }) => {
      if (value.kind === 'worker') return `${start}-${end} ${value.networkInterfaceId}`
      const which =
        value.kind === 'elsewhere'
          ? `${destinationText(value.route.destination)} for ${value.destination.text}`
          : value.kind
      return `${start}-${end} ${which}`
    })
    .join(', ')
}

describe('a pod CIDR is routed', () => {
  const elsewhere = '0-255 172.22.0.0/24 for 172.22.0.0/24'

  it.each([
    ['to its worker', [toWorker], '0-255 eni-0'],
    ['to nowhere without a matching route', [], '0-255 nowhere'],
    ['elsewhere', [route({ target: toInstance('i-9', 'eni-9') })], elsewhere],
    ['into a blackhole', [{ ...toWorker, state: 'blackhole' }], elsewhere],
    ['to no target', [{ ...toWorker, target: toNothing() }], elsewhere],
    [
      'to its worker by a less specific route',
      [route({ ...toWorker, destination: '172.22.0.0/16' })],
      '0-255 eni-0',
    ],
    [
      'by the more specific of two routes',
      [route({ ...toWorker, destination: '172.22.0.0/16' }), route({ target: toGateway('vgw-1') })],
      elsewhere,
    ],
    [
      'by a static route before an equal propagated one',
      [propagatedRoute('172.22.0.0/24'), toWorker],
      '0-255 eni-0',
    ],
    ['in part', [route({ ...toWorker, destination: '172.22.0.128/25' })], '0-127 nowhere, 128-255 eni-0'],
    [
      'in part by more specific routes, also propagated ones',
      [
        toWorker,
        propagatedRoute('172.22.0.64/26'),
        route({ destination: '172.22.0.7/32', target: toGateway('igw-1') }),
      ],
      '0-6 eni-0, 7-7 172.22.0.7/32 for 172.22.0.7/32, 8-63 eni-0, 64-127 172.22.0.64/26 for 172.22.0.64/26, 128-255 eni-0',
    ],
  ])('%s, in any order of the routes', (_, routes, expected) => {
    expect(routed(routes)).toBe(expected)
    expect(routed([...routes].reverse())).toBe(expected)
  })

  it('by the routes of its IP version', () => {
    const ipv6 = worker({ podCidr: 'fd00::/120' })
    expect(routed([workerRoute(ipv6), toWorker], {}, ipv6)).toBe('0-255 eni-0')
    expect(routed([toWorker], {}, ipv6)).toBe('0-255 nowhere')
  })

  it.each([
    ['that EC2 describes with the instance', toInstance('i-0', 'eni-9'), '0-255 eni-9'],
    ['that EC2 describes by itself', toNetworkInterface('eni-9'), '0-255 eni-9'],
    ['that is unknown, if EC2 describes only the instance', toInstance('i-0'), '0-255 unknown'],
  ])('to the interface %s', (_, target, expected) => {
    const several = worker({ networkInterfaces: twoInterfaces().reverse() })
    expect(routed([workerRoute(several, { target })], {}, several)).toBe(expected)
  })
})

it('the local route targets the interface with the delegated prefix, unless another is more specific', () => {
  const networkInterfaces = twoInterfaces()
  const second = networkInterface({ networkInterfaceId: 'eni-9', prefixes: [cidr('172.22.0.0/24')] })
  const delegated = worker({ networkInterfaces: [...networkInterfaces.slice(0, 1), second] })
  const local = localRoute('172.22.0.0/16')
  expect(routed([local], {}, delegated)).toBe('0-255 eni-9')
  expect(routed([local, toWorker], {}, delegated)).toBe('0-255 eni-0')
  expect(routed([local])).toBe('0-255 172.22.0.0/16 for 172.22.0.0/16')
})

describe('a route for a prefix list', () => {
  const same = { 'pl-1': ['172.22.0.0/24'] }

  it.each<[string, Route[], Record<string, string[]>, string]>([
    [
      'routes each entry of the list',
      [toWorker, byList],
      { 'pl-1': ['10.0.0.0/8', '172.22.0.128/25'] },
      '0-127 eni-0, 128-255 pl-1 for 172.22.0.128/25',
    ],
    [
      'can route to the worker',
      [route({ ...toWorker, destination: 'pl-1' })],
      { 'pl-1': ['172.22.0.0/16'] },
      '0-255 eni-0',
    ],
    ['comes after an equal static route', [byList, toWorker], same, '0-255 eni-0'],
    [
      'comes before an equal propagated route',
      [propagatedRoute('172.22.0.0/24'), byList],
      same,
      '0-255 pl-1 for 172.22.0.0/24',
    ],
    ['routes nothing if the list is empty', [toWorker, byList], { 'pl-1': [] }, '0-255 eni-0'],
    [
      'makes everything unknown if the list was not read',
      [toWorker, byList],
      { 'pl-2': [] },
      '0-255 unknown',
    ],
    ['routes no pods if it belongs to a gateway endpoint', [toWorker, endpoint], {}, '0-255 eni-0'],
  ])('%s', (_, routes, lists, expected) => {
    expect(routed(routes, lists)).toBe(expected)
    expect(routed(routes.toReversed(), lists)).toBe(expected)
  })

  it('names the list to read, unless it belongs to a gateway endpoint', () => {
    const routes = [toWorker, byList, route({ destination: 'pl-s3', target: endpoint.target })]
    expect(prefixListsOf(routeTable({ routes }))).toEqual(['pl-1'])
  })
})

it('a route with an unreadable destination makes everything unknown', () => {
  expect(routed([toWorker, route({ destination: 'somewhere' })])).toBe('0-255 unknown')
})
