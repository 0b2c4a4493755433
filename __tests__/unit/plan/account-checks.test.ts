import { describe, expect, it } from '@jest/globals'

import { callerNotAllowed, tablesNotAllowed } from '../../../src/model/account.ts'
import { checkAccounts } from '../../../src/plan/account-checks.ts'
import { routeTable } from '../../fixtures/worlds/route-tables.ts'
import { worker } from '../../fixtures/worlds/workers.ts'

const [ours, theirs] = ['111122223333', '444455556666']
const table = routeTable()
const theirTable = { ...table, ownerId: theirs }
const otherTable = { ...table, routeTableId: 'rtb-2', ownerId: theirs }

describe('allowed-account-ids', () => {
  it('allow every account if there are none', () => {
    expect(checkAccounts([], [table, { ...table, ownerId: '' }], [worker({ ownerId: theirs })])).toEqual([])
  })

  it('allow those that they hold', () => {
    expect(checkAccounts([theirs, ours], [table, theirTable], [worker()])).toEqual([])
  })

  it('refuse each other account once, with its tables', () => {
    expect(checkAccounts([ours], [table, theirTable, otherTable], [worker({ ownerId: theirs })])).toEqual([
      tablesNotAllowed([theirTable, otherTable], theirs),
    ])
  })

  it('refuse a table whose owner EC2 does not describe', () => {
    const unknown = { ...table, ownerId: '' }
    expect(checkAccounts([ours], [unknown], [])).toEqual([tablesNotAllowed([unknown], '')])
  })

  it('refuse the account of the workers, which is that of the credentials, unless it is unknown', () => {
    const workers = [worker({ ownerId: theirs }), worker({ ownerId: theirs }), worker({ ownerId: '' })]
    expect(checkAccounts([ours], [table], workers)).toEqual([callerNotAllowed(theirs)])
  })
})
