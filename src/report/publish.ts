import { docsUrl } from '../github/docs-link.ts'
import type { Runner } from '../github/runner.ts'
import { SHOWN_COMMANDS, type Finding } from '../model/finding.ts'
import { headline } from './headline.ts'
import { otherLines, tableLines, workerLines } from './log-lines.ts'
import { runnerFileNotWritten } from './messages.ts'
import { renderOutputs } from './outputs.ts'
import { isSuccess, type RunResult } from './run-result.ts'
import { renderSummary } from './summary.ts'

/** The runner shows ten annotations of each severity per step. Two remain for runner files and the failure of the step. */
const ANNOTATIONS = 8

/** The runner truncates longer annotations (actions/runner, ExecutionContext.cs), and with them the link at the end. */
const ANNOTATION_LENGTH = 4096

/** Writes the result to the log, annotations, outputs, and summary, and sets the exit code. */
export async function publish(result: RunResult, runner: Runner): Promise<void> {
  for (const line of [...tableLines(result), ...workerLines(result), ...otherLines(result)]) runner.info(line)
  annotate(result.findings, result, runner)
  const unwritten = [
    ...(await attempt('The outputs', () => {
      for (const [name, value] of Object.entries(renderOutputs(result))) runner.setOutput(name, value)
    })),
    ...(await attempt('The job summary', () => runner.writeSummary(renderSummary(result)))),
  ]
  annotate(unwritten, result, runner)
  if (isSuccess(result)) runner.info(headline(result))
  else runner.fail(headline(result))
}

/** The annotation's title is the finding's code, by which docs/troubleshooting.md is organized. */
function annotate(findings: readonly Finding[], { docsPage }: RunResult, runner: Runner): void {
  for (const severity of ['error', 'warning', 'notice'] as const) {
    const ofSeverity = findings.filter((finding) => finding.severity === severity)
    for (const [index, { code, message, commands = [] }] of ofSeverity.entries()) {
      const url = docsUrl(docsPage, code)
      if (index < ANNOTATIONS) runner[severity](linked(message, url, ANNOTATION_LENGTH), code)
      else runner.info(`${severity} (${code}): ${linked(message, url, Infinity)}`)
      for (const command of commands.slice(0, SHOWN_COMMANDS)) runner.info(`  ${command}`)
      if (commands.length > SHOWN_COMMANDS)
        runner.info(`  and ${commands.length - SHOWN_COMMANDS} more commands in the output findings`)
    }
  }
}

/** The address comes last and without a period, because the run's page would make the period part of the link. */
function linked(message: string, url: string | undefined, length: number): string {
  if (url === undefined) return message
  const link = ` See ${url}`
  const room = length - link.length
  // Some messages end with a sentence from AWS, which may lack its period.
  const sentence = /[.!?]$/.test(message) ? message : `${message}.`
  return `${sentence.length > room ? `${sentence.slice(0, room - 1)}…` : sentence}${link}`
}

/** A runner that can't write a summary or output file (a full disk, for example) doesn't undo the work, so the run goes on. */
async function attempt(
  content: Parameters<typeof runnerFileNotWritten>[0],
  write: () => void | Promise<void>,
): Promise<Finding[]> {
  try {
    await write()
    return []
  } catch (cause) {
    return [runnerFileNotWritten(content, cause instanceof Error ? cause.message : String(cause))]
  }
}
