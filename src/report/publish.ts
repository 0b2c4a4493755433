import { docsUrl } from '../github/docs-link.ts'
import type { FileWrite } from '../github/runner-files.ts'
import type { Runner } from '../github/runner.ts'
import type { StepFile } from '../github/step-files.ts'
import { hasErrors, SHOWN_COMMANDS, type Finding } from '../model/finding.ts'
import { headline, otherLines, tableLines, workerLines } from './log-lines.ts'
import { internalError } from '../runtime/messages.ts'
import { noRunnerFile, runnerFileNotPermitted, runnerFileNotWritten, stepFileNotWritten } from './messages.ts'
import { renderOutputs } from './outputs.ts'
import { reportPieces, toReport } from './run-report.ts'
import { isSuccess, NOTHING_YET, type RunResult } from './run-result.ts'
import { renderSummary } from './summary/summary.ts'

/** The runner shows ten annotations of each severity per step. Two remain for the comment and the failure of the step. */
const ANNOTATIONS = 8

/** More lines in a row are collapsed, except errors. */
const OPEN_LINES = 20

/** The runner truncates longer annotations (actions/runner, ExecutionContext.cs), and with them the link at the end. */
const ANNOTATION_LENGTH = 4096

/**
 * Writes outputs, summary, log, and annotations, and sets the exit code. The files come first. If one of
 * these fails, the others are still written. Returns the result with findings about failures.
 */
export function publish(result: RunResult, runner: Runner): RunResult {
  const files = publishFiles(result, runner)
  const lines = LINES.flatMap(({ title, render }) =>
    withFallback(result, (shown) => {
      const lines = render(shown)
      say(lines, `${lines.length} ${title}`, runner)
      return []
    }),
  )
  const published = withFindings(result, [...files, ...lines])
  // Failures of these come first, because the number of annotations is limited.
  annotate([...files, ...lines, ...result.findings], result, runner)
  withFallback(published, (shown) => conclude(shown, runner))
  return published
}

const LINES = [
  { title: 'route tables', render: tableLines },
  { title: 'workers', render: workerLines },
  { title: 'stale routes and source/destination checks', render: otherLines },
]

function say(lines: readonly string[], title: string, runner: Runner): void {
  if (lines.length > OPEN_LINES) runner.group(title, lines)
  else for (const line of lines) runner.info(line)
}

/** The files first, because outputs name them. The summary shows findings about these. Returns findings about failures. */
export function publishFiles(result: RunResult, runner: Runner): Finding[] {
  let summaryFile = ''
  let text = ''
  const noFile = withFallback(result, (shown) => {
    text = renderSummary(shown)
    const file = runner.writeFile(SUMMARY_FILE, [text])
    summaryFile = pathOf(file)
    return fileFindings('summary', file)
  })
  const outputs = withFallback(result, (shown) => {
    const report = toReport(withFindings(shown, noFile))
    const file = runner.writeFile('report.json', reportPieces(report))
    const { values, findings } = renderOutputs(report, { reportFile: pathOf(file), summaryFile }, shown)
    return [...fileFindings('report', file), ...findings, ...unwritten(runner.writeOutputs(values))]
  })
  const early = [...noFile, ...outputs]
  const summary = withFallback(withFindings(result, early), (shown) => {
    if (early.length > 0) text = renderSummary(shown)
    const isFileOutdated = summaryFile !== '' && early.length > 0
    const again = isFileOutdated ? fileFindings('summary', runner.writeFile(SUMMARY_FILE, [text])) : []
    return [...again, ...(result.showsSummary ? unwritten(runner.writeSummary(text)) : [])]
  })
  return [...early, ...summary]
}

const SUMMARY_FILE = 'summary.md'

function pathOf(file: StepFile): string {
  return file.kind === 'written' ? file.path : ''
}

function fileFindings(name: 'report' | 'summary', file: StepFile): Finding[] {
  return file.kind === 'written' ? [] : [stepFileNotWritten(name, file.reason)]
}

/** Reports findings that come after the result is published, in the log and in annotations. */
export function publishLater(findings: readonly Finding[], result: RunResult, runner: Runner): void {
  annotate(findings, result, runner)
  if (hasErrors(findings)) conclude(withFindings(result, findings), runner)
}

function conclude(result: RunResult, runner: Runner): [] {
  if (isSuccess(result)) runner.info(headline(result))
  else runner.fail(headline(result))
  return []
}

/** If a part of the report can't be made from the result, makes it from the reason. Returns findings about the failure. */
function withFallback(result: RunResult, write: (shown: RunResult) => Finding[]): Finding[] {
  try {
    return write(result)
  } catch (cause) {
    const { docsPage, title, mode, region, expectedRoutes, writing } = result
    const findings = [internalError(cause)]
    try {
      return [
        ...findings,
        ...write({ ...NOTHING_YET, docsPage, title, mode, region, expectedRoutes, writing, findings }),
      ]
    } catch {
      // The same again: the other parts of the report say so.
      return findings
    }
  }
}

function withFindings(result: RunResult, findings: readonly Finding[]): RunResult {
  return { ...result, findings: [...result.findings, ...findings] }
}

/** If a file that the runner names can't be written, the run fails. Otherwise, later steps would run without its outputs. */
function unwritten(file: FileWrite): Finding[] {
  switch (file.kind) {
    case 'written':
      return []
    case 'no-file':
      return [noRunnerFile(file.variable)]
    case 'failed':
      return [runnerFileNotWritten(file.variable, file.reason)]
    case 'not-permitted':
      return [runnerFileNotPermitted(file.variable, file.reason, file.user, file.owner)]
  }
}

/** The annotation's title is the finding's code, by which docs/troubleshooting.md is organized. */
function annotate(findings: readonly Finding[], { docsPage }: RunResult, runner: Runner): void {
  for (const severity of ['error', 'warning', 'notice'] as const) {
    const ofSeverity = findings.filter((finding) => finding.severity === severity)
    for (const finding of ofSeverity.slice(0, ANNOTATIONS)) {
      const { code, message } = finding
      runner[severity](linked(message, docsUrl(docsPage, code), ANNOTATION_LENGTH), code)
      for (const line of fixLines(finding)) runner.info(line)
    }
    const rest = ofSeverity.slice(ANNOTATIONS)
    const lines = rest.flatMap((finding) => [
      `${severity} (${finding.code}): ${linked(finding.message, docsUrl(docsPage, finding.code), Infinity)}`,
      ...fixLines(finding),
    ])
    // Errors stay visible without a click.
    if (severity === 'error') for (const line of lines) runner.info(line)
    else say(lines, `${rest.length} more ${severity}s`, runner)
  }
}

/** What to run, and what to paste into a policy. */
function fixLines({ commands = [], snippets = [] }: Finding): string[] {
  const shown = commands.slice(0, SHOWN_COMMANDS).map((command) => `  ${command}`)
  const rest = commands.length - shown.length
  return [
    ...(shown.length > 0 ? ['Fix:', ...shown] : []),
    ...(rest > 0 ? [`  and ${rest} more in the report file`] : []),
    ...snippets.flatMap(({ title, lines }) => [title, ...lines.map((line) => `  ${line}`)]),
  ]
}

/** The URL comes last and without a period, because the run's page would include the period in the link. */
function linked(message: string, url: string | undefined, length: number): string {
  if (url === undefined) return message
  const link = ` See ${url}`
  const room = length - link.length
  // Some messages end with a sentence from AWS, which may have no period.
  const sentence = /[.!?]$/.test(message) ? message : `${message}.`
  return `${sentence.length > room ? `${sentence.slice(0, room - 1)}…` : sentence}${link}`
}
