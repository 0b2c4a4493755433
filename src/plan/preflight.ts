import type { Cidr } from '../model/cidr.ts'
import type { Finding } from '../model/finding.ts'
import type { RouteTable } from '../model/route-table.ts'
import type { Worker } from '../model/worker.ts'
import { conflicts, type Change } from './plan.ts'
import { checkPodCidrs } from './pod-cidr-checks.ts'
import { checkQuota, checkShadows } from './route-table-checks.ts'

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
