import { checksDisabled } from '../apply/check-result.ts'
import type { RouteResult } from '../apply/route-result.ts'
import type { Inputs } from '../github/inputs.ts'
import { tableName } from '../model/route-table.ts'
import { targetName } from '../plan/messages.ts'
import type { CheckToDisable } from '../plan/plan.ts'
import { changeLabel, previousTarget, withPrevious } from './table-rows.ts'
import { countResults, isSuccess, isValidated, type RunResult } from './run-result.ts'

/** The log's first line: what the run does, and for how long it waits and tries. */
export function startLine({
  mode,
  region,
  waitTimeoutSeconds,
  absentTimeoutSeconds,
  maxAttempts,
}: Omit<Inputs, 'workers'>): string {
  const missing =
    mode === 'apply' && absentTimeoutSeconds < waitTimeoutSeconds
      ? ` (${absentTimeoutSeconds} for missing workers and tables)`
      : ''
  return `Mode ${mode} in ${region}. Limits: wait-timeout ${waitTimeoutSeconds} seconds${missing}, max-attempts ${maxAttempts}.`
}

/** One line for each table, as a heading for the lines of the workers. */
export function tableLines({ tables, region }: RunResult): string[] {
  return tables.map((table) => `Route table ${tableName(table)} in ${table.vpcId}, ${region}`)
}

/** One line for each worker: name, private IP, pod CIDR, and the result, for each route if the results differ. */
export function workerLines({ results }: RunResult): string[] {
  const ofWorkers = results.flatMap((result) =>
    result.change.action === 'prune' ? [] : [{ ...result.change, label: changeInWords(result) }],
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

/** Lines have no column for the target, so a plan shows the one that it would replace. */
function changeInWords(result: RouteResult): string {
  const { change } = result
  const label = changeLabel(result)
  return change.action === 'replace' && label === 'to replace'
    ? `${label} (now ${targetName(change.current.target)})`
    : withPrevious(label, previousTarget(result))
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
export function headline(result: RunResult, said = outcome(result)): string {
  const mark = isSuccess(result) ? '✅' : '❌'
  return `${mark} ${result.title === '' ? '' : `${result.title}: `}${said}`
}

export function outcome(result: RunResult): string {
  if (result.writing === 'in-dry-run') return 'Stopped, because the endpoint ignored DryRun and wrote'
  const isUnwritten = result.writing === 'not-started' && !isSuccess(result)
  if (result.expectedRoutes === 0 && isUnwritten) return 'No changes were made'
  const { created, replaced, deleted, unchanged, delivered, validated } = countResults(result.results)
  const routes = result.expectedRoutes === 1 ? 'worker route' : 'worker routes'
  const { line = '' } = result.reachability ?? {}
  const pods = line === '' ? '' : `; ${line}`
  const others = delivered === 0 ? '' : `, ${delivered} delivered by EC2`
  // If only the pods' check failed, the run didn't stop.
  const unwritten = isUnwritten && !isValidated(result) ? '; no changes were made' : ''
  switch (result.mode) {
    case 'apply':
      return `${validated} of ${result.expectedRoutes} ${routes} validated${unwritten}${pods}`
    case 'verify':
      return `${validated} of ${result.expectedRoutes} ${routes} validated${pods}`
    case 'plan':
      return `Plan: ${created} to create, ${replaced} to replace, ${deleted} to delete, ${unchanged} unchanged${others}; nothing was written${pods}`
    case 'destroy':
      return `${deleted} deleted, ${validated} of ${result.expectedRoutes} ${routes} gone${unwritten}`
  }
}
