import type { WorkerSelection } from '../github/selection-inputs.ts'
import type { Finding } from '../model/finding.ts'
import { error } from '../model/finding.ts'
import { isPresent, type Instance, type Presence } from '../model/instance.ts'
import type { RouteTable } from '../model/route-table.ts'
import { candidates } from './worker-candidates.ts'

export type VpcChoice =
  | { kind: 'vpc'; vpcId: string }
  /** Workers or tables were not found at all; who misses them says so. */
  | { kind: 'undecided' }
  | { kind: 'problem'; finding: Finding }

/** The one VPC that holds both workers and a table; workers that are `presence` decide, others only where there is none. */
export function chooseVpc(
  selection: WorkerSelection,
  instances: readonly Instance[],
  tables: readonly RouteTable[],
  presence: Presence,
): VpcChoice {
  const workers = candidates(selection, instances)
    .map(({ instance }) => instance)
    .filter(({ vpcId }) => vpcId !== '')
  const tableVpcs = new Set(tables.map(({ vpcId }) => vpcId))
  if (workers.length === 0 || tableVpcs.size === 0) return { kind: 'undecided' }

  const holdingBoth = (some: readonly Instance[]): Set<string> =>
    new Set(some.map(({ vpcId }) => vpcId)).intersection(tableVpcs)
  const present = holdingBoth(workers.filter((instance) => isPresent(instance, presence)))
  const [vpcId, ...others] = present.size > 0 ? present : holdingBoth(workers)

  if (vpcId === undefined) {
    const workerVpcs = [...new Set(workers.map((worker) => worker.vpcId))].join(', ')
    return {
      kind: 'problem',
      finding: error(
        'vpc-mismatch',
        `The workers are in ${workerVpcs}, the route table is in ${[...tableVpcs].join(', ')}; no VPC holds both, so check the names and their tags, or set vpc-id.`,
      ),
    }
  }
  if (others.length > 0) {
    return {
      kind: 'problem',
      finding: error(
        'vpc-ambiguous',
        `Workers and a route table with these names are in ${others.length + 1} VPCs (${[vpcId, ...others].join(', ')}); set vpc-id to the one that is meant.`,
      ),
    }
  }
  return { kind: 'vpc', vpcId }
}
