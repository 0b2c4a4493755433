import type { MergedBy } from '../github/pull-request/event.ts'
import type { Mode } from '../github/inputs.ts'
import type { FileVariable } from '../github/runner-files.ts'
import { error, notice, warning, type Finding } from '../model/finding.ts'

/** The content of a runner's file, and the consequence if it's missing. */
const FILES = {
  GITHUB_OUTPUT: { content: 'the outputs', loss: "later steps don't get them" },
  GITHUB_STEP_SUMMARY: { content: 'the job summary', loss: "the run's page doesn't show it" },
} as const

export function noRunnerFile(variable: FileVariable): Finding {
  return warning(
    'runner-file',
    `Can't write ${FILES[variable].content}, because ${variable} isn't set. See the result in this log.`,
  )
}

export function runnerFileNotWritten(variable: FileVariable, reason: string): Finding {
  const { content, loss } = FILES[variable]
  return error(
    'runner-file',
    `Can't write ${content} (${reason}), so ${loss}. Free space on the runner's disk, or make the file in ${variable} writable. Then rerun the job.`,
  )
}

/** The IDs of the step's user and of the file's; undefined where they aren't known. */
export function runnerFileNotPermitted(
  variable: FileVariable,
  reason: string,
  user: number | undefined,
  owner: number | undefined,
): Finding {
  const { content, loss } = FILES[variable]
  const who = user === undefined ? "The step's user" : `User ${user} runs the step and`
  return error(
    'runner-file',
    `Can't write ${content} (${reason}), so ${loss}. ${who} can't write to the file in ${variable}. Run the job's container as the runner's user, with "options: --user ${owner ?? '<ID>'}".`,
  )
}

/** For the report file and the summary file, whose paths are outputs. */
export function stepFileNotWritten(file: 'report' | 'summary', reason: string): Finding {
  return warning(
    'runner-file',
    `Can't write the ${file} file (${reason}), so the output ${file}-file is empty. Give the step's user write access to the folder in RUNNER_TEMP.`,
  )
}

/** `parts` are outputs, such as `routes (1999 of 3003)`. `reportFile` is empty if it couldn't be written. */
export function outputsShortened(parts: readonly string[], reportFile: string): Finding {
  const fix =
    reportFile === ''
      ? "To get the complete report file, give the step's user write access to the folder in RUNNER_TEMP"
      : 'For the complete result, read the file that the output report-file names'
  return notice(
    'outputs-shortened',
    `The outputs are incomplete, because GitHub limits a job's outputs to 1 MB: ${parts.join(', ')}. ${fix}.`,
  )
}

/** A line of the log. */
export function commented(mode: Mode, number: number, url: string): string {
  return `Commented the ${mode === 'plan' ? 'plan' : 'result'} on #${number}: ${url}`
}

/** The reason why a run with a token wrote no comment. */
export type NotCommented =
  | { readonly kind: 'mode'; readonly mode: Mode }
  | { readonly kind: 'no-changes' }
  | { readonly kind: 'no-pull-request'; readonly eventName: string }
  | MergedBy

/** A line of the log. */
export function notCommented(why: NotCommented): string {
  return `No comment on a pull request: ${reasonFor(why)}.`
}

function reasonFor(why: NotCommented): string {
  switch (why.kind) {
    case 'mode':
      return `only mode: plan and mode: apply comment, and mode is ${why.mode}`
    case 'no-changes':
      return 'with comment: changes-only, a run without changes, errors, and warnings creates none'
    case 'no-pull-request':
      return `the event ${why.eventName} has no pull request, and pull-request-number is empty`
    case 'merged-by':
      return `no pull request of this repository merged commit ${why.commit}, or github-token can't read it. You can set pull-request-number`
  }
}

export function pullRequestUnknown(): Finding {
  return warning(
    'pull-request-comment',
    "Can't comment on the pull request: the file in GITHUB_EVENT_PATH doesn't contain its number. See the job summary. Set pull-request-number, or remove the input github-token.",
  )
}

/** `number` is undefined if the search for the pull request failed. `response` is GitHub's, or says why there is none. */
export function commentNotWritten(number: number | undefined, response: string): Finding {
  return warning(
    'pull-request-comment',
    `Can't comment on ${name(number)}, so the plan in its comment may be outdated. See the job summary, and rerun the job. ${response}`,
  )
}

export function commentNotPermitted(number: number | undefined, response: string): Finding {
  return warning(
    'pull-request-comment',
    `Can't comment on ${name(number)} with github-token, so the plan in its comment may be outdated. Add "permissions: pull-requests: write" to the job. ${response}`,
  )
}

export function commentFromFork(number: number | undefined): Finding {
  return notice(
    'pull-request-comment',
    `Can't comment on ${name(number)}: workflows from forks get a read-only token. See the job summary.`,
  )
}

function name(number: number | undefined): string {
  return number === undefined ? "the commit's pull request" : `#${number}`
}
