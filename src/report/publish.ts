import { docsUrl } from '../github/docs-link.ts'
import type { Runner } from '../github/runner.ts'
import { SHOWN_COMMANDS, warning, type Finding } from '../model/finding.ts'
import { headline } from './headline.ts'
import { otherLines, tableLines, workerLines } from './log-lines.ts'
import { renderOutputs } from './outputs.ts'
import { isSuccess, type RunResult } from './run-result.ts'
import { renderSummary } from './summary.ts'

/** The runner shows ten annotations of a kind for a step; two stay for the step's failure and for files that cannot be written. */
const ANNOTATIONS = 8

/** It cuts them here (actions/runner, ExecutionContext.cs), and would cut the link at the end. */
const ANNOTATION_LENGTH = 4096

/** Tells the result wherever people look for it: log, annotations, outputs, summary, exit code. */
export async function publish(result: RunResult, runner: Runner): Promise<void> {
  for (const line of [...tableLines(result), ...workerLines(result), ...otherLines(result)]) runner.info(line)
  tell(result.findings, result, runner)
  const unwritten = [
    ...(await attempt('The outputs', () => {
      for (const [name, value] of Object.entries(renderOutputs(result))) runner.setOutput(name, value)
    })),
    ...(await attempt('The job summary', () => runner.writeSummary(renderSummary(result)))),
  ]
  tell(unwritten, result, runner)
  if (isSuccess(result)) runner.info(headline(result))
  else runner.fail(headline(result))
}

/** The code is the annotation's title: it is what docs/troubleshooting.md goes by. */
function tell(findings: readonly Finding[], { docsPage }: RunResult, runner: Runner): void {
  for (const severity of ['error', 'warning', 'notice'] as const) {
    const ofKind = findings.filter((finding) => finding.severity === severity)
    for (const [index, { code, message, commands = [] }] of ofKind.entries()) {
      const url = docsUrl(docsPage, code)
      if (index < ANNOTATIONS) runner[severity](linked(message, url, ANNOTATION_LENGTH), code)
      else runner.info(`${severity} (${code}): ${linked(message, url, Infinity)}`)
      for (const command of commands.slice(0, SHOWN_COMMANDS)) runner.info(`  ${command}`)
      if (commands.length > SHOWN_COMMANDS)
        runner.info(`  and ${commands.length - SHOWN_COMMANDS} more commands in the output findings`)
    }
  }
}

/** The address comes last and without a full stop, so that the run's page makes a link of it and of nothing else. */
function linked(message: string, url: string | undefined, length: number): string {
  if (url === undefined) return message
  const link = ` See ${url}`
  const room = length - link.length
  // AWS's own sentences, which some messages end with, do not all end with a full stop.
  const sentence = /[.!?]$/.test(message) ? message : `${message}.`
  return `${sentence.length > room ? `${sentence.slice(0, room - 1)}…` : sentence}${link}`
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
