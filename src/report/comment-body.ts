import { createHash } from 'node:crypto'

import type { PlanRun, PullRequest } from '../github/event.ts'
import type { Inputs } from '../github/inputs.ts'
import { headline } from './headline.ts'
import * as markdown from './markdown.ts'
import type { RunResult } from './run-result.ts'
import { renderSummary } from './summary.ts'

/** GitHub: "body is too long (maximum is 65536 characters)". No text has more characters than bytes. */
const COMMENT_BYTES = 65_536

/** Who reads a comment has no outputs before them. */
const REST = { findings: 'in the job summary', routes: 'in the job summary' }

/**
 * The first line of a plan's comment, which nobody sees. It is the same from run to run as long as workflow, job, role,
 * Region, VPC, workers and tables are asked for in the same way: clusters of a matrix have a comment each, and one whose
 * worker-count changes keeps its own.
 */
export function planMarker(
  { credentials, region, vpcId, workers, routeTables }: Inputs,
  run: PlanRun,
): string {
  const key = [
    run.workflow,
    run.job,
    credentials.kind === 'job-token' ? credentials.roleArn : null,
    region,
    vpcId ?? null,
    // Whatever their number, the first is called <prefix>0.
    workers.by === 'filter' ? null : workers.names[0],
    workers.by === 'name' ? null : workers.filters,
    workers.nameTag,
    workers.podCidrTag,
    routeTables,
  ]
  const hash = createHash('sha256').update(JSON.stringify(key)).digest('hex')
  return `<!-- kthw-routes plan: ${hash.slice(0, 16)} -->`
}

/** The summary, as far as a comment holds it, and which run planned that for which commit. */
export function renderComment(
  result: RunResult,
  marker: string,
  run: PlanRun,
  { headSha }: PullRequest,
): string {
  const name = markdown.text(`${run.workflow} / ${run.job}`)
  const source = `Planned by kthw-routes in [${name}](${run.url}) for commit ${markdown.text(headSha)}.`
  const around = (summary: string): string => `${marker}\n${summary}\n${source}\n`
  const comment = around(summaryWithin(COMMENT_BYTES - markdown.byteLength(around('')), result))
  if (markdown.byteLength(comment) <= COMMENT_BYTES) return comment
  return around(`### ${headline(result)}\n\nThe plan is too long for a comment; it is in the job summary.\n`)
}

/** Findings first, and the tables in what they leave. */
function summaryWithin(bytes: number, result: RunResult): string {
  const bytesOf = (shown: RunResult, findings: number): number =>
    markdown.byteLength(renderSummary(shown, { findings, tables: 0, rest: REST }))
  // What stands between the pods is told by findings as well, in less room.
  const shown = bytesOf(result, 0) > bytes / 2 ? withoutPods(result) : result
  const findings = bytes - bytesOf(shown, 0)
  return renderSummary(shown, { findings, tables: bytes - bytesOf(shown, findings), rest: REST })
}

function withoutPods(result: RunResult): RunResult {
  const { reachability } = result
  return reachability === undefined
    ? result
    : { ...result, reachability: { ...reachability, blocks: [], numbered: new Set() } }
}
