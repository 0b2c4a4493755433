import { explainOne } from '../aws/aws-error.ts'
import { type Finding, formatList } from '../model/finding.ts'
import { nameCheck } from '../plan/source-dest-check.ts'
import type { CheckResult, Result } from './write-routes.ts'

/** One finding a cause, with the workers or routes that it hit and the tables where. */
export function failures(
  results: readonly Result[],
  checks: readonly CheckResult[],
  region: string,
): Finding[] {
  const failed = [
    ...checks.flatMap(({ check, error }) =>
      error === undefined ? [] : [{ who: nameCheck(check), where: '', error }],
    ),
    ...results.flatMap(({ change, outcome }) =>
      outcome.kind === 'failed'
        ? [
            {
              who: change.action === 'prune' ? change.destination.text : change.worker.name,
              where: change.routeTableId,
              error: outcome.error,
            },
          ]
        : [],
    ),
  ].map(({ error, ...hit }) => ({ ...hit, finding: explainOne(error, region) }))
  return [...Map.groupBy(failed, ({ finding }) => finding.message).values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const where = formatList(group.map((hit) => hit.where).filter((table) => table !== ''))
    const hit = `${formatList(group.map(({ who }) => who))}${where === '' ? '' : ` in ${where}`}`
    return [{ ...first.finding, message: `${hit}: ${first.finding.message}` }]
  })
}
