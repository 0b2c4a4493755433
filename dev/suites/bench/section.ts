import type { Program } from '../../harness/program.ts'

/** One line of the benchmark's table and JSON. */
export type Line = {
  readonly what: string
  /** In words, with units. */
  readonly measured: string
  /** Undefined for lines without a target. */
  readonly target: Target | undefined
}

export type Target = {
  readonly value: number
  /** The measured deviation of the value by chance. */
  readonly noise: number
  readonly limit: number
  /** For a target that is missed so far: what `--check` holds instead, the last measured value with room for a busier machine. */
  readonly held?: number | undefined
  readonly kind: 'at most' | 'at least'
}

export type Section = { readonly title: string; readonly lines: readonly Line[] }

export type Options = {
  readonly floor: Program
  /** Adds measurements that take many minutes: EC2's token buckets in real time, 15 pairs with slow programs. */
  readonly isFull: boolean
}

/** Missed by more than the noise. */
export function isMissed({ value, noise, limit, kind }: Target): boolean {
  return kind === 'at most' ? value - noise > limit : value + noise < limit
}

/** Worse than the target or, if it's missed so far, than what is held. */
export function isWorse({ held, ...target }: Target): boolean {
  return isMissed({ ...target, limit: held ?? target.limit })
}

export function describeTarget(target: Target | undefined): string {
  if (target === undefined) return ''
  const { limit, held, kind } = target
  if (!isMissed(target)) return `${kind} ${limit} ✅`
  return `${kind} ${limit} ❌${held === undefined ? '' : `, held at ${held}`}`
}

export function seconds(ms: number): string {
  return ms < 1000 ? `${ms.toFixed(0)} ms` : `${(ms / 1000).toFixed(1)} s`
}
