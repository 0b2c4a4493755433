import type { Cidr } from '../model/cidr.ts'
import { primaryInterface, type Worker } from '../model/worker.ts'
import { checkTarget, isOn } from '../plan/source-dest-check.ts'
import { mapRanges, type RangeMap } from './address-ranges.ts'
import {
  allowedByLead,
  nextHopsFrom,
  receivingEnd,
  sendingEnd,
  type End,
  type Network,
  type InterfaceProfile,
} from './hops.ts'
import type { NextHop } from './route-lookup.ts'
import { judge, type Judgement, type Leg } from './verdict.ts'

/** What a packet meets on its way, for who has to name it. */
export type Path = {
  readonly sender: InterfaceProfile
  readonly nextHops: RangeMap<NextHop>
  /** The interfaces that the routes lead to; the primary one where they lead to none. */
  readonly receivers: readonly Receiver[]
}

export type Receiver = {
  readonly networkInterfaceId: string
  readonly port: InterfaceProfile
  readonly route: Route
}

/** `id` is the same for routes of the same effect. */
type Route = { readonly id: string; readonly parts: Leg['route'] }

/** The ways between the interfaces of one network, each looked at once. */
export class Paths {
  readonly #network: Network
  readonly #ports = new Map<string, InterfaceProfile>()
  readonly #nextHops = new Map<string, RangeMap<NextHop>>()
  readonly #paths = new Map<string, Path>()
  readonly #ends = new Map<string, End>()
  readonly #judgements = new Map<string, Judgement>()

  constructor(network: Network) {
    this.#network = network
  }

  profileOf(worker: Worker, networkInterfaceId: string): InterfaceProfile {
    const port = toProfile(worker, networkInterfaceId)
    return once(this.#ports, port.id, () => port)
  }

  path(sender: InterfaceProfile, to: Worker, podCidr: Cidr): Path {
    return once(this.#paths, `${sender.id} ${to.instanceId} ${podCidr.text}`, () => {
      const nextHops = this.#nextHopsFrom(sender, to, podCidr)
      const named = nextHops.flatMap(({ value }) =>
        value.kind === 'worker' ? [value.networkInterfaceId] : [],
      )
      const interfaces = named.length === 0 ? [primaryInterface(to)] : [...new Set(named)]
      return {
        sender,
        nextHops,
        receivers: interfaces.map((networkInterfaceId) => ({
          networkInterfaceId,
          port: this.profileOf(to, networkInterfaceId),
          route: routeTo(networkInterfaceId, nextHops),
        })),
      }
    })
  }

  /** All of a subnet send by one table, whatever their groups. */
  #nextHopsFrom(sender: InterfaceProfile, to: Worker, podCidr: Cidr): RangeMap<NextHop> {
    return once(this.#nextHops, `${sender.subnetId} ${to.instanceId} ${podCidr.text}`, () =>
      nextHopsFrom(this.#network, sender, to, podCidr),
    )
  }

  judgement({ sender, receivers }: Path, source: Cidr, destination: Cidr): Judgement {
    const legs = receivers.map(({ port, route }) => {
      const crosses = sender.subnetId !== port.subnetId
      const sending = once(this.#ends, `out ${sender.id} ${destination.text} ${crosses}`, () =>
        sendingEnd(this.#network, sender, destination, crosses),
      )
      const receiving = once(this.#ends, `in ${port.id} ${source.text} ${crosses}`, () =>
        receivingEnd(this.#network, port, source, crosses),
      )
      return { sending, route: route.parts, receiving, key: [sending.id, route.id, receiving.id].join() }
    })
    const key = legs.map((leg) => leg.key).join()
    return once(this.#judgements, key, () => judge(legs))
  }
}

function once<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key)
  if (found !== undefined) return found
  const made = make()
  known.set(key, made)
  return made
}

function toProfile(worker: Worker, networkInterfaceId: string): InterfaceProfile {
  const { networkInterfaces } = worker
  const attached = networkInterfaces.find((each) => each.networkInterfaceId === networkInterfaceId)
  const { subnetId, groupIds } = attached ?? { subnetId: worker.subnetId, groupIds: [] }
  const sourceDestCheck = isOn(worker, checkTarget(worker, networkInterfaceId))
  return { id: [subnetId, sourceDestCheck, ...groupIds].join(), subnetId, groupIds, sourceDestCheck }
}

function routeTo(networkInterfaceId: string, nextHops: RangeMap<NextHop>): Route {
  const parts = mapRanges(nextHops, (lead) => allowedByLead(lead, networkInterfaceId))
  const id = nextHops
    .map(
      ({ start, end, value }, i) => `${start}-${end}:${parts[i]?.value === undefined ? 'other' : value.kind}`,
    )
    .join()
  return { id, parts }
}
