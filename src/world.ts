import type { Ec2 } from './ec2.ts'
import type { Finding } from './findings.ts'
import type { Inputs } from './inputs.ts'
import { routeTableFilters, selectRouteTables, type RouteTable } from './route-tables.ts'
import { chooseVpc } from './vpc.ts'
import { selectWorkers, workerFilters, type Instance, type Worker } from './workers.ts'

/** What EC2 described for the inputs; not all of it counts. */
export type Described = { readonly instances: readonly Instance[]; readonly tables: readonly RouteTable[] }

/** Reads side by side. Rejects with an `AggregateError` of all that failed, so that one missing permission hides no other. */
export async function readWorld(
  ec2: Pick<Ec2, 'describeInstances' | 'describeRouteTables'>,
  { workers, routeTables, vpcId }: Inputs,
): Promise<Described> {
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

/** The workers and tables that count, in the one VPC that holds both, and why the others do not. */
export function selectWorld(
  inputs: Inputs,
  described: Described,
): { workers: Worker[]; tables: RouteTable[]; findings: Finding[] } {
  const choice = chooseVpc(inputs.workers, described.instances, described.tables)
  if (choice.kind === 'problem') return { workers: [], tables: [], findings: [choice.finding] }

  const vpcId = choice.kind === 'vpc' ? choice.vpcId : undefined
  const { workers, findings: workerFindings } = selectWorkers(inputs.workers, described.instances, vpcId)
  const { tables, findings: tableFindings } = selectRouteTables(inputs.routeTables, described.tables, vpcId)
  return { workers, tables, findings: [...workerFindings, ...tableFindings] }
}
