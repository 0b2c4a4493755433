import { troubleshootingUrl } from '../github/docs-link.ts'
import { destinationText } from '../model/destination.ts'
import type { RouteTable } from '../model/route-table.ts'
import { countResults, hasChanges, isValidated, type Report } from './run-result.ts'
import { tableRows, type Row } from './table-rows.ts'

/** Every output of action.yml, as text; set however the run ends. */
export function renderOutputs(report: Report): Record<string, string> {
  const { created, replaced, deleted, unchanged, failed } = countResults(report)
  return {
    routes: JSON.stringify(
      report.tables.flatMap((table) => tableRows(report, table).flatMap((row) => toRouteRecord(table, row))),
    ),
    'route-table-ids': JSON.stringify(report.tables.map(({ routeTableId }) => routeTableId)),
    validated: String(isValidated(report)),
    'has-changes': String(hasChanges(report)),
    'created-count': String(created),
    'replaced-count': String(replaced),
    'deleted-count': String(deleted),
    'unchanged-count': String(unchanged),
    'failed-count': String(failed),
    findings: JSON.stringify(
      report.findings.map((finding) => ({
        ...finding,
        url: troubleshootingUrl(report.troubleshooting, finding.code),
      })),
    ),
    reachable: report.reachability?.reachable ?? 'unknown',
    reachability: JSON.stringify(report.reachability?.records ?? []),
  }
}

/** One record a route that was read, under EC2's own names; a route that is not there has none. */
function toRouteRecord({ routeTableId }: RouteTable, row: Row): Record<string, string | null>[] {
  const { route } = row
  if (route === undefined) return []
  const { target } = route
  return [
    {
      routeTableId,
      destinationCidrBlock: destinationText(route.destination),
      instanceId: target.kind === 'instance' ? target.instanceId : null,
      gatewayId: target.kind === 'gateway' ? target.gatewayId : null,
      networkInterfaceId:
        target.kind === 'instance' || target.kind === 'network-interface'
          ? (target.networkInterfaceId ?? null)
          : null,
      state: route.state,
      origin: route.origin,
      worker: row.workerName ?? null,
      change: row.change ?? null,
    },
  ]
}
