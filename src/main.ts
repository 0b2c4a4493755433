import { readBackRoutes, writePlan } from './apply/execute-plan.ts'
import { drift, look } from './apply/verify-routes.ts'
import { skipPlan } from './apply/write-routes.ts'
import { explain } from './aws/aws-error.ts'
import { credentialsFrom } from './aws/credentials.ts'
import type { Connection } from './aws/ec2-client.ts'
import { connectEc2, type Ec2 } from './aws/ec2.ts'
import { readAssociatedTables, readSnapshot, selectWorld } from './discover/read-world.ts'
import { unmanagedSubnets, withoutExplicitAssociation } from './discover/subnet-association.ts'
import { readInputs, type Inputs, type InputsReading, type SourceDestCheckPolicy } from './github/inputs.ts'
import { actionsRunner, type Runner } from './github/runner.ts'
import { hasErrors } from './model/finding.ts'
import { planRoutes, type RoutePolicy } from './plan/plan.ts'
import { preflight } from './plan/preflight.ts'
import { checksThatAreOn, judgeChecks } from './plan/source-dest-check.ts'
import { publish } from './report/publish.ts'
import { emptyReport, type Report } from './report/run-result.ts'
import { Cancellation } from './runtime/cancellation.ts'
import { systemClock, type Clock } from './runtime/clock.ts'
import { withProgress } from './runtime/progress.ts'
import { WaitBudget } from './runtime/wait-budget.ts'

/** What a run touches outside of itself. */
export type Ports = {
  readonly runner: Runner
  readonly clock: Clock
  readonly readInputs: () => InputsReading
  readonly connectEc2: (connection: Connection) => Ec2
  /** Calls back with the name of each signal that asks the process to end. */
  readonly onSignal: (listener: (signal: string) => void) => void
}

const actualPorts: Ports = {
  runner: actionsRunner,
  clock: systemClock,
  readInputs: () => readInputs(undefined, undefined, actionsRunner.mask),
  connectEc2,
  onSignal: (listener) => {
    // The runner cancels with SIGINT, and 7.5 seconds later with SIGTERM.
    process.on('SIGINT', listener).on('SIGTERM', listener)
  },
}

/** What a run takes beside what it waits, at most: a minute, and the pace of EC2's writes with room to spare. */
const CALLS_MS = 60_000
const A_WRITE_MS = 250

/** The whole action. Never rejects: however it ends, summary and outputs are written and the exit code tells. */
export async function run(ports: Ports = actualPorts): Promise<void> {
  const startedAt = ports.clock.now()
  const report = emptyReport()
  const cancellation = new Cancellation(ports.clock)
  ports.onSignal((signal) => {
    cancellation.cancel(signal)
  })
  let inputs: Inputs | undefined
  try {
    const reading = ports.readInputs()
    report.troubleshooting = reading.troubleshooting
    if (reading.kind === 'invalid') report.findings.push(...reading.findings)
    else {
      inputs = reading.inputs
      await routeWorkers(inputs, report, cancellation, ports)
    }
  } catch (cause) {
    report.findings.push(...explain(cause, report.region))
  }
  cancellation.clear()
  report.findings.push(...cancellation.findings())
  report.durationMs = ports.clock.now() - startedAt
  // Whatever becomes of the comment, even if its part of dist/ cannot be loaded, the result is told.
  try {
    if (inputs !== undefined && inputs.planComment.kind !== 'none' && !cancellation.cancelSignal.aborted) {
      const { tellPullRequest } = await import('./report/pull-request-comment.ts')
      const means = { clock: ports.clock, cancelled: cancellation.cancelSignal, info: ports.runner.info }
      report.findings.push(...(await tellPullRequest(report, inputs, means)))
    }
  } catch (cause) {
    report.findings.push(...explain(cause, report.region))
  }
  await publish(report, ports.runner)
}

