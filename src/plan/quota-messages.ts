import { error, formatList, notice, warning, type Finding } from '../model/finding.ts'

type CountedList = { readonly id: string; readonly entries: number }

/** `routes` is the table's number of routes after the run, including those of `lists`. `defaultQuotaExceeded` takes the same number. */
export function quotaExceeded(
  routeTableId: string,
  routes: number,
  version: 4 | 6,
  most: number,
  lists: readonly CountedList[] = [],
): Finding {
  return error(
    'route-quota',
    `${routeTableId} would hold ${routes} IPv${version} routes${counting(lists)}. EC2 allows at most ${most} per table. Use fewer workers per table, or one larger pod CIDR per worker.`,
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
    `${routeTableId} would hold ${routes} IPv${version} routes${counting(lists)}, but the default quota is ${quota}. If your quota isn't higher, increase "Routes per route table" in Service Quotas.`,
  )
}

function counting(lists: readonly CountedList[]): string {
  const counted = formatList(lists.map(({ id, entries }) => `${id} counts as ${entries}`))
  return counted === '' ? '' : ` (${counted})`
}

/** `problems` are sentences that explain why the size of these prefix lists isn't known. */
export function quotaUncertain(
  routeTableId: string,
  lists: readonly string[],
  problems: readonly string[],
): Finding {
  const why =
    problems.length > 0
      ? problems.join(' ')
      : "EC2 doesn't show how many routes they count as. Compare the quota with their maximum entries in the VPC console, or with their weights in the VPC user guide."
  return notice(
    'route-quota-unknown',
    `The quota check of ${routeTableId} excludes the routes to ${formatList(lists)}: ${why}`,
    lists,
  )
}
