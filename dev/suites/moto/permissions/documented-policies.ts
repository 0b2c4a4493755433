import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Policy, Statement } from '../server/policy.ts'

/** The role's policy: the base, the additions that the inputs need, and the statements for `reachability`. Also the trust policy. */
export type DocumentedPolicies = {
  base: Policy
  additions: Statement[]
  reachability: Statement[]
  trust: unknown
}

/** Reads the JSON of docs/permissions.md, so exactly the documented policies are tested. */
export async function readPolicies(): Promise<DocumentedPolicies> {
  const page = await readFile(join(import.meta.dirname, '../../../../docs/permissions.md'), 'utf8')
  const blocks = jsonBlocks(page)
  const ofReachability = blocks.find(({ lead }) => lead.includes('reachability'))
  const [base, additions, trust] = blocks
    .filter((block) => block !== ofReachability)
    .map(({ value }) => value)
  if (!isPolicy(base) || !Array.isArray(additions) || !isPolicy(trust)) {
    throw new TypeError(
      'The JSON in docs/permissions.md is not a policy, a list of statements and a trust policy',
    )
  }
  if (ofReachability === undefined) {
    throw new TypeError('docs/permissions.md has no JSON that follows a paragraph about reachability')
  }
  return {
    base,
    additions: additions as Statement[],
    // A statement, or a list of them.
    reachability: [ofReachability.value].flat() as Statement[],
    trust,
  }
}

/** `lead` is the paragraph before a block, with its heading if it's the first paragraph under one. */
function jsonBlocks(page: string): { lead: string; value: unknown }[] {
  return [...page.matchAll(/^```json\n([^]*?)^```$/gm)].map(({ 1: block = '', index }) => {
    const [above = '', paragraph = ''] = page
      .slice(0, index)
      .trimEnd()
      .split(/\n{2,}/)
      .slice(-2)
    const heading = above.startsWith('#') ? above : ''
    return { lead: `${heading} ${paragraph}`, value: JSON.parse(block) as unknown }
  })
}

function isPolicy(value: unknown): value is Policy {
  return typeof value === 'object' && value !== null && 'Statement' in value
}

/** The base, and the additions that allow one of `actions`. */
export function withAdditions({ base, additions }: DocumentedPolicies, actions: readonly string[]): Policy {
  const added = additions.filter((statement) => actionsOf(statement).some((each) => actions.includes(each)))
  return { ...base, Statement: [...base.Statement, ...added] }
}

export function allowedBy({ Statement }: Policy): string[] {
  return Statement.flatMap(actionsOf)
}

/** Removes an action, and its statement if that was its only action. */
export function without(action: string, policy: Policy): Policy {
  const statements = policy.Statement.map((statement) => ({
    ...statement,
    Action: actionsOf(statement).filter((each) => each !== action),
  }))
  return { ...policy, Statement: statements.filter(({ Action }) => Action.length > 0) }
}

function actionsOf({ Action }: Statement): string[] {
  return typeof Action === 'string' ? [Action] : Action
}
