import { applyPlan, failures, leavePlan, type Result } from './apply.ts'
import { systemClock, type Clock } from './clock.ts'
import { connectEc2, type Connection, type Ec2 } from './ec2.ts'
import { explain } from './errors.ts'
import { hasErrors } from './findings.ts'
import { readInputs, type Inputs, type InputsReading } from './inputs.ts'
import { conflicts, planRoutes } from './plan.ts'
import { checkPodCidrs } from './preflight.ts'
import { withProgress } from './progress.ts'
import { publish } from './publish.ts'
import { emptyReport, type Report } from './report.ts'
import { routeTableIdFilter } from './route-tables.ts'
import { actionsRunner, type Runner } from './runner.ts'
import { look, unproven, verifyRoutes } from './verify.ts'
import { readWorld, selectWorld } from './world.ts'

/** What a run touches outside of itself. */
export type Ports = {
  readonly runner: Runner
  readonly clock: Clock
  readonly readInputs: () => InputsReading
  readonly connectEc2: (connection: Connection) => Ec2
}

const actualPorts: Ports = { runner: actionsRunner, clock: systemClock, readInputs, connectEc2 }

/** The whole action. Never rejects: however it ends, summary and outputs are written and the exit code tells. */
export async function run(ports: Ports = actualPorts): Promise<void> {
  const startedAt = ports.clock.now()
  const report = emptyReport()
  try {
    const reading = ports.readInputs()
    if (reading.kind === 'invalid') report.findings.push(...reading.findings)
    else await routeWorkers(reading.inputs, report, ports)
  } catch (cause) {
    report.findings.push(...explain(cause, report.region))
  }
  report.durationMs = ports.clock.now() - startedAt
  await publish(report, ports.runner)
}

/** Read, decide, act, prove. Each step leaves what it found in the report, so that a later failure hides nothing. */
async function routeWorkers(inputs: Inputs, report: Report, ports: Ports): Promise<void> {
  const { clock } = ports
  const say = (line: string): void => {
    ports.runner.info(line)
  }
  const progress = { clock, say }
  const ec2 = ports.connectEc2(inputs)
  report.region = inputs.region
  report.wanted = inputs.workers.names.length

  const described = await withProgress(
    progress,
    () => 'Reading instances and route tables …',
    () => readWorld(ec2, inputs),
  )
  const { workers, tables, findings } = selectWorld(inputs, described)
  const plan = planRoutes(workers, tables)
  report.tables = tables
  report.wanted *= Math.max(tables.length, 1)
  report.findings.push(...findings, ...checkPodCidrs(workers, tables), ...conflicts(plan))

  if (hasErrors(report.findings)) {
    report.results = leavePlan(plan)
    report.sightings = look(report.results, tables)
    return
  }

  let done = 0
  report.results = await withProgress(
    progress,
    () => `Creating routes: ${done} of ${plan.length} done …`,
    () => applyPlan(plan, ec2, () => (done += 1)),
  )
  report.findings.push(...failures(report.results, inputs.region))

  let unseen = plan.length
  const verification = await withProgress(
    progress,
    () => `Reading back: ${unseen} of ${plan.length} routes not seen active yet …`,
    () =>
      verifyRoutes(
        report.results,
        { tables, written: report.results.some(wasWritten) },
        () => ec2.describeRouteTables(routeTableIdFilter(tables.map(({ routeTableId }) => routeTableId))),
        {
          clock,
          timeoutMs: inputs.waitTimeoutSeconds * 1000,
          onRead: (sightings) => (unseen = sightings.filter(({ kind }) => kind !== 'active').length),
        },
      ),
  )
  report.tables = verification.tables
  report.sightings = verification.sightings
  report.findings.push(...unproven(report.results, report.sightings, inputs.waitTimeoutSeconds))
}

/** Also after a refusal: what was read before is not the newest any more. */
function wasWritten({ outcome }: Result): boolean {
  return outcome.kind === 'created' || outcome.kind === 'already-there' || outcome.kind === 'failed'
}
