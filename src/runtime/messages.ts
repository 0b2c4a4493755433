import { error, type Finding } from '../model/finding.ts'
import { OLDEST_NODE } from './node-version.ts'
import { foreignText } from './secrets.ts'

export function timeLeft(seconds: number): string {
  return `${seconds} ${seconds === 1 ? 'second' : 'seconds'} left`
}

/** `waitedFor` is what the run was waiting for when it was canceled; undefined for EC2. */
export function jobCanceled(signal: string, waitedFor?: string): Finding {
  const meanwhile = waitedFor === undefined ? '' : ` while the action waited for ${waitedFor}`
  return error(
    'cancelled',
    `The job was canceled (${signal})${meanwhile}. Started changes are reported where EC2 responded, and the rest weren't attempted. Rerun the job to finish.`,
  )
}

export function runTimedOut(waitedFor?: string): Finding {
  const late =
    waitedFor === undefined ? "EC2 didn't respond in time" : `the action was still waiting for ${waitedFor}`
  return error('time-up', `Timed out: ${late}. Rerun the job, or increase wait-timeout.`)
}

/** `version` is like 20.20.2. */
export function nodeTooOld(version: string): Finding {
  return error(
    'node-version',
    `Node ${version} is too old for this action, which needs Node ${OLDEST_NODE} or later. Update the GitHub runner to version 2.327.1 or later on a 64-bit system. With act, Gitea, or Forgejo, use a job image with Node 24.`,
  )
}

/** `name` is the variable that names the proxy. */
export function nodeIgnoresProxy(version: string, name: string): Finding {
  return error(
    'node-version',
    `Node ${version} ignores ${name}, because it doesn't support proxies. Update the GitHub runner to the latest version. With act, Gitea, or Forgejo, use a job image with Node 24.5 or later. If the runner reaches AWS directly, unset ${name} instead.`,
  )
}

/** Node quotes addresses that it can't parse, and a proxy's address might contain a password. */
export function internalError(cause: unknown): Finding {
  return error(
    'internal-error',
    `This is a bug in kthw-routes. Please report it: ${foreignText(String(cause), 2_000)}`,
  )
}
