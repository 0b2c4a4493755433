import { createHash } from 'node:crypto'

import { describeTarget, type Route } from '../model/route-table.ts'
import { routeTarget, type WorkerTarget } from '../model/worker.ts'
import type { Change, Writes } from './plan.ts'

export function isEmpty(plan: Writes): boolean {
  return written(plan).length === 0
}

/**
 * SHA-256 in hexadecimal digits. Plans with the same hash make the same writes to the same routes: for each write, it covers
 * the table, the destination, the new target, and the route that exists now. It covers nothing else, so names, findings,
 * and the order of workers and tables don't matter.
 */
export function planHash(plan: Writes): string {
  return createHash('sha256').update(written(plan).sort().join('\n')).digest('hex')
}

function written({ changes, checks }: Writes): string[] {
  return [
    ...changes.flatMap(writtenRoute),
    ...checks.map(({ target }) => JSON.stringify(['disable-check', idOf(target)])),
  ]
}

function writtenRoute(change: Change): string[] {
  const line = (destination: string, target: string, current: string): string[] => [
    JSON.stringify([change.action, change.routeTableId, destination, target, current]),
  ]
  switch (change.action) {
    case 'keep':
    case 'delivered':
    case 'absent':
    case 'conflict':
      return []
    case 'create':
      return line(change.podCidr.text, idOf(routeTarget(change.worker)), '')
    case 'replace':
      return line(change.podCidr.text, idOf(routeTarget(change.worker)), existing(change.current))
    case 'delete':
      return line(change.podCidr.text, '', existing(change.current))
    case 'prune':
      return line(change.destination.text, '', existing(change.current))
  }
}

/** A blackhole is another reason for a change than an active route to the same target. */
function existing({ target, state }: Route): string {
  return `${state} ${describeTarget(target)}`
}

function idOf(target: WorkerTarget): string {
  return target.kind === 'instance' ? target.instanceId : target.networkInterfaceId
}
