import { describe, expect, it } from '@jest/globals'

import {
  tableDuplicate,
  tableIdInOtherVpc,
  tableIdMissing,
  tableNameInOtherVpc,
  tableNameMissing,
} from '../../../src/discover/table-messages.ts'
import { routeTableFilters, selectRouteTables } from '../../../src/discover/select-route-tables.ts'
import { tablesNamed, tablesWithIds } from '../../fixtures/run/inputs.ts'
import { routeTable } from '../../fixtures/worlds/route-tables.ts'

describe('the filters for route tables', () => {
  const [names, tag] = [['kubernetes', 'pods-*', 'east-?'], 'role']

  it.each([
    ['hold names and patterns in one call', tablesNamed(...names), { name: 'tag:Name', values: names }],
    ['use the tag in the inputs', { ...tablesNamed('k'), tag }, { name: 'tag:role', values: ['k'] }],
    ['escape a literal name', tablesNamed('k\\s'), { name: 'tag:Name', values: ['k\\\\s'] }],
    ['hold IDs', tablesWithIds('rtb-1', 'rtb-2'), { name: 'route-table-id', values: ['rtb-1', 'rtb-2'] }],
  ])('%s', (_, selection, filter) => {
    expect(routeTableFilters(selection, undefined)).toEqual([filter])
    expect(routeTableFilters(selection, 'vpc-1')).toEqual([filter, { name: 'vpc-id', values: ['vpc-1'] }])
  })
})

describe('the selected route tables', () => {
  const table = (number: number, name: string, vpcId = 'vpc-1') =>
    routeTable({ routeTableId: `rtb-${number}`, name, vpcId })
  const [first, second, third] = [table(1, 'pods-a'), table(2, 'kubernetes'), table(3, 'pods-b')]
  const twin = table(4, 'kubernetes')
  const tagged = routeTable({ tags: { role: 'pods' } })
  const elsewhere = [table(5, 'kubernetes', 'vpc-2'), table(6, 'kubernetes', 'vpc-3')]

  it.each([
    ['have the name', tablesNamed('kubernetes'), [first, second], [second]],
    [
      'have the name in the tag of the inputs',
      { ...tablesNamed('pods'), tag: 'role' },
      [first, tagged],
      [tagged],
    ],
    ['have the name in the same case', tablesNamed('kubernetes'), [table(7, 'Kubernetes'), second], [second]],
    ['are in the VPC', tablesNamed('kubernetes'), [...elsewhere, second], [second]],
    [
      'match a pattern in the VPC',
      tablesNamed('k*e?*'),
      [...elsewhere, tagged, first, second, twin],
      [second, twin],
    ],
    [
      'are in the order of the names, each once',
      tablesNamed('kubernetes', 'pods-*', 'pods-b'),
      [first, second, third],
      [second, first, third],
    ],
    [
      'have the IDs, in their order',
      tablesWithIds('rtb-2', 'rtb-1'),
      [first, second, third],
      [second, first],
    ],
  ])('%s', (_, selection, described, tables) => {
    expect(selectRouteTables(selection, described, 'vpc-1')).toEqual({ tables, findings: [] })
  })

  it.each([
    ['no table has the name', tablesNamed('west'), [first], tableNameMissing('west', 'Name')],
    ['a table has no tag', tablesNamed('west'), [routeTable({ tags: {} })], tableNameMissing('west', 'Name')],
    ['no table matches the pattern', tablesNamed('nor*'), [first], tableNameMissing('nor*', 'Name')],
    [
      'only other VPCs have the name',
      tablesNamed('kubernetes'),
      [first, ...elsewhere],
      tableNameInOtherVpc('kubernetes', elsewhere, 'vpc-1'),
    ],
    [
      'only other VPCs match the pattern',
      tablesNamed('kube*'),
      [first, ...elsewhere],
      tableNameInOtherVpc('kube*', elsewhere, 'vpc-1'),
    ],
    [
      'several tables have the name',
      tablesNamed('kubernetes'),
      [second, twin],
      tableDuplicate('kubernetes', 'Name', [second, twin]),
    ],
    ['no table has the ID', tablesWithIds('rtb-9'), [first], tableIdMissing('rtb-9')],
    [
      'the ID is in another VPC',
      tablesWithIds('rtb-8'),
      [first, table(8, '', 'vpc-2')],
      tableIdInOtherVpc(table(8, '', 'vpc-2'), 'vpc-1'),
    ],
  ])('are none, with an error, if %s', (_, selection, described, finding) => {
    expect(selectRouteTables(selection, described, 'vpc-1')).toEqual({ tables: [], findings: [finding] })
  })

  it('can be in any VPC while none is chosen', () => {
    const [there, ...others] = elsewhere
    expect(selectRouteTables(tablesWithIds('rtb-5'), elsewhere, undefined).tables).toEqual([there])
    expect(selectRouteTables(tablesNamed('kubernetes'), others, undefined).tables).toEqual(others)
  })

  it.each([
    [tablesNamed('west', 'pods-a'), tableNameMissing('west', 'Name')],
    [tablesWithIds('rtb-9', 'rtb-1'), tableIdMissing('rtb-9')],
  ])('are kept if others cause an error: %j', (selection, finding) => {
    expect(selectRouteTables(selection, [first], 'vpc-1')).toEqual({ tables: [first], findings: [finding] })
  })
})
