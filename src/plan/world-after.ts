import type { NetworkInterface } from '../model/instance.ts'
import type { Route, RouteTable } from '../model/route-table.ts'
import { routeTarget, type Worker } from '../model/worker.ts'
import type { Change, CheckToDisable, WorkerChange } from './plan.ts'

/** The tables as they would be after the changes. Each new route is active and targets its worker. */
export function tablesAfter(tables: readonly RouteTable[], changes: readonly Change[]): RouteTable[] {
  const byTable = Map.groupBy(changes, ({ routeTableId }) => routeTableId)
  return tables.map((table) => {
    const ofTable = byTable.get(table.routeTableId) ?? []
    const removed = new Set(ofTable.flatMap((change) => (isRemoval(change) ? [change.current] : [])))
    const created = ofTable.flatMap((change) =>
      change.action === 'create' || change.action === 'replace' ? [newRoute(change)] : [],
    )
    return { ...table, routes: [...table.routes.filter((route) => !removed.has(route)), ...created] }
  })
}

function isRemoval(change: Change): change is Extract<Change, { action: 'replace' | 'delete' | 'prune' }> {
  return change.action === 'replace' || change.action === 'delete' || change.action === 'prune'
}

function newRoute({ worker, podCidr }: WorkerChange): Route {
  const { instanceId } = worker
  const target = routeTarget(worker)
  const networkInterfaceId = target.kind === 'network-interface' ? target.networkInterfaceId : undefined
  return {
    destination: { kind: 'cidr', cidr: podCidr, written: podCidr.text },
    target: { kind: 'instance', instanceId, networkInterfaceId },
    state: 'active',
    origin: 'CreateRoute',
  }
}

/** The workers as they are after these checks are disabled. */
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
