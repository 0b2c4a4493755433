import { SHOWN_COMMANDS, type Finding } from '../model/finding.ts'
import { outputsShortened } from './messages.ts'
import type { FindingRecord, RunReport } from './run-report.ts'

/** The outputs that can be large, as the JSON texts of their records. */
export type OutputLists = Readonly<
  Record<'routes' | 'route-table-ids' | 'findings' | 'reachability', readonly string[]>
>

export type BoundedLists = { readonly lists: OutputLists; readonly shortened: readonly Finding[] }

/** Shares of the budget for all lists. Routes get the rest. */
const SHARES = { tables: 0.04, findings: 0.32, pairs: 0.24 }

/** The most important part of a result that exceeds the outputs' limit, and a finding that lists the omitted parts. */
export function boundedLists(budget: number, report: RunReport, reportFile: string): BoundedLists {
  const tables = fit(report['route-table-ids'], SHARES.tables * budget)
  const findings = fitFindings(report.findings, SHARES.findings * budget)
  const pairs = fitFirst(report.reachability, ({ verdict }) => verdict !== 'all', SHARES.pairs * budget)
  const used = tables.size + findings.size + pairs.size
  const routes = fitFirst(report.routes, ({ change }) => change !== null, budget - used)
  const leftOut = [
    ...partOf('routes', routes, report.routes.length),
    ...partOf('route-table-ids', tables, report['route-table-ids'].length),
    ...partOf('findings', findings, report.findings.length),
    ...(findings.hasAllCommands ? [] : ['findings without some of their commands']),
    ...(pairs.isWhole ? [] : [`reachability (${pairs.texts.length} pairs)`]),
  ]
  return {
    lists: {
      routes: routes.texts,
      'route-table-ids': tables.texts,
      findings: findings.texts,
      reachability: pairs.texts,
    },
    shortened: [outputsShortened(leftOut, reportFile)],
  }
}

type Fitted = { readonly texts: readonly string[]; readonly size: number; readonly isWhole: boolean }

/** After so many misses, a list counts as full: there can be a million pairs. */
const MISSES = 100

/** The records that fit, in their order. One that is too large doesn't keep later ones out. */
function fit(records: Iterable<unknown>, budget: number): Fitted {
  const texts: string[] = []
  let size = 0
  let misses = 0
  for (const record of records) {
    const text = JSON.stringify(record)
    if (size + sizeOf(text) > budget) misses += 1
    else {
      texts.push(text)
      size += sizeOf(text)
    }
    if (misses > MISSES) break
  }
  return { texts, size, isWhole: misses === 0 }
}

/** If not all of them fit, the important ones come first. */
function fitFirst<T>(records: Iterable<T>, matters: (record: T) => boolean, budget: number): Fitted {
  const all = fit(records, budget)
  return all.isWhole ? all : fit(inTwoPasses(records, matters), budget)
}

function* inTwoPasses<T>(records: Iterable<T>, isFirst: (record: T) => boolean): Generator<T> {
  for (const record of records) if (isFirst(record)) yield record
  for (const record of records) if (!isFirst(record)) yield record
}

/** If not all of them fit: with fewer commands, then without any and errors before warnings before notices. */
function fitFindings(
  findings: readonly FindingRecord[],
  budget: number,
): Fitted & { readonly hasAllCommands: boolean } {
  for (const most of [Infinity, SHOWN_COMMANDS]) {
    const fitted = fit(
      findings.map((finding) => withCommands(finding, most)),
      budget,
    )
    if (fitted.isWhole) return { ...fitted, hasAllCommands: most === Infinity }
  }
  const bySeverity = (['error', 'warning', 'notice'] as const).flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity),
  )
  const bare = bySeverity.map((finding) => ({ ...finding, names: undefined, commands: undefined }))
  return {
    ...fit(bare, budget),
    hasAllCommands: findings.every(({ commands }) => commands === undefined),
  }
}

function withCommands(finding: FindingRecord, most: number): object {
  return { ...finding, names: undefined, commands: finding.commands?.slice(0, most) }
}

function partOf(name: string, { texts, isWhole }: Fitted, count: number): string[] {
  return isWhole ? [] : [`${name} (${texts.length} of ${count})`]
}

/** UTF-16 has two bytes for most characters, and UTF-8 has up to three. The larger size fits both limits. One more is for the comma. */
export function sizeOf(text: string): number {
  return Math.max(2 * (text.length + 1), Buffer.byteLength(text) + 1)
}
