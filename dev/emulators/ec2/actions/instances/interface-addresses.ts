import { versionOf } from '../../world/cidr.ts'
import type { AttachedInterface } from '../../world/world.ts'

/** The private addresses of one IP version, the primary one first. An efa-only interface has none. */
export function addressesOf(
  { privateIpAddress, secondaryAddresses = [], interfaceType }: AttachedInterface,
  version: 4 | 6,
): string[] {
  if (interfaceType === 'efa-only') return []
  return [privateIpAddress, ...secondaryAddresses].filter((address) => versionOf(address) === version)
}
