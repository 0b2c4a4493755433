import { kindOf } from '../aws/aws-error-kind.ts'
import { AwsError } from '../aws/aws-error.ts'
import { explain } from '../aws/explain-error.ts'
import { readsLate } from '../aws/messages.ts'
import type { Inputs } from '../github/inputs.ts'
import { hasErrors, type Finding } from '../model/finding.ts'
import type { RouteTable } from '../model/route-table.ts'
import type { Worker } from '../model/worker.ts'
import type { CheckToDisable, Writes } from '../plan/plan.ts'
import { tablesAfter, withChecksOff } from '../plan/world-after.ts'
import { judgeControlPlane } from './control-plane.ts'
import { findingFor, type AssessmentContext } from './explanation-findings.ts'
import { explanationImpacts, openedByMasquerading, type ExplanationImpact } from './explanation-impacts.ts'
import * as messages from './messages.ts'
import { judgePairs, type Pair } from './pairs.ts'
import type { NetworkReading, PacketFilters } from './read-network.ts'

/** Whether the pods of each worker reach those of every other worker, and how to fix it if they don't. */
export type Assessment = {
  /** The assessment assumes that the planned changes are made. */
  readonly isPlanned: boolean
  /** No worker that was asked for is missing. */
  readonly isComplete: boolean
  readonly pairs: readonly Pair[]
  readonly context: AssessmentContext
  /** In the order of their numbers. */
  readonly explanations: readonly AssessedExplanation[]
  /** Those that the run had before, merged with the assessment's own. */
  readonly findings: readonly Finding[]
}

/** `key` is the one that `explanationKeys` returns for a pair. */
export type AssessedExplanation = { readonly key: string; readonly pairs: number; readonly finding: Finding }

/** The world after the run or, if a plan is given, after its changes. */
export type AssessedWorld = {
  readonly planned: Writes | undefined
  readonly workers: readonly Worker[]
  readonly missingWorkers: number
  /** The managed tables, as last read. */
  readonly tables: readonly RouteTable[]
  readonly disabledChecks: readonly CheckToDisable[]
  readonly findings: readonly Finding[]
} & NetworkReading

/** A table holds at most 1,000 routes of each IP version. The pairs of 5,000 workers don't fit into memory. */
const MOST_WORKERS = 2000

export function assess(
  {
    mode,
    reachability,
    masquerade,
    controlPlane,
    clusterCidrs,
    region,
  }: Pick<Inputs, 'mode' | 'reachability' | 'masquerade' | 'controlPlane' | 'clusterCidrs' | 'region'>,
  world: AssessedWorld,
): Assessment {
  const { planned } = world
  const managed = planned === undefined ? world.tables : tablesAfter(world.tables, planned.changes)
  // Tables without an ID in EC2's response are different tables.
  const newest = new Map(
    [...world.associated, ...managed].map((table) => [table.routeTableId || table, table]),
  )
  const workers = withChecksOff(world.workers, planned?.checks ?? world.disabledChecks)
  const { controllers } = world
  const network = { ...world.filters, tables: [...newest.values()] }
  const isTooMany = workers.length > MOST_WORKERS
  const judge = (isMasqueraded: boolean): readonly Pair[] => {
    const pairs = judgePairs(workers, network, isMasqueraded)
    if (controlPlane === undefined) return pairs
    const { apiPort } = controlPlane
    return pairs.concat(judgeControlPlane(workers, { controllers, apiPort }, network, isMasqueraded))
  }
  const pairs = isTooMany ? [] : judge(masquerade)
  const impacts = explanationImpacts(pairs, network)
  const context: AssessmentContext = {
    network,
    workers,
    controllers,
    managed: new Set(managed.map(({ routeTableId }) => routeTableId)),
    clusterCidrs,
    openedByMasquerading: masquerade
      ? new Set()
      : openedByMasquerading(impacts, pairs, () => judge(true), network),
    region,
  }
  const isWithoutController = controlPlane !== undefined && controllers.length === 0
  const severity = reachability === 'fail' ? 'error' : 'warning'
  const unread = isTooMany
    ? unknownFinding(messages.tooManyWorkers(workers.length, MOST_WORKERS), severity)
    : (unreadFinding(world.filters, severity, region) ??
      (isWithoutController
        ? unknownFinding(messages.noController(workers[0]?.vpcId ?? ''), severity)
        : undefined))
  const found = impacts.map((impact) => {
    const { commands, ...sentence } = findingFor(impact, context)
    const finding: Finding =
      impact.explanation.kind === 'unknown'
        ? (unread ?? { ...sentence, severity: severity === 'error' ? severity : 'notice', scope: 'pods' })
        : {
            ...sentence,
            ...(mode === 'verify' && isManagedShadow(impact, context) ? DRIFT : { severity, scope: 'pods' }),
            ...(commands.length === 0 ? {} : { commands }),
          }
    return {
      key: impact.explanation.key,
      pairs: impact.pairs.length,
      finding: graver(finding, world.findings),
    }
  })
  const own = new Set([...found.map(({ finding }) => finding), ...(unread === undefined ? [] : [unread])])
  return {
    isPlanned: planned !== undefined,
    isComplete: world.missingWorkers === 0 && !isTooMany && !isWithoutController,
    pairs,
    context,
    explanations: found,
    findings: merge(world.findings, [...own]),
  }
}

