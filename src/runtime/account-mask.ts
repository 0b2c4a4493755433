/**
 * The AWS accounts that this run has learned, and texts without them, for `mask-aws-account-id`. The runner's own mask
 * (`::add-mask::`) is no way: GitHub drops every job output that contains a masked value (its docs, "Setting an output").
 */

let isMasking = false
const known = new Set<string>()

/**
 * A whole number of 12 digits, or `1111-2222-3333` as AWS's console shows it. An escape in a URL or in JSON ends in digits
 * that aren't part of the number.
 */
const ACCOUNT = /(?:(?<!\d)|(?<=%[\da-f]{2}|\\u[\da-f]{4}))\d{4}-?\d{4}-?\d{4}(?!\d)/gi

/** From now on, no text shows an account that the run learns. */
export function maskAccounts(): void {
  isMasking = true
}

/** Learns every number in the text that may be an account. */
export function keepAccounts(text: string): void {
  if (!isMasking) return
  for (const [account] of text.matchAll(ACCOUNT)) known.add(account.replaceAll('-', ''))
}

/** Learns the accounts in AWS's own fields of an answer. Tags hold other people's numbers. */
export function keepAccountsOf(answer: object): void {
  if (!isMasking) return
  for (const [name, value] of Object.entries(answer) as [string, unknown][]) {
    if (typeof value === 'object' && value !== null) keepAccountsOf(value)
    else if (typeof value === 'string' && /(?:Owner|User)Id$|Arn$/.test(name)) keepAccounts(value)
  }
}

/** With asterisks for the digits of each account. */
export function withoutAccounts(text: string): string {
  if (known.size === 0) return text
  return text.replace(ACCOUNT, (account) =>
    known.has(account.replaceAll('-', '')) ? account.replace(/\d/g, '*') : account,
  )
}
