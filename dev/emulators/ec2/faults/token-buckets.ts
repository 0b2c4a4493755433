import type { Action } from '../actions/actions.ts'
import { Ec2Error } from '../query-api/errors.ts'

type Limits = { capacity: number; tokensPerSecond: number }

/**
 * EC2 developer guide, request throttling, request token limits: non-mutating and mutating actions. Every
 * action has a bucket of its own for each account and Region; an empty one does not slow the other actions.
 */
const limits: Readonly<Record<Action['effect'], Limits>> = {
  read: { capacity: 100, tokensPerSecond: 20 },
  write: { capacity: 50, tokensPerSecond: 5 },
}

/**
 * Request rate limiting as EC2 does it. Buckets start full and never hold more than their capacity. Tokens
 * come as a steady trickle, while EC2 promises only how many come in a second.
 */
export class TokenBuckets {
  readonly #buckets = new Map<string, { tokens: number; filledAt: number }>()
  readonly #clock: () => number
  readonly #speed: number

  /** The clock counts milliseconds; at speed 60 a minute's tokens come in a second. */
  constructor(clock: () => number, speed: number) {
    this.#clock = clock
    this.#speed = speed
  }

  /** "Each request that you make removes one token", whatever EC2 then answers; a refused one removes none. */
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
