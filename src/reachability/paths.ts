import type { Cidr } from '../model/cidr.ts'
import { primaryInterface, type Worker } from '../model/worker.ts'
import { checkTarget, isOn } from '../plan/source-dest-check.ts'
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
import { judge, type Judgement, type PathHops } from './verdict.ts'

/** The way from an interface to a worker's pods. */
export type Path = {
  readonly sender: InterfaceProfile
  readonly nextHops: RangeMap<NextHop>
  /** The worker's interfaces that are next hops; its primary interface where none is. */
  readonly receivers: readonly Receiver[]
}

export type Receiver = {
  readonly networkInterfaceId: string
  readonly profile: InterfaceProfile
  readonly route: Route
}

/** The ID is the same for routes that allow the same. */
type Route = { readonly id: string; readonly allowed: PathHops['route'] }

/** The paths of one network. Judging 1,000 workers takes a second only because equal parts of paths are judged once. */
export class Paths {
  readonly #network: Network
  readonly #nextHops = new Map<string, RangeMap<NextHop>>()
  readonly #paths = new Map<string, Path>()
  readonly #hops = new Map<string, EndpointHops>()
  readonly #judgements = new Map<string, Judgement>()

  constructor(network: Network) {
    this.#network = network
  }

  path(sender: InterfaceProfile, to: Worker, podCidr: Cidr): Path {
    return getOrMake(this.#paths, `${sender.id} ${to.instanceId} ${podCidr.text}`, () => {
      const nextHops = this.#nextHopsFrom(sender, to, podCidr)
      const routed = nextHops.flatMap(({ value }) =>
        value.kind === 'worker' ? [value.networkInterfaceId] : [],
      )
      const interfaces = routed.length === 0 ? [primaryInterface(to)] : [...new Set(routed)]
      return {
        sender,
        nextHops,
        receivers: interfaces.map((networkInterfaceId) => ({
          networkInterfaceId,
          profile: profileOf(to, networkInterfaceId),
          route: toRoute(nextHops, networkInterfaceId),
        })),
      }
    })
  }

  /** A subnet has one route table, whatever the security groups of its interfaces. */
  #nextHopsFrom(sender: InterfaceProfile, to: Worker, podCidr: Cidr): RangeMap<NextHop> {
    return getOrMake(this.#nextHops, `${sender.subnetId} ${to.instanceId} ${podCidr.text}`, () =>
      nextHopsFrom(this.#network, sender, to, podCidr),
    )
  }

  judgement({ sender, receivers }: Path, source: Cidr, destination: Cidr): Judgement {
    const network = this.#network
    const paths = receivers.map(({ profile, route }) => {
      const crossesSubnets = sender.subnetId !== profile.subnetId
      const from = getOrMake(this.#hops, `from ${sender.id} ${destination.text} ${crossesSubnets}`, () =>
        senderHops({ network, profile: sender, podCidr: destination, crossesSubnets }),
      )
      const to = getOrMake(this.#hops, `to ${profile.id} ${source.text} ${crossesSubnets}`, () =>
        receiverHops({ network, profile, podCidr: source, crossesSubnets }),
      )
      return { sender: from, route: route.allowed, receiver: to, id: [from.id, route.id, to.id].join() }
    })
    return getOrMake(this.#judgements, paths.map(({ id }) => id).join(), () => judge(paths))
  }
}

function getOrMake<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key)
  if (found !== undefined) return found
  const made = make()
  known.set(key, made)
  return made
}

export function profileOf(worker: Worker, networkInterfaceId: string): InterfaceProfile {
  const attached = worker.networkInterfaces.find((each) => each.networkInterfaceId === networkInterfaceId)
  const { subnetId, groupIds } = attached ?? { subnetId: worker.subnetId, groupIds: [] }
  const sourceDestCheck = isOn(worker, checkTarget(worker, networkInterfaceId))
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
