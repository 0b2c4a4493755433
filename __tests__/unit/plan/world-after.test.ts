import { describe, expect, it } from '@jest/globals'

import { cidr } from '../../../src/model/cidr.ts'
import { tablesAfter, withChecksOff } from '../../../src/plan/world-after.ts'
import {
  absent,
  checkOf,
  conflictWith,
  create,
  keep,
  prune,
  remove,
  replace,
} from '../../fixtures/results/results.ts'
import { route, routeTable, toInstance, workerRoute } from '../../fixtures/worlds/route-tables.ts'
import { networkInterface, twoInterfaces, worker } from '../../fixtures/worlds/workers.ts'

const worker0 = worker()
const worker1 = worker({ name: 'worker-1' })
const dual = worker({ podCidr: '172.22.0.0/24 fd00::/64' })
const several = worker({ networkInterfaces: twoInterfaces().reverse() })

const own = workerRoute(worker0)
const other = workerRoute(worker1, { target: toInstance('i-9') })
const stale = route({ destination: '172.22.9.0/24', target: toInstance('i-old') })
/** A route as the plan makes it, without an interface if the worker has only one. */
const made = (destination: string, networkInterfaceId?: string, instanceId = 'i-0') =>
  route({ destination, target: toInstance(instanceId, networkInterfaceId) })

it.each([
  ['gets new routes last', [other], [create(worker0)], [other, made('172.22.0.0/24')]],
  ['gets a route for an IPv6 pod CIDR', [], [create(dual, 'rtb-1', cidr('fd00::/64'))], [made('fd00::/64')]],
  [
    'gets a route to the primary interface of several',
    [],
    [create(several)],
    [made('172.22.0.0/24', 'eni-0')],
  ],
  [
    'gets a replaced route once',
    [other],
    [replace(other, worker1)],
    [made('172.22.1.0/24', undefined, 'i-1')],
  ],
  [
    'loses deleted and pruned routes',
    [own, stale, other],
    [remove(worker0, 'rtb-1', own), prune(stale)],
    [other],
  ],
  [
    'stays the same without a change',
    [own, other],
    [keep(worker0, 'rtb-1', own), conflictWith(other, worker1), absent(dual)],
    [own, other],
  ],
  [
    'stays the same if another table changes',
    [stale],
    [create(worker0, 'rtb-2'), prune(stale, 'rtb-2')],
    [stale],
  ],
  ['stays the same with an empty plan', [own], [], [own]],
])('a table %s', (_, before, changes, after) => {
  expect(tablesAfter([routeTable({ routes: before })], changes)).toEqual([routeTable({ routes: after })])
})

it('each table gets its own changes', () => {
  const tables = ['rtb-1', 'rtb-2'].map((routeTableId) => routeTable({ routeTableId, routes: [stale] }))
  const after = tablesAfter(tables, [create(worker0, 'rtb-1'), prune(stale, 'rtb-2')])
  expect(after.map(({ routes }) => routes)).toEqual([[stale, made('172.22.0.0/24')], []])
})

describe('workers whose checks are disabled', () => {
  const off = worker()
  const withOn = (...checkOn: readonly string[]) =>
    worker({ sourceDestCheck: true, networkInterfaces: twoInterfaces({ checkOn }) })
  const alone = worker({
    sourceDestCheck: true,
    networkInterfaces: [networkInterface({ sourceDestCheck: true })],
  })
  const aloneOff = worker()
  const several = { ...withOn('eni-0', 'eni-9'), name: 'worker-1' }
  const severalOff = { ...withOn('eni-9'), name: 'worker-1' }

  it.each([
    ['stay the same without a check', [], [alone, several, off]],
    ['have it off on the instance and its interface', [checkOf(alone)], [aloneOff, several, off]],
    ['have it off on one interface', [checkOf(several, 'eni-0')], [alone, severalOff, off]],
    ['are those of the checks', [checkOf(several, 'eni-0'), checkOf(alone)], [aloneOff, severalOff, off]],
    ['can have it off before', [checkOf(off)], [alone, several, off]],
  ])('%s', (_, checks, expected) => {
    expect(withChecksOff([alone, several, off], checks)).toEqual(expected)
  })
})
