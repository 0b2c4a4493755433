import * as core from '@actions/core'

import { hasOutputFile } from './inputs.ts'
import { sanitizeLogLine } from './sanitize.ts'

/** What the run says to its runner. Every text may hold other people's; none can start a workflow command. */
export type Runner = {
  readonly info: (message: string) => void
  /** Only where the run debugs (RUNNER_DEBUG). */
  readonly debug: (message: string) => void
  /** Annotations: shown on the run's page beside the log, under a title of ours. */
  readonly notice: (message: string, title: string) => void
  readonly warning: (message: string, title: string) => void
  readonly error: (message: string, title: string) => void
  /** The runner writes *** wherever the secret would appear in the log from here on. */
  readonly mask: (secret: string) => void
  readonly setOutput: (name: string, value: string) => void
  readonly writeSummary: (markdown: string) => Promise<void>
  /** Marks the step as failed; the process ends with 1. */
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
    // Without its file the toolkit falls back to a command that GitHub has taken away.
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
