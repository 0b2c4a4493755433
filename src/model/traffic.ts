/**
 * What a packet is beside its addresses: the protocol's number (IANA, 0 to 255) and 16 bits behind it: the port of TCP
 * and UDP, the type and the code of ICMP, nothing that EC2 looks at in other protocols. One number line holds them
 * all, protocol after protocol, so that any set of rules comes down to spans on it: sorted, apart, not touching.
 */
export type Traffic = readonly Span[]

type Span = { readonly first: number; readonly last: number }

const VALUES = 65_536
const ICMP = 1
const TCP = 6
const UDP = 17
const ICMPV6 = 58

export const NO_TRAFFIC: Traffic = []
export const ALL_TRAFFIC: Traffic = [{ first: 0, last: 256 * VALUES - 1 }]

/** A protocol whole, or from one port to another. */
export function protocolTraffic(protocol: number, firstPort = 0, lastPort = VALUES - 1): Traffic {
  if (firstPort > lastPort) return NO_TRAFFIC
  return [{ first: protocol * VALUES + firstPort, last: protocol * VALUES + lastPort }]
}

/** A type of ICMP (protocol 1) or ICMPv6 (58) with one code, or with all; undefined or -1 is all. */
export function icmpTraffic(protocol: number, type = -1, code = -1): Traffic {
  if (type === -1) return protocolTraffic(protocol)
  const first = type * 256
  return code === -1
    ? protocolTraffic(protocol, first, first + 255)
    : protocolTraffic(protocol, first + code, first + code)
}

export function isAll(traffic: Traffic): boolean {
  const [span] = traffic
  return span?.first === 0 && span.last === 256 * VALUES - 1
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
  const ends = [...traffic.map(({ first }) => first - 1), 256 * VALUES - 1]
  return starts.flatMap((first, i) => {
    const last = ends[i] ?? first - 1
    return first > last ? [] : [{ first, last }]
  })
}

/** Which type answers which, with code 0 (RFC 792, RFC 950, RFC 4443): echo, timestamp, information, address mask. */
const ICMP_ANSWERS = [
  { protocol: ICMP, question: 8, answer: 0 },
  { protocol: ICMP, question: 13, answer: 14 },
  { protocol: ICMP, question: 15, answer: 16 },
  { protocol: ICMP, question: 17, answer: 18 },
  { protocol: ICMPV6, question: 128, answer: 129 },
].map(({ protocol, question, answer }) => ({
  questions: icmpTraffic(protocol, question),
  answers: icmpTraffic(protocol, answer, 0),
}))

const ANY_ICMP = union(protocolTraffic(ICMP), protocolTraffic(ICMPV6))
const UNASKING_ICMP = difference(ANY_ICMP, union(...ICMP_ANSWERS.map(({ questions }) => questions)))
const WHOLE_PROTOCOLS = Array.from({ length: 256 }, (_, protocol) => protocolTraffic(protocol)).filter(
  (whole) => isNone(intersection(whole, ANY_ICMP)),
)

/**
 * Of all packets those whose answer gets through, when only `answers` do: an answer goes to the port that the question
 * came from. `atLeastOnce` is from some source port, `always` from every one. ICMP that asks for nothing must be able to
 * go back as it came: else an ACL that lets nothing back would seem to leave something through.
 */
export function answered(answers: Traffic): {
  readonly fromSomeSourcePort: Traffic
  readonly always: Traffic
} {
  if (isAll(answers)) return { fromSomeSourcePort: ALL_TRAFFIC, always: ALL_TRAFFIC }
  const icmp = union(
    intersection(answers, UNASKING_ICMP),
    ...ICMP_ANSWERS.filter((each) => !isNone(intersection(answers, each.answers))).map(
      ({ questions }) => questions,
    ),
  )
  const some = WHOLE_PROTOCOLS.filter((whole) => !isNone(intersection(answers, whole)))
  const every = some.filter((whole) => isEqual(intersection(answers, whole), whole))
  return { fromSomeSourcePort: union(icmp, ...some), always: union(icmp, ...every) }
}

/** `TCP 443, TCP 8000-8999, ICMP type 8 code 0`; `all but TCP 22` where that is shorter. */
export function describeTraffic(traffic: Traffic): string {
  if (isAll(traffic)) return 'all'
  if (isNone(traffic)) return 'nothing'
  const allowed = phrases(traffic)
  const refused = phrases(complement(traffic))
  return refused.length < allowed.length ? `all but ${refused.join(', ')}` : allowed.join(', ')
}

const NAMES: Readonly<Record<number, string>> = {
  [ICMP]: 'ICMP',
  [TCP]: 'TCP',
  [UDP]: 'UDP',
  [ICMPV6]: 'ICMPv6',
}

function phrases(traffic: Traffic): string[] {
  return traffic.flatMap(({ first, last }) => {
    const firstProtocol = Math.floor(first / VALUES)
    const lastProtocol = Math.floor(last / VALUES)
    return Array.from({ length: lastProtocol - firstProtocol + 1 }, (_, i) => {
      const protocol = firstProtocol + i
      return phrase(
        protocol,
        protocol === firstProtocol ? first % VALUES : 0,
        protocol === lastProtocol ? last % VALUES : VALUES - 1,
      )
    })
  })
}

function phrase(protocol: number, first: number, last: number): string {
  const name = NAMES[protocol] ?? `protocol ${protocol}`
  if (first === 0 && last === VALUES - 1) return name
  if (protocol !== ICMP && protocol !== ICMPV6)
    return `${name} ${first === last ? first : `${first}-${last}`}`
  const [from, to] = [first, last].map((value) => `type ${value >> 8} code ${value & 255}`)
  return first % 256 === 0 && last === first + 255
    ? `${name} type ${first >> 8}`
    : `${name} ${from === to ? from : `${from} to ${to}`}`
}
