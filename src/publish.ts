import { SHOWN_COMMANDS, warning, type Finding } from './findings.ts'
import { renderOutputs } from './outputs.ts'
import { otherLines, tableLines, workerLines } from './report-lines.ts'
import { isSuccess, type Report } from './report.ts'
import type { Runner } from './runner.ts'
import { headline, renderSummary } from './summary.ts'

/** The runner shows ten annotations of a kind for a step; two stay for the step's failure and for files that cannot be written. */
const ANNOTATIONS = 8

/** Tells the result wherever people look for it: log, annotations, outputs, summary, exit code. */
export async function publish(report: Report, runner: Runner): Promise<void> {
  for (const line of [...tableLines(report), ...workerLines(report), ...otherLines(report)]) runner.info(line)
  tell(report.findings, runner)
  const unwritten = [
    ...(await attempt('The outputs', () => {
      for (const [name, value] of Object.entries(renderOutputs(report))) runner.setOutput(name, value)
    })),
    ...(await attempt('The job summary', () => runner.writeSummary(renderSummary(report)))),
  ]
  tell(unwritten, runner)
  if (isSuccess(report)) runner.info(headline(report))
  else runner.fail(headline(report))
}

/** The code is the annotation's title: it is what docs/troubleshooting.md goes by. */
function tell(findings: readonly Finding[], runner: Runner): void {
  for (const severity of ['error', 'warning', 'notice'] as const) {
    const ofKind = findings.filter((finding) => finding.severity === severity)
    for (const [index, { code, message, commands = [] }] of ofKind.entries()) {
      if (index < ANNOTATIONS) runner[severity](message, code)
      else runner.info(`${severity} (${code}): ${message}`)
      for (const command of commands.slice(0, SHOWN_COMMANDS)) runner.info(`  ${command}`)
      if (commands.length > SHOWN_COMMANDS)
        runner.info(`  and ${commands.length - SHOWN_COMMANDS} more commands in the output findings`)
    }
  }
}

/** A runner without a summary or output file (or with a full disk) does not undo the work: the run says so and goes on. */
async function attempt(what: string, write: () => void | Promise<void>): Promise<Finding[]> {
  try {
    await write()
    return []
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    return [warning('runner-file', `${what} could not be written (${why}); this log holds the result.`)]
  }
}
