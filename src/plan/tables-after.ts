import type { Route, RouteTable } from '../model/route-table.ts'
import { routeTarget } from '../model/worker.ts'
import type { Change, WorkerChange } from './plan.ts'

/** The tables as they would be after the changes, with each new route active on its worker. */
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
    destination: { kind: 'cidr', cidr: podCidr },
    target: { kind: 'instance', instanceId, networkInterfaceId },
    state: 'active',
    origin: 'CreateRoute',
  }
}
