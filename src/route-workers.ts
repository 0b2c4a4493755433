import { applyPlan } from './apply/apply-plan.ts'
import { checksDisabled } from './apply/check-result.ts'
import { isVerified, skipPlan } from './apply/route-result.ts'
import { drift } from './apply/verify-routes.ts'
import type { Ec2 } from './aws/ec2.ts'
import { readListSizes } from './discover/prefix-list-sizes.ts'
import { selectWorld } from './discover/select-world.ts'
import { readAssociatedTables, unmanagedSubnets } from './discover/subnet-association.ts'
import type { GitHubDependencies } from './github/pull-request/ask-github.ts'
import type { Inputs } from './github/inputs.ts'
import type { Presentation } from './github/presentation-inputs.ts'
import { hasErrors, type Finding } from './model/finding.ts'
import type { RouteTable } from './model/route-table.ts'
import type { Change } from './plan/plan.ts'
import { isEmpty } from './plan/plan-hash.ts'
import { preflight, type Plan } from './plan/preflight.ts'
import { checkQuota, listsToCount } from './plan/quota.ts'
import type { Ports } from './ports.ts'
import type { RunResult } from './report/run-result.ts'
import { Cancellation } from './runtime/cancellation.ts'
import type { Clock } from './runtime/clock.ts'
import { foreignText } from './runtime/secrets.ts'
import type { FirstReads } from './start-reading.ts'

/** The time that each write adds to the run's deadline: more than EC2's rate requires. */
const WRITE_MS = 250
/** The time to read the reviewed plan from a comment: at most that which github/pull-request/ask-github.ts allows. */
const REVIEW_MS = 120_000
/** The time that the run then waits for the packet filters, which no route depends on. */
const PACKET_FILTERS_MS = 30_000

/** Select, plan, apply, assess. Yields the findings of each step, so a later failure hides none of them. */
export async function* routeWorkers(
  inputs: Inputs,
  { docsPage, title }: Presentation,
  { dependencies, snapshot, ...reads }: FirstReads,
  cancellation: Cancellation,
  ports: Ports,
): AsyncGenerator<Partial<RunResult>, void, undefined> {
  const { mode, region } = inputs
  const { readSignal } = cancellation
  const { ec2 } = dependencies
  let { deadline } = reads

  const world = await selectWorld(inputs, await snapshot)
  const { workers, missingWorkers, tables } = world
  const plan = preflight(inputs, world)
  const podCidrs = workers.flatMap((worker) => worker.podCidrs).length
  const expectedPodCidrs = podCidrs + (mode === 'destroy' ? 0 : missingWorkers)
  const expectedRoutes = expectedPodCidrs * Math.max(tables.length, 1)
  let findings = [...world.findings, ...plan.findings]
  yield { expectedRoutes, tables, checks: plan.checks, planHash: plan.hash, findings }
  if (inputs.expectedPlan.kind === 'comment' && !isEmpty(plan)) {
    const startedAt = ports.clock.now()
    cancellation.setDeadline(deadline + REVIEW_MS)
    findings = [...findings, ...(await review(plan, title, inputs, toGitHub(cancellation, ports)))]
    deadline += ports.clock.now() - startedAt
    cancellation.setDeadline(deadline)
    yield { findings }
  }

  if (plan.changes.some(({ action }) => action === 'create'))
    findings = [...findings, ...(await judgeQuota(tables, plan.changes, ec2, region, ports.clock))]
  const associated = mode === 'destroy' ? tables : await readAssociatedTables(ec2, workers, tables)
  if (mode === 'destroy') yield { findings }
  else {
    findings = [...findings, ...unmanagedSubnets(workers, tables, associated)]
    yield { associated, findings }
  }
  if (inputs.checkPermissions && (mode === 'plan' || mode === 'verify')) {
    const { checkPermissions } = await import('./apply/check-permissions.ts')
    const permissions = await checkPermissions(plan, inputs.network.ec2, dependencies)
    for (const line of permissions.lines) ports.runner.info(line)
    findings = [...findings, ...permissions.findings]
    if (permissions.hasWritten) {
      yield { findings, writing: 'in-dry-run' }
      return
    }
    yield { findings }
  }
  // Loads this code only if the inputs ask for it. Reads in parallel with the writes, which don't depend on the result.
  const pods =
    inputs.reachability === 'off' || mode === 'destroy' ? undefined : await import('./assess-reachability.ts')
  const reading = pods?.readNetwork(ec2, inputs.controlPlane, workers, tables, associated)

  const isBlocked = hasErrors(findings)
  let applied: Pick<RunResult, 'tables' | 'checkResults' | 'findings'> = {
    tables,
    checkResults: [],
    findings,
  }
  const isReadOnly = isBlocked || mode === 'plan' || mode === 'verify'
  const results = skipPlan(plan.changes, tables, isBlocked || mode !== 'plan' ? 'not-tried' : 'planned')
  if (isReadOnly || (plan.checks.length === 0 && results.every(isVerified))) {
    if (mode === 'verify') {
      applied = { ...applied, findings: [...findings, ...drift(results)] }
    }
    yield { results, findings: applied.findings }
  } else {
    yield { writing: 'started' }
    cancellation.setDeadline(deadline + (plan.checks.length + plan.changes.length) * WRITE_MS)
    for await (const step of applyPlan(plan, tables, dependencies, readSignal)) {
      applied = { ...step, findings: [...findings, ...step.findings] }
      yield applied
    }
  }

  // If the run ended early, the reads aren't complete. Without workers or tables, there are no pairs to assess.
  cancellation.leaveOptionalReads(PACKET_FILTERS_MS)
  const network = await reading
  if (pods === undefined || network === undefined || readSignal.aborted) return
  if (workers.length === 0 || tables.length === 0) return
  const planned = mode === 'plan' && !isBlocked ? plan : undefined
  const disabledChecks = checksDisabled(applied.checkResults)
  const assessed = { planned, workers, missingWorkers, disabledChecks, ...network, ...applied }
  const assessment = pods.assess(inputs, assessed)
  const reachability = pods.reportReachability(assessment, docsPage)
  yield { findings: assessment.findings, reachability }
}

/** Compares the plan with the one in the comment on the pull request. */
async function review(
  plan: Plan,
  title: string,
  inputs: Inputs,
  dependencies: GitHubDependencies,
): Promise<Finding[]> {
  const { readOwnComment } = await import('./github/pull-request/own-comment.ts')
  const { checkReview } = await import('./plan/reviewed-plan.ts')
  return checkReview(plan, await readOwnComment(title, inputs, dependencies))
}

async function judgeQuota(
  tables: readonly RouteTable[],
  changes: readonly Change[],
  ec2: Ec2,
  region: string,
  clock: Clock,
): Promise<Finding[]> {
  const lists = listsToCount(tables, changes)
  if (lists.length === 0) return checkQuota(tables, changes)
  return checkQuota(tables, changes, await readListSizes(ec2, lists, region, clock))
}

export function toGitHub({ cancelSignal }: Cancellation, { clock, runner }: Ports): GitHubDependencies {
  return { clock, cancelSignal, info: runner.info, foreignText }
}
