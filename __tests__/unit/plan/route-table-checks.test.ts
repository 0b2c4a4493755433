import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { cidr } from '../../../src/model/cidr.ts'
import { networkOf } from '../../../src/model/destination.ts'
import type { Route, RouteTable } from '../../../src/model/route-table.ts'
import type { Worker } from '../../../src/model/worker.ts'
import { routeShadowed, routeStale, tableOfOtherAccount } from '../../../src/plan/messages.ts'
import type { Change } from '../../../src/plan/plan.ts'
import { checkOwner, checkShadows as check, checkStale } from '../../../src/plan/route-table-checks.ts'
import { create, keep, prune } from '../../fixtures/results/results.ts'
import { bitsContain, crowdedCidr } from '../../fixtures/worlds/cidrs.ts'
import {
  localRoute,
  propagatedRoute,
  route,
  routeTable,
  routeTableWith,
  toInstance,
  toNetworkInterface,
  toOther,
} from '../../fixtures/worlds/route-tables.ts'
import { worker } from '../../fixtures/worlds/workers.ts'

const worker0 = worker()
type Checked = readonly [readonly Worker[], readonly RouteTable[], readonly Change[]]
const checkShadows = (...checked: Checked) => check(...checked, 'warning')

describe('a more specific route', () => {
  const narrow = route({ destination: '172.22.0.128/25', target: toInstance('i-9') })
  const shadowed = (route: Route, routeTableId = 'rtb-1', shadowed = worker0, podCidr = '172.22.0.0/24') =>
    routeShadowed(
      routeTableId,
      { route, destination: networkOf(route.destination) ?? cidr('::/0') },
      shadowed,
      cidr(podCidr),
    )

  it.each([
    ['targets another instance', narrow],
    ["targets an interface that is not the worker's", { ...narrow, target: toNetworkInterface('eni-9') }],
    ['is for a single address', route({ ...narrow, destination: '172.22.0.7/32' })],
    ['targets a transit gateway', { ...narrow, target: toOther('tgw-1') }],
    ['is propagated', propagatedRoute('172.22.0.0/26')],
    ['is a blackhole', { ...narrow, state: 'blackhole' }],
    ['targets the worker, but is a blackhole', { ...narrow, target: toInstance('i-0'), state: 'blackhole' }],
  ])("shadows a worker's route if it %s", (_, current) => {
    expect(checkShadows([worker0], [routeTableWith(current)], [])).toEqual([shadowed(current)])
  })

  it.each([
    ['targets the worker', { ...narrow, target: toInstance('i-0', 'eni-0') }],
    ['targets an interface of the worker', { ...narrow, target: toNetworkInterface('eni-0') }],
    ['is as wide as the pod CIDR, which is a conflict', route({ ...narrow, destination: '172.22.0.0/24' })],
    ['is of the VPC, which the pod CIDR must not overlap', localRoute('172.22.0.0/25')],
    ['is for a prefix list', route({ ...narrow, destination: 'pl-1' })],
  ])('shadows nothing if it %s', (_, current) => {
    expect(checkShadows([worker0], [routeTableWith(current)], [])).toEqual([])
  })

  it('shadows nothing if it is about to be deleted', () => {
    const changes = [create(worker0), prune(narrow)]
    expect(checkShadows([worker0], [routeTableWith(narrow)], changes)).toEqual([])
  })

  it('causes a finding for each table and each pod CIDR', () => {
    const six = route({ ...narrow, destination: 'fd00::/96' })
    const tables = [
      routeTable({ routes: [narrow, six] }),
      routeTable({ routeTableId: 'rtb-2', routes: [six] }),
    ]
    const dual = worker({ podCidr: '172.22.0.0/24 fd00::/64' })
    expect(checkShadows([dual], tables, [])).toEqual([
      shadowed(narrow, 'rtb-1', dual),
      shadowed(six, 'rtb-1', dual, 'fd00::/64'),
      shadowed(six, 'rtb-2', dual, 'fd00::/64'),
    ])
  })

  it('is found exactly where the longest prefix wins for another target', () => {
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
              route({ destination: random.text, target: toInstance(`i-${instance}`), origin }),
            ),
          })
          const expected = podCidrs.flatMap((podCidr, number) =>
            routes.flatMap(({ random, instance, origin }) =>
              origin !== 'CreateRouteTable' &&
              bitsContain(podCidr, random) &&
              !bitsContain(random, podCidr) &&
              instance !== number
                ? [`${cidr(random.text).text} i-${number}`]
                : [],
            ),
          )
          const found = checkShadows(pods, [table], []).map(
            ({ about: [, destination, , instanceId] = [] }) => `${destination} ${instanceId}`,
          )
          expect(found).toEqual(expected)
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('a stale route to a worker', () => {
  const inside = [cidr('172.22.0.0/16')]
  const old = route({ destination: '172.22.9.0/24', target: toInstance('i-0') })
  const worker1 = worker({ name: 'worker-1' })

  it('is reported for each table, and names the pod CIDRs that the worker has now', () => {
    const dual = worker({ podCidr: '172.22.0.0/24 fd00::/64' })
    const tables = [routeTableWith(old), routeTable({ routeTableId: 'rtb-2', routes: [old] })]
    expect(checkStale([dual], tables, [], inside)).toEqual(
      ['rtb-1', 'rtb-2'].map((id) => routeStale(id, cidr('172.22.9.0/24'), dual)),
    )
  })

  it.each([
    ['is about to be deleted', old, [prune(old)], inside],
    ['is outside cluster-cidr', old, [], [cidr('172.23.0.0/16')]],
    ['is anywhere, and cluster-cidr is empty', old, [], []],
    ['targets another instance', { ...old, target: toInstance('i-9') }, [], inside],
    ['shadows a pod CIDR, which is reported', route({ ...old, destination: '172.22.1.0/25' }), [], inside],
    ['is for a pod CIDR, which is a conflict', route({ ...old, destination: '172.22.1.0/24' }), [], inside],
  ])('is not reported if it %s', (_, current, changes, clusterCidrs) => {
    expect(checkStale([worker0, worker1], [routeTableWith(current)], changes, clusterCidrs)).toEqual([])
  })
})

describe('a table of another account', () => {
  const theirs = { ...routeTable(), ownerId: '444455556666' }

  it('is reported if a route is to be written', () => {
    const tables = [theirs, routeTable({ routeTableId: 'rtb-2' })]
    const changes = [create(worker0), create(worker0, 'rtb-2')]
    expect(checkOwner([worker0], tables, changes)).toEqual([tableOfOtherAccount(theirs, '111122223333')])
  })

  it.each([
    ['needs no write', worker0, theirs, keep(worker0)],
    ['is described without its owner', worker0, { ...theirs, ownerId: '' }, create(worker0)],
    ['has workers of an unknown account', worker({ ownerId: '' }), theirs, create(worker0)],
  ])('is not reported if it %s', (_, worker, table, change) => {
    expect(checkOwner([worker], [table], [change])).toEqual([])
  })
})
