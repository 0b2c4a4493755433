import { pairRecords, reachable, talkLine, type Reachability } from './reachability-report.ts'
import { renderReachability } from './reachability-summary.ts'
import type { PodsReport } from './run-result.ts'

/** All that a run says of the pods, as its summary, outputs and log take it. */
export function present(reachability: Reachability): Omit<PodsReport, 'raised'> {
  return {
    reachable: reachable(reachability),
    records: pairRecords(reachability),
    line: talkLine(reachability),
    blocks: renderReachability(reachability),
    told: new Set(reachability.causes.map(({ finding }) => finding.message)),
  }
}