/** The run's own check of more specific routes skips prefix lists, because their entries are known only here. */
const DRIFT = { severity: 'error', scope: 'routes' } as const

function isManagedShadow(
  { explanation }: Pick<ExplanationImpact, 'explanation'>,
  { managed }: AssessmentContext,
): boolean {
  return explanation.kind === 'shadowing-route' && managed.has(explanation.table.routeTableId)
}

/** One finding for all resources that EC2 refused to describe. */
function unreadFinding(
  { errors }: PacketFilters,
  severity: 'error' | 'warning',
  region: string,
): Finding | undefined {
  if (errors.length === 0) return undefined
  // Sorted, because the calls fail in any order.
  const why = explain(new AggregateError(errors), region)
    .map(({ message }) => (/[.!?]$/.test(message) ? message : `${message}.`))
    .sort()
  const late = errors.flatMap((each) =>
    each instanceof AwsError && kindOf(each) === 'cancelled' ? each.call : [],
  )
  if (late.length > 0) why.push(readsLate([...new Set(late)].sort()))
  return unknownFinding(messages.packetFiltersUnread(why), severity)
}

function unknownFinding(
  { code, message, names }: Pick<Finding, 'code' | 'message' | 'names'>,
  severity: 'error' | 'warning',
): Finding {
  const shown = {
    severity: severity === 'error' ? severity : 'notice',
    scope: 'pods',
    code,
    message,
  } as const
  return names === undefined ? shown : { ...shown, names }
}

/** A finding that the run had as an error before fails the routes too. */
function graver(finding: Finding, earlier: readonly Finding[]): Finding {
  const same = earlier.find((each) => isSame(each, finding))
  return same?.severity === 'error' ? { ...finding, severity: same.severity, scope: same.scope } : finding
}

/** Each of the assessment's findings replaces the run's about the same thing. Errors of the run explain missing routes. */
function merge(earlier: readonly Finding[], own: readonly Finding[]): Finding[] {
  const isNews = ({ code }: Finding): boolean => code !== 'route-missing' || !hasErrors(earlier)
  const news = own.filter(isNews)
  const kept = earlier.map((each) => news.find((finding) => isSame(each, finding)) ?? each)
  return [...kept, ...news.filter((finding) => !kept.includes(finding))]
}

function isSame(a: Finding, b: Finding): boolean {
  return a.code === b.code && a.about !== undefined && a.about.join() === b.about?.join()
}
