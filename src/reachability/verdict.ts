import { ALL_TRAFFIC, intersection, isAll, isEqual, isNone, union, type Traffic } from '../model/traffic.ts'
import { intersect, mapRanges, type RangeMap } from './address-ranges.ts'
import { answeredTraffic, type AnsweredTraffic } from './answered-traffic.ts'
import { describeTraffic } from './describe-traffic.ts'
import { COMPONENTS, type Component, type EndpointHops } from './hops.ts'
import { type AllowedTraffic, EVERYTHING } from './packet-filters.ts'

/** How much of the traffic between the pods gets through and is answered, over all protocols, ports, and addresses. */
export type Verdict = 'all' | 'some' | 'none' | 'unknown'

export type Judgement = {
  readonly verdict: Verdict
  /** The traffic that gets through, in words. */
  readonly allowed: string
  /** In the order of the path. */
  readonly blocked: readonly Blocked[]
}

/** A component that blocks traffic, and how much of it. */
export type Blocked = { readonly component: Component; readonly extent: 'all' | 'part' | 'unknown' }

/** The hops to one interface of the receiver. */
export type PathHops = {
  readonly sender: EndpointHops
  /** About the receiver's pod CIDR; undefined for addresses that are routed to another interface. */
  readonly route: RangeMap<AllowedTraffic | undefined>
  readonly receiver: EndpointHops
}

export function judge(paths: readonly PathHops[]): Judgement {
  const flows = paths.flatMap(flowsOf)
  return { verdict: verdictOf(flows), allowed: describeAllowed(flows), blocked: blockedBy(paths) }
}

/** The packets between two ranges of addresses that get through and are answered. */
type Flow = { readonly definite: AnsweredTraffic; readonly possible: AnsweredTraffic }

/** The sender's hops and the route decide about the receiver's addresses, the receiver's hops about the sender's. */
function flowsOf({ sender, route, receiver }: PathHops): Flow[] {
  const atSender = intersect(
    exchangeAt(sender),
    route,
    (exchange, allowed) => allowed && both(exchange, { packets: allowed, answers: EVERYTHING }),
  )
  const atReceiver = exchangeAt(receiver)
  return atSender.flatMap(({ value: exchange }) =>
    exchange === undefined ? [] : atReceiver.map(({ value }) => toFlow(both(exchange, value))),
  )
}

type Exchange = { readonly packets: AllowedTraffic; readonly answers: AllowedTraffic }

function exchangeAt({ hops }: EndpointHops): RangeMap<Exchange> {
  const [first, ...others] = hops.map(({ component, allowed }) =>
    mapRanges(allowed, (value): Exchange =>
      isForAnswers(component)
        ? { packets: EVERYTHING, answers: value }
        : { packets: value, answers: EVERYTHING },
    ),
  )
  return others.reduce((a, b) => intersect(a, b, both), first ?? [])
}

function isForAnswers(component: Component): boolean {
  return component.startsWith('answer')
}

function both(a: Exchange, b: Exchange): Exchange {
  return { packets: allowedByBoth(a.packets, b.packets), answers: allowedByBoth(a.answers, b.answers) }
}

function allowedByBoth(a: AllowedTraffic, b: AllowedTraffic): AllowedTraffic {
  if (a === EVERYTHING) return b
  if (b === EVERYTHING) return a
  return { definite: intersection(a.definite, b.definite), possible: intersection(a.possible, b.possible) }
}

function toFlow({ packets, answers }: Exchange): Flow {
  return {
    definite: answeredTraffic(packets.definite, answers.definite),
    possible: answeredTraffic(packets.possible, answers.possible),
  }
}

function verdictOf(flows: readonly Flow[]): Verdict {
  if (flows.every(({ definite }) => isAll(definite.fromEverySourcePort))) return 'all'
  if (flows.every(({ possible }) => isNone(possible.fromSomeSourcePort))) return 'none'
  const isSomeAllowed = flows.some(({ definite }) => !isNone(definite.fromSomeSourcePort))
  const isSomeBlocked = flows.some(({ possible }) => !isAll(possible.fromEverySourcePort))
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

function blockedBy(paths: readonly PathHops[]): Blocked[] {
  return COMPONENTS.flatMap((component) => {
    const allowed = paths.flatMap((path) => allowedAt(component, path))
    const extent = extentOf(allowed, isForAnswers(component) ? isEverythingAnswered : isAll)
    return extent === undefined ? [] : [{ component, extent }]
  })
}

function allowedAt(component: Component, { sender, route, receiver }: PathHops): AllowedTraffic[] {
  if (component === 'route') return route.flatMap(({ value }) => value ?? [])
  const hops = [...sender.hops, ...receiver.hops].filter((hop) => hop.component === component)
  return hops.flatMap(({ allowed }) => allowed.map(({ value }) => value))
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
function isEverythingAnswered(answers: Traffic): boolean {
  return isAll(answeredTraffic(ALL_TRAFFIC, answers).fromEverySourcePort)
}
