import type { Report, Row } from './report.ts'
import { countResults, isValidated, tableRows } from './report.ts'
import type { RouteTable } from './route-tables.ts'

/** Every output of action.yml, as text; set however the run ends. */
export function renderOutputs(report: Report): Record<string, string> {
  const { created, unchanged, failed } = countResults(report)
  return {
    routes: JSON.stringify(
      report.tables.flatMap((table) => tableRows(report, table).flatMap((row) => toRouteRecord(table, row))),
    ),
    'route-table-ids': JSON.stringify(report.tables.map(({ routeTableId }) => routeTableId)),
    validated: String(isValidated(report)),
    'has-changes': String(created > 0),
    'created-count': String(created),
    'replaced-count': '0',
    'deleted-count': '0',
    'unchanged-count': String(unchanged),
    'failed-count': String(failed),
    findings: JSON.stringify(report.findings),
    reachable: 'unknown',
    reachability: '[]',
  }
}

/** One record a route that was read, under EC2's own names; a worker's route that is not there has none. */
function toRouteRecord({ routeTableId }: RouteTable, row: Row): Record<string, string | null>[] {
  const { route } = row
  if (route === undefined) return []
  const { target } = route
  return [
    {
      routeTableId,
      destinationCidrBlock: route.destination,
      instanceId: target.kind === 'instance' ? target.instanceId : null,
      gatewayId: target.kind === 'gateway' ? target.gatewayId : null,
      networkInterfaceId:
        target.kind === 'instance' || target.kind === 'network-interface'
          ? (target.networkInterfaceId ?? null)
          : null,
      state: route.state,
      origin: route.origin,
      worker: row.kind === 'worker' ? row.worker.name : null,
      change: row.kind === 'worker' ? row.change : null,
    },
  ]
}
