import type { PullRequest } from '../github/event.ts'
import type { FileVariable } from '../github/runner-files.ts'
import { error, notice, warning, type Finding } from '../model/finding.ts'

// In both bundles that dev/build/build.ts makes, because publish.ts and pull-request-comment.ts import it.

/** What a runner's file holds, as it starts a sentence, and what its absence means. */
const FILES = {
  GITHUB_OUTPUT: { content: 'The outputs', loss: "later steps don't get them" },
  GITHUB_STEP_SUMMARY: { content: 'The job summary', loss: "the page of the run doesn't show it" },
} as const

export function noRunnerFile(variable: FileVariable): Finding {
  return warning(
    'runner-file',
    `${FILES[variable].content} could not be written, because ${variable} is not set; this log holds the result.`,
  )
}

export function runnerFileNotWritten(variable: FileVariable, reason: string): Finding {
  const { content, loss } = FILES[variable]
  return error(
    'runner-file',
    `${content} could not be written (${reason}), so ${loss}; free space on the runner's disk, or make the file in ${variable} writable, and run the step again.`,
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
  const who = user === undefined ? "the step's user" : `user ${user}, who runs the step,`
  return error(
    'runner-file',
    `${content} could not be written (${reason}), so ${loss}: ${who} may not write the file in ${variable}; run the job's container as the runner's user, with "options: --user ${owner ?? '<ID>'}".`,
  )
}

export function reportFileNotWritten(reason: string): Finding {
  return warning(
    'runner-file',
    `The report file could not be written (${reason}), so the output report-file is empty; let the step's user write to the folder in RUNNER_TEMP.`,
  )
}

/** `parts` are outputs, such as `routes (1999 of 3003)`. `reportFile` is empty if it couldn't be written. */
export function outputsShortened(parts: readonly string[], reportFile: string): Finding {
  const fix =
    reportFile === ''
      ? "let the step's user write to the folder in RUNNER_TEMP, where the report file would have everything"
      : 'read everything in the file that the output report-file names'
  return notice(
    'outputs-shortened',
    `The outputs don't have everything, because GitHub allows a job 1 MB of them: ${parts.join(', ')}; ${fix}.`,
  )
}

export function planPosted({ number }: PullRequest, url: string): string {
  return `Plan told on pull request #${number}: ${url}`
}

export function pullRequestUnknown(): Finding {
  return warning(
    'pull-request-comment',
    'The plan is not told on the pull request, because the file in GITHUB_EVENT_PATH does not say which one it is; look at the job summary, or leave github-token out.',
  )
}

/** `response` is GitHub's, or says why there is none. The same goes for the next function. */
export function commentNotWritten({ number }: PullRequest, response: string): Finding {
  return warning(
    'pull-request-comment',
    `The plan could not be written to pull request #${number}, where an older one may still stand; look at the job summary, and run the step again. ${response}`,
  )
}

export function commentNotPermitted({ number }: PullRequest, response: string): Finding {
  return warning(
    'pull-request-comment',
    `github-token may not comment on pull request #${number}, where an older plan may still stand; give the job "permissions: pull-requests: write". ${response}`,
  )
}

export function commentFromFork({ number }: PullRequest): Finding {
  return notice(
    'pull-request-comment',
    `The plan is not told on pull request #${number}, which comes from a fork: GitHub gives its runs a token that may only read; look at the job summary, or push the branch to this repository.`,
  )
}
