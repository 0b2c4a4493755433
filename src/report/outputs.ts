import type { Finding } from '../model/finding.ts'
import { boundedLists, sizeOf, type BoundedLists } from './bounded-outputs.ts'
import { findingRecord, type RunReport } from './run-report.ts'
import type { RunResult } from './run-result.ts'

/**
 * In bytes. GitHub docs, jobs.<job_id>.outputs: 1 MB a job, "approximated based on UTF-16 encoding". The rest is for names,
 * short values, and outputs of other steps.
 */
const BUDGET = 960_000

export type Outputs = {
  /** Every output of action.yml, as text. None is missing, however the run ends. */
  readonly values: Record<string, string>
  /** Says what had to be left out, as does the output `findings`. */
  readonly findings: readonly Finding[]
}

/** The paths of the files for later steps; empty if they couldn't be written. */
export type FilePaths = { readonly reportFile: string; readonly summaryFile: string }

export function renderOutputs(
  report: RunReport,
  { reportFile, summaryFile }: FilePaths,
  docs: Pick<RunResult, 'docsPage'>,
): Outputs {
  const { lists, shortened } = listsWithin(BUDGET, report, reportFile)
  const own = shortened.map((finding) => JSON.stringify(findingRecord(finding, docs)))
  return {
    values: {
      routes: array(lists.routes),
      'route-table-ids': array(lists['route-table-ids']),
      validated: String(report.validated),
      'has-changes': String(report['has-changes']),
      'created-count': String(report['created-count']),
      'replaced-count': String(report['replaced-count']),
      'deleted-count': String(report['deleted-count']),
      'unchanged-count': String(report['unchanged-count']),
      'failed-count': String(report['failed-count']),
      'plan-hash': report['plan-hash'] ?? '',
      findings: array([...lists.findings, ...own]),
      reachable: report.reachable,
      reachability: array(lists.reachability),
      'report-file': reportFile,
      'summary-file': summaryFile,
    },
    findings: shortened,
  }
}

/** All of the lists if they fit. */
function listsWithin(budget: number, report: RunReport, reportFile: string): BoundedLists {
  let left = budget
  const texts = (records: Iterable<unknown>): string[] => {
    const all: string[] = []
    for (const record of records) {
      if (left < 0) break
      const text = JSON.stringify(record)
      left -= sizeOf(text)
      all.push(text)
    }
    return all
  }
  const lists = {
    routes: texts(report.routes),
    'route-table-ids': texts(report['route-table-ids']),
    // Only the report file has whole lists of names.
    findings: texts(report.findings.map((finding) => ({ ...finding, names: undefined }))),
    reachability: texts(report.reachability),
  }
  if (left >= 0) return { lists, shortened: [] }
  return boundedLists(budget, report, reportFile)
}

function array(texts: readonly string[]): string {
  return `[${texts.join(',')}]`
}
