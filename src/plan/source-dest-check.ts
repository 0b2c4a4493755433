import type { SourceDestCheckPolicy } from '../github/inputs.ts'
import { error, warning, type Finding } from '../model/finding.ts'
import type { Instance, NetworkInterface } from '../model/instance.ts'
import { routeTarget, type Worker, type WorkerTarget } from '../model/worker.ts'
import type { Change, WorkerChange } from './plan.ts'

/** A worker whose source/destination check is to be switched off: on the instance or, with several interfaces, on one of them. */
export type CheckToDisable = { readonly worker: Worker; readonly target: WorkerTarget }

/**
 * Where the check is on, EC2 drops what a pod sends and what is sent to it, though the route reads `active`
 * (EC2 user guide, "source/destination checking"). It counts on the interface that the routes lead to.
 */
export function checksThatAreOn(workers: readonly Worker[], plan: readonly Change[]): CheckToDisable[] {
  const changes = Map.groupBy(
    plan.filter((change) => change.action !== 'prune'),
    ({ worker }) => worker,
  )
  return workers.flatMap((worker) => {
    if (worker.networkInterfaces.length <= 1) {
      const target: WorkerTarget = { kind: 'instance', instanceId: worker.instanceId }
      return isOn(worker, target) ? [{ worker, target }] : []
    }
    return interfacesInUse(worker, changes.get(worker) ?? [])
      .map((networkInterfaceId): WorkerTarget => ({ kind: 'network-interface', networkInterfaceId }))
      .filter((target) => isOn(worker, target))
      .map((target) => ({ worker, target }))
  })
}

/** What the check is changed on for one interface: EC2 takes the instance only while it has no other. */
export function checkTarget(
  { instanceId, networkInterfaces }: Worker,
  networkInterfaceId: string,
): WorkerTarget {
  return networkInterfaces.length > 1
    ? { kind: 'network-interface', networkInterfaceId }
    : { kind: 'instance', instanceId }
}

/** Whether the check is on, as an instance was last described. */
export function isOn(
  instance: Pick<Instance, 'sourceDestCheck' | 'networkInterfaces'>,
  target: WorkerTarget,
): boolean {
  switch (target.kind) {
    case 'instance':
      return instance.sourceDestCheck
    case 'network-interface':
      return instance.networkInterfaces.some(
        (each) => each.networkInterfaceId === target.networkInterfaceId && each.sourceDestCheck,
      )
  }
}

/** The workers as they are once these checks are off. */
export function withChecksOff(workers: readonly Worker[], checks: readonly CheckToDisable[]): Worker[] {
  const byWorker = Map.groupBy(checks, ({ worker }) => worker)
  return workers.map((worker) => {
    const targets = (byWorker.get(worker) ?? []).map(({ target }) => target)
    const isOff = ({ networkInterfaceId }: NetworkInterface): boolean =>
      targets.some((target) => target.kind === 'instance' || target.networkInterfaceId === networkInterfaceId)
    return {
      ...worker,
      sourceDestCheck: worker.sourceDestCheck && !targets.some(({ kind }) => kind === 'instance'),
      networkInterfaces: worker.networkInterfaces.map((each) =>
        isOff(each) ? { ...each, sourceDestCheck: false } : each,
      ),
    }
  })
}

export function checksMessage(on: readonly CheckToDisable[]): string {
  const where = on.map(nameCheck).join(', ')
  return `The source/destination check is on for ${where}: EC2 drops their pods' traffic; set source-dest-check: disable, or switch it off yourself.`
}

/** One finding for all workers that the check hits; none where it is switched off or not to be looked at. */
export function judgeChecks(on: readonly CheckToDisable[], policy: SourceDestCheckPolicy): Finding[] {
  if (on.length === 0) return []
  const message = checksMessage(on)
  switch (policy) {
    case 'warn':
      return [warning('source-dest-check', message)]
    case 'fail':
      return [error('source-dest-check', message)]
    case 'disable':
    case 'ignore':
      return []
  }
}

export function nameCheck({ worker, target }: CheckToDisable): string {
  const place = target.kind === 'instance' ? target.instanceId : target.networkInterfaceId
  return `${worker.name} (${place})`
}

/** The primary interface, which new routes lead to, and any other that a standing route leads to. */
function interfacesInUse(worker: Worker, changes: readonly WorkerChange[]): string[] {
  const primary = routeTarget(worker)
  const standing = changes.flatMap((change) =>
    change.action === 'keep' &&
    (change.current.target.kind === 'instance' || change.current.target.kind === 'network-interface')
      ? [change.current.target.networkInterfaceId]
      : [],
  )
  const creates = changes.some(({ action }) => action !== 'keep')
  const ids = [
    ...(creates && primary.kind === 'network-interface' ? [primary.networkInterfaceId] : []),
    ...standing,
  ]
  return [...new Set(ids)].filter((id): id is string => id !== undefined)
}
