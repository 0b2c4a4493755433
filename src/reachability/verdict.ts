import {
  ALL_TRAFFIC,
  intersection,
  isEqual,
  isNone,
  PROTOCOLS,
  protocolTraffic,
  union,
  type Traffic,
} from '../model/traffic.ts'
import { intersect, type RangeMap } from '../traffic/address-ranges.ts'
import { answeredTraffic, type AnsweredTraffic } from '../traffic/answered-traffic.ts'
import { describeTraffic } from '../traffic/describe-traffic.ts'
import { COMPONENTS, wayOf, type Component, type EndpointHops, type Hop } from './hops.ts'
import { type AllowedTraffic, EVERYTHING } from '../traffic/packet-filters.ts'

/** How much of the traffic between the pods gets through and is answered, over all protocols, ports, and addresses. */
export type Verdict = 'all' | 'some' | 'none' | 'unknown'

export type Judgement = {
  readonly verdict: Verdict
  /** The traffic that gets through, in words. */
  readonly allowed: string
  /** In the order of the path. */
  readonly blocked: readonly Blocked[]
}

/** A component that blocks traffic, how much of it, and in which of the exchanges. */
export type Blocked = {
  readonly component: Component
  readonly extent: 'all' | 'part' | 'unknown'
  readonly exchanges: readonly number[]
}

/** The hops from one interface to another. */
export type WayHops = {
  readonly sender: EndpointHops
  /** About the receiver's pod CIDR; undefined for addresses that are routed to another interface. */
  readonly route: RangeMap<AllowedTraffic | undefined>
  readonly receiver: EndpointHops
}

/** Packets that arrive at one interface, and their answers that arrive at one interface. */
export type ExchangeHops = { readonly packets: WayHops; readonly answers: WayHops }

/** About the wanted traffic and its answers only. */
export function judge(exchanges: readonly ExchangeHops[], wanted = ALL_TRAFFIC): Judgement {
  const flows = exchanges.flatMap((exchange) => flowsOf(exchange).map((flow) => limitedTo(flow, wanted)))
  return {
    verdict: verdictOf(flows, wanted),
    allowed: describeAllowed(flows),
    blocked: blockedBy(exchanges, wanted),
  }
}

/** The packets between two ranges of addresses that get through and are answered. */
type Flow = { readonly definite: AnsweredTraffic; readonly possible: AnsweredTraffic }

function flowsOf({ packets, answers }: ExchangeHops): Flow[] {
  const ofReceiver = allowedAtAddresses(packets, answers)
  const ofSender = allowedAtAddresses(answers, packets)
  return ofReceiver.flatMap(({ value: receiver }) =>
    ofSender.flatMap(({ value: sender }) =>
      receiver === undefined || sender === undefined
        ? []
        : toFlow(allowedByBoth(receiver.to, sender.from), allowedByBoth(sender.to, receiver.from)),
    ),
  )
}

/**
 * What is allowed to and from the addresses of one pod CIDR: the sender's hops and the route decide about the addresses
 * that packets go to, the receiver's hops about those that they come from.
 */
function allowedAtAddresses(to: WayHops, from: WayHops) {
  const leaving = intersect(allowedByAll(to.sender.hops), to.route, (a, b) => b && allowedByBoth(a, b))
  return intersect(leaving, allowedByAll(from.receiver.hops), (a, b) => a && { to: a, from: b })
}

function allowedByAll(hops: readonly Hop[]): RangeMap<AllowedTraffic> {
  const [first, ...others] = hops.map(({ allowed }) => allowed)
  return others.reduce((a, b) => intersect(a, b, allowedByBoth), first ?? [])
}

function allowedByBoth(a: AllowedTraffic, b: AllowedTraffic): AllowedTraffic {
  if (a === EVERYTHING) return b
  if (b === EVERYTHING) return a
  return { definite: intersection(a.definite, b.definite), possible: intersection(a.possible, b.possible) }
}

function toFlow(packets: AllowedTraffic, answers: AllowedTraffic): Flow {
  return {
    definite: answeredTraffic(packets.definite, answers.definite),
    possible: answeredTraffic(packets.possible, answers.possible),
  }
}

