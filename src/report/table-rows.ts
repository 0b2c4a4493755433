import { currentRoute, isVerified, type RouteResult } from '../apply/route-result.ts'
import { destinationText } from '../model/destination.ts'
import type { Route, RouteTable, RouteTarget } from '../model/route-table.ts'
import { targetName } from '../plan/messages.ts'
import type { Change, WorkerChange } from '../plan/plan.ts'

/** A route as last read, or one that should exist, or a stale one that was deleted. */
export type Row = {
  readonly destination: string
  readonly target: RouteTarget
  /** EC2's word, or "missing", "gone", "delivered", or "not read back" if the last read shows no route. */
  readonly state: string
  readonly workerName: string | undefined
  readonly change: ChangeLabel | undefined
  /** The target that a replaced route had. */
  readonly previous: RouteTarget | undefined
  /** As last read; undefined if it doesn't exist. */
  readonly route: Route | undefined
  readonly attention: Attention
}

/** What a row asks of its reader: a look at a problem, or at a change. */
export type Attention = 'problem' | 'change' | 'none'

/** The workers' routes in worker order, whether they exist or not, then the table's other routes, then deleted stale routes. */
export function tableRows(results: readonly RouteResult[], table: RouteTable): Row[] {
  const ofTable = results.filter(({ change }) => change.routeTableId === table.routeTableId)
  const isStale = ({ change }: RouteResult): boolean => change.action === 'prune'
  const workers = ofTable.filter((result) => !isStale(result)).map(resultRow)
  const stale = ofTable.filter(isStale).map(resultRow)
  const shown = new Set([...workers, ...stale].map(({ route }) => route))
  const others = table.routes.filter((route) => !shown.has(route)).map(otherRow)
  return [...workers, ...others, ...stale]
}

export function resultRow(result: RouteResult): Row {
  const { change } = result
  const route = currentRoute(result)
  const label = changeLabel(result)
  const of =
    change.action === 'prune'
      ? { destination: change.destination.text, target: change.current.target, workerName: undefined }
      : {
          destination: change.podCidr.text,
          target: route?.target ?? workerTarget(change),
          workerName: change.worker.name,
        }
  return {
    ...of,
    state: route?.state ?? absentState(result),
    change: label,
    previous: previousTarget(result),
    route,
    attention: attentionFor(result, label),
  }
}

/** Undefined unless the run replaced the route. */
export function previousTarget(result: RouteResult): RouteTarget | undefined {
  const { change } = result
  return change.action === 'replace' && changeLabel(result) === 'replaced' ? change.current.target : undefined
}

/** The target that the worker's route should have. */
function workerTarget(change: WorkerChange): RouteTarget {
  const networkInterfaceId = change.action === 'delivered' ? change.networkInterfaceId : undefined
  return { kind: 'instance', instanceId: change.worker.instanceId, networkInterfaceId }
}

function otherRow(route: Route): Row {
  const { target, state } = route
  return {
    destination: destinationText(route.destination),
    target,
    state,
    workerName: undefined,
    change: undefined,
    previous: undefined,
    route,
    attention: state === 'active' ? 'none' : 'problem',
  }
}

/** A change that the last read doesn't show is a problem. */
function attentionFor(result: RouteResult, label: ChangeLabel): Attention {
  switch (label) {
    case 'to create':
    case 'to replace':
    case 'to delete':
      return 'change'
    case 'created':
    case 'replaced':
    case 'deleted':
      return isVerified(result) ? 'change' : 'problem'
    case 'unchanged':
    case 'already absent':
    case 'delivered by EC2':
      return isVerified(result) ? 'none' : 'problem'
    case 'conflict':
    case 'failed':
    case 'not created':
    case 'not replaced':
    case 'not deleted':
      return 'problem'
  }
}

function absentState({ observed }: RouteResult): string {
  if (observed === undefined) return 'not read back'
  if (observed.kind === 'delivered') return 'delivered'
  return observed.kind === 'gone' || observed.kind === 'recreated' ? 'gone' : 'missing'
}

/** The result of a change, in the words of summary, log, and outputs. */
export type ChangeLabel =
  | 'unchanged'
  | 'already absent'
  | 'delivered by EC2'
  | 'created'
  | 'replaced'
  | 'deleted'
  | 'conflict'
  | 'failed'
  | 'to create'
  | 'to replace'
  | 'to delete'
  | 'not created'
  | 'not replaced'
  | 'not deleted'

export function changeLabel({ change, outcome, observed }: RouteResult): ChangeLabel {
  const { past, future } = WORDS[change.action]
  // A route that was to be deleted isn't "unchanged" after its deletion.
  const unchanged = past === 'deleted' ? 'already absent' : 'unchanged'
  switch (outcome.kind) {
    case 'unchanged':
      return unchanged
    case 'conflict':
    case 'failed':
      return outcome.kind
    case 'delivered':
      return 'delivered by EC2'
    case 'done':
      return past
    case 'already-applied':
      return observed?.kind === 'elsewhere' ? 'conflict' : unchanged
    case 'planned':
      return `to ${future}`
    case 'not-tried':
      return `not ${past}`
  }
}

export function withPrevious(label: ChangeLabel, previous: RouteTarget | undefined): string {
  return previous === undefined ? label : `${label} (was ${targetName(previous)})`
}

const WORDS = {
  create: { past: 'created', future: 'create' },
  replace: { past: 'replaced', future: 'replace' },
  delete: { past: 'deleted', future: 'delete' },
  prune: { past: 'deleted', future: 'delete' },
  // These are never written, so no outcome asks for their words.
  delivered: { past: 'created', future: 'create' },
  keep: { past: 'created', future: 'create' },
  absent: { past: 'deleted', future: 'delete' },
  conflict: { past: 'created', future: 'create' },
} as const satisfies Record<Change['action'], object>
