import { describe, expect, it } from '@jest/globals'

import { routeTableFilters, selectRouteTables } from '../../../src/discover/select-route-tables.ts'
import { error } from '../../../src/model/finding.ts'
import { tablesNamed, tablesWithIds } from '../../fixtures/run/inputs.ts'
import { routeTable } from '../../fixtures/worlds/route-tables.ts'

describe('asking EC2 for the route tables', () => {
  it.each([
    {
      what: 'by name',
      selection: tablesNamed('kubernetes'),
      vpcId: undefined,
      filters: [{ name: 'tag:Name', values: ['kubernetes'] }],
    },
    {
      what: 'by a literal name with a backslash, in another tag',
      selection: { ...tablesNamed('k\\s'), tag: 'role' },
      vpcId: undefined,
      filters: [{ name: 'tag:role', values: ['k\\\\s'] }],
    },
    {
      what: 'by several names and patterns, in one call',
      selection: tablesNamed('kubernetes', 'pods-*', 'east-?'),
      vpcId: undefined,
      filters: [{ name: 'tag:Name', values: ['kubernetes', 'pods-*', 'east-?'] }],
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
    expect(selectRouteTables(tablesNamed('kubernetes'), [first], 'vpc-1')).toEqual({
      tables: [first],
      findings: [],
    })
  })

  it('leaves out tables of other VPCs, and those whose name differs in case', () => {
    const described = [
      routeTable({ vpcId: 'vpc-2' }),
      routeTable({ name: 'Kubernetes', routeTableId: 'rtb-2' }),
      routeTable({ routeTableId: 'rtb-3' }),
    ]
    expect(selectRouteTables(tablesNamed('kubernetes'), described, 'vpc-1')).toEqual({
      tables: [described[2]],
      findings: [],
    })
  })

  it.each(['kubernetes', 'kube*'])('tells where the tables are that only another VPC has: %s', (name) => {
    const described = [
      routeTable({ vpcId: 'vpc-2' }),
      routeTable({ vpcId: 'vpc-3', routeTableId: 'rtb-3' }),
      routeTable({ name: 'nodes', routeTableId: 'rtb-2' }),
    ]
    expect(selectRouteTables(tablesNamed(name), described, 'vpc-1')).toEqual({
      tables: [],
      findings: [
        error(
          'vpc-mismatch',
          `No route table named "${name}" is in vpc-1, where the workers are (rtb-1 in vpc-2, rtb-3 in vpc-3); check route-table-name, or set vpc-id.`,
        ),
      ],
    })
  })

  it('takes every table that a pattern matches, in the one VPC', () => {
    const described = [
      routeTable({ name: 'pods-a' }),
      routeTable({ name: 'pods-b', routeTableId: 'rtb-2' }),
      routeTable({ name: 'nodes', routeTableId: 'rtb-3' }),
      routeTable({ name: 'pods-c', routeTableId: 'rtb-4', vpcId: 'vpc-2' }),
    ]
    expect(selectRouteTables(tablesNamed('pods-?'), described, 'vpc-1')).toEqual({
      tables: described.slice(0, 2),
      findings: [],
    })
  })

  it('takes the tables in the order of the names, each once', () => {
    const described = [
      routeTable({ name: 'pods-a' }),
      routeTable({ name: 'kubernetes', routeTableId: 'rtb-2' }),
      routeTable({ name: 'pods-b', routeTableId: 'rtb-3' }),
    ]
    const selected = selectRouteTables(tablesNamed('kubernetes', 'pods-*', 'pods-b'), described, 'vpc-1')
    expect(selected.tables.map(({ routeTableId }) => routeTableId)).toEqual(['rtb-2', 'rtb-1', 'rtb-3'])
    expect(selected.findings).toEqual([])
  })

  it('reads the tag that route-table-tag names', () => {
    const described = [routeTable({ tags: { Name: 'x', role: 'kubernetes' } })]
    expect(
      selectRouteTables({ ...tablesNamed('kubernetes'), tag: 'role' }, described, 'vpc-1').tables,
    ).toEqual(described)
  })

  it('tells what is wrong with each name, and takes the tables of the others', () => {
    const described = [
      routeTable({ name: 'east' }),
      routeTable({ name: 'west', routeTableId: 'rtb-2' }),
      routeTable({ name: 'west', routeTableId: 'rtb-3' }),
    ]
    expect(selectRouteTables(tablesNamed('west', 'east', 'nor*', 'south'), described, 'vpc-1')).toEqual({
      tables: [described[0]],
      findings: [
        error(
          'route-table-duplicate',
          `2 route tables have "west" in their tag "Name" (rtb-2 in vpc-1, rtb-3 in vpc-1); give the right one's ID in route-table-ids, or rename the others.`,
        ),
        error(
          'route-table-missing',
          'No route table matches "nor*" in its tag "Name"; check route-table-name, route-table-tag, aws-region and vpc-id.',
        ),
        error(
          'route-table-missing',
          'No route table has "south" in its tag "Name"; check route-table-name, route-table-tag, aws-region and vpc-id.',
        ),
      ],
    })
  })

  it('takes tables by ID in the order of the input', () => {
    expect(selectRouteTables(tablesWithIds('rtb-2', 'rtb-1'), [first, second], 'vpc-1')).toEqual({
      tables: [second, first],
      findings: [],
    })
  })

  it('misses a table of that name', () => {
    expect(selectRouteTables(tablesNamed('kubernetes'), [routeTable({ tags: {} })], 'vpc-1')).toEqual({
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
    expect(selectRouteTables(tablesNamed('kubernetes'), [first, second], undefined)).toEqual({
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