/** Read, decide, act, prove. Each step leaves what it found in the report, so that a later failure hides nothing. */
async function routeWorkers(
  inputs: Inputs,
  report: Report,
  cancellation: Cancellation,
  { runner, clock, connectEc2 }: Ports,
): Promise<void> {
  report.mode = inputs.mode
  report.region = inputs.region
  report.wanted = inputs.workers.by === 'filter' ? 1 : inputs.workers.names.length

  const waitMs = inputs.waitTimeoutSeconds * 1000
  cancellation.setDeadline(waitMs + CALLS_MS)
  const waitBudget = new WaitBudget(clock, inputs.waitTimeoutSeconds, cancellation.readSignal)
  const progress = { clock, say: runner.info }
  const ec2 = connectEc2({
    region: inputs.region,
    maxAttempts: inputs.maxAttempts,
    credentials: credentialsFrom(inputs.credentials, { ...inputs, cancellation }, runner.mask),
    proxyEnvironment: inputs.proxyEnvironment,
    clock,
    cancellation,
    log: runner,
  })
  const described = await withProgress(
    progress,
    () => 'Reading instances and route tables …',
    () => readSnapshot(ec2, inputs, waitBudget, runner.info),
  )

  const { workers, missingWorkers, tables, findings } = selectWorld(inputs, described)
  const plan = planRoutes(workers, tables, routePolicy(inputs))
  const podCidrs = workers.flatMap((worker) => worker.podCidrs).length
  report.tables = tables
  report.wanted = (podCidrs + (inputs.mode === 'destroy' ? 0 : missingWorkers)) * Math.max(tables.length, 1)
  report.findings.push(...findings)
  let governing = tables
  if (inputs.mode !== 'destroy') {
    const on = checksThatAreOn(workers, plan)
    const policy = checkPolicy(inputs)
    if (policy === 'disable') report.checks = on
    report.findings.push(...preflight(workers, tables, plan, inputs.clusterCidrs), ...judgeChecks(on, policy))
    governing = await readAssociatedTables(ec2, workers, tables)
    report.findings.push(...unmanagedSubnets(withoutExplicitAssociation(workers, tables), tables, governing))
  }
  // Loaded only where it is asked for, and read beside the writes: nothing that is written depends on it.
  const pods =
    inputs.reachability === 'off' || inputs.mode === 'destroy'
      ? undefined
      : await import('./reachability/assess.ts')
  const reading = pods?.readPacketFilters(ec2, workers, governing)

  if (hasErrors(report.findings) || inputs.mode === 'plan' || inputs.mode === 'verify') {
    const isPlan = inputs.mode === 'plan' && !hasErrors(report.findings)
    report.results = skipPlan(plan, isPlan ? 'planned' : 'not-tried')
    report.sightings = look(report.results, tables)
    if (inputs.mode === 'verify') report.findings.push(...drift(report.results, report.sightings))
  } else {
    const means = { ec2, waitBudget, progress, waitTimeoutSeconds: inputs.waitTimeoutSeconds }
    cancellation.setDeadline(waitMs + CALLS_MS + plan.length * A_WRITE_MS)
    await writePlan(plan, report, means)
    if (!cancellation.readSignal.aborted) await readBackRoutes(report, means)
  }
  // A run that was ended while it waited for them has read nothing that tells anything.
  const filters = await reading
  if (filters !== undefined && !cancellation.readSignal.aborted) {
    pods?.tellReachability(report, inputs, { workers, missingWorkers, plan, tables: governing, filters })
  }
}

function routePolicy({ mode, onConflict, prune, clusterCidrs }: Inputs): RoutePolicy {
  switch (mode) {
    case 'plan':
    case 'apply':
      return { goal: 'present', onConflict, pruneInside: prune ? clusterCidrs : [] }
    case 'verify':
      // A run that only looks reports a conflict as one, whatever another run would make of it.
      return { goal: 'present', onConflict: 'fail', pruneInside: [] }
    case 'destroy':
      return { goal: 'absent' }
  }
}

/** A run that only looks cannot switch anything off: where the check has to be off and is on, it fails. */
function checkPolicy({ mode, sourceDestCheck }: Inputs): SourceDestCheckPolicy {
  return mode === 'verify' && sourceDestCheck === 'disable' ? 'fail' : sourceDestCheck
}
