import type { Finding } from '../model/finding.ts'
import type { Assessment } from '../reachability/assess.ts'
import { pairRecords, reachable, talkLine } from './reachability-report.ts'
import { renderReachability } from './reachability-summary.ts'

/** What summary, outputs, and log say about the pods. Rendered here, because a run that doesn't ask never loads this. */
export type ReachabilitySections = {
  /** The output `reachable`. */
  readonly reachable: 'true' | 'false' | 'unknown'
  /** The output `reachability`. */
  readonly records: readonly object[]
  /** For the headline; empty if there is no pair of workers. */
  readonly line: string
  /** Of the summary. */
  readonly blocks: readonly string[]
  /** The findings that the blocks list by number. */
  readonly numbered: ReadonlySet<Finding>
}

export function reachabilitySections(
  assessment: Assessment,
  docsPage: string | undefined,
): ReachabilitySections {
  return {
    reachable: reachable(assessment),
    records: pairRecords(assessment),
    line: talkLine(assessment),
    blocks: renderReachability(assessment, docsPage),
    numbered: new Set(assessment.explanations.map(({ finding }) => finding)),
  }
}
