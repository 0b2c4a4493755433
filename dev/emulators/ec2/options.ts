import type { ArrivedRequest, FaultRule, Intercept } from './faults/faults.ts'
import type { Fresh } from './faults/freshness.ts'
import type { ReadLag } from './faults/views.ts'

export type EmulatorOptions = {
  /** Any free one unless given. */
  port?: number
  /** How long every answer takes, in milliseconds; the request itself is carried out at once. */
  latencyMs?: number | ((request: ArrivedRequest) => number)
  faults?: readonly FaultRule[]
  /** Asked before the rules; what it returns goes before theirs. */
  intercept?: Intercept
  /** EC2's token buckets; without it there is no limit. At speed 60 a minute's tokens come in a second. */
  throttling?: { speed?: number }
  readLag?: ReadLag
  fresh?: Fresh
  /** In milliseconds from wherever; the machine's own unless given. */
  clock?: () => number
}
