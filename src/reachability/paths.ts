import { mapParts, type Parts } from './address-ranges.ts'
import type { Cidr } from '../model/cidr.ts'
import { judge, type Judgement, type Leg } from './verdict.ts'
import {
  admittedByLead,
  leadsFrom,
  receivingEnd,
  sendingEnd,
  type End,
  type Network,
  type Port,
} from './hops.ts'
import { primaryInterface, type Lead } from './route-lookup.ts'
import { checkTarget, isOn } from '../plan/source-dest-check.ts'
import type { Worker } from '../discover/select-workers.ts'

/** What a packet meets on its way, for who has to name it. */
export type Path = {
  readonly sender: Port
  readonly leads: Parts<Lead>
  /** The interfaces that the routes lead to; the primary one where they lead to none. */
  readonly receivers: readonly Receiver[]
}

export type Receiver = {
  readonly networkInterfaceId: string
  readonly port: Port
  readonly route: Route
}

/** `id` is the same for routes of the same effect. */
type Route = { readonly id: string; readonly parts: Leg['route'] }

/** The ways between the interfaces of one network, each looked at once. */
export class Paths {
  readonly #network: Network
  readonly #ports = new Map<string, Port>()
  readonly #leads = new Map<string, Parts<Lead>>()
  readonly #paths = new Map<string, Path>()
  readonly #ends = new Map<string, End>()
  readonly #judgements = new Map<string, Judgement>()

  constructor(network: Network) {
    this.#network = network
  }

  portOf(worker: Worker, networkInterfaceId: string): Port {
    const port = toPort(worker, networkInterfaceId)
    return once(this.#ports, port.id, () => port)
  }

  path(sender: Port, to: Worker, podCidr: Cidr): Path {
    return once(this.#paths, `${sender.id} ${to.instanceId} ${podCidr.text}`, () => {
      const leads = this.#leadsFrom(sender, to, podCidr)
      const named = leads.flatMap(({ value }) => (value.kind === 'worker' ? [value.networkInterfaceId] : []))
      const interfaces = named.length === 0 ? [primaryInterface(to)] : [...new Set(named)]
      return {
        sender,
        leads,
        receivers: interfaces.map((networkInterfaceId) => ({
          networkInterfaceId,
          port: this.portOf(to, networkInterfaceId),
          route: routeTo(networkInterfaceId, leads),
        })),
      }
    })
  }

  /** All of a subnet send by one table, whatever their groups. */
  #leadsFrom(sender: Port, to: Worker, podCidr: Cidr): Parts<Lead> {
    return once(this.#leads, `${sender.subnetId} ${to.instanceId} ${podCidr.text}`, () =>
      leadsFrom(this.#network, sender, to, podCidr),
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

function toPort(worker: Worker, networkInterfaceId: string): Port {
  const { networkInterfaces } = worker
  const attached = networkInterfaces.find((each) => each.networkInterfaceId === networkInterfaceId)
  const { subnetId, groupIds } = attached ?? { subnetId: worker.subnetId, groupIds: [] }
  const sourceDestCheck = isOn(worker, checkTarget(worker, networkInterfaceId))
  return { id: [subnetId, sourceDestCheck, ...groupIds].join(), subnetId, groupIds, sourceDestCheck }
}

function routeTo(networkInterfaceId: string, leads: Parts<Lead>): Route {
  const parts = mapParts(leads, (lead) => admittedByLead(lead, networkInterfaceId))
  const id = leads
    .map(
      ({ start, end, value }, i) => `${start}-${end}:${parts[i]?.value === undefined ? 'other' : value.kind}`,
    )
    .join()
  return { id, parts }
}
