import { reviewedLine, reviewedLineOf } from '../plan/reviewed-plan.ts'
import { firstLine, type Markers } from '../github/pull-request/comment-marker.ts'
import type { CommentRun } from '../github/pull-request/event.ts'
import { headline, outcome } from './log-lines.ts'
import * as markdown from './summary/markdown.ts'
import { isSuccess, type RunResult } from './run-result.ts'
import { renderDetails } from './summary/summary.ts'
import { tableRows } from './table-rows.ts'

/** GitHub: "body is too long (maximum is 65536 characters)". No text has more characters than bytes. */
const COMMENT_BYTES = 65_536

/** As many rows as a screen shows next to other comments. */
const SHORT_ROWS = 12

/** Readers of a comment can't see the outputs. */
const REST = { findings: 'in the job summary', routes: 'in the job summary' }

/** The result for the plan. An outdated plan isn't the reviewed one anymore, so its run wrote nothing. */
type State = 'planned' | 'applied' | 'failed' | 'outdated'

const SOURCE = { planned: 'Planned', applied: 'Applied', failed: 'Reported', outdated: 'Reported' } as const

/** `id` distinguishes a comment from others of its cluster. `previous` is the comment that this one replaces. */
export type CommentFrame = {
  readonly markers: Markers
  readonly id: string | undefined
  readonly run: CommentRun
  readonly previous: string | undefined
}

/** The result in one line, and as much of the summary as a comment holds, with a link to the run and its commit. */
export function renderComment(result: RunResult, frame: CommentFrame): string {
  const { markers, id, run, previous } = frame
  const state = stateOf(result)
  const hidden = `${firstLine(markers, id)}\n${reviewed(result, previous)}`
  const heading = `### ${markdown.text(headline(result, said(result, state)))}`
  const framed = (details: string): string => `${hidden}\n${heading}\n\n${details}\n\n${source(run, state)}\n`
  const section = (details: string): string => markdown.details('Details', details, { open: isOpen(result) })
  const details = detailsWithin(COMMENT_BYTES - markdown.byteLength(framed(section(''))), result)
  const comment = framed(section(details.trimEnd()))
  if (markdown.byteLength(comment) <= COMMENT_BYTES) return comment
  return framed('The result is too long for a comment. See the job summary.')
}

function stateOf(result: RunResult): State {
  if (result.mode === 'plan') return 'planned'
  if (result.findings.some(({ code }) => code === 'plan-not-reviewed')) return 'outdated'
  return isSuccess(result) ? 'applied' : 'failed'
}

function said(result: RunResult, state: State): string {
  switch (state) {
    case 'planned':
      return outcome(result)
    case 'applied':
      return `Applied: ${outcome(result)}`
    case 'failed':
      return `Failed: ${outcome(result)}`
    case 'outdated':
      return 'Outdated: the plan changed after the review; nothing was written'
  }
}

/** The list of reviewed changes stays as it was, so a rerun after a partial failure may still make them. */
function reviewed({ mode, planHash, results, checks }: RunResult, previous: string | undefined): string {
  if (mode !== 'plan') return reviewedLineOf(previous ?? '') ?? reviewedLine(undefined)
  return reviewedLine(planHash === '' ? undefined : { changes: results.map(({ change }) => change), checks })
}

function source(run: CommentRun, state: State): string {
  const name = markdown.text(`${run.workflow} / ${run.job}`)
  const where = run.url === undefined ? name : `[${name}](${run.url})`
  return `${SOURCE[state]} by kthw-routes in ${where} for commit ${markdown.text(run.commit)}.`
}

/** Something is wrong, or there is little to show. */
function isOpen({ findings, tables, results }: RunResult): boolean {
  const rows = tables.reduce((count, table) => count + tableRows(results, table).length, 0)
  return rows <= SHORT_ROWS || findings.some(({ severity }) => severity !== 'notice')
}

/** Findings come before tables, which share the remaining bytes. */
function detailsWithin(bytes: number, result: RunResult): string {
  const bytesOf = (shown: RunResult, findings: number): number =>
    markdown.byteLength(renderDetails(shown, { findings, tables: 0, rest: REST }))
  // The findings of the reachability section need less room than the section itself.
  const shown = bytesOf(result, 0) > bytes / 2 ? withoutReachability(result) : result
  const findings = bytes - bytesOf(shown, 0)
  return renderDetails(shown, { findings, tables: bytes - bytesOf(shown, findings), rest: REST })
}

function withoutReachability(result: RunResult): RunResult {
  const { reachability } = result
  return reachability === undefined
    ? result
    : { ...result, reachability: { ...reachability, blocks: [], numbered: new Set() } }
}
