import { linkedCode } from '../../github/docs-link.ts'
import { type Finding, formatList } from '../../model/finding.ts'
import { describeTarget, tableName, type RouteTable } from '../../model/route-table.ts'
import { renderDiagram } from './diagram.ts'
import { checkGroups, headline } from '../log-lines.ts'
import * as markdown from './markdown.ts'
import { countResults, type RunResult } from '../run-result.ts'
import { tableRows, withPrevious, type Attention, type Row } from '../table-rows.ts'

const HEADER = ['DestinationCidrBlock', 'InstanceId', 'GatewayId', 'State', 'Worker', 'Change']

/** Rows of a table that are shown; the rest is collapsed. */
const OPEN_ROWS = 50

/** How many bytes findings and tables may take, and where readers find what doesn't fit. */
export type SummaryBudget = { readonly findings: number; readonly tables: number; readonly rest: Rest }

type Rest = { readonly findings: string; readonly routes: string }

/** The runner rejects a summary over 1,024 KiB. Findings, tables, and reachability share 1,020,000 bytes. */
const JOB_SUMMARY: SummaryBudget = {
  findings: 200_000,
  tables: 600_000,
  rest: { findings: 'in the report file', routes: 'in the report file' },
}
/** Around a table: the tags of the collapsed section, the line that counts hidden rows, and blank lines. */
const FRAME_BYTES = 200

const MARKS = { error: '❌', warning: '⚠️', notice: 'ℹ️' } as const

/** The job summary in GitHub's Markdown. By default it stays under 1,000 KiB for any number of workers and tables. */
export function renderSummary(result: RunResult, budget = JOB_SUMMARY): string {
  return `### ${markdown.text(headline(result))}\n\n${renderDetails(result, budget)}`
}

/** Everything below the heading. */
export function renderDetails(result: RunResult, budget: SummaryBudget): string {
  const tableBytes = Math.floor(budget.tables / Math.max(result.tables.length, 1))
  const blocks = [
    contextLine(result),
    ...result.tables.flatMap((table) => tableBlocks(result, table, tableBytes, budget.rest)),
    ...checkGroups(result).map(({ label, workers }) =>
      markdown.text(`Source/destination check ${label}: ${formatList(workers)}`),
    ),
    ...(result.reachability?.blocks ?? []),
    findingList(notNumbered(result), result, budget),
    renderDiagram(result),
    result.mode === 'plan' && result.planHash !== '' ? `Plan hash: \`${result.planHash}\`` : '',
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function contextLine({ tables, region, durationMs }: RunResult): string {
  const accounts = formatList(tables.map(({ ownerId }) => ownerId))
  const vpcs = formatList(tables.map(({ vpcId }) => vpcId))
  return [
    ...tables
      .slice(0, 1)
      .map((table) =>
        tables.length === 1
          ? `Route table ${markdown.text(tableName(table))}`
          : `${tables.length} route tables`,
      ),
    ...(vpcs === '' ? [] : [`VPC ${markdown.text(vpcs)}`]),
    ...(region === '' ? [] : [`Region ${markdown.text(region)}`]),
    ...(accounts === '' ? [] : [`account ${markdown.text(accounts)}`]),
    `${(durationMs / 1000).toFixed(1)} s`,
  ].join(' · ')
}

function tableBlocks(result: RunResult, table: RouteTable, budget: number, rest: Rest): string[] {
  const heading = result.tables.length > 1 ? [tableHeading(result, table)] : []
  const rows = forReview(tableRows(result.results, table)).map(toCells)
  const available = budget - markdown.byteLength(heading.join('')) - FRAME_BYTES
  const open = boundedTable(rows.slice(0, OPEN_ROWS), { aligned: true, budget: available })
  const collapsed = boundedTable(rows.slice(OPEN_ROWS), {
    aligned: false,
    budget: available - markdown.byteLength(open.text),
  })
  const hidden = rows.length - open.rows - collapsed.rows
  return [
    ...heading,
    ...(open.rows > 0 ? [open.text] : []),
    ...(collapsed.rows > 0 ? [markdown.details(`${collapsed.rows} more routes`, collapsed.text)] : []),
    ...(hidden > 0 ? [`${hidden} more ${hidden === 1 ? 'route is' : 'routes are'} ${rest.routes}.`] : []),
  ]
}

const ORDER = { problem: 0, change: 1, none: 2 } as const satisfies Record<Attention, number>

/** Among many rows, those that need a look come first, so none of them is collapsed before the others. */
function forReview(rows: readonly Row[]): readonly Row[] {
  if (rows.length <= OPEN_ROWS) return rows
  return rows.toSorted((a, b) => ORDER[a.attention] - ORDER[b.attention])
}

/** If there are several tables, each has its counts, without those that are 0. */
function tableHeading(result: RunResult, table: RouteTable): string {
  const ofTable = result.results.filter(({ change }) => change.routeTableId === table.routeTableId)
  const { validated, created, replaced, deleted, unchanged, absent, delivered, failed } =
    countResults(ofTable)
  const expected = ofTable.filter(({ change }) => change.action !== 'prune').length
  const isPlan = result.mode === 'plan'
  const counts = [
    { count: created, label: isPlan ? 'to create' : 'created' },
    { count: replaced, label: isPlan ? 'to replace' : 'replaced' },
    { count: deleted, label: isPlan ? 'to delete' : 'deleted' },
    { count: unchanged, label: 'unchanged' },
    { count: absent, label: 'already absent' },
    { count: delivered, label: 'delivered by EC2' },
    { count: failed, label: 'failed' },
  ].flatMap(({ count, label }) => (count === 0 ? [] : [`${count} ${label}`]))
  const verified = `${validated} of ${expected} ${result.mode === 'destroy' ? 'gone' : 'validated'}`
  return `#### Route table ${markdown.text(tableName(table))}: ${[verified, ...counts].join(', ')}`
}

/** As many rows as fit the budget, in bytes. */
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

/** The lab's three columns come first. GatewayId holds every target that isn't an instance, of any kind. */
function toCells({ destination, target, state, workerName, change, previous }: Row): string[] {
  const isInstance = target.kind === 'instance'
  const changed = change === undefined ? '' : withPrevious(change, previous)
  const gateway = isInstance || target.kind === 'none' ? '' : describeTarget(target)
  return [destination, isInstance ? target.instanceId : '', gateway, state, workerName ?? '', changed]
}

/** Findings that the reachability section doesn't list by number. */
function notNumbered({ findings, reachability }: RunResult): Finding[] {
  return findings.filter((finding) => reachability?.numbered.has(finding) !== true)
}

function findingList(findings: readonly Finding[], { docsPage }: RunResult, budget: SummaryBudget): string {
  const lines = findings.map(
    ({ severity, code, message, snippets }) =>
      `- ${MARKS[severity]} ${markdown.text(message)} (${linkedCode(docsPage, code)})${snippetBlocks(snippets)}`,
  )
  const kept = markdown.withinBudget(lines, budget.findings)
  const hidden = lines.length - kept.length
  return [...kept, ...(hidden > 0 ? [`- ${hidden} more are ${budget.rest.findings}.`] : [])].join('\n')
}

/** Inside the list item of their finding. */
function snippetBlocks(snippets: Finding['snippets'] = []): string {
  return snippets
    .map(({ title, lines }) =>
      markdown.indented(`\n\n${markdown.text(title)}\n\n${markdown.code('json', lines)}`, '  '),
    )
    .join('')
}
