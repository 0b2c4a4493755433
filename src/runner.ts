import * as core from '@actions/core'

import { logLine } from './foreign-text.ts'

/** What the run says to its runner. Every text may hold other people's; none can start a workflow command. */
export type Runner = {
  info(message: string): void
  /** Annotations: shown on the run's page beside the log. */
  warning(message: string): void
  error(message: string): void
  setOutput(name: string, value: string): void
  writeSummary(markdown: string): Promise<void>
  /** Marks the step as failed; the process ends with 1. */
  fail(message: string): void
}

export const actionsRunner: Runner = {
  info: (message) => {
    core.info(logLine(message))
  },
  warning: (message) => {
    core.warning(logLine(message))
  },
  error: (message) => {
    core.error(logLine(message))
  },
  setOutput: (name, value) => {
    core.setOutput(name, value)
  },
  writeSummary: async (markdown) => {
    await core.summary.addRaw(markdown).write()
  },
  fail: (message) => {
    core.setFailed(logLine(message))
  },
}
