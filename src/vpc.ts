import type { Finding } from './findings.ts'
import { error } from './findings.ts'
import type { WorkerSelection } from './inputs.ts'
import type { RouteTable } from './route-tables.ts'
import type { Instance } from './workers.ts'
import { isRunning } from './workers.ts'

export type VpcChoice =
  | { kind: 'vpc'; vpcId: string }
  /** Workers or tables were not found at all; who misses them says so. */
  | { kind: 'undecided' }
  | { kind: 'problem'; finding: Finding }

/** The one VPC that holds both workers and a table; running workers decide, others only where none runs. */
export function chooseVpc(
  selection: WorkerSelection,
  instances: readonly Instance[],
  tables: readonly RouteTable[],
): VpcChoice {
  const names = new Set(selection.names)
  const workers = instances.filter(({ tags }) => names.has(tags.get(selection.nameTag) ?? ''))
  const tableVpcs = new Set(tables.map(({ vpcId }) => vpcId))
  if (workers.length === 0 || tableVpcs.size === 0) return { kind: 'undecided' }

  const holdingBoth = (candidates: readonly Instance[]): Set<string> =>
    new Set(candidates.map(({ vpcId }) => vpcId)).intersection(tableVpcs)
  const running = holdingBoth(workers.filter(isRunning))
  const [vpcId, ...others] = running.size > 0 ? running : holdingBoth(workers)

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
