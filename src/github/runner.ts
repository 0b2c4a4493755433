import * as core from '@actions/core'

import { hasOutputFile } from './inputs.ts'
import { sanitizeLogLine } from './sanitize.ts'

/** The runner's log, annotations, and files. Texts may contain other people's text, and none can start a workflow command. */
export type Runner = {
  readonly info: (message: string) => void
  /** Only with debug logging (RUNNER_DEBUG). */
  readonly debug: (message: string) => void
  /** Annotations: the run's page shows them above the log, with a title. */
  readonly notice: (message: string, title: string) => void
  readonly warning: (message: string, title: string) => void
  readonly error: (message: string, title: string) => void
  /** From here on, the runner writes *** for the secret in the log. */
  readonly mask: (secret: string) => void
  readonly setOutput: (name: string, value: string) => void
  readonly writeSummary: (markdown: string) => Promise<void>
  /** Marks the step as failed. The process exits with 1. */
  readonly fail: (message: string) => void
}

export const actionsRunner: Runner = {
  info: (message) => {
    core.info(sanitizeLogLine(message))
  },
  debug: (message) => {
    if (core.isDebug()) core.debug(sanitizeLogLine(message))
  },
  notice: (message, title) => {
    core.notice(sanitizeLogLine(message), { title })
  },
  warning: (message, title) => {
    core.warning(sanitizeLogLine(message), { title })
  },
  error: (message, title) => {
    core.error(sanitizeLogLine(message), { title })
  },
  mask: (secret) => {
    core.setSecret(secret)
  },
  setOutput: (name, value) => {
    // Without the file, the toolkit uses a command that GitHub has removed.
    if (!hasOutputFile()) throw new Error('Unable to find environment variable for $GITHUB_OUTPUT.')
    core.setOutput(name, value)
  },
  writeSummary: async (markdown) => {
    await core.summary.addRaw(markdown).write()
  },
  fail: (message) => {
    core.setFailed(sanitizeLogLine(message))
  },
}
