import { error, formatList, notice, warning, type Finding } from '../model/finding.ts'

type CountedList = { readonly id: string; readonly entries: number }

/** `routes` is how many the table would hold, those of `lists` included, here and in `defaultQuotaExceeded`. */
export function quotaExceeded(
  routeTableId: string,
  routes: number,
  version: 4 | 6,
  most: number,
  lists: readonly CountedList[] = [],
): Finding {
  return error(
    'route-quota',
    `${routeTableId} would hold ${routes} IPv${version} routes${ofWhich(lists)}; EC2 holds at most ${most} in a table, so use fewer workers a table or larger pod CIDRs.`,
  )
}

export function defaultQuotaExceeded(
  routeTableId: string,
  routes: number,
  version: 4 | 6,
  quota: number,
  lists: readonly CountedList[] = [],
): Finding {
  return warning(
    'route-quota',
    `${routeTableId} would hold ${routes} IPv${version} routes${ofWhich(lists)}; the default quota is ${quota}, so raise "Routes per route table" in Service Quotas if it is not raised yet.`,
  )
}

function ofWhich(lists: readonly CountedList[]): string {
  const counted = formatList(lists.map(({ id, entries }) => `${id} counts as ${entries}`))
  return counted === '' ? '' : `, of which ${counted}`
}

/** `problems` are sentences that say why the size of these prefix lists isn't known. */
export function quotaUncertain(
  routeTableId: string,
  lists: readonly string[],
  problems: readonly string[],
): Finding {
  const why =
    problems.length > 0
      ? problems.join(' ')
      : "EC2 doesn't show how many routes they count as; compare the quota with their maximum entries in the VPC console, or with their weights in the VPC user guide."
  return notice(
    'route-quota-unknown',
    `The quota of ${routeTableId} is checked without the routes to ${formatList(lists)}: ${why}`,
    lists,
  )
}
