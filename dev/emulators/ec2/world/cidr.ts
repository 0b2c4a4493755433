import { isIP } from 'node:net'

import { containsCidr, normalizeCidr } from 'cidr-tools'

export type IpVersion = 4 | 6

/**
 * The network in the form that EC2 stores: host bits cleared, IPv6 compressed and in lower case. Undefined if the text
 * is not a CIDR of that version. Node's own parser checks the address first, because the library reads `10.0.0/24` as
 * `0.10.0.0/24`.
 */
export function canonicalCidr(text: string, version: IpVersion): string | undefined {
  const parts = /^([^/%]+)\/(\d{1,3})$/.exec(text)
  if (parts?.[1] === undefined || isIP(parts[1]) !== version) return undefined
  if (Number(parts[2]) > (version === 4 ? 32 : 128)) return undefined
  return normalizeCidr(text)
}

export function versionOf(cidr: string): IpVersion {
  return cidr.includes(':') ? 6 : 4
}

/** Also true if both are the same network. */
export function contains(outer: string, inner: string): boolean {
  return versionOf(outer) === versionOf(inner) && containsCidr(outer, inner)
}
