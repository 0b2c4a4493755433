import { executePlan, readBackDisabledChecks, readBackRoutes } from './apply/execute-plan.ts'
import { skipPlan } from './apply/route-result.ts'
import { drift } from './apply/verify-routes.ts'
import { credentialsFrom } from './aws/credentials.ts'
import type { Connection } from './aws/ec2-client.ts'
import { connectEc2, type Ec2 } from './aws/ec2.ts'
import { explain } from './aws/explain-error.ts'
import { readSnapshot } from './discover/read-snapshot.ts'
import { selectWorld } from './discover/select-world.ts'
import { readAssociatedTables, unmanagedSubnets } from './discover/subnet-association.ts'
import { leastWorkers } from './discover/worker-candidates.ts'
import { readInputs, type Inputs, type InputsReading } from './github/inputs.ts'
import { actionsRunner, type Runner } from './github/runner.ts'
import { hasErrors } from './model/finding.ts'
import { preflight } from './plan/preflight.ts'
import { tablesAfter } from './plan/tables-after.ts'
import { publish } from './report/publish.ts'
import { NOTHING_YET, type RunResult } from './report/run-result.ts'
import { Cancellation } from './runtime/cancellation.ts'
import { systemClock, type Clock } from './runtime/clock.ts'
import { withProgress } from './runtime/progress.ts'
import { WaitBudget } from './runtime/wait-budget.ts'

/** Everything outside the process that a run touches. */
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

/** How long a run may take in addition to what it waits: a minute, and the rate of EC2's writes with room to spare. */
const CALLS_MS = 60_000
const WRITE_MS = 250

/** The whole action. Never rejects: however the run ends, summary and outputs are written and the exit code is set. */
export async function run(ports: Ports = actualPorts): Promise<void> {
  const { clock, runner } = ports
  const startedAt = clock.now()
  const cancellation = new Cancellation(clock)
  ports.onSignal((signal) => {
    cancellation.cancel(signal)
  })
  let result = NOTHING_YET
  let inputs: Inputs | undefined
  const explained = (cause: unknown): RunResult => ({
    ...result,
    findings: [...result.findings, ...explain(cause, result.region)],
  })
  try {
    const reading = ports.readInputs()
    result = { ...result, docsPage: reading.docsPage }
    if (reading.kind === 'invalid') result = { ...result, findings: reading.findings }
    else {
      inputs = reading.inputs
      for await (const step of routeWorkers(inputs, reading.docsPage, cancellation, ports)) {
        result = { ...result, ...step }
      }
    }
  } catch (cause) {
    result = explained(cause)
  }
  cancellation.clear()
  result = {
    ...result,
    findings: [...result.findings, ...cancellation.findings()],
    durationMs: clock.now() - startedAt,
  }
  // The result is published even if the comment fails, or the chunk of dist/ that writes it can't be loaded.
  try {
    const { cancelSignal } = cancellation
    if (inputs !== undefined && inputs.planComment.kind !== 'none' && !cancelSignal.aborted) {
      const { postPlan } = await import('./report/pull-request-comment.ts')
      const dependencies = { clock, cancelSignal, info: runner.info }
      const findings = await postPlan(result, inputs, dependencies)
      result = { ...result, findings: [...result.findings, ...findings] }
    }
  } catch (cause) {
    result = explained(cause)
  }
  await publish(result, runner)
}

/** Discover, plan, apply, assess. Yields what each step found, so that a later failure hides nothing. */
async function* routeWorkers(
  inputs: Inputs,
  docsPage: string | undefined,
  cancellation: Cancellation,
  { runner, clock, connectEc2 }: Ports,
): AsyncGenerator<Partial<RunResult>, void, undefined> {
  const { mode, region, waitTimeoutSeconds } = inputs
  yield { mode, region, expectedRoutes: leastWorkers(inputs.workers) }

  const deadline = waitTimeoutSeconds * 1000 + CALLS_MS
  cancellation.setDeadline(deadline)
  const { readSignal } = cancellation
  const waitBudget = new WaitBudget(clock, waitTimeoutSeconds, readSignal)
  const progress = { clock, say: runner.info }
  const { maxAttempts, proxyEnvironment } = inputs
  const credentials = credentialsFrom(inputs.credentials, { ...inputs, cancellation }, runner.mask)
  const connection = { region, maxAttempts, credentials, proxyEnvironment, clock, cancellation, log: runner }
  const ec2 = connectEc2(connection)
  const dependencies = { ec2, region, waitBudget, waitTimeoutSeconds, progress }

  const snapshot = await withProgress(
    progress,
    () => 'Reading instances and route tables …',
    () => readSnapshot(ec2, inputs, waitBudget, runner.info),
  )
  const world = selectWorld(inputs, snapshot)
  const { workers, missingWorkers, tables } = world
  const plan = preflight(inputs, world)
  const podCidrs = workers.flatMap((worker) => worker.podCidrs).length
  const expectedPodCidrs = podCidrs + (mode === 'destroy' ? 0 : missingWorkers)
  let findings = [...world.findings, ...plan.findings]
  yield {
    expectedRoutes: expectedPodCidrs * Math.max(tables.length, 1),
    tables,
    checks: plan.checks,
    findings,
  }

  const associated = mode === 'destroy' ? tables : await readAssociatedTables(ec2, workers, tables)
  if (mode !== 'destroy') findings = [...findings, ...unmanagedSubnets(workers, tables, associated)]
  yield { findings }
  // Loaded only if asked for, and read in parallel with the writes, which don't depend on it.
  const pods =
    inputs.reachability === 'off' || mode === 'destroy'
      ? undefined
      : {
          ...(await import('./reachability/assess.ts')),
          ...(await import('./report/reachability-sections.ts')),
        }
  const reading = pods?.readPacketFilters(ec2, workers, associated)

  const isPlanned = mode === 'plan' && !hasErrors(findings)
  let after = isPlanned ? tablesAfter(tables, plan.changes) : tables
  let disabledChecks = isPlanned ? plan.checks : []
  if (hasErrors(findings) || mode === 'plan' || mode === 'verify') {
    const results = skipPlan(plan.changes, tables, isPlanned ? 'planned' : 'not-tried')
    if (mode === 'verify') findings = [...findings, ...drift(results)]
    yield { results, findings }
  } else {
    cancellation.setDeadline(deadline + plan.changes.length * WRITE_MS)
    const execution = await executePlan(plan, dependencies)
    const { results, checkResults } = execution
    disabledChecks = checkResults.filter(({ error }) => error === undefined).map(({ check }) => check)
    findings = [...findings, ...execution.findings]
    yield { results, checkResults, findings }
    if (!readSignal.aborted) {
      const verification = await readBackRoutes(execution, tables, dependencies)
      after = verification.tables
      findings = [...findings, ...verification.findings]
      yield { tables: after, results: verification.results, findings }
      findings = [...findings, ...(await readBackDisabledChecks(execution, dependencies))]
      yield { findings }
    }
  }

  // What was read while the run ended early isn't complete. Without workers or tables there is no pair to judge.
  const filters = await reading
  if (pods === undefined || filters === undefined || readSignal.aborted) return
  if (workers.length === 0 || tables.length === 0) return
  const assessment = pods.assess(inputs, {
    ...{ isPlanned, workers, missingWorkers, managed: after, associated, disabledChecks, filters, findings },
  })
  yield {
    findings: assessment.findings,
    reachability: pods.reachabilitySections(assessment, docsPage),
  }
}
