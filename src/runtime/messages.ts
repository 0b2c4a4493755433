import { error, type Finding } from '../model/finding.ts'
import { OLDEST_NODE } from './node-version.ts'
import { foreignText } from './secrets.ts'

export function timeLeft(seconds: number): string {
  return `${seconds} ${seconds === 1 ? 'second' : 'seconds'} left`
}

/** `waitedFor` is what the run waited for when it was canceled, if that wasn't EC2. */
export function jobCanceled(signal: string, waitedFor?: string): Finding {
  const meanwhile = waitedFor === undefined ? '' : ` while it waited for ${waitedFor}`
  return error(
    'cancelled',
    `The job was cancelled (${signal})${meanwhile}: what was begun is shown as far as EC2 answered, the rest was not tried; run the step again to finish.`,
  )
}

export function runTimedOut(waitedFor?: string): Finding {
  const late =
    waitedFor === undefined ? 'EC2 does not answer, or answers too late' : `it still waits for ${waitedFor}`
  return error(
    'time-up',
    `The run has taken longer than wait-timeout and the time that its calls need: ${late}; run the step again, or raise wait-timeout.`,
  )
}

/** `version` is like 20.20.2. */
export function nodeTooOld(version: string): Finding {
  return error(
    'node-version',
    `Node ${version} is too old for this action, which needs Node ${OLDEST_NODE} or later; update GitHub's runner to 2.327.1 or later on a 64-bit system, or, with act, Gitea, or Forgejo, use a job image with Node 24.`,
  )
}

/** `name` is the variable that names the proxy. */
export function nodeIgnoresProxy(version: string, name: string): Finding {
  return error(
    'node-version',
    `Node ${version} ignores ${name}, because it has no support for proxies; update GitHub's runner to its latest version or, with act, Gitea, or Forgejo, use a job image with Node 24.5 or later, or unset ${name} if the runner reaches AWS directly.`,
  )
}

/** Node quotes addresses that it can't read, and one of a proxy may hold a password. */
export function internalError(cause: unknown): Finding {
  return error(
    'internal-error',
    `This is a defect of kthw-routes, please report it: ${foreignText(String(cause), 2_000)}`,
  )
}
