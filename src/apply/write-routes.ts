import pMap from 'p-map'

import { AwsError, NOT_STARTED, failureScope } from '../aws/aws-error.ts'
import type { Ec2 } from '../aws/ec2.ts'
import type { Cidr } from '../model/cidr.ts'
import { routeTarget, type Worker, type WorkerTarget } from '../model/worker.ts'
import type { Change } from '../plan/plan.ts'
import type { CheckToDisable } from '../plan/source-dest-check.ts'
import type { WaitBudget } from '../runtime/wait-budget.ts'

export type Result = { readonly change: Change; readonly outcome: Outcome }

export type Outcome =
  /** The plan asked for nothing. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'done' }
  /** EC2 says that it is so already: another run's doing, or ours after a lost answer. Reading back tells. */
  | { readonly kind: 'already-applied' }
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
export async function disableChecks(
  checks: readonly CheckToDisable[],
  ec2: Pick<Ec2, 'disableSourceDestCheck'>,
  waitBudget: WaitBudget,
): Promise<CheckResult[]> {
  let stoppedBy: AwsError | undefined
  return pMap(
    checks,
    async (check) => {
      const error =
        stoppedBy ?? (await retryUntilVisible(() => ec2.disableSourceDestCheck(check.target), waitBudget))
      if (error !== undefined && failureScope(error) !== 'route') stoppedBy = error
      return { check, error }
    },
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
  waitBudget: WaitBudget,
  onResult: (result: Result) => void,
): Promise<Result[]> {
  let stopped = false
  const stoppedTables = new Set<string>()

  const write = async (change: Change): Promise<Outcome> => {
    const isHeld = change.action !== 'prune' && held.has(change.worker)
    if (stopped || isHeld || stoppedTables.has(change.routeTableId)) return { kind: 'not-tried' }
    const error = await retryUntilVisible(() => carryOut(change, ec2), waitBudget)
    if (error === undefined) return { kind: 'done' }
    // What an unanswered try of ours did, EC2 refuses to do again.
    if (isAlreadyApplied(change, error)) return { kind: error.isAfterLostAnswer ? 'done' : 'already-applied' }
    const reach = failureScope(error)
    if (reach === 'run') stopped = true
    if (reach === 'table') stoppedTables.add(change.routeTableId)
    return error.code === NOT_STARTED ? { kind: 'not-tried' } : { kind: 'failed', error }
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

/** What was described a moment ago may be new enough that not all of EC2 knows it yet. */
const NOT_YET_KNOWN = new Set([
  'InvalidInstanceID.NotFound',
  'InvalidRouteTableID.NotFound',
  'InvalidNetworkInterfaceID.NotFound',
])

async function retryUntilVisible(
  call: () => Promise<unknown>,
  waitBudget: WaitBudget,
): Promise<AwsError | undefined> {
  const pause = waitBudget.backoff()
  for (;;) {
    const error = await refusal(call)
    if (error === undefined || !NOT_YET_KNOWN.has(error.code) || !(await pause())) return error
  }
}

/** The results of a plan that is not carried out: it is a plan, or something stood against it. */
export function skipPlan(plan: readonly Change[], kind: 'planned' | 'not-tried'): Result[] {
  return plan.map((change) => ({ change, outcome: withoutWriting(change) ?? { kind } }))
}

function withoutWriting(change: Change): Outcome | undefined {
  switch (change.action) {
    case 'keep':
    case 'absent':
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
      return replaceOrCreate(change.routeTableId, change.podCidr, routeTarget(change.worker), ec2)
    case 'delete':
      return ec2.deleteRoute(change.routeTableId, change.podCidr)
    case 'prune':
      return ec2.deleteRoute(change.routeTableId, change.destination)
    case 'keep':
    case 'absent':
    case 'conflict':
      return undefined
  }
}

/** EC2 refuses to replace a route that somebody has deleted since it was read; a create can overwrite nothing. */
async function replaceOrCreate(
  routeTableId: string,
  podCidr: Cidr,
  target: WorkerTarget,
  ec2: RouteWriter,
): Promise<unknown> {
  const error = await refusal(() => ec2.replaceRoute(routeTableId, podCidr, target))
  if (error === undefined) return undefined
  if (error.code !== 'InvalidParameterValue' && error.code !== 'InvalidRoute.NotFound') throw error
  const second = await refusal(() => ec2.createRoute(routeTableId, podCidr, target))
  if (second !== undefined) throw second.code === 'RouteAlreadyExists' ? error : second
  return undefined
}

function isAlreadyApplied({ action }: Change, { code }: AwsError): boolean {
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
