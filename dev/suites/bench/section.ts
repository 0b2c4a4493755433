import type { Contender } from './contenders.ts'

/** One line of the bench's table, and of its JSON. */
export type Line = {
  readonly what: string
  /** In words, with units. */
  readonly measured: string
  /** What the number is held to; undefined for what is only told. */
  readonly target: Target | undefined
}

export type Target = {
  readonly value: number
  /** How far the value may be off by chance, by what the bench itself measured. */
  readonly noise: number
  readonly limit: number
  readonly kind: 'at most' | 'at least'
}

export type Section = { readonly title: string; readonly lines: readonly Line[] }

export type Options = {
  readonly floor: Contender
  /** Also what takes many minutes: real time under EC2's buckets, fifteen pairs with the slow ways. */
  readonly isFull: boolean
}

/** Missed by more than chance explains. */
export function isMissed({ value, noise, limit, kind }: Target): boolean {
  return kind === 'at most' ? value - noise > limit : value + noise < limit
}

export function describeTarget(target: Target | undefined): string {
  if (target === undefined) return ''
  const { limit, kind } = target
  return `${kind} ${limit} ${isMissed(target) ? '❌' : '✅'}`
}

export function seconds(ms: number): string {
  return ms < 1000 ? `${ms.toFixed(0)} ms` : `${(ms / 1000).toFixed(1)} s`
}
