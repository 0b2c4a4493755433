import { createHash } from 'node:crypto'

import type { World } from './world.ts'

/** Such as `i-0c4f…`: the prefix and 17 hex digits (EC2 user guide, resource IDs). */
export function newId(world: World, prefix: string): string {
  world.idsGiven += 1
  return `${prefix}-0${hash(`${prefix} ${world.idsGiven}`).slice(0, 16)}`
}

/** A locally administered address, as network interfaces have. */
export function newMacAddress(world: World): string {
  world.idsGiven += 1
  const octets = hash(`mac ${world.idsGiven}`).slice(0, 10).match(/../g) ?? []
  return ['06', ...octets].join(':')
}

/** The n-th request always gets the same ID. */
export function requestId(ordinal: number): string {
  const digits = hash(`request ${ordinal}`)
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
