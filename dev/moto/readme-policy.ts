import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A statement as the README writes it; an `Action` may stand alone or in a list. */
export type Statement = {
  Sid: string
  Effect: string
  Action: string | string[]
  Resource: string
  Condition?: Record<string, Record<string, string>>
}

export type Policy = { Version: string; Statement: Statement[] }

/** What the README tells its readers to put into the role's policy: this, and of the additions what the run asks for. */
export type ReadmePolicies = { base: Policy; additions: Statement[] }

/** Read out of the README's own JSON, so that nothing but what stands there is tried. */
export async function readReadmePolicies(): Promise<ReadmePolicies> {
  const readme = await readFile(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8')
  const blocks = [...readme.matchAll(/^```json\n([^]*?)^```$/gm)].map(([, block = '']) => block)
  const [base, additions] = blocks.map((block) => JSON.parse(block) as unknown)
  if (!isPolicy(base) || !Array.isArray(additions)) {
    throw new TypeError("The README's first JSON is no policy, or its second no list of statements")
  }
  return { base, additions: additions as Statement[] }
}

function isPolicy(value: unknown): value is Policy {
  return typeof value === 'object' && value !== null && 'Statement' in value
}

/** The base, and those of the additions that allow one of `actions`. */
export function withAdditions({ base, additions }: ReadmePolicies, actions: readonly string[]): Policy {
  const added = additions.filter((statement) => actionsOf(statement).some((each) => actions.includes(each)))
  return { ...base, Statement: [...base.Statement, ...added] }
}

export function allowedBy({ Statement }: Policy): string[] {
  return Statement.flatMap(actionsOf)
}

/** The policy with one action taken out, and the statement too when nothing is left of it. */
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
