import type { Finding } from '../model/finding.ts'
import type { Assessment } from '../reachability/assess.ts'
import { blockedResources } from '../reachability/explanations.ts'
import type { Pair, PairKind } from '../reachability/pairs.ts'
import type { Verdict } from '../reachability/verdict.ts'
import { renderReachability } from './summary/reachability-summary.ts'

/** The pods in summary, outputs, and log. It's rendered here, because a run without `reachability` never loads this file. */
export type ReachabilityReport = {
  /** The output `reachable`. */
  readonly reachable: 'true' | 'false' | 'unknown'
  /** The output `reachability`. */
  readonly records: Iterable<PairRecord>
  /** For the headline; empty if there is no pair of workers. */
  readonly line: string
  /** Of the summary. */
  readonly blocks: readonly string[]
  /** The findings that the blocks list by number. */
  readonly numbered: ReadonlySet<Finding>
}

export function reportReachability(assessment: Assessment, docsPage: string | undefined): ReachabilityReport {
  const line = talkLine(assessment)
  return {
    reachable: reachable(assessment),
    records: { [Symbol.iterator]: () => pairRecords(assessment) },
    line,
    blocks: renderReachability(assessment, line, docsPage),
    numbered: new Set(assessment.explanations.map(({ finding }) => finding)),
  }
}

/** The output `reachable`. */
export function reachable(assessment: Assessment): 'true' | 'false' | 'unknown' {
  const verdicts = new Set(assessment.pairs.map(({ judgement }) => judgement.verdict))
  if (verdicts.has('some') || verdicts.has('none')) return 'false'
  return verdicts.has('unknown') || !assessment.isComplete ? 'unknown' : 'true'
}

/** `pods can communicate in 6 of 6 pairs of workers`: one line for the headline; empty if there is no pair. */
export function talkLine(assessment: Assessment): string {
  const { isPlanned } = assessment
  const pairs = assessment.pairs.filter(({ kind }) => kind === 'pods')
  const controlPlane = controlPlaneLine(assessment)
  if (pairs.length === 0) return controlPlane
  const count = (wanted: Verdict): number =>
    pairs.filter(({ judgement }) => judgement.verdict === wanted).length
  const others = [
    { count: count('some'), label: 'partly' },
    { count: count('none'), label: 'blocked' },
    { count: count('unknown'), label: 'unknown' },
  ].flatMap((each) => (each.count === 0 ? [] : [`${each.count} ${each.label}`]))
  return [
    isEachOpen(pairs) && assessment.isComplete ? '' : '⚠️ ',
    `pods can communicate in ${count('all')} of ${pairs.length} pairs of workers`,
    others.length === 0 ? '' : ` (${others.join(', ')})`,
    isPlanned ? ' after the planned changes' : '',
    new Set(pairs.map(({ version }) => version)).size > 1 ? ', IPv4 and IPv6 counted separately' : '',
    controlPlane === '' ? '' : `; ${controlPlane}`,
  ].join('')
}

/** `control plane: 9 of 9 connections work`; empty if there are none. */
function controlPlaneLine({ pairs }: Assessment): string {
  const others = pairs.filter(({ kind }) => kind !== 'pods')
  if (others.length === 0) return ''
  const open = others.filter(({ judgement }) => judgement.verdict === 'all').length
  return `${isEachOpen(others) ? '' : '⚠️ '}control plane: ${open} of ${others.length} connections work`
}

function isEachOpen(pairs: readonly Pair[]): boolean {
  return pairs.every(({ judgement }) => judgement.verdict === 'all')
}

export type PairRecord = {
  readonly kind: PairKind
  readonly from: string
  readonly fromInstanceId: string
  readonly to: string
  readonly toInstanceId: string
  readonly ipVersion: 4 | 6 | null
  readonly verdict: Verdict
  readonly allowed: string
  readonly reasons: readonly {
    readonly obstacle: string
    readonly extent: string
    readonly resource: string
  }[]
}

/** Made one at a time, because 1,000 workers make a million pairs. */
export function* pairRecords({ pairs, context }: Assessment): Generator<PairRecord> {
  for (const pair of pairs)
    yield {
      kind: pair.kind,
      from: pair.from.name,
      fromInstanceId: pair.from.instanceId,
      to: pair.to.name,
      toInstanceId: pair.to.instanceId,
      ipVersion: pair.version ?? null,
      verdict: pair.judgement.verdict,
      allowed: pair.judgement.allowed,
      reasons: blockedResources(pair, context.network).map(({ component, extent, resource }) => ({
        obstacle: component,
        extent,
        resource,
      })),
    }
}
