import type { Ec2 } from './ec2.ts'
import { filtersFor } from './filters.ts'
import type { Finding, FindingCode } from './findings.ts'
import { ungoverned, withoutOwnTable } from './governance.ts'
import type { Inputs } from './inputs.ts'
import type { Instance, Presence } from './instances.ts'
import type { Patience } from './patience.ts'
import { routeTableFilters, selectRouteTables } from './route-table-selection.ts'
import type { RouteTable } from './route-tables.ts'
import { chooseVpc } from './vpc.ts'
import { isAwaited, workerFilters } from './worker-candidates.ts'
import { selectWorkers, type SelectedWorkers, type Worker } from './workers.ts'

/** What EC2 described for the inputs; not all of it counts. */
export type Described = { readonly instances: readonly Instance[]; readonly tables: readonly RouteTable[] }

type Reader = Pick<Ec2, 'describeInstances' | 'describeRouteTables'>

/**
 * Reads side by side, then instances again while a worker is about to run. Rejects with an `AggregateError` of all that
 * failed, so that one missing permission hides no other.
 */
export async function readWorld(
  ec2: Reader,
  { workers, routeTables, vpcId, mode }: Inputs,
  patience: Patience,
): Promise<Described> {
  const readInstances = async (): Promise<Instance[]> => {
    const calls = workerFilters(workers, vpcId).map((filters) => ec2.describeInstances(filters))
    return (await Promise.all(calls)).flat()
  }
  const [instances, tables] = await Promise.allSettled([
    readInstances(),
    ec2.describeRouteTables(routeTableFilters(routeTables, vpcId)),
  ])
  if (instances.status === 'rejected' || tables.status === 'rejected') {
    const failed = [instances, tables].flatMap((read) =>
      read.status === 'rejected' ? [read.reason as unknown] : [],
    )
    throw new AggregateError(failed)
  }
  const pause = patience.pauses()
  let latest = instances.value
  while (mode !== 'destroy' && isAwaited(workers, latest) && (await pause())) latest = await readInstances()
  return { instances: latest, tables: tables.value }
}

export async function readInstancesById(ec2: Reader, ids: readonly string[]): Promise<Instance[]> {
  const calls = filtersFor('instance-id', ids).map((filter) => ec2.describeInstances([filter]))
  return (await Promise.all(calls)).flat()
}

/** By filter, because with the call's RouteTableIds one table that is gone fails it as a whole. */
export async function readTablesById(ec2: Reader, ids: readonly string[]): Promise<RouteTable[]> {
  const calls = filtersFor('route-table-id', ids).map((filter) => ec2.describeRouteTables([filter]))
  return (await Promise.all(calls)).flat()
}

/** The workers and tables that count, in the one VPC that holds both, and why the others do not. */
export function selectWorld(
  { workers: selection, routeTables, mode }: Inputs,
  described: Described,
): SelectedWorkers & { readonly tables: readonly RouteTable[] } {
  const presence: Presence = mode === 'destroy' ? 'existing' : 'running'
  const choice = chooseVpc(selection, described.instances, described.tables, presence)
  if (choice.kind === 'problem') {
    return {
      workers: [],
      lacking: selection.by === 'filter' ? 1 : selection.names.length,
      tables: [],
      findings: [choice.finding],
    }
  }
  const vpcId = choice.kind === 'vpc' ? choice.vpcId : undefined
  const { workers, lacking, findings } = selectWorkers(selection, described.instances, vpcId, presence)
  const { tables, findings: tableFindings } = selectRouteTables(routeTables, described.tables, vpcId)
  return {
    workers,
    lacking,
    tables,
    findings: [...(mode === 'destroy' ? findings.map(leniently) : findings), ...tableFindings],
  }
}

/** Where routes are only taken away, a worker that has gone before is no reason to leave the others' behind. */
function leniently(finding: Finding): Finding {
  const harmless: readonly FindingCode[] = [
    'worker-missing',
    'worker-not-running',
    'pod-cidr-missing',
    'pod-cidr-invalid',
  ]
  return harmless.includes(finding.code) ? { ...finding, severity: 'warning' } : finding
}

/** Which workers' subnets use none of the tables. The VPC's other tables are read only where the tables do not tell. */
export async function judgeGovernance(
  ec2: Reader,
  workers: readonly Worker[],
  tables: readonly RouteTable[],
): Promise<Finding[]> {
  const [table] = tables
  const unknown = withoutOwnTable(workers, tables)
  if (table === undefined || unknown.length === 0) return []
  return ungoverned(
    unknown,
    tables,
    await ec2.describeRouteTables([{ name: 'vpc-id', values: [table.vpcId] }]),
  )
}
