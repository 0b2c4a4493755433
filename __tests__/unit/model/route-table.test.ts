import { describe, expect, it } from '@jest/globals'

import { cidr } from '../../../src/model/cidr.ts'
import {
  describeTarget,
  isPropagated,
  staticRoute,
  tableName,
  targets,
  vpcCidrs,
} from '../../../src/model/route-table.ts'
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
  toOther,
} from '../../fixtures/worlds/route-tables.ts'
import { twoInterfaces, worker } from '../../fixtures/worlds/workers.ts'

it("the VPC's CIDRs are those of the routes made with the table, whatever their target", () => {
  const routes = [
    localRoute('172.20.0.0/16'),
    localRoute('2001:db8::/56', { target: toNetworkInterface('eni-appliance') }),
    localRoute('pl-1'),
    route({ destination: '172.20.9.0/24', target: toGateway('local') }),
    internetRoute(),
  ]
  expect(vpcCidrs(routeTable({ routes })).map(({ text }) => text)).toEqual(['172.20.0.0/16', '2001:db8::/56'])
})

describe('the static route of a destination', () => {
  it('is looked up in each table separately', () => {
    const tables = [routeTableWith(route()), routeTable()]
    expect(tables.map((table) => staticRoute(table, cidr('172.22.0.0/24')))).toEqual([route(), undefined])
  })

  const [own, six, twin] = [route(), route({ destination: 'fd00:0:0:1::/64' }), route({ state: 'blackhole' })]
  const table = routeTableWith(
    propagatedRoute('172.22.0.0/24'),
    own,
    twin,
    six,
    propagatedRoute('172.22.1.0/24'),
  )

  it.each([
    ['is the first one made by a call', '172.22.0.0/24', own],
    ['is found by the canonical form', 'FD00:0000:0000:0001::/64', six],
    ['is not a propagated route', '172.22.1.0/24', undefined],
    ['is not a wider route', '172.22.0.0/25', undefined],
    ['is not a local route', '172.20.0.0/16', undefined],
  ])('%s', (_, destination, expected) => {
    expect(staticRoute(table, cidr(destination))).toBe(expected)
  })
})

it.each([
  ['i-0', toInstance('i-0', 'eni-0'), true],
  ['i-0', toInstance('i-0'), true],
  ['eni-0', toNetworkInterface('eni-0'), true],
  ['eni-9', toNetworkInterface('eni-9'), true],
  ['i-1', toInstance('i-1', 'eni-0'), false],
  ['eni-1', toNetworkInterface('eni-1'), false],
  ['local', toGateway('local'), false],
  ['tgw-1', toOther('tgw-1'), false],
  ['no target', toNothing(), false],
])('a route to %s (%j) targets a worker i-0 with eni-0 and eni-9: %s', (name, target, expected) => {
  expect(describeTarget(target)).toBe(name)
  expect(targets(route({ target }), worker({ networkInterfaces: twoInterfaces() }))).toBe(expected)
})

it.each([
  ['CreateRoute', false],
  ['CreateRouteTable', false],
  ['EnableVgwRoutePropagation', true],
  ['Advertisement', true],
])('a route of origin %s is propagated: %s', (origin, expected) => {
  expect(isPropagated(route({ origin }))).toBe(expected)
})

it.each([
  [{ Name: 'kubernetes' }, 'rtb-1 (kubernetes)'],
  [{ Name: '' }, 'rtb-1'],
  [{ role: 'pods' }, 'rtb-1'],
])('a table with the tags %j is named %s', (tags, expected) => {
  expect(tableName(routeTable({ tags }))).toBe(expected)
})