function limitedTo({ definite, possible }: Flow, wanted: Traffic): Flow {
  const limited = ({ fromSomeSourcePort, fromEverySourcePort }: AnsweredTraffic): AnsweredTraffic => ({
    fromSomeSourcePort: intersection(fromSomeSourcePort, wanted),
    fromEverySourcePort: intersection(fromEverySourcePort, wanted),
  })
  return wanted === ALL_TRAFFIC
    ? { definite, possible }
    : { definite: limited(definite), possible: limited(possible) }
}

function verdictOf(flows: readonly Flow[], wanted: Traffic): Verdict {
  const isWhole = (traffic: Traffic): boolean => isEqual(traffic, wanted)
  if (flows.every(({ definite }) => isWhole(definite.fromEverySourcePort))) return 'all'
  if (flows.every(({ possible }) => isNone(possible.fromSomeSourcePort))) return 'none'
  const isSomeAllowed = flows.some(({ definite }) => !isNone(definite.fromSomeSourcePort))
  const isSomeBlocked = flows.some(({ possible }) => !isWhole(possible.fromEverySourcePort))
  return isSomeAllowed && isSomeBlocked ? 'some' : 'unknown'
}

function describeAllowed(flows: readonly Flow[]): string {
  const each = flows.map(({ definite }) => definite.fromSomeSourcePort)
  const any = union(...each)
  const isForPart = !each.every((traffic) => isEqual(traffic, any))
  const isFromSome = flows.some(
    ({ definite }) => !isEqual(definite.fromSomeSourcePort, definite.fromEverySourcePort),
  )
  return [
    describeTraffic(any),
    ...(isForPart ? ['for part of the addresses'] : []),
    ...(isFromSome ? ['from some source ports'] : []),
  ].join(' ')
}

function blockedBy(exchanges: readonly ExchangeHops[], wanted: Traffic): Blocked[] {
  return COMPONENTS.flatMap((component) => {
    const { isForAnswers } = wayOf(component)
    const counts = isForAnswers ? answersTo(wanted) : wanted
    const limit = ({ definite, possible }: AllowedTraffic): AllowedTraffic => ({
      definite: intersection(definite, counts),
      possible: intersection(possible, counts),
    })
    const isEverything = (traffic: Traffic): boolean =>
      isForAnswers ? isEverythingAnswered(traffic, wanted) : isEqual(traffic, wanted)
    const allowed = exchanges.map((exchange) => allowedAt(component, exchange).map(limit))
    const extent = extentOf(allowed.flat(), isEverything)
    if (extent === undefined) return []
    const blocked = allowed.map((each) => extentOf(each, isEverything) !== undefined)
    return [{ component, extent, exchanges: [...blocked.keys()].filter((index) => blocked[index]) }]
  })
}

/** For the addresses of the exchange only: another interface may be in another subnet, or have other groups. */
function allowedAt(component: Component, { packets, answers }: ExchangeHops): AllowedTraffic[] {
  const { isForAnswers, oneWay } = wayOf(component)
  const [way, back] = isForAnswers ? [answers, packets] : [packets, answers]
  if (oneWay === 'route') return way.route.flatMap(({ value }) => value ?? [])
  const allowedBy = ({ hops }: EndpointHops, route: WayHops['route']): AllowedTraffic[] =>
    hops
      .filter((hop) => hop.component === oneWay)
      .flatMap(({ allowed }) => intersect(allowed, route, (value, routed) => routed && value))
      .flatMap(({ value }) => value ?? [])
  return [...allowedBy(way.sender, way.route), ...allowedBy(way.receiver, back.route)]
}

function extentOf(
  allowed: readonly AllowedTraffic[],
  isEverything: (traffic: Traffic) => boolean,
): Blocked['extent'] | undefined {
  if (allowed.every(({ definite }) => isEverything(definite))) return undefined
  if (allowed.every(({ possible }) => isNone(possible))) return 'all'
  return allowed.some(({ possible }) => !isEverything(possible)) ? 'part' : 'unknown'
}

/** ICMP requests, for example, answer nothing: blocking them blocks no answer. */
function isEverythingAnswered(answers: Traffic, wanted: Traffic): boolean {
  return isEqual(answeredTraffic(wanted, answers).fromEverySourcePort, wanted)
}

/** The answers go to any port, so they're known by their protocols. Only TCP is asked for in part. */
function answersTo(wanted: Traffic): Traffic {
  return wanted === ALL_TRAFFIC ? ALL_TRAFFIC : protocolTraffic(PROTOCOLS.tcp)
}
