import type { Dependencies } from './apply/execute-plan.ts'
import { readSnapshot, type Snapshot } from './discover/read-snapshot.ts'
import type { Inputs } from './github/inputs.ts'
import { connect, type Ports } from './ports.ts'
import type { Cancellation } from './runtime/cancellation.ts'

/** The time that a run has in addition to its waits: a minute, and for each write more than EC2's rate requires. */
const CALLS_MS = 60_000

export type FirstReads = {
  readonly dependencies: Dependencies
  /** In milliseconds since the start of the run. */
  readonly deadline: number
  readonly snapshot: Promise<Snapshot>
}

/** Sends the first requests. While EC2 answers, Node can load the code that needs the answers. */
export function startReading(inputs: Inputs, cancellation: Cancellation, ports: Ports): FirstReads {
  const deadline = inputs.waitTimeoutSeconds * 1000 + CALLS_MS
  cancellation.setDeadline(deadline)
  const dependencies = connect(inputs, cancellation, ports)
  const { ec2, waitBudget, progress } = dependencies
  const snapshot = readSnapshot(ec2, inputs, waitBudget, progress)
  // Otherwise, an error that comes before somebody awaits the snapshot would look like a defect.
  snapshot.catch(() => undefined)
  return { dependencies, deadline, snapshot }
}
