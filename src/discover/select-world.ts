import type { Inputs } from '../github/inputs.ts'
import type { Cidr } from '../model/cidr.ts'
import type { Finding } from '../model/finding.ts'
import { mayRunAgain, type Instance, type Presence } from '../model/instance.ts'
import type { RouteTable } from '../model/route-table.ts'
import { chooseVpc } from './choose-vpc.ts'
import type { Snapshot } from './read-snapshot.ts'
import { selectRouteTables } from './select-route-tables.ts'
import { selectWorkers, type SelectedWorkers } from './select-workers.ts'
import { leastWorkers } from './worker-candidates.ts'

export type World = SelectedWorkers & {
  readonly tables: readonly RouteTable[]
  /** Every instance that matches the selection, except terminated instances, which never run again. */
  readonly matching: readonly Instance[]
  /** Pod CIDRs of nodes without an instance, whose routes stay. */
  readonly reserved: readonly Cidr[]
}

/** The selected workers and tables, in the one VPC that has both, and the reasons why others are skipped. */
export async function selectWorld(
  { workers: selection, routeTables, mode }: Inputs,
  { candidates, tables: described }: Snapshot,
): Promise<World> {
  const presence: Presence = mode === 'destroy' ? 'existing' : 'running'
  const matching = candidates.map(({ instance }) => instance).filter(mayRunAgain)
  const choice = chooseVpc(candidates, described, presence)
  if (choice.kind === 'problem') {
    const missingWorkers = leastWorkers(selection)
    return { workers: [], missingWorkers, tables: [], matching, reserved: [], findings: [choice.finding] }
  }
  const vpcId = choice.kind === 'vpc' ? choice.vpcId : undefined
  const selected =
    selection.by === 'node'
      ? (await import('./select-nodes.ts')).selectNodes(selection, candidates, vpcId, mode)
      : { ...selectWorkers(selection, candidates, vpcId, presence), reserved: [] }
  const { tables, findings } = selectRouteTables(routeTables, described, vpcId)
  const ofWorkers = mode === 'destroy' ? selected.findings.map(asWarning) : selected.findings
  return { ...selected, tables, matching, findings: [...ofWorkers, ...findings] }
}

/** `destroy` deletes the other workers' routes even if one worker is gone. */
function asWarning(finding: Finding): Finding {
  const harmless = ['worker-missing', 'worker-not-running', 'pod-cidr-missing', 'pod-cidr-invalid']
  return harmless.includes(finding.code) ? { ...finding, severity: 'warning' } : finding
}
