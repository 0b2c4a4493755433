import { linkedCode } from '../github/docs-link.ts'
import { type Finding, formatList } from '../model/finding.ts'
import { describeTarget, tableName, type RouteTable } from '../model/route-table.ts'
import { renderPicture } from './diagram.ts'
import { headline } from './headline.ts'
import { checkGroups } from './log-lines.ts'
import * as markdown from './markdown.ts'
import { countResults, type RunResult } from './run-result.ts'
import { tableRows, type Row } from './table-rows.ts'

const HEADER = ['DestinationCidrBlock', 'InstanceId', 'GatewayId', 'State', 'Worker', 'Change']

/** Rows shown before the rest folds away. */
const OPEN_ROWS = 50

/** What findings and tables may take, in bytes, and where the rest of either is. */
export type SummaryBudget = { readonly findings: number; readonly tables: number; readonly rest: Rest }

type Rest = { readonly findings: string; readonly routes: string }

/** The runner drops a summary over 1,024 KiB with an error; ours stays under 1,000, findings, tables and causes sharing it. */
const JOB_SUMMARY: SummaryBudget = {
  findings: 200_000,
  tables: 680_000,
  rest: { findings: 'in the output findings', routes: 'in the output routes' },
}
/** What stands around a table: the fold's tags, the line for what is not shown, blank lines. */
const FRAME_BYTES = 200

const MARKS = { error: '❌', warning: '⚠️', notice: 'ℹ️' } as const

/** The job summary, in GitHub's Markdown, under 1,000 KiB whatever the size of the world; in less room by its budget. */
export function renderSummary(result: RunResult, budget = JOB_SUMMARY): string {
  const tableBytes = Math.floor(budget.tables / Math.max(result.tables.length, 1))
  const blocks = [
    `### ${headline(result)}`,
    where(result),
    ...result.tables.flatMap((table) => tableBlocks(result, table, tableBytes, budget.rest)),
    ...checkGroups(result).map(({ label, workers }) =>
      markdown.text(`Source/destination check ${label}: ${formatList(workers)}`),
    ),
    ...(result.reachability?.blocks ?? []),
    findingList(notNumbered(result), result, budget),
    renderPicture(result),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function where({ tables, region, durationMs }: RunResult): string {
  const accounts = [...new Set(tables.map(({ ownerId }) => ownerId))]
  const vpcs = [...new Set(tables.map(({ vpcId }) => vpcId))]
  return [
    ...tables
      .slice(0, 1)
      .map((table) =>
        tables.length === 1
          ? `Route table ${markdown.text(tableName(table))}`
          : `${tables.length} route tables`,
      ),
    ...vpcs.map((vpcId) => `VPC ${markdown.text(vpcId)}`),
    ...(region === '' ? [] : [`Region ${markdown.text(region)}`]),
    ...accounts.map((account) => `account ${markdown.text(account)}`),
    `${(durationMs / 1000).toFixed(1)} s`,
  ].join(' · ')
}

function tableBlocks(result: RunResult, table: RouteTable, budget: number, rest: Rest): string[] {
  const heading = result.tables.length > 1 ? [tableHeading(result, table)] : []
  const rows = tableRows(result.results, table).map(toCells)
  const left = budget - markdown.byteLength(heading.join('')) - FRAME_BYTES
  const open = boundedTable(rows.slice(0, OPEN_ROWS), { aligned: true, budget: left })
  const folded = boundedTable(rows.slice(OPEN_ROWS), {
    aligned: false,
    budget: left - markdown.byteLength(open.text),
  })
  const unshown = rows.length - open.rows - folded.rows
  return [
    ...heading,
    ...(open.rows > 0 ? [open.text] : []),
    ...(folded.rows > 0 ? [markdown.details(`${folded.rows} more routes`, folded.text)] : []),
    ...(unshown > 0 ? [`${unshown} more ${unshown === 1 ? 'route is' : 'routes are'} ${rest.routes}.`] : []),
  ]
}

/** With several tables each has its own counts; what is none is left out. */
function tableHeading(result: RunResult, table: RouteTable): string {
  const ofTable = result.results.filter(({ change }) => change.routeTableId === table.routeTableId)
  const { validated, created, replaced, deleted, unchanged, failed } = countResults(ofTable)
  const expected = ofTable.filter(({ change }) => change.action !== 'prune').length
  const isPlan = result.mode === 'plan'
  const counts = [
    { count: created, label: isPlan ? 'to create' : 'created' },
    { count: replaced, label: isPlan ? 'to replace' : 'replaced' },
    { count: deleted, label: isPlan ? 'to delete' : 'deleted' },
    { count: unchanged, label: 'unchanged' },
    { count: failed, label: 'failed' },
  ].flatMap(({ count, label }) => (count === 0 ? [] : [`${count} ${label}`]))
  const proof = `${validated} of ${expected} ${result.mode === 'destroy' ? 'gone' : 'validated'}`
  return `#### Route table ${markdown.text(tableName(table))}: ${[proof, ...counts].join(', ')}`
}

/** As many of the rows as fit the budget, in bytes. */
function boundedTable(
  rows: readonly (readonly string[])[],
  { aligned, budget }: { aligned: boolean; budget: number },
): { text: string; rows: number } {
  const [names = '', rule = '', ...lines] = markdown.table(HEADER, rows, { aligned }).split('\n')
  const kept = markdown.withinBudget(
    lines,
    budget - markdown.byteLength(names) - markdown.byteLength(rule) - 2,
  )
  return { text: [names, rule, ...kept].join('\n'), rows: kept.length }
}

/** The lab's three columns first; a target that is no instance stands under GatewayId, whatever its kind. */
function toCells({ destination, target, state, workerName, change }: Row): string[] {
  const isInstance = target.kind === 'instance'
  const gateway = isInstance || target.kind === 'none' ? '' : describeTarget(target)
  return [destination, isInstance ? target.instanceId : '', gateway, state, workerName ?? '', change ?? '']
}

/** Findings that the reachability section doesn't list by number. */
function notNumbered({ findings, reachability }: RunResult): Finding[] {
  return findings.filter((finding) => reachability?.numbered.has(finding) !== true)
}

function findingList(findings: readonly Finding[], { docsPage }: RunResult, budget: SummaryBudget): string {
  const lines = findings.map(
    ({ severity, code, message }) =>
      `- ${MARKS[severity]} ${markdown.text(message)} (${linkedCode(docsPage, code)})`,
  )
  const kept = markdown.withinBudget(lines, budget.findings)
  const left = lines.length - kept.length
  return [...kept, ...(left > 0 ? [`- ${left} more are ${budget.rest.findings}.`] : [])].join('\n')
}
