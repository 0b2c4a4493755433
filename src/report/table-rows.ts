import type { ObservedRoute } from '../apply/verify-routes.ts'
import type { Result } from '../apply/write-routes.ts'
import { destinationText } from '../model/destination.ts'
import { staticRoute, type Route, type RouteTable, type RouteTarget } from '../model/route-table.ts'
import { changeLabel, type ChangeLabel, type Report } from './run-result.ts'

/** One line of a table's result: a route as last read, or one that should be there, or one that was taken away. */
export type Row = {
  readonly destination: string
  readonly target: RouteTarget
  /** EC2's, or what is to say where the last read shows no route. */
  readonly state: string
  readonly workerName: string | undefined
  readonly change: ChangeLabel | undefined
  /** As last read. */
  readonly route: Route | undefined
}

/** The workers' routes in worker order, there or not, then the table's other routes, then what was pruned. */
export function tableRows(report: Report, table: RouteTable): Row[] {
  const here = report.results
    .map((result, index) => ({ result, sighting: report.sightings[index] }))
    .filter(({ result }) => result.change.routeTableId === table.routeTableId)
  const workers = here.flatMap(({ result, sighting }) => workerRow(result, sighting, table))
  const pruned = here.flatMap(({ result, sighting }) => prunedRow(result, sighting, table))
  const shown = new Set([...workers, ...pruned].map(({ route }) => route))
  const others = table.routes
    .filter((route) => !shown.has(route))
    .map((route): Row => ({
      destination: destinationText(route.destination),
      target: route.target,
      state: route.state,
      workerName: undefined,
      change: undefined,
      route,
    }))
  return [...workers, ...others, ...pruned]
}

export function workerRow(result: Result, sighting: ObservedRoute | undefined, table: RouteTable): Row[] {
  const { change } = result
  if (change.action === 'prune') return []
  const { worker, podCidr } = change
  const found = staticRoute(table, podCidr)
  // Where the worker has nothing to lose, a route of its pod CIDR is somebody else's.
  const route = change.action === 'absent' ? undefined : found
  return [
    {
      destination: podCidr.text,
      target: route?.target ?? {
        kind: 'instance',
        instanceId: worker.instanceId,
        networkInterfaceId: undefined,
      },
      state: route?.state ?? absence(sighting),
      workerName: worker.name,
      change: changeLabel(result, sighting),
      route,
    },
  ]
}

export function prunedRow(result: Result, sighting: ObservedRoute | undefined, table: RouteTable): Row[] {
  const { change } = result
  if (change.action !== 'prune') return []
  const route = staticRoute(table, change.destination)
  return [
    {
      destination: change.destination.text,
      target: change.current.target,
      state: route?.state ?? absence(sighting),
      workerName: undefined,
      change: changeLabel(result, sighting),
      route,
    },
  ]
}

function absence(sighting: ObservedRoute | undefined): string {
  switch (sighting?.kind) {
    case undefined:
      return 'not read back'
    case 'gone':
      return 'gone'
    case 'active':
    case 'not-active':
    case 'missing':
    case 'elsewhere':
    case 'still-there':
      return 'missing'
  }
}
