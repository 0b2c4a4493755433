import type { PullRequest } from '../github/event.ts'
import { notice, warning, type Finding } from '../model/finding.ts'

// In both bundles that dev/build/build.ts makes, because publish.ts and pull-request-comment.ts import it.

/** `content` starts the sentence: what the file was to hold. */
export function runnerFileNotWritten(content: 'The outputs' | 'The job summary', reason: string): Finding {
  return warning('runner-file', `${content} could not be written (${reason}); this log holds the result.`)
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
