import { docsUrl } from '../github/docs-link.ts'
import { destinationText } from '../model/destination.ts'
import type { RouteTable } from '../model/route-table.ts'
import { countResults, hasChanges, isValidated, type RunResult } from './run-result.ts'
import { tableRows, type Row } from './table-rows.ts'

/** Every output of action.yml, as text. None is missing, however the run ends. */
export function renderOutputs(result: RunResult): Record<string, string> {
  const { tables, results, findings, reachability, docsPage } = result
  const { created, replaced, deleted, unchanged, failed } = countResults(results)
  return {
    routes: JSON.stringify(
      tables.flatMap((table) => tableRows(results, table).flatMap((row) => toRouteRecord(table, row))),
    ),
    'route-table-ids': JSON.stringify(tables.map(({ routeTableId }) => routeTableId)),
    validated: String(isValidated(result)),
    'has-changes': String(hasChanges(result)),
    'created-count': String(created),
    'replaced-count': String(replaced),
    'deleted-count': String(deleted),
    'unchanged-count': String(unchanged),
    'failed-count': String(failed),
    findings: JSON.stringify(
      findings.map(({ severity, code, message, commands }) => ({
        severity,
        code,
        message,
        commands,
        url: docsUrl(docsPage, code),
      })),
    ),
    reachable: reachability?.reachable ?? 'unknown',
    reachability: JSON.stringify(reachability?.records ?? []),
  }
}

/** One record for each route that was read, with EC2's field names, and for each pod CIDR that EC2 delivers without one. */
function toRouteRecord({ routeTableId }: RouteTable, row: Row): Record<string, string | null>[] {
  const { route } = row
  if (route === undefined && row.change !== 'delivered by EC2') return []
  const { target } = route ?? row
  return [
    {
      routeTableId,
      destinationCidrBlock: route === undefined ? row.destination : destinationText(route.destination),
      instanceId: target.kind === 'instance' ? target.instanceId : null,
      gatewayId: target.kind === 'gateway' ? target.gatewayId : null,
      networkInterfaceId:
        target.kind === 'instance' || target.kind === 'network-interface'
          ? (target.networkInterfaceId ?? null)
          : null,
      state: row.state,
      origin: route?.origin ?? null,
      worker: row.workerName ?? null,
      change: row.change ?? null,
    },
  ]
}
