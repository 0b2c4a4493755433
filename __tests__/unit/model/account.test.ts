import { expect, it } from '@jest/globals'

import { isAllowed, tablesNotAllowed } from '../../../src/model/account.ts'
import { routeTable } from '../../fixtures/worlds/route-tables.ts'

it.each([
  [[], true],
  [['111122223333'], true],
  [['444455556666', '111122223333'], true],
  [['444455556666'], false],
])('whether an account is allowed if the allowed ones are %j', (allowed, expected) => {
  expect(isAllowed('111122223333', allowed)).toBe(expected)
})

it.each<[string, string[], string, string]>([
  ['one table', ['rtb-1'], '444455556666', 'rtb-1 belongs to account 444455556666, which'],
  [
    'several tables',
    ['rtb-1', 'rtb-2'],
    '444455556666',
    'rtb-1, rtb-2 belong to account 444455556666, which',
  ],
  ['a table without a known owner', ['rtb-1'], '', 'rtb-1 belongs to an unknown account, which'],
])('%s of another account are named with it', (_, ids, account, message) => {
  const tables = ids.map((routeTableId) => routeTable({ routeTableId, tags: {} }))
  expect(tablesNotAllowed(tables, account).message).toContain(message)
})

it('more than five tables of another account are all in the report', () => {
  const ids = ['rtb-1', 'rtb-2', 'rtb-3', 'rtb-4', 'rtb-5', 'rtb-6']
  const finding = tablesNotAllowed(
    ids.map((routeTableId) => routeTable({ routeTableId, tags: {} })),
    '444455556666',
  )
  expect(finding.message).toMatch(/^rtb-1, rtb-2, rtb-3, rtb-4, rtb-5 and 1 more belong/)
  expect(finding.names).toEqual(ids)
})
