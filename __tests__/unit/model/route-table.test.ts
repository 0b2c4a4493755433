import { describe, expect, it } from '@jest/globals'

import { cidr } from '../../../src/model/cidr.ts'
import {
  describeTarget,
  isPropagated,
  targets,
  staticRoute,
  tableName,
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
  workerRoute,
} from '../../fixtures/worlds/route-tables.ts'
import { twoInterfaces, worker } from '../../fixtures/worlds/workers.ts'

describe('the routes of a table', () => {
  it('tell the CIDRs of the VPC by the routes that came with the table, also where one leads to an appliance', () => {
    const table = routeTable({
      routes: [
        localRoute('172.20.0.0/16'),
        localRoute('2001:db8::/56'),
        localRoute('10.9.0.0/16', { target: toNetworkInterface('eni-appliance') }),
        route({ destination: '172.20.9.0/24', target: toGateway('local'), origin: 'CreateRoute' }),
        internetRoute(),
        route({ destination: 'pl-1', target: toGateway('vpce-1') }),
      ],
    })
    expect(vpcCidrs(table).map(({ text }) => text)).toEqual(['172.20.0.0/16', '2001:db8::/56', '10.9.0.0/16'])
  })

  it('hold the static route of a destination, not a propagated one beside it', () => {
    const own = workerRoute(worker())
    const table = routeTableWith(propagatedRoute('172.22.0.0/24'), own, propagatedRoute('172.22.1.0/24'))
    expect(staticRoute(table, cidr('172.22.0.0/24'))).toBe(own)
    expect(staticRoute(table, cidr('172.22.1.0/24'))).toBeUndefined()
    expect(staticRoute(table, cidr('172.22.0.0/16'))).toBeUndefined()
    expect(staticRoute(table, cidr('172.20.0.0/16'))).toBeUndefined()
  })

  const withTwo = worker({ networkInterfaces: twoInterfaces() })

  it.each([
    ['its instance', toInstance('i-0', 'eni-0'), true],
    ['its instance, through an interface that EC2 does not show', toInstance('i-0'), true],
    ['its first interface', toNetworkInterface('eni-0'), true],
    ['another of its interfaces', toNetworkInterface('eni-9'), true],
    ['another instance', toInstance('i-1', 'eni-1'), false],
    ['a stranger’s interface', toNetworkInterface('eni-1'), false],
    ['a gateway', toGateway('igw-1'), false],
    ['a NAT gateway', toOther('nat-1'), false],
    ['nothing', toNothing(), false],
  ])('that lead to %s lead to the worker, or not', (_, target, expected) => {
    expect(targets(route({ target }), withTwo)).toBe(expected)
  })

  it('tell an IPv6 destination by its canonical form', () => {
    const own = route({ destination: 'fd00:0:0:1::/64' })
    expect(staticRoute(routeTableWith(own), cidr('FD00:0000:0000:0001::/64'))).toBe(own)
  })

  it.each([
    ['CreateRoute', false],
    ['CreateRouteTable', false],
    ['EnableVgwRoutePropagation', true],
    ['Advertisement', true],
  ])('were made by a call or not: %s', (origin, expected) => {
    expect(isPropagated(route({ origin }))).toBe(expected)
  })

  it.each([
    [toInstance('i-1', 'eni-1'), 'i-1'],
    [toNetworkInterface('eni-1'), 'eni-1'],
    [toGateway('local'), 'local'],
    [toOther('tgw-1'), 'tgw-1'],
    [toNothing(), 'no target'],
  ])('name their target: %j', (target, expected) => {
    expect(describeTarget(target)).toBe(expected)
  })
})

it.each([
  [{ Name: 'kubernetes' }, 'rtb-1 (kubernetes)'],
  [{ Name: '' }, 'rtb-1'],
  [{ role: 'pods' }, 'rtb-1'],
])('a table with the tags %j is known as %s', (tags, expected) => {
  expect(tableName(routeTable({ tags }))).toBe(expected)
})
