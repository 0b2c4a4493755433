import type { PullRequest } from '../github/event.ts'
import type { FileVariable } from '../github/runner-files.ts'
import { error, notice, warning, type Finding } from '../model/finding.ts'

// Both bundles that dev/build/build.ts makes contain this file, because publish.ts and pull-request-comment.ts import it.

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

export function planPosted({ number }: PullRequest, url: string): string {
  return `Commented the plan on #${number}: ${url}`
}

export function pullRequestUnknown(): Finding {
  return warning(
    'pull-request-comment',
    "Can't comment on the pull request: the file in GITHUB_EVENT_PATH doesn't contain its number. See the job summary, or remove the input github-token.",
  )
}

/** `response` is GitHub's, or says why there is none. The same applies to the next function. */
export function commentNotWritten({ number }: PullRequest, response: string): Finding {
  return warning(
    'pull-request-comment',
    `Can't comment on #${number}, so the plan in its comment may be outdated. See the job summary, and rerun the job. ${response}`,
  )
}

export function commentNotPermitted({ number }: PullRequest, response: string): Finding {
  return warning(
    'pull-request-comment',
    `Can't comment on #${number} with github-token, so the plan in its comment may be outdated. Add "permissions: pull-requests: write" to the job. ${response}`,
  )
}

export function commentFromFork({ number }: PullRequest): Finding {
  return notice(
    'pull-request-comment',
    `Can't comment on #${number}: workflows from forks get a read-only token. See the job summary.`,
  )
}
