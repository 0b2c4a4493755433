import type { SourceDestCheckPolicy } from '../github/inputs.ts'
import type { Cidr } from '../model/cidr.ts'
import type { Finding } from '../model/finding.ts'
import { isDelegatedTo, type Instance } from '../model/instance.ts'
import { primaryInterface, type Worker, type WorkerTarget } from '../model/worker.ts'
import { sourceDestCheckOn } from './messages.ts'
import type { Change, CheckToDisable, WorkerChange } from './plan.ts'

/**
 * If the check is enabled, EC2 drops packets from and to a pod even if the route is `active` (EC2 user guide,
 * "source/destination checking"). It applies to each interface through which pods send or receive.
 */
export function checksThatAreOn(workers: readonly Worker[], planned: readonly Change[]): CheckToDisable[] {
  const changes = Map.groupBy(
    planned.filter((change) => change.action !== 'prune'),
    ({ worker }) => worker,
  )
  return workers.flatMap((worker) =>
    interfacesInUse(worker, changes.get(worker) ?? [])
      .filter((id) => worker.podCidrs.some((podCidr) => dropsPods(worker, id, podCidr)))
      .map((id) => ({ worker, target: checkTarget(worker, id) })),
  )
}

/** Whether an interface drops packets from and to pods with these addresses. Its delegated prefixes are its own addresses. */
export function dropsPods(worker: Worker, networkInterfaceId: string, podCidr: Cidr | undefined): boolean {
  const attached = worker.networkInterfaces.find((each) => each.networkInterfaceId === networkInterfaceId)
  const isOwn = attached !== undefined && podCidr !== undefined && isDelegatedTo(attached, podCidr)
  return !isOwn && isOn(worker, checkTarget(worker, networkInterfaceId))
}

/** What to modify to change an interface's check: EC2 accepts the instance only while it has no other interface. */
export function checkTarget(
  { instanceId, networkInterfaces }: Worker,
  networkInterfaceId: string,
): WorkerTarget {
  return networkInterfaces.length > 1
    ? { kind: 'network-interface', networkInterfaceId }
    : { kind: 'instance', instanceId }
}

/** Whether the check is enabled, according to this description of the instance. */
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

/** One finding for all workers, unless the policy is to ignore or disable the check. */
export function judgeChecks(on: readonly CheckToDisable[], policy: SourceDestCheckPolicy): Finding[] {
  if (on.length === 0) return []
  switch (policy) {
    case 'warn':
      return [sourceDestCheckOn('warning', on)]
    case 'fail':
      return [sourceDestCheckOn('error', on)]
    case 'disable':
    case 'ignore':
      return []
  }
}

/**
 * The primary interface, from which the worker sends and which new routes target, and any other interface that an existing
 * route targets. Reachability checks the same interfaces.
 */
function interfacesInUse(worker: Worker, changes: readonly WorkerChange[]): string[] {
  if (worker.networkInterfaces.length <= 1) return [primaryInterface(worker)]
  const targeted = changes.flatMap((change) =>
    change.action === 'keep' &&
    (change.current.target.kind === 'instance' || change.current.target.kind === 'network-interface')
      ? (change.current.target.networkInterfaceId ?? [])
      : [],
  )
  return [...new Set([primaryInterface(worker), ...targeted])]
}
