import { isIPv4, isIPv6 } from 'node:net'

import { normalizeCidr, parseCidr } from 'cidr-tools'

/** A network in canonical form: host bits cleared, IPv6 compressed as in RFC 5952. */
export type Cidr = {
  readonly text: string
  readonly version: 4 | 6
  readonly prefix: number
  readonly start: bigint
  readonly end: bigint
}

export type CidrReading =
  | { kind: 'cidr'; cidr: Cidr }
  /** Valid, but the address has bits set after the prefix. EC2 stores `100.68.0.18/18` as `100.68.0.0/18`. */
  | { kind: 'host-bits'; cidr: Cidr }
  /** `why` completes the sentence "… is not a CIDR: …". */
  | { kind: 'invalid'; why: string }

/**
 * Reads a CIDR strictly. The library does the arithmetic, but reads `10.0.0/24` as `0.10.0.0/24` and `300.1.1.1/24` as
 * `44.1.1.1/24`, so Node's own parser checks the address first.
 */
export function readCidr(text: string): CidrReading {
  const parts = /^([^/]*)\/(0|[1-9]\d{0,2})$/.exec(text)
  const address = parts?.[1] ?? text
  const version = isIPv4(address) ? 4 : isIPv6(address) && !address.includes('%') ? 6 : undefined
  if (version === undefined) return { kind: 'invalid', why: whyNotAnAddress(address) }
  if (parts === null) return { kind: 'invalid', why: 'it has no prefix length such as /24' }

  const prefix = Number(parts[2])
  const longest = version === 4 ? 32 : 128
  if (prefix > longest) return { kind: 'invalid', why: `the longest IPv${version} prefix is /${longest}` }

  const { start, end } = parseCidr(`${address}/${prefix}`)
  // The library omits the prefix of a single address, and EC2 always writes it.
  const network = normalizeCidr(`${address}/${prefix}`).replace(/\/.*/, '')
  const hasHostBits = parseCidr(address).start !== start
  const cidr: Cidr = { text: `${network}/${prefix}`, version, prefix, start, end }
  return { kind: hasHostBits ? 'host-bits' : 'cidr', cidr }
}

/** For CIDRs that are known to be valid, such as those that EC2 describes. Throws `TypeError` on others. */
export function cidr(text: string): Cidr {
  const reading = readCidr(text)
  if (reading.kind === 'invalid') throw new TypeError(`${text} is not a CIDR: ${reading.why}`)
  return reading.cidr
}

export function contains(outer: Cidr, inner: Cidr): boolean {
  return outer.version === inner.version && outer.start <= inner.start && inner.end <= outer.end
}

/** Two CIDRs overlap only when one contains the other. */
export function overlaps(a: Cidr, b: Cidr): boolean {
  return contains(a, b) || contains(b, a)
}

function whyNotAnAddress(address: string): string {
  const octets = /^\d+\.\d+\.\d+\.\d+$/.test(address) ? address.split('.') : []
  if (octets.some((octet) => Number(octet) > 255)) return 'each part of an IPv4 address is at most 255'
  if (octets.some((octet) => /^0\d/.test(octet)))
    return "the parts of an IPv4 address can't have leading zeros"
  return 'write it like 172.22.0.0/24'
}
