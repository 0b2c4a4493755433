import { ALL_TRAFFIC, type Traffic } from '../model/traffic.ts'
import { primaryInterface } from '../model/worker.ts'
import { mapRanges, type RangeMap } from '../traffic/address-ranges.ts'
import {
  exchangesOn,
  profileOf,
  type Connection,
  type Numbered,
  type Path,
  type Receiver,
  type Route,
} from './connections.ts'
import { sendingInterface, type Endpoint } from './endpoints.ts'
import {
  allowedByNextHop,
  nextHopsFrom,
  receiverHops,
  senderHops,
  type EndpointHops,
  type InterfaceProfile,
  type Network,
} from './hops.ts'
import type { NextHop } from './route-lookup.ts'
import { judge, type Judgement } from './verdict.ts'

type HopsBy<K> = Map<K, Numbered<EndpointHops>>

type Sender = { readonly networkInterfaceId: string; readonly profile: InterfaceProfile }

/** Which ends of a way the packets that are answered have passed. */
type Tracked = { readonly sender: boolean; readonly receiver: boolean }

/** The paths of one network. Judging 1,000 workers takes seconds only because equal parts of paths are judged once. */
export class Paths {
  readonly #network: Network
  readonly #profiles = new Map<string, InterfaceProfile>()
  readonly #nextHops = new Map<string, RangeMap<NextHop>>()
  /** By the subnet that they send to. */
  readonly #senders = new Map<Endpoint, Map<string, Sender>>()
  readonly #paths = new Map<InterfaceProfile, Map<Endpoint, Path>>()
  /** By whether they are tracked; a receiver belongs to one path, and with it to one sender. */
  readonly #senderHops = new Map<Receiver, HopsBy<boolean>>()
  /** By whether the way crosses subnets, and whether they are tracked. */
  readonly #receiverHops = new Map<Endpoint, Map<InterfaceProfile, HopsBy<string>>>()
  readonly #numbers = new Map<string, number>()
  readonly #judged = new Map<string, Judgement>()

  constructor(network: Network) {
    this.#network = network
  }

