/**
 * The part of a packet that rules match in addition to its addresses: the protocol number (IANA, 0 to 255) and 16 bits
 * that depend on it, which are the destination port of TCP and UDP, the type and code of ICMP, and unused in other
 * protocols. Both together are one number, so any set of rules becomes a set of sorted, separate spans.
 */
export type Traffic = readonly Span[]

export type Span = { readonly first: number; readonly last: number }

/** The protocols that have ports or types, as EC2 names them. */
export const PROTOCOLS = { icmp: 1, tcp: 6, udp: 17, icmpv6: 58 } as const

export const VALUES_PER_PROTOCOL = 65_536
const LAST = 256 * VALUES_PER_PROTOCOL - 1

export const NO_TRAFFIC: Traffic = []
export const ALL_TRAFFIC: Traffic = [{ first: 0, last: LAST }]

/** A whole protocol, or a range of its ports. */
export function protocolTraffic(
  protocol: number,
  firstPort = 0,
  lastPort = VALUES_PER_PROTOCOL - 1,
): Traffic {
  if (firstPort > lastPort) return NO_TRAFFIC
  const start = protocol * VALUES_PER_PROTOCOL
  return [{ first: start + firstPort, last: start + lastPort }]
}

/** A type of ICMP or ICMPv6 with one code or all codes; -1 means all. */
export function icmpTraffic(protocol: number, type = -1, code = -1): Traffic {
  if (type === -1) return protocolTraffic(protocol)
  const first = type * 256
  return code === -1
    ? protocolTraffic(protocol, first, first + 255)
    : protocolTraffic(protocol, first + code, first + code)
}

export function isAll(traffic: Traffic): boolean {
  const [span] = traffic
  return span?.first === 0 && span.last === LAST
}

export function isNone(traffic: Traffic): boolean {
  return traffic.length === 0
}

export function isEqual(a: Traffic, b: Traffic): boolean {
  return a.length === b.length && a.every(({ first, last }, i) => first === b[i]?.first && last === b[i].last)
}

export function union(...many: readonly Traffic[]): Traffic {
  const sorted = many.flat().sort((a, b) => a.first - b.first)
  const merged: { first: number; last: number }[] = []
  for (const { first, last } of sorted) {
    const previous = merged.at(-1)
    if (previous !== undefined && first <= previous.last + 1) previous.last = Math.max(previous.last, last)
    else merged.push({ first, last })
  }
  return merged
}

export function intersection(a: Traffic, b: Traffic): Traffic {
  if (isAll(a)) return b
  if (isAll(b)) return a
  return a.flatMap((one) =>
    b.flatMap((other) => {
      const first = Math.max(one.first, other.first)
      const last = Math.min(one.last, other.last)
      return first > last ? [] : [{ first, last }]
    }),
  )
}

export function difference(a: Traffic, b: Traffic): Traffic {
  return intersection(a, complement(b))
}

function complement(traffic: Traffic): Traffic {
  const starts = [0, ...traffic.map(({ last }) => last + 1)]
  const ends = [...traffic.map(({ first }) => first - 1), LAST]
  return starts.flatMap((first, i) => {
    const last = ends[i] ?? first - 1
    return first > last ? [] : [{ first, last }]
  })
}
