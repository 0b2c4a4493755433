import type { ArrivedRequest, FaultRule, Intercept } from './faults/faults.ts'
import type { Fresh } from './faults/freshness.ts'
import type { ReadLag } from './faults/views.ts'

export type EmulatorOptions = {
  /** Any free port unless given. */
  port?: number
  /** Delays every answer, in milliseconds; the request itself is carried out at once. */
  latencyMs?: number | ((request: ArrivedRequest) => number)
  faults?: readonly FaultRule[]
  /** Called before the rules; the fault that it returns takes precedence. */
  intercept?: Intercept
  /** EC2's token buckets; no limit without it. At speed 60, a minute's tokens arrive in a second. */
  throttling?: { speed?: number }
  /** Actions that are carried out in spite of DryRun, as moto does (`dev/suites/moto/comparison/refusal-differences.ts`). */
  ignoresDryRun?: readonly string[]
  readLag?: ReadLag
  fresh?: Fresh
  /** In milliseconds, from any starting point; the machine's clock unless given. */
  clock?: () => number
}
