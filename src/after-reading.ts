import { randomUUID } from 'node:crypto'

import type { GitHubDependencies } from './github/pull-request/ask-github.ts'
import type { Inputs } from './github/inputs.ts'
import type { Finding } from './model/finding.ts'
import type { RunResult } from './report/run-result.ts'
import { internalError } from './runtime/messages.ts'

// The code that a run needs after its first requests. It's a separate chunk, so the requests don't wait until Node has compiled it.
export { explain } from './aws/explain-error.ts'
export { publish, publishLater } from './report/publish.ts'
export { routeWorkers, toGitHub } from './route-workers.ts'

/** Returns findings, also if Node can't load the chunk of dist/ that writes the comment. */
export async function comment(
  result: RunResult,
  inputs: Inputs,
  dependencies: GitHubDependencies,
): Promise<Finding[]> {
  try {
    const { postComment } = await import('./report/pull-request-comment.ts')
    return await postComment(result, inputs, { ...dependencies, commentId: randomUUID() })
  } catch (cause) {
    return [internalError(cause)]
  }
}
