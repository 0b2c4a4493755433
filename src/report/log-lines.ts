import { checksDisabled } from '../apply/check-result.ts'
import { tableName } from '../model/route-table.ts'
import type { CheckToDisable } from '../plan/plan.ts'
import { changeLabel } from './table-rows.ts'
import { countResults, isSuccess, type RunResult } from './run-result.ts'

/** One line for each table, as a heading for the lines of the workers. */
export function tableLines({ tables, region }: RunResult): string[] {
  return tables.map((table) => `Route table ${tableName(table)} in ${table.vpcId}, ${region}`)
}

/** One line for each worker: name, private IP, pod CIDR, and the result, for each route if the results differ. */
export function workerLines({ results }: RunResult): string[] {
  const ofWorkers = results.flatMap((result) =>
    result.change.action === 'prune' ? [] : [{ ...result.change, label: changeLabel(result) }],
  )
  return [...Map.groupBy(ofWorkers, ({ worker }) => worker).entries()].map(
    ([{ name, privateIp, podCidrs }, changes]) => {
      const labels = new Set(changes.map(({ label }) => label))
      const results =
        labels.size === 1
          ? [...labels]
          : changes.map(
              ({ routeTableId, podCidr, label }) =>
                `${podCidrs.length > 1 ? `${podCidr.text} ` : ''}${label} in ${routeTableId}`,
            )
      return [name, privateIp, podCidrs.map(({ text }) => text).join(' '), results.join(', ')].join('  ')
    },
  )
}

/** One line for each stale route, and for each source/destination check that changed or will change. */
export function otherLines(result: RunResult): string[] {
  const stale = result.results.flatMap((each) => {
    const { change } = each
    if (change.action !== 'prune') return []
    const label = changeLabel(each)
    const where = `${label.includes('delete') ? 'from' : 'in'} ${change.routeTableId}`
    return [`${change.destination.text} (stale) ${label} ${where}`]
  })
  const checks = checkGroups(result).flatMap(({ label, workers }) =>
    workers.map((name) => `${name}  source/destination check ${label}`),
  )
  return [...stale, ...checks]
}

/** Workers by the result of disabling their source/destination check. */
export function checkGroups({
  checks,
  checkResults,
  mode,
}: RunResult): { label: string; workers: string[] }[] {
  const namesOf = (some: readonly CheckToDisable[]): string[] => some.map(({ worker }) => worker.name)
  const failed = checkResults.filter(({ error }) => error !== undefined).map(({ check }) => check)
  return [
    { label: 'disabled', workers: namesOf(checksDisabled(checkResults)) },
    { label: 'not disabled', workers: namesOf(failed) },
    { label: 'to disable', workers: mode === 'plan' ? namesOf(checks) : [] },
  ].filter(({ workers }) => workers.length > 0)
}

/** The result in one line: the summary's heading, and the last line of the log. The title distinguishes it from those of other steps. */
export function headline(result: RunResult): string {
  const mark = isSuccess(result) ? '✅' : '❌'
  return `${mark} ${result.title === '' ? '' : `${result.title}: `}${outcome(result)}`
}

function outcome(result: RunResult): string {
  if (result.expectedRoutes === 0 && !isSuccess(result)) return 'Nothing was done'
  const { created, replaced, deleted, unchanged, delivered, validated } = countResults(result.results)
  const routes = result.expectedRoutes === 1 ? 'worker route' : 'worker routes'
  const { line = '' } = result.reachability ?? {}
  const pods = line === '' ? '' : `; ${line}`
  const others = delivered === 0 ? '' : `, ${delivered} delivered by EC2`
  switch (result.mode) {
    case 'apply':
    case 'verify':
      return `${validated} of ${result.expectedRoutes} ${routes} validated${pods}`
    case 'plan':
      return `Plan: ${created} to create, ${replaced} to replace, ${deleted} to delete, ${unchanged} unchanged${others}; nothing was written${pods}`
    case 'destroy':
      return `${deleted} deleted, ${validated} of ${result.expectedRoutes} ${routes} gone`
  }
}
