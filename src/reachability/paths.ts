import type { Cidr } from '../model/cidr.ts'
import { primaryInterface, type Worker } from '../model/worker.ts'
import { dropsPods } from '../plan/source-dest-check.ts'
import { mapRanges, type RangeMap } from './address-ranges.ts'
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
import { judge, type Judgement, type WayHops } from './verdict.ts'

/** The way of the packets from one pod CIDR to another, and the way of their answers. */
export type Connection = {
  readonly path: Path
  /** From the receiver's primary interface to the sender's pods, whichever interface the packets arrived at. */
  readonly answerPath: Path
}

/** The way from an interface to a worker's pods. */
export type Path = {
  readonly sender: InterfaceProfile
  /** The pod CIDR at its end. */
  readonly podCidr: Cidr
  readonly nextHops: RangeMap<NextHop>
  /** The worker's interfaces that are next hops; its primary interface where none is. */
  readonly receivers: readonly Receiver[]
}

export type Receiver = {
  readonly networkInterfaceId: string
  readonly isPrimary: boolean
  readonly profile: InterfaceProfile
  readonly route: Numbered<Route>
}

/** The ID is the same for routes that allow the same. */
type Route = { readonly id: string; readonly allowed: WayHops['route'] }

/** Equal hops have the same number, which makes a shorter key than their ID. */
type Numbered<T> = { readonly number: number; readonly value: T }

type HopsBy<K> = Map<K, Numbered<EndpointHops>>

/** Which ends of a way the packets that are answered have passed. */
type Tracked = { readonly sender: boolean; readonly receiver: boolean }

/** The paths of one network. Judging 1,000 workers takes seconds only because equal parts of paths are judged once. */
export class Paths {
  readonly #network: Network
  readonly #profiles = new Map<string, InterfaceProfile>()
  readonly #nextHops = new Map<string, RangeMap<NextHop>>()
  readonly #paths = new Map<InterfaceProfile, Map<Cidr, Path>>()
  /** By whether they are tracked; a receiver belongs to one path, and with it to one sender. */
  readonly #senderHops = new Map<Receiver, HopsBy<boolean>>()
  /** By whether the way crosses subnets, and whether they are tracked. */
  readonly #receiverHops = new Map<Cidr, Map<InterfaceProfile, HopsBy<string>>>()
  readonly #numbers = new Map<string, number>()
  readonly #judged = new Map<string, Judgement>()

  constructor(network: Network) {
    this.#network = network
  }

  /** The same object for interfaces with equal profiles. */
  profile(worker: Worker, networkInterfaceId: string, podCidr: Cidr): InterfaceProfile {
    const profile = profileOf(worker, networkInterfaceId, podCidr)
    return getOrMake(this.#profiles, profile.id, () => profile)
  }

  path(sender: InterfaceProfile, to: Worker, podCidr: Cidr): Path {
    return getOrMake(
      getOrMake(this.#paths, sender, () => new Map<Cidr, Path>()),
      podCidr,
      () => {
        const nextHops = this.#nextHopsFrom(sender, to, podCidr)
        const routed = nextHops.flatMap(({ value }) =>
          value.kind === 'worker' ? [value.networkInterfaceId] : [],
        )
        const interfaces = routed.length === 0 ? [primaryInterface(to)] : [...new Set(routed)]
        return {
          sender,
          podCidr,
          nextHops,
          receivers: interfaces.map((networkInterfaceId) => ({
            networkInterfaceId,
            isPrimary: networkInterfaceId === primaryInterface(to),
            profile: this.profile(to, networkInterfaceId, podCidr),
            route: this.#numbered(toRoute(nextHops, networkInterfaceId)),
          })),
        }
      },
    )
  }

  /** A subnet has one route table, whatever the security groups of its interfaces. */
  #nextHopsFrom(sender: InterfaceProfile, to: Worker, podCidr: Cidr): RangeMap<NextHop> {
    return getOrMake(this.#nextHops, `${sender.subnetId} ${to.instanceId} ${podCidr.text}`, () =>
      nextHopsFrom(this.#network, sender, to, podCidr),
    )
  }

  /** Of the packets between all pods of two workers, and of their answers. */
  judgement(connections: readonly Connection[]): Judgement {
    const exchanges = exchangesOn(connections).map(({ path, answerPath, receiver, answerReceiver }) => {
      const [source, destination] = [answerPath.podCidr, path.podCidr]
      const there = this.#way(path.sender, receiver, source, destination, NONE_TRACKED)
      // Packets leave by the sender's primary interface, and answers by the receiver's.
      const tracked = { sender: receiver.isPrimary, receiver: answerReceiver.isPrimary }
      const back = this.#way(answerPath.sender, answerReceiver, destination, source, tracked)
      return { packets: there.value, answers: back.value, key: `${there.key},${back.key}` }
    })
    return getOrMake(this.#judged, exchanges.map(({ key }) => key).join(), () => judge(exchanges))
  }

  #way(sender: InterfaceProfile, receiver: Receiver, source: Cidr, destination: Cidr, tracked: Tracked) {
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
          podCidr: destination,
          crossesSubnets,
          isTracked: tracked.sender,
        }),
      ),
    )
    const ofSource = getOrMake(this.#receiverHops, source, () => new Map<InterfaceProfile, HopsBy<string>>())
    const ofProfile = getOrMake(ofSource, profile, newHops<string>)
    const to = getOrMake(ofProfile, `${crossesSubnets} ${tracked.receiver}`, () =>
      this.#numbered(
        receiverHops({ network, profile, podCidr: source, crossesSubnets, isTracked: tracked.receiver }),
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

type Exchange = Connection & { readonly receiver: Receiver; readonly answerReceiver: Receiver }

/** Where packets and their answers arrive, for every interface of either; in the order of `Blocked.exchanges`. */
export function exchangesOn(connections: readonly Connection[]): Exchange[] {
  const exchanges: Exchange[] = []
  for (const { path, answerPath } of connections)
    for (const receiver of path.receivers)
      for (const answerReceiver of answerPath.receivers)
        exchanges.push({ path, answerPath, receiver, answerReceiver })
  return exchanges
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

/** The hops for packets from and to the worker's pods with these addresses. */
export function profileOf(worker: Worker, networkInterfaceId: string, podCidr: Cidr): InterfaceProfile {
  const attached = worker.networkInterfaces.find((each) => each.networkInterfaceId === networkInterfaceId)
  const { subnetId, groupIds } = attached ?? { subnetId: worker.subnetId, groupIds: [] }
  const sourceDestCheck = dropsPods(worker, networkInterfaceId, podCidr)
  return { id: [subnetId, sourceDestCheck, ...groupIds].join(), subnetId, groupIds, sourceDestCheck }
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
