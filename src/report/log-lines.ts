import { tableName } from '../model/route-table.ts'
import type { CheckToDisable } from '../plan/source-dest-check.ts'
import { changeLabel, type Report } from './run-result.ts'

/** A line a table: what the workers' lines are about. */
export function tableLines({ tables, region }: Report): string[] {
  return tables.map((table) => `Route table ${tableName(table)} in ${table.vpcId}, ${region}`)
}

/** A line a worker: name, private IP, pod CIDR, what was done; route by route where that differs. */
export function workerLines({ results, sightings }: Report): string[] {
  const ofWorkers = results.flatMap((result, index) =>
    result.change.action === 'prune'
      ? []
      : [{ ...result.change, label: changeLabel(result, sightings[index]) }],
  )
  return [...Map.groupBy(ofWorkers, ({ worker }) => worker).entries()].map(
    ([{ name, privateIp, podCidrs }, changes]) => {
      const labels = new Set(changes.map(({ label }) => label))
      const done =
        labels.size === 1
          ? [...labels]
          : changes.map(
              ({ routeTableId, podCidr, label }) =>
                `${podCidrs.length > 1 ? `${podCidr.text} ` : ''}${label} in ${routeTableId}`,
            )
      return [name, privateIp, podCidrs.map(({ text }) => text).join(' '), done.join(', ')].join('  ')
    },
  )
}

/** A line for each stale route and each source/destination check that was changed, or is to be. */
export function otherLines(report: Report): string[] {
  const pruned = report.results.flatMap((result, index) =>
    result.change.action === 'prune'
      ? [
          `stale  ${result.change.destination.text}  ${changeLabel(result, report.sightings[index])} in ${result.change.routeTableId}`,
        ]
      : [],
  )
  const checks = checkGroups(report).flatMap(({ label, workers }) =>
    workers.map((name) => `${name}  source/destination check ${label}`),
  )
  return [...pruned, ...checks]
}

/** The workers whose source/destination check was switched off, could not be, or is to be. */
export function checkGroups({ checks, checkResults, mode }: Report): { label: string; workers: string[] }[] {
  const namesOf = (some: readonly CheckToDisable[]): string[] => some.map(({ worker }) => worker.name)
  const off = checkResults.filter(({ error }) => error === undefined).map(({ check }) => check)
  const failed = checkResults.filter(({ error }) => error !== undefined).map(({ check }) => check)
  return [
    { label: 'switched off', workers: namesOf(off) },
    { label: 'not switched off', workers: namesOf(failed) },
    { label: 'to switch off', workers: mode === 'plan' ? namesOf(checks) : [] },
  ].filter(({ workers }) => workers.length > 0)
}
