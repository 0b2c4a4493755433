import { createHash } from 'node:crypto'

import { describeTarget, type Route } from '../model/route-table.ts'
import { nameWithId, routeTarget, type WorkerTarget } from '../model/worker.ts'
import type { Change, Writes } from './plan.ts'

/** A change that a run would make. */
export type PlannedWrite = {
  /** What it changes and what it rests on. */
  readonly line: string
  /** In words. */
  readonly label: string
}

export function isEmpty(plan: Writes): boolean {
  return plannedWrites(plan).length === 0
}

/**
 * SHA-256 in hexadecimal digits. Plans with the same hash make the same writes to the same routes: for each write, it covers
 * the table, the destination, the new target, and the route that exists now. It covers nothing else, so names, findings,
 * and the order of workers and tables don't matter.
 */
export function planHash(plan: Writes): string {
  const lines = plannedWrites(plan).map(({ line }) => line)
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex')
}

export function plannedWrites({ changes, checks }: Writes): PlannedWrite[] {
  return [
    ...changes.flatMap(plannedWrite),
    ...checks.map(({ worker, target }) => ({
      line: JSON.stringify(['disable-check', idOf(target)]),
      label: `disable the source/destination check of ${nameWithId(worker.name, idOf(target))}`,
    })),
  ]
}

function plannedWrite(change: Change): PlannedWrite[] {
  const { routeTableId } = change
  const write = (destination: string, target: string, current: string): PlannedWrite[] => {
    const line = JSON.stringify([change.action, routeTableId, destination, target, current])
    const to = target === '' ? '' : ` to ${target}`
    return [{ line, label: `${change.action} ${destination}${to} in ${routeTableId}` }]
  }
  switch (change.action) {
    case 'keep':
    case 'delivered':
    case 'absent':
    case 'conflict':
      return []
    case 'create':
      return write(change.podCidr.text, idOf(routeTarget(change.worker)), '')
    case 'replace':
      return write(change.podCidr.text, idOf(routeTarget(change.worker)), existing(change.current))
    case 'delete':
      return write(change.podCidr.text, '', existing(change.current))
    case 'prune':
      return write(change.destination.text, '', existing(change.current))
  }
}

/** A blackhole is another reason for a change than an active route to the same target. */
function existing({ target, state }: Route): string {
  return `${state} ${describeTarget(target)}`
}

function idOf(target: WorkerTarget): string {
  return target.kind === 'instance' ? target.instanceId : target.networkInterfaceId
}
