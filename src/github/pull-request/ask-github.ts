import type { Clock } from '../../runtime/clock.ts'
import type { Comments } from './comments.ts'
import type { GitHubAccess } from './event.ts'
import type { Answer } from './github-answer.ts'
import { githubLimited } from '../messages.ts'

/** The time for the calls of all attempts, without the waits for a rate limit. */
const CALLS_MS = 30_000
/** With these waits, no job waits longer than two minutes for GitHub. */
const LIMIT_WAITS_MS = 90_000
const MAX_ATTEMPTS = 3
const BACKOFF_MS = 1_000

/** A library's message may hold a whole address or page. */
const SAID_LENGTH = 300

export type GitHubDependencies = {
  readonly clock: Clock
  /** Its reason is a sentence without a period. */
  readonly cancelSignal: AbortSignal
  readonly info: (line: string) => void
  readonly foreignText: (text: string, length: number) => string
}

/** Runs a task again after a possibly temporary error, and after a rate limit if it ends soon. Never rejects. */
export async function askGitHub<T>(
  access: GitHubAccess,
  dependencies: GitHubDependencies,
  task: (comments: Comments) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  try {
    // Octokit reads proxy variables of the job while it loads, and throws if it doesn't support a proxy's protocol.
    const { connectComments } = await import('./comments.ts')
    const timeout = new AbortController()
    const { clock, cancelSignal, foreignText } = dependencies
    const signal = AbortSignal.any([cancelSignal, timeout.signal])
    const comments = connectComments({ ...access, clock, signal, foreignText })
    return await repeat(() => task(comments), timeout, signal, dependencies)
  } catch (cause) {
    return { kind: 'refused', said: dependencies.foreignText(String(cause), SAID_LENGTH) }
  }
}

async function repeat<T>(
  ask: () => Promise<Answer<T>>,
  timeout: AbortController,
  signal: AbortSignal,
  { clock, info }: GitHubDependencies,
): Promise<Answer<T>> {
  let callsMs = CALLS_MS
  let waitsMs = LIMIT_WAITS_MS
  for (let attempt = 1; ;) {
    const startedAt = clock.now()
    const clear = clock.after(callsMs, () => {
      timeout.abort(`GitHub didn't respond within ${CALLS_MS / 1000} seconds.`)
    })
    const answer = await ask()
    const isRepeated = answer.kind === 'passing' && attempt < MAX_ATTEMPTS && !signal.aborted
    if (isRepeated) await clock.sleep(attempt * BACKOFF_MS, signal)
    clear()
    callsMs -= clock.now() - startedAt
    if (isRepeated) attempt += 1
    else if (answer.kind === 'limited' && limitMs(answer) <= waitsMs) {
      info(githubLimited(limitMs(answer) / 1000))
      waitsMs -= limitMs(answer)
      await clock.sleep(limitMs(answer), signal)
    } else return answer
  }
}

/** A limit that is over by GitHub's own account may still be in effect. */
function limitMs({ seconds }: { readonly seconds: number }): number {
  return Math.max(seconds, 1) * 1000
}
