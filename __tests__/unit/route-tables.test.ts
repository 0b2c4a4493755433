import { describe, expect, it } from '@jest/globals'

import { cidr } from '../../src/cidr.ts'
import { error } from '../../src/findings.ts'
import {
  describeTarget,
  leadsTo,
  ownRoute,
  routeTableFilters,
  selectRouteTables,
  tableName,
  vpcCidrs,
} from '../../src/route-tables.ts'
import { tableNamed, tablesWithIds } from '../fixtures/inputs.ts'
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
} from '../fixtures/route-tables.ts'
import { worker } from '../fixtures/workers.ts'

describe('asking EC2 for the route tables', () => {
  it.each([
    {
      what: 'by name',
      selection: tableNamed('kubernetes'),
      vpcId: undefined,
      filters: [{ name: 'tag:Name', values: ['kubernetes'] }],
    },
    {
      what: 'by a literal name with wildcard characters, in another tag',
      selection: tableNamed('k*s?\\', 'role'),
      vpcId: undefined,
      filters: [{ name: 'tag:role', values: ['k\\*s\\?\\\\'] }],
    },
    {
      what: 'by IDs in one VPC',
      selection: tablesWithIds('rtb-1', 'rtb-2'),
      vpcId: 'vpc-1',
      filters: [
        { name: 'route-table-id', values: ['rtb-1', 'rtb-2'] },
        { name: 'vpc-id', values: ['vpc-1'] },
      ],
    },
  ])('asks $what', ({ selection, vpcId, filters }) => {
    expect(routeTableFilters(selection, vpcId)).toEqual(filters)
  })
})

describe('choosing the route tables', () => {
  const [first, second] = [routeTable({ routeTableId: 'rtb-1' }), routeTable({ routeTableId: 'rtb-2' })]

  it('takes the one with the name', () => {
    expect(selectRouteTables(tableNamed('kubernetes'), [first], 'vpc-1')).toEqual({
      tables: [first],
      findings: [],
    })
  })

  it('leaves out tables of other VPCs, and those whose name only matches as a wildcard', () => {
    const described = [
      routeTable({ name: 'k*', vpcId: 'vpc-2' }),
      routeTable({ name: 'kubernetes' }),
      routeTable({ name: 'k*', routeTableId: 'rtb-2' }),
    ]
    expect(selectRouteTables(tableNamed('k*'), described, 'vpc-1').tables).toEqual([described[2]])
  })

  it('takes tables by ID in the order of the input', () => {
    expect(selectRouteTables(tablesWithIds('rtb-2', 'rtb-1'), [first, second], 'vpc-1')).toEqual({
      tables: [second, first],
      findings: [],
    })
  })

  it('misses a table of that name', () => {
    expect(selectRouteTables(tableNamed('kubernetes'), [routeTable({ tags: {} })], 'vpc-1')).toEqual({
      tables: [],
      findings: [
        error(
          'route-table-missing',
          'No route table has "kubernetes" in its tag "Name"; check route-table-name, route-table-tag, aws-region and vpc-id.',
        ),
      ],
    })
  })

  it('takes none of several with the same name', () => {
    expect(selectRouteTables(tableNamed('kubernetes'), [first, second], undefined)).toEqual({
      tables: [],
      findings: [
        error(
          'route-table-duplicate',
          `2 route tables have "kubernetes" in their tag "Name" (rtb-1 in vpc-1, rtb-2 in vpc-1); give the right one's ID in route-table-ids, or rename the others.`,
        ),
      ],
    })
  })

  it('reports every ID that is not there or in another VPC, and takes the others', () => {
    const elsewhere = routeTable({ routeTableId: 'rtb-3', vpcId: 'vpc-3' })
    expect(selectRouteTables(tablesWithIds('rtb-9', 'rtb-1', 'rtb-3'), [first, elsewhere], 'vpc-1')).toEqual({
      tables: [first],
      findings: [
        error(
          'route-table-missing',
          'Route table rtb-9 does not exist here; check route-table-ids, aws-region and vpc-id.',
        ),
        error(
          'vpc-mismatch',
          'Route table rtb-3 is in vpc-3, the workers are in vpc-1; take it out of route-table-ids.',
        ),
      ],
    })
  })
})

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
    expect(ownRoute(table, cidr('172.22.0.0/24'))).toBe(own)
    expect(ownRoute(table, cidr('172.22.1.0/24'))).toBeUndefined()
    expect(ownRoute(table, cidr('172.22.0.0/16'))).toBeUndefined()
    expect(ownRoute(table, cidr('172.20.0.0/16'))).toBeUndefined()
  })

  const twoInterfaces = worker({ networkInterfaceIds: ['eni-0', 'eni-9'] })

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
    expect(leadsTo(route({ target }), twoInterfaces)).toBe(expected)
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
