import pMap from 'p-map'

import type { Ec2 } from './ec2.ts'
import { AwsError, explainOne, reachOf } from './errors.ts'
import type { Finding } from './findings.ts'
import type { Change } from './plan.ts'
import { nameSome } from './name-list.ts'
import { nameCheck, type CheckToDisable } from './source-dest-check.ts'
import { routeTarget, type Worker } from './workers.ts'

export type Result = { readonly change: Change; readonly outcome: Outcome }

export type Outcome =
  /** The plan asked for nothing. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'done' }
  /** EC2 says that it is so already: another run's doing, or ours after a lost answer. Reading back tells. */
  | { readonly kind: 'already-so' }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'failed'; readonly error: AwsError }
  /** Left out by the mode: a plan is only shown. */
  | { readonly kind: 'planned' }
  /** Not begun: something was wrong before, or an earlier answer showed that this one would fail too. */
  | { readonly kind: 'not-tried' }

export type CheckResult = { readonly check: CheckToDisable; readonly error: AwsError | undefined }

type RouteWriter = Pick<Ec2, 'createRoute' | 'replaceRoute' | 'deleteRoute'>

/** Under EC2's bucket of 50 writes an account, and enough to hide the way to EC2 and back. */
const WRITES_AT_ONCE = 10

/** Switches checks off, several at a time; resolves with a result for each, in their order. */
export function disableChecks(
  checks: readonly CheckToDisable[],
  ec2: Pick<Ec2, 'disableSourceDestCheck'>,
): Promise<CheckResult[]> {
  return pMap(
    checks,
    async (check) => ({ check, error: await refusal(() => ec2.disableSourceDestCheck(check.target)) }),
    { concurrency: WRITES_AT_ONCE },
  )
}

/**
 * Carries the plan out, but for the workers in `held`. Resolves with a result for every change, in the plan's order,
 * whatever EC2 answers.
 */
export async function applyPlan(
  plan: readonly Change[],
  held: ReadonlySet<Worker>,
  ec2: RouteWriter,
  onResult: (result: Result) => void,
): Promise<Result[]> {
  let stopped = false
  const stoppedTables = new Set<string>()

  const write = async (change: Change): Promise<Outcome> => {
    const isHeld = change.action !== 'prune' && held.has(change.worker)
    if (stopped || isHeld || stoppedTables.has(change.routeTableId)) return { kind: 'not-tried' }
    const error = await refusal(() => carryOut(change, ec2))
    if (error === undefined) return { kind: 'done' }
    if (isAlreadySo(change, error)) return { kind: 'already-so' }
    const reach = reachOf(error)
    if (reach === 'run') stopped = true
    if (reach === 'table') stoppedTables.add(change.routeTableId)
    return { kind: 'failed', error }
  }

  return pMap(
    plan,
    async (change) => {
      const result = { change, outcome: withoutWriting(change) ?? (await write(change)) }
      onResult(result)
      return result
    },
    { concurrency: WRITES_AT_ONCE },
  )
}

/** The results of a plan that is not carried out: it is a plan, or something stood against it. */
export function leavePlan(plan: readonly Change[], kind: 'planned' | 'not-tried'): Result[] {
  return plan.map((change) => ({ change, outcome: withoutWriting(change) ?? { kind } }))
}

function withoutWriting(change: Change): Outcome | undefined {
  switch (change.action) {
    case 'keep':
    case 'leave':
      return { kind: 'unchanged' }
    case 'conflict':
      return { kind: 'conflict' }
    case 'create':
    case 'replace':
    case 'delete':
    case 'prune':
      return undefined
  }
}

async function carryOut(change: Change, ec2: RouteWriter): Promise<unknown> {
  switch (change.action) {
    case 'create':
      return ec2.createRoute(change.routeTableId, change.podCidr, routeTarget(change.worker))
    case 'replace':
      return ec2.replaceRoute(change.routeTableId, change.podCidr, routeTarget(change.worker))
    case 'delete':
      return ec2.deleteRoute(change.routeTableId, change.podCidr)
    case 'prune':
      return ec2.deleteRoute(change.routeTableId, change.destination)
    case 'keep':
    case 'leave':
    case 'conflict':
      return undefined
  }
}

function isAlreadySo({ action }: Change, { code }: AwsError): boolean {
  return action === 'create'
    ? code === 'RouteAlreadyExists'
    : action !== 'replace' && code === 'InvalidRoute.NotFound'
}

async function refusal(call: () => Promise<unknown>): Promise<AwsError | undefined> {
  try {
    await call()
    return undefined
  } catch (error) {
    if (error instanceof AwsError) return error
    throw error
  }
}

/** One finding a cause, with the workers or routes that it hit and the tables where. */
export function failures(
  results: readonly Result[],
  checks: readonly CheckResult[],
  region: string,
): Finding[] {
  const failed = [
    ...checks.flatMap(({ check, error }) =>
      error === undefined ? [] : [{ who: nameCheck(check), where: '', error }],
    ),
    ...results.flatMap(({ change, outcome }) =>
      outcome.kind === 'failed'
        ? [
            {
              who: change.action === 'prune' ? change.destination.text : change.worker.name,
              where: change.routeTableId,
              error: outcome.error,
            },
          ]
        : [],
    ),
  ].map(({ error, ...hit }) => ({ ...hit, finding: explainOne(error, region) }))
  return [...Map.groupBy(failed, ({ finding }) => finding.message).values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const where = nameSome(group.map((hit) => hit.where))
    const hit = `${nameSome(group.map(({ who }) => who))}${where === '' ? '' : ` in ${where}`}`
    return [{ ...first.finding, message: `${hit}: ${first.finding.message}` }]
  })
}
