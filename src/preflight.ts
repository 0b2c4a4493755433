import { conflicts, type Change } from './plan.ts'
import { checkPodCidrs } from './pod-cidrs.ts'
import type { Finding } from './findings.ts'
import type { Cidr } from './cidr.ts'
import type { RouteTable } from './route-tables.ts'
import { checkQuota, checkShadows } from './table-checks.ts'
import type { Worker } from './workers.ts'

/** Everything wrong with the workers' pod CIDRs and the tables' routes, before the first write. */
export function preflight(
  workers: readonly Worker[],
  tables: readonly RouteTable[],
  plan: readonly Change[],
  clusterCidrs: readonly Cidr[],
): Finding[] {
  return [
    ...checkPodCidrs(workers, tables, clusterCidrs),
    ...conflicts(plan),
    ...checkShadows(workers, tables, plan),
    ...checkQuota(tables, plan),
  ]
}
