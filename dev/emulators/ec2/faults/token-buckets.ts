import type { Action } from '../actions/actions.ts'
import { Ec2Error } from '../query-api/errors.ts'

type Limits = { capacity: number; tokensPerSecond: number }

/**
 * EC2 developer guide, request throttling, request token limits: non-mutating and mutating actions. Each action has
 * its own bucket for each account and Region; an empty one doesn't slow the other actions.
 */
const limits: Readonly<Record<Action['effect'], Limits>> = {
  read: { capacity: 100, tokensPerSecond: 20 },
  write: { capacity: 50, tokensPerSecond: 5 },
}

/**
 * EC2's request rate limiting. Buckets start full and never hold more than their capacity. Tokens arrive
 * continuously, while EC2 documents only how many arrive per second.
 */
export class TokenBuckets {
  readonly #buckets = new Map<string, { tokens: number; filledAt: number }>()
  readonly #clock: () => number
  readonly #speed: number

  /** The clock counts milliseconds; at speed 60, a minute's tokens arrive in a second. */
  constructor(clock: () => number, speed: number) {
    this.#clock = clock
    this.#speed = speed
  }

  /** "Each request that you make removes one token", whatever EC2 then answers; a throttled request removes none. */
  take(name: string, effect: Action['effect']): void {
    const { capacity, tokensPerSecond } = limits[effect]
    const now = this.#clock()
    const { tokens, filledAt } = this.#buckets.get(name) ?? { tokens: capacity, filledAt: now }
    const refill = ((now - filledAt) / 1000) * tokensPerSecond * this.#speed
    const filled = Math.min(capacity, tokens + refill)
    const granted = filled >= 1
    this.#buckets.set(name, { tokens: granted ? filled - 1 : filled, filledAt: now })
    if (!granted) throw new Ec2Error('RequestLimitExceeded', 'Request limit exceeded.', 503)
  }
}
