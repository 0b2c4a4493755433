import {
  ALL_TRAFFIC,
  difference,
  isAll,
  isNone,
  PROTOCOLS,
  VALUES_PER_PROTOCOL,
  type Span,
  type Traffic,
} from '../model/traffic.ts'

/** `TCP 443, TCP 8000-8999, ICMP type 8 code 0`, or `all but TCP 22` where that has fewer parts. `join` may shorten. */
export function describeTraffic(
  traffic: Traffic,
  join = (parts: readonly string[]): string => parts.join(', '),
): string {
  if (isAll(traffic)) return 'all'
  if (isNone(traffic)) return 'nothing'
  const allowed = traffic.flatMap(describeSpan)
  const blocked = difference(ALL_TRAFFIC, traffic).flatMap(describeSpan)
  return blocked.length < allowed.length ? `all but ${join(blocked)}` : join(allowed)
}

const LAST_VALUE = VALUES_PER_PROTOCOL - 1

/** A span may begin in one protocol and end in another. */
function describeSpan({ first, last }: Span): string[] {
  const firstProtocol = Math.floor(first / VALUES_PER_PROTOCOL)
  const lastProtocol = Math.floor(last / VALUES_PER_PROTOCOL)
  return Array.from({ length: lastProtocol - firstProtocol + 1 }, (_, i) => {
    const protocol = firstProtocol + i
    return describeProtocol(
      protocol,
      protocol === firstProtocol ? first % VALUES_PER_PROTOCOL : 0,
      protocol === lastProtocol ? last % VALUES_PER_PROTOCOL : LAST_VALUE,
    )
  })
}

const { icmp, tcp, udp, icmpv6 } = PROTOCOLS
const NAMES = new Map<number, string>([
  [icmp, 'ICMP'],
  [tcp, 'TCP'],
  [udp, 'UDP'],
  [icmpv6, 'ICMPv6'],
])

function describeProtocol(protocol: number, first: number, last: number): string {
  const name = NAMES.get(protocol) ?? `protocol ${protocol}`
  if (first === 0 && last === LAST_VALUE) return name
  if (protocol !== icmp && protocol !== icmpv6)
    return `${name} ${first === last ? first : `${first}-${last}`}`
  const [from, to] = [first, last].map((value) => `type ${value >> 8} code ${value & 255}`)
  return first % 256 === 0 && last === first + 255
    ? `${name} type ${first >> 8}`
    : `${name} ${from === to ? from : `${from} to ${to}`}`
}
