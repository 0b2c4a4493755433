import { callerNotAllowed, isAllowed, tablesNotAllowed, type AllowedAccounts } from '../model/account.ts'
import type { Finding } from '../model/finding.ts'
import type { RouteTable } from '../model/route-table.ts'
import type { Worker } from '../model/worker.ts'

/**
 * An error for each account that isn't allowed and that owns a route table or, because EC2 describes instances only to
 * their own account, has called. Without a list, every account is allowed.
 */
export function checkAccounts(
  allowed: AllowedAccounts,
  tables: readonly RouteTable[],
  workers: readonly Worker[],
): Finding[] {
  const owned = Map.groupBy(
    tables.filter(({ ownerId }) => !isAllowed(ownerId, allowed)),
    ({ ownerId }) => ownerId,
  )
  const callers = new Set(workers.map(({ ownerId }) => ownerId))
  return [
    ...[...owned].map(([account, ofAccount]) => tablesNotAllowed(ofAccount, account)),
    ...[...callers]
      .filter((account) => account !== '' && !isAllowed(account, allowed) && !owned.has(account))
      .map(callerNotAllowed),
  ]
}
