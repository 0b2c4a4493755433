import {
  answered,
  describeTraffic,
  intersection,
  isAll,
  isEqual,
  isNone,
  union,
  type Traffic,
} from '../model/traffic.ts'
import { intersect, type RangeMap } from './address-ranges.ts'
import type { End, Obstacle, View } from './hops.ts'
import { type AllowedTraffic, EVERYTHING } from './packet-filters.ts'

/** Whether packets from a pod here reach a pod there: of every protocol and port, of some, of none. */
export type Verdict = 'all' | 'some' | 'none' | 'unknown'

export type Judgement = {
  readonly verdict: Verdict
  /** What gets through, in words. */
  readonly allowed: string
  /** What is in the way, the nearest to the sender first. */
  readonly reasons: readonly Reason[]
}

/** How much of the traffic an obstacle stops. */
export type Reason = { readonly obstacle: Obstacle; readonly extent: 'all' | 'part' | 'unknown' }

/** The way to one interface of the receiver. */
export type Leg = {
  readonly sending: End
  /** Of the receiver's pod CIDR; undefined for addresses that go another way. */
  readonly route: RangeMap<AllowedTraffic | undefined>
  readonly receiving: End
}

const ORDER: readonly Obstacle[] = [
  'source-check',
  'egress-groups',
  'egress-acl',
  'route',
  'ingress-acl',
  'ingress-groups',
  'destination-check',
  'answer-egress-acl',
  'answer-ingress-acl',
]

export function judge(legs: readonly Leg[]): Judgement {
  const flows = legs.flatMap(flowsOf)
  const reasons = reasonsOf(legs)
  const verdict = verdictOf(flows)
  return { verdict, allowed: allowedBy(flows), reasons }
}

/** Of packets between some addresses of both pod CIDRs: what gets there and is answered, from every source port or from some. */
type Flow = { readonly definite: Answered; readonly possible: Answered }

type Answered = ReturnType<typeof answered>

function flowsOf({ sending, route, receiving }: Leg): Flow[] {
  const to = intersect(meet(sending, isPacket), route, (one, other) => other && both(one, other))
  const answersTo = meet(sending, isAnswer)
  const ways = intersect(to, answersTo, (packet, answer) => packet && { packet, answer })
  const from = intersect(meet(receiving, isPacket), meet(receiving, isAnswer), (packet, answer) => ({
    packet,
    answer,
  }))
  return ways.flatMap(({ value: there }) =>
    there === undefined
      ? []
      : from.map(({ value: here }) => flow(both(there.packet, here.packet), both(there.answer, here.answer))),
  )
}

function flow(packet: AllowedTraffic, answer: AllowedTraffic): Flow {
  return {
    definite: through(packet.definite, answer.definite),
    possible: through(packet.possible, answer.possible),
  }
}

function through(packets: Traffic, answers: Traffic): Answered {
  const { fromSomeSourcePort, always } = answered(answers)
  return {
    fromSomeSourcePort: intersection(packets, fromSomeSourcePort),
    always: intersection(packets, always),
  }
}

function verdictOf(flows: readonly Flow[]): Verdict {
  if (flows.every(({ definite }) => isAll(definite.always))) return 'all'
  if (flows.every(({ possible }) => isNone(possible.fromSomeSourcePort))) return 'none'
  const surelySome = flows.some(({ definite }) => !isNone(definite.fromSomeSourcePort))
  const surelyNotAll = flows.some(({ possible }) => !isAll(possible.always))
  return surelySome && surelyNotAll ? 'some' : 'unknown'
}

function allowedBy(flows: readonly Flow[]): string {
  const each = flows.map(({ definite }) => definite.fromSomeSourcePort)
  const any = union(...each)
  const isForSome = !each.every((traffic) => isEqual(traffic, any))
  const isFromSome = flows.some(({ definite }) => !isEqual(definite.fromSomeSourcePort, definite.always))
  return [
    describeTraffic(any),
    ...(isForSome ? ['for part of the addresses'] : []),
    ...(isFromSome ? ['from some source ports'] : []),
  ].join(' ')
}

const isAnswer = ({ obstacle }: Pick<View, 'obstacle'>): boolean => obstacle.startsWith('answer')
const isPacket = (view: View): boolean => !isAnswer(view)

function meet({ views }: End, isMeant: (view: View) => boolean): RangeMap<AllowedTraffic> {
  const [first, ...others] = views.filter(isMeant).map(({ parts }) => parts)
  return others.reduce((a, b) => intersect(a, b, both), first ?? [])
}

function both(a: AllowedTraffic, b: AllowedTraffic): AllowedTraffic {
  if (a === EVERYTHING) return b
  if (b === EVERYTHING) return a
  return { definite: intersection(a.definite, b.definite), possible: intersection(a.possible, b.possible) }
}

function reasonsOf(legs: readonly Leg[]): Reason[] {
  return ORDER.flatMap((obstacle) => {
    const met = legs.flatMap(({ sending, route, receiving }) => [
      ...[...sending.views, ...receiving.views]
        .filter((view) => view.obstacle === obstacle)
        .flatMap(({ parts }) => parts.map(({ value }) => value)),
      ...(obstacle === 'route' ? route.flatMap(({ value }) => value ?? []) : []),
    ])
    const extent = extentOf(met, isAnswer({ obstacle }) ? isAllAnswered : isAll)
    return extent === undefined ? [] : [{ obstacle, extent }]
  })
}

function extentOf(
  met: readonly AllowedTraffic[],
  isWhole: (traffic: Traffic) => boolean,
): Reason['extent'] | undefined {
  if (met.every(({ definite }) => isWhole(definite))) return undefined
  if (met.every(({ possible }) => isNone(possible))) return 'all'
  return met.some(({ possible }) => !isWhole(possible)) ? 'part' : 'unknown'
}

/** What is no answer to anything may well be stopped on the way back. */
function isAllAnswered(answers: Traffic): boolean {
  return isAll(answered(answers).always)
}
