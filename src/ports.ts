import type { Dependencies } from './apply/execute-plan.ts'
import { credentialsFrom } from './aws/credentials/credentials.ts'
import type { Connection } from './aws/ec2-client.ts'
import { connectEc2, type Ec2 } from './aws/ec2.ts'
import { exportEnvironment } from './github/environment.ts'
import { keepEnvironmentSecrets } from './github/environment.ts'
import { readInputs, type Inputs, type InputsReading } from './github/inputs.ts'
import { actionsRunner, readInput, type Runner } from './github/runner.ts'
import type { Cancellation } from './runtime/cancellation.ts'
import { systemClock, type Clock } from './runtime/clock.ts'
import { WaitBudget } from './runtime/wait-budget.ts'

/** Everything outside the process that a run touches. */
export type Ports = {
  readonly runner: Runner
  readonly clock: Clock
  readonly readInputs: () => InputsReading
  readonly connectEc2: (connection: Connection) => Ec2
  /** Calls back with the name of each signal that asks the process to end. */
  readonly onSignal: (listener: (signal: string) => void) => void
  /** Calls back with errors of libraries that belong to no pending call. */
  readonly onStrayError: (listener: (cause: unknown) => void) => void
}

export const actualPorts: Omit<Ports, 'onSignal'> = {
  onStrayError: () => undefined,
  runner: actionsRunner,
  clock: systemClock,
  readInputs: () => {
    keepEnvironmentSecrets(actionsRunner.mask)
    const reading = readInputs(readInput, undefined, actionsRunner.mask)
    if (reading.kind === 'inputs') exportEnvironment(reading.inputs)
    return reading
  },
  connectEc2,
}

/** The dependencies of the steps outside the process. */
export function connect(inputs: Inputs, cancellation: Cancellation, ports: Ports): Dependencies {
  const { runner, clock, connectEc2 } = ports
  const { region, maxAttempts, proxyEnvironment, network, allowedAccountIds, waitTimeoutSeconds } = inputs
  const connection = { region, maxAttempts, proxyEnvironment, network, clock, cancellation, log: runner }
  const of = { ...connection, allowedAccountIds }
  return {
    ec2: connectEc2({ ...connection, credentials: credentialsFrom(inputs.credentials, of, runner.mask) }),
    region,
    waitBudget: new WaitBudget(clock, waitTimeoutSeconds, cancellation.readSignal),
    progress: { clock, say: runner.info },
  }
}
