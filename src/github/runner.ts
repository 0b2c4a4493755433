import * as core from '@actions/core'

import { keepSecret, withoutSecrets } from '../runtime/secrets.ts'
import { appendToRunnerFile, formatOutputs, type FileWrite } from './runner-files.ts'
import { sanitizeLogLine } from './sanitize.ts'
import { writeStepFile, type StepFile } from './step-files.ts'

/** The runner's log, annotations, and files. Messages can contain other people's text, but can't start a workflow command. */
export type Runner = {
  readonly info: (message: string) => void
  /** Collapsed under the title in GitHub's log. The group always ends, and no line can start or end one. */
  readonly group: (title: string, lines: readonly string[]) => void
  /** Only with debug logging (RUNNER_DEBUG). */
  readonly debug: (message: string) => void
  /** Annotations: the run's page shows them above the log, with a title. */
  readonly notice: (message: string, title: string) => void
  readonly warning: (message: string, title: string) => void
  readonly error: (message: string, title: string) => void
  /** Hides the secret in all later texts of the action, and in the runner's log of this and later steps. */
  readonly mask: (secret: string) => void
  /** All outputs at once. */
  readonly writeOutputs: (outputs: Readonly<Record<string, string>>) => FileWrite
  readonly writeSummary: (markdown: string) => FileWrite
  /** Writes a file that later steps of the job can read. */
  readonly writeFile: (name: string, pieces: Iterable<string>) => StepFile
  /** Marks the step as failed. The process exits with 1. */
  readonly fail: (message: string) => void
}

/** The input's text without surrounding spaces; `''` if it's empty. */
export const readInput = (name: string): string => core.getInput(name)

export const actionsRunner: Runner = {
  info: (message) => {
    say(() => {
      core.info(sanitizeLogLine(message))
    })
  },
  group: (title, lines) => {
    say(() => {
      core.startGroup(sanitizeLogLine(title))
    })
    for (const line of lines) actionsRunner.info(line)
    say(() => {
      core.endGroup()
    })
  },
  debug: (message) => {
    say(() => {
      if (core.isDebug()) core.debug(sanitizeLogLine(message))
    })
  },
  notice: (message, title) => {
    say(() => {
      core.notice(sanitizeLogLine(message), { title })
    })
  },
  warning: (message, title) => {
    say(() => {
      core.warning(sanitizeLogLine(message), { title })
    })
  },
  error: (message, title) => {
    say(() => {
      core.error(sanitizeLogLine(message), { title })
    })
  },
  mask: (secret) => {
    // The runner would replace a short secret inside every word of the log.
    if (keepSecret(secret)) core.setSecret(secret)
  },
  writeOutputs: (outputs) => appendToRunnerFile('GITHUB_OUTPUT', withoutSecrets(formatOutputs(outputs))),
  writeSummary: (markdown) => appendToRunnerFile('GITHUB_STEP_SUMMARY', withoutSecrets(markdown)),
  writeFile: writeStepFile,
  fail: (message) => {
    say(() => {
      core.setFailed(sanitizeLogLine(message))
    })
  },
}

/** If the log can't be written, because the disk is full or the reader has ended, the run loses a line but continues. */
function say(write: () => void): void {
  try {
    write()
  } catch {
    // The action has no other place to report this error.
  }
}
