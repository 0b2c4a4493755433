import type { RouteResult } from '../apply/route-result.ts'
import type { Change } from '../plan/plan.ts'

/** The result of a change, in the words of summary, log, and outputs. */
export type ChangeLabel =
  | 'unchanged'
  | 'delivered by EC2'
  | 'created'
  | 'replaced'
  | 'deleted'
  | 'conflict'
  | 'failed'
  | 'to create'
  | 'to replace'
  | 'to delete'
  | 'not created'
  | 'not replaced'
  | 'not deleted'

export function changeLabel({ change, outcome, observed }: RouteResult): ChangeLabel {
  const { past, future } = WORDS[change.action]
  switch (outcome.kind) {
    case 'unchanged':
    case 'conflict':
    case 'failed':
      return outcome.kind
    case 'delivered':
      return 'delivered by EC2'
    case 'done':
      return past
    case 'already-applied':
      return observed?.kind === 'elsewhere' ? 'conflict' : 'unchanged'
    case 'planned':
      return `to ${future}`
    case 'not-tried':
      return `not ${past}`
  }
}

const WORDS = {
  create: { past: 'created', future: 'create' },
  replace: { past: 'replaced', future: 'replace' },
  delete: { past: 'deleted', future: 'delete' },
  prune: { past: 'deleted', future: 'delete' },
  // These are never written, so no outcome asks for their words.
  delivered: { past: 'created', future: 'create' },
  keep: { past: 'created', future: 'create' },
  absent: { past: 'deleted', future: 'delete' },
  conflict: { past: 'created', future: 'create' },
} as const satisfies Record<Change['action'], object>
