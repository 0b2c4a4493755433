import { isVerified, type ObservedRoute } from '../apply/verify-routes.ts'
import type { CheckResult, Result } from '../apply/write-routes.ts'
import type { Mode } from '../github/inputs.ts'
import { hasErrors, type Finding } from '../model/finding.ts'
import type { RouteTable } from '../model/route-table.ts'
import type { Change } from '../plan/plan.ts'
import type { CheckToDisable } from '../plan/source-dest-check.ts'

/** What a run knows when it ends; filled in as it goes, so that a run that fails early still tells how far it came. */
export type Report = {
  /** The address of the page that explains the findings; undefined where it is not known. */
  troubleshooting: string | undefined
  mode: Mode
  region: string
  /** Worker routes asked for: pod CIDRs × tables, where either is not known at least one; 0 while the inputs are not usable. */
  wanted: number
  /** The tables as last read. */
  tables: readonly RouteTable[]
  results: readonly Result[]
  /** One for each result; empty while no read has shown the outcome of the writes. */
  sightings: readonly ObservedRoute[]
  /** Source/destination checks that are to be switched off, and what became of those that were tried. */
  checks: readonly CheckToDisable[]
  checkResults: readonly CheckResult[]
  /** Whether pods can talk; undefined where it was not asked, or the run ended before. */
  reachability: PodsReport | undefined
  findings: Finding[]
  durationMs: number
}

/** What was found of the pods, ready to be shown; who judged it, and how, is not loaded where nobody asks. */
export type PodsReport = {
  /** The output. */
  readonly reachable: 'true' | 'false' | 'unknown'
  /** The output `reachability`. */
  readonly records: readonly object[]
  /** For headline and log; empty where there is no pair of workers. */
  readonly line: string
  /** Of the summary. */
  readonly blocks: readonly string[]
  /** The messages of the findings that the blocks tell. */
  readonly told: ReadonlySet<string>
  /** The messages of findings that are errors for its sake only: the routes stand whatever they say. */
  readonly raised: ReadonlySet<string>
}

export function emptyReport(): Report {
  return {
    troubleshooting: undefined,
    mode: 'apply',
    region: '',
    wanted: 0,
    tables: [],
    results: [],
    sightings: [],
    checks: [],
    checkResults: [],
    reachability: undefined,
    findings: [],
    durationMs: 0,
  }
}

/** What became of a route, as summary, log and outputs call it. */
export type ChangeLabel =
  | 'unchanged'
  | 'created'
  | 'replaced'
  | 'deleted'
  | 'conflict'
  | 'failed'
  | 'to create'
  | 'to replace'
  | 'to delete'
  | 'not created'
  | 'not replaced'
  | 'not deleted'

export function changeLabel({ change, outcome }: Result, sighting: ObservedRoute | undefined): ChangeLabel {
  const { past, future } = WORDS[change.action]
  switch (outcome.kind) {
    case 'unchanged':
    case 'conflict':
    case 'failed':
      return outcome.kind
    case 'done':
      return past
    case 'already-applied':
      return sighting?.kind === 'elsewhere' ? 'conflict' : 'unchanged'
    case 'planned':
      return `to ${future}`
    case 'not-tried':
      return `not ${past}`
  }
}

const WORDS = {
  create: { past: 'created', future: 'create' },
  replace: { past: 'replaced', future: 'replace' },
  delete: { past: 'deleted', future: 'delete' },
  prune: { past: 'deleted', future: 'delete' },
  // Nothing is written for these, so that no outcome asks for their words.
  keep: { past: 'created', future: 'create' },
  absent: { past: 'deleted', future: 'delete' },
  conflict: { past: 'created', future: 'create' },
} as const satisfies Record<Change['action'], object>

export type Counts = {
  readonly created: number
  readonly replaced: number
  readonly deleted: number
  readonly unchanged: number
  readonly failed: number
  readonly validated: number
}

/** Of a plan, what it would create, replace and delete. */
export function countResults({ results, sightings }: Pick<Report, 'results' | 'sightings'>): Counts {
  const labels = results.map((result, index) => changeLabel(result, sightings[index]))
  const count = (...wanted: ChangeLabel[]): number => labels.filter((label) => wanted.includes(label)).length
  return {
    created: count('created', 'to create'),
    replaced: count('replaced', 'to replace'),
    deleted: count('deleted', 'to delete'),
    unchanged: count('unchanged'),
    failed: count('conflict', 'failed', 'not created', 'not replaced', 'not deleted'),
    validated: results.filter(
      ({ change }, index) => change.action !== 'prune' && isVerified(sightings[index]),
    ).length,
  }
}

/** The same for one table, and how many worker routes it is to have. */
export function countTable(
  { results, sightings }: Report,
  routeTableId: string,
): Counts & { readonly wanted: number } {
  const indices = [...results.keys()].filter((index) => results[index]?.change.routeTableId === routeTableId)
  const ofTable = {
    results: indices.flatMap((index) => results[index] ?? []),
    sightings: indices.flatMap((index) => sightings[index] ?? []),
  }
  const wanted = ofTable.results.filter(({ change }) => change.action !== 'prune').length
  return { ...countResults(ofTable), wanted }
}

export function hasChanges(report: Report): boolean {
  const { created, replaced, deleted } = countResults(report)
  const checks =
    report.mode === 'plan' ? report.checks : report.checkResults.filter(({ error }) => error === undefined)
  return created + replaced + deleted + checks.length > 0
}

/** Every route that was asked for was read back as it has to be, and nothing else went wrong but what stands between pods. */
export function isValidated(report: Report): boolean {
  const raised = report.reachability?.raised
  return (
    countResults(report).validated === report.wanted &&
    report.sightings.every(isVerified) &&
    !hasErrors(report.findings.filter(({ message }) => raised?.has(message) !== true))
  )
}

/** A plan is right when nothing stands against it; everything else has to be proven. */
export function isSuccess(report: Report): boolean {
  return !hasErrors(report.findings) && (report.mode === 'plan' || isValidated(report))
}
