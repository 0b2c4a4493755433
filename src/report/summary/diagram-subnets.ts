import { associatedTable } from '../../discover/subnet-association.ts'
import type { RouteTable } from '../../model/route-table.ts'
import type { Worker } from '../../model/worker.ts'
import type { RunResult } from '../run-result.ts'

/** A subnet of workers, and the route table that it uses. */
export type DiagramSubnet = {
  /** Empty if EC2 doesn't show it. */
  readonly subnetId: string
  readonly workers: readonly Worker[]
  /** Undefined if it's unknown. */
  readonly table: RouteTable | undefined
  /** The run manages the table's routes. */
  readonly isManaged: boolean
}

/** In the order of the workers; empty if the run didn't read the associations. */
export function diagramSubnets({ tables, associated, results }: RunResult): DiagramSubnet[] {
  if (associated.length === 0) return []
  const workers = new Set(results.flatMap(({ change }) => (change.action === 'prune' ? [] : [change.worker])))
  return [...Map.groupBy(workers, ({ subnetId }) => subnetId)].map(([subnetId, inSubnet]) => {
    const used = associatedTable(subnetId, associated)
    const managed = tables.find(({ routeTableId }) => routeTableId === used?.routeTableId)
    return { subnetId, workers: inSubnet, table: managed ?? used, isManaged: managed !== undefined }
  })
}
