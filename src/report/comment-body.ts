import { createHash } from 'node:crypto'

import type { PlanComment, PlanRun, PullRequest } from '../github/event.ts'
import type { Inputs } from '../github/inputs.ts'
import { headline } from './log-lines.ts'
import * as markdown from './summary/markdown.ts'
import type { RunResult } from './run-result.ts'
import { renderSummary } from './summary/summary.ts'

/** GitHub: "body is too long (maximum is 65536 characters)". No text has more characters than bytes. */
const COMMENT_BYTES = 65_536

/** Readers of a comment can't see the outputs. */
const REST = { findings: 'in the job summary', routes: 'in the job summary' }

/**
 * The first line of a plan's comment, which GitHub doesn't show. It stays the same as long as workflow, job, role, Region,
 * VPC, and the selection of workers and tables do: each cluster of a matrix has its own comment, and a changed
 * worker-count doesn't create another one.
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
    // <prefix>0, which is the same for any worker-count.
    workers.by === 'filter' ? null : workers.by === 'node' ? workers.file : workers.names[0],
    workers.by === 'filter' || workers.by === 'name-and-filter' ? workers.filters : null,
    workers.nameTag,
    workers.podCidrTag,
    routeTables,
  ]
  const hash = createHash('sha256').update(JSON.stringify(key)).digest('hex')
  return `<!-- kthw-routes plan: ${hash.slice(0, 16)} -->`
}

export type RenderedPlan = { readonly marker: string; readonly body: string }

export function renderPlan(
  result: RunResult,
  inputs: Inputs,
  { run, pullRequest }: Extract<PlanComment, { kind: 'pull-request' }>,
): RenderedPlan {
  const marker = planMarker(inputs, run)
  return { marker, body: renderComment(result, marker, run, pullRequest) }
}

/** As much of the summary as a comment holds, with a link to the run and the commit that it planned for. */
export function renderComment(
  result: RunResult,
  marker: string,
  run: PlanRun,
  { headSha }: PullRequest,
): string {
  const name = markdown.text(`${run.workflow} / ${run.job}`)
  const where = run.url === undefined ? name : `[${name}](${run.url})`
  const source = `Planned by kthw-routes in ${where} for commit ${markdown.text(headSha)}.`
  const framed = (summary: string): string => `${marker}\n${summary}\n${source}\n`
  const comment = framed(summaryWithin(COMMENT_BYTES - markdown.byteLength(framed('')), result))
  if (markdown.byteLength(comment) <= COMMENT_BYTES) return comment
  return framed(
    `### ${markdown.text(headline(result))}\n\nThe plan is too long for a comment. See the job summary.\n`,
  )
}

/** Findings come before tables, which share the remaining bytes. */
function summaryWithin(bytes: number, result: RunResult): string {
  const bytesOf = (shown: RunResult, findings: number): number =>
    markdown.byteLength(renderSummary(shown, { findings, tables: 0, rest: REST }))
  // The findings of the reachability section need less room than the section itself.
  const shown = bytesOf(result, 0) > bytes / 2 ? withoutReachability(result) : result
  const findings = bytes - bytesOf(shown, 0)
  return renderSummary(shown, { findings, tables: bytes - bytesOf(shown, findings), rest: REST })
}

function withoutReachability(result: RunResult): RunResult {
  const { reachability } = result
  return reachability === undefined
    ? result
    : { ...result, reachability: { ...reachability, blocks: [], numbered: new Set() } }
}