  /** The same object for interfaces with equal profiles. */
  profile(endpoint: Endpoint, networkInterfaceId: string): InterfaceProfile {
    const profile = profileOf(endpoint, networkInterfaceId)
    return getOrMake(this.#profiles, profile.id, () => profile)
  }

  connection(from: Endpoint, to: Endpoint): Connection {
    const [sender, answerer] = [this.#sender(from, to), this.#sender(to, from)]
    return {
      sentBy: sender.networkInterfaceId,
      path: this.path(sender.profile, to),
      answeredBy: answerer.networkInterfaceId,
      answerPath: this.path(answerer.profile, from),
    }
  }

  #sender(from: Endpoint, to: Endpoint): Sender {
    const bySubnet = getOrMake(this.#senders, from, () => new Map<string, Sender>())
    return getOrMake(bySubnet, to.own?.subnetId ?? '', () => {
      const networkInterfaceId = sendingInterface(from.worker, to)
      return { networkInterfaceId, profile: this.profile(from, networkInterfaceId) }
    })
  }

  path(sender: InterfaceProfile, to: Endpoint): Path {
    return getOrMake(
      getOrMake(this.#paths, sender, () => new Map<Endpoint, Path>()),
      to,
      () => {
        const nextHops = this.#nextHopsFrom(sender, to)
        const routed = nextHops.flatMap(({ value }) =>
          value.kind === 'worker' ? [value.networkInterfaceId] : [],
        )
        const otherwise = to.own?.networkInterfaceId ?? primaryInterface(to.worker)
        const interfaces = routed.length === 0 ? [otherwise] : [...new Set(routed)]
        return {
          sender,
          to,
          nextHops,
          receivers: interfaces.map((networkInterfaceId) => ({
            networkInterfaceId,
            profile: this.profile(to, networkInterfaceId),
            route: this.#numbered(toRoute(nextHops, networkInterfaceId)),
          })),
        }
      },
    )
  }

  /** A subnet has one route table, whatever the security groups of its interfaces. */
  #nextHopsFrom(sender: InterfaceProfile, to: Endpoint): RangeMap<NextHop> {
    return getOrMake(this.#nextHops, `${sender.subnetId} ${to.worker.instanceId} ${to.cidr.text}`, () =>
      nextHopsFrom(this.#network, sender, to),
    )
  }

  /** Of the packets on all connections between two workers, and of their answers. Other traffic than the wanted doesn't count. */
  judgement(connections: readonly Connection[], wanted = ALL_TRAFFIC): Judgement {
    const exchanges = exchangesOn(connections).map((exchange) => {
      const { path, answerPath, receiver, answerReceiver } = exchange
      const [source, destination] = [answerPath.to, path.to]
      const there = this.#way(path.sender, receiver, source, destination, NONE_TRACKED)
      const tracked = {
        sender: receiver.networkInterfaceId === exchange.answeredBy,
        receiver: answerReceiver.networkInterfaceId === exchange.sentBy,
      }
      const back = this.#way(answerPath.sender, answerReceiver, destination, source, tracked)
      return { packets: there.value, answers: back.value, key: `${there.key},${back.key}` }
    })
    return getOrMake(this.#judged, [...exchanges.map(({ key }) => key), ...keyOf(wanted)].join(), () =>
      judge(exchanges, wanted),
    )
  }

  #way(
    sender: InterfaceProfile,
    receiver: Receiver,
    source: Endpoint,
    destination: Endpoint,
    tracked: Tracked,
  ) {
    const network = this.#network
    const { profile, route } = receiver
    // Two subnets that EC2 doesn't describe may differ.
    const crossesSubnets = sender.subnetId !== profile.subnetId || profile.subnetId === ''
    const ofReceiver = getOrMake(this.#senderHops, receiver, newHops<boolean>)
    const from = getOrMake(ofReceiver, tracked.sender, () =>
      this.#numbered(
        senderHops({
          network,
          profile: sender,
          remote: destination,
          crossesSubnets,
          isTracked: tracked.sender,
        }),
      ),
    )
    const ofSource = getOrMake(this.#receiverHops, source, () => new Map<InterfaceProfile, HopsBy<string>>())
    const ofProfile = getOrMake(ofSource, profile, newHops<string>)
    const to = getOrMake(ofProfile, `${crossesSubnets} ${tracked.receiver}`, () =>
      this.#numbered(
        receiverHops({ network, profile, remote: source, crossesSubnets, isTracked: tracked.receiver }),
      ),
    )
    return {
      key: `${from.number},${route.number},${to.number}`,
      value: { sender: from.value, route: route.value.allowed, receiver: to.value },
    }
  }

  #numbered<T extends { readonly id: string }>(value: T): Numbered<T> {
    return { number: getOrMake(this.#numbers, value.id, () => this.#numbers.size), value }
  }
}

const NONE_TRACKED: Tracked = { sender: false, receiver: false }

/** Nothing for all traffic, which keeps the keys of a million pairs short. */
function keyOf(wanted: Traffic): string[] {
  return wanted === ALL_TRAFFIC ? [] : wanted.map(({ first, last }) => `${first}-${last}`)
}

function newHops<K>(): HopsBy<K> {
  return new Map()
}

function getOrMake<K, T>(known: Map<K, T>, key: K, make: () => T): T {
  const found = known.get(key)
  if (found !== undefined) return found
  const made = make()
  known.set(key, made)
  return made
}

function toRoute(nextHops: RangeMap<NextHop>, networkInterfaceId: string): Route {
  const allowed = mapRanges(nextHops, (nextHop) => allowedByNextHop(nextHop, networkInterfaceId))
  const id = nextHops
    .map(({ start, end, value }, i) => {
      const isOther = allowed[i]?.value === undefined
      return `${start}-${end}:${isOther ? 'other' : value.kind}`
    })
    .join()
  return { id, allowed }
}
