import type { Ec2 } from '../aws/ec2.ts'
import type { Inputs } from '../github/inputs.ts'
import type { RouteTable } from '../model/route-table.ts'
import type { WaitBudget } from '../runtime/wait-budget.ts'
import { waitingFor, waitingUpTo } from './messages.ts'
import { routeTableFilters, selectRouteTables } from './select-route-tables.ts'
import {
  candidates,
  pendingWorkers,
  workerFilters,
  workersNotFound,
  type Candidate,
} from './worker-candidates.ts'

/** What one read of EC2 shows for the inputs. */
export type Snapshot = {
  readonly candidates: readonly Candidate[]
  readonly tables: readonly RouteTable[]
}

type Reader = Pick<Ec2, 'describeInstances' | 'describeRouteTables'>

/**
 * Reads instances and tables in parallel, and repeats that while something is missing that may still appear. Rejects
 * with an `AggregateError` of everything that failed, so that one missing permission doesn't hide another.
 */
export async function readSnapshot(
  ec2: Reader,
  inputs: Inputs,
  waitBudget: WaitBudget,
  say: (line: string) => void,
): Promise<Snapshot> {
  const pause = waitBudget.backoff()
  let snapshot = await readOnce(ec2, inputs)
  let reported: string | undefined
  for (;;) {
    const awaited = awaitedIn(inputs, snapshot)
    if (awaited === undefined) return snapshot
    if (awaited !== reported) say(waitingUpTo(awaited, waitBudget.seconds))
    reported = awaited
    if (!(await pause())) return snapshot
    snapshot = await readOnce(ec2, inputs)
  }
}

async function readOnce(ec2: Reader, { workers, routeTables, vpcId }: Inputs): Promise<Snapshot> {
  const [instances, tables] = await Promise.allSettled([
    Promise.all(workerFilters(workers, vpcId).map((filters) => ec2.describeInstances(filters))),
    ec2.describeRouteTables(routeTableFilters(routeTables, vpcId)),
  ])
  if (instances.status === 'fulfilled' && tables.status === 'fulfilled') {
    return { candidates: candidates(workers, instances.value.flat()), tables: tables.value }
  }
  throw new AggregateError(
    [instances, tables].flatMap((read) => (read.status === 'rejected' ? [read.reason as unknown] : [])),
  )
}

/**
 * What doesn't exist yet and may appear: an instance that is starting or, in a run that writes, an instance or a table
 * so new that EC2 doesn't show it (a read may lag a write by seconds; users have reported minutes).
 */
function awaitedIn(
  { workers, routeTables, mode }: Inputs,
  { candidates, tables }: Snapshot,
): string | undefined {
  if (mode === 'destroy') return undefined
  const starting = pendingWorkers(workers, candidates)
  if (starting.length > 0) return waitingFor(starting, 'pending')
  if (mode !== 'apply') return undefined
  const notFound = workersNotFound(workers, candidates)
  if (notFound.length > 0) return waitingFor(notFound, 'not there')
  const { findings } = selectRouteTables(routeTables, tables, undefined)
  return findings.some(({ code }) => code === 'route-table-missing')
    ? waitingFor(['A route table'], 'not there')
    : undefined
}
