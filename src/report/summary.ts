import { linkedCode } from '../github/docs-link.ts'
import { type Finding, formatList } from '../model/finding.ts'
import { describeTarget, tableName, type RouteTable } from '../model/route-table.ts'
import { renderPicture } from './diagram.ts'
import { checkGroups } from './log-lines.ts'
import * as markdown from './markdown.ts'
import { countResults, countTable, isSuccess, type Report } from './run-result.ts'
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
export function renderSummary(report: Report, budget = JOB_SUMMARY): string {
  const tableBytes = Math.floor(budget.tables / Math.max(report.tables.length, 1))
  const blocks = [
    `### ${headline(report)}`,
    where(report),
    ...report.tables.flatMap((table) => tableBlocks(report, table, tableBytes, budget.rest)),
    ...checkGroups(report).map(({ label, workers }) =>
      markdown.text(`Source/destination check ${label}: ${formatList(workers)}`),
    ),
    ...(report.reachability?.blocks ?? []),
    findingList(notNumbered(report), report, budget),
    renderPicture(report),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

/** Also the run's last word in the log. */
export function headline(report: Report): string {
  const mark = isSuccess(report) ? '✅' : '❌'
  if (report.wanted === 0 && !isSuccess(report)) return `${mark} Nothing was done`
  const { created, replaced, deleted, unchanged, validated } = countResults(report)
  const routes = report.wanted === 1 ? 'worker route' : 'worker routes'
  const { line = '' } = report.reachability ?? {}
  const talk = line === '' ? '' : `; ${line}`
  switch (report.mode) {
    case 'apply':
    case 'verify':
      return `${mark} ${validated} of ${report.wanted} ${routes} validated${talk}`
    case 'plan':
      return `${mark} Plan: ${created} to create, ${replaced} to replace, ${deleted} to delete, ${unchanged} unchanged; nothing was written${talk}`
    case 'destroy':
      return `${mark} ${deleted} deleted, ${validated} of ${report.wanted} ${routes} gone`
  }
}

function where({ tables, region, durationMs }: Report): string {
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

function tableBlocks(report: Report, table: RouteTable, budget: number, rest: Rest): string[] {
  const heading = report.tables.length > 1 ? [tableHeading(report, table)] : []
  const rows = tableRows(report, table).map(toCells)
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
function tableHeading(report: Report, table: RouteTable): string {
  const { validated, wanted, created, replaced, deleted, unchanged, failed } = countTable(
    report,
    table.routeTableId,
  )
  const isPlan = report.mode === 'plan'
  const counts = [
    { count: created, label: isPlan ? 'to create' : 'created' },
    { count: replaced, label: isPlan ? 'to replace' : 'replaced' },
    { count: deleted, label: isPlan ? 'to delete' : 'deleted' },
    { count: unchanged, label: 'unchanged' },
    { count: failed, label: 'failed' },
  ].flatMap(({ count, label }) => (count === 0 ? [] : [`${count} ${label}`]))
  const proof = `${validated} of ${wanted} ${report.mode === 'destroy' ? 'gone' : 'validated'}`
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

/** What the reachability tells with a number is not listed again. */
function notNumbered({ findings, reachability }: Report): Finding[] {
  return findings.filter(({ message }) => reachability?.told.has(message) !== true)
}

function findingList(
  findings: readonly Finding[],
  { troubleshooting }: Report,
  budget: SummaryBudget,
): string {
  const lines = findings.map(
    ({ severity, code, message }) =>
      `- ${MARKS[severity]} ${markdown.text(message)} (${linkedCode(troubleshooting, code)})`,
  )
  const kept = markdown.withinBudget(lines, budget.findings)
  const left = lines.length - kept.length
  return [...kept, ...(left > 0 ? [`- ${left} more are ${budget.rest.findings}.`] : [])].join('\n')
}
