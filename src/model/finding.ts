/** A problem or a notable fact that a run found. */
export type Finding = {
  readonly severity: 'error' | 'warning' | 'notice'
  /** Never changes: identifies the finding in the output `findings` and in docs/troubleshooting.md. */
  readonly code: string
  /** An error of scope `pods` fails the run, but the routes can still be validated. */
  readonly scope: 'routes' | 'pods'
  /** The problem, then the fix, which names the input, tag, permission, or command. */
  readonly message: string
  /** AWS CLI commands that fix the problem, ready to copy. The action never runs them. */
  readonly commands?: readonly string[]
  /** Parts of IAM policies to paste. */
  readonly snippets?: readonly Snippet[]
  /** The whole list if the message shortens a list. Only the report file contains it. */
  readonly names?: readonly string[]
  /** The IDs of the affected resources, if two steps can find the same problem. Findings with equal codes and IDs are the same. */
  readonly about?: readonly string[]
}

/** JSON to paste, under a title that says what it is and ends with a colon. */
export type Snippet = { readonly title: string; readonly lines: readonly string[] }

/** The number of a finding's commands in the log and the summary. The report file contains all of them. */
export const SHOWN_COMMANDS = 20

/** `listed` contains the names that the message lists with `formatList`, here and in the next two functions. */
export function error(code: string, message: string, listed: readonly string[] = []): Finding {
  return { severity: 'error', code, scope: 'routes', message, ...wholeList(listed) }
}

export function warning(code: string, message: string, listed: readonly string[] = []): Finding {
  return { severity: 'warning', code, scope: 'routes', message, ...wholeList(listed) }
}

export function notice(code: string, message: string, listed: readonly string[] = []): Finding {
  return { severity: 'notice', code, scope: 'routes', message, ...wholeList(listed) }
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error')
}

/** The number of names that a sentence lists. */
export const LISTED = 5

/** `worker-0, worker-1, worker-2, worker-3, worker-4 and 7 more`: each name once, up to the limit for a sentence. */
export function formatList(names: readonly string[]): string {
  const unique = [...new Set(names)]
  const rest = unique.length - LISTED
  return rest > 0 ? `${unique.slice(0, LISTED).join(', ')} and ${rest} more` : unique.join(', ')
}

/** The field `names` of a finding whose message lists these with `formatList`: absent if the message lists all of them. */
export function wholeList(names: readonly string[]): Pick<Finding, 'names'> {
  const unique = [...new Set(names)]
  return unique.length > LISTED ? { names: unique } : {}
}
