import { leastWorkers } from './discover/worker-candidates.ts'
import type { Inputs } from './github/inputs.ts'
import type { Finding } from './model/finding.ts'
import { withNodes } from './nodes/with-nodes.ts'
import { actualPorts, type Ports } from './ports.ts'
import { startLine } from './report/log-lines.ts'
import { NOTHING_YET } from './report/run-result.ts'
import { Cancellation } from './runtime/cancellation.ts'
import { internalError } from './runtime/messages.ts'
import { startReading } from './start-reading.ts'

/** The whole action. Never rejects: in every case, it writes the summary and the outputs, and sets the exit code. */
export async function run(given: Pick<Ports, 'onSignal'> & Partial<Ports>): Promise<void> {
  const ports: Ports = { ...actualPorts, ...given }
  const { clock, runner } = ports
  const startedAt = clock.now()
  const cancellation = new Cancellation(clock)
  ports.onSignal((signal) => {
    cancellation.cancel(signal)
  })
  // Such an error would end the process without a report. Its call ends by its own time limit, and the run reads routes back.
  ports.onStrayError((cause) => {
    runner.info(`Ignored an error that belongs to no pending call. ${internalError(cause).message}`)
  })
  let result = NOTHING_YET
  let inputs: Inputs | undefined
  let notices: readonly Finding[] = []
  try {
    const reading = ports.readInputs()
    const { docsPage, title, showsSummary } = reading
    result = { ...result, docsPage, title, showsSummary }
    if (reading.kind === 'invalid') result = { ...result, findings: reading.findings }
    else {
      notices = reading.notices
      runner.info(startLine(reading.inputs))
      const withWorkers = await withNodes(reading.inputs)
      if (withWorkers.kind === 'invalid') result = { ...result, findings: withWorkers.findings }
      else {
        inputs = withWorkers.inputs
        if (withWorkers.summary !== undefined) runner.info(withWorkers.summary)
        const { mode, region, workers } = inputs
        result = { ...result, mode, region, expectedRoutes: leastWorkers(workers) }
        const reads = startReading(inputs, cancellation, ports)
        const { routeWorkers } = await afterReading()
        for await (const step of routeWorkers(inputs, reading, reads, cancellation, ports))
          result = { ...result, ...step }
      }
    }
  } catch (cause) {
    const { explain } = await afterReading()
    result = { ...result, findings: [...result.findings, ...explain(cause, result.region)] }
  }
  cancellation.clear()
  result = {
    ...result,
    findings: [...notices, ...result.findings, ...cancellation.findings()],
    durationMs: clock.now() - startedAt,
  }
  const { comment, publish, publishLater, toGitHub } = await afterReading()
  const published = publish(result, runner)
  // The comment comes last, because GitHub can be slow, and the report must not get lost if the process ends meanwhile.
  if (inputs === undefined || inputs.pullRequest.kind === 'none' || cancellation.cancelSignal.aborted) return
  publishLater(await comment(published, inputs, toGitHub(cancellation, ports)), published, runner)
}

const afterReading = () => import('./after-reading.ts')
