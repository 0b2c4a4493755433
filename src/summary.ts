import type { Finding } from './findings.ts'
import * as markdown from './markdown.ts'
import type { Report, Row } from './report.ts'
import { countResults, isValidated, tableRows } from './report.ts'
import { describeTarget, tableName, type Route, type RouteTable } from './route-tables.ts'

const HEADER = ['DestinationCidrBlock', 'InstanceId', 'GatewayId', 'State', 'Worker', 'Change']

/** Rows shown before the rest folds away. */
const OPEN_ROWS = 50

/** The runner drops a summary over 1,024 KiB with an error; ours stays under 1,000, findings and tables sharing it. */
const FINDINGS_BYTES = 200_000
const TABLES_BYTES = 780_000

/** The job summary, in GitHub's Markdown, under 1,000 KiB whatever the size of the world. */
export function renderSummary(report: Report): string {
  const tableBytes = Math.floor(TABLES_BYTES / Math.max(report.tables.length, 1))
  const blocks = [
    `### ${headline(report)}`,
    where(report),
    ...report.tables.flatMap((table) => tableBlocks(report, table, tableBytes)),
    findingList(report.findings),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

/** Also the run's last word in the log. */
export function headline(report: Report): string {
  if (report.wanted === 0) return '❌ Nothing was done'
  const { validated } = countResults(report)
  return `${isValidated(report) ? '✅' : '❌'} ${validated} of ${report.wanted} worker ${report.wanted === 1 ? 'route' : 'routes'} validated`
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

function tableBlocks(report: Report, table: RouteTable, budget: number): string[] {
  const rows = tableRows(report, table).map(toCells)
  const open = markdown.table(HEADER, rows.slice(0, OPEN_ROWS), { aligned: true })
  return [
    ...(report.tables.length > 1 ? [`#### Route table ${markdown.text(tableName(table))}`] : []),
    open,
    ...foldedRows(rows.slice(OPEN_ROWS), budget - markdown.byteLength(open)),
  ]
}

function foldedRows(rows: readonly (readonly string[])[], budget: number): string[] {
  if (rows.length === 0) return []
  const lines = markdown.table(HEADER, rows, { aligned: false }).split('\n')
  const kept = withinBudget(lines, budget)
  const left = lines.length - kept.length
  return [
    markdown.details(`${rows.length} more routes`, kept.join('\n')),
    ...(left > 0 ? [`${left} of them are in the output routes only.`] : []),
  ]
}

function toCells(row: Row): string[] {
  switch (row.kind) {
    case 'other':
      return [...routeCells(row.route), '', '']
    case 'worker':
      return row.route === undefined
        ? [row.worker.podCidr.text, row.worker.instanceId, '', row.state, row.worker.name, row.change]
        : [...routeCells(row.route), row.worker.name, row.change]
  }
}

/** The lab's three columns, and the state; a target that is no instance stands under GatewayId, whatever its kind. */
function routeCells({ destination, target, state }: Route): string[] {
  return target.kind === 'instance'
    ? [destination, target.instanceId, '', state]
    : [destination, '', target.kind === 'none' ? '' : describeTarget(target), state]
}

function findingList(findings: readonly Finding[]): string {
  const lines = findings.map(
    ({ severity, message }) => `- ${severity === 'error' ? '❌' : '⚠️'} ${markdown.text(message)}`,
  )
  const kept = withinBudget(lines, FINDINGS_BYTES)
  const left = lines.length - kept.length
  return [...kept, ...(left > 0 ? [`- ${left} more are in the output findings.`] : [])].join('\n')
}

/** The longest beginning of the lines that fits the budget. */
function withinBudget(lines: readonly string[], bytes: number): string[] {
  let left = bytes
  const end = lines.findIndex((line) => (left -= markdown.byteLength(line) + 1) < 0)
  return lines.slice(0, end === -1 ? lines.length : end)
}
