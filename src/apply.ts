import pMap from 'p-map'

import type { Ec2 } from './ec2.ts'
import { AwsError, explainOne, reachOf } from './errors.ts'
import type { Finding } from './findings.ts'
import type { Change } from './plan.ts'

export type Result = { readonly change: Change; readonly outcome: Outcome }

export type Outcome =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'created' }
  /** EC2 says that a route for the pod CIDR is there already: another run's, or ours after a lost answer. Reading back tells. */
  | { readonly kind: 'already-there' }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'failed'; readonly error: AwsError }
  /** Not begun: something was wrong before the first write, or an earlier answer showed that this one would fail too. */
  | { readonly kind: 'not-tried' }

/** Under EC2's bucket of 50 writes an account, and enough to hide the way to EC2 and back. */
const WRITES_AT_ONCE = 10

/** Carries the plan out. Resolves with a result for every change, in the plan's order, whatever EC2 answers. */
export async function applyPlan(
  plan: readonly Change[],
  ec2: Pick<Ec2, 'createRoute'>,
  onResult: (result: Result) => void,
): Promise<Result[]> {
  let stopped = false
  const stoppedTables = new Set<string>()

  const create = async ({ routeTableId, worker }: Change): Promise<Outcome> => {
    if (stopped || stoppedTables.has(routeTableId)) return { kind: 'not-tried' }
    try {
      await ec2.createRoute(routeTableId, worker.podCidr, worker.target)
      return { kind: 'created' }
    } catch (error) {
      if (!(error instanceof AwsError)) throw error
      if (error.code === 'RouteAlreadyExists') return { kind: 'already-there' }
      const reach = reachOf(error)
      if (reach === 'run') stopped = true
      if (reach === 'table') stoppedTables.add(routeTableId)
      return { kind: 'failed', error }
    }
  }

  return pMap(
    plan,
    async (change) => {
      const result = { change, outcome: withoutWriting(change) ?? (await create(change)) }
      onResult(result)
      return result
    },
    { concurrency: WRITES_AT_ONCE },
  )
}

/** The results of a plan that is not carried out. */
export function leavePlan(plan: readonly Change[]): Result[] {
  return plan.map((change) => ({ change, outcome: withoutWriting(change) ?? { kind: 'not-tried' } }))
}

function withoutWriting(change: Change): Outcome | undefined {
  switch (change.action) {
    case 'keep':
      return { kind: 'unchanged' }
    case 'conflict':
      return { kind: 'conflict' }
    case 'create':
      return undefined
  }
}

/** One finding a cause, with the workers it hit. */
export function failures(results: readonly Result[], region: string): Finding[] {
  const failed = results.flatMap(({ change, outcome }) =>
    outcome.kind === 'failed'
      ? [{ worker: change.worker.name, finding: explainOne(outcome.error, region) }]
      : [],
  )
  return [...Map.groupBy(failed, ({ finding }) => finding.message).values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    return [
      {
        ...first.finding,
        message: `${nameSome(group.map(({ worker }) => worker))}: ${first.finding.message}`,
      },
    ]
  })
}

function nameSome(names: readonly string[]): string {
  const [shown, rest] = [names.slice(0, 5), names.length - 5]
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ')
}
