import { error, formatList, type Finding } from './finding.ts'
import { tableName, type RouteTable } from './route-table.ts'

/** The input allowed-account-ids. If it's empty, every account is allowed. */
export type AllowedAccounts = readonly string[]

export function isAllowed(account: string, allowed: AllowedAccounts): boolean {
  return allowed.length === 0 || allowed.includes(account)
}

/** YAML reads digits without quotation marks as a number. */
export function accountMalformed(text: string): Finding {
  return error(
    'invalid-input',
    `allowed-account-ids contains "${text}", which isn't an account ID. Use 12 digits, in quotation marks if the ID begins with 0.`,
  )
}

export function roleNotAllowed(account: string): Finding {
  return notAllowed(
    `The role in role-to-assume belongs to account ${account}`,
    'Set a role of an allowed account',
  )
}

export function callerNotAllowed(account: string): Finding {
  return notAllowed(
    `The credentials belong to account ${account}`,
    'Check the step or profile that provides the credentials',
  )
}

/** They have the same owner: `''` if EC2 doesn't describe one. */
export function tablesNotAllowed(tables: readonly RouteTable[], account: string): Finding {
  const names = tables.map(tableName)
  const owner = account === '' ? 'an unknown account' : `account ${account}`
  return notAllowed(
    `${formatList(names)} ${names.length === 1 ? 'belongs' : 'belong'} to ${owner}`,
    'Check the credentials and aws-region',
    names,
  )
}

function notAllowed(subject: string, fix: string, listed: readonly string[] = []): Finding {
  return error(
    'account-not-allowed',
    `${subject}, which isn't in allowed-account-ids. ${fix}, or add the account.`,
    listed,
  )
}
