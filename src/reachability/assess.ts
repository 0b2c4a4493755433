import { explain } from '../aws/aws-error.ts'
import type { Inputs } from '../github/inputs.ts'
import { hasErrors, type Finding } from '../model/finding.ts'
import type { RouteTable } from '../model/route-table.ts'
import type { Worker } from '../model/worker.ts'
import { tablesAfter, type Change } from '../plan/plan.ts'
import { withChecksOff } from '../plan/source-dest-check.ts'
import { present } from '../report/reachability-sections.ts'
import type { Report } from '../report/run-result.ts'
import { explanationImpacts, findingFor, type AssessmentContext } from './explanation-findings.ts'
import * as messages from './messages.ts'
import { judgePairs } from './pairs.ts'
import type { PacketFilters } from './read-packet-filters.ts'

export { readPacketFilters } from './read-packet-filters.ts'

type Looked = {
  readonly workers: readonly Worker[]
  /** How many more were asked for. */
  readonly missingWorkers: number
  readonly plan: readonly Change[]
  /** All that can govern a worker's subnet, as read before the writes. */
  readonly tables: readonly RouteTable[]
  readonly filters: PacketFilters
}

/** Judges the world as the run leaves it or, in a plan, as the plan would; what it finds goes into the report. */
export function tellReachability(report: Report, inputs: Inputs, looked: Looked): void {
  // Without workers or tables there is nothing to judge, and the run has told so.
  if (looked.workers.length === 0 || report.tables.length === 0) return
  const isPlanned = inputs.mode === 'plan' && !hasErrors(report.findings)
  const managed = isPlanned ? tablesAfter(report.tables, looked.plan) : report.tables
  const newest = new Map([...looked.tables, ...managed].map((table) => [table.routeTableId, table]))
  const off = isPlanned
    ? report.checks
    : report.checkResults.filter(({ error }) => error === undefined).map(({ check }) => check)
  const workers = withChecksOff(looked.workers, off)
  const context: AssessmentContext = {
    network: { ...looked.filters, tables: [...newest.values()] },
    workers,
    managed: new Set(report.tables.map(({ routeTableId }) => routeTableId)),
    clusterCidrs: inputs.clusterCidrs,
    region: inputs.region,
  }
  const pairs = judgePairs(workers, context.network)
  const severity = inputs.reachability === 'fail' ? 'error' : 'warning'
  const unread = unreadFinding(looked.filters, inputs)
  const causes = explanationImpacts(pairs, context.network).map((impact) => {
    const { code, message, commands } = findingFor(impact, context)
    const finding: Finding =
      impact.explanation.kind === 'unknown'
        ? (unread ?? { severity: severity === 'error' ? severity : 'notice', code, message })
        : { severity, code, message, ...(commands.length === 0 ? {} : { commands }) }
    return { key: impact.explanation.key, pairs: impact.pairs.length, finding }
  })
  const told = [
    ...new Set([...causes.map(({ finding }) => finding), ...(unread === undefined ? [] : [unread])]),
  ]
  const isComplete = looked.missingWorkers === 0
  report.reachability = {
    ...present({
      isPlanned,
      isComplete,
      pairs,
      context,
      causes,
      troubleshooting: report.troubleshooting,
    }),
    raised: raisedBy(told, report.findings),
  }
  report.findings = merge(report.findings, told)
}

/** One finding for all that EC2 would not let be read. */
function unreadFinding({ errors }: PacketFilters, { reachability, region }: Inputs): Finding | undefined {
  if (errors.length === 0) return undefined
  // Sorted, since the calls run in parallel and fail in any order.
  const sentences = explain(new AggregateError(errors), region)
    .map(({ message }) => (/[.!?]$/.test(message) ? message : `${message}.`))
    .sort()
  return {
    severity: reachability === 'fail' ? 'error' : 'notice',
    ...messages.packetFiltersUnread(sentences),
  }
}

function raisedBy(told: readonly Finding[], already: readonly Finding[]): Set<string> {
  const errors = new Set(already.filter(({ severity }) => severity === 'error').map(({ message }) => message))
  return new Set(told.map(({ message }) => message)).difference(errors)
}

/**
 * What the run has told already is not told twice: the same sentence gets the graver severity and the commands. Why a
 * managed table lacks a route is told by the errors of the run itself.
 */
function merge(already: readonly Finding[], told: readonly Finding[]): Finding[] {
  const isNews = ({ code }: Finding): boolean => code !== 'route-missing' || !hasErrors(already)
  const byMessage = new Map(already.map((finding) => [finding.message, finding]))
  for (const finding of told.filter(isNews)) {
    const severity = byMessage.get(finding.message)?.severity === 'error' ? 'error' : finding.severity
    byMessage.set(finding.message, { ...finding, severity })
  }
  return [...byMessage.values()]
}
