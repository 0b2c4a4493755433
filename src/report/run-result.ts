import { isVerified, type RouteResult } from '../apply/route-result.ts'
import type { CheckResult } from '../apply/check-result.ts'
import type { Mode } from '../github/inputs.ts'
import type { Presentation } from '../github/presentation-inputs.ts'
import { hasErrors, type Finding } from '../model/finding.ts'
import type { RouteTable } from '../model/route-table.ts'
import type { CheckToDisable } from '../plan/plan.ts'
import { changeLabel, type ChangeLabel } from './table-rows.ts'
import type { ReachabilityReport } from './reachability-report.ts'

/** The result of a run, even if the run ends early. */
export type RunResult = Presentation & {
  readonly mode: Mode
  readonly region: string
  /** Expected worker routes: pod CIDRs × tables, each at least 1 until it's known; 0 if the inputs are invalid. */
  readonly expectedRoutes: number
  /** As last read. */
  readonly tables: readonly RouteTable[]
  /** Every table that a worker's subnet can use, selected or not, with its associations before the writes. Empty if they weren't read. */
  readonly associated: readonly RouteTable[]
  /** Whether the run has begun to write. In a dry run, it writes only if the endpoint ignores DryRun. */
  readonly writing: 'not-started' | 'started' | 'in-dry-run'
  /** Empty until there is a plan. */
  readonly planHash: string
  readonly results: readonly RouteResult[]
  /** Source/destination checks to disable, and the results for those that were attempted. */
  readonly checks: readonly CheckToDisable[]
  readonly checkResults: readonly CheckResult[]
  /** Undefined if the input `reachability` is `off`, or if the run ended earlier. */
  readonly reachability: ReachabilityReport | undefined
  readonly findings: readonly Finding[]
  readonly durationMs: number
}

export const NOTHING_YET: RunResult = {
  docsPage: undefined,
  title: '',
  showsSummary: true,
  mode: 'apply',
  region: '',
  expectedRoutes: 0,
  tables: [],
  associated: [],
  writing: 'not-started',
  planHash: '',
  results: [],
  checks: [],
  checkResults: [],
  reachability: undefined,
  findings: [],
  durationMs: 0,
}

export type Counts = {
  readonly created: number
  readonly replaced: number
  readonly deleted: number
  readonly unchanged: number
  /** Routes that didn't need to be deleted. */
  readonly absent: number
  /** Pod CIDRs that need no route. */
  readonly delivered: number
  readonly failed: number
  readonly validated: number
}

/** In a plan, `created`, `replaced`, and `deleted` count planned changes. */
export function countResults(results: readonly RouteResult[]): Counts {
  const labels = results.map(changeLabel)
  const count = (...counted: ChangeLabel[]): number =>
    labels.filter((label) => counted.includes(label)).length
  return {
    created: count('created', 'to create'),
    replaced: count('replaced', 'to replace'),
    deleted: count('deleted', 'to delete'),
    unchanged: count('unchanged'),
    absent: count('already absent'),
    delivered: count('delivered by EC2'),
    failed: count('conflict', 'failed', 'not created', 'not replaced', 'not deleted'),
    validated: results.filter((result) => result.change.action !== 'prune' && isVerified(result)).length,
  }
}

export function hasChanges({ mode, results, checks, checkResults }: RunResult): boolean {
  const { created, replaced, deleted } = countResults(results)
  const changedChecks = mode === 'plan' ? checks : checkResults.filter(({ error }) => error === undefined)
  return created + replaced + deleted + changedChecks.length > 0
}

/** Every expected route was read back as expected, and no error is about routes. Errors about pods don't count. */
export function isValidated({ results, expectedRoutes, findings }: RunResult): boolean {
  return (
    countResults(results).validated === expectedRoutes &&
    results.every(isVerified) &&
    !hasErrors(findings.filter(({ scope }) => scope === 'routes'))
  )
}

/** A plan succeeds without errors; any other run must be validated too. */
export function isSuccess(result: RunResult): boolean {
  return !hasErrors(result.findings) && (result.mode === 'plan' || isValidated(result))
}
