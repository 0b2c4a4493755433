import type { Ec2 } from '../aws/ec2.ts'
import type { Inputs } from '../github/inputs.ts'
import type { WorkerSelection } from '../github/selection-inputs.ts'
import type { RouteTable } from '../model/route-table.ts'
import { withProgress, type Progress } from '../runtime/progress.ts'
import type { WaitBudget } from '../runtime/wait-budget.ts'
import { stillWaiting, waitingFor, waitingUpTo } from './messages.ts'
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

/** A read takes a while itself, so a line about the last seconds would be out of date when somebody reads it. */
const WORTH_A_LINE_SECONDS = 5

type Reader = Pick<Ec2, 'describeInstances' | 'describeRouteTables'>

/** What a read doesn't show and a later read may show. */
type Awaited = { readonly kinds: readonly string[]; readonly text: string; readonly isStarting: boolean }

/**
 * Reads instances and tables in parallel, and repeats the read while something is missing that may still appear. A name
 * that EC2 doesn't show at all may be a typo, so it gets less time than an instance that is starting. Rejects with an
 * `AggregateError` of all errors, so one missing permission doesn't hide another.
 */
export async function readSnapshot(
  ec2: Reader,
  inputs: Inputs,
  waitBudget: WaitBudget,
  progress: Progress,
): Promise<Snapshot> {
  const pause = waitBudget.backoff()
  const total = waitBudget.leftMs
  const said = new Set<string>()
  let awaited: Awaited | undefined
  const allowedMs = ({ isStarting }: Awaited): number => {
    const left = waitBudget.leftMs
    return isStarting ? left : Math.min(left, inputs.absentTimeoutSeconds * 1000 - (total - left))
  }
  const seconds = (wait: Awaited): number => Math.max(0, Math.round(allowedMs(wait) / 1000))
  const describe = (): string | undefined => {
    if (awaited === undefined) return 'Reading instances and route tables …'
    const left = seconds(awaited)
    return left >= WORTH_A_LINE_SECONDS ? stillWaiting(awaited.text, left) : undefined
  }
  return withProgress(progress, describe, async (say) => {
    for (;;) {
      const snapshot = await readOnce(ec2, inputs)
      awaited = awaitedIn(inputs, snapshot)
      if (awaited === undefined || allowedMs(awaited) <= 0) return snapshot
      const { kinds, text } = awaited
      if (kinds.some((kind) => !said.has(kind))) say(waitingUpTo(text, seconds(awaited)))
      for (const kind of kinds) said.add(kind)
      if (!(await pause(allowedMs(awaited)))) return snapshot
    }
  })
}

async function readOnce(ec2: Reader, { workers, routeTables, vpcId }: Inputs): Promise<Snapshot> {
  const [found, tables] = await Promise.allSettled([
    readCandidates(ec2, workers, vpcId),
    ec2.describeRouteTables(routeTableFilters(routeTables, vpcId)),
  ])
  if (found.status === 'fulfilled' && tables.status === 'fulfilled') {
    return { candidates: found.value, tables: tables.value }
  }
  throw new AggregateError(
    [found, tables].flatMap((read) => (read.status === 'rejected' ? [read.reason as unknown] : [])),
  )
}

async function readCandidates(
  ec2: Reader,
  workers: WorkerSelection,
  vpcId: string | undefined,
): Promise<Candidate[]> {
  // Loaded only with nodes-file.
  if (workers.by === 'node')
    return (await import('./node-instances.ts')).nodeCandidates(ec2, workers.list.nodes, vpcId)
  const calls = workerFilters(workers, vpcId).map((filters) => ec2.describeInstances(filters))
  return candidates(workers, (await Promise.all(calls)).flat())
}

/**
 * What may still appear: an instance that is starting or, in a run that writes, an instance or a table so new that it
 * isn't visible yet. A read may lag a write by seconds, and users have reported minutes.
 */
function awaitedIn(
  { workers, routeTables, mode }: Inputs,
  { candidates, tables }: Snapshot,
): Awaited | undefined {
  if (mode === 'destroy') return undefined
  const starting = pendingWorkers(workers, candidates)
  const absent = mode === 'apply' ? workersNotFound(workers, candidates) : []
  const noTable =
    mode === 'apply' &&
    selectRouteTables(routeTables, tables, undefined).findings.some(
      ({ code }) => code === 'route-table-missing',
    )
  const table = starting.length + absent.length === 0 ? 'A route table' : 'a route table'
  const parts = [
    { kind: 'starting', text: starting.length === 0 ? '' : waitingFor(starting, 'pending') },
    { kind: 'absent', text: absent.length === 0 ? '' : waitingFor(absent, 'not visible yet') },
    { kind: 'table', text: noTable ? waitingFor([table], 'not visible yet') : '' },
  ].filter(({ text }) => text !== '')
  if (parts.length === 0) return undefined
  return {
    kinds: parts.map(({ kind }) => kind),
    text: parts.map(({ text }) => text).join(', '),
    isStarting: starting.length > 0,
  }
}
