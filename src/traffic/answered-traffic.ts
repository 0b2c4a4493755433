import {
  difference,
  icmpTraffic,
  intersection,
  isAll,
  isEqual,
  isNone,
  PROTOCOLS,
  protocolTraffic,
  union,
  type Traffic,
} from '../model/traffic.ts'

/** Packets that are answered if they come from some source port, and those that are from every source port. */
export type AnsweredTraffic = {
  readonly fromSomeSourcePort: Traffic
  readonly fromEverySourcePort: Traffic
}

const { icmp, icmpv6 } = PROTOCOLS

/** Replies have their own type and code 0: echo, timestamp, information, and address mask (RFC 792, RFC 950, RFC 4443). */
const ICMP_REQUESTS = [
  { protocol: icmp, request: 8, reply: 0 },
  { protocol: icmp, request: 13, reply: 14 },
  { protocol: icmp, request: 15, reply: 16 },
  { protocol: icmp, request: 17, reply: 18 },
  { protocol: icmpv6, request: 128, reply: 129 },
].map(({ protocol, request, reply }) => ({
  requests: icmpTraffic(protocol, request),
  replies: icmpTraffic(protocol, reply, 0),
}))

const ALL_ICMP = union(protocolTraffic(icmp), protocolTraffic(icmpv6))
const ICMP_WITHOUT_REPLY = difference(ALL_ICMP, union(...ICMP_REQUESTS.map(({ requests }) => requests)))
const OTHER_PROTOCOLS = Array.from({ length: 256 }, (_, protocol) => protocolTraffic(protocol)).filter(
  (whole) => isNone(intersection(whole, ALL_ICMP)),
)

/**
 * The packets that are answered where only `answers` are allowed back. An answer goes to the port that the packet came
 * from, so it doesn't depend on the packet's own port. An ICMP message that has no reply counts as answered if the same
 * message is allowed back: otherwise, a network ACL that allows nothing back would seem to allow it.
 */
export function answeredTraffic(packets: Traffic, answers: Traffic): AnsweredTraffic {
  if (isAll(answers)) return { fromSomeSourcePort: packets, fromEverySourcePort: packets }
  const answeredIcmp = union(
    intersection(answers, ICMP_WITHOUT_REPLY),
    ...ICMP_REQUESTS.filter(({ replies }) => !isNone(intersection(answers, replies))).map(
      ({ requests }) => requests,
    ),
  )
  const inPart = OTHER_PROTOCOLS.filter((whole) => !isNone(intersection(answers, whole)))
  const inFull = inPart.filter((whole) => isEqual(intersection(answers, whole), whole))
  return {
    fromSomeSourcePort: intersection(packets, union(answeredIcmp, ...inPart)),
    fromEverySourcePort: intersection(packets, union(answeredIcmp, ...inFull)),
  }
}
