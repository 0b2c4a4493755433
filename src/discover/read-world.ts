import type { Ec2 } from '../aws/ec2.ts'
import { filtersFor } from '../aws/filters.ts'
import type { Inputs } from '../github/inputs.ts'
import { type Finding, type FindingCode, formatList } from '../model/finding.ts'
import type { Instance, Presence } from '../model/instance.ts'
import type { RouteTable } from '../model/route-table.ts'
import type { Worker } from '../model/worker.ts'
import type { WaitBudget } from '../runtime/wait-budget.ts'
import { chooseVpc } from './choose-vpc.ts'
import { routeTableFilters, selectRouteTables } from './select-route-tables.ts'
import { selectWorkers, type SelectedWorkers } from './select-workers.ts'
import { withoutExplicitAssociation } from './subnet-association.ts'
import { missingWorkers, pendingWorkers, workerFilters } from './worker-candidates.ts'

/** What EC2 described for the inputs; not all of it counts. */
export type Described = { readonly instances: readonly Instance[]; readonly tables: readonly RouteTable[] }

type Reader = Pick<Ec2, 'describeInstances' | 'describeRouteTables'>

/**
 * Reads side by side and, as long as something is wanting that may still come, again. Rejects with an
 * `AggregateError` of all that failed, so that one missing permission hides no other.
 */
export async function readSnapshot(
  ec2: Reader,
  inputs: Inputs,
  waitBudget: WaitBudget,
  say: (line: string) => void,
): Promise<Described> {
  const pause = waitBudget.backoff()
  let described = await readOnce(ec2, inputs)
  let said: string | undefined
  for (;;) {
    const awaited = awaitedIn(inputs, described)
    if (awaited === undefined) return described
    if (awaited !== said)
      say(`${awaited}; waiting for it up to ${waitBudget.seconds} seconds (wait-timeout).`)
    said = awaited
    if (!(await pause())) return described
    described = await readOnce(ec2, inputs)
  }
}

async function readOnce(ec2: Reader, { workers, routeTables, vpcId }: Inputs): Promise<Described> {
  const [instances, tables] = await Promise.allSettled([
    Promise.all(workerFilters(workers, vpcId).map((filters) => ec2.describeInstances(filters))),
    ec2.describeRouteTables(routeTableFilters(routeTables, vpcId)),
  ])
  if (instances.status === 'fulfilled' && tables.status === 'fulfilled') {
    return { instances: instances.value.flat(), tables: tables.value }
  }
  throw new AggregateError(
    [instances, tables].flatMap((read) => (read.status === 'rejected' ? [read.reason as unknown] : [])),
  )
}

/**
 * What is not there yet and may come: an instance that starts or, in a run that writes, one or a table so new that EC2
 * does not show it (a read may lag a write by seconds, in reported cases by minutes).
 */
function awaitedIn(
  { workers, routeTables, mode }: Inputs,
  { instances, tables }: Described,
): string | undefined {
  if (mode === 'destroy') return undefined
  const starting = pendingWorkers(workers, instances)
  if (starting.length > 0) return `${formatList(starting)} ${starting.length === 1 ? 'is' : 'are'} pending`
  if (mode !== 'apply') return undefined
  const missing = missingWorkers(workers, instances)
  if (missing.length > 0) return `${formatList(missing)} ${missing.length === 1 ? 'is' : 'are'} not there`
  const found = selectRouteTables(routeTables, tables, undefined).findings
  return found.some(({ code }) => code === 'route-table-missing') ? 'A route table is not there' : undefined
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
      missingWorkers: selection.by === 'filter' ? 1 : selection.names.length,
      tables: [],
      findings: [choice.finding],
    }
  }
  const vpcId = choice.kind === 'vpc' ? choice.vpcId : undefined
  const { workers, missingWorkers, findings } = selectWorkers(selection, described.instances, vpcId, presence)
  const { tables, findings: tableFindings } = selectRouteTables(routeTables, described.tables, vpcId)
  return {
    workers,
    missingWorkers,
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

/** All tables that can govern a worker's subnet: the VPC's others are read only where the given ones do not tell. */
export async function readAssociatedTables(
  ec2: Reader,
  workers: readonly Worker[],
  tables: readonly RouteTable[],
): Promise<readonly RouteTable[]> {
  const [table] = tables
  if (table === undefined || withoutExplicitAssociation(workers, tables).length === 0) return tables
  return ec2.describeRouteTables([{ name: 'vpc-id', values: [table.vpcId] }])
}
