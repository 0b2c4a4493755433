import { explainOne } from '../aws/explain-error.ts'
import type { Finding } from '../model/finding.ts'
import { checkName } from '../plan/messages.ts'
import { writesFailed } from './messages.ts'
import type { RouteResult } from './route-result.ts'
import { checksFailed, type CheckResult } from './check-result.ts'

/** One finding for each error, with the workers or routes that it stopped and their tables. */
export function failures(
  results: readonly RouteResult[],
  checks: readonly CheckResult[],
  region: string,
): Finding[] {
  const failed = [
    ...checksFailed(checks).map(({ check, error }) => ({ who: checkName(check), tables: [], error })),
    ...results.flatMap(({ change, outcome }) =>
      outcome.kind === 'failed'
        ? [
            {
              who: change.action === 'prune' ? change.destination.text : change.worker.name,
              tables: [change.routeTableId],
              error: outcome.error,
            },
          ]
        : [],
    ),
  ].map((each) => ({ ...each, refusal: explainOne(each.error, region) }))
  return [...Map.groupBy(failed, ({ refusal }) => refusal.message).values()].flatMap((alike) =>
    alike.slice(0, 1).map(({ refusal }) =>
      writesFailed(
        alike.map(({ who }) => who),
        alike.flatMap(({ tables }) => tables),
        refusal,
      ),
    ),
  )
}
